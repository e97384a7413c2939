"""Figures that belong together, as wording and numbering of a form state it.

Decides rates and their parts, totals and their parts, parts of a whole. Every relation is a candidate with
its ground; none is certain unless the form writes it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from tonghop.core.intake.drafting.model import Guess, ProposedForm, ProposedRow, Relation
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence, ValueType

_COUNTED = (ValueType.COUNT, ValueType.QUANTITY)
_TOTALS = frozenset(("tong so", "tong cong", "cong", "tong"))
_LIKE = 88
_SHARE = re.compile(r"^(?:chiem )?ti le\b")
_WRITTEN = re.compile(
    r"\(?\s*(\d+(?:\.\d+)*)?\s*\)?\s*=\s*(\(?\s*\d+(?:\.\d+)*\s*\)?(?:\s*[+/]\s*\(?\s*\d+(?:\.\d+)*\s*\)?)+)"
)
_ABBREVIATED = re.compile(r"\(([A-ZĐ]{2,7})\)")
_SHORTEST_CORE = 4
_NUMBER = re.compile(r"\d+(?:\.\d+)*")


def find_relations(form: ProposedForm) -> Iterator[Relation]:
    """Every relation the form's wording and numbering state, in printed order; one a target and kind."""
    told: set[tuple[str, ...]] = set()
    short = _abbreviations(form)
    for section in form.sections:
        rows = form.rows_of(section.code)
        for relation in (*_of_section(form, rows), *_narrower_wordings(rows, short)):
            known = (relation.kind, relation.target, *(relation.parts if relation.kind == "subset" else ()))
            if known not in told and relation.target not in relation.parts:
                told.add(known)
                yield relation


def _of_section(form: ProposedForm, rows: Sequence[ProposedRow]) -> Iterator[Relation]:
    for at, row in enumerate(rows):
        yield from _written_out(row, rows)
        if row.value_type is ValueType.RATE:
            yield from _rate(form, row, rows, at)
        yield from _parts_below(row, rows)
        if fold(row.label) in _TOTALS and row.value_type in _COUNTED:
            heading = {other.parent.code for other in rows if other.parent is not None}
            parts = tuple(
                one.code
                for one in rows
                if one is not row and one.value_type in _COUNTED and one.code not in heading
            )
            if len(parts) > 1:
                yield Relation("sum_of_parts", row.code, parts, _guess("total_row", Confidence.READ))


def _written_out(row: ProposedRow, rows: Sequence[ProposedRow]) -> Iterator[Relation]:
    """A formula the form prints: "(1 = 2 + 3)", "(3)=(4)/(5)"."""
    match = _WRITTEN.search(row.label)
    if match is None:
        return
    by_stt = {one.stt: one for one in rows if one.stt}
    named = _NUMBER.findall(match[2])
    parts = [by_stt[number].code for number in named if number in by_stt]
    if len(parts) < len(named) or len(parts) < 2:
        return
    guess = _guess("written_out", Confidence.EXACT, said=match[0].strip())
    if "/" in match[2] and len(parts) == 2:
        yield Relation("ratio", row.code, tuple(parts), guess)
    elif "/" not in match[2]:
        yield Relation("sum_of_parts", row.code, tuple(parts), guess)


def _rate(form: ProposedForm, row: ProposedRow, rows: Sequence[ProposedRow], at: int) -> Iterator[Relation]:
    counted = [one for one in form.rows if one.value_type in _COUNTED and one is not row]
    upper, _, lower = row.label.partition("/")
    if lower and len(fold(lower).split()) > 1:
        first, second = _likest(upper, counted), _likest(lower, counted)
        if first is not None and second is not None and first is not second:
            said = f"{first.label} / {second.label}"
            yield Relation(
                "ratio",
                row.code,
                (first.code, second.code),
                _guess("rate_written_a_over_b", Confidence.READ, said=said),
            )
            return
    children = [one for one in rows if one.parent is row and one.value_type in _COUNTED]
    whole = next((one for one in children if fold(one.label).startswith("tong so")), None)
    part = next(
        (one for one in children if one is not whole and one.unit == (whole.unit if whole else "")), None
    )
    if whole is not None and part is not None:
        yield Relation(
            "ratio",
            row.code,
            (part.code, whole.code),
            _guess("rate_over_its_rows", said=f"{part.stt}/{whole.stt}"),
        )
        yield Relation("subset", whole.code, (part.code,), _guess("share_of_whole", said=row.label))
        return
    beside = (
        row.follows
        if row.follows is not None
        else rows[at - 1]
        if at and _is_share_of(row, rows[at - 1])
        else None
    )
    if beside is not None and _SHARE.match(fold(row.label)) and beside.value_type in _COUNTED:
        above = [
            one
            for one in rows[: rows.index(beside)]
            if one.value_type in _COUNTED
            and one.unit == beside.unit
            and fold(one.label).startswith("tong so")
        ]
        if above and beside.unit:
            whole = above[-1]
            yield Relation(
                "ratio", row.code, (beside.code, whole.code), _guess("share_of_total_above", said=whole.label)
            )
            yield Relation("subset", whole.code, (beside.code,), _guess("share_of_whole", said=row.label))


def _is_share_of(row: ProposedRow, before: ProposedRow) -> bool:
    """Whether a sentence goes on from a count to its share."""
    return bool(row.phrase) and before.text == row.text


def _parts_below(row: ProposedRow, rows: Sequence[ProposedRow]) -> Iterator[Relation]:
    if row.value_type not in _COUNTED:
        return
    among = [one for one in rows if one.parent is row and one.value_type is ValueType.HEADING]
    below = [one for one in rows if one.parent is row and one.value_type in _COUNTED and one.unit == row.unit]
    if not below:
        return
    codes = tuple(one.code for one in below)
    alone = [one for one in below if fold(one.label).startswith("trong do ")]
    if len(below) > 1 and (among or alone):
        yield Relation("sum_of_parts", row.code, codes, _guess("parts_among", Confidence.READ))
    elif len(below) > 1:
        yield Relation(
            "sum_of_parts",
            row.code,
            codes,
            _guess("numbered_parts", said=", ".join(one.stt for one in below)),
        )
    else:
        yield Relation(
            "subset",
            row.code,
            codes,
            _guess("one_part_among", Confidence.READ if alone else Confidence.INFERRED),
        )


def _abbreviations(form: ProposedForm) -> dict[str, str]:
    """Short forms the paper itself explains, folded: "Dịch vụ công trực tuyến (DVCTT)"."""
    short: dict[str, str] = {}
    for label in (row.label for row in form.rows):
        for match in _ABBREVIATED.finditer(label):
            words = label[: match.start()].split()[-len(match[1]) :]
            if "".join(word[0] for word in words).casefold() == match[1].casefold():
                short[fold(match[1])] = fold(" ".join(words))
    return short


def _narrower_wordings(rows: Sequence[ProposedRow], short: Mapping[str, str]) -> Iterator[Relation]:
    """Rows worded as a row before them and then some: "… mức độ 3" and "… mức độ 3 có phát sinh hồ sơ"."""
    counted = [(row, _core(row.label, short)) for row in rows if row.value_type in _COUNTED and row.unit]
    for row, wording in counted:
        wider = [
            (other, core)
            for other, core in counted
            if other is not row
            and other.unit == row.unit
            and other.parent is row.parent
            and len(core.split()) >= _SHORTEST_CORE
            and wording.startswith(f"{core} ")
        ]
        if wider:
            whole = max(wider, key=lambda pair: len(pair[1]))[0]
            yield Relation("subset", whole.code, (row.code,), _guess("narrower_wording", said=whole.label))


def _core(label: str, short: Mapping[str, str]) -> str:
    """A label folded, without "tổng số", its short forms written out."""
    words = re.sub(r"^(?:tong so |so luong |so )", "", fold(re.sub(r"\([A-ZĐ]+\)", " ", label)))
    return " ".join(short.get(word, word) for word in words.split())


def _likest(wording: str, rows: Sequence[ProposedRow]) -> ProposedRow | None:
    """The one row whose label holds a wording; None where none or several do."""
    words = re.sub(r"^(?:ti le |giua |tong so |so luong |so )+", "", fold(wording))
    scored = sorted(
        (
            (fuzz.token_set_ratio(words, re.sub(r"^(?:tong so |so luong |so )+", "", fold(row.label))), row)
            for row in rows
        ),
        key=lambda pair: -pair[0],
    )
    if not scored or scored[0][0] < _LIKE or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return scored[0][1]


def _guess(reason: str, confidence: Confidence = Confidence.INFERRED, **arguments: str) -> Guess:
    return Guess("formula", f"relation.{reason}", confidence, arguments)

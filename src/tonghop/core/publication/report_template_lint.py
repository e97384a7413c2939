"""Lints the template of the report to the level above: places, measure units, numbers, what is never used.

Decides on the template and its form alone. Never composes anything: faults are returned, all at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import chain
from string import Formatter

from tonghop.core.forms.faults import PackFault
from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule
from tonghop.core.publication.prose import ProseParagraph, ProsePiece, find_unbound, numbered_wordings
from tonghop.core.publication.report_template import (
    COMPARED_PARTS,
    COUNTED,
    REPORT_FIGURES,
    ROW_PARTS,
    WORDS,
    ReportTemplate,
)
from tonghop.core.rollup.comparison import Span
from tonghop.core.values.model import ValueType

REPORT_FILE = "report.yaml"
_FIGURED = (
    RollUpRule.SUM,
    RollUpRule.REBUILT_RATE,
    RollUpRule.SHARE_OF_YES,
)
_SPANS = tuple(span.value for span in Span)
_Place = tuple[str, str]


def lint_report_template(template: ReportTemplate, form: FormVersion) -> tuple[PackFault, ...]:
    """Everything wrong with a template, in its order; empty for a sound one."""
    texts = tuple(_texts(template))
    broken = tuple(
        PackFault("report_braces", REPORT_FILE, path, {"text": text})
        for path, text in texts
        if not _is_whole(text)
    )
    if broken:
        return broken
    return tuple(
        chain(
            _twice(template),
            *(_place_faults(path, text, form) for path, text in texts),
            *(_unbound(path, text, template, form) for path, text in texts),
            _unknown_rows(template, form),
            _unused(template, texts),
        )
    )


def wordings_of(form: FormVersion, template: ReportTemplate) -> tuple[str, ...]:
    """The wordings whose digits are no figures: labels and titles of the form, and what a template lists."""
    return numbered_wordings(
        (
            form.title,
            form.symbol,
            form.short_name,
            *(section.title for section in form.sections),
            *(row.label for row in form.indicators),
            *(table.title for table in form.tables),
            *template.furniture,
            *template.names.values(),
        )
    )


def _texts(template: ReportTemplate) -> Iterator[_Place]:
    for key in ("titles", "opening", "closing"):
        for number, text in enumerate(getattr(template, key), start=1):
            yield f"{key}[{number}]", text
    for section in template.sections:
        yield f"sections[{section.code}].heading", section.heading
        for number, paragraph in enumerate(section.paragraphs, start=1):
            yield f"sections[{section.code}].paragraphs[{number}].text", paragraph.text


def _is_whole(text: str) -> bool:
    try:
        list(Formatter().parse(text))
    except ValueError:
        return False
    return True


def _twice(template: ReportTemplate) -> Iterator[PackFault]:
    for code, n_times in Counter(section.code for section in template.sections).items():
        if n_times > 1:
            yield PackFault("duplicate_code", REPORT_FILE, "sections", {"code": code, "times": str(n_times)})


def _place_faults(path: str, text: str, form: FormVersion) -> Iterator[PackFault]:
    rows = {row.code: row for row in form.indicators}
    parsed = [(literal, name) for literal, name, _, _ in Formatter().parse(text)]
    for number, (_, name) in enumerate(parsed):
        if name is None or name in WORDS or name in REPORT_FIGURES:
            continue
        code, _, part = name.partition(".")
        row = rows.get(code)
        if row is None or (part and not _is_part(row, part, form)):
            told = ", ".join((*ROW_PARTS, *(f"previous.{one}" for one in COMPARED_PARTS)))
            words = ", ".join(f"{{{one}}}" for one in (*WORDS, *REPORT_FIGURES))
            yield PackFault(
                "report_unknown_place", REPORT_FILE, path, {"name": name, "parts": told, "words": words}
            )
        elif not part and row.roll_up not in _FIGURED:
            yield PackFault(
                "report_not_added", REPORT_FILE, path, {"name": name, "roll_up": row.roll_up.value}
            )
        elif not part and number + 1 < len(parsed):
            yield from _unit_fault(path, row, parsed[number + 1][0], form)


def _is_part(row: Indicator, part: str, form: FormVersion) -> bool:
    if part in ROW_PARTS:
        return True
    if part.startswith(COUNTED):
        codelist = form.codelists.get(row.codelist or "")
        codes: Collection[str] = codelist.codes if codelist else ("yes", "no")
        return row.roll_up in (RollUpRule.DISTRIBUTION, RollUpRule.SHARE_OF_YES) and part[2:] in codes
    span, _, what = part.partition(".")
    return span in _SPANS and what in COMPARED_PARTS and row.roll_up in _FIGURED


def _unit_fault(path: str, row: Indicator, after: str, form: FormVersion) -> Iterator[PackFault]:
    """The words right behind a figure are those of its own measure unit, or of none."""
    follows = after.lstrip().casefold()
    own = form.measure_units.get(row.measure_unit or "")
    is_percent = row.value_type in (ValueType.RATE, ValueType.YES_NO)
    others = {word.casefold() for unit in form.measure_units.values() for word in unit.words} | {"%"}
    mine = set() if is_percent or own is None else {word.casefold() for word in own.words}
    if any(_opens(follows, word) for word in mine):
        return
    for word in sorted(others - mine, key=len, reverse=True):
        if _opens(follows, word):
            unit = own.name if own is not None else "%" if is_percent else ""
            arguments = {"name": row.code, "written": word, "unit": unit}
            yield PackFault("report_unit", REPORT_FILE, path, arguments)
            return


def _opens(text: str, word: str) -> bool:
    return text.startswith(word) and not text[len(word) : len(word) + 1].isalnum()


def _unbound(path: str, text: str, template: ReportTemplate, form: FormVersion) -> Iterator[PackFault]:
    pieces = tuple(
        piece
        for literal, name, _, _ in Formatter().parse(text)
        for piece in (ProsePiece(literal), *((ProsePiece("…", name),) if name is not None else ()))
    )
    for token in find_unbound(ProseParagraph(pieces), wordings_of(form, template)):
        yield PackFault("report_unbound_number", REPORT_FILE, path, {"number": token.text, "text": text})


def _unknown_rows(template: ReportTemplate, form: FormVersion) -> Iterator[PackFault]:
    rows = {row.code: row for row in form.indicators}
    sections = {section.code for section in form.sections}
    for path, code in _named_rows(template):
        if code not in rows:
            yield _unknown(code, "rows", path)
        elif path != "names" and rows[code].roll_up not in _FIGURED:
            told = {"name": code, "roll_up": rows[code].roll_up.value}
            yield PackFault("report_not_added", REPORT_FILE, path, told)
    for section in template.sections:
        for code in section.gathering.sections if section.gathering else ():
            if code not in sections:
                yield _unknown(code, "sections", f"sections[{section.code}].gather.sections")


def _named_rows(template: ReportTemplate) -> Iterator[tuple[str, str]]:
    """Every row a template names outside its texts, and where."""
    for section in template.sections:
        for number, paragraph in enumerate(section.paragraphs, start=1):
            path = f"sections[{section.code}].paragraphs[{number}]"
            for key, codes in (("compare", paragraph.compare), ("movers", paragraph.movers)):
                yield from ((f"{path}.{key}", code) for code in codes)
    yield from (("names", code) for code in template.names)


def _unknown(code: str, among: str, path: str) -> PackFault:
    return PackFault("unknown_reference", REPORT_FILE, path, {"code": code, "among": among})


def _unused(template: ReportTemplate, texts: Collection[_Place]) -> Iterator[PackFault]:
    """What is declared and never used is a wording that was changed in one place only."""
    for wording in template.furniture:
        if not any(wording in text for _, text in texts):
            yield PackFault(
                "report_unused", REPORT_FILE, "furniture", {"name": wording, "among": "furniture"}
            )
    told = set(template.compared)
    for code in template.names:
        if code not in told:
            yield PackFault("report_unused", REPORT_FILE, "names", {"name": code, "among": "names"})

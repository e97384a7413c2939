"""The wording of a form, indexed: which row, section or note a piece of text is.

Decides matches that are certain by folded wording, and likely ones where only one wording is near.
Never looks at where in a document the text stands (``bind`` does).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from tonghop.core.forms.model import FormVersion, Indicator, Section, TableForm
from tonghop.core.forms.once import once_for_each_form
from tonghop.core.intake.followers import followers_of
from tonghop.core.intake.phrases import inner_phrases_of, phrases_of, stands_inside
from tonghop.core.values.folding import FoldedText, fold

_PLACEHOLDER = re.compile(r"\{\w+\}")
_DIGITS = re.compile(r"\d+")
_KEY_LENGTH = 6
_MOST_KEPT = 1 << 12
"""Texts whose wording is kept for the next report: the labels of a form are the same at every office."""
_MATES = 6
_LONG_LABEL = 30
_MIN_CUT_LABEL = 14
"""A cut-off label shorter than this fits too many rows to be taken for one."""


class WordingKind(StrEnum):
    """What a wording of the form is."""

    ROW = "row"
    SECTION = "section"
    NOTE = "note"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Wording:
    """One folded wording of a form and what it names; ``position`` is its printed order.

    ``pattern`` is set where the wording holds a placeholder such as ``{window}``.
    """

    folded: str
    kind: WordingKind
    position: int
    row: Indicator | None = None
    section: Section | None = None
    annex: TableForm | None = None
    pattern: re.Pattern[str] | None = None

    def length_in(self, folded_text: str) -> int:
        """How much of the beginning of a folded text is this wording; 0 where it is not."""
        if self.pattern is not None:
            match = self.pattern.match(folded_text)
            return match.end() if match else 0
        if not folded_text.startswith(self.folded):
            return 0
        end = len(self.folded)
        return end if end == len(folded_text) or folded_text[end] in " /%" else 0


class WordingIndex:
    """All wordings of one form version, found by their beginning."""

    def __init__(self, form: FormVersion) -> None:
        """Index the labels, aliases, titles and notes of ``form``."""
        self._form = form
        self._by_beginning: dict[str, list[Wording]] = defaultdict(list)
        self._told_in_words: dict[str, list[Wording]] = defaultdict(list)
        self._begun: dict[str, tuple[tuple[Wording, int], ...]] = {}
        self.rows: list[Wording] = []
        self.followers = followers_of(form)
        self.phrases = phrases_of(form)
        self.open_rows = {row.section: row for row in form.indicators if not fold(row.label)}
        self.inner_phrases = inner_phrases_of(form)
        for position, (section, row) in enumerate(_printed_order(form)):
            if row is not None:
                if row.section not in self.phrases and not stands_inside(row):
                    self._add_row(position, row)
                else:
                    wording = _wording(row.label, WordingKind.ROW, position, row=row)
                    self._told_in_words[wording.folded].append(wording)
            elif section is not None:
                self._add(_wording(section.title, WordingKind.SECTION, position, section=section))
                self._add(_wording(section.note, WordingKind.NOTE, position, section=section))
        defined = (line for definition in form.definitions for line in definition.text.splitlines())
        for note in (form.title, *form.recognised_by, *form.notes, *defined):
            self._add(_wording(note, WordingKind.NOTE, -1))
        for annex in form.tables:
            self._add_annex(annex)

    def _add_row(self, position: int, row: Indicator) -> None:
        for label in (row.label, *row.aliases):
            wording = _wording(label, WordingKind.ROW, position, row=row)
            self._add(wording)
            if row.follows is None:
                self.rows.append(wording)
            if any(map(str.isalpha, row.stt)):
                self._add(_wording(f"{row.stt} {label}", WordingKind.ROW, position, row=row))

    def _add_annex(self, annex: TableForm) -> None:
        for title in (f"Bảng {annex.symbol}: {annex.title}", f"Bảng {annex.symbol}", *annex.aliases):
            self._add(Wording(fold(title), WordingKind.ANNEX, -1, annex=annex))
        for note in (*annex.notes, *(group.title for group in annex.groups.values())):
            self._add(_wording(note, WordingKind.NOTE, -1))

    def _add(self, wording: Wording) -> None:
        if wording.folded:
            self._by_beginning[wording.folded[:_KEY_LENGTH].rstrip()].append(wording)

    def begin(self, folded: FoldedText) -> Sequence[tuple[Wording, int]]:
        """The longest wordings a text begins with, each with how much of the text it takes.

        A wording that goes on into further words is another wording, mistyped: "Tổng số" is not the row
        "Tổng số hồ sơ …" begins with. Only long ones that nothing extends may be followed by words.
        """
        begun = self._begun.get(folded.original)
        if begun is None:
            if len(self._begun) >= _MOST_KEPT:
                self._begun.clear()
            begun = self._begun[folded.original] = tuple(self._find_begun(folded))
        return begun

    def _find_begun(self, folded: FoldedText) -> list[tuple[Wording, int]]:
        best: list[tuple[Wording, int]] = []
        for size in range(min(_KEY_LENGTH, len(folded.text)), 1, -1):
            for wording in self._by_beginning.get(folded.text[:size].rstrip(), ()):
                if not folded.text.startswith(wording.folded):
                    continue  # most by far; a pattern begins with its wording too
                length = wording.length_in(folded.text)
                if not length or (best and length < best[0][1]):
                    continue
                if not folded.breaks_after(length) and not self._stands_alone(wording):
                    continue
                if best and length > best[0][1]:
                    best = []
                if wording not in (known for known, _ in best):
                    best.append((wording, length))
        return best

    def name_told_in_words(self, folded: FoldedText) -> list[tuple[Wording, int]]:
        """Rows of sentences whose label is the whole of a text: in a table such a row stands by itself."""
        return [(wording, len(folded.text)) for wording in self._told_in_words.get(folded.text.strip(), ())]

    def _stands_alone(self, wording: Wording) -> bool:
        """Whether words may follow: a placeholder takes them, or it is long and nothing extends it."""
        if wording.pattern is not None:
            return True
        return len(wording.folded) >= _LONG_LABEL and not any(
            other.folded.startswith(wording.folded + " ")
            for other in self._by_beginning[wording.folded[:_KEY_LENGTH].rstrip()]
        )

    def mates(self, row: Indicator) -> list[Indicator]:
        """The rows printed next in the section, which may stand on the same line."""
        here = [other for other in self._form.indicators if other.section == row.section]
        after = here[here.index(row) + 1 :]
        return [other for other in after if other.follows is None][:_MATES]

    def is_wording_of(self, row: Indicator, folded_text: str) -> bool:
        """Whether a text is nothing but the form's own wording of a row: label, or label and definition."""
        definition = fold(row.definition)
        return any(
            folded_text.startswith(label) and folded_text[len(label) :].strip() in definition
            for label in map(fold, (row.label, *row.aliases))
        )

    def measure_wordings(self, row: Indicator) -> frozenset[str]:
        """How the form prints the measure unit of a row, folded; for a coded row, its codes."""
        unit = self._form.measure_units.get(row.measure_unit or "")
        codelist = self._form.codelists.get(row.codelist or "")
        written = [*unit.words] if unit else []
        if codelist is not None:
            written.append(" ".join(f"{name} = {code}" for code, name in codelist.codes.items()))
        return frozenset(map(fold, written))

    def nearest(self, folded_label: str, open_rows: Iterable[str]) -> Indicator | None:
        """The one open row whose wording a mistyped or cut label can only mean, or None.

        Certain by the triangle inequality: the label must be nearer to that row's wording than half
        the distance to the next wording, and show the same digits ("mức độ 3" is never "mức độ 4").
        """
        codes = set(open_rows)
        candidates = [wording for wording in self.rows if wording.row and wording.row.code in codes]
        cut = {
            wording.row.code: wording.row
            for wording in candidates
            if wording.row
            and len(folded_label) >= _MIN_CUT_LABEL
            and wording.folded.startswith(folded_label + " ")
        }
        if len(cut) == 1:
            return next(iter(cut.values()))
        digits = _DIGITS.findall(folded_label)
        ranked = sorted(
            (
                Levenshtein.distance(
                    folded_label, wording.folded, score_cutoff=max(4, len(wording.folded) // 5)
                ),
                wording.position,
                wording.folded,
            )
            for wording in candidates
            if _DIGITS.findall(wording.folded) == digits
        )
        if not ranked:
            return None
        distance, position, folded = ranked[0]
        if distance > max(2, len(folded) // 5):
            return None
        others = (
            wording.folded
            for wording in self.rows
            if wording.position != position and _DIGITS.findall(wording.folded) == digits
        )
        if any(2 * distance >= Levenshtein.distance(folded, other) for other in others if other != folded):
            return None
        if sum(1 for found, _, wording in ranked if found == distance and wording == folded) > 1:
            return None
        return next(w.row for w in candidates if w.position == position)


index_wordings = once_for_each_form(WordingIndex)
"""The index of a form version; the same one for every report laid on it."""


def _printed_order(form: FormVersion) -> Iterable[tuple[Section | None, Indicator | None]]:
    for section in form.sections:
        yield section, None
        for row in form.indicators:
            if row.section == section.code:
                yield None, row


def _wording(
    text: str,
    kind: WordingKind,
    position: int,
    row: Indicator | None = None,
    section: Section | None = None,
) -> Wording:
    pieces = [fold(piece) for piece in _PLACEHOLDER.split(text)]
    if len(pieces) == 1:
        return Wording(pieces[0], kind, position, row, section)
    pattern = r"\s*.*?\s*".join(re.escape(piece) for piece in pieces)
    return Wording(pieces[0], kind, position, row, section, pattern=re.compile(pattern))

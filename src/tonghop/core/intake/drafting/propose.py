"""A form proposed from a document: the sender's template, a copy somebody filled, or any report.

Decides the order of reading: titles first, then sections, rows and annexes as they stand, then what belongs
together. Never keeps a figure of the document as part of the form, and never leaves a guess unmarked.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonghop.core.intake.drafting.annexes import propose_annex
from tonghop.core.intake.drafting.answers import is_known_unit, unit_after
from tonghop.core.intake.drafting.heads import NO_TITLE, read_titles
from tonghop.core.intake.drafting.lines import (
    FormLine,
    LineKind,
    phrase_around,
    tidy,
    understand,
    worded_label_end,
)
from tonghop.core.intake.drafting.model import Guess, ProposedForm, ProposedRow, ProposedSection
from tonghop.core.intake.drafting.naming import name
from tonghop.core.intake.drafting.relations import find_relations
from tonghop.core.intake.drafting.scope import kinds_alone_asked, kinds_named
from tonghop.core.intake.drafting.table_rows import propose_rows
from tonghop.core.intake.drafting.tables import goes_on_figure_table, is_figure_table, is_table_head
from tonghop.core.intake.drafting.types import is_personal, roll_up_of, tell_type, time_nature_of
from tonghop.core.intake.entries import Entry, Line, Row, list_entries
from tonghop.core.intake.raw import PartKind, RawDocument
from tonghop.core.periods import find_windows
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence, ValueType

_LONGEST_HEADING = 200
_MOST_ROWS = 500
"""A longer list is no form people fill: nothing is looked for between its rows."""
_DEFINING = ("giai thich tu ngu", "huong dan", "cach tinh", "giai thich")
_ANNEX_TITLE = ("bang ", "phu luc ", "danh sach ", "bieu ")


def propose_form(document: RawDocument) -> ProposedForm:
    """Propose a form from a document.

    Shape: any document → sections, rows, annexes and relations in printed order, each with its ground.
    Missing: a document that shows neither sections nor tables nor room for answers gives a form without rows.
    """
    reader = _Reader(document)
    for part in document.parts:
        if part.kind in (PartKind.BODY, PartKind.SHEET):
            reader.read(list(list_entries(part)))
    return reader.finish()


class _Reader:
    """Reads the entries of a document in order and keeps what the form is so far."""

    def __init__(self, document: RawDocument) -> None:
        self.form = ProposedForm()
        read_titles(document, self.form)
        self.is_inside = False
        self.is_defining = False
        self.section: ProposedSection | None = None
        self.last: ProposedRow | None = None
        self.heading: ProposedRow | None = None
        self.words: list[str] = []
        """Lines since the last row: titles and notes of the annex that may follow."""
        self.annex_title = ""
        self.codes: set[str] = set()
        self.standing: set[tuple[str, int, int, str]] = set()
        """Wordings taken, each with section, heading and the row it follows: two may not be alike there."""

    def read(self, entries: Sequence[Entry]) -> None:
        at = 0
        while at < len(entries):
            entry = entries[at]
            if isinstance(entry, Row) and (is_table_head(entry) or goes_on_figure_table(entry)):
                n_rows = self._table_length(entries, at)
                self._take_table([_row_of(one) for one in entries[at : at + n_rows]])
                at += n_rows
                continue
            if isinstance(entry, Row):
                self._take_loose_row(entry)
            else:
                following = entries[at + 1] if at + 1 < len(entries) else None
                self._take_line(entry, following if isinstance(following, Line) else None)
            at += 1

    @staticmethod
    def _table_length(entries: Sequence[Entry], start: int) -> int:
        """How many entries are one table: until a line that is no row of one, or another table's head."""
        head = entries[start]
        assert isinstance(head, Row)
        is_known = head.is_head or goes_on_figure_table(head)
        at = start + 1
        while at < len(entries):
            entry = entries[at]
            if isinstance(entry, Line):
                if entry.row is None or (is_known and understand(entry.text).kind is LineKind.HEAD):
                    break
            elif not entry.is_head and is_table_head(entry):
                break
            elif entry.is_head and not is_known:
                break
            at += 1
        return at - start

    def _take_line(self, entry: Line, following: Line | None) -> None:
        line = understand(entry.text, entry.place(0, len(entry.text)))
        if self._passes_by(line, following):
            return
        self.is_inside = True
        match line.kind:
            case LineKind.ROWS:
                self._take_rows(line)
            case LineKind.WORDED:
                self._take_worded(line)
            case LineKind.HEAD:
                title, _, prose = line.wording.partition(": ")
                self._open_section(line, title if len(prose.split()) > 3 else line.wording)
            case LineKind.NOTE:
                self._take_note(line)
            case LineKind.PROSE:
                self._take_prose(line)
            case _:
                self._take_words(line, following)

    def _passes_by(self, line: FormLine, following: Line | None) -> bool:
        """Keep what is no line of the form: terms explained, closings, annex titles, letters."""
        if self.is_defining and line.level != 1:
            self._define(line)
        elif line.kind is LineKind.CLOSING:
            self.is_inside, self.section, self.last = False, None, None
        elif self.annex_title and line.level != 1:
            self.words.append(line.wording)
        elif self._is_annex_title(line):
            self.is_inside, self.annex_title, self.words = True, line.wording, []
        elif not self.is_inside and not self._opens_form(line, following):
            self.words.append(line.wording)
        else:
            return False
        return True

    def _opens_form(self, line: FormLine, following: Line | None) -> bool:
        if line.kind is LineKind.ROWS:
            is_office_line = fold(line.wording).startswith(
                ("ten don vi", "don vi bao cao", "kinh gui", "so ", "ki bao cao")
            )
            return not is_office_line and (
                bool(line.stt) or line.is_dashed or any(a.answer.kind == "blank" for a in line.answers)
            )
        return (
            bool(line.stt)
            and line.level <= 2
            and line.kind in (LineKind.HEAD, LineKind.WORDED, LineKind.PROSE)
        )

    def _is_annex_title(self, line: FormLine) -> bool:
        if line.kind not in (LineKind.WORDS, LineKind.HEAD) or line.stt:
            return False
        folded = fold(line.wording)
        begins = _ANNEX_TITLE if self.form.rows else _ANNEX_TITLE[:1]
        return folded.startswith(begins) and line.wording[:4].isupper()

    def _open_section(self, line: FormLine, title: str) -> None:
        window = find_windows(title)
        if window:
            title = f"{title[: window[0].start]}{{window}}{title[window[0].end :]}"
        level = line.level
        parent = (
            next((s for s in reversed(self.form.sections) if s.level < level), None) if level > 1 else None
        )
        code = name(title, {s.code for s in self.form.sections}, parent.code if parent else "")
        asked = kinds_alone_asked(title)
        section = ProposedSection(code, title, line.stt.strip(" ./)-–"), level=level, answered_by=asked)
        if parent is not None and level > 1:
            section.parent = parent.code
            section.answered_by = asked or parent.answered_by
        if asked:
            section.guesses.append(Guess("answered_by", "asked_in_words", Confidence.READ, {"said": title}))
        self.form.sections.append(section)
        self.section, self.last, self.heading = section, None, None
        self.words = []
        self.is_defining = any(word in fold(title) for word in _DEFINING) and level == 1

    def here(self) -> ProposedSection:
        """The section reached; rows before any get one of their own, named by the title of the form."""
        if self.section is None:
            title = self.annex_title or self.form.title or NO_TITLE
            code = name(title, {s.code for s in self.form.sections})
            self.section = ProposedSection(code, title, level=1)
            self.section.guesses.append(Guess("title", "section_of_title", Confidence.INFERRED))
            self.form.sections.append(self.section)
        return self.section

    def add(self, row: ProposedRow) -> None:
        """Take a row in: give it a code, and what its section and label say of it."""
        window = find_windows(row.label)
        if window:
            row.label = f"{row.label[: window[0].start]}{{window}}{row.label[window[0].end :]}"
        section = self.here()
        around = row.follows.code if row.follows else row.parent.code if row.parent else section.code
        self._tell_apart(row)
        row.code = name(row.label, self.codes, around)
        self.codes.add(row.code)
        row.time_nature = time_nature_of(row.label)
        row.roll_up = roll_up_of(row.value_type, row.label)
        row.is_personal = is_personal(row.label)
        asked = kinds_alone_asked(row.label)
        if asked:
            row.answered_by = asked
            row.guesses.append(Guess("answered_by", "asked_in_words", Confidence.READ, {"said": row.label}))
        self.form.rows.append(row)
        self.last = row
        self.words = []

    def _tell_apart(self, row: ProposedRow) -> None:
        """Give a row worded like one before it there a place of its own: under the row above it."""
        here = [other for other in reversed(self.form.rows) if other.section == row.section]
        for parent in (row.parent, *here):
            standing = (row.section, id(parent), id(row.follows), fold(row.label))
            if standing not in self.standing:
                if parent is not row.parent:
                    row.parent = parent
                    row.guesses.append(Guess("parent", "worded_alike", Confidence.INFERRED))
                break
        self.standing.add(standing)

    def _take_rows(self, line: FormLine) -> None:
        before: ProposedRow | None = None
        for found in line.answers:
            label = tidy(line.text[found.label_start : found.label_end])
            if before is None and line.is_dashed and ": " in label and self.here().shape == "narrative":
                lead, _, label = label.partition(": ")
                self._open_section(_numberless(line), lead)
                self.here().shape = "narrative"
            value_type, codes, guess = tell_type(label, found.answer.unit, found.answer.kind)
            unit = found.answer.unit if not codes else ""
            row = ProposedRow(label, value_type, self.here().code, unit=unit, codes=codes, text=line.text)
            row.answer_start, row.answer_end, row.place = found.answer.start, found.answer.end, line.place
            row.guesses.append(guess)
            if before is None:
                row.stt = line.stt.strip(" ./)") if not line.is_dashed or line.stt else ""
                row.parent = self.heading if line.is_dashed else None
            else:
                row.follows = before
                row.guesses.append(Guess("follows", "same_line", Confidence.READ))
            if row.value_type is ValueType.TEXT:
                row.unit = ""
            if not line.is_dashed and before is None:
                self.heading = None
            self.add(row)
            before = row
        rest = line.text[line.answers[-1].answer.end :].strip()
        if rest.startswith("(") and self.last is not None:
            self.last.definition = tidy(rest)

    def _take_worded(self, line: FormLine) -> None:
        end = worded_label_end(line)
        label = tidy(line.text[line.wording_start : end])
        value_type, codes, guess = tell_type(label)
        row = ProposedRow(
            label, value_type, self.here().code, stt=line.stt.strip(" ./)"), codes=codes, text=line.text
        )
        row.answer_start, row.answer_end, row.place = end + 1, len(line.text), line.place
        row.guesses.extend((guess, Guess("label", "answered_in_words", Confidence.INFERRED)))
        self.add(row)

    def _take_prose(self, line: FormLine) -> None:
        """Sentences with figures: each figure is a row known by the words around it."""
        colon = line.text.find(":", line.wording_start)
        title = tidy(line.text[line.wording_start : colon]) if colon > 0 else ""
        is_led = 0 < len(title) <= 80 and (line.stt or line.is_dashed) and not title[:1].islower()
        begins = (
            colon + 1 if is_led and all(start > colon for start, _ in line.figures) else line.wording_start
        )
        if is_led and begins > line.wording_start and (line.stt or len(line.figures) > 2):
            self._open_section(line if line.stt else _numberless(line), title)
        self.here().shape = "narrative"
        self.here().guesses.append(Guess("shape", "figures_in_sentences", Confidence.READ))
        opened = begins
        for at, (start, end) in enumerate(line.figures):
            if (
                at
                and line.figures[at - 1][1] > start - 2
                and line.text[line.figures[at - 1][1] : start].strip() == "/"
            ):
                continue
            is_pair = at + 1 < len(line.figures) and line.text[end : line.figures[at + 1][0]].strip() == "/"
            last = line.figures[at + 1][1] if is_pair else end
            rate = line.text[last:].lstrip().startswith("%")
            stop = line.text.index("%", last) + 1 if rate else last
            phrase, label = phrase_around(line.text, start, stop, opened)
            opened = stop
            unit = "%" if rate else unit_after(line.text, last)
            is_part = "trong đó" in line.text[begins:start].casefold() and not rate
            if not unit and is_part and self.last is not None and self.last.text == line.text:
                unit = self.last.unit
            value_type, _, guess = tell_type(label, unit, "pair" if is_pair else "number")
            if is_pair and value_type is not ValueType.RATE:
                value_type = ValueType.PAIR
            row = ProposedRow(
                label or tidy(line.text[stop:])[:60] or tidy(line.text),
                value_type,
                self.here().code,
                unit=unit,
                text=line.text,
            )
            row.phrase, row.answer_start, row.answer_end, row.place = phrase, start, stop, line.place
            row.guesses.extend((guess, Guess("phrases", "words_around", Confidence.INFERRED)))
            self.add(row)

    def _take_note(self, line: FormLine) -> None:
        asked = kinds_alone_asked(line.text)
        section = self.section
        if section is None:
            return
        if asked and fold(line.text).find("cau nai") >= 0 and self.last is not None:
            row: ProposedRow | None = self.last
            while row is not None:
                row.answered_by = asked
                row.guesses.append(
                    Guess("answered_by", "asked_in_words", Confidence.READ, {"said": line.wording})
                )
                row = row.follows
        elif asked and self.last is None:
            section.answered_by = asked
            section.guesses.append(
                Guess("answered_by", "asked_in_words", Confidence.READ, {"said": line.wording})
            )
        if line.text.lstrip().startswith("(") and self.last is not None:
            self.last.definition = self.last.definition or tidy(line.text)
        elif not section.note:
            section.note = line.wording

    def _take_words(self, line: FormLine, following: Line | None) -> None:
        """Words without a figure: a list to attach, a heading over the lines below, or text to pass by."""
        if (
            self.last is not None
            and not self.last.unit
            and is_known_unit(line.wording)
            and self.last.answer_end
        ):
            value_type, _, guess = tell_type(self.last.label, line.wording)
            self.last.value_type, self.last.unit, self.last.guesses = value_type, line.wording, [guess]
            self.last.roll_up = roll_up_of(value_type, self.last.label)
            return
        value_type, _, guess = tell_type(line.wording)
        if value_type is ValueType.LIST:
            self.add(
                ProposedRow(line.wording, value_type, self.here().code, place=line.place, guesses=[guess])
            )
            return
        below = understand(following.text) if following is not None else None
        if (
            below is not None
            and below.is_dashed
            and below.kind is LineKind.ROWS
            and len(line.text) < _LONGEST_HEADING
            and not line.is_dashed
        ):
            row = ProposedRow(line.wording, ValueType.HEADING, self.here().code, place=line.place)
            row.guesses.append(Guess("type", "type.heading_over_dashes", Confidence.INFERRED))
            self.add(row)
            row.roll_up, self.heading = "none", row
            return
        self.words.append(line.wording)

    def _define(self, line: FormLine) -> None:
        number = line.stt.strip(" ./)")
        if number or not self.form.definitions:
            self.form.definitions.append((number, line.wording))
        else:
            stt, text = self.form.definitions[-1]
            self.form.definitions[-1] = (stt, f"{text}\n{line.text.strip()}")

    def _take_loose_row(self, entry: Row) -> None:
        """A row of a table without a head: signatures side by side, mostly; kept as words."""
        self.words.extend(tidy(cell.text) for cell in entry.cells if cell.text.strip())

    def _take_table(self, rows: Sequence[Row]) -> None:
        if is_figure_table(rows):
            self.is_inside = True
            if all(row.is_head for row in rows):
                return
            if self.annex_title:
                self.section = None
            section = self.here()
            if self.form.rows_of(section.code):
                code = name(
                    self.words[-1] if self.words else section.title,
                    {s.code for s in self.form.sections},
                    section.code,
                )
                title = self.words[-1] if self.words else section.title
                self.section = ProposedSection(code, title, level=section.level + 1, parent=section.code)
                self.form.sections.append(self.section)
            self.here().shape = "table"
            propose_rows(rows, self.here().code, self.add)
            self.annex_title, self.heading = "", None
            return
        title = (
            self.annex_title
            or next((words for words in reversed(self.words) if words), "")
            or self.here().title
        )
        self.form.tables.append(
            propose_annex(rows, title, self.words, {table.code for table in self.form.tables})
        )
        self.annex_title, self.words = "", []

    def finish(self) -> ProposedForm:
        form = self.form
        narrative = {section.code for section in form.sections if section.shape == "narrative"}
        for row in form.rows:
            if row.section in narrative and not row.phrase and row.value_type is not ValueType.HEADING:
                opened = 0
                if row.follows is not None:
                    opened = row.follows.answer_end
                row.phrase, _ = phrase_around(row.text, row.answer_start, row.answer_end, opened)
                row.guesses.append(Guess("phrases", "words_around", Confidence.INFERRED))
                row.follows = None
        named = [kind for section in form.sections for kind in section.answered_by]
        named += [kind for row in form.rows for kind in row.answered_by]
        form.respondents = form.respondents or tuple(dict.fromkeys((*kinds_named(form.title), *named)))
        if len(form.rows) <= _MOST_ROWS:
            form.relations.extend(find_relations(form))
        return form


def _numberless(line: FormLine) -> FormLine:
    """A dashed line as the head of a stretch under the section reached."""
    return FormLine(LineKind.HEAD, line.text, "", line.wording_start, True)


def _row_of(entry: Entry) -> Row:
    row = entry.row if isinstance(entry, Line) else entry
    assert row is not None
    return row

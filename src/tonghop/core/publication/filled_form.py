"""A filled form as a paper: the rows of a form version with the answers of one office.

Decides which rows are printed and how an answer stands in its line. Never changes an answer: texts
go out as they came in. Official papers are in Vietnamese whatever the language of the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tonghop.core.forms.model import FormVersion, Indicator, Section, SectionShape
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.publication.annex_tables import AnnexLine, annex_blocks
from tonghop.core.publication.layout import PaperLayout, fill
from tonghop.core.publication.model import (
    Addressees,
    Alignment,
    Appendix,
    Block,
    Closing,
    Column,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Run,
    Signature,
    SignatureRow,
    Table,
    TableCell,
    Title,
    TurnedPages,
)
from tonghop.core.publication.narrative import write_in_words, write_sentences
from tonghop.core.sentences.render import render
from tonghop.core.values.model import ValueType

_COLUMNS = (
    Column(8, Alignment.CENTRE),
    Column(45),
    Column(19, Alignment.CENTRE),
    Column(13, Alignment.FIGURE),
    Column(15),
)
_ANSWERED_IN_WORDS = (ValueType.YES_NO, ValueType.CODED, ValueType.TEXT, ValueType.LIST, ValueType.HEADING)


def compose_filled_form(
    form: FormVersion,
    figures: Mapping[str, str],
    identity: PaperIdentity,
    layout: PaperLayout | None = None,
    remarks: Mapping[str, str] | None = None,
    words: Mapping[str, str] | None = None,
    caution: str = "",
    marks: Mapping[str, str] | None = None,
    comments: Mapping[str, str] | None = None,
    annexes: Mapping[str, Sequence[AnnexLine]] | None = None,
) -> Document:
    """Lay the answers of one office out as the form prints them.

    A row is printed where ``figures`` names it or the form was seen to hold it, whoever answers it:
    the paper is the same for every office. A heading row is printed with its rows.

    Missing: an empty text is printed as a blank, with its measure unit.

    Args:
        form: the form version.
        figures: indicator code to the answer as the office writes it; empty for a blank.
        identity: what the paper says of itself.
        layout: the words around the rows; a plain form if None.
        remarks: indicator code to what stands in the note column.
        words: further placeholders and their texts, by name; they prevail over those of ``identity``.
        caution: a line under the titles, such as "Số liệu mô phỏng".
        marks: indicator code to the name by which its label is found again.
        comments: indicator code to what is said beside its label, not printed.
        annexes: code of an annex table to its rows; one without rows is not printed.

    Raises:
        KeyError: ``figures`` names no indicator of the form, or a text holds an unknown placeholder.
    """
    layout = layout or PaperLayout()
    for code in figures:
        form.indicator(code)
    placeholders = {**placeholders_of(form, identity), **(words or {})}
    aside = _Aside(remarks or {}, marks or {}, comments or {})
    paper = _FilledRows(form, figures, aside, layout, placeholders)
    blocks: list[Block] = []
    titles = tuple(fill(line, placeholders) for line in layout.titles)
    is_report = bool(layout.opening and identity.number and identity.place_name)
    if is_report:
        blocks += _report_head(identity, layout, placeholders, caution)
    else:
        if layout.subject and not layout.opening:
            blocks += _covering_report(identity, layout, placeholders, caution)
        blocks += _form_head(titles, layout, placeholders, caution)
    for section in form.sections:
        blocks += paper.section_blocks(section)
    if is_report:
        blocks += (Paragraph((Run(fill(text, placeholders)),)) for text in layout.closing)
        blocks.append(_closing(identity, layout, placeholders))
    if layout.signatures:
        blocks.append(_places_to_sign(layout, placeholders))
    filled = [(annex, lines) for annex in form.tables if (lines := (annexes or {}).get(annex.code))]
    if filled:
        blocks.append(TurnedPages())
    for annex, lines in filled:
        blocks += annex_blocks(annex, lines, placeholders)
    return Document(titles[0], tuple(blocks), dated=identity.dated)


def _places_to_sign(layout: PaperLayout, placeholders: Mapping[str, str]) -> SignatureRow:
    """The places to sign under a form, left open: they are filled by hand."""
    places = [tuple(fill(line, placeholders) for line in lines) for lines in layout.signatures]
    return SignatureRow(tuple(Signature(lines[:-1], how=lines[-1]) for lines in places))


def write_short_date(day: date) -> str:
    """24/5/2019, 05/02/2019: days under 10 and months 1 and 2 are padded (Nghị định 30/2020/NĐ-CP)."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def placeholders_of(form: FormVersion, identity: PaperIdentity) -> dict[str, str]:
    """What stands for ``{unit}``, ``{window}`` and the like on an office's paper; empty if not known."""
    window = ""
    if identity.window and identity.window.last_day:
        days = {
            "first_day": write_short_date(identity.window.first_day),
            "last_day": write_short_date(identity.window.last_day),
        }
        window = render("publication.window", days)
    office = identity.reporting_unit or ""
    period = identity.period.name if identity.period else ""
    return {
        "unit": office,
        "UNIT": office.upper(),
        "period": period,
        "PERIOD": period.upper(),
        "window": window,
        "number": identity.number or "",
        "date": write_short_date(identity.dated) if identity.dated else "",
        "title": form.title,
        "symbol": form.symbol,
        "SYMBOL": form.symbol.upper(),
    }


def words_only_sections(form: FormVersion) -> tuple[Section, ...]:
    """Sections that ask nothing and open no others: the form explains its words there."""
    filled = {row.section for row in form.indicators} | {section.parent for section in form.sections}
    return tuple(section for section in form.sections if section.code not in filled and not section.note)


def section_heading(
    form: FormVersion, section: Section, layout: PaperLayout, placeholders: Mapping[str, str]
) -> Heading:
    """The heading of a section with its printed number."""
    parents = {other.code: other.parent for other in form.sections}
    depth = len(_ancestors(section.code, parents))
    marks = layout.section_marks
    number = _marked(section.stt, marks[min(depth, len(marks) - 1)])
    title = fill(f"{section.title}{layout.title_end}", placeholders)
    return Heading(f"{number} {title}".strip(), level=1 + depth)


def _form_head(
    titles: tuple[str, ...], layout: PaperLayout, placeholders: Mapping[str, str], caution: str
) -> Iterator[Block]:
    """The head of a form that is attached to a report, and the line that names the office."""
    notes = tuple(fill(line, placeholders) for line in layout.attached)
    yield Appendix(titles, (*notes, *((f"({caution})",) if caution else ())))
    if layout.unit_line:
        line = Run(fill(layout.unit_line, placeholders), bold=True)
        yield Paragraph((line,), Alignment.LEFT, indented=False)


def _report_head(
    identity: PaperIdentity, layout: PaperLayout, placeholders: Mapping[str, str], caution: str
) -> Iterator[Block]:
    """Letterhead, title, addressees and opening words of a form that is itself the report."""
    yield _letterhead(identity)
    titles = (render("publication.report"), fill(layout.subject, placeholders))
    yield Title(titles, (f"({caution})",) if caution else (), ruled=True)
    if layout.addressees:
        yield Addressees(tuple(fill(line, placeholders) for line in layout.addressees))
    for text in layout.opening:
        yield Paragraph((Run(fill(text, placeholders)),))


def _covering_report(
    identity: PaperIdentity, layout: PaperLayout, placeholders: Mapping[str, str], caution: str
) -> Iterator[Block]:
    yield _letterhead(identity)
    titles = (render("publication.report"), fill(layout.subject, placeholders))
    yield Title(titles, (f"({caution})",) if caution else (), ruled=True)
    for text in layout.letter:
        yield Paragraph((Run(fill(text, placeholders)),))
    yield _closing(identity, layout, placeholders)


def _letterhead(identity: PaperIdentity) -> Letterhead:
    dateline = ""
    if identity.dated and identity.place_name:
        day = identity.dated
        when = {"day": f"{day.day:02d}", "month": _month(day), "year": str(day.year)}
        dateline = render("publication.dateline", {"place": identity.place_name, **when})
    return Letterhead(_issuer_lines(identity.reporting_unit or ""), identity.number or "", dateline)


def _closing(identity: PaperIdentity, layout: PaperLayout, placeholders: Mapping[str, str]) -> Closing:
    authority = tuple(line.strip() for line in re.split("[;,]", identity.authority or "") if line.strip())
    recipients = tuple(fill(line, placeholders) for line in layout.recipients)
    return Closing(authority, identity.signer or "", recipients)


def _issuer_lines(office: str) -> tuple[str, ...]:
    """A People's Committee is printed on two lines: what it is, and of which place."""
    body, committee, place = office.upper().partition("ỦY BAN NHÂN DÂN ")
    return (committee.strip(), place) if committee and not body else (office.upper(),)


@dataclass(frozen=True, slots=True)
class _Aside:
    """What is kept with a row beside its answer, by indicator code."""

    remarks: Mapping[str, str]
    marks: Mapping[str, str]
    comments: Mapping[str, str]


class _FilledRows:
    """The rows of one form as blocks; holds what every row needs to be printed."""

    def __init__(
        self,
        form: FormVersion,
        figures: Mapping[str, str],
        aside: _Aside,
        layout: PaperLayout,
        placeholders: Mapping[str, str],
    ) -> None:
        self._form = form
        self._figures = figures
        self._aside = aside
        self._layout = layout
        self._placeholders = placeholders
        self._titles = {fill(line, placeholders) for line in layout.titles}
        self._words_only = words_only_sections(form)
        self._head_texts = " ".join(cell.text for row in layout.heads for cell in row)
        parents = {row.code: row.parent for row in form.indicators}
        self._ancestors_of_figures = {ancestor for code in figures for ancestor in _ancestors(code, parents)}

    def section_blocks(self, section: Section) -> Iterator[Block]:
        rows = [row for row in self._form.indicators if row.section == section.code]
        printed = [row for row in rows if self._is_printed(row, section)]
        if (not printed and not section.seen) or section in self._words_only:
            return
        if section.title and section.title not in self._titles:
            yield section_heading(self._form, section, self._layout, self._placeholders)
        if section.shape is SectionShape.TABLE:
            if printed:
                yield self._table(printed)
        elif section.shape is SectionShape.NARRATIVE:
            written = self._layout.narratives.get(section.code)
            aside = self._aside.marks, self._aside.comments
            for runs in write_sentences(rows, self._figures, written, self._placeholders, *aside):
                yield Paragraph(runs)
        else:
            for row in printed:
                if row.follows is None:
                    yield self._line(row, printed)
        if section.note and section.note not in self._head_texts:
            note = Run(fill(section.note, self._placeholders), italic=True)
            yield Paragraph((note,))

    def _is_printed(self, row: Indicator, section: Section) -> bool:
        if row.code in self._figures or row.code in self._ancestors_of_figures:
            return True
        return row.seen and section.seen and not row.supplementary

    def _line(self, row: Indicator, printed: list[Indicator]) -> Paragraph:
        """One row a line, with the rows that follow it on the same line."""
        runs = [Run(f"{self._line_number(row)} "), *self._labelled(row)]
        for follower in printed:
            if follower.follows != row.code or self._figures.get(follower.code) == "":
                continue
            if not follower.phrases:
                runs += [Run(", "), *self._labelled(follower)]
                continue
            text = "".join(run.text for run in runs)
            if (written := write_in_words(follower, self._figures.get(follower.code, ""))) not in text:
                runs.append(Run(f", {written}"))
        return Paragraph(tuple(runs))

    def _line_number(self, row: Indicator) -> str:
        """What stands before a line: "1.1." or a dash, and a number in words behind a dash."""
        if " " in row.stt:
            return f"- {row.stt}:"
        return _marked(row.stt, self._layout.line_mark) if row.stt else "-"

    def _labelled(self, row: Indicator) -> tuple[Run, ...]:
        mark, comment = self._aside.marks.get(row.code, ""), self._aside.comments.get(row.code, "")
        label = Run(fill(row.label, self._placeholders), mark=mark, comment=comment)
        answer = self._answer(row)
        if not answer and row.value_type in _ANSWERED_IN_WORDS:
            return (label,)
        return (label, Run(f": {answer}"))

    def _answer(self, row: Indicator) -> str:
        """The answer with its measure unit, unless the office wrote the unit itself."""
        written = self._figures.get(row.code, "").strip()
        measure = self._form.measure_units.get(row.measure_unit or "")
        if measure is None or row.value_type in _ANSWERED_IN_WORDS:
            return written
        if any(word.casefold() in written.casefold() for word in measure.words):
            return written
        return f"{written} {measure.name}".strip()

    def _table(self, printed: list[Indicator]) -> Table:
        heads = tuple(
            tuple(TableCell(cell.text, cell.columns, cell.rows, bold=True) for cell in row)
            for row in self._layout.heads
        )
        return Table(
            _COLUMNS, heads, tuple(self._cells(row, printed) for row in printed if row.follows is None)
        )

    def _cells(self, row: Indicator, printed: list[Indicator]) -> tuple[TableCell, ...]:
        figure = self._figures.get(row.code, "")
        for follower in printed:
            if follower.follows == row.code and self._figures.get(follower.code):
                figure = f"{figure} ({follower.label} {self._figures[follower.code]})"
        measure = self._form.measure_units.get(row.measure_unit or "")
        codelist = self._form.codelists.get(row.codelist or "")
        choices = "\n".join(f"{name} = {code}" for code, name in codelist.codes.items()) if codelist else ""
        is_heading = row.value_type is ValueType.HEADING
        dash = "- " if not row.stt and row.parent and not row.label.startswith("Trong đó") else ""
        return (
            TableCell(_marked(row.stt, self._layout.table_mark), bold=is_heading),
            TableCell(
                f"{dash}{fill(row.label, self._placeholders)}",
                bold=is_heading,
                mark=self._aside.marks.get(row.code, ""),
                comment=self._aside.comments.get(row.code, ""),
            ),
            TableCell(measure.name if measure else choices),
            TableCell(figure),
            TableCell(self._aside.remarks.get(row.code, "")),
        )


def _marked(stt: str, mark: str) -> str:
    """A printed number with its mark, unless the form's own number ends in one."""
    return f"{stt}{mark}" if stt and stt[-1].isalnum() else stt


def _ancestors(code: str, parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """Parents of a code, nearest first."""
    found: list[str] = []
    parent = parents.get(code)
    while parent is not None and parent not in found:
        found.append(parent)
        parent = parents.get(parent)
    return tuple(found)

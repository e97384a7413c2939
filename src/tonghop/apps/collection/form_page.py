"""The form of one report as a page shows it: rows as printed, what stands in each cell, what stood before.

Decides what is shown beside a row. Never decides what may be saved.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tonghop.apps.collection.computed_rows import blank_of
from tonghop.apps.collection.models import Cell as StoredCell
from tonghop.apps.collection.models import ReturnReason, RowQuestion, Submission
from tonghop.apps.collection.selectors import earlier_reports, findings_of, observations_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import Column, FormVersion, Indicator, Section, SectionShape, TableForm
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.publication.blank import BlankForm, BlankRow
from tonghop.core.publication.layout import HeadCell, fill
from tonghop.core.submission.revision import parse_answer
from tonghop.core.submission.transitions import EDITABLE, State
from tonghop.core.values.model import NOT_ENTERED, Answer, Confidence, Text, ValueType
from tonghop.core.values.write import format_answer

_FIGURES = (ValueType.COUNT, ValueType.QUANTITY, ValueType.RATE, ValueType.PAIR)
_EMPTY_LINES = 1


@dataclass(frozen=True, slots=True)
class PageCell:
    """One input. ``read_as`` is how the text was read, empty where it was not or says the same."""

    code: str
    line: int
    typed: str = ""
    version: int = 0
    read_as: str = ""
    asked: bool = False
    alternatives: tuple[tuple[str, str], ...] = ()
    """The other figures the text may be: as sent back, as shown."""
    remark: str = ""
    is_number: bool = True

    @property
    def key(self) -> str:
        """Names the cell inside the page."""
        return f"{self.code}|{self.line}"


@dataclass(frozen=True, slots=True)
class PageRow:
    """One printed row with all that is known beside it."""

    code: str
    stt: str
    label: str
    measure: str
    choices: tuple[str, ...]
    cell: PageCell
    is_heading: bool
    formula: str = ""
    earlier: str = ""
    definition: str = ""
    citation: str = ""
    findings: tuple[Finding, ...] = ()
    returned: tuple[str, ...] = ()
    questions: tuple[RowQuestion, ...] = ()
    n_evidence: int = 0


@dataclass(frozen=True, slots=True)
class PageSection:
    """A titled stretch of the form with the rows asked of this office."""

    number: str
    title: str
    note: str
    level: int
    is_table: bool
    rows: tuple[PageRow, ...]


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of an annex: its number, its group, its cells in the order of the columns."""

    number: int
    group: PageCell
    cells: tuple[PageCell, ...]


@dataclass(frozen=True, slots=True)
class PageAnnex:
    """An annex with its lines, one empty line at the end, and the findings about it."""

    table: TableForm
    columns: tuple[Column, ...]
    groups: tuple[tuple[str, str], ...]
    lines: tuple[PageLine, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FormPage:
    """The whole page. ``heads`` are the printed head rows of its tables."""

    titles: tuple[str, ...]
    unit_line: str
    heads: tuple[tuple[HeadCell, ...], ...]
    sections: tuple[PageSection, ...]
    annexes: tuple[PageAnnex, ...]
    findings: tuple[Finding, ...]
    earlier_name: str = ""
    n_computed: int = 0
    returned: tuple[str, ...] = field(default=())


def form_page(submission: Submission, observations: ObservationSet | None = None) -> FormPage:
    """The form of a report: of its cells while it is filled, else of the figures given or on their way."""
    earlier = earlier_reports(submission)
    blank = blank_of(submission, earlier)
    is_draft = State(submission.state) in EDITABLE and observations is None
    seen = observations if observations is not None else observations_of(submission)
    found = findings_of(submission, seen)
    reasons = _reasons(submission)
    page = _Page(
        submission,
        blank,
        _stored(submission, blank.form) if is_draft else _shown(seen, blank.form),
        found,
        reasons,
        blank.request.earlier,
    )
    sections = tuple(page.sections())
    return FormPage(
        titles=blank.titles,
        unit_line=blank.unit_line,
        heads=blank.layout.heads,
        sections=sections,
        annexes=tuple(page.annexes(is_draft)),
        findings=found,
        earlier_name=earlier[0].submission.campaign.title if earlier else "",
        n_computed=sum(1 for section in sections for row in section.rows if row.formula),
        returned=reasons.get("", ()),
    )


def _reasons(submission: Submission) -> Mapping[str, tuple[str, ...]]:
    """Why it was returned last, by row; nothing once it was sent again."""
    if State(submission.state) not in EDITABLE or submission.current_id is None:
        return {}
    told: defaultdict[str, list[str]] = defaultdict(list)
    for one in ReturnReason.objects.filter(submission=submission, revision=submission.current_id):
        told[one.indicator].append(one.text)
    return {code: tuple(texts) for code, texts in told.items()}


def _stored(submission: Submission, form: FormVersion) -> dict[tuple[str, int], PageCell]:
    return {(cell.code, cell.line): page_cell(cell, form) for cell in submission.cells.all()}


def page_cell(cell: StoredCell, form: FormVersion) -> PageCell:
    """What a stored cell shows."""
    answer, row = parse_answer(cell.answer), place_in_form(form, cell.code)
    asks = cell.confidence == Confidence.ASK.value
    return PageCell(
        code=cell.code,
        line=cell.line,
        typed=cell.typed,
        version=cell.version,
        read_as=read_back(answer, cell.typed, row, form) if not asks else "",
        asked=asks,
        alternatives=offer(tuple(Decimal(one) for one in cell.alternatives)),
        remark=cell.remark,
    )


def _shown(observations: ObservationSet, form: FormVersion) -> dict[tuple[str, int], PageCell]:
    """The cells of a revision: figures as written, none to be changed."""
    cells: dict[tuple[str, int], PageCell] = {}
    for one in observations:
        cells[one.indicator, 0] = _written(one, one.indicator, 0, form)
    for annex, rows in observations.tables.items():
        for number, row in enumerate(rows, start=1):
            cells[f"{annex}/", number] = PageCell(f"{annex}/", number, row.group)
            for column, cell in row.cells.items():
                cells[f"{annex}/{column}", number] = _written(cell, f"{annex}/{column}", number, form)
    return cells


def _written(one: Observation, code: str, line: int, form: FormVersion) -> PageCell:
    return PageCell(code, line, written_as(one.answer, code, form), remark=one.remark)


def place_in_form(form: FormVersion, code: str) -> Indicator | Column | None:
    """The row or annex column a cell code names; None for the group of a line and for no place at all."""
    annex, _, column = code.partition("/")
    if not column:
        return next((row for row in form.indicators if row.code == code), None)
    columns = (one for table in form.tables if table.code == annex for one in table.columns)
    return next((one for one in columns if one.code == column), None)


def read_back(answer: Answer, typed: str, row: Indicator | Column | None, form: FormVersion) -> str:
    """How a text was read, in the words people write; empty where nothing was typed or it says the same."""
    if row is None or not typed.strip() or isinstance(answer.value, Text):
        return ""
    written = format_answer(answer, form.expectation(row))
    return "" if written == typed.strip() else written


def written_as(answer: Answer, code: str, form: FormVersion) -> str:
    """An answer as the page writes it; empty where nothing was entered."""
    row = place_in_form(form, code)
    if row is None or answer == NOT_ENTERED:
        return ""
    return format_answer(answer, form.expectation(row))


def offer(alternatives: Sequence[Decimal]) -> tuple[tuple[str, str], ...]:
    """Figures a text may be, as sent back and as shown: thousands apart by a space, decimals by a comma."""
    return tuple(
        (format(one, "f"), f"{one:,f}".replace(",", "\N{NO-BREAK SPACE}").replace(".", ","))
        for one in alternatives
    )


class _Page:
    """The rows of one page; holds what every row is shown with."""

    def __init__(
        self,
        submission: Submission,
        blank: BlankForm,
        cells: Mapping[tuple[str, int], PageCell],
        found: Sequence[Finding],
        reasons: Mapping[str, tuple[str, ...]],
        earlier: ObservationSet,
    ) -> None:
        self._submission, self._blank, self._form = submission, blank, blank.form
        self._cells, self._reasons, self._earlier = cells, reasons, earlier
        self._found: defaultdict[str, list[Finding]] = defaultdict(list)
        for one in found:
            self._found[one.indicator or ""].append(one)
        self._questions: defaultdict[str, list[RowQuestion]] = defaultdict(list)
        for question in RowQuestion.objects.filter(campaign=submission.campaign).select_related("submission"):
            if question.answer or question.submission_id == submission.pk:
                self._questions[question.indicator].append(question)
        self._evidence = Counter(submission.evidence.values_list("indicator", flat=True))

    def sections(self) -> Iterator[PageSection]:
        """Every section with rows asked of this office, and the titles those stand under."""
        marks = self._blank.layout.section_marks
        parents = {one.code: one.parent for one in self._form.sections}
        rows = {section.code: self._rows(section, of_it) for section, of_it in self._blank.sections}
        for section, _ in self._blank.sections:
            below = [code for code in rows if section.code in (code, *_above(code, parents))]
            if not any(rows[code] for code in below):
                continue
            depth = len(_above(section.code, parents))
            number = section.stt
            if number and number[-1].isalnum():
                number = f"{number}{marks[min(depth, len(marks) - 1)]}"
            title = self._words(section.title)
            yield PageSection(
                number=number,
                title="" if section.title in self._blank.titles else title,
                note=self._words(section.note),
                level=min(2 + depth, 4),
                is_table=section.shape is SectionShape.TABLE,
                rows=rows[section.code],
            )

    def _words(self, text: str) -> str:
        return fill(text, self._blank.placeholders)

    def _rows(self, section: Section, rows: Sequence[BlankRow]) -> tuple[PageRow, ...]:
        asked = {row.indicator.code for row in rows if row.is_asked}
        parents = {row.indicator.code: row.indicator.parent for row in rows}
        filled = {row.indicator.code for row in rows if (row.indicator.code, 0) in self._cells}
        answers = {
            row.indicator.code for row in rows if row.indicator.value_type is not ValueType.HEADING
        } & (asked | filled)
        headings = {above for code in answers for above in _above(code, parents)}
        return tuple(
            self._row(row, section)
            for row in rows
            if row.indicator.code in answers
            or (row.indicator.value_type is ValueType.HEADING and row.indicator.code in headings)
        )

    def _row(self, row: BlankRow, section: Section) -> PageRow:
        one, form = row.indicator, self._form
        measure, codes = (
            form.measure_units.get(one.measure_unit or ""),
            form.codelists.get(one.codelist or ""),
        )
        cell = self._cells.get((one.code, 0), PageCell(one.code, 0))
        source = form.sources.get(one.source or "")
        dash = "- " if not one.stt and one.parent and not one.label.startswith("Trong đó") else ""
        return PageRow(
            code=one.code,
            stt=one.stt,
            label=f"{dash if section.shape is SectionShape.TABLE else ''}{self._words(one.label)}",
            measure=measure.name if measure else "",
            choices=tuple(f"{name} = {code}" for code, name in codes.codes.items()) if codes else (),
            cell=PageCell(
                **{name: getattr(cell, name) for name in PageCell.__slots__ if name != "is_number"},
                is_number=one.value_type in _FIGURES,
            ),
            is_heading=one.value_type is ValueType.HEADING,
            formula=row.computed.text if row.computed else "",
            earlier=self._before(one),
            definition=one.definition,
            citation=source.citation if source and source.seen else "",
            findings=tuple(self._found.get(one.code, ())),
            returned=self._reasons.get(one.code, ()),
            questions=tuple(self._questions.get(one.code, ())),
            n_evidence=self._evidence[one.code],
        )

    def _before(self, row: Indicator) -> str:
        if row.code not in self._earlier.figures:
            return ""
        return format_answer(self._earlier.answer(row.code), self._form.expectation(row))

    def annexes(self, is_draft: bool) -> Iterator[PageAnnex]:
        """Every annex with its lines; while the report is filled one more, empty."""
        for table in self._form.tables:
            columns = tuple(
                one
                for one in table.columns
                if not one.answered_by or self._submission.kind in one.answered_by
            )
            numbers = sorted(
                {line for code, line in self._cells if line and code.startswith(f"{table.code}/")}
            )
            if is_draft:
                last = numbers[-1] if numbers else 0
                numbers += range(last + 1, last + 1 + _EMPTY_LINES)
            yield PageAnnex(
                table=table,
                columns=columns,
                groups=tuple((key, group.title) for key, group in table.groups.items()),
                lines=tuple(self._line(table, columns, number) for number in numbers),
                findings=tuple(self._found.get(table.code, ())),
            )

    def _line(self, table: TableForm, columns: Sequence[Column], number: int) -> PageLine:
        def at(code: str) -> PageCell:
            return self._cells.get((code, number), PageCell(code, number))

        return PageLine(
            number, at(f"{table.code}/"), tuple(at(f"{table.code}/{column.code}") for column in columns)
        )


def _above(code: str, parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """Parents of a code, nearest first."""
    found: list[str] = []
    parent = parents.get(code)
    while parent is not None and parent not in found:
        found.append(parent)
        parent = parents.get(parent)
    return tuple(found)

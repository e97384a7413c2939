"""A filled file laid beside the draft of a report: what it would change, before anything is saved.

Decides nothing for the person: every cell of the file that differs is shown with what stands there now.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from tonghop.apps.collection.computed_rows import blank_of, computed_rows
from tonghop.apps.collection.form_page import written_as
from tonghop.apps.collection.models import Cell, Submission
from tonghop.apps.collection.selectors import earlier_reports, form_of
from tonghop.core.findings import Finding
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.reading import NumberAccount, NumberUse
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.core.submission.revision import describe_answer, parse_answer
from tonghop.core.values.model import NOT_ENTERED, Confidence
from tonghop.desk.reading_pool import FileToRead, ReadingPool


@dataclass(frozen=True, slots=True)
class OfferedCell:
    """A cell of the file that differs from what stands. ``locked``: computed here, not taken."""

    code: str
    line: int
    label: str
    now: str
    typed: str
    version: int
    asked: bool = False
    locked: bool = False
    difference: Decimal | None = None

    @property
    def packed(self) -> str:
        """The cell as one text, sent back when the person agrees."""
        return json.dumps([self.code, self.line, self.typed, self.version], ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class UploadPreview:
    """What a file would change, the numbers of it that fit no row, and what reading it found."""

    cells: tuple[OfferedCell, ...]
    unplaced: tuple[NumberAccount, ...]
    findings: tuple[Finding, ...]


def preview_upload(submission: Submission, name: str, content: bytes) -> UploadPreview | UnreadFile:
    """Read a file in a process of its own, as this report's form, and lay it beside the draft."""
    form = form_of(submission.campaign)
    with TemporaryDirectory(prefix="tonghop-upload-") as aside:
        path = Path(aside) / f"bieu{Path(name).suffix.lower()[:10]}"
        path.write_bytes(content)
        with ReadingPool((form,), form, workers=1) as pool:
            read = next(pool.read([FileToRead(path, name, "")]))
    if isinstance(read, UnreadFile):
        return read
    if read.reading is None:
        return UploadPreview((), (), read.findings)
    unplaced = tuple(one for one in read.reading.numbers if one.use is NumberUse.UNPLACED)
    cells = tuple(_differing(submission, form, read.reading.observations))
    return UploadPreview(cells, unplaced, read.reading.findings)


def _differing(submission: Submission, form: FormVersion, seen: ObservationSet) -> Iterator[OfferedCell]:
    stored = {(cell.code, cell.line): cell for cell in submission.cells.all()}
    locked = computed_rows(blank_of(submission, earlier_reports(submission))).formulas
    labels = {row.code: f"{row.stt} {row.label}".strip() for row in form.indicators}
    for row in form.indicators:
        if (one := seen.figures.get(row.code)) is not None:
            yield from _offer(
                form, stored.get((row.code, 0)), one, row.code, 0, labels[row.code], row.code in locked
            )
    for table in form.tables:
        for number, line in enumerate(seen.tables.get(table.code, ()), start=1):
            group = stored.get((f"{table.code}/", number))
            if line.group and (group is None or group.typed != line.group):
                code, now = f"{table.code}/", group.typed if group else ""
                label = f"{table.title} {number}"
                yield OfferedCell(code, number, label, now, line.group, group.version if group else 0)
            for column in table.columns:
                if column.code in line.cells:
                    code, label = f"{table.code}/{column.code}", f"{table.title} {number}: {column.label}"
                    yield from _offer(
                        form, stored.get((code, number)), line.cells[column.code], code, number, label
                    )


def _offer(
    form: FormVersion,
    standing: Cell | None,
    one: Observation,
    code: str,
    line: int,
    label: str,
    locked: bool = False,
) -> Iterator[OfferedCell]:
    """The cell where the file says something else than stands; a file's blank takes nothing away."""
    now = parse_answer(standing.answer) if standing else NOT_ENTERED
    asked = one.confidence is Confidence.ASK
    typed = one.raw if asked else written_as(one.answer, code, form)
    if not typed or (not asked and describe_answer(now) == describe_answer(one.answer)):
        return
    if standing and standing.typed == typed:
        return
    before, after = now.value, one.value
    yield OfferedCell(
        code=code,
        line=line,
        label=label,
        now=standing.typed if standing else "",
        typed=typed,
        version=standing.version if standing else 0,
        asked=asked,
        locked=locked,
        difference=after - before if isinstance(before, Decimal) and isinstance(after, Decimal) else None,
    )

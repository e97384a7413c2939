"""What has been laid on a form so far: rows found, numbers printed, furniture known.

Decides that a row is laid once, and that a second line for it is kept apart. The one mutable thing of
intake; it lives no longer than one call of ``bind``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from tonghop.core.findings import Place
from tonghop.core.forms.model import Indicator
from tonghop.core.intake.entries import ColumnRole, Entry, Line, Row
from tonghop.core.intake.furniture import FurnitureSpan
from tonghop.core.intake.raw import Cell, Part
from tonghop.core.intake.reading import FurnitureKind, PrintedNumber
from tonghop.core.periods import WindowMention, find_windows
from tonghop.core.values.model import ValueType


@dataclass(slots=True)
class Slot:
    """The place of a row in a document, and what stands there.

    ``stored`` is the number a spreadsheet keeps under the shown text. ``beside`` are filled cells of
    the same row that play no role, ``note`` the text of the note column. ``is_guessed`` says that the
    label was only near the form's.
    """

    indicator: Indicator
    text: str
    place: Place
    printed_stt: str = ""
    printed_label: str = ""
    stored: Decimal | None = None
    beside: tuple[Cell, ...] = ()
    note: str = ""
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """Where in the form the reader stands: section, heading above, and printed order."""

    section: str | None = None
    parent: str | None = None
    order: int = -1
    row: Indicator | None = None
    """The row met last, until a section is met."""
    annex: str | None = None
    """The annex table whose title was met last, until a section or a row of the form is met."""

    def at_row(self, row: Indicator, order: int) -> Position:
        """The position after meeting a row: a heading opens its own children."""
        parent = row.code if row.value_type is ValueType.HEADING else row.parent
        return Position(row.section, parent, order, row=row)


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line no row was begun by: ``line`` from ``start`` on are the office's own words, or a heading.

    ``section`` is the section reached with it; ``opens`` says that its beginning is that section's title.
    """

    line: Line
    section: str | None
    start: int = 0
    opens: bool = False


@dataclass(frozen=True, slots=True)
class AddedRow:
    """A table row that may be one an office added: the cell of its label, and the row met before it."""

    entry: Row
    label: Cell
    after: Indicator | None

    @property
    def stt(self) -> str:
        """The number printed before it, empty where there is none."""
        cell = self.entry.cell(ColumnRole.STT)
        return cell.text.strip(" .)") if cell is not None else ""


@dataclass(slots=True)
class LaidForm:
    """Rows, printed numbers and furniture found while reading one document."""

    slots: dict[str, Slot] = field(default_factory=dict)
    repeated: list[Slot] = field(default_factory=list)
    met: list[Slot] = field(default_factory=list)
    """Every row as it was met, whether or not it was kept."""
    printed: list[PrintedNumber] = field(default_factory=list)
    furniture: dict[str, list[FurnitureSpan]] = field(default_factory=dict)
    loose: list[tuple[Entry, Position]] = field(default_factory=list)
    """Entries no wording names for certain, with where they stand."""
    added: dict[str, list[AddedRow]] = field(default_factory=dict)
    """Table rows an office added, by the code of the open row."""
    added_slots: dict[str, list[Slot]] = field(default_factory=dict)
    """The filled ones of them, laid."""
    unsure_added: set[str] = field(default_factory=set)
    """The open rows of which some added row may be a mistyped row of the form."""
    spoken: list[SpokenLine] = field(default_factory=list)
    annex_rows: dict[str, list[Row]] = field(default_factory=dict)
    """Table rows standing under the title of an annex, by its code."""

    def keep(self, slot: Slot) -> None:
        """Lay a slot; a second one for a row is kept apart, unless the first was left blank."""
        self.met.append(slot)
        first = self.slots.get(slot.indicator.code)
        if first is not None and first.text.strip():
            self.repeated.append(slot)
        else:
            self.slots[slot.indicator.code] = slot

    def name(self, part: Part, start: int, end: int, kind: FurnitureKind) -> None:
        """Say what the numbers in a stretch of a part are; a window printed in a label is made of dates."""
        if kind is FurnitureKind.LABEL:
            for mention in _windows_in_label(part.text[start:end]):
                self.name(part, start + mention.start, start + mention.end, FurnitureKind.DATE)
        if end > start:
            self.furniture.setdefault(part.name, []).append(FurnitureSpan(start, end, kind))

    def name_cell(self, part: Part, cell: Cell, kind: FurnitureKind) -> None:
        """Say what the numbers in a cell are."""
        self.name(part, cell.start, cell.end, kind)

    def print_number(self, part: Part, start: int, number: PrintedNumber) -> None:
        """Keep a printed STT, and name its digits."""
        self.name(part, start, start + len(number.text), FurnitureKind.ROW_NUMBER)
        self.printed.append(number)


@lru_cache(maxsize=1 << 12)
def _windows_in_label(text: str) -> tuple[WindowMention, ...]:
    """Kept for the next report: labels are the form's, the same at every office."""
    return find_windows(text)

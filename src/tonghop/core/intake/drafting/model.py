"""What is proposed for a form, and on what ground each part of it is.

Decides the shape of a proposal. Never decides that a guess is right: every one carries its reason and is
there for a person to review. Mutable while one document is read, and by nothing afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tonghop.core.findings import Argument, Place
from tonghop.core.values.model import Confidence, ValueType


@dataclass(frozen=True, slots=True)
class Guess:
    """One thing proposed and why: ``subject`` is the property, ``reason`` a key under ``draft.reason``.

    ``confidence`` EXACT is printed in so many words, READ follows from the print, INFERRED is likely from
    wording or place, ASK is a gap somebody has to fill.
    """

    subject: str
    reason: str
    confidence: Confidence = Confidence.INFERRED
    arguments: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(slots=True)
class ProposedRow:
    """A row of the proposed form; codes of units and codelists are those of the proposal.

    ``text`` is the line or sentence it was taken from, ``answer_start`` and ``answer_end`` where its answer
    stands there; ``children`` of a row carry its code as ``parent``.
    """

    label: str
    value_type: ValueType
    section: str
    code: str = ""
    stt: str = ""
    unit: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    parent: ProposedRow | None = None
    follows: ProposedRow | None = None
    phrase: str = ""
    answered_by: tuple[str, ...] = ()
    time_nature: str = "in_period"
    formula: str = ""
    roll_up: str = "none"
    definition: str = ""
    is_personal: bool = False
    text: str = ""
    answer_start: int = 0
    answer_end: int = 0
    place: Place | None = None
    guesses: list[Guess] = field(default_factory=list)


@dataclass(slots=True)
class ProposedSection:
    """A titled stretch of the proposed form."""

    code: str
    title: str
    stt: str = ""
    shape: str = "lines"
    level: int = 1
    parent: str = ""
    note: str = ""
    answered_by: tuple[str, ...] = ()
    guesses: list[Guess] = field(default_factory=list)


@dataclass(slots=True)
class ProposedColumn:
    """A column of a proposed annex."""

    label: str
    value_type: ValueType
    code: str = ""
    number: str = ""
    group: str = ""
    unit: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    formula: str = ""
    roll_up: str = "none"
    is_personal: bool = False
    guesses: list[Guess] = field(default_factory=list)


@dataclass(slots=True)
class ProposedTable:
    """A proposed annex: rows an office adds, or rows printed with several figures each."""

    code: str
    title: str
    symbol: str = ""
    heading: str = ""
    """The line over the table, as printed."""
    columns: list[ProposedColumn] = field(default_factory=list)
    groups: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """By printed letter: the title of the part, and the kinds of office it asks."""
    notes: list[str] = field(default_factory=list)
    key: tuple[str, ...] = ()
    is_numbered: bool = True
    guesses: list[Guess] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Relation:
    """Figures that belong together: a rate of two, a total of parts, a part of a whole.

    ``kind`` is that of the check that holds it: ``ratio`` (target, numerator, denominator),
    ``sum_of_parts`` (target, parts…), ``subset`` (target is the whole, one part).
    """

    kind: str
    target: str
    parts: tuple[str, ...]
    guess: Guess


@dataclass(slots=True)
class ProposedForm:
    """A form as proposed from one document; sections, rows and tables in printed order."""

    title: str = ""
    symbol: str = ""
    issuer: str = ""
    recognised_by: tuple[str, ...] = ()
    respondents: tuple[str, ...] = ()
    frequencies: tuple[str, ...] = ()
    sections: list[ProposedSection] = field(default_factory=list)
    rows: list[ProposedRow] = field(default_factory=list)
    tables: list[ProposedTable] = field(default_factory=list)
    definitions: list[tuple[str, str]] = field(default_factory=list)
    """Printed number and text of each term explained."""
    relations: list[Relation] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)

    def rows_of(self, section: str) -> list[ProposedRow]:
        """The rows of a section, in printed order."""
        return [row for row in self.rows if row.section == section]

"""A form as data: what is asked, of whom, in which words, and how it adds up.

Decides the shape of a form version. Never reads a file (``formats.packs`` does) and holds no
rule of any particular form: those are in packs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tonghop.core.codelists import Codelist
from tonghop.core.findings import Severity
from tonghop.core.forms.changes import FormChanges
from tonghop.core.measure_units import MeasureUnit
from tonghop.core.reporting_units import UnitKind
from tonghop.core.values.model import Expectation, MissingReason, ValueType


class TimeNature(StrEnum):
    """What stretch of time a figure speaks of."""

    MOMENT = "moment"
    IN_PERIOD = "in_period"
    YEAR_TO_DATE = "year_to_date"
    MONTHLY_MEAN = "monthly_mean"


class RollUpRule(StrEnum):
    """How the figures of several offices become one."""

    SUM = "sum"
    REBUILT_RATE = "rebuilt_rate"
    """From summed parts, by the row's formula or its stated numerator and denominator."""
    SHARE_OF_YES = "share_of_yes"
    DISTRIBUTION = "distribution"
    """How many offices gave each code."""
    LIST = "list"
    COUNT_OFFICES = "count_offices"
    """How many offices filed the row; for a column of an annex."""
    NONE = "none"


class ScopeGround(StrEnum):
    """On what ground a row is said to be asked of some kinds of office only."""

    PRINTED = "printed"
    """The form says so in words."""
    INFERRED = "inferred"
    """The label speaks of bodies the office does not have; the form does not say so."""


@dataclass(frozen=True, slots=True)
class Source:
    """A legal or official source. Only one that was ``seen`` may be cited to a user."""

    code: str
    citation: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing the form asks, or a printed heading.

    ``code`` is the stable key; ``stt`` and ``label`` are what is printed. ``follows`` names the
    indicator printed before it on the same line or in the same cell ("chiếm tỷ lệ: … %").
    ``answered_by`` empty means every respondent. ``formula`` is an expression over indicator
    codes for a derived row. ``denominator`` names the indicator or expression the stated
    denominator of an a/b answer should equal. ``seen`` False: carried over, no document shows it.
    ``supplementary``: not a row of the form; offices write it beside one, and it is kept.
    ``phrases`` are the sentences in which a narrative section gives the figure, with "{value}" where
    it stands: "đã tiếp nhận {value} hồ sơ". ``personal`` answers never leave the office's own report:
    they are kept out of consolidated files and quoted in no finding.
    """

    code: str
    label: str
    value_type: ValueType
    section: str
    stt: str = ""
    aliases: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    parent: str | None = None
    follows: str | None = None
    measure_unit: str | None = None
    decimals: int | None = None
    codelist: str | None = None
    answered_by: tuple[UnitKind, ...] = ()
    answered_by_ground: ScopeGround = ScopeGround.PRINTED
    blank_means: MissingReason = MissingReason.NOT_ENTERED
    time_nature: TimeNature = TimeNature.IN_PERIOD
    formula: str | None = None
    roll_up: RollUpRule = RollUpRule.NONE
    over_100_allowed: bool = False
    definition: str = ""
    source: str | None = None
    seen: bool = True
    supplementary: bool = False
    personal: bool = False


class SectionShape(StrEnum):
    """How a section is laid out on paper."""

    LINES = "lines"
    """One row a line: label, colon, answer."""
    TABLE = "table"
    """One row a table row: STT, label, measure unit, figure, note."""
    NARRATIVE = "narrative"
    """Figures stand inside sentences; each row says in which words (``phrases``)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled stretch of the form; its rows are the indicators naming it, in order."""

    code: str
    title: str
    stt: str = ""
    shape: SectionShape = SectionShape.LINES
    parent: str | None = None
    note: str = ""
    answered_by: tuple[UnitKind, ...] = ()
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Definition:
    """What the form itself says a term means (giải thích từ ngữ), to the letter; no row, asks nothing.

    ``text`` holds one line a printed paragraph.
    """

    code: str
    text: str
    stt: str = ""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an annex table. ``personal`` columns never leave the office's own report."""

    code: str
    label: str
    value_type: ValueType
    number: str = ""
    measure_unit: str | None = None
    decimals: int | None = None
    codelist: str | None = None
    group: str = ""
    blank_means: MissingReason = MissingReason.NOT_ENTERED
    formula: str | None = None
    roll_up: RollUpRule = RollUpRule.NONE
    answered_by: tuple[UnitKind, ...] = ()
    personal: bool = False


@dataclass(frozen=True, slots=True)
class TableGroup:
    """A part of an annex printed over its own rows ("B  DỊCH VỤ CÔNG … TẠI UBND CẤP HUYỆN").

    ``answered_by`` empty means every respondent; a column asked of other kinds of office is not asked here.
    """

    code: str
    title: str
    answered_by: tuple[UnitKind, ...] = ()


@dataclass(frozen=True, slots=True)
class TableForm:
    """An annex of rows the office adds itself; ``key`` columns join the rows of many offices.

    ``groups`` are its parts by printed letter.
    """

    code: str
    title: str
    columns: tuple[Column, ...]
    symbol: str = ""
    aliases: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    groups: Mapping[str, TableGroup] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    numbered: bool = True
    seen: bool = True


@dataclass(frozen=True, slots=True)
class CheckSpec:
    """A check as the pack lists it: its kind, severity and parameters; ``checks`` gives it meaning."""

    code: str
    kind: str
    severity: Severity
    parameters: Mapping[str, object]
    source: str | None = None
    first_day: date | None = None


@dataclass(frozen=True, slots=True)
class FormVersion:
    """One dated edition of a form. ``digest`` is the SHA-256 of its files, hex.

    ``symbol`` is printed on the paper; ``short_name`` is what people call a form that prints none.

    ``recognised_by`` are phrases of which a file of this form shows at least one in its titles.
    Indicators, sections and tables stand in printed order. ``changes`` maps the rows to the version before,
    None where the pack has no such map.
    """

    pack: str
    first_day: date
    edition: str
    digest: str
    title: str
    symbol: str
    issuer: str
    regime: str
    recognised_by: tuple[str, ...]
    respondents: tuple[UnitKind, ...]
    frequencies: tuple[str, ...]
    sections: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    tables: tuple[TableForm, ...] = ()
    checks: tuple[CheckSpec, ...] = ()
    codelists: Mapping[str, Codelist] = field(default_factory=dict)
    measure_units: Mapping[str, MeasureUnit] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    last_day: date | None = None
    notes: tuple[str, ...] = ()
    short_name: str = ""
    definitions: tuple[Definition, ...] = ()
    changes: FormChanges | None = None

    @property
    def version(self) -> str:
        """The first day in force, then the edition where it is not the first: ``2019-05-16``."""
        day = self.first_day.isoformat()
        return day if self.edition == "1" else f"{day}+{self.edition}"

    @property
    def name(self) -> str:
        """What people call the form: its symbol, else its short name, else its title."""
        return self.symbol or self.short_name or self.title

    @property
    def identifier(self) -> str:
        """How commands name this version: ``gia-lai/chinh-phu-dien-tu@2019-05-16``."""
        return f"{self.pack}@{self.version}"

    def indicator(self, code: str) -> Indicator:
        """The indicator of that code.

        Raises:
            KeyError: no such indicator; the message names the form.
        """
        for indicator in self.indicators:
            if indicator.code == code:
                return indicator
        raise KeyError(f"{self.pack} has no indicator {code!r}")

    def expectation(self, indicator: Indicator | Column) -> Expectation:
        """What reading an answer to this row or column needs to know."""
        unit = self.measure_units.get(indicator.measure_unit or "")
        codelist = self.codelists.get(indicator.codelist or "")
        return Expectation(
            value_type=indicator.value_type,
            measure_words=unit.words if unit else (),
            codes=dict(codelist.codes) if codelist else {},
            decimals=indicator.decimals,
        )

    def asks(self, indicator: Indicator, kind: UnitKind | None) -> bool:
        """Whether this row is asked of an office of that kind; unknown kinds are asked everything."""
        return kind is None or not indicator.answered_by or kind in indicator.answered_by

"""What intake makes of a document laid on a form.

Decides the shape of the result: figures, the identity printed on the paper, and the account of
every number. Never judges a figure: ``checks`` do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tonghop.core.findings import Finding, Place
from tonghop.core.observations import ObservationSet
from tonghop.core.periods import ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity


class NumberUse(StrEnum):
    """What became of a number in the text."""

    PLACED = "placed"
    UNPLACED = "unplaced"
    FURNITURE = "furniture"


class FurnitureKind(StrEnum):
    """Why a number is no figure."""

    DATE = "date"
    PERIOD = "period"
    DOCUMENT_NUMBER = "document_number"
    LAW = "law"
    ROW_NUMBER = "row_number"
    COLUMN_NUMBER = "column_number"
    LABEL = "label"
    """Part of the official wording of a row, heading or note of the form."""
    NAME = "name"
    """Part of a name: "hệ thống 01 cửa", "mức độ 3", "Tiêu chí 15", "Bảng 3A.1"."""
    REFERENCE = "reference"
    """Points elsewhere in the paper: "mục 10.1", "cột (6)"."""
    ADDRESS = "address"
    """Web address, e-mail, telephone."""
    PAGE_NUMBER = "page_number"
    EARLIER = "earlier"
    """Quotes the period before, or says what is wrong: printed on our blank to help, no answer."""


@dataclass(frozen=True, slots=True)
class NumberAccount:
    """One number of the text and what became of it; all of them tile every digit run once."""

    place: Place
    text: str
    use: NumberUse
    furniture: FurnitureKind | None = None
    indicator: str | None = None
    context: str = ""


@dataclass(frozen=True, slots=True)
class PaperIdentity:
    """What the paper says of itself; None or empty where it does not.

    ``window`` is the printed cut-off window; ``authority`` the lines above the signer's name.
    """

    reporting_unit: str | None = None
    unit_kind: UnitKind | None = None
    number: str | None = None
    dated: date | None = None
    place_name: str | None = None
    signer: str | None = None
    authority: str | None = None
    period: ReportingPeriod | None = None
    window: Validity | None = None


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """An STT as the file prints it, in reading order; ``table`` is the annex it stands in, if any."""

    text: str
    place: Place
    label: str = ""
    table: str | None = None
    indicator: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of laying a document on a form."""

    observations: ObservationSet
    identity: PaperIdentity
    numbers: tuple[NumberAccount, ...]
    printed_numbers: tuple[PrintedNumber, ...] = ()
    absent: tuple[str, ...] = ()
    """Indicators whose row does not stand in the document at all, in form order."""
    findings: tuple[Finding, ...] = field(default=())

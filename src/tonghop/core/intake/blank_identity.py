"""Of which form, office and period a file of ours is a blank, as its properties say.

Decides what the marks add to the identity printed on the paper, and what is told at once where the two
differ. Never overrules what is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.identity import KindOfOffice
from tonghop.core.intake.raw import RawDocument
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.periods import parse_period
from tonghop.core.validity import Validity
from tonghop.core.values.folding import fold

PACK, VERSION, DIGEST = "tonghop.pack", "tonghop.version", "tonghop.digest"
UNIT, PERIOD, FIRST_DAY, LAST_DAY = "tonghop.unit", "tonghop.period", "tonghop.from", "tonghop.to"


@dataclass(frozen=True, slots=True)
class BlankIdentity:
    """Of what a file of ours is a blank: form, office and period; empty or None where it was not said."""

    pack: str
    version: str
    digest: str = ""
    unit: str = ""
    period: str = ""
    window: Validity | None = None

    @property
    def name(self) -> str:
        """The form as commands name it: ``gia-lai/chinh-phu-dien-tu@2019-05-16``."""
        return f"{self.pack}@{self.version}"

    def as_properties(self) -> dict[str, str]:
        """The identity as kept in a file; ``read_blank_identity`` reads it back."""
        window = self.window
        given = {
            PACK: self.pack,
            VERSION: self.version,
            DIGEST: self.digest,
            UNIT: self.unit,
            PERIOD: self.period,
            FIRST_DAY: window.first_day.isoformat() if window else "",
            LAST_DAY: window.last_day.isoformat() if window and window.last_day else "",
        }
        return {key: text for key, text in given.items() if text}


def read_blank_identity(document: RawDocument) -> BlankIdentity | None:
    """What a file says it is a blank of; None for a file that is not ours."""
    kept = document.properties
    if not kept.get(PACK) or not kept.get(VERSION):
        return None
    try:
        window = Validity(date.fromisoformat(kept[FIRST_DAY]), date.fromisoformat(kept[LAST_DAY]))
    except (KeyError, ValueError):
        window = None
    unit, period = kept.get(UNIT, ""), kept.get(PERIOD, "")
    return BlankIdentity(kept[PACK], kept[VERSION], kept.get(DIGEST, ""), unit, period, window)


def choose_marked_form(document: RawDocument, forms: Sequence[FormVersion]) -> FormVersion | None:
    """The form a file of ours is a blank of, where it is among those known."""
    blank = read_blank_identity(document)
    if blank is None:
        return None
    return next((form for form in forms if (form.pack, form.version) == (blank.pack, blank.version)), None)


def complete_identity(
    printed: PaperIdentity, blank: BlankIdentity | None, kind_of_office: KindOfOffice
) -> PaperIdentity:
    """The identity as printed, with what only the marks tell."""
    if blank is None:
        return printed
    unit = printed.reporting_unit or blank.unit or None
    kind = printed.unit_kind
    if printed.reporting_unit is None and unit is not None:
        kind = kind_of_office(unit, printed.dated)
    return replace(
        printed,
        reporting_unit=unit,
        unit_kind=kind,
        period=printed.period or (parse_period(blank.period) if blank.period else None),
        window=printed.window or blank.window,
    )


def find_foreign_blank(
    blank: BlankIdentity | None, printed: PaperIdentity, form: FormVersion
) -> tuple[Finding, ...]:
    """What to say at once of a blank of another form, another version or another office."""
    if blank is None:
        return ()
    found: list[Finding] = []

    def tell(code: str, kind: str, severity: Severity, **arguments: Argument) -> None:
        told = {"form": form.name, "blank": blank.name, **arguments}
        found.append(Finding(code, kind, severity, arguments=told))

    laid_on = form.identifier
    if blank.name != laid_on:
        is_other = blank.pack != form.pack
        tell(
            "BC-1010",
            "blank_other_form" if is_other else "blank_other_version",
            Severity.WARNING,
            used=laid_on,
        )
    elif blank.digest and blank.digest != form.digest:
        tell("BC-1011", "blank_other_digest", Severity.NOTE, sent=blank.digest[:8], used=form.digest[:8])
    unit = printed.reporting_unit
    if unit and blank.unit and not _same_office(unit, blank.unit):
        tell("BC-1012", "blank_other_office", Severity.QUESTION, unit=blank.unit, printed=unit)
    return tuple(found)


def _same_office(one: str, other: str) -> bool:
    first, second = fold(one), fold(other)
    return first in second or second in first

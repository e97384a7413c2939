"""The office a report names, held against the registry of units on the report's own date.

Decides to look only as far as needed: the registry is opened where the words of a name do not suffice.
Never doubts an office on a day the sources do not know.
"""

from __future__ import annotations

from datetime import date

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.reporting_units.kinds import REFORM_DAY, UnitKind
from tonghop.core.reporting_units.offices import OfficeMatch, kind_of_office, kind_of_words, match_office
from tonghop.core.reporting_units.registered import Standing
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.formats.units.read import load_registry


def kind_of_printed_office(name: str, on: date | None) -> UnitKind | None:
    """The kind of an office by its words, or for a city by what it was on the report's date."""
    return kind_of_words(name) or kind_of_office(name, on, load_registry())


def match_printed_office(identity: PaperIdentity, registry: UnitRegistry) -> OfficeMatch | None:
    """The unit the paper's office is on the paper's date; None where the paper names nobody."""
    if identity.reporting_unit is None:
        return None
    return match_office(identity.reporting_unit, identity.dated, registry)


def find_ended_office(identity: PaperIdentity) -> tuple[Finding, ...]:
    """A warning where the office named is known not to exist on the report's date.

    No source here knows of an end before 1/7/2025, so earlier reports are not looked at.
    """
    if identity.reporting_unit is None or identity.dated is None or identity.dated < REFORM_DAY:
        return ()
    match = match_office(identity.reporting_unit, identity.dated, load_registry())
    if match.standing is not Standing.NOT_IN_FORCE:
        return ()
    last_days = [unit.known_until for unit in match.candidates if unit.known_until < identity.dated]
    arguments: dict[str, Argument] = {"office": identity.reporting_unit, "dated": identity.dated}
    if not last_days:
        return (Finding("BC-5010", "office_not_in_force", Severity.WARNING, arguments=arguments),)
    ended = {**arguments, "last_day": max(last_days)}
    return (Finding("BC-5011", "office_ended", Severity.WARNING, arguments=ended),)

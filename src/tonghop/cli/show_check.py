"""How a checked file looks in a terminal."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tonghop.core.checks.without_form import UnknownForm
from tonghop.core.findings import Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.listing import ListedNumber
from tonghop.core.intake.reading import NumberUse, Reading
from tonghop.core.reporting_units.offices import OfficeMatch
from tonghop.core.reporting_units.registered import Standing
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.core.sentences.grouping import group_findings
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import Confidence, Missing
from tonghop.desk.check import CheckedFile
from tonghop.desk.check_report import name_report
from tonghop.desk.printed_offices import match_printed_office

_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.QUESTION: "cyan",
    Severity.NOTE: "dim",
}


def print_unreadable(console: Console, name: str, message: str, language: Language) -> None:
    """Name a file that could not be read, and what to do."""
    console.print(Text(f"{render('use.unreadable', {}, language)}: {name}", style="bold red"))
    console.print(Text(f"  {message}"))


def print_checked(
    console: Console, checked: CheckedFile, file: str, registry: UnitRegistry, language: Language
) -> None:
    """Print every report of a file: who reports, how it was read, and every finding, worst first."""
    for place, report in enumerate(checked.reports):
        name = name_report(checked, place, file, language)
        _print_report(console, report, name, registry, language)


def _print_report(
    console: Console, checked: CheckedFile, name: str, registry: UnitRegistry, language: Language
) -> None:
    console.print(_identity(checked, name, registry, language))
    if checked.reading is not None:
        _print_unplaced(console, checked.reading, language)
    if checked.unknown is not None:
        _print_listed(console, checked.unknown, language)
    if not checked.findings:
        console.print(Text(render("use.no_findings", {}, language), style="green"))
        return
    counted = Counter(finding.severity.value for finding in checked.findings)
    counts = {severity.value: counted.get(severity.value, 0) for severity in Severity}
    table = Table(
        title=render("use.findings_counted", counts, language), title_justify="left", show_lines=True
    )
    for key in ("use.severity", "use.row"):
        table.add_column(render(key, {}, language), no_wrap=True)
    table.add_column(render("use.finding", {}, language), overflow="fold")
    for group in group_findings(checked.findings, language):
        first = group.findings[0]
        rows = [f"• {words}" for words in group.own] if group.shared else group.own
        table.add_row(
            Text(render(f"severity.{first.severity.value}", {}, language), style=_STYLES[first.severity]),
            Text("" if group.shared else first.stt or ""),
            Text("\n".join(filter(None, (group.head(language), *rows)))),
        )
    console.print(table)


def _identity(checked: CheckedFile, name: str, registry: UnitRegistry, language: Language) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")

    def line(key: str, value: str | None) -> None:
        grid.add_row(Text(render(key, {}, language)), Text(value or render("use.not_stated", {}, language)))

    line("use.file", name)
    if checked.unknown is not None:
        line("use.title", checked.unknown.title)
        line("use.reporting_unit", checked.unknown.identity.reporting_unit)
        line("use.numbers", _count_numbers(checked.unknown, language))
    if checked.form is None or checked.reading is None:
        return grid
    identity = checked.reading.identity
    line("use.form", _form_name(checked.form))
    line("use.reporting_unit", identity.reporting_unit)
    if match := match_printed_office(identity, registry):
        line("units.in_registry", _matched(match, language))
    if identity.number and identity.dated:
        line(
            "use.document",
            render("use.dated", {"number": identity.number, "dated": identity.dated}, language),
        )
    else:
        line("use.document", identity.number)
    line("use.period", _period_name(checked.reading, language))
    line("use.figures", _count_figures(checked.reading, language))
    line("use.numbers", _count_numbers(checked.reading, language))
    return grid


def _matched(match: OfficeMatch, language: Language) -> str:
    """The unit a printed name means that day, or why no one unit can be told."""
    if match.unit is not None:
        return render("units.matched", {"name": match.unit.name, "code": match.unit.code}, language)
    if match.standing is Standing.IN_FORCE:
        candidates = tuple(f"{unit.name} ({unit.code})" for unit in match.candidates)
        return render("units.matched_several", {"candidates": candidates}, language)
    return render(f"units.matched_{match.standing.value}", {}, language)


def _form_name(form: FormVersion) -> str:
    return f"{form.name} ({form.identifier})"


def _period_name(reading: Reading, language: Language) -> str | None:
    identity = reading.identity
    said = [identity.period.name] if identity.period else []
    if identity.window is not None and identity.window.last_day is not None:
        days = {"first_day": identity.window.first_day, "last_day": identity.window.last_day}
        said.append(render("use.window", days, language))
    return ", ".join(said) or None


def _count_figures(reading: Reading, language: Language) -> str:
    given = blank = asked = 0
    for observation in reading.observations:
        if observation.confidence is Confidence.ASK:
            asked += 1
        elif isinstance(observation.value, Missing):
            blank += 1
        else:
            given += 1
    return render("use.figures_counted", {"given": given, "blank": blank, "asked": asked}, language)


def _count_numbers(reading: Reading | UnknownForm, language: Language) -> str:
    counted = Counter(number.use.value for number in reading.numbers)
    counts = {use.value: counted.get(use.value, 0) for use in NumberUse}
    return render("use.numbers_counted", counts, language)


def _print_listed(console: Console, unknown: UnknownForm, language: Language) -> None:
    """Every number of a paper whose form is not known, with its words and where it stands."""
    table = Table(title=render("use.listed_title", {}, language), title_justify="left")
    for key in ("use.listed_number", "use.listed_label", "use.listed_column", "use.listed_place"):
        table.add_column(render(key, {}, language), overflow="fold")
    for one in unknown.listed:
        shown = f"{one.text}{'' if one.beside == '%' else ' '}{one.beside}".strip()
        table.add_row(*map(Text, (shown, one.label, one.column, _standing(one, language))))
    console.print(table)


def _standing(one: ListedNumber, language: Language) -> str:
    """Where a number stands, as a person finds it: sheet and cell, page, else its line."""
    place = one.place
    if place.cell is not None:
        return f"{place.sheet or ''}!{place.cell}".lstrip("!")
    if place.page is not None:
        return render("use.listed_page", {"page": place.page}, language)
    return render("use.listed_line", {"line": one.line}, language)


def _print_unplaced(console: Console, reading: Reading, language: Language) -> None:
    unplaced = [number for number in reading.numbers if number.use is NumberUse.UNPLACED]
    if not unplaced:
        return
    console.print(Text(render("use.unplaced_title", {}, language), style="bold cyan"))
    joint = render("use.in_context", {}, language)
    for number in unplaced:
        console.print(Text(f"  {number.text}  {joint}: {number.context}"))

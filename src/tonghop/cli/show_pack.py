"""How a form looks in a terminal: its rows, annex tables, checks and sources."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import ValueType


def print_form(console: Console, form: FormVersion, language: Language) -> None:
    """Print a form whole; rows, tables and sources nobody has seen in print are marked."""
    heading = " · ".join(part for part in (form.symbol or form.short_name, form.title) if part)
    console.print(Text(heading, style="bold"))
    console.print(Text(f"{form.identifier}  {form.issuer}  sha256 {form.digest}", style="dim"))
    for note in form.notes:
        console.print(Text(f"– {note.strip()}"))
    console.print(_rows(form, language))
    if form.tables:
        console.print(_annexes(form, language))
    if form.definitions:
        console.print(_definitions(form, language))
    console.print(_checks(form, language))
    console.print(_sources(form, language))


def _table(title: str | None, columns: tuple[str, ...], language: Language) -> Table:
    table = Table(title=render(title, {}, language) if title else None, title_justify="left", show_lines=True)
    for column in columns:
        table.add_column(render(f"pack.use_{column}", {}, language), overflow="fold")
    return table


def _rows(form: FormVersion, language: Language) -> Table:
    table = _table(None, ("stt", "label", "answer", "roll_up"), language)
    for section in form.sections:
        title = Text(section.title, style="bold")
        _mark(title, not section.seen, "pack.use_unseen", language)
        title.append(f"\n{section.code}", style="dim")
        table.add_row(Text(section.stt, style="bold"), title)
        for row in form.indicators:
            if row.section == section.code:
                table.add_row(*_row(form, row, language))
    return table


def _row(form: FormVersion, row: Indicator, language: Language) -> tuple[Text, ...]:
    label = Text(row.label, style="italic" if row.value_type is ValueType.HEADING else "")
    _mark(label, not row.seen, "pack.use_unseen", language)
    _mark(label, row.supplementary, "pack.use_supplementary", language)
    _mark(label, row.personal, "pack.use_personal", language)
    label.append(f"\n{row.code}", style="dim")
    roll_up = row.roll_up.value if row.formula is None else f"{row.roll_up.value}\n= {row.formula}"
    answer = Text("\n".join(part for part in (row.value_type.value, _measure(form, row)) if part))
    return (Text(row.stt), label, answer, Text(roll_up))


def _measure(form: FormVersion, row: Indicator) -> str:
    if row.codelist is not None:
        codes: Mapping[str, str] = form.codelists[row.codelist].codes
        return "\n".join(f"{name} = {code}" for code, name in codes.items())
    return form.measure_units[row.measure_unit].name if row.measure_unit is not None else ""


def _annexes(form: FormVersion, language: Language) -> Table:
    table = _table("pack.use_tables", ("stt", "title", "code", "columns"), language)
    for annex in form.tables:
        title = Text(annex.title)
        _mark(title, not annex.seen, "pack.use_unseen", language)
        columns = "\n".join(f"{column.label} [{column.code}]" for column in annex.columns)
        table.add_row(Text(annex.symbol), title, Text(annex.code), Text(columns))
    return table


def _definitions(form: FormVersion, language: Language) -> Table:
    table = _table("pack.use_definitions", ("stt", "text", "code"), language)
    for definition in form.definitions:
        table.add_row(Text(definition.stt), Text(definition.text), Text(definition.code))
    return table


def _checks(form: FormVersion, language: Language) -> Table:
    table = _table("pack.use_checks", ("code", "kind", "severity", "parameters"), language)
    for check in form.checks:
        parameters = "\n".join(f"{name}: {_written(given)}" for name, given in check.parameters.items())
        severity = render(f"severity.{check.severity.value}", {}, language)
        table.add_row(*map(Text, (check.code, check.kind, severity, parameters)))
    return table


def _written(given: object) -> str:
    if isinstance(given, Mapping):
        return "; ".join(f"{name} {_written(entry)}" for name, entry in given.items())
    if isinstance(given, list):
        return ", ".join(_written(entry) for entry in given)
    return str(given)


def _sources(form: FormVersion, language: Language) -> Table:
    table = _table("pack.use_sources", ("code", "citation"), language)
    for source in form.sources.values():
        citation = Text(source.citation)
        _mark(citation, not source.seen, "pack.use_source_unseen", language)
        table.add_row(Text(source.code), citation)
    return table


def _mark(text: Text, applies: bool, key: str, language: Language) -> None:
    if applies:
        text.append(f"  [{render(key, {}, language)}]", style="yellow")

"""How units look in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from tonghop.core.findings import Argument
from tonghop.core.reporting_units.compare import TreeChange, UnitCount
from tonghop.core.reporting_units.registered import (
    UNTIL_TOLD,
    Extent,
    RegisteredUnit,
    StatedCount,
    Succession,
)
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.core.sentences.render import Language, render
from tonghop.desk.units import FoundUnits, UnitStory, UnitTree


def print_candidates(
    console: Console,
    registry: UnitRegistry,
    found: FoundUnits,
    name: str,
    on: date | None,
    language: Language,
) -> None:
    """Say why a name is not one unit: nothing by that name, nothing known that day, or several."""
    if not found.places and found.known_days and on is not None:
        arguments: dict[str, Argument] = {"name": name, "day": on, "known": found.known_days}
        console.print(Text(render("units.not_known_on", arguments, language)))
        return
    if not found.places:
        console.print(Text(render("units.not_found", {"name": name}, language)))
        return
    arguments = {"name": name, "count": len(found.places)}
    console.print(Text(render("units.ambiguous", arguments, language)))
    for records in found.places:
        console.print(Text(f"  {_candidate(registry, records, language)}"))


def _candidate(registry: UnitRegistry, records: Sequence[RegisteredUnit], language: Language) -> str:
    first, last = records[0], records[-1]
    above = registry.find(last.parent, last.key.valid_from) if last.parent else None
    arguments: dict[str, Argument] = {
        "code": last.code,
        "name": last.name,
        "parent": above.name if above else render("units.no_parent", {}, language),
        "first_day": first.key.valid_from,
        "last_day": _last_day(last),
    }
    return render("units.candidate", arguments, language)


def _last_day(unit: RegisteredUnit) -> Argument:
    return "…" if unit.known_until == UNTIL_TOLD else unit.known_until


def print_story(console: Console, registry: UnitRegistry, story: UnitStory, language: Language) -> None:
    """Print what a unit was, its days, what it was made of and what became of it."""
    unit = story.unit
    head: dict[str, Argument] = {
        "name": unit.name,
        "code": unit.code,
        "kind": render(f"units.kind.{unit.kind.value}", {}, language),
    }
    console.print(Text(render("units.head", head, language), style="bold"))
    for line in _facts(registry, story, language):
        console.print(Text(f"  {line}"))
    if story.made_of:
        console.print(Text(f"  {render('units.made_of', {}, language)}"))
        _print_edges(console, story.made_of, language)
    if story.became:
        console.print(Text(f"  {render('units.became', {}, language)}"))
        _print_edges(console, story.became, language)
        _print_ends(console, story, language)
    elif story.went_into:
        console.print(Text(f"  {render('units.became_of_parts', {}, language)}"))
        for successor in story.went_into:
            console.print(Text(f"    {successor.code} {successor.name}"))
    elif unit.ended_then:
        console.print(Text(f"  {render('units.became_unknown', {}, language)}"))


def _facts(registry: UnitRegistry, story: UnitStory, language: Language) -> Iterable[str]:
    unit = story.unit
    if story.parent is not None:
        yield render("units.parent", {"parent": f"{story.parent.name} ({story.parent.code})"}, language)
    if unit.other_names:
        yield render("units.other_names", {"names": unit.other_names}, language)
    for identifier in story.identifiers:
        arguments = {"system": identifier.system, "identifier": identifier.identifier}
        yield render("units.identifier", arguments, language)
    yield render(
        "units.began" if unit.began_then else "units.seen_from", {"day": unit.key.valid_from}, language
    )
    if unit.known_until != UNTIL_TOLD:
        yield render(
            "units.ended" if unit.ended_then else "units.seen_until", {"day": unit.known_until}, language
        )
    for counted in story.stated_counts:
        yield _stated(registry, counted, unit.key.valid_from, language)
    if citation := registry.citation(unit.source) or unit.source * (unit.source not in registry.sources):
        yield render("units.source", {"citation": citation}, language)


def _stated(registry: UnitRegistry, counted: StatedCount, on: date, language: Language) -> str:
    arguments: dict[str, Argument] = {
        "day": on,
        "count": counted.count,
        "kind": render(f"units.kind.{counted.kind.value}", {}, language),
        "citation": registry.citation(counted.source),
    }
    return render("units.stated_count", arguments, language)


def _print_edges(
    console: Console, edges: Iterable[tuple[Succession, RegisteredUnit]], language: Language
) -> None:
    for edge, unit in edges:
        arguments: dict[str, Argument] = {
            "code": unit.code,
            "name": unit.name,
            "extent": _extent(edge, language),
            "day": edge.day or render("units.day_unknown", {}, language),
            "note": edge.note,
        }
        key = "units.edge_noted" if edge.note else "units.edge"
        console.print(Text(f"    {render(key, arguments, language)}"))


def _print_ends(console: Console, story: UnitStory, language: Language) -> None:
    """Where the chain ends, when that is further than the direct successors."""
    if not story.ends:
        return
    console.print(Text(f"  {render('units.ends', {}, language)}"))
    for unit, extent in story.ends:
        told = render(f"units.extent.{extent.value}", {}, language)
        console.print(Text(f"    {unit.code} {unit.name} ({told})"))


def _extent(edge: Succession, language: Language) -> str:
    if edge.extent is Extent.PART and edge.weight is not None:
        return render("units.extent.weighed", {"weight": edge.weight, "ground": edge.ground}, language)
    return render(f"units.extent.{edge.extent.value}", {}, language)


def print_tree(
    console: Console, registry: UnitRegistry, drawn: UnitTree, on: date, language: Language
) -> None:
    """Print the units under a unit; where only their number is known, print that."""
    head: dict[str, Argument] = {"name": drawn.unit.name, "code": drawn.unit.code, "day": on}
    root = Tree(Text(render("units.tree_head", head, language), style="bold"))
    _grow(root, registry, drawn, on, language)
    console.print(root)


def _grow(root: Tree, registry: UnitRegistry, drawn: UnitTree, on: date, language: Language) -> None:
    for counted in drawn.stated_counts:
        root.add(Text(_stated(registry, counted, on, language)))
    if drawn.stated_counts and not drawn.children:
        root.add(Text(render("units.names_unknown", {}, language)))
    for child in drawn.children:
        branch = root.add(Text(f"{child.unit.code} {child.unit.name}"))
        _grow(branch, registry, child, on, language)
    for doubtful in drawn.doubtful:
        arguments = {"code": doubtful.unit.code, "name": doubtful.unit.name}
        branch = root.add(Text(render("units.doubtful", arguments, language), style="dim"))
        _grow(branch, registry, doubtful, on, language)


def print_day_not_listed(console: Console, registry: UnitRegistry, on: date, language: Language) -> None:
    """Say that no source lists a day, and which days are listed."""
    arguments: dict[str, Argument] = {
        "day": on,
        "first_day": min(span.first_day for span in registry.coverage),
        "last_day": registry.last_known_day,
    }
    console.print(Text(render("units.day_not_listed", arguments, language)))


def print_counts(console: Console, counts: Sequence[UnitCount], on: date, language: Language) -> None:
    """Print how many units of each kind and form a day has."""
    table = Table(title=render("units.count_head", {"day": on}, language), title_justify="left")
    table.add_column(render("units.column.kind", {}, language))
    for key in ("known", "doubtful", "stated"):
        table.add_column(render(f"units.column.{key}", {}, language), justify="right")
    for counted in counts:
        kind = render(f"units.kind.{counted.kind.value}", {}, language)
        stated = render("units.not_stated", {}, language) if counted.stated is None else str(counted.stated)
        label = f"  {counted.form}" if counted.form else kind
        table.add_row(label, str(counted.known), str(counted.doubtful), stated)
    console.print(table)


def print_diff(console: Console, change: TreeChange, before: date, after: date, language: Language) -> None:
    """Print the units that ended and those that began."""
    arguments: dict[str, Argument] = {
        "before": before,
        "after": after,
        "ended": len(change.ended),
        "begun": len(change.begun),
    }
    console.print(Text(render("units.diff_head", arguments, language), style="bold"))
    for sign, changed, style in (("-", change.ended, "red"), ("+", change.begun, "green")):
        for unit in changed:
            console.print(Text(f"{sign} {unit.code} {unit.name}", style=style))

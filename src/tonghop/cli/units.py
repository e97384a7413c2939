"""``tonghop units``: what a unit was, what became of it, the tree and the counts of a day."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from tonghop.cli.options import language_option, offices_option, open_offices
from tonghop.cli.show_units import (
    print_candidates,
    print_counts,
    print_day_not_listed,
    print_diff,
    print_story,
    print_tree,
)
from tonghop.core.periods import parse_date
from tonghop.core.reporting_units.compare import compare_days, count_units
from tonghop.core.reporting_units.registered import RegisteredUnit
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.core.sentences.render import Language, render
from tonghop.desk.units import draw_tree, find_units, open_registry, tell_story

EXIT_NOT_ONE = 1
"""The name means no unit, or more than one; or the day is listed by no source."""


class _Day(click.ParamType[date]):
    """A day as 2025-07-01 or 1/7/2025."""

    name = "ngày"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            day = parse_date(value)
        if day is None:
            self.fail(render("units.bad_date", {"written": value}), param, ctx)
        return day


@click.group()
def units() -> None:
    """Tra cứu đơn vị hành chính theo thời gian."""


@units.command()
@click.argument("name", metavar="TÊN")
@click.option("--on", type=_Day(), metavar="NGÀY", help="Vào ngày nào; bỏ trống là mọi ngày đã biết.")
@offices_option
@language_option
def show(name: str, on: date | None, offices: tuple[Path, ...], lang: Language) -> None:
    """Đơn vị tên TÊN từng là gì, đã trở thành gì, được lập từ đâu.

    TÊN là tên có dấu hay không dấu, hoặc mã.
    """
    registry = open_offices(offices, lang)
    console = Console(soft_wrap=True)
    for unit in _one_place(registry, name, on, console, lang):
        print_story(console, registry, tell_story(registry, unit), lang)


@units.command()
@click.argument("name", metavar="TÊN")
@click.option("--on", type=_Day(), required=True, metavar="NGÀY", help="Vào ngày nào.")
@offices_option
@language_option
def tree(name: str, on: date, offices: tuple[Path, ...], lang: Language) -> None:
    """Các đơn vị thuộc TÊN vào một ngày."""
    registry = open_offices(offices, lang)
    console = Console(soft_wrap=True)
    unit = _one_place(registry, name, on, console, lang)[-1]
    print_tree(console, registry, draw_tree(registry, unit, on), on, lang)


@units.command()
@click.option("--on", type=_Day(), required=True, metavar="NGÀY", help="Vào ngày nào.")
@language_option
def count(on: date, lang: Language) -> None:
    """Số đơn vị mỗi loại vào một ngày, bên cạnh số đã công bố."""
    registry = open_registry()
    console = Console(soft_wrap=True)
    counts = count_units(registry, on)
    if counts is None:
        print_day_not_listed(console, registry, on, lang)
        sys.exit(EXIT_NOT_ONE)
    print_counts(console, counts, on, lang)


@units.command()
@click.argument("before", type=_Day(), metavar="NGÀY")
@click.argument("after", type=_Day(), metavar="NGÀY")
@language_option
def diff(before: date, after: date, lang: Language) -> None:
    """Đơn vị nào kết thúc, đơn vị nào bắt đầu giữa hai ngày."""
    registry = open_registry()
    console = Console(soft_wrap=True)
    change = compare_days(registry, before, after)
    if change is None:
        unlisted = before if registry.covering(before) is None else after
        print_day_not_listed(console, registry, unlisted, lang)
        sys.exit(EXIT_NOT_ONE)
    print_diff(console, change, before, after, lang)


def _one_place(
    registry: UnitRegistry, name: str, on: date | None, console: Console, language: Language
) -> tuple[RegisteredUnit, ...]:
    """The records of the one place a name means; else says why there is not one, and ends."""
    found = find_units(registry, name, on)
    if len(found.places) == 1:
        return found.places[0]
    print_candidates(console, registry, found, name, on, language)
    sys.exit(EXIT_NOT_ONE)

"""``tonghop pack blank``, ``preview`` and ``diff``: a form given out, shown, and compared.

Exit codes: 0 done, 2 no such pack, a file that cannot be read, or wrong use.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tonghop.cli.options import language_option, open_library, packs_option
from tonghop.core.forms.changes import Change
from tonghop.core.forms.diff import RowDifference, compare_forms
from tonghop.core.forms.faults import PackRefused
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.periods import ReportingPeriod, parse_date, parse_period
from tonghop.core.publication.blank import BlankRequest, prepare_blank
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import Language, render
from tonghop.core.validity import Validity
from tonghop.desk.blank import BLANK_WRITERS, write_blank
from tonghop.desk.differences import describe_differences
from tonghop.formats import Unreadable
from tonghop.formats.html.differences import write_differences
from tonghop.formats.html.preview import write_preview
from tonghop.formats.json.write import write_json
from tonghop.formats.packs import PackLibrary
from tonghop.formats.packs.layout import load_layout

EXIT_UNREADABLE = 2


@click.command()
@click.argument("name", metavar="BIỂU[@NGÀY]")
@click.option(
    "--out",
    "target",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Tệp .docx hoặc .xlsx sẽ ghi.",
)
@click.option("--unit", default="", metavar="TÊN", help="Đơn vị sẽ điền.")
@click.option("--period", metavar="KỲ", help="Kỳ báo cáo: 201905, 20192, 2019.")
@click.option(
    "--window", nargs=2, metavar="TỪ ĐẾN", help="Thời gian chốt số liệu, ví dụ 2019-05-16 2019-08-15."
)
@click.option(
    "--from",
    "former",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="TỆP",
    help="Báo cáo kỳ trước của đơn vị, để điền sẵn và đối chiếu.",
)
@click.option(
    "--count-units",
    "counts",
    type=(click.Choice([kind.value for kind in UnitKind]), click.IntRange(min=1)),
    multiple=True,
    metavar="LOẠI SỐ",
    help="Có bao nhiêu đơn vị loại ấy, ví dụ district 17; lặp lại được.",
)
@packs_option
@language_option
def blank(
    name: str,
    target: Path,
    unit: str,
    period: str | None,
    window: tuple[str, str] | None,
    former: Path | None,
    counts: tuple[tuple[str, int], ...],
    packs: tuple[Path, ...],
    lang: Language,
) -> None:
    """Ghi biểu trống ra Word hoặc Excel để đơn vị điền."""
    if target.suffix.lower() not in BLANK_WRITERS:
        told = {"suffixes": ", ".join(BLANK_WRITERS), "file": target.name}
        raise click.UsageError(render("blank_form.suffix", told, lang))
    library = open_library(packs, lang)
    form = find_form(library, name, lang)
    request = BlankRequest(
        unit=unit,
        period=read_period(period, lang),
        window=read_window(window, lang),
        unit_counts=dict(counts),
    )
    layout = load_layout(library.find_folder(name))
    try:
        read = write_blank(form, target, request, layout, former)
    except Unreadable as unreadable:
        click.echo(render(f"file.{unreadable.kind}", unreadable.arguments, lang), err=True)
        sys.exit(EXIT_UNREADABLE)
    if read is not None and read.reading is not None:
        earlier = BlankRequest(earlier=read.reading.observations)
        rows = [row for row in prepare_blank(form, earlier, layout).rows if row.computed is None]
        n_carried = sum(1 for row in rows if row.value is not None)
        n_earlier = sum(1 for row in rows if row.earlier is not None)
        click.echo(render("blank_form.carried", {"n_earlier": n_earlier, "n_carried": n_carried}, lang))
    click.echo(render("blank_form.wrote", {"file": str(target)}, lang))


@click.command()
@click.argument("name", metavar="BIỂU[@NGÀY]")
@click.option(
    "--out",
    "target",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Trang .html sẽ ghi.",
)
@packs_option
@language_option
def preview(name: str, target: Path, packs: tuple[Path, ...], lang: Language) -> None:
    """Ghi một trang HTML cho thấy biểu mẫu như từng loại đơn vị sẽ thấy."""
    form = find_form(open_library(packs, lang), name, lang)
    target.write_text(write_preview(form, lang), encoding="utf-8")
    click.echo(render("blank_form.wrote", {"file": str(target)}, lang))


@click.command()
@click.argument("before", metavar="BIỂU[@NGÀY]")
@click.argument("after", metavar="BIỂU[@NGÀY]")
@click.option("--json", "json_path", metavar="TỆP|-", help="Ghi kết quả dạng JSON ra tệp, hoặc - để in ra.")
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Ghi thành một trang để đọc và in.",
)
@packs_option
@language_option
def diff(
    before: str, after: str, json_path: str | None, page: Path | None, packs: tuple[Path, ...], lang: Language
) -> None:
    """So hai phiên bản của một biểu mẫu: dòng nào giữ nguyên, đổi tên, tách, đổi cách tính, mới, bỏ."""
    library = open_library(packs, lang)
    old, new = find_form(library, before, lang), find_form(library, after, lang)
    told = compare_forms(old, new)
    if json_path is not None:
        written = write_json(describe_differences(old, new, told))
        if json_path == "-":
            click.echo(written, nl=False)
        else:
            Path(json_path).write_text(written, encoding="utf-8")
    if page is not None:
        page.write_text(write_differences(old, new, told, lang), encoding="utf-8")
    if json_path != "-":
        _print_differences(told, lang)


def find_form(library: PackLibrary, name: str, language: Language) -> FormVersion:
    """The form of that name.

    Raises:
        click.UsageError: no such form, or one with mistakes.
    """
    try:
        return library.find(name)
    except PackRefused as refused:
        said = (render(f"pack.{fault.kind}", fault.arguments, language) for fault in refused.faults)
        raise click.UsageError("\n".join(said)) from refused


def read_period(given: str | None, language: Language) -> ReportingPeriod | None:
    """The period of ``--period``; None where none is named.

    Raises:
        click.UsageError: it names no period.
    """
    period = parse_period(given) if given else None
    if given and period is None:
        raise click.UsageError(render("blank_form.period_unknown", {"period": given}, language))
    return period


def read_window(given: tuple[str, str] | None, language: Language) -> Validity | None:
    """The cut-off window of ``--window``; None where none is named.

    Raises:
        click.UsageError: not two days in order.
    """
    if not given:
        return None
    first, last = read_day(given[0]), read_day(given[1])
    if first is None or last is None or first > last:
        told = {"first": given[0], "last": given[1]}
        raise click.UsageError(render("blank_form.window_unknown", told, language))
    return Validity(first, last)


def read_day(given: str) -> date | None:
    """A day written 2019-05-16 or 16/5/2019."""
    try:
        return date.fromisoformat(given)
    except ValueError:
        return parse_date(given)


def _print_differences(told: Sequence[RowDifference], language: Language) -> None:
    console = Console()
    table = Table(show_lines=True)
    for key in ("change", "before", "after", "why"):
        table.add_column(render(f"diff.head.{key}", {}, language), overflow="fold")
    for one in told:
        if one.change is Change.SAME:
            continue
        why = [render(one.reason, {}, language)]
        for field in one.fields:
            name = render(f"diff.field.{field.name}", {}, language)
            why.append(
                render("diff.field", {"field": name, "before": field.before, "after": field.after}, language)
            )
        change = render(f"diff.change.{one.change.value}", {}, language)
        table.add_row(*map(Text, (change, _names(one.before), _names(one.after), "\n".join(why))))
    console.print(table)
    for change in Change:
        n_rows = sum(1 for one in told if one.change is change)
        if n_rows:
            console.print(Text(f"{render(f'diff.change.{change.value}', {}, language)}: {n_rows}"))


def _names(rows: Sequence[Indicator]) -> str:
    return "\n".join(f"{row.stt} {row.label}\n{row.code}".strip() for row in rows)

"""``tonghop check``: read and check files, print what a person should look at."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape

from tonghop.cli.options import language_option, offices_option, open_forms, open_offices, packs_option
from tonghop.cli.show_check import print_checked, print_unreadable
from tonghop.core.forms.model import FormVersion
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.core.sentences.render import Language, render
from tonghop.desk.check import CheckedFile
from tonghop.desk.check_inside import check_inside
from tonghop.desk.check_report import describe_checked_file
from tonghop.desk.reading_pool import ReadingPool
from tonghop.desk.system_refusals import tell_not_written
from tonghop.formats.json.write import write_json

EXIT_FINDINGS = 1
EXIT_UNREADABLE = 2


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP...")
@click.option("--form", metavar="BIỂU[@NGÀY]", help="Biểu mẫu, ví dụ gia-lai/chinh-phu-dien-tu@2019-05-16.")
@click.option("--json", "json_path", metavar="TỆP|-", help="Ghi kết quả dạng JSON ra tệp, hoặc - để in ra.")
@offices_option
@packs_option
@language_option
def check(
    files: tuple[Path, ...],
    form: str | None,
    json_path: str | None,
    offices: tuple[Path, ...],
    packs: tuple[Path, ...],
    lang: Language,
) -> None:
    """Đọc và kiểm tra từng TỆP báo cáo; .zip và .eml được mở, từng báo cáo bên trong được kiểm tra.

    Mã kết thúc: 0 không có lỗi, 1 có nội dung mức Lỗi, 2 không đọc được hoặc dùng sai.
    """
    forms, named = open_forms(packs, form, lang)
    registry = open_offices(offices, lang)
    console = Console(stderr=json_path == "-")
    checked, n_unreadable = _check_all(files, forms, named, registry, console, lang)
    if json_path is not None:
        is_list = len(files) > 1 or len(checked) + n_unreadable > 1
        _write_report(checked, is_list, json_path, lang)
    if n_unreadable:
        sys.exit(EXIT_UNREADABLE)
    sys.exit(EXIT_FINDINGS if any(one.has_errors for one in checked) else 0)


def _check_all(
    files: Sequence[Path],
    forms: Sequence[FormVersion],
    named: FormVersion | None,
    registry: UnitRegistry,
    console: Console,
    language: Language,
) -> tuple[list[CheckedFile], int]:
    """Check every file and every report inside one; an unreadable one costs no other its reading."""
    checked: list[CheckedFile] = []
    n_unreadable = 0
    with ReadingPool(forms, named) as pool:
        for path in files:
            for name, one in check_inside(path, pool):
                if isinstance(one, UnreadFile):
                    print_unreadable(console, name, render(one.kind, one.arguments, language), language)
                    n_unreadable += 1
                else:
                    print_checked(console, one, name, registry, language)
                    checked.append(one)
        for notice in pool.notices:
            console.print(escape(render(notice, {}, language)), soft_wrap=True)
    return checked, n_unreadable


def _write_report(checked: Sequence[CheckedFile], is_list: bool, json_path: str, language: Language) -> None:
    """One report gives one object; several files asked, or several inside one, give a list."""
    described = [describe_checked_file(one, language) for one in checked]
    report: Any = described if is_list else (described[0] if described else None)
    if report is None:
        return
    text = write_json(report)
    if json_path == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(json_path).write_text(text, encoding="utf-8")
    except OSError as failure:
        reason = render(tell_not_written(failure), {}, language)
        message = render("use.json_not_written", {"file": json_path, "reason": reason}, language)
        raise click.UsageError(message) from failure

"""``tonghop pack letter``: the letter with which a form is given out, the form behind it.

Exit codes: 0 done, 2 no such pack, no words for a letter, a file that cannot be read, or wrong use.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from tonghop.cli.options import (
    language_option,
    letterhead_option,
    open_letterhead,
    open_library,
    packs_option,
)
from tonghop.cli.pack_forms import EXIT_UNREADABLE, find_form, read_day, read_period, read_window
from tonghop.core.publication.asking_letter import AskingDetails
from tonghop.core.publication.blank import BlankRequest
from tonghop.core.sentences.render import Language, render
from tonghop.desk.asking_letter import write_asking_letter
from tonghop.desk.paper_files import PAPER_WRITERS
from tonghop.formats import Unreadable
from tonghop.formats.packs.layout import load_layout


@click.command()
@click.argument("name", metavar="BIỂU[@NGÀY]")
@click.option(
    "--out",
    "target",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Tệp .docx, .pdf hoặc .html sẽ ghi.",
)
@letterhead_option
@click.option("--number", default="", metavar="SỐ", help="Số công văn; không ghi thì để chấm.")
@click.option("--dated", metavar="NGÀY", help="Ngày ký công văn; không ghi thì để chấm.")
@click.option("--due", metavar="NGÀY", help="Hạn gửi báo cáo; không ghi thì để chấm.")
@click.option("--mailbox", default="", metavar="ĐỊA-CHỈ", help="Hộp thư nhận bản mềm; không ghi thì để chấm.")
@click.option("--period", metavar="KỲ", help="Kỳ báo cáo: 201905, 20192, 2019.")
@click.option(
    "--window", nargs=2, metavar="TỪ ĐẾN", help="Thời gian chốt số liệu, ví dụ 2019-05-16 2019-08-15."
)
@click.option(
    "--from",
    "former",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="TỆP",
    help="Tệp có danh sách đã kê, để in sẵn vào các bảng kèm theo.",
)
@packs_option
@language_option
def letter(
    name: str,
    target: Path,
    letterhead: Path | None,
    number: str,
    dated: str | None,
    due: str | None,
    mailbox: str,
    period: str | None,
    window: tuple[str, str] | None,
    former: Path | None,
    packs: tuple[Path, ...],
    lang: Language,
) -> None:
    """Ghi công văn đề nghị báo cáo, kèm biểu, giải thích từ ngữ và các bảng."""
    if target.suffix.lower() not in PAPER_WRITERS:
        told = {"suffixes": ", ".join(PAPER_WRITERS), "file": target.name}
        raise click.UsageError(render("letterhead.suffix", told, lang))
    library = open_library(packs, lang)
    form = find_form(library, name, lang)
    layout = load_layout(library.find_folder(name))
    if layout.asking is None:
        raise click.UsageError(render("asking.no_words", {"pack": form.identifier}, lang))
    office = open_letterhead(letterhead, lang)
    if office is None:
        raise click.UsageError(render("asking.no_letterhead", {}, lang))
    request = BlankRequest(period=read_period(period, lang), window=read_window(window, lang))
    signed, until = _day(dated, lang), _day(due, lang)
    year = signed.year if signed else request.period.year if request.period else form.first_day.year
    details = AskingDetails(year, number, signed, until, mailbox)
    try:
        write_asking_letter(form, target, layout, layout.asking, office, details, request, former)
    except Unreadable as unreadable:
        click.echo(render(f"file.{unreadable.kind}", unreadable.arguments, lang), err=True)
        sys.exit(EXIT_UNREADABLE)
    click.echo(render("blank_form.wrote", {"file": str(target)}, lang))


def _day(given: str | None, language: Language) -> date | None:
    day = read_day(given) if given else None
    if given and day is None:
        raise click.UsageError(render("asking.day_unknown", {"day": given}, language))
    return day

"""``tonghop letterhead``: look through an office's file of its letterhead, and show a page of it.

Exit codes: 0 fit for use, 1 with mistakes in it, 2 wrong use.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from tonghop.cli.options import language_option, tell_letterhead_faults
from tonghop.core.publication.office_paper import compose_sample
from tonghop.core.sentences.render import Language, render
from tonghop.desk.paper_files import PAPER_WRITERS
from tonghop.formats.office_paper import OfficePaperRefused, read_office_paper

EXIT_FAULTS = 1


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="TỆP")
@click.option(
    "--out",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Ghi một trang mẫu: .docx, .pdf hoặc .html.",
)
@language_option
def letterhead(file: Path, target: Path | None, lang: Language) -> None:
    """Kiểm tra TỆP thể thức văn bản của cơ quan và xem trang mẫu.

    Mã kết thúc: 0 dùng được, 1 còn chỗ phải sửa, 2 dùng sai.
    """
    if target is not None and target.suffix.lower() not in PAPER_WRITERS:
        told = {"file": target.name, "suffixes": ", ".join(PAPER_WRITERS)}
        raise click.UsageError(render("letterhead.suffix", told, lang))
    try:
        office = read_office_paper(file.read_bytes())
    except OfficePaperRefused as refused:
        for sentence in tell_letterhead_faults(file, refused, lang):
            click.echo(sentence, err=True)
        sys.exit(EXIT_FAULTS)
    if target is None:
        click.echo(render("letterhead.sound", {"file": file.name, "office": office.name}, lang))
        return
    sample = compose_sample(office, date.today())  # noqa: DTZ011 - the day on the wall of whoever runs it
    target.write_bytes(PAPER_WRITERS[target.suffix.lower()](sample))
    click.echo(render("letterhead.wrote", {"file": str(target)}, lang))

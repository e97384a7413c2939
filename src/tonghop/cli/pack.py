"""``tonghop pack``: list, show and lint packs.

Exit codes: 0 done and sound, 1 a pack has something to correct, 2 no such pack or wrong use.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tonghop.cli.options import language_option, open_library, packs_option
from tonghop.cli.pack_draft import draft
from tonghop.cli.pack_forms import blank, diff, preview
from tonghop.cli.pack_letter import letter
from tonghop.cli.show_pack import print_form
from tonghop.core.forms.build import FORM_FILE
from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.sentences.render import Language, render
from tonghop.formats.packs import PackLibrary, lint_pack, load_pack

EXIT_FAULTS = 1


@click.group()
def pack() -> None:
    """Xem, kiểm tra, giao và so sánh biểu mẫu."""


for command in (blank, letter, preview, diff, draft):
    pack.add_command(command)


@pack.command("list")
@packs_option
@language_option
def list_packs(packs: tuple[Path, ...], lang: Language) -> None:
    """Liệt kê các biểu mẫu có thể dùng."""
    library = open_library(packs, lang)
    table = Table(show_lines=True)
    for key in ("pack", "title", "rows", "checks"):
        table.add_column(render(f"pack.use_{key}", {}, lang), overflow="fold")
    faulty = False
    for entry in library.entries():
        try:
            form = load_pack(entry.folder, library.find_folder)
        except PackRefused as refused:
            faulty = True
            said = render("pack.use_faults", {"pack": entry.identifier, "count": len(refused.faults)}, lang)
            table.add_row(Text(entry.identifier), Text(said, style="red"))
            continue
        name = " · ".join(part for part in (form.symbol or form.short_name, form.title) if part)
        n_rows, n_checks = len(form.indicators), len(form.checks)
        table.add_row(*map(Text, (entry.identifier, f"{name}\n{form.issuer}", str(n_rows), str(n_checks))))
    Console().print(table)
    sys.exit(EXIT_FAULTS if faulty else 0)


@pack.command()
@click.argument("name", metavar="BIỂU[@NGÀY]")
@packs_option
@language_option
def show(name: str, packs: tuple[Path, ...], lang: Language) -> None:
    """In các dòng, quy tắc kiểm tra và nguồn của một biểu mẫu."""
    library = open_library(packs, lang)
    try:
        form = library.find(name)
    except PackRefused as refused:
        raise click.UsageError(_sentences(refused.faults, lang)) from refused
    print_form(Console(), form, lang)


@pack.command()
@click.argument("folders", nargs=-1, metavar="[THƯ-MỤC]...", type=click.Path(path_type=Path))
@language_option
def lint(folders: tuple[Path, ...], lang: Language) -> None:
    """Nêu mọi chỗ phải sửa của các gói trong THƯ-MỤC; không nêu thư mục thì mọi gói đang có."""
    library = open_library((), lang)
    console = Console()
    n_faulty = 0
    for folder in _pack_folders(folders, library, lang):
        around = PackLibrary((*library.folders, *folder.resolve().parents[2:3]))
        faults = lint_pack(folder, around.find_folder)
        n_faulty += bool(faults)
        _print_lint(console, "/".join(folder.resolve().parts[-3:]), faults, lang)
    sys.exit(EXIT_FAULTS if n_faulty else 0)


def _pack_folders(folders: Sequence[Path], library: PackLibrary, language: Language) -> Iterator[Path]:
    """A folder with a form is a pack; any other is searched for packs at any depth."""
    if not folders:
        yield from (entry.folder for entry in library.entries())
    for folder in folders:
        found = sorted(form.parent for form in folder.rglob(FORM_FILE))
        if not found:
            raise click.UsageError(render("pack.use_none", {"folder": str(folder)}, language))
        yield from found


def _print_lint(console: Console, name: str, faults: Sequence[PackFault], language: Language) -> None:
    if not faults:
        console.print(Text(render("pack.use_sound", {"pack": name}, language), style="green"))
        return
    title = render("pack.use_faults", {"pack": name, "count": len(faults)}, language)
    table = Table(title=title, title_justify="left", show_lines=True)
    table.add_column(render("pack.use_where", {}, language), overflow="fold")
    table.add_column(render("pack.use_what", {}, language), overflow="fold", ratio=1)
    for fault in faults:
        table.add_row(
            Text(f"{fault.file}\n{fault.path}".strip()),
            Text(render(f"pack.{fault.kind}", fault.arguments, language)),
        )
    console.print(table)


def _sentences(faults: Sequence[PackFault], language: Language) -> str:
    return "\n".join(_sentence(fault, language) for fault in faults)


def _sentence(fault: PackFault, language: Language) -> str:
    told = render(f"pack.{fault.kind}", fault.arguments, language)
    return " ".join(part for part in (fault.file, fault.path, told) if part)

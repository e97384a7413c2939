"""Options several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.forms.model import FormVersion
from tonghop.core.publication.office_paper import OfficePaper
from tonghop.core.reporting_units.registry import UnitRegistry
from tonghop.core.sentences.render import Language, render
from tonghop.desk.units import OfficesRefused, open_registry
from tonghop.formats.office_paper import OfficePaperRefused, read_office_paper
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

PACKS_VARIABLE = "TONGHOP_PACKS"

packs_option: Callable[[Any], Any] = click.option(
    "--packs",
    multiple=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="THƯ-MỤC",
    help=f"Thư mục biểu mẫu của riêng đơn vị (có thể lặp lại; hoặc đặt biến {PACKS_VARIABLE}).",
)
offices_option: Callable[[Any], Any] = click.option(
    "--offices",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="CSV",
    help="Danh sách sở, ban, ngành, văn phòng do tỉnh tự lập (có thể lặp lại).",
)
letterhead_option: Callable[[Any], Any] = click.option(
    "--letterhead",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="TỆP",
    help="Thể thức văn bản của cơ quan: tên, địa danh, ký hiệu, người ký, nơi nhận.",
)
language_option: Callable[[Any], Any] = click.option(
    "--lang", type=click.Choice(["vi", "en"]), default="vi", help="Ngôn ngữ của thông báo; không ghi là vi."
)


def open_library(packs: tuple[Path, ...], language: Language) -> PackLibrary:
    """The shipped packs, then those of ``TONGHOP_PACKS``, then those of ``--packs``.

    Raises:
        click.UsageError: a folder named does not exist.
    """
    named = os.environ.get(PACKS_VARIABLE, "")
    folders = [Path(folder) for folder in named.split(os.pathsep) if folder] + list(packs)
    for folder in folders:
        if not folder.is_dir():
            raise click.UsageError(render("use.packs_not_found", {"folder": str(folder)}, language))
    return PackLibrary((SHIPPED_PACKS, *folders))


def open_forms(
    packs: tuple[Path, ...], named: str | None, language: Language
) -> tuple[tuple[FormVersion, ...], FormVersion | None]:
    """The forms at hand, and the one named by ``--form`` if any.

    Raises:
        click.UsageError: no such form, or a pack with mistakes; every mistake is listed.
    """
    library = open_library(packs, language)
    try:
        if named is not None:
            form = library.find(named)
            return (form,), form
        return library.load_all(), None
    except PackRefused as refused:
        raise click.UsageError("\n".join(say_fault(fault, language) for fault in refused.faults)) from refused


def say_fault(fault: PackFault, language: Language) -> str:
    """Where a pack is wrong, and what to do."""
    where = " ".join(part for part in (fault.file, fault.path) if part)
    sentence = render(f"pack.{fault.kind}", fault.arguments, language)
    return f"{where}: {sentence}" if where else sentence


def open_offices(offices: tuple[Path, ...], language: Language) -> UnitRegistry:
    """The shipped registry of units with the lists of ``--offices``.

    Raises:
        click.UsageError: a list with mistakes; every mistake is told.
    """
    try:
        return open_registry(offices)
    except OfficesRefused as refused:
        sentences = (render(problem.kind, problem.arguments, language) for problem in refused.problems)
        raise click.UsageError("\n".join(sentences)) from refused


def open_letterhead(file: Path | None, language: Language) -> OfficePaper | None:
    """The letterhead of ``--letterhead``; None where none is named.

    Raises:
        click.UsageError: a file with mistakes; every mistake is told.
    """
    if file is None:
        return None
    try:
        return read_office_paper(file.read_bytes())
    except OfficePaperRefused as refused:
        raise click.UsageError("\n".join(tell_letterhead_faults(file, refused, language))) from refused


def tell_letterhead_faults(file: Path, refused: OfficePaperRefused, language: Language) -> list[str]:
    """What is wrong in a file of a letterhead, a sentence each."""
    told = []
    for fault in refused.faults:
        sentence = render(fault.kind, fault.arguments, language)
        key = "letterhead.fault" if fault.path else "letterhead.file_fault"
        told.append(render(key, {"file": file.name, "path": fault.path, "told": sentence}, language))
    return told

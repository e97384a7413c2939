"""The paper layout of a pack: ``layout.yaml`` beside its form.

Decides how the file becomes a ``PaperLayout``. A pack without one is printed plainly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import yaml

from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.publication.layout import AskingLetter, HeadCell, PaperLayout

LAYOUT_FILE = "layout.yaml"
_WORDS = ("unit_line", "subject", "line_mark", "table_mark", "title_end")


def load_layout(folder: Path) -> PaperLayout:
    """Read the layout of the pack in that folder; the plain one where it has none.

    Raises:
        PackRefused: the file names something that is no part of a layout.
    """
    file = folder / LAYOUT_FILE
    if not file.is_file():
        return PaperLayout()
    # BaseLoader: every scalar stays a string.
    given: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    _refuse_unknown(given, PaperLayout, "")
    parts: dict[str, Any] = {name: entry if name in _WORDS else tuple(entry) for name, entry in given.items()}
    if "narratives" in parts:
        parts["narratives"] = {code: tuple(texts) for code, texts in given["narratives"].items()}
    if "signatures" in parts:
        parts["signatures"] = tuple(tuple(lines) for lines in given["signatures"])
    if "heads" in parts:
        parts["heads"] = tuple(tuple(_head_cell(cell) for cell in row) for row in given["heads"])
    if "asking" in parts:
        parts["asking"] = _asking_letter(given["asking"])
    return PaperLayout(**parts)


def _refuse_unknown(given: Mapping[str, Any], kind: type[PaperLayout | AskingLetter], path: str) -> None:
    known = [field.name for field in fields(kind)]
    unknown = sorted(given.keys() - set(known))
    if unknown:
        keys = {"keys": ", ".join(unknown), "allowed": ", ".join(known)}
        raise PackRefused([PackFault("unknown_key", LAYOUT_FILE, path, keys)])


def _asking_letter(given: Mapping[str, Any]) -> AskingLetter:
    _refuse_unknown(given, AskingLetter, "asking")
    return AskingLetter(
        subject=given["subject"],
        **{name: tuple(lines) for name, lines in given.items() if name != "subject"},
    )


def _head_cell(cell: str | dict[str, str]) -> HeadCell:
    if isinstance(cell, str):
        return HeadCell(cell)
    return HeadCell(cell["text"], int(cell.get("columns", 1)), int(cell.get("rows", 1)))

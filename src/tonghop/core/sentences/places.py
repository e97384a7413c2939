"""A place in a document, as people say it.

Decides the order of its words: page, sheet, cell; character offsets only where nothing better is known.
"""

from __future__ import annotations

from tonghop.core.findings import Argument, Place
from tonghop.core.sentences.render import Language, render


def place_words(place: Place | None, language: Language) -> str:
    """A place as people say it: page, sheet and cell where there are, else characters of a part."""
    if place is None:
        return ""
    told = [
        render(f"workbook.place.{key}", {key: part}, language)
        for key, part in (("page", place.page), ("sheet", place.sheet), ("cell", place.cell))
        if part is not None
    ]
    if place.cell is None and place.start is not None:
        characters: dict[str, Argument] = {
            "part": place.part,
            "start": place.start,
            "end": place.end or place.start,
        }
        told.append(render("workbook.place.characters", characters, language))
    return ", ".join(told)

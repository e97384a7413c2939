"""Writing a document as a PDF for keeping: PDF/A-3, tagged, with its own words inside as data.

Decides what typst is given: the blocks as plain values, the style, the font, and what is attached. How the
blocks stand on the page is ``paper.typ``. Never puts a word of a document into code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import typst

from tonghop.core.publication.model import (
    Appendix,
    Block,
    Document,
    Heading,
    TurnedPages,
)
from tonghop.core.sentences.render import render
from tonghop.formats.paper_style import EMBEDDED_FONT, FONTS, paper_style
from tonghop.formats.pdf.blocks import plain_block, without_letters
from tonghop.formats.pdf.kept_words import KEPT_WORDS, MEDIA, keep_words

STANDARDS = ["a-3a", "ua-1"]
"""Archived with attachments (PDF/A-3), and readable by a machine that speaks (PDF/UA-1)."""
_MOST_LOST = 1000
_UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_TEMPLATE = Path(__file__).parent / "paper.typ"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file put into the PDF: ``relationship`` is "source" for what the page was made from."""

    name: str
    content: bytes
    media: str
    description: str
    relationship: str = "source"


class NotTypeset(Exception):
    """The typesetter refused a document: what it said is the message."""


def write(document: Document, attached: Sequence[Attachment] = ()) -> bytes:
    """The document as the bytes of a PDF.

    A paper that bears a day is dated so inside too, and is the same bytes each time; one without bears the
    moment it was written, which PDF/A asks of a file with attachments. A letter no font at hand holds leaves
    a mark that something stood there.

    Args:
        document: what is written.
        attached: further files to put into it, beside the words of the document themselves.

    Raises:
        NotTypeset: the typesetter cannot lay the document out.
    """
    lost: set[str] = set()
    while True:
        try:
            return _typeset(document, attached, lost)
        except typst.TypstError as refusal:
            unshown = _unshown(refusal.message) - lost
            if not unshown or len(lost) > _MOST_LOST:
                raise NotTypeset("; ".join((refusal.message, *refusal.hints))) from refusal
            lost |= unshown


def _typeset(document: Document, attached: Sequence[Attachment], lost: Set[str]) -> bytes:
    words = json.dumps(without_letters(keep_words(document), lost), ensure_ascii=False)
    kept = Attachment(KEPT_WORDS, words.encode(), MEDIA, render("paper.kept_words"))
    inside = (kept, *attached)
    paper = json.dumps(without_letters(_describe(document, inside), lost), ensure_ascii=False)
    files = {
        "main.typ": _template(),
        "paper.json": paper.encode(),
        **{one.name: one.content for one in inside},
    }
    # Its annotations leave out what its documentation says of several files.
    return typst.compile(  # type: ignore[no-any-return, call-overload]
        files,
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        pdf_standards=STANDARDS,
    )


def _unshown(message: str) -> set[str]:
    """The letters the typesetter says no font holds."""
    found = _UNSHOWN.findall(message)
    return {letter for text in found for letter in _ESCAPED.sub(lambda one: chr(int(one[1], 16)), text)}


@cache
def _template() -> bytes:
    return _TEMPLATE.read_bytes()


def _describe(document: Document, attached: Sequence[Attachment]) -> Mapping[str, object]:
    day = document.dated
    return {
        "title": document.name,
        "language": document.language,
        "dated": {"year": day.year, "month": day.month, "day": day.day} if day else None,
        "style": _style(),
        "attached": [
            {
                "name": one.name,
                "media": one.media,
                "description": one.description,
                "relationship": one.relationship,
            }
            for one in attached
        ],
        "sections": list(_sections(document.blocks)),
    }


@cache
def _style() -> Mapping[str, object]:
    style = paper_style()
    measures: dict[str, dict[str, float]] = {}
    for (part, name), measure in style.measures.items():
        measures.setdefault(part, {})[name] = measure.value
    texts = {
        part: {"size": look.size, "bold": look.bold, "italic": look.italic}
        for part, look in style.texts.items()
    }
    return {"font": EMBEDDED_FONT, "measures": measures, "texts": texts}


def _sections(blocks: Sequence[Block]) -> list[Mapping[str, object]]:
    """Runs of pages that lie the same way and count together."""
    starts = [at for at, block in enumerate(blocks) if isinstance(block, Appendix | TurnedPages)]
    edges = sorted({0, *starts, len(blocks)})
    sections: list[Mapping[str, object]] = []
    for first, after in pairwise(edges):
        opening = blocks[first]
        turned = isinstance(opening, TurnedPages) or (isinstance(opening, Appendix) and opening.turned)
        begins = first == 0 or isinstance(opening, Appendix)
        inside = [block for block in blocks[first:after] if not isinstance(block, TurnedPages)]
        written = [plain for block in _stepwise(inside) for plain in plain_block(block)]
        sections.append({"turned": turned, "begins": begins, "blocks": written})
    return sections


def _stepwise(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with no heading more than one level under the one before: readers aloud count levels."""
    level = 0
    stepped: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            stepped.append(Heading(block.text, level))
        else:
            stepped.append(block)
    return stepped

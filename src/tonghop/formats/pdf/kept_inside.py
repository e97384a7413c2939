"""What our own PDF holds inside of its words, set against what its pages show.

Decides which of the two is read: the words inside where the pages show the same, the pages where they do not,
and then a person is asked. Anybody can write a file into a PDF: nothing inside is believed against the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from tonghop.core.findings import Place, Severity
from tonghop.core.intake.raw import Part, PartKind, RawDocument, Table
from tonghop.formats.notices import notice
from tonghop.formats.pdf.kept_words import KEPT_WORDS, KeptWords, read_kept_words, squeeze

_MOST_ATTACHMENTS = 50
_DIGITS = re.compile("[0-9]+")
_MARK = "bookmark:"
_MOST_QUOTED = 12


def find_kept_words(document: Any) -> KeptWords | None:
    """The words kept in an open PDFium document; None where there are none of ours."""
    for number in range(min(document.count_attachments(), _MOST_ATTACHMENTS)):
        attached = document.get_attachment(number)
        if attached.get_name() == KEPT_WORDS:
            return read_kept_words(bytes(attached.get_data()))
    return None


def prefer_kept_words(
    seen: RawDocument, read_all_lines: Callable[[], Part], kept: KeptWords | None
) -> RawDocument:
    """What to go on with: the words inside where the pages show them, else the pages and a question.

    Args:
        seen: what the pages show.
        read_all_lines: gives their body again, with what was taken for headers left in it.
        kept: the words inside, None where there are none.
    """
    if kept is None:
        return seen
    body = next(part for part in seen.parts if part.kind is PartKind.BODY)
    inside = _shown(kept.body, kept)
    if _shown(body, kept) == inside or _shown(read_all_lines(), kept) == inside:
        others = tuple(part for part in seen.parts if part.kind not in (PartKind.BODY, PartKind.HEADER))
        return replace(seen, parts=(kept.body, *others), properties=kept.properties, findings=())
    only_page, only_kept = _differences(body, kept.body)
    properties = {name: text for name, text in kept.properties.items() if not name.startswith(_MARK)}
    told = notice(
        "kept_words_differ",
        Place(part=body.name),
        Severity.QUESTION,
        only_page=_quote(only_page),
        only_kept=_quote(only_kept),
    )
    return replace(seen, properties=properties, findings=(*seen.findings, told))


def _shown(part: Part, kept: KeptWords) -> tuple[str, list[str]]:
    """All letters in reading order, and apart from them the lines that stand side by side on a page.

    Heads that a table repeats on its further pages count once.
    """
    pieces: list[str] = []
    for block in part.blocks:
        if not isinstance(block, Table):
            pieces.append(squeeze(block.text))
            continue
        printed: set[str] = set()
        for row in block.rows:
            words = squeeze(*(cell.text for cell in row))
            if words not in printed:
                pieces.append(words)
            if words in kept.heads:
                printed.add(words)
    shown, found = "".join(pieces), []
    for line in sorted(kept.beside, key=len, reverse=True):
        before, sign, after = shown.rpartition(line)
        if sign:
            shown = before + after
            found.append(line)
    return shown, found


def _differences(page: Part, kept: Part) -> tuple[Sequence[str], Sequence[str]]:
    """Numbers only one of the two holds; heads repeated on further pages may be among those of the page."""
    first, second = (Counter(_DIGITS.findall(part.text)) for part in (page, kept))
    return sorted((first - second).elements()), sorted((second - first).elements())


def _quote(found: Sequence[str]) -> str:
    return (", ".join(found[:_MOST_QUOTED]) + (", …" if len(found) > _MOST_QUOTED else "")) or "–"

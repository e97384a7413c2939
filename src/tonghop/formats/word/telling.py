"""Which elements of a part have properties that change what is read of them.

Nearly every run, cell and paragraph of a document has properties, and nearly all of them only say how it
looks. Decides, in one pass the parser makes itself, which elements must be asked for theirs; the others are
read without a look. Never decides what a property means: that stays with ``runs``, ``tables``, ``numbering``.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from lxml import etree

from tonghop.formats.word.names import WORD

_TRACKED = tuple(WORD + name for name in ("ins", "del"))
_PROPERTIES = tuple(
    WORD + name
    for name in (
        "pStyle", "numPr", "rStyle", "vanish", "vertAlign", "gridSpan", "vMerge", "hMerge",
        "gridBefore", "hidden",
    )
)  # fmt: skip

Telling = AbstractSet[etree._Element]
"""Elements whose properties are to be read. Those not among them have none that count."""


def find_telling(root: etree._Element) -> set[etree._Element]:
    """The paragraphs, runs, rows and cells of a part whose properties count; more than these do no harm."""
    telling: set[etree._Element] = set()
    for mark in root.iter(*_PROPERTIES, *_TRACKED):
        owner = _parent_of(_parent_of(mark))
        if owner is not None:
            telling.add(owner)
            # The mark of a paragraph is tracked among the properties of its last run.
            above = owner.getparent() if mark.tag in _TRACKED else None
            if above is not None:
                telling.add(above)
    return telling


def _parent_of(element: etree._Element | None) -> etree._Element | None:
    return element.getparent() if element is not None else None

"""What styles add to a paragraph or a run: numbering and hiding.

Decides nothing of how a document looks.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from tonghop.formats.office import OfficePackage
from tonghop.formats.unreadable import Unreadable
from tonghop.formats.word.names import VALUE, WORD, is_on, value_of, whole_number


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits: list and level where it is numbered, hidden text or not."""

    list_id: str | None = None
    level: int | None = None
    is_hidden: bool = False


_PLAIN = Style()
_TELLING = (b"numPr", b"vanish")
# Most of the part, by far: how tables look, and styles not in use.
_SILENT = (
    (b'<w:style w:type="table"', b"</w:style>"),
    (b"<w:latentStyles", b"</w:latentStyles>"),
)


def parse_styles(package: OfficePackage, name: str) -> etree._Element | None:
    """The part ``styles.xml`` without what neither numbers nor hides; None where nothing in it does.

    Raises:
        Unreadable: see ``OfficePackage``.
    """
    written = package.unpack(name)
    # In another encoding the words looked for are not found as they are, nor is this tag.
    if b"<w:styles" not in written or b"<!" in written:
        return package.parse_written(name, written)
    if not any(word in written for word in _TELLING):
        return None
    try:
        return package.parse_written(name, _cut_out(written))
    except Unreadable:
        return package.parse_written(name, written)


def _cut_out(written: bytes) -> bytes:
    for opening, closing in _SILENT:
        kept, position = [], 0
        while (start := written.find(opening, position)) >= 0:
            end = written.find(closing, start)
            if end < 0:
                break
            kept.append(written[position:start])
            position = end + len(closing)
        written = b"".join((*kept, written[position:]))
    return written


class Styles:
    """The styles of a document by their id.

    Args:
        root: the part ``styles.xml``, None where the document has none.
    """

    def __init__(self, root: etree._Element | None) -> None:
        elements = root.iterchildren(WORD + "style") if root is not None else ()
        self._elements = {element.get(WORD + "styleId", ""): element for element in elements}
        self._known: dict[str, Style] = {}

    def find(self, style_id: str | None) -> Style:
        """The style of an id; a plain one where there is none."""
        if style_id is None or style_id not in self._elements:
            return _PLAIN
        known = self._known.get(style_id)
        if known is None:
            # Known as plain while it is read: a style based on itself ends there.
            self._known[style_id] = _PLAIN
            known = self._known[style_id] = self._read(self._elements[style_id])
        return known

    def list_of_style(self, style_id: str | None) -> str | None:
        """The list a numbering style stands for."""
        return self.find(style_id).list_id

    def _read(self, element: etree._Element) -> Style:
        inherited = self.find(value_of(element, "basedOn"))
        run = element.find(WORD + "rPr")
        paragraph = element.find(WORD + "pPr")
        list_id, level = inherited.list_id, inherited.level
        numbered = paragraph.find(WORD + "numPr") if paragraph is not None else None
        if numbered is not None:
            list_id = value_of(numbered, "numId") or list_id
            written = numbered.find(WORD + "ilvl")
            level = whole_number(written.get(VALUE), 0) if written is not None else level
        is_hidden = is_on(run, "vanish") or (inherited.is_hidden and value_of(run, "vanish") is None)
        return Style(list_id, level, is_hidden)

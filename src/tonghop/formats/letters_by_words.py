"""Letters of old encodings in a document whose faces are Unicode ones, told by impossible letters.

Decides part by part, by the words the letters make, and cell by cell, by letters that stand in no Vietnamese
word: "Tæng sè" in Times New Roman was copied out of .VnTime. Never changes a cell that reads as Unicode, and
keeps ``part.text[start:end] == text`` of every block.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.intake.raw import Cell, Paragraph, Part, RawDocument, Table
from tonghop.formats.legacy_letters import DECODERS, recognise
from tonghop.formats.notices import notice

_OF_VIETNAMESE = frozenset("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ")
_FOREIGN = frozenset(map(chr, range(0xA1, 0x100))) - _OF_VIETNAMESE
"""Western letters and signs no Vietnamese word is written with."""
_LAST_OF_OLD = "\xff"


def repair_by_words(document: RawDocument) -> RawDocument:
    """The document with old letters written as Unicode, and a note for each part that had any."""
    repaired = {part.name: moved for part in document.parts if (moved := _repair(part)) is not None}
    if not repaired:
        return document
    parts = tuple(repaired[part.name].part if part.name in repaired else part for part in document.parts)
    told = (
        notice("legacy_letters", Place(part=name), Severity.NOTE, encoding=moved.encoding)
        for name, moved in repaired.items()
    )
    findings = tuple(_move_finding(finding, repaired) for finding in document.findings)
    properties = {key: _move_property(said, repaired) for key, said in document.properties.items()}
    return replace(document, parts=parts, findings=(*findings, *told), properties=properties)


class _Moved:
    """A part written anew, and where each of its characters went."""

    def __init__(self, part: Part, encoding: str, starts: list[int], news: list[int]) -> None:
        self.part = part
        self.encoding = encoding
        self._starts = starts
        self._news = news

    def at(self, offset: int) -> int:
        """Where a place of the old text stands in the new one: exact where a block begins or ends."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        last = self._news[index + 1] if index + 1 < len(self._news) else len(self.part.text)
        return min(self._news[index] + offset - self._starts[index], last)


def _repair(part: Part) -> _Moved | None:
    if _FOREIGN.isdisjoint(part.text):
        return None
    encoding = recognise(part.text)
    if encoding is None:
        return None
    decode = DECODERS[encoding]
    is_all_old = all(letter <= _LAST_OF_OLD or not letter.isalpha() for letter in part.text)
    text, starts, news, end = "", [], [], 0
    written: dict[tuple[int, int], tuple[int, int, str]] = {}
    for first, last in sorted({(block.start, block.end) for block in _pieces(part)}):
        text += part.text[end:first]
        piece = _decode(part.text[first:last], decode, is_all_old)
        starts += [first, last]
        news += [len(text), len(text) + len(piece)]
        written[first, last] = (len(text), len(text) + len(piece), piece)
        text, end = text + piece, last
    text += part.text[end:]
    blocks = tuple(_rewrite(block, written) for block in part.blocks)
    return _Moved(replace(part, text=text, blocks=blocks), encoding, starts, news)


def _decode(piece: str, decode: Callable[[str], str], is_all_old: bool) -> str:
    return decode(piece) if is_all_old or not _FOREIGN.isdisjoint(piece) else piece


def _pieces(part: Part) -> Iterator[Paragraph | Cell]:
    for block in part.blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (cell for row in block.rows for cell in row)


def _rewrite(
    block: Paragraph | Table, written: Mapping[tuple[int, int], tuple[int, int, str]]
) -> Paragraph | Table:
    if isinstance(block, Paragraph):
        start, end, text = written[block.start, block.end]
        return replace(block, start=start, end=end, text=text)
    rows = tuple(
        tuple(_rewrite_cell(cell, *written[cell.start, cell.end]) for cell in row) for row in block.rows
    )
    cells = [cell for row in rows for cell in row]
    return Table(cells[0].start, cells[-1].end, rows) if cells else block


def _rewrite_cell(cell: Cell, start: int, end: int, text: str) -> Cell:
    return cell._replace(start=start, end=end, text=text)


def _move_finding(finding: Finding, repaired: Mapping[str, _Moved]) -> Finding:
    place = finding.place
    if place is None or place.part not in repaired or place.start is None or place.end is None:
        return finding
    moved = repaired[place.part]
    return replace(finding, place=replace(place, start=moved.at(place.start), end=moved.at(place.end)))


def _move_property(said: str, repaired: Mapping[str, _Moved]) -> str:
    """A bookmark is said as part, start and end."""
    name, *span = said.rsplit(":", 2)
    if name not in repaired or len(span) != 2 or not all(map(str.isdecimal, span)):
        return said
    return ":".join((name, *(str(repaired[name].at(int(offset))) for offset in span)))

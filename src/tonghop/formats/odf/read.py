"""An OpenDocument text or workbook (.odt, .ods) to a raw document.

Decides which stories a document has: body or sheets, headers and footers in use, notes, comments, text boxes,
each a part of its own. Never runs a macro and never follows a link outside the file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lxml import etree

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.intake.raw import Part, PartKind, RawDocument
from tonghop.formats.assembling import BlockWords, assemble, find_bookmarks
from tonghop.formats.notices import notice
from tonghop.formats.odf.lists import read_list_styles
from tonghop.formats.odf.names import MANIFEST, META, OFFICE, STYLE, TABLE, TEXT
from tonghop.formats.odf.number_styles import read_format_codes
from tonghop.formats.odf.sheet import SheetReader
from tonghop.formats.odf.text import BlockReader
from tonghop.formats.odf.words import Aside, WordReader, read_run_styles
from tonghop.formats.office import OfficePackage
from tonghop.formats.unreadable import Unreadable

MEDIA_TEXT = "application/vnd.oasis.opendocument.text"
MEDIA_SHEET = "application/vnd.oasis.opendocument.spreadsheet"
IDENTITY_SHEET = "_tonghop"
"""A hidden sheet of this name holds our identity marks: a key in column A, its value in column B."""
_CONTENT, _STYLES = "content.xml", "styles.xml"
_MOST_HIDDEN_QUOTED = 5


def read(content: bytes, without: Collection[str] = ()) -> RawDocument:
    """Read a document; of a workbook not the sheets whose names are in ``without``.

    Parts of a text: ``body``; ``header1``, ``footer1`` and on; ``footnotes``, ``comments``; ``textbox1`` and
    on. Of a workbook: one a sheet, then comments and text boxes. Properties: those a person gave the
    document, the rows of the identity sheet, and ``bookmark:<name>`` with ``part:start:end``.

    Raises:
        Unreadable: see ``OfficePackage``; ``too_many_cells``.
    """
    return _DocumentReader(OfficePackage(content), without).read()


class _DocumentReader:
    def __init__(self, package: OfficePackage, without: Collection[str]) -> None:
        _refuse_locked(package)
        self._without = without
        self._content = package.parse(_CONTENT)
        has_styles = _STYLES in package.names
        self._styles = package.parse(_STYLES) if has_styles else etree.Element(OFFICE + "document-styles")
        self._properties = _read_properties(package)
        # Styles of content.xml stand last: they win over those of the same name.
        roots = (self._styles, self._content)
        self._list_styles = read_list_styles(*roots)
        self._aside = Aside()
        self._words = WordReader(read_run_styles(*roots), self._aside)
        self._parts: list[Part] = []
        self._findings: list[Finding] = []

    def read(self) -> RawDocument:
        body = self._content.find(OFFICE + "body")
        text = body.find(OFFICE + "text") if body is not None else None
        book = body.find(OFFICE + "spreadsheet") if body is not None else None
        if text is not None:
            media = MEDIA_TEXT
            blocks = tuple(self._blocks(text))
            self._parts.append(assemble("body", PartKind.BODY, blocks))
            self._properties.update(find_bookmarks("body", blocks))
            self._read_headers()
        elif book is not None:
            media = MEDIA_SHEET
            self._read_sheets(book)
        else:
            raise Unreadable("damaged_member", {"member": _CONTENT})
        self._read_aside()
        findings = (*self._findings, *self._notice_all())
        return RawDocument(media, tuple(self._parts), self._properties, findings)

    def _blocks(self, root: etree._Element) -> Iterator[BlockWords]:
        return BlockReader(self._words, self._aside, self._list_styles).read(root)

    def _read_headers(self) -> None:
        self._aside.page = None
        for kind, name in ((PartKind.HEADER, "header"), (PartKind.FOOTER, "footer")):
            number = 0
            for page in self._styles.iter(STYLE + "master-page"):
                for story in page.iterchildren(*(STYLE + name + turn for turn in ("", "-left", "-first"))):
                    part = assemble(f"{name}{number + 1}", kind, self._blocks(story))
                    if part.blocks and story.get(STYLE + "display") != "false":
                        self._parts.append(part)
                        number += 1

    def _read_sheets(self, book: etree._Element) -> None:
        reader = SheetReader(self._words, read_format_codes(self._styles, self._content))
        hidden_styles = {
            style.get(STYLE + "name", "")
            for style in self._content.iter(STYLE + "style")
            for shown in style.iterchildren(STYLE + "table-properties")
            if shown.get(TABLE + "display") == "false"
        }
        self._properties.update(_defined_names(book))
        for table in book.iterchildren(TABLE + "table"):
            if table.get(TABLE + "name", "") in self._without:
                continue
            is_hidden = table.get(TABLE + "style-name", "") in hidden_styles
            part, noticed = reader.read(table, is_hidden)
            if is_hidden and part.name == IDENTITY_SHEET:
                self._properties.update(_identity_marks(part))
                continue
            self._parts.append(part)
            self._findings.extend(noticed)
            for shapes in table.iterchildren(TABLE + "shapes"):
                self._words.read(shapes)
            for comment in table.iter(OFFICE + "annotation"):
                self._aside.comments.append(comment)

    def _read_aside(self) -> None:
        for name, elements in (("footnotes", self._aside.notes), ("comments", self._aside.comments)):
            blocks = (block for element in list(elements) for block in self._blocks(element))
            part = assemble(name, PartKind.NOTE, blocks)
            if part.blocks:
                self._parts.append(part)
        # A text box may hold another: the list grows while it is read.
        for number, box in enumerate(self._aside.boxes, start=1):
            part = assemble(f"textbox{number}", PartKind.NOTE, self._blocks(box))
            if part.blocks:
                self._parts.append(part)

    def _notice_all(self) -> Iterable[Finding]:
        place = Place(part=self._parts[0].name if self._parts else "body")
        changes = [change.tag for change in self._content.iter(TEXT + "insertion", TEXT + "deletion")]
        if changes:
            inserted = changes.count(TEXT + "insertion")
            yield notice("tracked_changes", place, inserted=inserted, deleted=len(changes) - inserted)
        hidden = self._aside.hidden
        if hidden:
            quoted = "; ".join(f"“{text}”" for text in hidden[:_MOST_HIDDEN_QUOTED])
            more = "; …" if len(hidden) > _MOST_HIDDEN_QUOTED else ""
            yield notice("hidden_text", place, count=len(hidden), texts=quoted + more)
        if self._aside.pictures:
            yield notice("unread_object", place, Severity.NOTE, count=self._aside.pictures)
        for encoding in sorted(self._aside.repaired):
            yield notice("legacy_letters", place, Severity.NOTE, encoding=encoding)


def _refuse_locked(package: OfficePackage) -> None:
    manifest = "META-INF/manifest.xml"
    if manifest in package.names:
        locked = package.parse(manifest).iter(MANIFEST + "encryption-data")
        if next(locked, None) is not None:
            raise Unreadable("encrypted")


def _read_properties(package: OfficePackage) -> dict[str, str]:
    if "meta.xml" not in package.names:
        return {}
    return {
        element.get(META + "name", ""): element.text or ""
        for element in package.parse("meta.xml").iter(META + "user-defined")
    }


def _defined_names(book: etree._Element) -> dict[str, str]:
    """The names given to single cells: ``name:<name>`` to the cell, e.g. ``Sheet1!A1``."""
    found = {}
    for named in book.iter(TABLE + "named-range"):
        written = named.get(TABLE + "cell-range-address", "").replace("$", "")
        sheet, _, reference = written.rpartition(".")
        if sheet and ":" not in written:
            found["name:" + named.get(TABLE + "name", "")] = f"{sheet.strip(chr(39))}!{reference}"
    return found


def _identity_marks(part: Part) -> dict[str, str]:
    rows = [line.split("\t") for line in part.text.splitlines()]
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows if row[0]}

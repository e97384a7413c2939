"""The package both Word and Excel write: XML parts in a zip, tied by relationships.

Decides what of a hostile package is refused: too large once unpacked, packed too densely, a
document type declaration, broken or missing parts. Sizes are counted while unpacking; what the
zip's own directory claims is not trusted. Never knows what a part means.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from tonghop.formats.unreadable import Unreadable

MEGABYTE = 1 << 20
MOST_UNPACKED = 128 * MEGABYTE
"""All parts read from one file, together."""
MOST_DENSE = 200
"""A part unpacks to at most this many times its packed size; Office's own stay under 60."""
FREE_OF_RATIO = 4 * MEGABYTE
"""Small parts may be as dense as they like: a long run of blank rows is honest and very dense."""
_LOCAL_MARK = b"PK\x03\x04"
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
"""What stands before a member; its last two fields are how long its name and its extra field are."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE_2006 = "http://schemas.openxmlformats.org/officeDocument/2006/"
OFFICE_RELATIONSHIPS = _OFFICE_2006 + "relationships"
_CUSTOM = "{" + _OFFICE_2006 + "custom-properties}property"

# The ISO 29500 strict form of a document differs in its namespaces alone.
_STRICT_NAMESPACES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/customProperties",
        (_OFFICE_2006 + "custom-properties").encode(),
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/", _OFFICE_2006.encode()),
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A tie from one part to another: ``kind`` is the last word of its type, e.g. ``comments``."""

    id: str
    kind: str
    target: str


class OfficePackage:
    """An open package. Parts are unpacked when asked for, and counted.

    Args:
        content: the bytes of the file.

    Raises:
        Unreadable: ``damaged`` where the zip does not open.
    """

    def __init__(self, content: bytes) -> None:
        try:
            members = zipfile.ZipFile(BytesIO(content)).infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Unreadable("damaged") from error
        self._content = content
        self._members = {member.filename: member for member in members}
        self._unpacked = 0
        # A parser keeps the names it has seen: a fresh one for each file keeps memory flat.
        self._parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
        )
        self._ties: dict[str, tuple[Relationship, ...]] = {}

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._members)

    def parse(self, name: str) -> etree._Element:
        """Read a part as XML.

        Raises:
            Unreadable: ``missing_member``, ``damaged_member``, ``too_large``, ``too_dense``, ``doctype`` or
                ``encrypted``.
        """
        return self.parse_written(name, self.unpack(name))

    def unpack(self, name: str) -> bytes:
        """The XML of a part as written, in the namespaces of the transitional form.

        Raises:
            Unreadable: as ``parse``, but for ``damaged_member`` in what only a parser sees.
        """
        content = self._unpack(name)
        if b"<!DOCTYPE" in content:
            raise Unreadable("doctype", {"member": name})
        if b"http://purl.oclc.org/ooxml/" in content:
            for strict, transitional in _STRICT_NAMESPACES:
                content = content.replace(strict, transitional)
        return content

    def parse_written(self, name: str, content: bytes) -> etree._Element:
        """Read the XML of a part, or of what is left of it, of which ``name`` tells in a refusal.

        Raises:
            Unreadable: ``damaged_member``, ``doctype``.
        """
        try:
            root = etree.fromstring(content, self._parser)
        except etree.XMLSyntaxError as error:
            raise Unreadable("damaged_member", {"member": name}) from error
        # A declaration in another encoding than UTF-8 is only seen once parsed.
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable("doctype", {"member": name})
        return root

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """The parts a part is tied to, in the order written; outside addresses are left out."""
        if source not in self._ties:
            self._ties[source] = self._read_relationships(source)
        return self._ties[source]

    def _read_relationships(self, source: str) -> tuple[Relationship, ...]:
        folder, base = posixpath.split(source)
        name = posixpath.join(folder, "_rels", base + ".rels")
        if name not in self._members:
            return ()
        return tuple(
            Relationship(
                element.get("Id", ""),
                element.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/"),
            )
            for element in self.parse(name).iter(_RELATIONSHIP)
            if element.get("TargetMode") != "External"
        )

    def related(self, source: str, kind: str) -> str | None:
        """The first part of a kind a part is tied to, None where there is none."""
        for relationship in self.relationships(source):
            if relationship.kind == kind and relationship.target in self._members:
                return relationship.target
        return None

    def main_part(self) -> str:
        """The part the package is about: the Word document or the workbook."""
        name = self.related("", "officeDocument")
        if name is None:
            raise Unreadable("missing_member", {"member": "officeDocument"})
        return name

    def custom_properties(self) -> Mapping[str, str]:
        """The document's own properties (``docProps/custom.xml``), as written."""
        name = self.related("", "custom-properties")
        if name is None:
            return {}
        return {
            element.get("name", ""): "".join(value.text or "" for value in element)
            for element in self.parse(name).iter(_CUSTOM)
        }

    def _unpack(self, name: str) -> bytes:
        member = self._members.get(name)
        if member is None:
            raise Unreadable("missing_member", {"member": name})
        if member.flag_bits & 0x1:
            raise Unreadable("encrypted")
        left = MOST_UNPACKED - self._unpacked
        dense = max(FREE_OF_RATIO, MOST_DENSE * member.compress_size)
        unpacked = self._inflate(member, min(left, dense) + 1)
        if len(unpacked) > left:
            raise Unreadable("too_large", {"limit": MOST_UNPACKED // MEGABYTE})
        if len(unpacked) > dense:
            raise Unreadable("too_dense", {"member": name, "limit": MOST_DENSE})
        if zlib.crc32(unpacked) != member.CRC:
            raise Unreadable("damaged_member", {"member": name})
        self._unpacked += len(unpacked)
        return unpacked

    def _inflate(self, member: zipfile.ZipInfo, most: int) -> bytes:
        """Unpack a member, no further than ``most`` bytes; ``zipfile`` takes three times as long to begin."""
        header = self._content[member.header_offset : member.header_offset + _LOCAL_HEADER.size]
        damaged = Unreadable("damaged_member", {"member": member.filename})
        if len(header) < _LOCAL_HEADER.size or not header.startswith(_LOCAL_MARK):
            raise damaged
        start = member.header_offset + _LOCAL_HEADER.size + sum(_LOCAL_HEADER.unpack(header)[-2:])
        packed = self._content[start : start + member.compress_size]
        if member.compress_type == zipfile.ZIP_STORED:
            return packed[:most]
        if member.compress_type != zipfile.ZIP_DEFLATED:
            raise damaged
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            unpacked = inflater.decompress(packed, most)
        except zlib.error as error:
            raise damaged from error
        if not inflater.eof and len(unpacked) < most:
            raise damaged
        return unpacked

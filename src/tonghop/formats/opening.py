"""Any file an office may send, to a raw document.

Decides by the content, never by the name, what a file is, and refuses with a named reason what this
version does not read. The name only helps where the content leaves two kinds open.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial

from tonghop.core.findings import Place, Severity
from tonghop.core.intake.raw import RawDocument
from tonghop.formats.excel.read import read as read_excel
from tonghop.formats.letters_by_words import repair_by_words
from tonghop.formats.notices import notice
from tonghop.formats.odf.read import read as read_odf
from tonghop.formats.office import OfficePackage
from tonghop.formats.old_office import read_doc, read_rtf, read_xls, read_xlsb
from tonghop.formats.text.read import read as read_text
from tonghop.formats.unreadable import Unreadable
from tonghop.formats.word.read import read as read_word

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PICTURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
_ARCHIVES = ((b"Rar!\x1a\x07", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gzip"))
_MARKED_UP = (
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<table", "HTML"),
    (b"mime-version:", "MHTML"),
    (b"<?xml", "XML"),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_OPEN_DOCUMENTS_READ = (b"text", b"spreadsheet")
_PDF_OPENS_WITHIN = 1024
"""Bytes; some programs write a few lines before the mark of a PDF."""
_OLE_HEADER = struct.Struct("<8s22sH16sI")
"""Of an OLE file as far as it matters: its mark, the power of two of a sector, where its directory begins."""
_OLE_SECTORS = (9, 12)
# An OLE directory writes the names of its streams in UTF-16.
_OLE_READERS = (("WordDocument", read_doc), ("Workbook", read_xls), ("Book", read_xls))
# The directory of a zip writes names as they are.
_MACRO_PART = b"vbaProject.bin"
_MACRO_STREAM = "_VBA_PROJECT".encode("utf-16-le")
_MESSAGE_STREAM = "__properties_version1.0"


def open_document(name: str, content: bytes, without_sheets: Collection[str] = ()) -> RawDocument:
    """Read a file of any kind this version reads; ``docs/reference/file-kinds.md`` lists them.

    Args:
        name: the file's name, carried into the refusal.
        content: its bytes.
        without_sheets: names of sheets a workbook is read without.

    Raises:
        Unreadable: with the kind of refusal; its arguments always hold ``name``.
    """
    try:
        reader = _choose_reader(content)
        if reader in (read_excel, read_odf):
            reader = partial(reader, without=without_sheets)
        return _tell_macros(repair_by_words(reader(content)), content)
    except Unreadable as refusal:
        raise Unreadable(refusal.kind, {**refusal.arguments, "name": name}) from refusal
    except RecursionError as error:
        raise Unreadable("too_deep", {"limit": 100, "name": name}) from error


def _tell_macros(document: RawDocument, content: bytes) -> RawDocument:
    """The document with a note where its file carries macros, which nothing here runs."""
    written = _MACRO_PART if content.startswith(_ZIP) else _MACRO_STREAM if content.startswith(_OLE) else None
    if written is None or written not in content or not document.parts:
        return document
    told = notice("macros", Place(part=document.parts[0].name), Severity.NOTE)
    return replace(document, findings=(*document.findings, told))


def _choose_reader(content: bytes) -> Callable[[bytes], RawDocument]:
    if not content.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise Unreadable("empty")
    if content.startswith(_ZIP):
        return _choose_zip_reader(content)
    if content.startswith(_OLE):
        return _choose_ole_reader(content)
    if b"%PDF-" in content[:_PDF_OPENS_WITHIN]:
        return _read_pdf
    if content.startswith(b"{\\rtf"):
        return read_rtf
    _refuse_by_first_bytes(content)
    return read_text


def _read_pdf(content: bytes) -> RawDocument:
    # The libraries for PDF are large; who reads no PDF does not wait for them.
    from tonghop.formats.pdf.read import read as read_pdf

    return read_pdf(content)


def _choose_zip_reader(content: bytes) -> Callable[[bytes], RawDocument]:
    at = content[:200].find(_OPEN_DOCUMENT)
    if at >= 0:
        if content[at + len(_OPEN_DOCUMENT) :].startswith(_OPEN_DOCUMENTS_READ):
            return read_odf
        raise Unreadable("unsupported", {"format": "OpenDocument"})
    names = OfficePackage(content).names
    if "xl/workbook.bin" in names:
        return read_xlsb
    if any(name.startswith("word/") for name in names):
        return read_word
    if any(name.startswith("xl/") for name in names):
        return read_excel
    if any(name.startswith("ppt/") for name in names):
        raise Unreadable("unsupported", {"format": "PowerPoint (.pptx)"})
    raise Unreadable("archive", {"format": "ZIP"})


def _choose_ole_reader(content: bytes) -> Callable[[bytes], RawDocument]:
    if _names_stream(content, "EncryptedPackage"):
        raise Unreadable("encrypted")
    if _is_cut(content):
        raise Unreadable("damaged")
    # A message or a presentation may hold whole documents: what the file itself is comes first.
    if _names_stream(content, _MESSAGE_STREAM):
        raise Unreadable("message_format")
    if _names_stream(content, "PowerPoint Document"):
        raise Unreadable("unsupported", {"format": "PowerPoint 97-2003 (.ppt)"})
    for stream, reader in _OLE_READERS:
        if _names_stream(content, stream):
            return reader
    raise Unreadable("unsupported", {"format": "Office 97-2003"})


def _is_cut(content: bytes) -> bool:
    """Whether the directory of an OLE file, which stands near its end, would begin behind what there is."""
    if len(content) < _OLE_HEADER.size:
        return False
    _, _, sector_power, _, first_of_directory = _OLE_HEADER.unpack_from(content)
    return sector_power in _OLE_SECTORS and (first_of_directory + 1) << sector_power >= len(content)


def _names_stream(content: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in content


def _refuse_by_first_bytes(content: bytes) -> None:
    for kind, marks in (("picture", _PICTURES), ("rar", _ARCHIVES)):
        for mark, written in marks:
            if content.startswith(mark):
                raise Unreadable(kind, {"format": written})
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        raise Unreadable("picture", {"format": "WebP"})
    opening = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, written in _MARKED_UP:
        if opening.startswith(mark):
            raise Unreadable("unsupported", {"format": written})

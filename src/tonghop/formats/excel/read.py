"""An Excel workbook (.xlsx, .xlsm) to a raw document.

Decides which parts of a workbook are read: worksheets in order, their comments and text boxes, the
names defined, our own identity sheet. Never runs a macro and never computes a formula.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lxml import etree

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.intake.raw import Part, PartKind, RawDocument
from tonghop.formats.excel.cells import CellReader, SheetCells, read_cells
from tonghop.formats.excel.names import DRAWING, SPREADSHEET, join_text, read_reference
from tonghop.formats.excel.old_letters import OldLetters
from tonghop.formats.excel.plain_rows import take_plain_rows, take_plain_strings
from tonghop.formats.excel.sheet import read_sheet
from tonghop.formats.excel.styles import read_format_codes
from tonghop.formats.laying import paragraph_at
from tonghop.formats.notices import notice
from tonghop.formats.office import OFFICE_RELATIONSHIPS, OfficePackage

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
IDENTITY_SHEET = "_tonghop"
"""A hidden sheet of this name holds our identity marks: a key in column A, its value in column B."""


@dataclass(frozen=True, slots=True)
class _Worksheet:
    name: str
    part: str
    is_hidden: bool


def read(content: bytes, without: Collection[str] = ()) -> RawDocument:
    """Read a workbook, but for the sheets whose names are in ``without``: those are not even unpacked.

    One part a worksheet, then its comments (``comments:<sheet>``) and text boxes
    (``drawing:<sheet>``). Properties: those of ``docProps/custom.xml``, the rows of the identity
    sheet, and ``name:<defined name>`` with the reference it stands for, e.g. ``Sheet1!A1``.

    Raises:
        Unreadable: see ``OfficePackage``; ``too_many_cells``.
    """
    package = OfficePackage(content)
    main = package.main_part()
    workbook = package.parse(main)
    strings_part = package.related(main, "sharedStrings")
    strings = package.unpack(strings_part) if strings_part is not None else b""
    reader = _cell_reader(package, main, workbook, strings)
    old_letters = OldLetters(package, main, strings)
    properties = {**package.custom_properties(), **_defined_names(workbook)}
    parts: list[Part] = []
    findings: list[Finding] = []
    for worksheet in _worksheets(package, main, workbook):
        if worksheet.name in without:
            continue
        root, cells = _read_cells(package, worksheet.part, reader, old_letters)
        if worksheet.is_hidden and worksheet.name == IDENTITY_SHEET:
            properties.update(_identity_marks(cells))
            continue
        part, noticed = read_sheet(worksheet.name, root, cells, worksheet.is_hidden)
        parts.append(part)
        findings.extend(noticed)
        parts.extend(_notes(package, worksheet))
    for encoding in sorted(old_letters.encodings):
        findings.append(notice("legacy_letters", Place(part=parts[0].name), Severity.NOTE, encoding=encoding))
    return RawDocument(MEDIA, tuple(parts), properties, tuple(findings))


def _cell_reader(package: OfficePackage, main: str, workbook: etree._Element, written: bytes) -> CellReader:
    strings = _read_strings(package, written) if written else []
    styles_part = package.related(main, "styles")
    codes = read_format_codes(package.parse(styles_part)) if styles_part else ()
    settings = workbook.find(SPREADSHEET + "workbookPr")
    since_1904 = settings is not None and settings.get("date1904") in ("1", "true")
    return CellReader(strings, codes, since_1904)


def _read_strings(package: OfficePackage, written: bytes) -> list[str]:
    plain = take_plain_strings(written)
    if plain is not None:
        return plain
    return [join_text(item) for item in package.parse_written("sharedStrings", written)]


def _read_cells(
    package: OfficePackage, part: str, reader: CellReader, old_letters: OldLetters
) -> tuple[etree._Element, SheetCells]:
    """The XML of a sheet, without its rows where they are plain; and its cells."""
    written = package.unpack(part)
    if old_letters.may_occur:
        root = package.parse_written(part, written)
        old_letters.repair(root)
        return root, read_cells(root, reader)
    plain = take_plain_rows(written, reader)
    if plain is not None:
        root = package.parse_written(part, plain[0])
        # Rows are where they seem to be only if the marks about them say what they seem to say.
        if root.tag == SPREADSHEET + "worksheet" and root.find(SPREADSHEET + "sheetData") is not None:
            return root, plain[1]
    root = package.parse_written(part, written)
    return root, read_cells(root, reader)


def _worksheets(package: OfficePackage, main: str, workbook: etree._Element) -> list[_Worksheet]:
    tied = {tie.id: tie for tie in package.relationships(main)}
    found = []
    for sheet in workbook.iter(SPREADSHEET + "sheet"):
        tie = tied.get(sheet.get(f"{{{OFFICE_RELATIONSHIPS}}}id", ""))
        # Chart and dialog sheets hold no cells.
        if tie is not None and tie.kind == "worksheet":
            is_hidden = sheet.get("state", "visible") != "visible"
            found.append(_Worksheet(sheet.get("name", ""), tie.target, is_hidden))
    return found


def _defined_names(workbook: etree._Element) -> dict[str, str]:
    return {
        "name:" + element.get("name", ""): (element.text or "").replace("$", "").replace("'", "")
        for element in workbook.iter(SPREADSHEET + "definedName")
        if not element.get("name", "").startswith("_xlnm.")
    }


def _identity_marks(cells: SheetCells) -> dict[str, str]:
    rows = cells.rows.values()
    return {row[1].text: row[2].text if 2 in row else "" for row in rows if 1 in row}


def _notes(package: OfficePackage, worksheet: _Worksheet) -> list[Part]:
    notes = []
    comments = package.related(worksheet.part, "comments")
    if comments is not None:
        texts = [
            (read_reference(comment.get("ref", "")) or (0, 0), join_text(text))
            for comment in package.parse(comments).iter(SPREADSHEET + "comment")
            for text in comment.iterchildren(SPREADSHEET + "text")
        ]
        notes.append(_note("comments:" + worksheet.name, [text for _, text in sorted(texts)], worksheet))
    drawing = package.related(worksheet.part, "drawing")
    if drawing is not None:
        texts_drawn = [
            "".join(text.text or "" for text in paragraph.iter(DRAWING + "t"))
            for paragraph in package.parse(drawing).iter(DRAWING + "p")
        ]
        notes.append(_note("drawing:" + worksheet.name, texts_drawn, worksheet))
    return [note for note in notes if note.blocks]


def _note(name: str, texts: list[str], worksheet: _Worksheet) -> Part:
    text = "\n".join(texts)
    blocks = []
    start = 0
    for words in texts:
        paragraph = paragraph_at(text, start, start + len(words))
        if paragraph is not None:
            blocks.append(paragraph)
        start += len(words) + 1
    return Part(name, PartKind.NOTE, text, tuple(blocks), sheet=worksheet.name)

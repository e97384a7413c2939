"""Letters of old faces in a workbook, written as Unicode before its cells are read.

Decides the face of each cell, and of each run where a cell has several. Cells in Unicode faces beside them
are left as they are.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cached_property

from lxml import etree

from tonghop.formats.excel.names import SPREADSHEET, join_text, whole_number
from tonghop.formats.legacy_letters import encoding_of_face, repair_run
from tonghop.formats.office import OfficePackage

_CELL, _VALUE, _INLINE = SPREADSHEET + "c", SPREADSHEET + "v", SPREADSHEET + "is"
_TEXT, _RUN = SPREADSHEET + "t", SPREADSHEET + "r"
_MARKS = (b".vn", b"vni")


class OldLetters:
    """Repairs the letters of a workbook's sheets.

    Args:
        package: the workbook.
        main: the name of its main part.
        strings: the part of its strings as written, empty where it has none.
    """

    def __init__(self, package: OfficePackage, main: str, strings: bytes) -> None:
        self.encodings: set[str] = set()
        self._package = package
        self._strings_part = package.related(main, "sharedStrings")
        styles = package.related(main, "styles")
        self._faces: tuple[str, ...] = ()
        if styles is not None and _may_name_face(package.unpack(styles)):
            self._faces = _read_faces(package.parse(styles))
        has_faces_of_runs = b"rFont" in strings and _may_name_face(strings)
        self.may_occur = has_faces_of_runs or any(map(encoding_of_face, self._faces))

    @cached_property
    def _strings(self) -> list[etree._Element]:
        return list(self._package.parse(self._strings_part)) if self._strings_part else []

    def repair(self, sheet: etree._Element) -> None:
        """Write the letters of a sheet's cells as Unicode, in place."""
        for cell in sheet.iter(_CELL):
            kind = cell.get("t", "n")
            if kind not in ("s", "str", "inlineStr"):
                continue
            style = whole_number(cell.get("s")) or 0
            face = self._faces[style] if style < len(self._faces) else ""
            value = cell.find(_VALUE)
            if kind == "inlineStr":
                for item in cell.iterchildren(_INLINE):
                    self._repair_item(item, face)
            elif value is not None and kind == "str":
                value.text = self._repair(value.text or "", face)
            elif value is not None:
                index = whole_number((value.text or "").strip())
                if index is not None and index < len(self._strings):
                    item = deepcopy(self._strings[index])
                    if self._repair_item(item, face):
                        cell.set("t", "str")
                        value.text = join_text(item)

    def _repair_item(self, item: etree._Element, face: str) -> bool:
        """Repair a string of one or more runs; True where a letter changed."""
        is_changed = False
        for text in item.iter(_TEXT):
            run = text.getparent()
            named = run.find(f"{SPREADSHEET}rPr/{SPREADSHEET}rFont") if run is not None else None
            before = text.text or ""
            text.text = self._repair(before, named.get("val", "") if named is not None else face)
            is_changed = is_changed or text.text != before
        return is_changed

    def _repair(self, text: str, face: str) -> str:
        repaired, encoding = repair_run(text, face)
        if encoding is not None:
            self.encodings.add(encoding)
        return repaired


def _may_name_face(written: bytes) -> bool:
    lower = written.lower()
    return any(mark in lower for mark in _MARKS)


def _read_faces(styles: etree._Element) -> tuple[str, ...]:
    """The face of each cell style, in the order cells count them."""
    fonts = [
        name.get("val", "") if (name := font.find(SPREADSHEET + "name")) is not None else ""
        for font in styles.iterfind(f"{SPREADSHEET}fonts/{SPREADSHEET}font")
    ]
    faces = []
    for style in styles.iterfind(f"{SPREADSHEET}cellXfs/{SPREADSHEET}xf"):
        index = whole_number(style.get("fontId")) or 0
        faces.append(fonts[index] if index < len(fonts) else "")
    return tuple(faces)

"""What is fuzzed: each takes any bytes and may refuse them only as its callers are told it does.

A target raises for what it finds: another exception than the one documented, or a broken law.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path

from tonghop.core.forms.faults import PackRefused
from tonghop.core.formulas.errors import FormulaError
from tonghop.core.formulas.parse import parse
from tonghop.core.intake.raw import RawDocument, Table
from tonghop.core.values.habit import observe_habit
from tonghop.core.values.model import Expectation, ValueType
from tonghop.core.values.numbers import scan_numbers
from tonghop.core.values.read import read_answer
from tonghop.desk.collect_files import CollectedFile, collect
from tonghop.formats import Unreadable, open_document
from tonghop.formats.packs.load import load_pack

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TIE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/{{}}" Target="{{}}"/></Relationships>'
)
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = (
    f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>'
    "</workbook>"
)


def fuzz_numbers(content: bytes) -> None:
    """Every digit run in exactly one token; any answer is read, whatever is expected."""
    text = content.decode("utf-8", "replace")
    tokens = scan_numbers(text)
    held = [at for token in tokens for at in range(token.start, token.end)]
    assert len(held) == len(set(held)), "a digit stands in two numbers"
    assert {at for at, letter in enumerate(text) if letter in "0123456789"} <= set(held), "a digit is lost"
    habit = observe_habit([text])
    for value_type in ValueType:
        read_answer(text, Expectation(value_type), habit)


def fuzz_formulas(content: bytes) -> None:
    """A formula is parsed or refused with its place."""
    try:
        parse(content.decode("utf-8", "replace"))
    except FormulaError as refusal:
        assert refusal.position >= 0


def fuzz_pack(content: bytes) -> None:
    """A pack is read or refused with its faults."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "noi-ban-hanh" / "bieu" / "2023-01-01"
        folder.mkdir(parents=True)
        (folder / "form.yaml").write_bytes(content)
        try:
            load_pack(folder)
        except PackRefused as refusal:
            assert refusal.faults


def fuzz_file(content: bytes) -> None:
    """Whole files of any kind: opened or refused, and what is opened keeps the law of places."""
    try:
        document = open_document("tệp", content)
    except Unreadable:
        return
    assert_places(document)


def fuzz_member(member: str, around: Mapping[str, str], content: bytes) -> None:
    """One part of a package, the rest of which is whole: a fuzzer does not learn to write zips."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, written in around.items():
            package.writestr(name, written)
        package.writestr(member, content)
    fuzz_file(stream.getvalue())


def fuzz_old_office(content: bytes) -> None:
    """What stands before the converter: a file of old Office or RTF, on a machine without programs for it."""
    path, os.environ["PATH"] = os.environ.get("PATH", ""), ""
    try:
        fuzz_file(content)
    finally:
        os.environ["PATH"] = path


def fuzz_container(name: str, content: bytes) -> None:
    """An archive or a message: whatever lies inside is laid aside and nowhere else, or told."""
    with tempfile.TemporaryDirectory() as scratch:
        path, aside = Path(scratch) / name, Path(scratch) / "aside"
        aside.mkdir()
        path.write_bytes(content)
        for found in collect(path, name, aside):
            if isinstance(found, CollectedFile):
                assert found.path == path or aside.resolve() in found.path.resolve().parents, "laid elsewhere"
                assert found.path.is_file(), "nothing lies there"
        written = {one for one in Path(scratch).rglob("*") if one.is_file() and aside not in one.parents}
        assert written == {path}, "something was written beside"


def fuzz_member_name(content: bytes) -> None:
    """An archive whose one member has a name nobody expects."""
    stream = BytesIO()
    name = content.decode("utf-8", "surrogateescape").replace("\0", "") or "a"
    with zipfile.ZipFile(stream, "w") as package:
        try:
            package.writestr(zipfile.ZipInfo(name), b"x")
        except UnicodeEncodeError:
            return
    fuzz_container("a.zip", stream.getvalue())


def assert_places(document: RawDocument) -> None:
    """Every block is the stretch of its part's text that it says it is."""
    for part in document.parts:
        for block in part.blocks:
            cells = [cell for row in block.rows for cell in row] if isinstance(block, Table) else [block]
            for cell in cells:
                assert part.text[cell.start : cell.end] == cell.text, "a block is not where it says"


def _open_document_of(kind: str) -> Callable[[bytes], None]:
    return partial(fuzz_member, "content.xml", {"mimetype": f"application/vnd.oasis.opendocument.{kind}"})


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "numbers": fuzz_numbers,
    "formulas": fuzz_formulas,
    "pack": fuzz_pack,
    "text": fuzz_file,
    "pdf": fuzz_file,
    "odt": _open_document_of("text"),
    "ods": _open_document_of("spreadsheet"),
    "old_office": fuzz_old_office,
    "archive": partial(fuzz_container, "a.zip"),
    "archive_names": fuzz_member_name,
    "message": partial(fuzz_container, "a.eml"),
    "word": partial(
        fuzz_member, "word/document.xml", {"_rels/.rels": _TIE.format("officeDocument", "word/document.xml")}
    ),
    "excel": partial(
        fuzz_member,
        "xl/worksheets/sheet1.xml",
        {
            "_rels/.rels": _TIE.format("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": _BOOK,
            "xl/_rels/workbook.xml.rels": _TIE.format("worksheet", "worksheets/sheet1.xml"),
        },
    ),
}
"""By name; each begins from the files of ``fuzz/corpus/<name>``."""

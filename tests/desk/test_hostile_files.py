"""A folder of files made to do harm: each is told in a sentence, and the report beside them is read."""

from __future__ import annotations

import csv
import io
import os
import shutil
import signal
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.formats.made_by_hand import content_types, packed, ties

from tonghop.core.forms.model import FormVersion
from tonghop.core.sentences.render import render
from tonghop.desk.check_inside import check_inside
from tonghop.desk.consolidate import consolidate
from tonghop.desk.fill import write_filled
from tonghop.desk.reading_pool import FileToRead, ReadingPool
from tonghop.desk.reading_worker import OUT_OF_TIME, Limit
from tonghop.formats.packs import PackLibrary
from tonghop.formats.packs.library import SHIPPED_PACKS
from tonghop.formats.packs.load import load_cases

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[2] / "samples" / "bao-cao"
TIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
GOOD = "kbang-2019-q2.docx"
GIA_LAI = "gia-lai/chinh-phu-dien-tu@2019-05-16"


@pytest.fixture(scope="module")
def forms() -> tuple[FormVersion, ...]:
    return PackLibrary((SHIPPED_PACKS,)).load_all()


def bomb() -> bytes:
    """A workbook of a few megabytes with 2 GB inside."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", content_types())
        package.writestr("_rels/.rels", ties(("officeDocument", "xl/workbook.xml")))
        with package.open("xl/workbook.xml", "w", force_zip64=True) as member:
            for _ in range(2048):
                member.write(b" " * (1 << 20))
    return stream.getvalue()


def lying_bomb() -> bytes:
    """A package whose directory says its part unpacks to a few bytes."""
    text = "x" * (130 << 20)
    real = struct.pack("<I", len(document_of(text)))
    return word_of(text).replace(real, struct.pack("<I", 10))


def document_of(text: str, opening: str = "", wrapped: int = 0) -> str:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inner = "<w:sdt><w:sdtContent>" * wrapped + f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    inner += "</w:sdtContent></w:sdt>" * wrapped
    return f'{opening}<w:document xmlns:w="{name}"><w:body>{inner}</w:body></w:document>'


def word_of(text: str, opening: str = "", wrapped: int = 0) -> bytes:
    return packed(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": ties(("officeDocument", "word/document.xml")),
            "word/document.xml": document_of(text, opening, wrapped),
        }
    )


def wide_sheet() -> bytes:
    """A thousand rows and a thousand columns, two cells a row: a million cells and more to lay."""
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 200_001))
    last = "".join(f'<c r="{column}1"><v>1</v></c>' for column in "BCDEFGHIJKLMNOPQRST")
    rows = rows.replace("</row>", last + "</row>", 1)
    return packed(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": ties(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{name}" xmlns:r="{TIES}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": ties(("worksheet", "worksheets/sheet1.xml")),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{name}"><sheetData>{rows}</sheetData>'
            "</worksheet>",
        }
    )


def sheet_of(content: bytes) -> bytes:
    """An OpenDocument sheet."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
    return stream.getvalue()


ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
PROTECTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
CORPUS = Path(__file__).parents[2] / "fuzz" / "corpus"
LAUGHS = "<!DOCTYPE d [<!ENTITY a 'xxxxxxxxxx'>" + "".join(
    f"<!ENTITY {name} '{10 * f'&{before};'}'>" for before, name in pairwise("abcdefghij")
)


def locked_zip() -> bytes:
    """An archive whose member says that it is locked by a password."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("bieu.docx", b"x" * 50)
    content = bytearray(stream.getvalue())
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def nested_zip(depth: int) -> bytes:
    content = b"1. Dan so: 5"
    for number in range(depth):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            package.writestr("a.zip" if number else "a.txt", content)
        content = stream.getvalue()
    return content


HOSTILE = {
    "vòng trang.pdf": (lambda: (CORPUS / "pdf" / "page-loop").read_bytes(), None),
    "vòng mục lục.pdf": (lambda: (CORPUS / "pdf" / "xref-loop").read_bytes(), None),
    "cắt cụt.pdf": (lambda: (CORPUS / "pdf" / "cut").read_bytes(), None),
    "có mật khẩu.pdf": (lambda: (CORPUS / "pdf" / "locked").read_bytes(), None),
    "tỷ trận cười.docx": (lambda: word_of("&j;", LAUGHS + "]>"), "file.doctype"),
    "tỷ ô.ods": (lambda: sheet_of((CORPUS / "ods" / "repeated").read_bytes()), "file.too_many_cells"),
    "cắt cụt.xlsx": (lambda: wide_sheet()[:5000], "file.damaged"),
    "cắt cụt.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), None),
    "rỗng.docx": (lambda: b"", "file.empty"),
    "cắt cụt.docx": (lambda: (SAMPLES / GOOD).read_bytes()[:2000], "file.damaged"),
    "có mật khẩu.docx": (lambda: PROTECTED, "file.encrypted"),
    "bom.xlsx": (bomb, "file.too_large file.too_dense"),
    "bom nói dối.docx": (lying_bomb, "file.too_large file.too_dense"),
    "thực thể ngoài.docx": (lambda: word_of("&x;", ENTITY), "file.doctype"),
    "ảnh.docx": (lambda: b"\xff\xd8\xff\xe0" + bytes(100), "file.picture"),
    "lồng sâu.docx": (lambda: word_of("x", wrapped=50_000), None),
    "triệu ô.xlsx": (wide_sheet, "file.too_many_cells"),
    "x" * 245 + ".docx": (lambda: b"PK\x03\x04" + zlib.compress(b"x"), "file.damaged"),
}


@pytest.mark.slow
def test_each_hostile_file_is_told_and_costs_no_other_its_reading(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(SAMPLES / GOOD, folder / GOOD)
    for name, (make, _) in HOSTILE.items():
        (folder / name).write_bytes(make())
    with (folder / "200 MB.docx").open("wb") as huge:
        huge.truncate(200 << 20)
    result = consolidate(folder, tmp_path / "out", forms=forms, today=date(2020, 1, 1))
    assert [report.file for one in result.consolidations for report in one.reports] == [GOOD]
    told = {file.file: file for file in result.unread}
    assert set(told) == {*HOSTILE, "200 MB.docx"}
    assert told["200 MB.docx"].kind == "file.file_too_big"
    for name, (_, kind) in HOSTILE.items():
        if kind is not None:
            assert told[name].kind in kind.split()
        words = render(told[name].kind, told[name].arguments)
        assert "root:" not in words and "Traceback" not in words
        assert told[name].kind != "workbook.unread.failed", words


def test_archives_made_to_do_harm_are_told_and_write_nowhere_else(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(SAMPLES / GOOD, folder / GOOD)
    (folder / "khóa.zip").write_bytes(locked_zip())
    (folder / "lồng.zip").write_bytes(nested_zip(12))
    (folder / "không tên.zip").write_bytes((CORPUS / "archive" / "member-without-a-name").read_bytes())
    with zipfile.ZipFile(folder / "đường dẫn.zip", "w") as package:
        for name in ("../../../ngoai.txt", "/tuyet-doi.txt", "C:\\o.txt", "x" * 300 + ".txt", "a\0b.txt"):
            package.writestr(zipfile.ZipInfo(name), "1. Dân số: 5")
    before = {path for path in tmp_path.parent.rglob("*") if tmp_path not in path.parents}
    result = consolidate(folder, tmp_path / "out", forms=forms, today=date(2020, 1, 1))
    assert [report.file for one in result.consolidations for report in one.reports] == [GOOD]
    kinds = {file.file.partition("/")[0]: file.kind for file in result.unread}
    assert (kinds["khóa.zip"], kinds["lồng.zip"]) == ("file.encrypted", "file.nested_too_deep")
    assert len([file for file in result.unread if file.file.startswith("đường dẫn.zip/")]) == 5
    assert {path for path in tmp_path.parent.rglob("*") if tmp_path not in path.parents} == before
    checks = [
        path for path in result.out.rglob("*.json") if result.out.resolve() not in path.resolve().parents
    ]
    assert not checks


def test_a_file_that_takes_too_long_or_too_much_costs_only_itself(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    good = FileToRead(SAMPLES / GOOD, GOOD, GOOD)
    with ReadingPool(forms, workers=1, seconds=0) as pool:
        assert next(pool.read([good])).kind == "workbook.unread.too_slow"  # type: ignore[union-attr]
    with ReadingPool(forms, workers=1) as pool:
        worker = pool._workers.get()
        worker._start().kill()  # as the system does to a process that takes all memory
        pool._workers.put(worker)
        first, second = pool.read([good, good])
    assert first.kind == "workbook.unread.reader_killed"  # type: ignore[union-attr]
    assert second.form is not None  # type: ignore[union-attr]


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="this system counts no time of a core")
def test_a_worker_that_uses_up_its_time_of_a_core_is_told_as_too_slow(forms: Sequence[FormVersion]) -> None:
    code = "from tonghop.desk.reading_worker import limit_time; limit_time(0.1) or exit(7)\nwhile True: pass"
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert ended.returncode in OUT_OF_TIME
    with ReadingPool(forms, workers=1) as pool:
        worker = pool._workers.get()
        os.kill(worker._start().pid, signal.SIGXCPU)
        pool._workers.put(worker)
        (read,) = pool.read([FileToRead(SAMPLES / GOOD, GOOD, GOOD)])
    assert read.kind == "workbook.unread.too_slow"  # type: ignore[union-attr]


def test_the_check_of_a_file_is_held_to_the_same_limits(forms: Sequence[FormVersion]) -> None:
    with ReadingPool(forms, seconds=0) as pool:
        ((name, checked),) = check_inside(SAMPLES / GOOD, pool)
    assert (name, checked.kind) == (GOOD, "workbook.unread.too_slow")  # type: ignore[union-attr]


def test_a_limit_this_system_does_not_set_is_said(forms: Sequence[FormVersion]) -> None:
    with ReadingPool(forms, workers=1) as pool:
        assert not pool.notices
        pool._limits = frozenset({Limit.MEMORY})
        assert pool.notices == ("workbook.use.no_cpu_limit",)
        pool._limits = frozenset()
        assert [render(one) != one for one in pool.notices] == [True, True]


def test_a_worker_is_held_to_its_memory() -> None:
    code = (
        "from tonghop.desk.reading_worker import limit_memory; "
        "limit_memory(1 << 26) or exit(7); bytearray(1 << 28)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 7 or "MemoryError" in ended.stderr


def test_three_thousand_rows_are_read(tmp_path: Path, forms: Sequence[FormVersion]) -> None:
    written = docx.Document()
    for number in range(3000):
        written.add_paragraph(f"{number}. Dòng số {number}: {number * 7}")
    folder = tmp_path / "reports"
    folder.mkdir()
    written.save(str(folder / "dài.docx"))
    result = consolidate(folder, tmp_path / "out", forms=forms, today=date(2020, 1, 1))
    assert [file.kind for file in result.unread] == ["workbook.unread.no_form"]


def test_no_cell_of_what_is_written_is_a_formula_of_an_office(
    tmp_path: Path, forms: Sequence[FormVersion]
) -> None:
    library = PackLibrary((SHIPPED_PACKS,))
    pack = library.find_folder(GIA_LAI)
    [case] = [case for case in load_cases(pack) if Path(case.file).stem == "kbang-2019-q2"]
    harm = '=HYPERLINK("http://x","y")'
    folder = tmp_path / "reports"
    folder.mkdir()
    names = ("=cmd|' /C calc'!A0.docx", "@SUM(A1).docx", "+1.docx")
    for name in names:
        changed = next(iter(case.figures))
        harmful = replace(case, unit_name=harm, figures={**case.figures, changed: harm})
        write_filled(library.find(GIA_LAI), harmful, tmp_path / "a.docx")
        shutil.move(tmp_path / "a.docx", folder / name.replace("/", "_"))
    result = consolidate(folder, tmp_path / "out", forms=forms, today=date(2020, 1, 1))
    assert sum(len(one.reports) for one in result.consolidations) == 3
    for path in result.out.rglob("*.xlsx"):
        for sheet in openpyxl.load_workbook(path):
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                assert cell.data_type != "f" or not any(
                    word in str(cell.value) for word in ("http://", "cmd")
                )
    for path in result.out.rglob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))):
            assert not [cell for cell in row if cell.startswith(("=", "@", "+"))]

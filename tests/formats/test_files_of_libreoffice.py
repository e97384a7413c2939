# ruff: noqa: E501  (XML stands on the lines Word and Excel write it on)
"""The same documents after LibreOffice has opened and saved them."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.formats.laws import assert_every_block_is_a_slice, texts_of
from tests.formats.made_by_hand import cell, docx, level, numbered, paragraph, table, xlsx

from tonghop.core.intake.raw import RawDocument, Table
from tonghop.formats import open_document

pytestmark = [
    pytest.mark.office,
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on this machine"
    ),
]


def saved_by_libreoffice(folder: Path, name: str, content: bytes) -> bytes:
    (folder / name).write_bytes(content)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", name.rpartition(".")[2]]
        + ["--outdir", str(folder / "saved"), str(folder / name)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "saved" / name).read_bytes()


def spans_of(document: RawDocument) -> list[tuple[str, int, int, int, int]]:
    return [
        (one.text, one.row, one.column, one.row_span, one.column_span)
        for block in document.parts[0].blocks
        if isinstance(block, Table)
        for row in block.rows
        for one in row
    ]


def test_a_word_file_reads_the_same(tmp_path: Path) -> None:
    grid = '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>'
    rows = table(
        cell(paragraph("STT"), '<w:vMerge w:val="restart"/>')
        + cell(paragraph("Số liệu"), '<w:gridSpan w:val="2"/>'),
        cell(paragraph(), "<w:vMerge/>") + cell(paragraph("7.794")) + cell(paragraph("99,52%")),
    ).replace("<w:tbl>", "<w:tbl>" + grid)
    content = docx(
        numbered("Kết nối") + numbered("Băng thông", 1) + numbered("Ứng dụng") + rows
        + '<w:p><w:bookmarkStart w:id="1" w:name="tonghop_tong"/><w:r><w:t>Tổng</w:t></w:r><w:bookmarkEnd w:id="1"/>'
        '<w:ins w:id="2" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:t xml:space="preserve"> 5</w:t></w:r></w:ins>'
        '<w:del w:id="3" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:delText> 6</w:delText></w:r></w:del></w:p>',
        numbering='<w:abstractNum w:abstractNumId="0">'
        + level(0, "upperRoman", "%1/") + level(1, "decimal", "%2.")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )  # fmt: skip
    ours, theirs = (
        open_document("a.docx", content),
        open_document("a.docx", saved_by_libreoffice(tmp_path, "a.docx", content)),
    )
    assert_every_block_is_a_slice(theirs)
    assert texts_of(theirs.parts[0]) == texts_of(ours.parts[0])
    assert texts_of(ours.parts[0])[:3] == ["I/ Kết nối", "1. Băng thông", "II/ Ứng dụng"]
    assert spans_of(theirs) == spans_of(ours)
    assert theirs.properties["bookmark:tonghop_tong"] == ours.properties["bookmark:tonghop_tong"]
    assert [found.kind for found in theirs.findings] == ["file.tracked_changes"]


def test_an_excel_file_reads_the_same(tmp_path: Path) -> None:
    content = xlsx(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Số liệu</t></is></c></row>'
        '<row r="2" hidden="1"><c r="A2" s="1"><v>0.9952</v></c><c r="B2" s="2"><v>7794</v></c></row>'
        '<row r="3"><c r="A3"><f>B2*2</f><v>15588</v></c><c r="B3" t="b"><v>1</v></c></row>'
        '<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
        formats='<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0&quot; hồ sơ&quot;"/></numFmts>'
        '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/>'
        '<xf numFmtId="170" applyNumberFormat="1"/></cellXfs>',
        after='<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    )
    ours, theirs = (
        open_document("a.xlsx", content),
        open_document("a.xlsx", saved_by_libreoffice(tmp_path, "a.xlsx", content)),
    )
    assert_every_block_is_a_slice(theirs)
    assert texts_of(ours.parts[0]) == [
        [["Số liệu"], ["99,52%", "7.794 hồ sơ"], ["15588", "TRUE"], ["#DIV/0!", ""]]
    ]
    assert texts_of(theirs.parts[0]) == texts_of(ours.parts[0])
    assert spans_of(theirs) == spans_of(ours)
    assert [found.kind for found in theirs.findings] == ["file.hidden_rows", "file.formula_error"]

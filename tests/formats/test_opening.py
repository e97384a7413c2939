"""A file is known by its content; what cannot be read is refused with a reason a person can act on."""

import zipfile
from io import BytesIO

import pytest
from tests.formats.made_by_hand import docx, packed, paragraph, ties, xlsx

from tonghop.core.sentences.files import SENTENCES
from tonghop.formats import Unreadable, office, open_document

WORD, EXCEL = docx(paragraph("Tổng số: 7.794")), xlsx('<row r="1"><c r="A1"><v>7794</v></c></row>')
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOCTYPE = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


def with_member(content: bytes, name: str, member: str | bytes) -> bytes:
    """The same package with one member put in place of what it had."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        members: dict[str, str | bytes] = {old: package.read(old) for old in package.namelist()}
    return packed({**members, name: member})


@pytest.mark.parametrize(
    "name, content, media",
    [
        ("báo cáo.docx", WORD, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("báo cáo.txt", WORD, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("báo cáo.doc", EXCEL, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("báo cáo", "Tổng số: 7.794".encode(), "text/plain"),
    ],
)
def test_a_file_is_known_by_its_content_whatever_its_name(name: str, content: bytes, media: str) -> None:
    assert open_document(name, content).media == media


REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "empty"),
    "white space": (b"\xef\xbb\xbf \r\n\t", "empty"),
    "a picture named as a report": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
    "a PDF that is none": (b"%PDF-1.7\n", "damaged"),
    "an old Word file with a password": (
        OLE[:512] + b"\xec\xa5" + bytes(9) + b"\x01" + "WordDocument".encode("utf-16-le"),
        "encrypted",
    ),
    "an old Excel file with a password": (
        OLE[:512] + b"\x09\x08\x02\x00\x00\x06\x2f\x00" + "Workbook".encode("utf-16-le"),
        "encrypted",
    ),
    "an Outlook message": (OLE + "__properties_version1.0".encode("utf-16-le"), "message_format"),
    "an old presentation": (OLE + "PowerPoint Document".encode("utf-16-le"), "unsupported"),
    "a file with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "a web page saved as .xls": (b"\xef\xbb\xbf\r\n<HTML><table>", "unsupported"),
    "an OpenDocument drawing": (
        packed({"mimetype": "application/vnd.oasis.opendocument.graphics"}),
        "unsupported",
    ),
    "an OpenDocument text without its text": (
        packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "missing_member",
    ),
    "a presentation": (packed({"ppt/presentation.xml": "<p/>"}), "unsupported"),
    "a zip of files": (packed({"a.docx": WORD}), "archive"),
    "a RAR archive": (b"Rar!\x1a\x07\x01\x00", "rar"),
    "a 7z archive": (b"7z\xbc\xaf\x27\x1c", "rar"),
    "a zip cut short": (WORD[: len(WORD) // 2], "damaged"),
    "text in an old encoding": (b"Qu\xfd \xb8 \xe9\xe8\xff 5", "encoding"),
    "a program": (b"MZ\x90\x00\x03\x00\x00\x00", "binary"),
    "Word without its document": (packed({"word/styles.xml": "<w/>"}), "missing_member"),
    "broken XML": (with_member(WORD, "word/document.xml", "<w:document>"), "damaged_member"),
    "a document type declaration": (
        with_member(WORD, "word/document.xml", DOCTYPE + "<w>&b;</w>"),
        "doctype",
    ),
    "a document type declaration in UTF-16": (
        with_member(WORD, "word/document.xml", (DOCTYPE + "<w>x</w>").encode("utf-16")),
        "doctype",
    ),
    "a part packed far too densely": (
        with_member(WORD, "word/document.xml", b"<w>" + b" " * (8 << 20) + b"</w>"),
        "too_dense",
    ),
    "a used area too wide": (
        xlsx(
            '<row r="1">'
            + "<c><v>1</v></c>" * 2100
            + "</row>"
            + "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(2, 1000))
        ),
        "too_many_cells",
    ),
}


@pytest.mark.parametrize("content, kind", REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(content: bytes, kind: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        open_document("báo cáo.docx", content)
    assert refusal.value.kind == kind
    assert refusal.value.arguments["name"] == "báo cáo.docx"
    sentence = SENTENCES["file." + kind]
    for template in (sentence.vi, sentence.en):
        assert "{" not in template.format(**refusal.value.arguments)


def test_what_is_unpacked_is_counted_over_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "MOST_UNPACKED", len(WORD))
    with pytest.raises(Unreadable) as refusal:
        open_document("a.docx", with_member(WORD, "word/document.xml", b"<w>" + b"x" * len(WORD) + b"</w>"))
    assert refusal.value.kind == "too_large"


def test_a_size_the_zip_understates_is_not_trusted() -> None:
    large = b"<w>" + b" " * (8 << 20) + b"</w>"
    content = with_member(WORD, "word/document.xml", large)
    lying = content.replace(len(large).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != content
    with pytest.raises(Unreadable) as refusal:
        open_document("a.docx", lying)
    assert refusal.value.kind in ("too_dense", "damaged_member")


def test_a_member_locked_by_a_password_is_refused() -> None:
    content = bytearray(WORD)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 4)
    with pytest.raises(Unreadable) as refusal:
        open_document("a.docx", bytes(content))
    assert refusal.value.kind == "encrypted"


def test_no_file_outside_is_reached() -> None:
    outside = ties(("officeDocument", "../../../../etc/passwd"))
    with pytest.raises(Unreadable) as refusal:
        open_document("a.docx", with_member(WORD, "_rels/.rels", outside))
    assert refusal.value.kind == "missing_member"


def test_deep_nesting_is_read_or_refused_never_a_crash() -> None:
    for depth in (20, 60, 300):
        body = "<w:tbl><w:tr><w:tc>" * depth + paragraph("5") + "</w:tc></w:tr></w:tbl>" * depth
        try:
            assert "5" in open_document("a.docx", docx(body)).parts[0].text
        except Unreadable as refusal:
            assert refusal.kind in ("damaged_member", "too_deep")


def test_macros_are_told_and_not_run() -> None:
    plain = docx(paragraph("1. Dân số: 5"))
    stream = BytesIO(plain)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("word/vbaProject.bin", b"x")
    assert not open_document("a.docx", plain).findings
    told = open_document("a.docm", stream.getvalue()).findings
    assert [finding.kind for finding in told] == ["file.macros"]

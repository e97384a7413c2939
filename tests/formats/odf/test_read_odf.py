# ruff: noqa: E501  (XML stands on the lines LibreOffice writes it on)
"""OpenDocument made by hand: lists, tracked changes, merged cells, number formats, hidden rows."""

import pytest
from tests.formats.laws import assert_every_block_is_a_slice, texts_of
from tests.formats.made_by_hand import packed

from tonghop.core.intake.raw import RawDocument
from tonghop.formats import Unreadable, open_document

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "number": "datastyle",
        "fo": "xsl-fo-compatible", "draw": "drawing", "manifest": "manifest",
    }.items()
)  # fmt: skip


def odf(kind: str, body: str, styles: str = "") -> RawDocument:
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    mark = "application/vnd.oasis.opendocument." + kind
    document = open_document("a", packed({"mimetype": mark, "content.xml": content}))
    assert_every_block_is_a_slice(document)
    return document


def test_lists_count_and_go_on_where_they_are_continued() -> None:
    level = '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-suffix="{}" text:display-levels="{}"/>'
    styles = (
        '<text:list-style style:name="L">'
        + level.format(1, "I", "/", 1)
        + level.format(2, "1", ".", 1)
        + "</text:list-style>"
    )
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = "<text:list>" + item.format("Băng thông", "") + item.format("Tỷ lệ", "") + "</text:list>"
    body = (
        '<text:list text:style-name="L">'
        + item.format("Kết nối", inner)
        + "</text:list><text:p>giữa</text:p>"
        '<text:list text:style-name="L" text:continue-numbering="true">'
        + item.format("Ứng dụng", "")
        + "</text:list>"
        '<text:list text:style-name="L">' + item.format("Lại từ đầu", "") + "</text:list>"
    )
    assert texts_of(odf("text", body, styles).parts[0]) == [
        "I/ Kết nối", "1. Băng thông", "2. Tỷ lệ", "giữa", "II/ Ứng dụng", "I/ Lại từ đầu",
    ]  # fmt: skip


def test_words_are_those_a_person_sees() -> None:
    styles = (
        '<style:style style:name="an" style:family="text"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="mu" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>99</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>\n  Tổng <text:s text:c='2'/>số:<text:tab/>7.794"
        '<text:span text:style-name="mu">5</text:span><text:span text:style-name="an">ẩn 3</text:span>'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Ghi chú 2</text:p></text:note-body></text:note></text:p>"
    )
    document = odf("text", body, styles)
    assert texts_of(document.parts[0]) == ["Tổng   số:\t7.794⁵"]
    assert {part.name: texts_of(part) for part in document.parts[1:]} == {"footnotes": ["Ghi chú 2"]}
    assert {found.kind for found in document.findings} == {"file.tracked_changes", "file.hidden_text"}


def test_numbers_of_a_sheet_are_shown_by_their_format() -> None:
    styles = (
        '<number:percentage-style style:name="N1"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>'
        '<number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/><number:text> hồ sơ</number:text></number:number-style>'
        '<style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/>'
        '<style:style style:name="c2" style:family="table-cell" style:data-style-name="N2"/>'
    )
    cell = '<table:table-cell office:value-type="{}" office:value="{}" table:style-name="{}"><text:p>{}</text:p></table:table-cell>'
    body = (
        '<table:table table:name="Biểu"><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Số liệu</text:p></table:table-cell><table:covered-table-cell/></table:table-row>'
        '<table:table-row table:visibility="collapse">'
        + cell.format("percentage", "0.9952", "c1", "99.52%")
        + cell.format("float", "7794", "c2", "7,794")
        + "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    document = odf("spreadsheet", body, styles)
    assert texts_of(document.parts[0]) == [[["Số liệu"], ["99,52%", "7.794 hồ sơ"]]]
    (table,) = document.parts[0].blocks
    cells = [one for row in table.rows for one in row]  # type: ignore[union-attr]
    assert [str(one.stored) for one in cells] == ["None", "99.52", "7794"]
    assert [(one.reference, one.column_span, one.hidden) for one in cells] == [
        ("A1", 2, False),
        ("A2", 1, True),
        ("B2", 1, True),
    ]
    assert [found.kind for found in document.findings] == ["file.hidden_rows"]


def test_a_document_with_a_password_is_refused() -> None:
    manifest = f"<manifest:manifest {_NAMES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": b"\x00",
        "META-INF/manifest.xml": manifest,
    }
    with pytest.raises(Unreadable) as refusal:
        open_document("a.odt", packed(members))
    assert refusal.value.kind == "encrypted"


def test_bookmarks_lie_where_their_words_stand() -> None:
    def marked(name: str, text: str) -> str:
        named = f'text:name="{name}"'
        return f"<text:bookmark-start {named}/>{text}<text:bookmark-end {named}/>"

    rows = (
        "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
        f"<table:table-cell><text:p>Trước</text:p><text:p>{marked('th_cell', ' Máy tính ')}: 7</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    body = (
        f"<text:p>  <text:span>{marked('th_line', 'Băng <text:span>thông</text:span>')}</text:span>: 30</text:p>"
        f"{rows}<text:p>{marked('th_last', 'Tổng')}</text:p>"
        '<text:p><text:bookmark-start text:name="th_open"/>Qua đoạn</text:p><text:p>sau<text:bookmark-end text:name="th_open"/></text:p>'
    )
    document = odf("text", body)
    text = document.parts[0].text
    lying = {key: where.split(":") for key, where in document.properties.items()}
    assert {key: text[int(start) : int(end)] for key, (_, start, end) in lying.items()} == {
        "bookmark:th_line": "Băng thông",
        "bookmark:th_cell": "Máy tính",
        "bookmark:th_last": "Tổng",
        "bookmark:th_open": "Qua đoạn",
    }

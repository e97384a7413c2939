"""Text typed before Unicode is read as Unicode, run by run, and said so."""

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.laws import assert_every_block_is_a_slice, texts_of
from tests.formats.made_by_hand import docx, xlsx

from tonghop.formats import open_document
from tonghop.formats.legacy_letters import (
    _TCVN3_LETTERS,
    _VNI_LETTERS,
    TCVN3,
    VNI,
    decode_tcvn3,
    decode_vni,
    recognise,
)

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SENTENCE = "Tổng số hồ sơ tiếp nhận của Ủy ban nhân dân huyện: 3.569 hồ sơ, tỷ lệ 99,52%"


def all_marked_letters() -> set[str]:
    import unicodedata

    small = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES} | {"đ"}
    return {letter for letter in small if not letter.isascii()}


def in_tcvn3(text: str) -> str:
    shown = {letter: typed for typed, letter in _TCVN3_LETTERS.items()}
    return "".join(shown.get(letter, shown.get(letter.lower(), letter)) for letter in text)


def in_vni(text: str) -> str:
    shown = {letter: typed for typed, letter in _VNI_LETTERS.items()}
    return "".join(shown.get(letter, letter) for letter in text)


def test_every_marked_letter_has_its_place_in_both_tables() -> None:
    letters = all_marked_letters()
    assert len(letters) == 67
    assert letters <= set(_TCVN3_LETTERS.values())
    assert letters | {letter.upper() for letter in letters} == set(_VNI_LETTERS.values())


@pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv is not on this machine")
def test_tcvn3_is_what_iconv_makes_of_it() -> None:
    letters = "".join(_TCVN3_LETTERS)
    converted = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
        input=letters.encode("latin-1"),
        capture_output=True,
        check=False,
    )
    if converted.returncode:
        pytest.skip("this iconv knows no TCVN5712-1")
    assert decode_tcvn3(letters) == converted.stdout.decode()


@given(st.text(alphabet=sorted(all_marked_letters()) + list(" 0123456789.,%")))
def test_what_is_written_in_an_old_encoding_reads_back(text: str) -> None:
    assert decode_tcvn3(in_tcvn3(text)) == text
    assert decode_vni(in_vni(text)) == text


@given(st.text(alphabet="0123456789.,%/() -\n\tabcxyz"))
def test_digits_and_plain_letters_never_change(text: str) -> None:
    assert (decode_tcvn3(text), decode_vni(text), recognise(text)) == (text, text, None)


@pytest.mark.parametrize("write, encoding", [(in_tcvn3, TCVN3), (in_vni, VNI)])
@pytest.mark.parametrize("stored_as", ["latin-1", "utf-8"])
def test_a_text_file_is_known_by_the_words_it_makes(write, encoding: str, stored_as: str) -> None:  # type: ignore[no-untyped-def]
    document = open_document("a.txt", write(SENTENCE).encode(stored_as))
    assert document.parts[0].text.lower() == SENTENCE.lower()
    assert [found.arguments["encoding"] for found in document.findings] == [encoding]
    assert_every_block_is_a_slice(document)


@pytest.mark.parametrize("text", ["Số liệu của các đơn vị", "café à la crème", "Total: 5", "§1 ±2 °C"])
def test_text_in_unicode_is_left_alone(text: str) -> None:
    document = open_document("a.txt", text.encode())
    assert (document.parts[0].text, document.findings) == (text, ())


def run(text: str, face: str) -> str:
    fonts = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}"/>' if face else ""
    return f'<w:r><w:rPr>{fonts}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_word_document_is_read_run_by_run() -> None:
    vni = in_vni("Tỷ lệ")
    body = (
        "<w:p>" + run(in_tcvn3("Số hồ sơ: "), ".VnTime") + run("đã nhận ", "Times New Roman")
        + run("céng", ".VnTimeH") + "</w:p>"
        + "<w:p>" + run(vni[:2], "VNI-Times") + run(vni[2:], "VNI-Times") + "</w:p>"
        + "<w:p><w:pPr><w:pStyle w:val='cu'/></w:pPr>" + run("H\u00ad¬ng Xu©n", "") + "</w:p>"
        + "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr>"
        "<w:t>x</w:t><w:softHyphen/><w:t>a</w:t></w:r></w:p>"
    )  # fmt: skip
    style = "<w:style w:styleId='goc'><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr></w:style>"
    styles = style + "<w:style w:styleId='cu'><w:basedOn w:val='goc'/></w:style>"
    document = open_document("a.docx", docx(body, styles=styles))
    assert texts_of(document.parts[0]) == ["Số hồ sơ: đã nhận CỘNG", "Tỷ lệ", "Hương Xuân", "xưa"]
    assert {found.arguments["encoding"] for found in document.findings} == {TCVN3, VNI}


def test_a_workbook_is_read_cell_by_cell_and_run_by_run() -> None:
    rich = f"<si><r><rPr><rFont val='.VnTime'/></rPr><t>{in_tcvn3('tỷ lệ ')}</t></r><r><t>đạt</t></r></si>"
    content = xlsx(
        '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="s"><v>2</v></c><c r="D1" s="1"><v>7794</v></c></row>',
        strings=f"<si><t>{in_tcvn3('số hồ sơ')}</t></si><si><t>hồ sơ</t></si>" + rich,
        formats='<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>'
        '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="3" fontId="1"/></cellXfs>',
    )
    document = open_document("a.xlsx", content)
    assert texts_of(document.parts[0]) == [[["số hồ sơ", "hồ sơ", "tỷ lệ đạt", "7.794"]]]
    assert [found.arguments["encoding"] for found in document.findings] == [TCVN3]

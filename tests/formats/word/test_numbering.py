# ruff: noqa: E501  (XML stands on the lines Word and Excel write it on)
"""Automatic numbers stand in no run; a reader of the page sees them."""

import pytest
from tests.formats.laws import texts_of
from tests.formats.made_by_hand import docx, level, numbered, paragraph

from tonghop.formats.list_numbers import write_number
from tonghop.formats.word.read import read


def lists(*levels: str, overrides: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="4">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="4"/>{overrides}</w:num>'
    )


ROMAN, DECIMAL, LETTER = (
    level(0, "upperRoman", "%1/"),
    level(1, "decimal", "%2."),
    level(2, "lowerLetter", "%3)"),
)
START_AGAIN = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'

COUNTED = {
    "levels count apart and start anew under the level above": (
        lists(ROMAN, DECIMAL, LETTER),
        [("a", 0), ("b", 1), ("c", 2), ("d", 2), ("e", 1), ("f", 2), ("g", 0), ("h", 1)],
        ["I/ a", "1. b", "a) c", "b) d", "2. e", "a) f", "II/ g", "1. h"],
    ),
    "a pattern names the levels above": (
        lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")),
        [("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 1)],
        ["1. a", "1.1. b", "1.2. c", "2. d", "2.1. e"],
    ),
    "a legal level writes the levels above in digits": (
        lists(ROMAN, level(1, "decimal", "%1.%2", "<w:isLgl/>")),
        [("a", 0), ("b", 1)],
        ["I/ a", "1.1 b"],
    ),
    "a level that never restarts counts on": (
        lists(ROMAN, level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')),
        [("a", 0), ("b", 1), ("c", 0), ("d", 1)],
        ["I/ a", "1. b", "II/ c", "2. d"],
    ),
    "an upper level not yet counted is at its start": (
        lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")),
        [("b", 1)],
        ["1.1. b"],
    ),
    "a bullet of a symbol font is a bullet": (
        lists(level(0, "bullet", "\uf0b7"), level(1, "bullet", "-")),
        [("a", 0), ("b", 1)],
        ["• a", "- b"],
    ),
    "nothing stands between number and words": (
        lists(level(0, "decimal", "%1", '<w:suff w:val="nothing"/>')),
        [("a", 0)],
        ["1a"],
    ),
    "an empty numbered paragraph still shows its number": (
        lists(level(0, "decimal", "%1")),
        [("", 0), ("", 0)],
        ["1", "2"],
    ),
}


@pytest.mark.parametrize("numbering, written, expected", COUNTED.values(), ids=COUNTED.keys())
def test_lists_are_counted_as_word_counts_them(
    numbering: str, written: list[tuple[str, int]], expected: list[str]
) -> None:
    body = "".join(numbered(text, depth) for text, depth in written)
    assert texts_of(read(docx(body, numbering=numbering)).parts[0]) == expected


@pytest.mark.parametrize("overrides, expected", [("", "3. c"), (START_AGAIN, "1. c")])
def test_a_second_list_counts_on_unless_it_starts_again(overrides: str, expected: str) -> None:
    body = numbered("a") + numbered("b") + numbered("c", list_id=2)
    numbering = lists(level(0, "decimal", "%1."), overrides=overrides)
    assert texts_of(read(docx(body, numbering=numbering)).parts[0])[2] == expected


def test_a_style_numbers_its_paragraphs_at_its_own_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>'
    )
    numbering = lists(ROMAN, level(1, "decimal", "%2.", '<w:pStyle w:val="MucCon"/>'))
    body = paragraph("a", properties='<w:pStyle w:val="Muc"/>') + paragraph(
        "b", properties='<w:pStyle w:val="MucCon"/>'
    )
    document = read(docx(body, numbering=numbering, styles=styles))
    assert texts_of(document.parts[0]) == ["I/ a", "1. b"]


def test_number_zero_takes_a_paragraph_out_of_its_list() -> None:
    body = paragraph("a", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert texts_of(read(docx(body, numbering=lists(DECIMAL))).parts[0]) == ["a"]


@pytest.mark.parametrize(
    "number, number_format, expected",
    [
        (1, "decimal", "1"),
        (3, "decimalZero", "03"),
        (28, "upperLetter", "BB"),
        (1994, "lowerRoman", "mcmxciv"),
        (5, "chicago", "5"),
        (0, "lowerLetter", "0"),
        (10**9, "lowerLetter", "g" * 1261),
    ],
)
def test_list_numbers_are_written_in_words_own_formats(
    number: int, number_format: str, expected: str
) -> None:
    assert write_number(number, number_format) == expected

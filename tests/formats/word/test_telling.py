"""Elements found to have no telling properties read as if each had been asked for its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.formats.made_by_hand import NAMESPACES

from tonghop.core.intake.raw import Part, PartKind
from tonghop.formats.word.names import WORD
from tonghop.formats.word.numbering import Numbering
from tonghop.formats.word.runs import RunReader, Tally
from tonghop.formats.word.story import StoryReader
from tonghop.formats.word.styles import Styles
from tonghop.formats.word.telling import Telling, find_telling

STYLES = (
    '<w:styles {}><w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
)
LISTS = (
    '<w:numbering {}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    "</w:numbering>"
)

RUN_PROPERTIES = st.sampled_from(
    (
        "", "<w:rPr/>", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:vanish/></w:rPr>",
        '<w:rPr><w:vanish w:val="0"/></w:rPr>',
        '<w:rPr><w:rStyle w:val="H"/></w:rPr>', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    )
)  # fmt: skip
RUN = st.builds("<w:r>{}<w:t>{}</w:t></w:r>".format, RUN_PROPERTIES, st.sampled_from(("Tổng ", "301", " ")))
TRACKED = st.builds('<w:{0} w:id="1">{1}</w:{0}>'.format, st.sampled_from(("ins", "del", "hyperlink")), RUN)
PARAGRAPH_PROPERTIES = st.sampled_from(
    (
        "", '<w:pPr><w:jc w:val="center"/></w:pPr>', '<w:pPr><w:pStyle w:val="L"/></w:pPr>',
        '<w:pPr><w:pStyle w:val="H"/></w:pPr>', '<w:pPr><w:rPr><w:ins w:id="2"/></w:rPr></w:pPr>',
        '<w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr>',
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    )
)  # fmt: skip
PARAGRAPH = st.builds(
    "<w:p>{}{}</w:p>".format, PARAGRAPH_PROPERTIES, st.lists(RUN | TRACKED, max_size=3).map("".join)
)
CELL_PROPERTIES = st.sampled_from(
    (
        "", '<w:tcPr><w:tcW w:w="9"/></w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>',
        '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>",
        "<w:tcPr><w:hMerge/></w:tcPr>",
    )
)  # fmt: skip
ROW_PROPERTIES = st.sampled_from(
    (
        "", "<w:trPr><w:cantSplit/></w:trPr>", '<w:trPr><w:gridBefore w:val="1"/></w:trPr>',
        "<w:trPr><w:hidden/></w:trPr>", '<w:trPr><w:ins w:id="3"/></w:trPr>',
        '<w:trPr><w:del w:id="3"/></w:trPr>',
    )
)  # fmt: skip


def tables(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cell = st.builds("<w:tc>{}{}</w:tc>".format, CELL_PROPERTIES, st.lists(inside, max_size=2).map("".join))
    row = st.builds(
        "<w:tr>{}{}</w:tr>".format, ROW_PROPERTIES, st.lists(cell, min_size=1, max_size=3).map("".join)
    )
    return st.lists(row, min_size=1, max_size=3).map(lambda rows: f"<w:tbl>{''.join(rows)}</w:tbl>")


BODY = st.lists(PARAGRAPH | tables(PARAGRAPH | tables(PARAGRAPH)), max_size=3).map("".join)


def read_story(root: etree._Element, telling: Telling) -> tuple[Part, Tally]:
    styles = Styles(etree.fromstring(STYLES.format(NAMESPACES)))
    numbering = Numbering(etree.fromstring(LISTS.format(NAMESPACES)), styles)
    tally = Tally()
    story = StoryReader(RunReader(styles, tally, None, telling), numbering, telling)
    story.read_blocks(root)
    return story.lay("body", PartKind.BODY), tally


@given(BODY)
def test_what_is_found_telling_reads_as_if_all_were(body: str) -> None:
    root = etree.fromstring(f"<w:body {NAMESPACES}>{body}</w:body>")
    telling = find_telling(root)
    assert read_story(root, telling) == read_story(root, set(root.iter()))


def test_looks_alone_tell_nothing() -> None:
    looks = "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>"
    body = looks + "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>"
    assert find_telling(etree.fromstring(f"<w:body {NAMESPACES}>{body}</w:body>")) == set()
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr></w:r><w:r/></w:p>"
    root = etree.fromstring(f"<w:body {NAMESPACES}>{hidden}</w:body>")
    assert [element.tag for element in find_telling(root)] == [WORD + "r"]

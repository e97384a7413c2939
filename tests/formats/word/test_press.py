"""A pressed paper is the paper the writer writes, part by part."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.papers import compose_small_form

from tonghop.core.publication.model import (
    Alignment,
    Block,
    Column,
    Document,
    Heading,
    ItemList,
    Paragraph,
    Run,
    Table,
    TableCell,
    Title,
)
from tonghop.formats.word.press import press
from tonghop.formats.word.write import write

words = st.text(st.sampled_from("aễ <&>\"'\t\n1.-–"), max_size=12)
runs = st.builds(Run, words, bold=st.booleans(), italic=st.booleans())
cells = st.builds(TableCell, words, bold=st.booleans(), italic=st.booleans())
columns = (Column(2), Column(3, Alignment.RIGHT), Column(1, Alignment.CENTRE))
rows = st.lists(st.tuples(cells, cells, cells), max_size=3).map(tuple)
wide = cells.map(lambda cell: (TableCell(cell.text, column_span=3),))
blocks = st.one_of(
    st.builds(Title, st.tuples(words), st.tuples(words), st.booleans()),
    st.builds(Heading, words, st.integers(1, 3)),
    st.builds(ItemList, st.lists(words, max_size=3).map(tuple)),
    st.builds(Paragraph, st.lists(runs, max_size=3).map(tuple), st.sampled_from(Alignment), st.booleans()),
    st.builds(Table, st.just(columns), rows, st.one_of(rows, st.tuples(wide))),
)
documents = st.builds(
    Document,
    words,
    st.lists(blocks, max_size=4).map(tuple),
    st.sampled_from(("vi", "en")),
    st.dictionaries(st.just("tonghop-phieu"), words, max_size=1),
)


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@given(document=documents)
def test_every_part_is_the_one_the_writer_writes(document: Document) -> None:
    assert parts_of(press(document)) == parts_of(write(document))


def test_a_paper_of_other_blocks_is_written_by_the_writer() -> None:
    paper = compose_small_form({"bandwidth": "30"})
    assert parts_of(press(paper)) == parts_of(write(paper))


def test_the_same_document_gives_the_same_bytes() -> None:
    document = Document("Phiếu", (Heading("a"),), properties={"k": "v"})
    assert press(document) == press(document)


@pytest.mark.parametrize("block", [Heading("a\x07b\ud800"), ItemList(("a\x07b\ud800",))])
def test_letters_no_xml_can_hold_leave_a_mark_and_the_file_opens(block: Block) -> None:
    paper = docx.Document(BytesIO(press(Document("\x00", (block,)))))
    assert "a\ufffdb\ufffd" in paper.paragraphs[0].text

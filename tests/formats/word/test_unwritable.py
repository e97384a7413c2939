"""Letters no XML can hold, in a paper written as Word: marked where they stood, and said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tonghop.core.intake.raw import Cell, Part
from tonghop.core.intake.raw import Paragraph as RawParagraph
from tonghop.core.intake.raw import Table as RawTable
from tonghop.core.publication.model import (
    Block,
    Closing,
    Column,
    Document,
    Letterhead,
    Paragraph,
    Run,
    Signature,
    SignatureRow,
    Table,
    TableCell,
    Title,
)
from tonghop.core.sentences.render import render
from tonghop.formats.word.press import press
from tonghop.formats.word.read import read
from tonghop.formats.word.write import write


@pytest.mark.parametrize("write_paper", [write, press])
@pytest.mark.parametrize(
    "block",
    [
        Paragraph((Run("a\x07b", note="c\x00"), Run("d", comment="e\ud800"))),
        Title(("a\x07b",), ("\ufffe",)),
        Letterhead(("a\x07b",), number="\x01"),
        SignatureRow((Signature(("a\x07b",), "\x0c"),)),
        Table((Column(1),), ((TableCell("a\x07b"),),), ((TableCell("\x1f", note="\x0b"),),)),
        Closing(("a\x07b",), "\uffff", ("\x02",)),
    ],
)
def test_letters_no_xml_can_hold_are_marked_and_told(
    block: Block, write_paper: Callable[[Document], bytes]
) -> None:
    content = write_paper(Document("a\x00", (block,), properties={"k": "\x08"}))
    texts = [piece.text for part in read(content).parts for piece in every_piece(part)]
    assert any("a\ufffdb" in text for text in texts)
    assert texts.count(render("publication.unwritable", {"mark": "\ufffd"})) == 1
    assert read(content).properties["k"] == "\ufffd"


def test_a_paper_word_can_hold_says_nothing_of_letters() -> None:
    content = write(Document("a", (Paragraph((Run("a\tb\ue000 �"),)),)))
    assert [piece.text for part in read(content).parts for piece in every_piece(part)] == ["a\tb\ue000 �"]


def every_piece(part: Part) -> Iterator[RawParagraph | Cell]:
    for block in part.blocks:
        if isinstance(block, RawTable):
            yield from (cell for row in block.rows for cell in row)
        else:
            yield block

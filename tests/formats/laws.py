"""What must hold of every document read, whatever its format."""

from __future__ import annotations

from tonghop.core.intake.raw import Cell, Paragraph, Part, RawDocument, Table


def slices_of(part: Part) -> list[Paragraph | Cell]:
    """The paragraphs and cells of a part in reading order."""
    found: list[Paragraph | Cell] = []
    for block in part.blocks:
        found.extend([cell for row in block.rows for cell in row] if isinstance(block, Table) else [block])
    return found


def assert_every_block_is_a_slice(document: RawDocument) -> None:
    """Blocks are slices of their part's text, in order, apart, and together hold all that is visible."""
    assert len({part.name for part in document.parts}) == len(document.parts)
    for part in document.parts:
        end = 0
        between = []
        for block in slices_of(part):
            assert part.text[block.start : block.end] == block.text
            assert block.text == block.text.strip()
            assert block.start >= end
            between.append(part.text[end : block.start])
            end = block.end
        between.append(part.text[end:])
        assert not "".join(between).strip(), "words outside every block"
        for table in part.blocks:
            if isinstance(table, Table):
                assert_cells_stand_apart(table)


def assert_cells_stand_apart(table: Table) -> None:
    """No two cells of a table lie on the same place of its grid."""
    taken: set[tuple[int, int]] = set()
    for row in table.rows:
        for cell in row:
            places = {
                (cell.row + down, cell.column + across)
                for down in range(cell.row_span)
                for across in range(cell.column_span)
            }
            assert not places & taken
            taken |= places


def texts_of(part: Part) -> list[object]:
    """Paragraphs as strings, tables as lists of rows of strings."""
    return [
        [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text
        for block in part.blocks
    ]

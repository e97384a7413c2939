"""Tables written one cell a line.

Some programs write each cell on its own line behind a tab, and end a row with a blank line; a cell
goes on over following lines without a tab. Decides how rows are recovered from that. Rows keep the
number of cells they were written with: where a heading is merged the text no longer says over what.
"""

from __future__ import annotations

from tonghop.formats.text.lines import Line

Span = tuple[int, int]

MOST_LINES_BETWEEN = 3
"""A cell of several paragraphs has few; more plain lines than this are text between tables."""


def gather_cell_lines(lines: tuple[Line, ...], at: int) -> tuple[tuple[tuple[Span, ...], ...], int]:
    """Gather the table that begins at a line holding one cell.

    Returns:
        The rows as spans of text, and the line after the table; no rows where the lines are no
        table (no row of two cells or more), such as an indented line of a signature.
    """
    rows: list[tuple[Span, ...]] = []
    while at < len(lines) and lines[at].is_cell:
        row, after = _gather_row(lines, at)
        rows.append(row)
        at = _skip_blank(lines, after)
        if at >= len(lines) or not lines[at].is_cell:
            at = after
            break
    return (tuple(rows), at) if any(len(row) > 1 for row in rows) else ((), at)


def _gather_row(lines: tuple[Line, ...], at: int) -> tuple[tuple[Span, ...], int]:
    spans: list[Span] = []
    while at < len(lines):
        line = lines[at]
        if line.is_cell:
            spans.append((line.start + 1, line.end))
        elif line.is_plain:
            spans[-1] = (spans[-1][0], line.end)
        else:
            resumed = _resume_after_blank(lines, at)
            if resumed is None:
                break
            next_cell, row_goes_on = resumed
            spans[-1] = (spans[-1][0], _last_words_end(lines, next_cell))
            at = next_cell
            if not row_goes_on:
                break
            continue
        at += 1
    return tuple(spans), at


def _resume_after_blank(lines: tuple[Line, ...], blank: int) -> tuple[int, bool] | None:
    """Tell whether words after a blank line still belong to the last cell.

    They do where a cell follows them at once (the row goes on), or where the next row begins with
    an empty cell: a table's own first row never does, so the words are no heading of a new table.
    """
    at = _skip_blank(lines, blank)
    words = 0
    while at < len(lines) and not lines[at].has_tab:
        words += lines[at].is_plain
        at += 1
    if at >= len(lines) or not lines[at].is_cell or not 0 < words <= MOST_LINES_BETWEEN:
        return None
    if lines[at - 1].is_plain:
        return at, True
    return (at, False) if lines[at].holds_nothing else None


def _last_words_end(lines: tuple[Line, ...], at: int) -> int:
    while not lines[at - 1].is_plain:
        at -= 1
    return lines[at - 1].end


def _skip_blank(lines: tuple[Line, ...], at: int) -> int:
    while at < len(lines) and lines[at].is_blank:
        at += 1
    return at

"""Columns without rules: a letterhead, a signature beside its recipients.

Decides which lines of a page are two lines side by side, and then reads the left column before the right. A
label and the number written far behind it stay one line.
"""

from __future__ import annotations

import re
from statistics import median

from tonghop.formats.pdf.lines import Line

_LEAST_GAP = 0.7
"""Of the letters' size."""
_TIMES_USUAL = 2.2
"""Over the usual gap of the line: the wide gaps of a justified line are all alike."""
_ONLY_MARKING = re.compile(r"(?:[-+•*–○▪]|\(?\w{1,4}(?:\.\w{1,3})*[.)/:]?)$")


def part_columns(lines: list[Line]) -> list[Line]:
    """The lines of a page, those of columns side by side one column after the other."""
    ordered: list[Line] = []
    at = 0
    while at < len(lines):
        gutter = _find_gutter(lines[at])
        if gutter is None:
            ordered.append(lines[at])
            at += 1
            continue
        left, right, at = _gather_columns(lines, at, gutter)
        ordered.extend((*left, *right))
    return ordered


def _find_gutter(line: Line) -> tuple[float, float] | None:
    """The gap that parts two columns on a line; None where the line is one."""
    gaps = [
        (after.x0 - before.x1, at)
        for at, (before, after) in enumerate(zip(line.words, line.words[1:], strict=False), start=1)
    ]
    if not gaps:
        return None
    widest, at = max(gaps)
    usual = median(gap for gap, _ in gaps) if len(gaps) > 2 else 0.3 * line.size
    left, right = line.words[:at], line.words[at:]
    left_text, right_text = (" ".join(word.text for word in side) for side in (left, right))
    if widest < max(_LEAST_GAP * line.size, _TIMES_USUAL * usual) or _ONLY_MARKING.match(left_text):
        return None
    is_answer = right_text[0].isdigit() or (left_text.endswith(":") and not right_text.isupper())
    is_dotted = left_text.endswith(("...", "…"))
    return None if is_answer or is_dotted or not right_text[0].isalpha() else (left[-1].x1, right[0].x0)


def _gather_columns(
    lines: list[Line], at: int, gutter: tuple[float, float]
) -> tuple[list[Line], list[Line], int]:
    """The lines of both columns from ``at`` on, and the first line after them."""
    left: list[Line] = []
    right: list[Line] = []
    waiting: list[Line] = []
    start, end = gutter
    after = at
    for index in range(at, len(lines)):
        line = lines[index]
        on_left = tuple(word for word in line.words if word.x1 <= end - 1)
        on_right = tuple(word for word in line.words if word.x0 >= start + 1 and word not in on_left)
        if len(on_left) + len(on_right) < len(line.words):
            break
        narrower = (
            max([start, *(word.x1 for word in on_left)]),
            min([end, *(word.x0 for word in on_right)]),
        )
        if narrower[1] - narrower[0] < _LEAST_GAP * line.size / 2:
            break
        start, end = narrower
        if on_left:
            waiting.append(Line(on_left, line.page, is_alone=True))
        if on_right:
            # Lines on the left alone belong to the columns only where the right column goes on below.
            left.extend(waiting)
            waiting = []
            right.append(Line(on_right, line.page, is_alone=True))
            after = index + 1
    return left, right, after

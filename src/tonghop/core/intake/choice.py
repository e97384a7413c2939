"""Choosing among rows of equal wording: "Tổng số hồ sơ…" stands under level 3 and under level 4.

Decides by section, heading, printed number and order, in that weight. Never takes a row already laid
while an open one is left.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonghop.core.intake.laid import LaidForm, Position
from tonghop.core.intake.wording import Wording
from tonghop.core.values.folding import fold

_FAR = 10_000


def choose_wording(
    found: Sequence[tuple[Wording, int]], stt: str, laid: LaidForm, at: Position
) -> tuple[Wording, int] | None:
    """The one of several equal wordings that fits the position reached; None where none was found."""
    if len(found) <= 1:
        return found[0] if found else None

    def misfit(candidate: tuple[Wording, int]) -> tuple[bool, bool, bool, bool, bool, int]:
        wording = candidate[0]
        row = wording.row
        ahead = wording.position - at.order
        if row is None:
            return (True, False, False, False, False, wording.position)
        return (
            False,
            row.code in laid.slots,
            at.section is not None and row.section != at.section,
            bool(stt) and fold(row.stt) != fold(stt),
            row.parent != at.parent,
            ahead if ahead > 0 else _FAR + wording.position,
        )

    return min(found, key=misfit)

"""What is said of a figure used in place of the one sent.

Decides the words only: both figures, who changed it, why.
"""

from __future__ import annotations

from tonghop.core.findings import Argument
from tonghop.core.rollup.matters import Amendment
from tonghop.core.sentences.render import Language, render


def amendment_words(amendment: Amendment | None, language: Language) -> str:
    """Who changed a figure from what to what, and why; empty where nobody did."""
    if amendment is None:
        return ""
    arguments: dict[str, Argument] = {
        "sent": amendment.sent.raw if amendment.sent else "",
        "used": amendment.used.raw,
        "reason": amendment.reason,
        "name": amendment.confirmed_by,
        "source": amendment.source,
    }
    return render(f"workbook.amended.{amendment.by}", arguments, language)

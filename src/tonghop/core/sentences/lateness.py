"""How late a report is, as people say it.

Decides only the words; the days are counted by whoever knows the date due.
"""

from __future__ import annotations

from tonghop.core.sentences.render import Language, render


def lateness_words(days_late: int | None, language: Language = "vi") -> str:
    """How late a report is, in words; None where no date is due."""
    if days_late is None:
        return render("workbook.late.no_date", {}, language)
    if days_late == 0:
        return render("workbook.late.today", {}, language)
    key = "workbook.late.days" if days_late > 0 else "workbook.late.not_yet"
    return render(key, {"days": abs(days_late)}, language)

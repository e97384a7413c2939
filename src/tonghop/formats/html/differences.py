"""What became of each row between two forms, as a page to review.

Decides the order of the page: how many of each, then every row that is not the same, then those that are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from tonghop.core.forms.changes import Change
from tonghop.core.forms.diff import RowDifference
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.sentences.render import Language, render
from tonghop.formats.html.page import lines, write_page, write_row, write_table


def write_differences(
    before: FormVersion, after: FormVersion, told: Sequence[RowDifference], language: Language = "vi"
) -> str:
    """The page of a comparison, as HTML."""
    title = render("diff.title", {"before": before.identifier, "after": after.identifier}, language)
    return write_page(title, language, _body(told, language))


def _body(told: Sequence[RowDifference], language: Language) -> Iterator[str]:
    yield f"<p>{escape(render('diff.proposal', {}, language))}</p><ul>"
    counted = Counter(one.change for one in told)
    for change in Change:
        if counted[change]:
            yield f"<li>{escape(render(f'diff.change.{change.value}', {}, language))}: {counted[change]}</li>"
    yield "</ul>"
    changed = [one for one in told if one.change is not Change.SAME]
    same = [one for one in told if one.change is Change.SAME]
    heads = [render(f"diff.head.{key}", {}, language) for key in ("change", "before", "after", "why")]
    for key, rows in (("changed", changed), ("unchanged", same)):
        if rows:
            caption = render(f"diff.{key}", {}, language)
            yield write_table(caption, heads, (_row(one, language) for one in rows))


def _row(one: RowDifference, language: Language) -> str:
    change = f"<span class='change'>{escape(render(f'diff.change.{one.change.value}', {}, language))}</span>"
    why = [render(one.reason, {}, language)]
    for field in one.fields:
        named = {"field": render(f"diff.field.{field.name}", {}, language)}
        told = {**named, "before": field.before or "–", "after": field.after or "–"}
        why.append(render("diff.field", told, language))
    return write_row((change, _named(one.before), _named(one.after), lines("\n".join(why))), 0)


def _named(rows: Sequence[Indicator]) -> str:
    return "<br>".join(
        f"{escape(f'{row.stt} {row.label}'.strip())} <span class='code'>{escape(row.code)}</span>"
        for row in rows
    )

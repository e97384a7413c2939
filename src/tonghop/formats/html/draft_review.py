"""What a person has to review in a draft, as a page: the least sure first.

Decides the order and the columns. Never leaves a guess out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from tonghop.core.sentences.render import Language, render
from tonghop.formats.html.page import write_page, write_row, write_table

COLUMNS = ("confidence", "about", "subject", "proposed", "reason", "place")


def write_draft_review(form: str, guesses: Sequence[Mapping[str, str]], language: Language = "vi") -> str:
    """The page; each guess is given by the names of ``COLUMNS``, in the order it is to be read."""
    title = render("draft.page.title", {"form": form}, language)
    return write_page(title, language, _body(guesses, language))


def _body(guesses: Sequence[Mapping[str, str]], language: Language) -> Iterator[str]:
    yield f"<p>{escape(render('draft.page.intro', {}, language))}</p><ul>"
    counted = Counter(guess["confidence"] for guess in guesses)
    for confidence, n in counted.items():
        told = render("draft.page.count", {"confidence": confidence, "n": n}, language)
        yield f"<li>{escape(told)}</li>"
    yield "</ul>"
    heads = [render(f"draft.column.{column}", {}, language) for column in COLUMNS]
    for confidence in counted:
        rows = (
            write_row([escape(guess[column]) for column in COLUMNS], 1)
            for guess in guesses
            if guess["confidence"] == confidence
        )
        yield write_table(confidence, heads, rows)

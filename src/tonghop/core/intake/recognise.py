"""Which form a document is, by its own wording.

Decides by how much of a form's wording stands in the document, then by dates. Never takes a form on
a file's name. Two forms that fit equally well are both returned: a person chooses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tonghop.core.forms.model import FormVersion
from tonghop.core.forms.once import once_for_each_form
from tonghop.core.intake.raw import PartKind, RawDocument
from tonghop.core.values.folding import fold

_FEWEST_LETTERS = 12
"""A shorter label stands in many papers."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a form a document is: ``n_found`` of ``n_wordings`` stand in it."""

    form: FormVersion
    n_found: int
    n_wordings: int
    is_named: bool
    """Whether a title of the form stands in the document."""


def rank_forms(document: RawDocument, forms: Iterable[FormVersion]) -> tuple[Likeness, ...]:
    """Forms the document may be, the likeliest first; empty where none fits.

    A form fits where the document shows one of its titles and any of its rows, or at least a quarter
    of its rows.
    """
    text = fold(
        "\n".join(part.own_text for part in document.parts if part.kind in (PartKind.BODY, PartKind.SHEET))
    )
    ranked = []
    for form in forms:
        wordings = _wordings_of(form)
        n_found = sum(1 for wording in wordings if wording in text)
        is_named = any(fold(phrase) in text for phrase in form.recognised_by)
        likeness = Likeness(form, n_found, len(wordings), is_named)
        if (is_named and n_found) or 4 * n_found >= max(1, len(wordings)) and n_found >= 3:
            ranked.append(likeness)
    return tuple(sorted(ranked, key=_rank))


@once_for_each_form
def _wordings_of(form: FormVersion) -> frozenset[str]:
    folded = (fold(row.label.split("{")[0]) for row in form.indicators if row.seen)
    return frozenset(wording for wording in folded if len(wording) >= _FEWEST_LETTERS)


def choose_form(ranked: tuple[Likeness, ...], dated: date | None) -> FormVersion | None:
    """The form to lay a document on, or None where none or more than one fits.

    Of equally like versions of one pack, the one in force on the document's day is taken; a document
    without a day is of the latest.
    """
    if not ranked:
        return None
    best = [likeness for likeness in ranked if _rank(likeness)[:2] == _rank(ranked[0])[:2]]
    if len({likeness.form.pack for likeness in best}) > 1:
        return None
    forms = sorted((likeness.form for likeness in best), key=lambda form: form.first_day)
    in_force = [form for form in forms if dated is None or form.first_day <= dated]
    return in_force[-1] if in_force else forms[0]


def _rank(likeness: Likeness) -> tuple[bool, Fraction, int]:
    share = Fraction(likeness.n_found, max(1, likeness.n_wordings))
    return (not likeness.is_named, -share, -likeness.form.first_day.toordinal())

"""What is worked out of a form once, however many reports are laid on it.

Decides how long it is kept: as long as the forms last asked about. Never decides what is worked out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from tonghop.core.forms.model import FormVersion

Derived = TypeVar("Derived")
_MOST_FORMS = 64


def once_for_each_form(derive: Callable[[FormVersion], Derived]) -> Callable[[FormVersion], Derived]:
    """A pure function of a form, which works out the answer for each form once.

    Forms are told apart as objects: two that are equal, built apart, are two. What is derived must not be
    changed by those it is given to.
    """
    known: dict[int, tuple[FormVersion, Derived]] = {}

    @wraps(derive)
    def derive_once(form: FormVersion) -> Derived:
        # The form is kept beside its answer, so that no other object can come to have its id.
        kept = known.get(id(form))
        if kept is not None:
            return kept[1]
        if len(known) >= _MOST_FORMS:
            known.clear()
        derived = derive(form)
        known[id(form)] = (form, derived)
        return derived

    return derive_once

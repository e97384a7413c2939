"""What is derived of a form is derived once, and of each form for itself."""

from __future__ import annotations

from tests.forms_in_tests import form_of, row

from tonghop.core.forms.model import FormVersion
from tonghop.core.forms.once import once_for_each_form

FORMS = tuple(form_of(row(f"row{number}")) for number in range(200))


def test_a_form_is_looked_at_once() -> None:
    looked_at: list[str] = []

    @once_for_each_form
    def codes_of(form: FormVersion) -> tuple[str, ...]:
        looked_at.append(form.title)
        return tuple(indicator.code for indicator in form.indicators)

    assert [codes_of(FORMS[7]) for _ in range(3)] == [("row7",)] * 3
    assert len(looked_at) == 1


def test_each_form_has_its_own_however_many_there_are() -> None:
    @once_for_each_form
    def first_code(form: FormVersion) -> str:
        return form.indicators[0].code

    for _ in range(2):
        assert [first_code(form) for form in FORMS] == [f"row{number}" for number in range(200)]
    # Forms that are built and dropped may come to stand at one place in memory.
    assert all(first_code(form_of(row(f"new{number}"))) == f"new{number}" for number in range(200))

"""Fields: a code, then the result a person sees.

Decides whether the words at hand are a field's code or its result, and what a form's tick box or list shows.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from tonghop.formats.word.names import VALUE, WORD, is_on, value_of, whole_number


@dataclass(slots=True)
class _OpenField:
    form: etree._Element | None
    shows_result: bool = False


class FieldStack:
    """The fields open at a place of the text, the innermost last."""

    def __init__(self) -> None:
        self._open: list[_OpenField] = []
        self.shows_result = True
        """True where words are seen: outside any field, or in the results of all that are open."""

    def read_mark(self, mark: etree._Element) -> str:
        """Follow a mark that begins, divides or ends a field; the words of a form field that ends."""
        kind = mark.get(WORD + "fldCharType")
        shown = ""
        if kind == "begin":
            self._open.append(_OpenField(mark.find(WORD + "ffData")))
        elif kind == "separate" and self._open:
            self._open[-1].shows_result = True
        elif kind == "end" and self._open:
            ended = self._open.pop()
            shown = _show_form_field(ended.form) if ended.form is not None else ""
        self.shows_result = all(opened.shows_result for opened in self._open)
        return shown


def _show_form_field(form: etree._Element) -> str:
    box = form.find(WORD + "checkBox")
    if box is not None:
        decides = "checked" if box.find(WORD + "checked") is not None else "default"
        return "☒" if is_on(box, decides) else "☐"
    choices = form.find(WORD + "ddList")
    if choices is None:
        return ""
    entries = [entry.get(VALUE, "") for entry in choices.iterchildren(WORD + "listEntry")]
    chosen = whole_number(value_of(choices, "result") or value_of(choices, "default"), 0)
    return entries[chosen] if 0 <= chosen < len(entries) else ""

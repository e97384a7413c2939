"""What a figure looks like in a cell: a real number, or words that say why there is none.

Decides the content of one cell. A number in a cell is a number that was added: whatever the roll-up
leaves out stands as text, so that a sum over the cells is the total.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.observations import Observation
from tonghop.core.rollup.standing import added_figure
from tonghop.core.sentences.render import Language, render, show
from tonghop.core.values.model import Answer, Coded, Missing, Relation, Text


@dataclass(frozen=True, slots=True)
class FigureCell:
    """The content of a cell, its look, and the number format where it is a number."""

    content: Decimal | str
    look: str
    number_format: str = ""


def number_format(figure: Decimal, bound: Relation | None = None, language: Language = "vi") -> str:
    """The Excel format showing a figure with its own decimals, and its bound in words before it."""
    exponent = figure.as_tuple().exponent
    n_decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    digits = "#,##0" + ("." + "0" * n_decimals if n_decimals else "")
    return f'"{render(f"workbook.bound.{bound}", {}, language)} "{digits}' if bound else digits


def figure_cell(
    form: FormVersion,
    indicator: Indicator,
    observation: Observation | None,
    language: Language,
    *,
    is_due: bool = True,
    is_left_out: bool = False,
) -> FigureCell:
    """The cell of one office's answer.

    Args:
        form: for the names of codes.
        indicator: the row.
        observation: what was read, None where the row does not stand in the file.
        language: of the words.
        is_due: whether the office owes the row; a blank of one that does not is no omission.
        is_left_out: the roll-up named it undecided or uninvited, and did not add it.
    """
    answer = observation.answer if observation else None
    if is_left_out:
        written = written_value(form, indicator, answer, language) if answer else ""
        shown = written or (observation.raw if observation else "")
        return FigureCell(render("workbook.not_added", {"written": shown}, language), "not_added")
    if not is_due and (answer is None or isinstance(answer.value, Missing)):
        return FigureCell(render("workbook.missing.not_applicable", {}, language), "missing")
    if answer is None:
        return FigureCell(render("workbook.missing.not_entered", {}, language), "missing")
    if isinstance(answer.value, Decimal):
        return FigureCell(answer.value, "figure", number_format(answer.value, answer.bound, language))
    words = written_value(form, indicator, answer, language)
    if added_figure(answer, indicator) is not None:
        return FigureCell(Decimal(0), "missing", f'"{words}"')
    return FigureCell(words, "missing" if isinstance(answer.value, Missing) else "centre")


def written_value(form: FormVersion, indicator: Indicator, answer: Answer, language: Language) -> str:
    """An answer as words: figures in the language's way, yes and no, codes with their names."""
    value = answer.value
    if isinstance(value, Missing):
        return render(f"workbook.missing.{value.reason}", {}, language)
    if isinstance(value, bool):
        return render("workbook.yes" if value else "workbook.no", {}, language)
    if isinstance(value, Coded):
        return code_words(form, indicator, value.code, language)
    return value.text if isinstance(value, Text) else show(value, language)


def code_words(form: FormVersion, indicator: Indicator, code: str, language: Language) -> str:
    """A code with its official name, "1 – Hoàn thành"; yes and no by their words."""
    if code in ("yes", "no"):
        return render(f"workbook.{code}", {}, language)
    name = form.expectation(indicator).codes.get(code)
    return f"{code} – {name}" if name else code

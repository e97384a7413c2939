"""Formulas of a form as formulas of its own sheet.

Decides how each operation is written in Excel such that it gives what ``core.formulas.evaluate`` gives: a
missing figure travels as #N/A and a zero denominator as #DIV/0!, so only the chosen branch counts. Never
decides what a formula means. Excel keeps 15 digits: a figure beyond them is as near as a sheet can hold it.

A result that is undefined and lacks a figure besides is shown as one of the two; core says undefined.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tonghop.core.formulas.model import (
    Arithmetic,
    Call,
    Comparison,
    Conditional,
    Formula,
    FormulaType,
    Logic,
    Name,
    Negation,
    Node,
    Not,
    Number,
    Quoted,
    Word,
    YesNo,
)

UNDEFINED_WORDS = "không xác định"
"""What a computed cell says where its denominator is zero."""
LONGEST_FORMULA = 8192
_MISSING = "NA()"
_SIGNS = {"==": "=", "!=": "<>"}
_COMPARED_DECIMALS = 6

CellOf = Callable[[str, bool], tuple[str, FormulaType]]
"""The cell of an indicator, of the period before where told so, and what it holds.

Raises LookupError where the sheet has no such cell.
"""


@dataclass(frozen=True, slots=True)
class AnnexRange:
    """Where a column of an annex stands: its cells part by part, and beside each those of all columns."""

    cells: tuple[str, ...]
    whole_rows: tuple[tuple[str, ...], ...]
    is_rate: bool = False


ColumnOf = Callable[[str, str], AnnexRange]
"""The cells of a column of an annex, by their codes; an empty code asks for the first column.

Raises LookupError where the workbook has no such column.
"""


def _no_column(annex: str, column: str) -> AnnexRange:
    raise LookupError(annex, column)


@dataclass(frozen=True, slots=True)
class SheetScope:
    """What a formula of a workbook may look at.

    ``unit_counts`` says how many offices of each kind there are: known when the workbook is written, and
    written into the formula.
    """

    cell_of: CellOf
    column_of: ColumnOf = _no_column
    unit_counts: Mapping[str, int] = field(default_factory=dict)


class NotInSheet(ValueError):
    """A formula looks at something a sheet does not hold: other offices, annexes, numerators."""


def write_formula(formula: Formula, scope: SheetScope, scale: int = 1) -> str:
    """The Excel text of a number, without the equals sign; blank where a figure it needs is missing.

    Args:
        formula: what to compute.
        scope: where the figures stand.
        scale: what the result is divided by: 100 for a cell shown in percent.

    Raises:
        NotInSheet: the sheet cannot compute it.
    """
    number = _expression(formula.root, scope)
    scaled = number if scale == 1 else f"{number}/{scale}"
    return _fitting(f'IFERROR(IF(ISNA({number}),"",{scaled}),{quote(UNDEFINED_WORDS)})')


def write_message(bad: Formula, expected: Formula, message: str, otherwise: str, scope: SheetScope) -> str:
    """The Excel text of a mark: ``message`` and the expected figure where the claim ``bad`` holds.

    Missing: a claim that cannot be judged leaves ``otherwise``, itself an Excel expression.

    Raises:
        NotInSheet: the sheet cannot judge it.
    """
    claim, figure = _claim(bad.root, scope), _expression(expected.root, scope)
    shown = f'SUBSTITUTE(ROUND({figure},{_COMPARED_DECIMALS})&"",".",",")'
    return _fitting(f"IF(IFERROR({claim},FALSE),{quote(message)}&{shown},{otherwise})")


def quote(text: str) -> str:
    """A text constant inside a formula."""
    return '"' + text.replace('"', '""') + '"'


def _fitting(text: str) -> str:
    if len(text) >= LONGEST_FORMULA:
        raise NotInSheet("longer than a cell may hold")
    return text


def _expression(node: Node, scope: SheetScope) -> str:
    """A node as a number."""
    match node:
        case Number(value=value):
            return format(value, "f")
        case Name(code=code):
            return _number_cell(code, False, scope)
        case Negation(operand=operand):
            return f"(-{_expression(operand, scope)})"
        case Arithmetic(operator=operator, left=left, right=right):
            return f"({_expression(left, scope)}{operator}{_expression(right, scope)})"
        case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
            branches = f"{_expression(chosen, scope)},{_expression(otherwise, scope)}"
            return f"IF({_claim(condition, scope)},{branches})"
        case Call():
            return _call(node, scope)
        case _:
            raise NotInSheet(f"no number in a sheet: {node!r}")


def _call(call: Call, scope: SheetScope) -> str:
    match call.function, call.arguments:
        case "previous", (Name(code=code),):
            return _number_cell(code, True, scope)
        case "count_units", (Word(text=kind),) if kind in scope.unit_counts:
            return str(scope.unit_counts[kind])
        case "sum_column", (Word(text=annex), Word(text=column)):
            return _column_total(annex, column, scope)
        case "count_rows", (Word(text=annex),):
            return _filled_rows(_find_column(annex, "", scope))
        case "count_yes", claims:
            return "(" + "+".join(f"IF({_claim(claim, scope)},1,0)" for claim in claims) + ")"
        case function, arguments if function in _CALLS:
            return _CALLS[function]([_expression(argument, scope) for argument in arguments])
        case _:
            raise NotInSheet(f"no number in a sheet: {call!r}")


def _number_cell(code: str, is_earlier: bool, scope: SheetScope) -> str:
    cell, held = _find(code, is_earlier, scope)
    if not held.is_number:
        raise NotInSheet(f"{code} holds no number")
    read = f"{cell}*100" if held is FormulaType.RATE else cell
    return f"IF(ISNUMBER({cell}),{read},{_MISSING})"


def _find(code: str, is_earlier: bool, scope: SheetScope) -> tuple[str, FormulaType]:
    try:
        return scope.cell_of(code, is_earlier)
    except LookupError as absent:
        raise NotInSheet(f"{code} stands in no cell") from absent


def _find_column(annex: str, column: str, scope: SheetScope) -> AnnexRange:
    try:
        return scope.column_of(annex, column)
    except LookupError as absent:
        raise NotInSheet(f"{annex}.{column} stands on no sheet") from absent


def _filled_rows(found: AnnexRange) -> str:
    counted = []
    for columns in found.whole_rows:
        filled = "+".join(f'({cells}<>"")' for cells in columns)
        counted.append(f"SUMPRODUCT(--(({filled})>0))")
    return f"({'+'.join(counted)})"


def _column_total(annex: str, column: str, scope: SheetScope) -> str:
    """The sum of a column; a row with answers but none in this column leaves the whole missing."""
    found = _find_column(annex, column, scope)
    cells = ",".join(found.cells)
    total = f"SUM({cells})*100" if found.is_rate else f"SUM({cells})"
    return f"IF(COUNT({cells})={_filled_rows(found)},{total},{_MISSING})"


def _share(arguments: Sequence[str]) -> str:
    part, whole, *decimals = arguments
    percent = f"(100*{part}/{whole})"
    return f"ROUND({percent},{decimals[0]})" if decimals else percent


_CALLS: dict[str, Callable[[Sequence[str]], str]] = {
    "sum": lambda arguments: f"({'+'.join(arguments)})",
    "min": lambda arguments: f"MIN({','.join(arguments)})",
    "max": lambda arguments: f"MAX({','.join(arguments)})",
    "abs": lambda arguments: f"ABS({arguments[0]})",
    "round": lambda arguments: f"ROUND({arguments[0]},{arguments[1]})",
    "truncate": lambda arguments: f"TRUNC({arguments[0]},{arguments[1]})",
    "share": _share,
}


def _claim(node: Node, scope: SheetScope) -> str:
    """A node as TRUE, FALSE or an error where it cannot be judged."""
    match node:
        case YesNo(value=said):
            return "TRUE" if said else "FALSE"
        case Name(code=code):
            cell, held = _find(code, False, scope)
            if held is not FormulaType.YES_NO:
                raise NotInSheet(f"{code} is no claim")
            return f'IF({cell}="Có",TRUE,IF({cell}="Không",FALSE,{_MISSING}))'
        case Not(operand=operand):
            return f"NOT({_claim(operand, scope)})"
        case Comparison(operator=operator, left=left, right=right):
            return _compare(operator, left, right, scope)
        case Logic(operator=joined, operands=operands):
            return _join(joined, [_claim(operand, scope) for operand in operands])
        case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
            return f"IF({_claim(condition, scope)},{_claim(chosen, scope)},{_claim(otherwise, scope)})"
        case Call(function="is_blank", arguments=(asked,)):
            return f"ISERROR({_any(asked, scope)})"
        case _:
            raise NotInSheet(f"no claim in a sheet: {node!r}")


def _any(node: Node, scope: SheetScope) -> str:
    """A node of any kind, an error where it is missing."""
    if isinstance(node, Name):
        cell, held = _find(node.code, False, scope)
        if not held.is_number:
            return f'IF({cell}="",{_MISSING},{cell})'
    return _expression(node, scope)


def _compare(operator: str, left: Node, right: Node, scope: SheetScope) -> str:
    if isinstance(left, Quoted) or isinstance(right, Quoted):
        return f"({_words(left, scope)}{_SIGNS[operator]}{_words(right, scope)})"
    first, second = _expression(left, scope), _expression(right, scope)
    # Sums of decimals miss by a hair in binary; the figures of a form have no more than six decimals.
    return f"(ROUND({first}-{second},{_COMPARED_DECIMALS}){_SIGNS.get(operator, operator)}0)"


def _words(node: Node, scope: SheetScope) -> str:
    match node:
        case Quoted(text=text) | Word(text=text):
            return quote(text)
        case Name(code=code):
            cell, held = _find(code, False, scope)
            if held.is_words:
                return f'IF({cell}="",{_MISSING},{cell}&"")'
    raise NotInSheet(f"no words in a sheet: {node!r}")


def _join(joined: str, claims: Sequence[str]) -> str:
    """``and`` is decided by one FALSE and ``or`` by one TRUE, whatever the others lack."""
    deciding = "FALSE" if joined == "and" else "TRUE"
    whole = f"{'AND' if joined == 'and' else 'OR'}({','.join(claims)})"
    for claim in reversed(claims):
        decides = f"NOT({claim})" if joined == "and" else claim
        whole = f"IF(IFERROR({decides},FALSE),{deciding},{whole})"
    return whole


def percent_of(value: Decimal) -> Decimal:
    """A rate as a cell shown in percent keeps it: 99.52 as 0.9952."""
    return value / 100

"""Formulas of the trade as formulas of Excel.

Decides only how an expression is written for a spreadsheet: what it means is decided by
``core.formulas.evaluate``, whose result stands in the cell as its cached value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tonghop.core.formulas.model import Arithmetic, Call, Name, Negation, Node, Number
from tonghop.formats.excel.formulas import quote

LONGEST_TEXT = 255
"""Excel refuses a longer text inside a formula."""


def excel_expression(node: Node, cell_of: Callable[[str], str]) -> str:
    """The Excel text of an arithmetic expression; ``cell_of`` gives the cell or sum of an indicator.

    Raises:
        ValueError: the expression is no plain arithmetic; rates over offices are never built from one.
    """
    match node:
        case Number(value=value):
            return format(value, "f")
        case Name(code=code):
            return cell_of(code)
        case Negation(operand=operand):
            return f"(-{excel_expression(operand, cell_of)})"
        case Arithmetic(operator=operator, left=left, right=right):
            return f"({excel_expression(left, cell_of)}{operator}{excel_expression(right, cell_of)})"
        case Call(function=function, arguments=arguments) if function in _CALLS:
            return _CALLS[function]([excel_expression(argument, cell_of) for argument in arguments])
        case _:
            raise ValueError(f"no Excel formula for {node!r}")


def _share(arguments: Sequence[str]) -> str:
    part, whole, *decimals = arguments
    percent = f"100*{part}/{whole}"
    return f"ROUND({percent},{decimals[0]})" if decimals else percent


_CALLS: dict[str, Callable[[Sequence[str]], str]] = {
    "sum": lambda arguments: f"({'+'.join(arguments)})",
    "round": lambda arguments: f"ROUND({arguments[0]},{arguments[1]})",
    "truncate": lambda arguments: f"TRUNC({arguments[0]},{arguments[1]})",
    "share": _share,
}


def count_equal(cells: str, text: str) -> str:
    """How many cells hold exactly this text; the wildcards of COUNTIF are taken literally."""
    literal = text.replace("~", "~~").replace("*", "~*").replace("?", "~?")
    return f"COUNTIF({cells},{quote('=' + literal)})"

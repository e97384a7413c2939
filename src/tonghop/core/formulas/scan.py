"""The first look at a formula's characters, before the language's own parser sees them.

Decides which characters and words a formula may hold, so that each of the mistakes people
bring from Excel, Word and Python is named at its exact place. Never decides the meaning:
``parse`` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tonghop.core.formulas.errors import FormulaError

MOST_CHARACTERS = 2000
MOST_PARENTHESES = 40
MOST_DIGITS = 30

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<number>[0-9.]*[0-9][\w.]*)
      | (?P<name>[^\W\d]\w*)
      | (?P<text>"[^"\\\n]*"|'[^'\\\n]*')
      | (?P<mark>\*\*|//|:=|<>|&&|\|\||===?|[!<>]=|=[<>]|.)""",
    re.VERBOSE | re.DOTALL,
)
_NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ALLOWED_MARKS = frozenset({"+", "-", "*", "/", "(", ")", ",", "==", "!=", "<", "<=", ">", ">="})

_REFUSED_MARKS = {
    "^": "power",
    "**": "power",
    "=": "single_equals",
    ":=": "single_equals",
    ";": "semicolon",
    ".": "attribute",
    "[": "brackets",
    "]": "brackets",
    "{": "brackets",
    "}": "brackets",
    "%": "percent",
    "//": "floor_division",
    "#": "comment",
    '"': "text_not_closed",
    "'": "text_not_closed",
}
_WRITTEN_OTHERWISE = {
    "<>": "!=",
    "===": "==",
    "=<": "<=",
    "=>": ">=",
    "&": "and",
    "&&": "and",
    "|": "or",
    "||": "or",
    "!": "not",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "×": "*",
    "·": "*",
    "÷": "/",
    "−": "-",
    "–": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "‘": '"',
    "’": '"',
    "∑": "sum(…)",
    "Σ": "sum(…)",
    "AND": "and",
    "OR": "or",
    "NOT": "not",
    "IF": "… if … else …",
    "true": "yes",
    "false": "no",
    "TRUE": "yes",
    "FALSE": "no",
}
_REFUSED_WORDS = {
    "lambda": "lambda",
    "for": "comprehension",
    "in": "membership",
    "is": "membership",
    "None": "none",
}
_RESERVED_WORDS = frozenset(
    "as assert async await break class continue def del elif except finally from global import "
    "nonlocal pass raise return try while with yield".split()
)
_OPENS_A_VALUE = (_ALLOWED_MARKS - {")"}) | {"and", "or", "not", "else"}


def check_characters(text: str) -> None:
    """Refuse at its place the first thing no formula may hold.

    Raises:
        FormulaError: with the position of the first offending character.
    """
    if not text.strip():
        raise FormulaError("empty", text, 0)
    if len(text) > MOST_CHARACTERS:
        raise FormulaError("too_long", text, MOST_CHARACTERS, most=MOST_CHARACTERS)
    tokens = [token for token in _TOKEN.finditer(text) if token.lastgroup != "space"]
    _check_tokens(text, tokens)
    _check_brackets(text, tokens)
    _check_completeness(text, tokens)


def _check_tokens(text: str, tokens: Sequence[re.Match[str]]) -> None:
    before = "("
    for token in tokens:
        written, position = token.group(), token.start()
        match token.lastgroup:
            case "number":
                _check_number(text, written, position)
            case "name":
                _check_word(text, written, position, before)
            case "mark":
                _check_mark(text, written, position)
            case _ if before[0] in "\"'":
                raise FormulaError("not_understood", text, position)
        before = written


def _check_number(text: str, written: str, position: int) -> None:
    if not _NUMBER.fullmatch(written):
        raise FormulaError("number_form", text, position, written=written)
    if len(written) > MOST_DIGITS:
        raise FormulaError("number_too_long", text, position, most=MOST_DIGITS)


def _check_word(text: str, written: str, position: int, before: str) -> None:
    if written in _WRITTEN_OTHERWISE:
        raise FormulaError("otherwise", text, position, written=written, write=_WRITTEN_OTHERWISE[written])
    if written in _REFUSED_WORDS:
        raise FormulaError(_REFUSED_WORDS[written], text, position, written=written)
    if written in _RESERVED_WORDS:
        raise FormulaError("reserved_word", text, position, written=written)
    if written == "if" and before in _OPENS_A_VALUE:
        raise FormulaError("otherwise", text, position, written=written, write=_WRITTEN_OTHERWISE["IF"])
    if not _NAME.fullmatch(written):
        raise FormulaError("name_form", text, position, written=written)


def _check_mark(text: str, written: str, position: int) -> None:
    if written in _ALLOWED_MARKS:
        return
    if written in _WRITTEN_OTHERWISE:
        raise FormulaError("otherwise", text, position, written=written, write=_WRITTEN_OTHERWISE[written])
    raise FormulaError(_REFUSED_MARKS.get(written, "strange_character"), text, position, written=written)


def _check_brackets(text: str, tokens: Sequence[re.Match[str]]) -> None:
    opened: list[int] = []
    for token in tokens:
        if token.group() == "(":
            opened.append(token.start())
            if len(opened) > MOST_PARENTHESES:
                raise FormulaError("too_deep", text, token.start())
        elif token.group() == ")":
            if not opened:
                raise FormulaError("parenthesis_not_opened", text, token.start())
            opened.pop()
    if opened:
        raise FormulaError("parenthesis_not_closed", text, opened[-1])


def _check_completeness(text: str, tokens: Sequence[re.Match[str]]) -> None:
    last = tokens[-1]
    if last.group() in _OPENS_A_VALUE:
        raise FormulaError("operand_missing", text, last.start(), written=last.group())
    without_else: list[int] = []
    for token in tokens:
        if token.group() == "if":
            without_else.append(token.start())
        elif token.group() == "else" and without_else:
            without_else.pop()
    if without_else:
        raise FormulaError("else_missing", text, without_else[-1])

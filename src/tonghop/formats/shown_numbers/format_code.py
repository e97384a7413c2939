"""Excel's number format codes, taken apart.

Decides what each section of a code such as ``#,##0.00;[Red]-#,##0.00`` asks for. Never shows a
number: ``show`` does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

BUILT_IN_CODES = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    # Codes 14 and 22 follow the reader's own country; here it is Vietnam.
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)",
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    42: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    44: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | _(?P<space>.) | \*(?P<fill>.) | \[(?P<bracket>[^\]]*)\]
    | (?P<general>General) | (?P<half>AM/PM|A/P) | (?P<exponent>E[+-]0+)
    | (?P<date>y+|m+|d+|h+|s+(?:\.0+)?) | (?P<digit>[0\#?]) | (?P<point>\.) | (?P<comma>,)
    | (?P<percent>%) | (?P<text>@) | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda figure, limit: figure < limit,
    ">": lambda figure, limit: figure > limit,
    "<=": lambda figure, limit: figure <= limit,
    ">=": lambda figure, limit: figure >= limit,
    "=": lambda figure, limit: figure == limit,
    "<>": lambda figure, limit: figure != limit,
}

Token = tuple[str, str]
"""What a piece of a code is, and its letters: ``("digit", "0")``, ``("literal", " hồ sơ")``."""

Condition = tuple[str, Decimal]
"""A comparison a figure must meet: ``(">=", Decimal(1000))``."""


class SectionKind(Enum):
    """What a section shows."""

    GENERAL = auto()
    NUMBER = auto()
    DATE = auto()
    LITERAL = auto()
    """Words alone, or nothing: the number itself is not seen."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a code.

    ``power`` is the power of ten between the stored and the shown figure: 2 for a percentage, -3 for
    each thousands comma. ``integer`` and ``decimals`` are digit places, ``integer`` with words between.
    """

    kind: SectionKind
    tokens: tuple[Token, ...]
    prefix: str = ""
    suffix: str = ""
    integer: tuple[Token, ...] = ()
    decimals: str = ""
    is_grouped: bool = False
    power: int = 0
    exponent: str = ""
    condition: Condition | None = None

    def admits(self, figure: Decimal) -> bool:
        """True where the section has no condition or the figure meets it."""
        return self.condition is None or _COMPARE[self.condition[0]](figure, self.condition[1])


@lru_cache(maxsize=1024)
def parse_format_code(code: str) -> tuple[Section, ...]:
    """Take a code apart into its sections; an unknown piece is a word to show as it is."""
    sections: list[list[Token]] = [[]]
    for found in _TOKEN.finditer(code):
        kind = found.lastgroup or "other"
        if kind == "other" and found.group() == ";":
            sections.append([])
        else:
            sections[-1].append((kind, found.group(kind)))
    return tuple(_parse_section(tokens) for tokens in sections)


def _parse_section(raw: list[Token]) -> Section:
    tokens = [token for piece in raw if (token := _read_token(*piece)) is not None]
    condition = next(
        (found for kind, letters in raw if kind == "bracket" and (found := _read_condition(letters))), None
    )
    kinds = {kind for kind, _ in tokens}
    if kinds & {"date", "elapsed", "half"}:
        return Section(SectionKind.DATE, tuple(tokens), condition=condition)
    if "general" in kinds or "text" in kinds or _is_fraction(tokens):
        return _general_section(tokens, condition)
    if "digit" in kinds:
        return _number_section(tokens, condition)
    return Section(SectionKind.LITERAL, tuple(tokens), prefix=_words(tokens), condition=condition)


def _read_condition(bracket: str) -> Condition | None:
    compared = _CONDITION.match(bracket)
    return (compared.group(1), Decimal(compared.group(2))) if compared else None


def _read_token(kind: str, letters: str) -> Token | None:
    """A piece of a code as a token; None for what shows nothing: fill, colour, locale, condition."""
    if kind in ("quoted", "escaped", "other"):
        return "literal", letters
    if kind == "space":
        return "literal", " "
    if kind == "bracket":
        if _ELAPSED.fullmatch(letters):
            return "elapsed", letters.lower()
        return ("literal", letters[1:].partition("-")[0]) if letters.startswith("$") else None
    return None if kind == "fill" else (kind, letters)


def _is_fraction(tokens: list[Token]) -> bool:
    return ("literal", "/") in tokens and any(kind == "digit" for kind, _ in tokens)


def _general_section(tokens: list[Token], condition: Condition | None) -> Section:
    before: list[Token] = []
    after: list[Token] = []
    side = before
    for token in tokens:
        if token[0] in ("general", "text", "digit"):
            side = after
        elif token != ("literal", "/"):
            side.append(token)
    return Section(
        SectionKind.GENERAL, tuple(tokens), prefix=_words(before), suffix=_words(after), condition=condition
    )


def _number_section(tokens: list[Token], condition: Condition | None) -> Section:
    places = [index for index, (kind, _) in enumerate(tokens) if kind in ("digit", "point", "exponent")]
    first, last = places[0], places[-1]
    middle = tokens[first : last + 1]
    point = next((index for index, (kind, _) in enumerate(middle) if kind == "point"), len(middle))
    integer = [token for token in middle[:point] if token[0] in ("digit", "literal")]
    after_last_digit = [kind for kind, _ in tokens[last + 1 :]]
    trailing_commas = next(
        (index for index, kind in enumerate(after_last_digit) if kind != "comma"), len(after_last_digit)
    )
    percents = sum(kind == "percent" for kind, _ in tokens)
    return Section(
        SectionKind.NUMBER,
        tuple(tokens),
        prefix=_words(tokens[:first]),
        suffix=_words(tokens[last + 1 :]),
        integer=tuple(integer),
        decimals="".join(letters for kind, letters in middle[point:] if kind == "digit"),
        is_grouped=any(kind == "comma" for kind, _ in middle[:point]),
        power=2 * percents - 3 * trailing_commas,
        exponent=next((letters for kind, letters in middle if kind == "exponent"), ""),
        condition=condition,
    )


def _words(tokens: list[Token]) -> str:
    return "".join(letters for kind, letters in tokens if kind in ("literal", "percent"))

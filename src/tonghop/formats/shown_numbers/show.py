"""A stored number as a person in Vietnam sees it in Excel.

Decides the text under the cell's number format, with a dot between thousands and a comma before the
decimals, and the exact figure under that text: fifteen digits, as Excel keeps, scaled as shown.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache, partial
from typing import NamedTuple

from tonghop.formats.shown_numbers.dates import show_date
from tonghop.formats.shown_numbers.format_code import Section, SectionKind, Token, parse_format_code

_FIFTEEN_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
_WIDE = Context(prec=1000, rounding=ROUND_HALF_UP)
_LARGEST_POWER = 308
_MOST_DECIMALS = 30  # Excel's own limit
_ONE = Decimal(1)
_PLAIN_CODES = frozenset(("General", "0", "#,##0", "@"))
_SURELY_WHOLE = 9  # digits
_VIETNAMESE_MARKS = str.maketrans(",.", ".,")
_GENERAL_WIDTH = 11
"""Under General Excel shows no more than eleven characters of a number."""


class Shown(NamedTuple):
    """What a cell shows, and the exact number under it.

    ``stored`` is None for what is no number: words, dates, error values. ``is_concealed`` where the
    cell holds a number its format does not show (``;;;``); the text is then the number all the same.
    """

    text: str
    stored: Decimal | None = None
    is_concealed: bool = False


as_shown: Callable[[tuple[str, Decimal | None, bool]], Shown] = partial(tuple.__new__, Shown)
"""All three as ``Shown``: what ``Shown(...)`` does, without a call of Python for each."""


def show_number(written: str, code: str, since_1904: bool = False) -> Shown:
    """Show a number as its format code asks.

    Args:
        written: the number as the file writes it, e.g. ``0.99519999999999997``.
        code: the number format code, e.g. ``0.00%``.
        since_1904: True in a workbook that counts days from 1904.

    >>> show_number("0.99519999999999997", "0.00%")
    Shown(text='99,52%', stored=Decimal('99.52'), is_concealed=False)
    >>> show_number("7794", "#,##0").text
    '7.794'
    """
    if written.isdecimal() and len(written) <= _SURELY_WHOLE and written.isascii() and code in _PLAIN_CODES:
        # Most figures of a report: shown without taking the format apart.
        whole = int(written)
        text = f"{whole:,}".replace(",", ".") if code == "#,##0" else str(whole)
        return as_shown((text, Decimal(whole), False))
    figure = _read_figure(written)
    if figure is None:
        return Shown(written)
    plain = _plain_number(code)
    if plain is not None:
        return _show_plain(figure, plain)
    figure = _tidy(figure)
    section, is_signed = _choose_section(parse_format_code(code), figure)
    magnitude = figure if is_signed else abs(figure)
    if section.kind is SectionKind.DATE:
        shown = show_date(figure, section.tokens, since_1904)
        return Shown(shown.strip()) if shown is not None else Shown(_general(figure), figure)
    if section.kind is SectionKind.GENERAL:
        return Shown((section.prefix + _general(magnitude) + section.suffix).strip(), figure)
    if section.kind is SectionKind.LITERAL:
        words = section.prefix.strip()
        return Shown(words, figure) if words else Shown(_general(figure), figure, is_concealed=True)
    if abs(section.power) > _LARGEST_POWER or len(section.decimals) > _MOST_DECIMALS:
        return Shown(_general(figure), figure)
    scaled = _tidy(magnitude.scaleb(section.power, _WIDE))
    return Shown(_show_digits(scaled, section).strip(), _tidy(figure.scaleb(section.power, _WIDE)))


@lru_cache(maxsize=1024)
def _plain_number(code: str) -> tuple[int, Decimal, str, str] | None:
    """Power, quantum, grouping and last words of a code such as ``#,##0.00%``; None where it asks more."""
    sections = parse_format_code(code)
    section = sections[0]
    is_plain = (
        len(sections) == 1
        and section.kind is SectionKind.NUMBER
        and section.condition is None
        and not section.prefix
        and not section.exponent
        and section.integer[-1:] == (("digit", "0"),)
        and sum(token == ("digit", "0") for token in section.integer) == 1
        and all(kind == "digit" for kind, _ in section.integer)
        and set(section.decimals) <= {"0"}
        and len(section.decimals) <= _MOST_DECIMALS
        and abs(section.power) <= _LARGEST_POWER
    )
    if not is_plain:
        return None
    quantum = _ONE.scaleb(-len(section.decimals))
    return section.power, quantum, ",f" if section.is_grouped else "f", section.suffix


def _show_plain(figure: Decimal, plain: tuple[int, Decimal, str, str]) -> Shown:
    """The commonest formats at once; the same as taking the format apart, which a test holds to."""
    power, quantum, grouping, suffix = plain
    stored = _tidy(figure.scaleb(power, _WIDE) if power else figure)
    digits = format(abs(stored).quantize(quantum, context=_WIDE), grouping).translate(_VIETNAMESE_MARKS)
    return Shown((("-" if figure < 0 else "") + digits + suffix).strip(), stored)


def _read_figure(written: str) -> Decimal | None:
    try:
        figure = _FIFTEEN_DIGITS.create_decimal(written)
    except ArithmeticError:
        return None
    if not figure.is_finite() or abs(figure.adjusted()) > _LARGEST_POWER:
        return None
    return figure


def _tidy(figure: Decimal) -> Decimal:
    """Drop zeros that say nothing: 99.520 to 99.52, 3E+2 to 300, -0 to 0."""
    if not figure:
        return Decimal(0)
    whole = figure.to_integral_value()
    return whole.quantize(_ONE, context=_WIDE) if whole == figure else figure.normalize(_WIDE)


def _choose_section(sections: tuple[Section, ...], figure: Decimal) -> tuple[Section, bool]:
    """The section that shows a figure, and whether the figure's own sign is shown with it."""
    if any(section.condition for section in sections):
        for section in sections:
            if section.admits(figure):
                return section, True
        return sections[-1], True
    if len(sections) == 1:
        return sections[0], True
    if figure < 0:
        return sections[1], False
    if figure == 0 and len(sections) > 2:
        return sections[2], False
    return sections[0], False


def _show_digits(figure: Decimal, section: Section) -> str:
    if section.exponent:
        return section.prefix + _scientific(figure, section) + section.suffix
    rounded = abs(figure).quantize(_ONE.scaleb(-len(section.decimals)), context=_WIDE)
    whole, _, decimals = f"{rounded:f}".partition(".")
    sign = "-" if figure < 0 else ""
    text = sign + section.prefix + _fill_integer(whole, section.integer, section.is_grouped)
    if section.decimals:
        text += "," + _fill_decimals(decimals, section.decimals)
    return text + section.suffix


def _fill_integer(digits: str, places: tuple[Token, ...], is_grouped: bool) -> str:
    asked = sum(letters == "0" for kind, letters in places if kind == "digit")
    digits = digits.lstrip("0").rjust(asked, "0")
    if is_grouped:
        return f"{int(digits):,}".replace(",", ".").rjust(asked, "0") if digits else ""
    if all(kind == "digit" for kind, _ in places):
        return digits
    return _fill_between_words(digits, places)


def _fill_between_words(digits: str, places: tuple[Token, ...]) -> str:
    """Lay digits from the right on places with words between them, as in ``000-000``."""
    shown: list[str] = []
    left = digits
    for kind, letters in reversed(places):
        if kind == "literal":
            shown.append(letters)
        elif left:
            shown.append(left[-1])
            left = left[:-1]
    return left + "".join(reversed(shown))


def _fill_decimals(digits: str, places: str) -> str:
    kept = len(places)
    while kept and places[kept - 1] != "0" and digits[kept - 1] == "0":
        kept -= 1
    return digits[:kept]


def _scientific(figure: Decimal, section: Section) -> str:
    asked = len(section.decimals)
    power = figure.adjusted() if figure else 0
    rounded = figure.scaleb(-power, _WIDE).quantize(_ONE.scaleb(-asked), context=_WIDE)
    if abs(rounded) >= 10:
        power += 1
        rounded = (rounded / 10).quantize(_ONE.scaleb(-asked), context=_WIDE)
    sign = "-" if power < 0 else ("+" if section.exponent[1] == "+" else "")
    return (
        f"{rounded:f}".replace(".", ",") + "E" + sign + str(abs(power)).rjust(len(section.exponent) - 2, "0")
    )


_GENERAL_SCIENTIFIC = parse_format_code("0.#####E+00")[0]


def _general(figure: Decimal) -> str:
    text = f"{abs(figure):f}"
    sign = "-" if figure < 0 else ""
    if len(text) > _GENERAL_WIDTH:
        power = figure.adjusted()
        if power >= _GENERAL_WIDTH or power < -9:
            mantissa, _, exponent = _scientific(abs(figure), _GENERAL_SCIENTIFIC).partition("E")
            trimmed = mantissa.rstrip("0").rstrip(",") if "," in mantissa else mantissa
            return f"{sign}{trimmed}E{exponent}"
        whole = text.partition(".")[0]
        places = max(_GENERAL_WIDTH - 1 - len(whole), 0)
        text = f"{_tidy(abs(figure).quantize(_ONE.scaleb(-places), context=_WIDE)):f}"
    return sign + text.replace(".", ",")

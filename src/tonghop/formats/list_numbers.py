"""The numbers of automatic lists, in letters, Roman figures and digits."""

from __future__ import annotations

_LARGEST = 32767  # Word's own limit
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def write_number(number: int, number_format: str) -> str:
    """Write a list number in one of Word's formats; an unknown one in digits.

    >>> write_number(4, "upperRoman"), write_number(27, "lowerLetter"), write_number(7, "decimalZero")
    ('IV', 'aa', '07')
    """
    number = max(0, min(number, _LARGEST))
    if number_format == "decimalZero":
        return f"{number:02d}"
    if number and number_format in ("upperLetter", "lowerLetter"):
        repeated, letter = divmod(number - 1, 26)
        letters = chr(65 + letter) * (repeated + 1)
        return letters if number_format == "upperLetter" else letters.lower()
    if number and number_format in ("upperRoman", "lowerRoman"):
        roman = _write_roman(number)
        return roman if number_format == "upperRoman" else roman.lower()
    return "" if number_format == "none" else str(number)


def _write_roman(number: int) -> str:
    letters = []
    for worth, letter in _ROMAN:
        times, number = divmod(number, worth)
        letters.append(letter * times)
    return "".join(letters)

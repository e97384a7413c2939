"""Characters of symbol fonts as the characters a person sees."""

from __future__ import annotations

_SYMBOL = {
    0x53: "Σ", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xAE: "→", 0xBB: "≈", 0xE5: "∑", 0x2D: "−",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "☐", 0x97: "•"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def show_symbol(font: str, code: str) -> str:
    """The character a symbol shows; a square sign for one not known, never a digit or a letter.

    >>> show_symbol("Wingdings", "F0FE"), show_symbol("Arial", "2265"), show_symbol("Webdings", "F031")
    ('☑', '≥', '▯')
    """
    try:
        number = int(code, 16)
    except ValueError:
        return "▯"
    known = _FONTS.get(font.lower())
    if known is not None:
        return known.get(number & 0xFF, "▯")
    is_private = 0xE000 <= number <= 0xF8FF
    return (
        "▯" if is_private or number < 0x20 or number > 0x10FFFF or 0xD800 <= number < 0xE000 else chr(number)
    )

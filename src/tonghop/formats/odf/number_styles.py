"""OpenDocument's number formats as the format codes Excel writes.

Decides the code of each cell style, so that one set of rules shows the numbers of every kind of sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tonghop.formats.odf.names import NUMBER, STYLE

_KINDS = frozenset(
    NUMBER + name
    for name in (
        "number-style",
        "percentage-style",
        "currency-style",
        "date-style",
        "time-style",
        "text-style",
    )
)
_MOST_PLACES = 30
_DATE_PIECES = {
    "day": ("d", "dd"),
    "month": ("m", "mm"),
    "year": ("yy", "yyyy"),
    "day-of-week": ("ddd", "dddd"),
    "hours": ("h", "hh"),
    "minutes": ("m", "mm"),
    "seconds": ("s", "ss"),
}
_CONDITION_PREFIX = "value()"


def read_format_codes(*roots: etree._Element) -> dict[str, str]:
    """The format code of each cell style by its name; a style without one shows numbers as they are."""
    formats = {
        element.get(STYLE + "name", ""): element
        for root in roots
        for element in root.iter()
        if element.tag in _KINDS
    }
    styles = {
        style.get(STYLE + "name", ""): style
        for root in roots
        for style in root.iter(STYLE + "style")
        if style.get(STYLE + "family") == "table-cell"
    }
    codes = {name: write_code(element, formats) for name, element in formats.items()}

    def code_of(name: str, steps: int) -> str:
        style = styles.get(name)
        if style is None or not steps:
            return "General"
        named = style.get(STYLE + "data-style-name")
        if named is not None:
            return codes.get(named, "General")
        return code_of(style.get(STYLE + "parent-style-name", ""), steps - 1)

    return {name: code_of(name, len(styles)) for name in styles}


def write_code(element: etree._Element, formats: dict[str, etree._Element]) -> str:
    """The format code of a number style; conditions stand before it as sections of their own."""
    sections = []
    for mapped in element.iterchildren(STYLE + "map"):
        condition = mapped.get(STYLE + "condition", "").replace(" ", "")
        applied = formats.get(mapped.get(STYLE + "apply-style-name", ""))
        if applied is not None and applied is not element and condition.startswith(_CONDITION_PREFIX):
            compared = condition.removeprefix(_CONDITION_PREFIX).replace("!=", "<>")
            sections.append(f"[{compared}]" + "".join(_pieces(applied)))
    return ";".join((*sections, "".join(_pieces(element)) or "General"))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = etree.QName(child).localname
        if child.tag == NUMBER + "number":
            yield _number(child)
        elif child.tag == NUMBER + "scientific-number":
            yield "0" + _decimals(child) + "E+00"
        elif child.tag == NUMBER + "text":
            # A percent sign is a percentage, whatever the style is called; other words stand in quotes.
            written = child.text or ""
            yield "%" if written.strip() == "%" else '"' + written.replace('"', "") + '"' if written else ""
        elif child.tag == NUMBER + "currency-symbol":
            yield '"' + (child.text or "").replace('"', "") + '"'
        elif child.tag == NUMBER + "am-pm":
            yield "AM/PM"
        elif child.tag == NUMBER + "text-content":
            yield "@"
        elif child.tag.startswith(NUMBER) and name in _DATE_PIECES:
            yield _date_piece(element, child, name)


def _date_piece(element: etree._Element, child: etree._Element, name: str) -> str:
    short, long = _DATE_PIECES[name]
    letters = long if child.get(NUMBER + "style") == "long" else short
    if name == "month" and child.get(NUMBER + "textual") == "true":
        letters = "mmmm" if letters == long else "mmm"
    if name == "hours" and element.get(NUMBER + "truncate-on-overflow") == "false":
        letters = f"[{letters}]"
    return letters


def _number(child: etree._Element) -> str:
    if child.get(NUMBER + "decimal-places") is None and child.get(NUMBER + "min-integer-digits") in (
        None,
        "1",
    ):
        return "#,##0" if child.get(NUMBER + "grouping") == "true" else "General"
    least = _places(child, "min-integer-digits", 0)
    whole = "0" * least if least else "#"
    if child.get(NUMBER + "grouping") == "true":
        whole = "#,##" + whole if least < 2 else "#," + whole
    factor = child.get(NUMBER + "display-factor", "1")
    commas = "," * ((len(factor) - 1) // 3) if factor.strip("0") == "1" else ""
    return whole + _decimals(child) + commas


def _decimals(child: etree._Element) -> str:
    places = _places(child, "decimal-places", 0)
    kept = min(_places(child, "min-decimal-places", places), places)
    return "." + "0" * kept + "#" * (places - kept) if places else ""


def _places(child: etree._Element, name: str, default: int) -> int:
    written = child.get(NUMBER + name, "")
    return min(int(written), _MOST_PLACES) if written.isdecimal() and len(written) < 9 else default

"""The one JSON writer: for commands, files of results and what is signed later.

Decides how the values of the trade are written: decimals as strings (a JSON number would
be read back as binary), dates as ISO text, members of a list of words as their word.
Never decides which fields there are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TextIO, cast


def write_json(content: object, *, sorted_keys: bool = False, open_levels: int = 2) -> str:
    """The JSON text of mappings, sequences, text, whole numbers, decimals, dates, yes/no and None.

    The same content gives the same text: letters as they are, a line break at the end, keys in the order
    given unless ``sorted_keys``. The outer ``open_levels`` take a line an entry, what is inside them one
    line each, so that a long list of figures is a figure a line.

    Raises:
        TypeError: something else is inside, a binary float among them; the message names it.

    Example:
        >>> print(write_json({"value": Decimal("99.52"), "days": [date(2019, 5, 24)]}, open_levels=1), end="")
        {
          "value": "99.52",
          "days": ["2019-05-24"]
        }
    """
    laid_out = _laid_out(_sorted(_plain(content)) if sorted_keys else content, open_levels, "\n")
    return "".join(laid_out) + "\n"


def stream_json(content: object, target: TextIO, *, open_levels: int = 2) -> None:
    """Write the text of ``write_json`` piece by piece; an iterator in open levels is a list.

    Raises:
        TypeError: as ``write_json``, after what came before was written.
    """
    target.writelines(_laid_out(content, open_levels, "\n"))
    target.write("\n")


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _laid_out(content: object, open_levels: int, line: str) -> Iterator[str]:
    """The pieces of the text; ``line`` is the break and indent the entry stands at."""
    is_mapping = isinstance(content, Mapping)
    if not open_levels or not (is_mapping or isinstance(content, (list, tuple, Iterator))):
        yield _encode(_plain(content))
        return
    opening, closing = ("{", "}") if is_mapping else ("[", "]")
    mark = opening
    for entry in cast(Iterable[object], content):
        named = f"{_encode(_key(entry))}: " if is_mapping else ""
        yield f"{mark}{line}  {named}"
        inside = cast(Mapping[object, object], content)[entry] if is_mapping else entry
        yield from _laid_out(inside, open_levels - 1, line + "  ")
        mark = ","
    yield opening + closing if mark == opening else line + closing


def _sorted(plain: object) -> object:
    """Every mapping by key."""
    if isinstance(plain, dict):
        return {key: _sorted(plain[key]) for key in sorted(plain)}
    return [_sorted(entry) for entry in plain] if isinstance(plain, list) else plain


_AS_THEY_ARE = frozenset((str, int, bool, type(None)))


def _plain(content: object) -> object:
    kind = type(content)
    if kind in _AS_THEY_ARE:
        return content
    if kind is dict:
        return {
            key if type(key) is str else _key(key): entry if type(entry) in _AS_THEY_ARE else _plain(entry)
            for key, entry in cast(dict[object, object], content).items()
        }
    if isinstance(content, Enum):
        return _plain(content.value)
    if content is None or isinstance(content, (bool, int, str)):
        return content
    if isinstance(content, Decimal):
        return format(content, "f")
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, Mapping):
        return {_key(key): _plain(entry) for key, entry in content.items()}
    if isinstance(content, (list, tuple)):
        return [_plain(entry) for entry in content]
    raise TypeError(
        f"JSON cannot hold {content!r} ({type(content).__name__}): give text, a Decimal or a date"
    )


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"a JSON key must be text, not {key!r}")
    return str(key.value) if isinstance(key, Enum) else key

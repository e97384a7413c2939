"""The one JSON writer: for commands, files of results and what is signed later.

Decides how the values of the trade are written: decimals as strings (a JSON number would
be read back as binary), dates as ISO text, members of a list of words as their word.
Never decides which fields there are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import cast


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
    encode = json.JSONEncoder(ensure_ascii=False).encode
    plain = _sorted(_plain(content)) if sorted_keys else _plain(content)
    return "".join(_laid_out(plain, open_levels, "\n", encode)) + "\n"


def _laid_out(plain: object, open_levels: int, line: str, encode: Callable[[object], str]) -> Iterator[str]:
    """The pieces of the text; ``line`` is the break and indent the entry stands at."""
    if not open_levels or not plain or not isinstance(plain, (dict, list)):
        yield encode(plain)
        return
    opening, closing = ("{", "}") if isinstance(plain, dict) else ("[", "]")
    entries = plain.items() if isinstance(plain, dict) else ((None, entry) for entry in plain)
    mark = opening
    for key, entry in entries:
        yield f"{mark}{line}  " if key is None else f"{mark}{line}  {encode(key)}: "
        yield from _laid_out(entry, open_levels - 1, line + "  ", encode)
        mark = ","
    yield line + closing


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

"""The one JSON writer: for commands, files of results and what is signed later.

Decides how the values of the trade are written: decimals as strings (a JSON number would
be read back as binary), dates as ISO text, members of a list of words as their word.
Never decides which fields there are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum


def write_json(content: object, *, sorted_keys: bool = False) -> str:
    """The JSON text of mappings, sequences, text, whole numbers, decimals, dates, yes/no and None.

    Two spaces of indent, letters as they are, a line break at the end: the same content gives the
    same text. Keys stand in the order given unless ``sorted_keys``.

    Raises:
        TypeError: something else is inside, a binary float among them; the message names it.

    Example:
        >>> print(write_json({"value": Decimal("99.52"), "dated": date(2019, 5, 24)}), end="")
        {
          "value": "99.52",
          "dated": "2019-05-24"
        }
    """
    return json.dumps(_plain(content), ensure_ascii=False, indent=2, sort_keys=sorted_keys) + "\n"


def _plain(content: object) -> object:
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

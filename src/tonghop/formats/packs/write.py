"""Writes a mapping as the YAML of a pack, with remarks at their places.

Decides quoting and order of lines; every scalar is a string when read back. Never decides what is said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_PLAIN = re.compile(r"[\w/(“«][^:#\n\"'{}\[\],&*!|>%@`\\]*", re.UNICODE)
_WIDEST = 110
Remarks = Mapping[str, Sequence[str]]
"""By path (``sections[a].rows[b].type``), the lines said above it."""


def write_yaml(mapping: Mapping[str, Any], remarks: Remarks | None = None, head: Sequence[str] = ()) -> str:
    """The text of a YAML file: ``head`` as comments on top, then the mapping with its remarks."""
    lines = [f"# {line}" for line in head]
    lines.extend(_mapping(mapping, "", "", remarks or {}))
    return "\n".join(lines) + "\n"


def _mapping(mapping: Mapping[str, Any], indent: str, path: str, remarks: Remarks) -> Iterator[str]:
    for key, value in mapping.items():
        here = f"{path}.{key}" if path else str(key)
        for remark in remarks.get(here, ()):
            yield f"{indent}# {remark}"
        name = _scalar(str(key))
        if isinstance(value, Mapping) and value:
            yield f"{indent}{name}:"
            yield from _mapping(value, f"{indent}  ", here, remarks)
        elif isinstance(value, (list, tuple)) and any(isinstance(item, Mapping) for item in value):
            yield f"{indent}{name}:"
            for item in value:
                yield from _item(item, indent, here, remarks)
        elif isinstance(value, (list, tuple)):
            yield from _scalars(f"{indent}{name}:", [_scalar(str(item)) for item in value], indent)
        else:
            yield (
                f"{indent}{name}: {_scalar(str(value))}"
                if not isinstance(value, Mapping)
                else f"{indent}{name}: {{}}"
            )


def _item(item: Mapping[str, Any], indent: str, path: str, remarks: Remarks) -> Iterator[str]:
    here = f"{path}[{item.get('code', '')}]"
    for remark in remarks.get(here, ()):
        yield f"{indent}  # {remark}"
    opened = False
    for line in _mapping(item, f"{indent}    ", here, remarks):
        is_remark = line.lstrip().startswith("#")
        if opened or is_remark:
            yield line if opened else f"{indent}  {line.lstrip()}"
        else:
            yield f"{indent}  - {line.lstrip()}"
            opened = True


def _scalars(name: str, items: Sequence[str], indent: str) -> Iterator[str]:
    flat = f"{name} [{', '.join(items)}]"
    if len(flat) <= _WIDEST:
        yield flat
        return
    yield name
    yield from (f"{indent}  - {item}" for item in items)


def _scalar(text: str) -> str:
    """A scalar, quoted as JSON where plain YAML might read it as anything but itself."""
    is_plain = _PLAIN.fullmatch(text) is not None and text == text.strip()
    return text if is_plain and text not in ("~", "null") else json.dumps(text, ensure_ascii=False)

"""Canonical JSON by RFC 8785: one content, one text, one digest.

Decides the bytes that are signed. They hold texts, lists and mappings only: figures come as strings, so that
no reader turns them into binary numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import rfc8785


def write_canonical(content: Mapping[str, Any]) -> bytes:
    """The canonical bytes of a mapping of texts.

    Raises:
        TypeError: a number, yes/no or null is inside; the message names it.
    """
    _require_texts(content)
    return rfc8785.dumps(content)


def read_canonical(written: bytes) -> dict[str, Any]:
    """The mapping of canonical bytes.

    Raises:
        ValueError: the bytes are no canonical JSON object.
    """
    content = json.loads(written)
    if not isinstance(content, dict) or rfc8785.dumps(content) != written:
        raise ValueError("not a canonical JSON object (RFC 8785)")
    return content


def digest_of(written: bytes) -> str:
    """SHA-256 of the bytes, hex."""
    return sha256(written).hexdigest()


def _require_texts(content: object) -> None:
    if isinstance(content, Mapping):
        for entry in content.values():
            _require_texts(entry)
    elif isinstance(content, (list, tuple)):
        for entry in content:
            _require_texts(entry)
    elif not isinstance(content, str):
        raise TypeError(f"canonical documents hold texts only, not {content!r}")

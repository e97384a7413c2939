"""The one refusal of a file that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class Unreadable(Exception):
    """A file that cannot be read, and why: the sentence ``file.<kind>`` says it to a person.

    Args:
        kind: the last part of the sentence's key, e.g. ``encrypted``.
        arguments: what the sentence quotes, e.g. ``{"format": "PDF"}``.
    """

    def __init__(self, kind: str, arguments: Mapping[str, str | int] | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.arguments: Mapping[str, str | int] = MappingProxyType(dict(arguments or {}))

    def __str__(self) -> str:
        quoted = ", ".join(f"{name}={value}" for name, value in self.arguments.items())
        return f"{self.kind} ({quoted})" if quoted else self.kind

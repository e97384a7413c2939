"""Codelists (danh mục): the closed answers a coded row admits.

Decides codes and their official names. Never keyed by name: names are labels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Codelist:
    """A closed list of answers, in the order the form prints them: code to official name."""

    code: str
    name: str
    codes: Mapping[str, str]

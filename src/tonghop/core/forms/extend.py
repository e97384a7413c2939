"""Lays a pack over the one it extends: a ministry's frame, a province's form, a town's own rows.

Decides what replaces what: a section, row, table, check, definition or dictionary entry of the same code
is laid over the base's where it stands, key by key; a new one comes after. Every other key of the
extending pack wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_BY_CODE = ("tables", "checks", "definitions")
_DICTIONARIES = ("sources", "measure_units", "codelists")


def lay_over(base: Mapping[str, Any], extending: Mapping[str, Any]) -> Mapping[str, Any]:
    """The whole mapping of a pack that extends ``base``; neither mapping is changed."""
    whole = {**base, **extending}
    for key in _DICTIONARIES:
        whole[key] = {**base.get(key, {}), **extending.get(key, {})}
    for key in _BY_CODE:
        whole[key] = _lay_by_code(base.get(key, []), extending.get(key, []))
    whole["sections"] = _lay_sections(base.get("sections", []), extending.get("sections", []))
    whole["notes"] = [*base.get("notes", []), *extending.get("notes", [])]
    del whole["extends"]
    return whole


def _lay_by_code(
    base: Sequence[Mapping[str, Any]], extending: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    by_code = {entry["code"]: entry for entry in base}
    for entry in extending:
        by_code[entry["code"]] = {**by_code.get(entry["code"], {}), **entry}
    return list(by_code.values())


def _lay_sections(
    base: Sequence[Mapping[str, Any]], extending: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    by_code = {section["code"]: section for section in base}
    for section in extending:
        below = by_code.get(section["code"], {})
        rows = _lay_by_code(below.get("rows", []), section.get("rows", []))
        by_code[section["code"]] = {**below, **section, "rows": rows}
    return list(by_code.values())

"""Filters of the form page: what stands at a key and at a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django import template

register = template.Library()


@register.filter
def at(held: Mapping[str, object], key: str) -> object:
    """What a mapping holds at a key; None where nothing."""
    return held.get(key)


@register.filter
def nth(several: Sequence[object], number: int) -> object:
    """The member at a number counted from 0."""
    return several[number]

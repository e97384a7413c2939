"""Sentences of the catalogue in templates, in the reader's language, and figures as people write them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from tonghop.core.findings import Explanation, Finding
from tonghop.core.sentences.render import Language, explanation_of, render, sentence_of, show

register = template.Library()


def reader_language() -> Language:
    """The language of the page being written."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


@register.simple_tag
def say(key: str, **arguments: Any) -> str:
    """The sentence of a key: ``{% say "page.board.title" %}``."""
    return render(key, arguments, reader_language())


@register.filter
def word(value: object, family: str) -> str:
    """The word of a value: ``{{ row.state|word:"state" }}``."""
    return render(f"{family}.{getattr(value, 'value', value)}", language=reader_language())


@register.filter
def finding_sentence(finding: Finding) -> str:
    """All that is said of a finding."""
    return sentence_of(finding, reader_language())


@register.filter
def explanation_sentence(explanation: Explanation) -> str:
    """What is said of one explanation."""
    return explanation_of(explanation, reader_language())


@register.filter
def figure(value: Decimal | date | None) -> str:
    """A figure or a day as the reader's language writes it; empty where there is none."""
    return "" if value is None else show(value, reader_language())


@register.filter
def moment(value: datetime | None) -> str:
    """An instant on Vietnam's clock: 17:00 25/05/2019."""
    return "" if value is None else f"{timezone.localtime(value):%H:%M %d/%m/%Y}"

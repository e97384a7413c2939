"""Turning a key and its arguments into the sentence a person reads.

Decides how figures, dates and lists look inside a sentence, and how a finding's sentence is put
together: where, what was found, explanations, what to do, on what ground. Never invents an argument.
A sentence with an argument missing still comes out, with "…" in its place: a person who waits for a
check must not be stopped by our mistake. Tests ask ``missing_arguments``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Literal

from tonghop.core.findings import Argument, Explanation, Finding
from tonghop.core.sentences.catalogue import CATALOGUE
from tonghop.core.sentences.model import Sentence
from tonghop.core.values.write import format_number, write_in_english

Language = Literal["vi", "en"]
_UNKNOWN = "…"


def render(key: str, arguments: Mapping[str, Argument] | None = None, language: Language = "vi") -> str:
    """The sentence of a key, with its arguments shown as the language writes them.

    Decimals are shown as 7.794 and 99,52 in Vietnamese, 7,794 and 99.52 in English, with as many
    decimals as they carry; an ``int`` (a year, a count of rows) is shown as it is; dates as dd/mm/yyyy;
    tuples with commas, or with the sign a template names ("{parts:+}" is 75 + 204). Where there is an
    argument ``note.en`` beside ``note``, English quotes that one. A key the catalogue does not hold comes
    out as the key itself.

    Args:
        key: a key of the catalogue, such as ``ratio`` or ``file.too_large``.
        arguments: what the sentence quotes, by name.
        language: ``vi`` or ``en``.
    """
    if not arguments:
        return _render_plain(key, language)
    sentence = CATALOGUE.get(key)
    if sentence is None:
        return key
    given = _in_language(arguments, language)
    shown = {name: _Shown(argument, language) for name, argument in given.items()}
    for name in _fields_of(sentence) - shown.keys():
        shown[name] = _Shown(_UNKNOWN, language)
    return _template(sentence, language).format_map(shown)


@cache
def _render_plain(key: str, language: Language) -> str:
    """The sentence of a key without arguments: most words of a workbook, asked for again in every line."""
    sentence = CATALOGUE.get(key)
    if sentence is None:
        return key
    unknown = {name: _Shown(_UNKNOWN, language) for name in _fields_of(sentence)}
    return _template(sentence, language).format_map(unknown)


def missing_arguments(key: str, arguments: Mapping[str, Argument] | None = None) -> frozenset[str]:
    """Names the sentence of ``key`` quotes and ``arguments`` lack.

    Raises:
        KeyError: the catalogue has no such key.
    """
    return _fields_of(CATALOGUE[key]) - (arguments or {}).keys()


def show(argument: Argument, language: Language = "vi") -> str:
    """One argument as a person reads it."""
    if isinstance(argument, Decimal):
        return format_number(argument) if language == "vi" else write_in_english(argument)
    if isinstance(argument, date):
        return f"{argument.day:02d}/{argument.month:02d}/{argument.year}"
    if isinstance(argument, tuple):
        return ", ".join(show(item, language) for item in argument)
    return str(argument)


def message_of(finding: Finding, language: Language = "vi") -> str:
    """What was found and where, without explanations: the place with its label, then the sentence."""
    return f"{place_label(finding, language)}{render(finding.kind, finding.arguments, language)}"


def explanation_of(explanation: Explanation, language: Language = "vi") -> str:
    """The sentence of one explanation."""
    return render(f"explanation.{explanation.kind}", explanation.arguments, language)


def sentence_of(finding: Finding, language: Language = "vi") -> str:
    """All that is said of a finding: the message, explanations best first, what to do, the ground."""
    sentences = [message_of(finding, language)]
    if finding.explanations:
        told = render("explanation.or", {}, language).join(
            explanation_of(explanation, language) for explanation in finding.explanations
        )
        sentences.append(f"{told[:1].upper()}{told[1:]}.")
    advice = f"advice.{finding.kind}"
    if advice in CATALOGUE:
        sentences.append(render(advice, finding.arguments, language))
    if finding.ground is not None and "citation" in finding.arguments:
        sentences.append(render("ground", finding.arguments, language))
    return " ".join(sentences)


def place_label(finding: Finding, language: Language = "vi") -> str:
    """Where a finding points, as its paper names it: form symbol, STT and label; empty if unknown."""
    if "form" not in finding.arguments:
        return ""
    if "label" not in finding.arguments:
        return render("place.form", finding.arguments, language)
    key = "place.row" if finding.arguments.get("stt") else "place.row_without_stt"
    return render(key, finding.arguments, language)


def _in_language(arguments: Mapping[str, Argument], language: Language) -> dict[str, Argument]:
    """The arguments under their plain names, in the language's own wording where one is given."""
    plain = {name: argument for name, argument in arguments.items() if "." not in name}
    return {name: arguments.get(f"{name}.{language}", argument) for name, argument in plain.items()}


@dataclass(frozen=True, slots=True)
class _Shown:
    """An argument inside a template; the format after the colon is the sign that joins a tuple."""

    argument: Argument
    language: Language

    def __format__(self, sign: str) -> str:
        if sign and isinstance(self.argument, tuple):
            return f" {sign} ".join(show(item, self.language) for item in self.argument)
        return show(self.argument, self.language)


def _template(sentence: Sentence, language: Language) -> str:
    return sentence.en if language == "en" else sentence.vi


@cache
def _fields_of(sentence: Sentence) -> frozenset[str]:
    return frozenset(
        name
        for template in (sentence.vi, sentence.en)
        for _, name, _, _ in Formatter().parse(template)
        if name is not None
    )

"""The one error of formulas: what a form's author wrote, where, and what to write instead.

Decides how a mistake is pointed at. The sentences are in ``sentences.formulas``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from unicodedata import combining

from rapidfuzz import fuzz, process

from tonghop.core.formulas.model import FormulaType
from tonghop.core.sentences.formulas import SENTENCES

_CLOSE_ENOUGH = 60
"""Out of 100: below this a suggestion would mislead more than help."""


class FormulaError(ValueError):
    """A formula that cannot be taken as written.

    ``key`` names the sentence (``formula.<key>`` in the catalogue), ``position`` is the offset of
    the offending character in ``text`` from 0, ``arguments`` fill the sentence.
    """

    def __init__(self, key: str, text: str, position: int, **arguments: str | int) -> None:
        super().__init__(key, text, position)
        self.key = key
        self.text = text
        self.position = position
        self.arguments: Mapping[str, str | int] = MappingProxyType(arguments)

    def __str__(self) -> str:
        return f"{self.sentence()}\n{self.pointing()}"

    def sentence(self, language: str = "vi") -> str:
        """What is wrong and what to write instead, in ``vi`` or ``en``."""
        words = {name: _in_words(argument, language) for name, argument in self.arguments.items()}
        return _template(f"formula.{self.key}", language).format(**words)

    def pointing(self) -> str:
        """The line of the formula with a caret under the character at fault."""
        start = self.text.rfind("\n", 0, self.position) + 1
        line = self.text[start:].split("\n", 1)[0].replace("\t", " ")
        before = line[: self.position - start]
        margin = sum(1 for character in before if not combining(character))
        return f"{line}\n{' ' * margin}^"


def _in_words(argument: str | int, language: str) -> str | int:
    if isinstance(argument, FormulaType):
        return _template(f"formula.type_{argument}", language)
    return argument


def _template(key: str, language: str) -> str:
    sentence = SENTENCES[key]
    return sentence.en if language == "en" else sentence.vi


def unknown(
    key: str, text: str, position: int, name: str, known: Collection[str], **arguments: str | int
) -> FormulaError:
    """The error for a name that does not exist, with the nearest one that does, if any is near.

    ``key`` has a second sentence ``<key>_near`` that takes ``nearest`` besides.
    """
    nearest = process.extractOne(
        name.casefold(),
        {code: code.casefold() for code in sorted(known)},
        scorer=fuzz.ratio,
        score_cutoff=_CLOSE_ENOUGH,
    )
    if nearest is None:
        return FormulaError(key, text, position, name=name, **arguments)
    return FormulaError(f"{key}_near", text, position, name=name, nearest=nearest[2], **arguments)

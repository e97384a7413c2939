"""A sentence of the catalogue taken apart at its arguments.

For prose that must know where an argument stands; everything else is rendered whole (``render``).
"""

from __future__ import annotations

from string import Formatter

from tonghop.core.sentences.catalogue import CATALOGUE
from tonghop.core.sentences.render import Language


def sentence_parts(key: str, language: Language = "vi") -> tuple[tuple[str, str | None], ...]:
    """The words of a sentence and, behind each stretch of them, the argument that follows; None at the end.

    Raises:
        KeyError: the catalogue has no such key.
    """
    sentence = CATALOGUE[key]
    template = sentence.en if language == "en" else sentence.vi
    return tuple((words, name) for words, name, _, _ in Formatter().parse(template))

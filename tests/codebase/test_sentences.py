"""Every sentence a user can meet stands in both languages and asks for the same arguments in each."""

import importlib
import pkgutil
import string

import pytest

from tonghop.core import sentences
from tonghop.core.sentences.catalogue import CATALOGUE
from tonghop.core.sentences.model import Sentence


def arguments_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_a_sentence_stands_in_both_languages_over_the_same_arguments(key: str) -> None:
    sentence = CATALOGUE[key]
    assert sentence.vi.strip() and sentence.en.strip()
    assert arguments_of(sentence.vi) == arguments_of(sentence.en)
    assert all(name.isidentifier() for name in arguments_of(sentence.vi)), "arguments are named"


def test_the_catalogue_holds_every_sentence_of_every_stage() -> None:
    stages = [
        importlib.import_module(f"{sentences.__name__}.{module.name}")
        for module in pkgutil.iter_modules(sentences.__path__)
    ]
    written: dict[str, Sentence] = {}
    for stage in stages:
        for key, sentence in getattr(stage, "SENTENCES", {}).items():
            assert key not in written, f"{key} is written twice"
            written[key] = sentence
    assert dict(CATALOGUE) == written

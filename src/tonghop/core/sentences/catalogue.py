"""The catalogue: every sentence a user may see, in both languages, under one set of keys.

Decides that a key has one sentence. Never formats (see ``render``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec

from tonghop.core.sentences.model import Sentence

_STAGES = (
    "reading",
    "formulas",
    "files",
    "packs",
    "intake",
    "checks",
    "explanations",
    "check_kinds",
    "publication",
    "workbook",
    "use",
)


def merge_sentences(catalogues: Iterable[Mapping[str, Sentence]]) -> dict[str, Sentence]:
    """Join the sentences of several stages.

    Raises:
        ValueError: two stages use one key.
    """
    merged: dict[str, Sentence] = {}
    for catalogue in catalogues:
        taken = merged.keys() & catalogue.keys()
        if taken:
            raise ValueError(f"two stages give a sentence for {', '.join(sorted(taken))}: rename one key")
        merged.update(catalogue)
    return merged


def _stage_sentences(stage: str) -> Mapping[str, Sentence]:
    name = f"tonghop.core.sentences.{stage}"
    if find_spec(name) is None:
        return {}
    sentences: Mapping[str, Sentence] = import_module(name).SENTENCES
    return sentences


CATALOGUE: Mapping[str, Sentence] = merge_sentences(_stage_sentences(stage) for stage in _STAGES)

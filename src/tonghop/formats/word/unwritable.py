"""Letters no XML can hold, in a document that is to be written as Word.

Decides what stands in their place and that the paper says so. Letters a file can hold are never changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from tonghop.core.publication.model import Document, Paragraph, Run
from tonghop.core.sentences.render import Language, render

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
UNSEEN = "\ufffd"
"""The mark that something stood there: �."""


def without_unwritable(document: Document) -> Document:
    """The document with ``UNSEEN`` for each letter XML forbids, and a last line that says so.

    A document that holds none is given back as it is.
    """
    found: list[str] = []
    changed = {name: _clean(getattr(document, name), found) for name in ("name", "blocks", "properties")}
    if not found:
        return document
    language: Language = "en" if document.language == "en" else "vi"
    told = render("publication.unwritable", {"mark": UNSEEN}, language)
    note = Paragraph((Run(told, italic=True),))
    return replace(document, **changed | {"blocks": (*changed["blocks"], note)})


def _clean(part: Any, found: list[str]) -> Any:
    """A text, block, or part of one, cleaned; what was taken out of it goes to ``found``."""
    if isinstance(part, str) and not isinstance(part, Enum):
        taken = _UNWRITABLE.findall(part)
        found += taken
        return _UNWRITABLE.sub(UNSEEN, part) if taken else part
    if isinstance(part, tuple):
        return tuple(_clean(one, found) for one in part)
    if isinstance(part, Mapping):
        return {_clean(name, found): _clean(one, found) for name, one in part.items()}
    if is_dataclass(part) and not isinstance(part, type):
        n_before = len(found)
        cleaned = {one.name: _clean(getattr(part, one.name), found) for one in fields(part)}
        return replace(part, **cleaned) if len(found) > n_before else part
    return part

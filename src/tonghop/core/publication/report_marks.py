"""Our marks in the prose of the report: by them a bound number is known again after a person edited.

Decides the names of marks and of the property that says what was written. Names are short enough for a
bookmark of Word, and a figure's mark can be told from its key alone, so that the marks speak even where the
property is lost.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256

PROPERTY = "tonghop-bao-cao"
"""The document property of our drafts."""
FIGURE, QUOTE, NOTE = "tbs_", "tbq_", "tbl_"
"""What opens the mark of a figure, of an office's paragraph, and of a remark on coverage."""
OPENING_MARK, CLOSING_MARK = "tbd_mo", "tbd_dong"
SOURCE = "nguon_"
"""What opens the mark of a line of the appendix on sources."""


def figure_mark(key: str) -> str:
    """The mark of every place where a figure stands; each place adds its own number."""
    return f"{FIGURE}{sha256(key.encode()).hexdigest()[:16]}"


def mark_stem(mark: str) -> str:
    """A mark without the number of its place."""
    return mark.rpartition("_")[0]


@dataclass(frozen=True, slots=True)
class WrittenDraft:
    """What a draft was when we wrote it.

    ``sections`` are the digests of its sections by code; ``headings`` those of every section the template
    gave, also of what a person took out; ``carried`` are the codes of sections in a person's words.
    ``quotes`` are all paragraphs of offices that were offered; ``figures`` the text in each mark.
    """

    form: str
    period: str
    sections: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    quotes: tuple[str, ...] = ()
    figures: Mapping[str, str] = field(default_factory=dict)
    carried: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """As one line of text, for the property."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def parse(written: str) -> WrittenDraft | None:
        """What a property says; None where it is damaged."""
        try:
            kept = json.loads(written)
            return WrittenDraft(
                str(kept["form"]),
                str(kept["period"]),
                _texts(kept["sections"]),
                _texts(kept["headings"]),
                tuple(map(str, kept["quotes"])),
                _texts(kept["figures"]),
                tuple(map(str, kept["carried"])),
            )
        except (ValueError, TypeError, KeyError, AttributeError):
            return None


def _texts(kept: Mapping[object, object]) -> Mapping[str, str]:
    return {str(name): str(text) for name, text in kept.items()}

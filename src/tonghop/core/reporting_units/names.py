"""Names of units: which two spellings are one name, and what the first words say.

Decides that marks, case, spaces and apostrophes may be left out when searching ("kbang", "KBang",
"K’Bang"), and that marks which are typed count ("Tân An" is not "Tấn An").
"""

from __future__ import annotations

import unicodedata

from tonghop.core.values.folding import fold

FORMS = ("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Phường", "Huyện", "Quận", "Tỉnh", "Xã")
"""The forms of administrative units, as the first words of a full name; longer ones first."""

_ABBREVIATED = (("tp ", "thanh pho "), ("tt ", "thi tran "), ("tx ", "thi xa "))
_COMMITTEE = ("ui ban nhan dan ", "ubnd ")
_FOLDED_FORMS = tuple((f"{fold(form)} ", form) for form in FORMS)


def unit_of_committee(name: str) -> str:
    """The unit a people's committee is of, as written: "huyện Kbang" of "UBND huyện Kbang"."""
    folded = fold(name)
    for committee in _COMMITTEE:
        if folded.startswith(committee):
            return " ".join(name.split()[len(committee.split()) :])
    return name


def form_of(name: str) -> str:
    """The form a full name opens with: "Thị trấn" of "Thị trấn Khe Tre"; empty where it opens with none.

    Example:
        >>> form_of("Thị trấn Khe Tre")
        'Thị trấn'
    """
    folded = fold(name)
    return next((form for opening, form in _FOLDED_FORMS if folded.startswith(opening)), "")


def bare_name(name: str) -> str:
    """The name without its form: "Kbang" of "Huyện Kbang"."""
    words = len(form_of(name).split())
    return " ".join(name.split()[words:])


def search_key(name: str) -> str:
    """What two spellings of one name share: folded, no "UBND", forms in full, no spaces.

    Example:
        >>> search_key("UBND huyện K’Bang") == search_key("Huyện KBang") == "huienkbang"
        True
    """
    folded = fold(unit_of_committee(name))
    for written, full in _ABBREVIATED:
        if folded.startswith(written):
            folded = full + folded.removeprefix(written)
    return folded.replace(" ", "")


def marks_agree(typed: str, official: str) -> bool:
    """Whether the marks typed are those of an official name of the same key; typed without any, they are."""
    of_typed = _marks(bare_name(typed))
    return not of_typed or of_typed == _marks(bare_name(official))


def _marks(name: str) -> tuple[str, ...]:
    """The marks of a name wherever they are placed: hòa and hoà bear the same."""
    pieces = unicodedata.normalize("NFD", name.lower())
    return tuple(sorted(piece for piece in pieces if unicodedata.combining(piece) or piece == "đ"))

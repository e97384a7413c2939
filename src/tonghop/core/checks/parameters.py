"""Parameters of check kinds: what a pack has to write for each, and how a kind reads it.

Decides the kinds of parameter and the reading of their text. Never judges a pack: linting does, with
the same declarations; a kind that meets a parameter linting would refuse raises ``ParameterError``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from tonghop.core.findings import Argument
from tonghop.core.forms.model import CheckSpec


class ParameterKind(StrEnum):
    """What a parameter has to be."""

    INDICATOR = "indicator"
    """The code of one indicator of the form."""
    INDICATORS = "indicators"
    """A list of indicator codes."""
    INDICATORS_OR_ALL = "indicators_or_all"
    """A list of indicator codes, or the word ``all``."""
    EXPRESSION = "expression"
    """A formula over indicator codes that gives a number; a bare code is one."""
    CONDITION = "condition"
    """A formula over indicator codes that gives yes or no."""
    NUMBER = "number"
    """A number, written with a dot for decimals."""
    CHOICE = "choice"
    """One word of ``choices``."""
    TABLE = "table"
    """The code of one annex table of the form."""
    COLUMNS = "columns"
    """A list of column codes of that annex."""
    UNIT_KINDS = "unit_kinds"
    """A list of kinds of office: ``province``, ``district``, ``commune`` and the like."""
    WORDS = "words"
    """A list of words or phrases, as papers write them."""
    PHRASE = "phrase"
    """A few words for the person who reads the finding, or a mapping ``{vi, en}`` of them."""
    READINGS = "readings"
    """A list of mappings ``{numerator, denominator, note}``: other ways people read the row. ``note`` is
    one text, or a mapping ``{vi, en}``."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a check kind. ``default`` is what an absent optional one counts as."""

    kind: ParameterKind
    is_required: bool = True
    choices: tuple[str, ...] = ()
    default: str | None = None


@dataclass(frozen=True, slots=True)
class RatioReading:
    """Another way to read a rate: its two expressions, and the pack's words for it."""

    numerator: str
    denominator: str
    note: str = ""
    note_in_english: str = ""


class ParameterError(ValueError):
    """A check of a pack lacks a parameter or writes it wrongly; linting the pack shows where."""


def text_of(spec: CheckSpec, name: str, default: str | None = None) -> str:
    """The text of a single-valued parameter.

    Raises:
        ParameterError: absent without a default, or not a single value.
    """
    given = spec.parameters.get(name, default)
    if not isinstance(given, str):
        raise ParameterError(f"check {spec.code}: parameter {name!r} must be one text, not {given!r}")
    return given


def texts_of(spec: CheckSpec, name: str) -> tuple[str, ...]:
    """The texts of a list parameter.

    Raises:
        ParameterError: absent, or not a list of texts.
    """
    given = spec.parameters.get(name)
    if not isinstance(given, (list, tuple)) or not all(isinstance(item, str) for item in given):
        raise ParameterError(f"check {spec.code}: parameter {name!r} must be a list of texts, not {given!r}")
    return tuple(given)


def number_of(spec: CheckSpec, name: str, default: str) -> Decimal:
    """The number of a parameter.

    Raises:
        ParameterError: not a number written with a dot for decimals.
    """
    given = text_of(spec, name, default)
    try:
        return Decimal(given)
    except InvalidOperation as error:
        raise ParameterError(
            f"check {spec.code}: parameter {name!r} must be a number, not {given!r}"
        ) from error


def readings_of(spec: CheckSpec, name: str) -> tuple[RatioReading, ...]:
    """The other readings a check admits; none where the parameter is absent.

    Raises:
        ParameterError: an entry lacks its numerator or denominator.
    """
    given = spec.parameters.get(name, ())
    if not isinstance(given, (list, tuple)):
        raise ParameterError(f"check {spec.code}: parameter {name!r} must be a list, not {given!r}")
    return tuple(_ratio_reading(spec, entry) for entry in given)


def _ratio_reading(spec: CheckSpec, entry: object) -> RatioReading:
    if not isinstance(entry, Mapping) or not {"numerator", "denominator"} <= set(entry):
        raise ParameterError(f"check {spec.code}: a reading needs numerator and denominator, not {entry!r}")
    vi, en = _in_both_languages(entry.get("note", ""))
    return RatioReading(str(entry["numerator"]), str(entry["denominator"]), vi, en)


def phrase_of(spec: CheckSpec, name: str) -> dict[str, Argument]:
    """The words of a parameter as arguments of a sentence, English beside Vietnamese where given."""
    vi, en = _in_both_languages(spec.parameters.get(name, ""))
    return {name: vi, f"{name}.en": en}


def _in_both_languages(given: object) -> tuple[str, str]:
    """Vietnamese and English; what the pack gives in one language stands for both."""
    if isinstance(given, Mapping):
        vi = str(given.get("vi", ""))
        return vi, str(given.get("en", vi))
    return str(given), str(given)

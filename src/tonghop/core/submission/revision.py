"""A revision (bản thay thế, bổ sung): exactly what is signed, as one mapping of texts.

Decides what a canonical document holds and how figures stand in it: as strings, missing with its reason. The
bytes are the JSON of this mapping by RFC 8785 (``formats.json``). Personal answers stand in it as commitments
only, so that they can be deleted and the digest still holds. Never holds a finding: those are of the reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256
from typing import Any

from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import Observation, ObservationSet, TableRow
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Relation, Text, Value

LAYOUT = "tonghop.revision.1"
"""Names the layout of the document, so that a later one is told apart."""


@dataclass(frozen=True, slots=True)
class RevisionHead:
    """Whose report it is and of what. ``unit`` and ``unit_since`` are the key of the office in the registry.

    ``number`` counts the revisions of one submission from 1; ``replaces`` is the digest of the revision it
    replaces, empty for the first. ``period`` is the code of the period, ``first_day`` and ``last_day`` ISO
    days.
    """

    campaign: str
    submission: str
    number: int
    replaces: str
    form: str
    form_digest: str
    unit: str
    unit_since: str
    unit_name: str
    period: str
    first_day: str
    last_day: str


@dataclass(frozen=True, slots=True)
class RevisionContent:
    """A revision read back."""

    head: RevisionHead
    observations: ObservationSet
    explanations: Mapping[str, str] = field(default_factory=dict)
    """What the office says to a finding, by ``<check>/<indicator>``."""
    paragraphs: Mapping[str, str] = field(default_factory=dict)
    commitments: Mapping[str, str] = field(default_factory=dict)


def compose_revision(
    form: FormVersion,
    head: RevisionHead,
    observations: ObservationSet,
    salts: Mapping[str, str],
    explanations: Mapping[str, str] | None = None,
    paragraphs: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The mapping that is signed.

    Args:
        form: tells which answers are personal.
        head: whose report it is.
        observations: the figures; an indicator never read is left out, which is not entered.
        salts: for each personal indicator answered, a secret text that keeps its commitment from being
        guessed.
        explanations: the office's words to findings.
        paragraphs: the office's own words, by section.

    Raises:
        KeyError: a personal answer has no salt.
    """
    personal = {row.code for row in form.indicators if row.personal}
    hidden = {
        (table.code, column.code) for table in form.tables for column in table.columns if column.personal
    }
    return {
        "layout": LAYOUT,
        "head": {name: getattr(head, name) for name in RevisionHead.__slots__} | {"number": str(head.number)},
        "figures": {
            code: describe_answer(observation.answer)
            for code, observation in observations.figures.items()
            if code not in personal
        },
        "tables": {
            code: [
                {
                    "stt": row.printed_stt,
                    "group": row.group,
                    "cells": {
                        name: describe_answer(cell.answer)
                        for name, cell in row.cells.items()
                        if (code, name) not in hidden
                    },
                }
                for row in rows
            ]
            for code, rows in observations.tables.items()
        },
        "remarks": {code: one.remark for code, one in observations.figures.items() if one.remark},
        "personal": {
            code: commit(salts[code], one.answer)
            for code, one in observations.figures.items()
            if code in personal and not isinstance(one.value, Missing)
        },
        "explanations": dict(explanations or {}),
        "paragraphs": dict(paragraphs or {}),
    }


def commit(salt: str, answer: Answer) -> str:
    """SHA-256, hex, that binds an answer without showing it."""
    written = "\0".join(f"{name}={text}" for name, text in sorted(describe_answer(answer).items()))
    return sha256(f"{salt}\0{written}".encode()).hexdigest()


def read_revision(written: Mapping[str, Any]) -> RevisionContent:
    """The revision a canonical mapping holds.

    Raises:
        ValueError: the mapping is of another layout; the message names it.
    """
    if written.get("layout") != LAYOUT:
        raise ValueError(f"layout {written.get('layout')!r} is not {LAYOUT}")
    head = dict(written["head"])
    remarks = written["remarks"]
    return RevisionContent(
        head=RevisionHead(**{**head, "number": int(head["number"])}),
        observations=ObservationSet(
            {
                code: Observation(code, parse_answer(answer), remark=remarks.get(code, ""))
                for code, answer in written["figures"].items()
            },
            {code: _rows(rows) for code, rows in written["tables"].items()},
        ),
        explanations=written["explanations"],
        paragraphs=written["paragraphs"],
        commitments=written["personal"],
    )


def _rows(rows: Sequence[Mapping[str, Any]]) -> tuple[TableRow, ...]:
    return tuple(
        TableRow(
            {code: Observation(code, parse_answer(answer)) for code, answer in row["cells"].items()},
            row["stt"],
            row["group"],
        )
        for row in rows
    )


def describe_answer(answer: Answer) -> dict[str, str]:
    """An answer as texts: what kind it is and its figure, digits as typed, never a binary number.

    >>> describe_answer(Answer(Decimal("99.52")))
    {'number': '99.52'}
    """
    kind, text = _describe_value(answer.value)
    parts = {
        "numerator": answer.numerator,
        "denominator": answer.denominator,
        "stated": answer.stated,
    }
    described = {kind: text} | {name: format(part, "f") for name, part in parts.items() if part is not None}
    return described | ({"bound": answer.bound.value} if answer.bound else {})


def _describe_value(value: Value) -> tuple[str, str]:
    if isinstance(value, Missing):
        return "missing", value.reason.value
    if isinstance(value, bool):
        return "yes", "true" if value else "false"
    if isinstance(value, Decimal):
        return "number", format(value, "f")
    return ("code", value.code) if isinstance(value, Coded) else ("text", value.text)


def parse_answer(described: Mapping[str, str]) -> Answer:
    """The answer of its texts; the inverse of ``describe_answer``.

    Raises:
        ValueError: no kind of answer is named.
    """
    parts = {
        name: Decimal(described[name]) for name in ("numerator", "denominator", "stated") if name in described
    }
    bound = Relation(described["bound"]) if "bound" in described else None
    return Answer(_parse_value(described), **parts, bound=bound)


def _parse_value(described: Mapping[str, str]) -> Value:
    if "missing" in described:
        return Missing(MissingReason(described["missing"]))
    if "number" in described:
        return Decimal(described["number"])
    if "yes" in described:
        return described["yes"] == "true"
    if "code" in described:
        return Coded(described["code"])
    if "text" in described:
        return Text(described["text"])
    raise ValueError(f"{sorted(described)} names no kind of answer")

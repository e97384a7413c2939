"""What a collector decides: a matter to settle, the decision on it, and what it does to a figure.

Decides the shape of these and the key by which a matter is known again in a later run. Never applies
a decision (``decide`` does), and knows no file format.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256

from tonghop.core.findings import Finding
from tonghop.core.intake.reading import NumberAccount
from tonghop.core.observations import Observation

_GROUND = ("numerator", "denominator", "together", "left")
"""Arguments of a finding that are figures of the report beside the one stated."""

UNPLACED = "so-chua-xep"
"""Stands for the code of a finding where the matter is a number nobody placed."""


class Ruling(StrEnum):
    """What the collector does about a matter."""

    KEEP = "keep"
    """Giữ nguyên: the figure stands as sent."""
    REPLACE = "replace"
    """Sửa thành: the collector uses another figure, beside the one sent."""
    ACCEPT = "accept"
    """Chấp nhận giải trình: the figure stands, the finding is waived and stays with it."""
    RETURN = "return"
    """Trả lại: the office is asked for another report; until then the figure stands as sent."""


class MatterState(StrEnum):
    """How a matter stands."""

    OPEN = "open"
    EXPLAINED = "explained"
    """The office has explained; the collector has not decided."""
    APPLIED = "applied"
    INVALID = "invalid"
    """A decision is written, and something is wrong with it: not applied."""
    CHANGED = "changed"
    """The office's figure is no longer the one the decision was made on: asked again."""
    NOT_FOUND_ANY_MORE = "not_found_any_more"
    """The finding is gone and the figure is the same: the decision holds."""
    WAITING = "waiting"
    """No report of that office and period was read this time: the decision is kept."""
    EXPIRED = "expired"
    """The day until which the decision was to hold is past: asked again."""
    STALE = "stale"
    """An explanation was accepted, and the figures it rests on have changed since: asked again."""
    DECLARED = "declared"
    """The office has said how it counts: held to it, in this period and later ones."""


_SETTLED = frozenset({MatterState.APPLIED, MatterState.NOT_FOUND_ANY_MORE, MatterState.DECLARED})


@dataclass(frozen=True, slots=True)
class MatterKey:
    """By what a matter is known again, whatever the order of files and the place of its line.

    ``file`` is empty for the report of the office that holds, so that a renamed file is the same
    matter; a report set aside is known by its path. ``subject`` is the indicator, or a digest of
    what the finding or the number says. ``code`` is that of the finding, or ``UNPLACED``.
    """

    form: str
    period: str
    unit: str
    file: str
    subject: str
    code: str

    @property
    def reference(self) -> str:
        """Eight letters and digits a person can read out: ``K3FQ-7ABC``."""
        digest = sha256(self.written.encode()).digest()
        letters = base64.b32encode(digest[:5]).decode()
        return f"{letters[:4]}-{letters[4:]}"

    @property
    def written(self) -> str:
        """The key as one line of text."""
        return json.dumps(
            [self.form, self.period, self.unit, self.file, self.subject, self.code], ensure_ascii=False
        )

    @staticmethod
    def parse(written: str) -> MatterKey | None:
        """The key of a line of text, None where it is none."""
        try:
            parts = json.loads(written)
        except ValueError:
            return None
        if not isinstance(parts, list) or len(parts) != 6 or not all(isinstance(part, str) for part in parts):
            return None
        return MatterKey(*parts)


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to settle: a finding, or a number nobody placed.

    ``as_sent`` is the text the office wrote at that place; a decision holds while it stays the same.
    ``file`` is where it was read now.
    """

    key: MatterKey
    office: str
    file: str
    as_sent: str
    stt: str = ""
    label: str = ""
    finding: Finding | None = None
    number: NumberAccount | None = None

    @property
    def ground(self) -> str:
        """The other figures the matter rests on, as one line of text; empty where there are none."""
        if self.finding is None:
            return ""
        shown = {name: self.finding.arguments.get(name) for name in _GROUND}
        told = {"expected": self.finding.expected, **shown}
        return " ".join(f"{name}={one}" for name, one in told.items() if one is not None)


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """What stands on a line of the sheet of decisions, as the person left it.

    ``key`` None: its hidden cell is gone, and ``reference`` alone tells the matter. ``stored`` is the
    number where the value to use was kept as one. ``row`` names the indicator a value goes to. ``until`` is
    the last day the decision holds, empty for as long as the figure stays. ``ground`` are the figures the
    matter rested on when it was shown, None where the line does not tell.
    ``office`` to ``sentence`` are what the line showed. ``former`` is an earlier decision, in words.
    """

    key: MatterKey | None
    reference: str
    as_sent: str = ""
    ruling: str = ""
    value: str = ""
    stored: Decimal | None = None
    row: str = ""
    reason: str = ""
    confirmed_by: str = ""
    decided_on: str = ""
    until: str = ""
    ground: str | None = None
    former: str = ""
    office: str = ""
    stt: str = ""
    label: str = ""
    sentence: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nobody has written a decision on it."""
        return not (self.ruling or self.value or self.reason or self.confirmed_by)


@dataclass(frozen=True, slots=True)
class Decision:
    """A line that was understood: what is done, to which row, why, by whom, and until when.

    ``until`` None holds as long as the figure stays. ``convention`` is the way of counting it declares.
    """

    ruling: Ruling
    reason: str
    confirmed_by: str
    decided_on: date | None = None
    indicator: str | None = None
    used: Observation | None = None
    until: date | None = None
    convention: str = ""


class AmendedBy(StrEnum):
    """Whose correction it is."""

    OFFICE = "office"
    """The office's own, on its answer to a review sheet."""
    COLLECTOR = "collector"
    """Đơn vị tổng hợp sửa."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A figure used in place of the one sent; both stay. ``source`` is the answer's file, if any."""

    by: AmendedBy
    used: Observation
    sent: Observation | None = None
    reason: str = ""
    confirmed_by: str = ""
    decided_on: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding whose explanation was accepted: it stays with the figure, with who, why and until when."""

    code: str
    subject: str
    reason: str
    confirmed_by: str
    decided_on: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class HandledMatter:
    """One line of the sheet of decisions: the matter, what was decided, how it stands.

    ``matter`` None: only the line is left of it. ``problem`` says why a decision is not applied.
    ``explanation`` is what the office answered. ``former`` is a decision made on another figure.
    """

    matter: Matter | None
    line: DecisionLine | None
    state: MatterState
    decision: Decision | None = None
    problem: Finding | None = None
    explanation: str = ""
    former: str = ""

    @property
    def key(self) -> MatterKey | None:
        """The key of the matter, or of the line that is left of it."""
        return self.matter.key if self.matter else self.line.key if self.line else None

    @property
    def is_settled(self) -> bool:
        """Whether the office need not be asked about it any more."""
        is_returned = self.decision is not None and self.decision.ruling is Ruling.RETURN
        return self.state in _SETTLED and not is_returned


@dataclass(frozen=True, slots=True)
class OfficeExplanation:
    """What an office wrote beside a matter on its review sheet; ``file`` is the answered sheet."""

    text: str
    file: str


Explanations = Mapping[str, OfficeExplanation]
"""The explanations of offices by the reference of their matter."""


@dataclass(frozen=True, slots=True)
class ReturnedOffice:
    """An office asked for another report, and why."""

    unit: str
    office: str
    reasons: tuple[str, ...] = field(default=())

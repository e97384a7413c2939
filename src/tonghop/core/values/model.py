"""What an office can answer in one place of a form.

Decides the kinds of answer and of missing. Never decides how text is read (``read``) or
printed (``write``). Figures are Decimal; missing is a reason, never a null and never zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class MissingReason(StrEnum):
    """Why there is no figure."""

    NOT_APPLICABLE = "not_applicable"
    """Không áp dụng: the form does not ask this office."""
    NONE_OCCURRED = "none_occurred"
    """Không phát sinh: the matter did not arise in the period; the form says a blank means this."""
    NOT_AVAILABLE_YET = "not_available_yet"
    """Chưa có số liệu: asked, but the office does not have it yet."""
    NOT_ENTERED = "not_entered"
    """Chưa nhập: blank, and nothing says why."""
    ATTACHED_ELSEWHERE = "attached_elsewhere"
    """Gửi kèm nơi khác: the answer is in another file or annex."""
    UNDEFINED = "undefined"
    """Không xác định: computed, and the denominator is zero."""


@dataclass(frozen=True, slots=True)
class Missing:
    """No figure, and why."""

    reason: MissingReason


@dataclass(frozen=True, slots=True)
class Coded:
    """A code of the row's codelist, e.g. ``1`` in "Chưa = 0, Hoàn thành = 1"."""

    code: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words where words are asked."""

    text: str


class Relation(StrEnum):
    """How a bounded figure stands to the truth: "hơn 3.700" is ``> 3700``."""

    MORE_THAN = ">"
    AT_LEAST = ">="
    LESS_THAN = "<"
    AT_MOST = "<="
    ABOUT = "~"


Value = Decimal | bool | Coded | Text | Missing


@dataclass(frozen=True, slots=True)
class Answer:
    """What one place of a form says, whole.

    ``value`` is the figure as the office gives it (a rate in its measure unit, 99.52 for 99,52%).
    "743/746 đạt 99,59%" has value and ``stated`` 99.59, numerator 743, denominator 746;
    "14/14 cơ quan" has value and numerator 14, denominator 14, and no stated rate.
    A rate given only as a/b ("645/645") has value 100 * a / b and no stated rate;
    where b is zero the value is Missing UNDEFINED.
    "hơn 3.700" has value 3700 and bound MORE_THAN.
    """

    value: Value
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    stated: Decimal | None = None
    bound: Relation | None = None


NOT_ENTERED = Answer(Missing(MissingReason.NOT_ENTERED))


class ValueType(StrEnum):
    """What kind of answer a row asks for."""

    COUNT = "count"
    """A whole number of things: hồ sơ, thủ tục, văn bản, người."""
    QUANTITY = "quantity"
    """A number that may have decimals: Mbps, triệu đồng."""
    RATE = "rate"
    """A share in percent, 0 to 100 unless the form says otherwise."""
    PAIR = "pair"
    """a/b of two counts, as in "1045/1045/tháng"; the value is a."""
    YES_NO = "yes_no"
    CODED = "coded"
    TEXT = "text"
    LIST = "list"
    """A list given in an annex; the row itself holds words or nothing."""
    HEADING = "heading"
    """No answer is asked; a number here is a finding."""


class Confidence(StrEnum):
    """How sure the reading is, surest first."""

    EXACT = "exact"
    """Our own marks, or a stored number: nothing was interpreted."""
    READ = "read"
    """The label matches and the text has one reading."""
    INFERRED = "inferred"
    """Decided from the measure unit, the order or the habit of the document."""
    ASK = "ask"
    """More than one reading is left; a person decides."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a row asks, as far as reading its answer needs it.

    ``measure_words`` are the ways the measure unit is written ("hồ sơ", "%", "Mbps");
    ``codes`` maps a code to its official name; ``decimals`` is None where not laid down.
    """

    value_type: ValueType
    measure_words: tuple[str, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    decimals: int | None = None


class SpanRole(StrEnum):
    """What a number inside an answer is."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    STATED = "stated"
    REMARK = "remark"
    """A further number the office wrote beside its answer; not used by it."""


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number inside a text: offsets, the text itself, and what it was taken for."""

    start: int
    end: int
    text: str
    role: SpanRole


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """How a text was read: the answer, how sure, why, and every number in it.

    ``reason`` is a key of the sentence catalogue (``reading.…``). ``alternatives`` holds the
    other possible figures when ``confidence`` is ASK. ``spans`` name every digit run of the
    text exactly once, in order. ``remark`` is what the office wrote beyond the answer.
    """

    answer: Answer
    confidence: Confidence
    reason: str
    spans: tuple[NumberSpan, ...] = ()
    alternatives: tuple[Decimal, ...] = ()
    remark: str = ""

"""Small forms and contributions for tests, written in a line each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule, Section
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.reporting_units import UnitKind
from tonghop.core.rollup import Contribution
from tonghop.core.values.model import Answer, Confidence, ValueType


def row(
    code: str,
    value_type: ValueType = ValueType.COUNT,
    roll_up: RollUpRule = RollUpRule.SUM,
    **fields: object,
) -> Indicator:
    """A row of the form, summed unless told otherwise; its label is its code unless given."""
    indicator = Indicator(code=code, label=code, value_type=value_type, section="all", roll_up=roll_up)
    return replace(indicator, **fields)  # type: ignore[arg-type]


def form_of(*indicators: Indicator, **fields: object) -> FormVersion:
    """A form of one section with these rows, in force from 1 January 2023."""
    form = FormVersion(
        pack="tests/form",
        first_day=date(2023, 1, 1),
        edition="1",
        digest="0" * 64,
        title="Biểu thử",
        symbol="BT",
        issuer="",
        regime="periodic",
        recognised_by=("biểu thử",),
        respondents=(),
        frequencies=("quarter",),
        sections=(Section(code="all", title="Số liệu"),),
        indicators=indicators,
    )
    return replace(form, **fields)  # type: ignore[arg-type]


def observations_of(
    answers: Mapping[str, Answer | Decimal | bool | str], confidence: Confidence = Confidence.READ
) -> ObservationSet:
    """Figures by row; a text is a number written with a dot for decimals."""
    return ObservationSet(
        {
            code: Observation(indicator=code, answer=_answer(answer), raw=str(answer), confidence=confidence)
            for code, answer in answers.items()
        }
    )


def contribution(
    unit: str,
    answers: Mapping[str, Answer | Decimal | bool | str],
    kind: UnitKind | None = None,
    confidence: Confidence = Confidence.READ,
) -> Contribution:
    """What an office named by its code brings."""
    return Contribution(unit, unit, observations_of(answers, confidence), kind)


def _answer(answer: Answer | Decimal | bool | str) -> Answer:
    if isinstance(answer, Answer):
        return answer
    return Answer(Decimal(answer) if isinstance(answer, str) else answer)

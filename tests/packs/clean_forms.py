"""Clean reports of any pack, drawn by chance from what the form itself says of its figures.

Figures are built, not corrected: wholes before their parts, totals from their parts, rates from numerator
and denominator. Only free conditions are met by drawing again. Nothing here asks a check for its opinion.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

from tonghop.core.checks.expressions import evaluate_condition, evaluate_number
from tonghop.core.checks.model import PaperText, ReportUnderCheck
from tonghop.core.findings import Place
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.formulas.model import Name, Node
from tonghop.core.formulas.order import children
from tonghop.core.formulas.parse import parse
from tonghop.core.formulas.scope import Scope
from tonghop.core.intake.reading import PrintedNumber
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.validity import Validity
from tonghop.core.values.model import NOT_ENTERED, Answer, Coded, Missing, MissingReason, Text, ValueType
from tonghop.core.values.write import format_answer

NOT_APPLICABLE = Answer(Missing(MissingReason.NOT_APPLICABLE))
ATTACHED = Answer(Missing(MissingReason.ATTACHED_ELSEWHERE))
MOST_DRAWS = 400
_ALIKE = re.compile(r"(?P<one>\w+) - (?P<other>\w+) == 0")
"""Chance never meets a condition of this shape: it is built, as totals are."""


def draw_clean_report(form: FormVersion, kind: UnitKind, seed: str, year: int = 2021) -> ReportUnderCheck:
    """A report of the third quarter of that year without a fault, the same for the same seed."""
    chance = Random(seed)
    for _ in range(MOST_DRAWS):
        answers = _Draw(form, kind, chance).draw()
        if _meets_conditions(form, answers):
            return _report(form, kind, answers, year)
    raise AssertionError(f"{form.pack}: no clean report in {MOST_DRAWS} draws")


def _report(form: FormVersion, kind: UnitKind, answers: Mapping[str, Answer], year: int) -> ReportUnderCheck:
    window = Validity(date(year, 6, 15), date(year, 9, 14))
    figures = {
        row.code: Observation(
            row.code, answers[row.code], raw=format_answer(answers[row.code], form.expectation(row))
        )
        for row in form.indicators
        if row.code in answers
    }
    place = Place("body")
    titles = [(section.code, section.stt) for section in form.sections]
    numbers = [
        number
        for code, stt in titles
        for number in (stt, *(row.stt for row in form.indicators if row.section == code))
    ]
    return ReportUnderCheck(
        form=form,
        observations=ObservationSet(figures),
        unit_kind=kind,
        printed_numbers=tuple(PrintedNumber(number, place) for number in numbers if number),
        on=date(year, 9, 14) + timedelta(days=1),
        period=ReportingPeriod(year, Frequency.QUARTER, 3),
        window=window,
        texts=tuple(PaperText(row.label, place) for row in form.indicators),
    )


def _meets_conditions(form: FormVersion, answers: Mapping[str, Answer]) -> bool:
    scope = _scope(form, answers)
    for check in form.checks:
        given: Mapping[str, Any] = check.parameters
        if check.kind == "expression" and evaluate_condition(given["holds"], scope) is False:
            return False
        if check.kind == "implication" and evaluate_condition(given["when"], scope):
            if evaluate_condition(given["then"], scope) is False:
                return False
    return True


def _scope(form: FormVersion, answers: Mapping[str, Answer]) -> Scope:
    return Scope(
        answers={row.code: answers.get(row.code, NOT_ENTERED) for row in form.indicators},
        previous={},
        same_period_last_year={},
        tables={},
    )


@dataclass
class _Draw:
    """One attempt: what the form says of its rows, and the answers drawn so far."""

    form: FormVersion
    kind: UnitKind
    chance: Random
    answers: dict[str, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rows = {row.code: row for row in self.form.indicators}
        self.relations: list[tuple[str, Mapping[str, Any]]] = [
            (check.kind, check.parameters) for check in self.form.checks
        ]

    def draw(self) -> dict[str, Answer]:
        for kind, given in self.relations:
            if kind == "exclusive_shares":
                self._draw_shares(given)
        for row in self.form.indicators:
            is_answered = not row.supplementary or row.value_type is ValueType.TEXT
            if row.value_type is not ValueType.HEADING and is_answered:
                self._answer(row.code)
        return self.answers

    def _answer(self, code: str) -> Answer:
        if code not in self.answers:
            self.answers[code] = self._fresh(self.rows[code])
        return self.answers[code]

    def _fresh(self, row: Indicator) -> Answer:
        if self._is_out_of_scope(row):
            return NOT_APPLICABLE
        elsewhere = self._told_elsewhere(row)
        if elsewhere is not None:
            return elsewhere
        match row.value_type:
            case ValueType.YES_NO:
                return Answer(True)
            case ValueType.CODED:
                return Answer(Coded(next(iter(self.form.codelists[row.codelist or ""].codes))))
            case ValueType.TEXT:
                return Answer(Text("Mô phỏng"))
            case ValueType.LIST:
                return ATTACHED
            case ValueType.RATE:
                return self._rate(row)
            case ValueType.PAIR:
                whole = self.chance.randint(20, 90)
                part = Decimal(self.chance.randint(1, whole))
                return Answer(part, numerator=part, denominator=Decimal(whole))
        return Answer(Decimal(self._count(row.code)))

    def _told_elsewhere(self, row: Indicator) -> Answer | None:
        """The answer already given where the same figure is asked, or where a condition says that it is."""
        for kind, given in self.relations:
            if kind == "equal_elsewhere" and row.code in given["indicators"]:
                return next(
                    (self.answers[code] for code in given["indicators"] if code in self.answers), None
                )
        return None

    def _is_out_of_scope(self, row: Indicator) -> bool:
        if not self.form.asks(row, self.kind):
            return True
        sections = {section.code: section for section in self.form.sections}
        above: str | None = row.section
        while above in sections:
            if sections[above].answered_by and self.kind not in sections[above].answered_by:
                return True
            above = sections[above].parent
        return any(
            kind == "scope" and row.code in given["indicators"] and self.kind.value not in given["of"]
            for kind, given in self.relations
        )

    def _number(self, code: str) -> int:
        value = self._answer(code).value
        return int(value) if isinstance(value, Decimal) else 0

    def _count(self, code: str) -> int:
        for kind, given in self.relations:
            parts = given.get("parts") or given.get("levels") or ()
            if kind in ("sum_of_parts", "level_counting") and given["total"] == code:
                together = sum(self._number(part) for part in parts)
                more = 0 if given.get("relation", "equal") == "equal" else self.chance.randint(0, 20)
                return together + more
        limits = [
            self._number(given["whole"])
            for kind, given in self.relations
            if kind == "subset" and given["part"] == code and given["whole"] != code
        ]
        return self.chance.randint(1, max(1, min(limits, default=900)))

    def _rate(self, row: Indicator) -> Answer:
        decimals = self.chance.choice([0, 1, 2])
        for kind, given in self.relations:
            if kind != "ratio" or given["rate"] != row.code:
                continue
            if "numerator" in given:
                for expression in (given["numerator"], given["denominator"]):
                    for code in _names(parse(expression).root):
                        self._answer(code)
                scope = _scope(self.form, self.answers)
                numerator, denominator = (
                    evaluate_number(given[side], scope) for side in ("numerator", "denominator")
                )
                if numerator is None or not denominator:
                    return NOT_APPLICABLE
                return Answer(_rounded(numerator, denominator, decimals))
            if "pair" in given:
                pair = self._answer(given["pair"])
                if pair.numerator is None or not pair.denominator:
                    return Answer(Decimal(100))
                return Answer(_rounded(pair.numerator, pair.denominator, decimals))
            whole = self.chance.randint(20, 900)
            part = self.chance.randint(1, whole)
            stated = _rounded(Decimal(part), Decimal(whole), decimals)
            return Answer(stated, numerator=Decimal(part), denominator=Decimal(whole), stated=stated)
        return Answer(Decimal(self.chance.randint(1, 100 * 10**decimals)).scaleb(-decimals))

    def _draw_shares(self, given: Mapping[str, Any]) -> None:
        left = int(Decimal(given.get("limit", "100")))
        for code in given["shares"]:
            if self._is_out_of_scope(self.rows[code]):
                self.answers[code] = NOT_APPLICABLE
                continue
            share = self.chance.randint(1, max(1, left // 2))
            left -= share
            self.answers[code] = Answer(Decimal(share))


def _rounded(numerator: Decimal, denominator: Decimal, decimals: int) -> Decimal:
    return (100 * numerator / denominator).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _names(node: Node) -> list[str]:
    own = [node.code] if isinstance(node, Name) else []
    return own + [code for child in children(node) for code in _names(child)]

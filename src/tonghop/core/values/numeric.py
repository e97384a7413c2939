"""Answers where a number is asked: counts, quantities, rates and pairs.

Decides which numbers of the text are the answer, its numerator and denominator, its stated rate
or a remark. Never reads yes/no or codes. Numbers in dates, document numbers, names and brackets
are never the answer, except a bracketed fraction or rate beside it: "171% (48/28)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from tonghop.core.values.figures import NumberReading, read_number
from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.model import (
    NOT_ENTERED,
    Answer,
    AnswerReading,
    Confidence,
    Expectation,
    Missing,
    MissingReason,
    SpanRole,
    Text,
    ValueType,
)
from tonghop.core.values.phrases import DOTS, DOTS_AFTER, LEAD_IN, STATED_BY
from tonghop.core.values.spotting import (
    Figure,
    bound_of,
    decimal_of,
    has_words,
    is_fraction,
    read_figure,
    rest_of,
    skip_unit,
    spot_figures,
)
from tonghop.core.values.written import WrittenText, words

_PART = Expectation(ValueType.PAIR)
_IN_QUESTION = Answer(Missing(MissingReason.NOT_AVAILABLE_YET))
_ONLY_BRACKETS = re.compile(r"\s*\(\s*[^()]*\)[\s.]*")
_OTHER_UNIT = re.compile(r"\s*([kmgt]?bps|[kmgt]b)\b", re.IGNORECASE)
_WEIGHT = {Confidence.EXACT: 0, Confidence.READ: 1, Confidence.INFERRED: 2, Confidence.ASK: 3}


@dataclass(frozen=True, slots=True)
class _Place:
    """One answer being read, with all that its reading needs."""

    raw: str
    written: WrittenText
    expectation: Expectation
    habit: NumberHabit
    figures: tuple[Figure, ...]
    bracketed: tuple[Figure, ...]

    @property
    def text(self) -> str:
        return self.written.text

    def ask(
        self, reason: str, answer: Answer | None = None, alternatives: tuple[Decimal, ...] | None = None
    ) -> AnswerReading:
        """Leave the answer to a person; by default every number of the answer may be the figure."""
        if alternatives is None:
            numbers = (
                read_figure(self.text, figure, self.expectation, self.habit) for figure in self.figures
            )
            alternatives = tuple(dict.fromkeys(value for number in numbers for value in decimal_of(number)))
        kept = answer or Answer(Text(words(self.raw)))
        roles = {figure.position: SpanRole.VALUE for figure in self.figures or self.bracketed}
        return AnswerReading(kept, Confidence.ASK, reason, self.written.spans(roles), alternatives)

    def lead_is_clear(self, figure: Figure) -> bool:
        """Whether nothing but introducing words stands before the figure."""
        return LEAD_IN.fullmatch(self.text, 0, figure.start) is not None

    def is_fraction(self, upper: Figure, lower: Figure) -> bool:
        return is_fraction(self.text, upper, lower, self.expectation)

    def words_between(self, first: Figure, second: Figure) -> bool:
        return has_words(self.text[skip_unit(self.text, first.tail, self.expectation) : second.start])


def read_numeric(
    raw: str, written: WrittenText, expectation: Expectation, habit: NumberHabit
) -> AnswerReading:
    """Read an answer that holds at least one number where a number is asked."""
    spotted = spot_figures(written, expectation)
    place = _Place(
        raw,
        written,
        expectation,
        habit,
        tuple(figure for figure in spotted if not figure.is_bracketed),
        tuple(figure for figure in spotted if figure.is_bracketed),
    )
    if not place.figures:
        if len(place.bracketed) == 1 and _ONLY_BRACKETS.fullmatch(place.text) and not has_words(place.text):
            sizes = decimal_of(read_figure(place.text, place.bracketed[0], expectation, habit))
            either = tuple(signed for size in sizes for signed in (size, -size))
            return place.ask("reading.bracketed", _IN_QUESTION, either)
        return place.ask("reading.other_kind")
    first = place.figures[0]
    written_over_dots = DOTS.search(place.text, 0, first.start) is not None
    if DOTS_AFTER.match(place.text, first.end) and not written_over_dots:
        if first.text.isdecimal() and len(first.text) > 1 and first.text[0] in "0０":
            return AnswerReading(NOT_ENTERED, Confidence.READ, "reading.dotted_place", written.spans({}))
        return place.ask("reading.dots_after_number", _IN_QUESTION)
    reading = _read_rate(place) if expectation.value_type is ValueType.RATE else _read_amount(place)
    if written_over_dots and reading.confidence is Confidence.READ:
        return replace(reading, confidence=Confidence.INFERRED, reason="reading.written_over_dots")
    return reading


def _read_amount(place: _Place) -> AnswerReading:
    """A count, quantity or pair: the first figure, or the first two as a/b."""
    first, *others = place.figures
    asked = place.expectation.value_type
    if not place.lead_is_clear(first):
        return place.ask("reading.words_before")
    if others and asked is not ValueType.HEADING and place.is_fraction(first, others[0]):
        return _read_pair(place, first, others[0])
    if first.is_percent and asked is not ValueType.HEADING and "%" not in place.expectation.measure_words:
        return place.ask("reading.percent_for_amount")
    if others and not others[0].is_percent and not place.words_between(first, others[0]):
        return place.ask("reading.several_numbers", _IN_QUESTION)
    number = read_figure(place.text, first, place.expectation, place.habit)
    if number.value is None:
        return place.ask(number.reason, _IN_QUESTION, number.alternatives)
    if _has_other_unit(place, first):
        return place.ask("reading.other_measure_unit", _IN_QUESTION, (number.value,))
    answer = Answer(number.value, bound=bound_of(place.text, first, place.expectation))
    notes = [number]
    if asked is ValueType.PAIR:
        notes.append(_note(Confidence.INFERRED, "reading.half_pair"))
    return _conclude(place, answer, {first.position: SpanRole.VALUE}, notes, first)


def _has_other_unit(place: _Place, figure: Figure) -> bool:
    unit = _OTHER_UNIT.match(place.text, figure.tail)
    if unit is None or not place.expectation.measure_words:
        return False
    return skip_unit(place.text, figure.tail, place.expectation) == figure.tail and not any(
        word.casefold().startswith(unit[1].casefold()) for word in place.expectation.measure_words
    )


def _read_pair(place: _Place, upper: Figure, lower: Figure) -> AnswerReading:
    """a/b where an amount is asked: the answer is a."""
    parts = [read_number(part.text, _PART, place.habit) for part in (upper, lower)]
    numerator, denominator = parts[0].value, parts[1].value
    if numerator is None or denominator is None or _goes_on(place, lower):
        return place.ask("reading.several_numbers", _IN_QUESTION)
    stated, rate = _stated_beside(place, lower)
    roles = {upper.position: SpanRole.NUMERATOR, lower.position: SpanRole.DENOMINATOR}
    if stated is not None:
        roles[stated.position] = SpanRole.STATED
    bound = bound_of(place.text, upper, place.expectation)
    notes = [*parts, *([rate] if rate else [])]
    if place.expectation.value_type is not ValueType.PAIR:
        notes.append(_note(Confidence.INFERRED, "reading.pair_for_amount"))
    answer = Answer(numerator, numerator, denominator, rate.value if rate else None, bound)
    return _conclude(place, answer, roles, notes, stated or lower)


def _goes_on(place: _Place, lower: Figure) -> bool:
    """Whether a third number follows behind another slash, as in a date."""
    return any(place.is_fraction(lower, figure) for figure in place.figures)


def _stated_beside(place: _Place, lower: Figure) -> tuple[Figure | None, NumberReading | None]:
    """The rate written behind a fraction: "743/746 đạt 99,59%", "645/645 (100%)"."""
    for figure in (*place.figures, *place.bracketed):
        if figure.start <= lower.end:
            continue
        between = place.text[skip_unit(place.text, lower.end, place.expectation) : figure.start]
        introduced = STATED_BY.search(between) is not None
        if introduced or (figure.is_percent and not has_words(between)):
            rate_asked = Expectation(ValueType.RATE)
            number = read_figure(place.text, figure, rate_asked, place.habit)
            return (figure, number) if number.value is not None else (None, None)
        return None, None
    return None, None


def _read_rate(place: _Place) -> AnswerReading:
    for upper, lower in zip(place.figures, place.figures[1:], strict=False):
        if place.is_fraction(upper, lower):
            return _read_rate_of_parts(place, upper, lower)
    percents = [figure for figure in place.figures if figure.is_percent]
    if not percents:
        return _read_bare_rate(place, place.figures[0])
    rate = percents[0]
    if rate is place.figures[0] and place.lead_is_clear(rate):
        if len(percents) > 1 and not place.words_between(rate, percents[1]):
            return place.ask("reading.several_numbers", _IN_QUESTION)
        return _conclude_rate(place, rate, [])
    if len(percents) == 1 and STATED_BY.search(place.text, 0, rate.start):
        return _conclude_rate(place, rate, [_note(Confidence.INFERRED, "reading.with_words")])
    return place.ask("reading.words_before")


def _read_bare_rate(place: _Place, rate: Figure) -> AnswerReading:
    """A rate without a percent sign: "100" with "%" in the unit column, or "12."."""
    if not place.lead_is_clear(rate):
        return place.ask("reading.words_before")
    if len(place.figures) > 1 and not place.words_between(rate, place.figures[1]):
        return place.ask("reading.several_numbers", _IN_QUESTION)
    if has_words(rest_of(place.text, rate, place.expectation).split("(")[0]):
        return place.ask("reading.amount_for_rate")
    notes = []
    number = read_figure(place.text, rate, place.expectation, place.habit)
    if "%" not in place.expectation.measure_words:
        if number.value != 0:
            return place.ask("reading.no_percent_sign", _IN_QUESTION)
        notes.append(_note(Confidence.INFERRED, "reading.zero_without_sign"))
    if number.value is not None and 0 < number.value < 1:
        notes.append(_note(Confidence.INFERRED, "reading.share_or_percent"))
    return _conclude_rate(place, rate, notes)


def _conclude_rate(place: _Place, rate: Figure, notes: list[NumberReading]) -> AnswerReading:
    """A stated rate, with its parts where they stand in brackets behind it: "171% (48/28)"."""
    number = read_figure(place.text, rate, place.expectation, place.habit)
    if number.value is None:
        return place.ask(number.reason, _IN_QUESTION, number.alternatives)
    bound = bound_of(place.text, rate, place.expectation)
    answer = Answer(number.value, bound=bound)
    roles = {rate.position: SpanRole.VALUE}
    pair = place.bracketed[:2]
    if len(pair) == 2 and place.is_fraction(*pair):
        before = place.text[rate.tail : pair[0].start]
        parts = [read_number(part.text, _PART, place.habit) for part in pair]
        if not has_words(before) and parts[0].value is not None and parts[1].value is not None:
            answer = Answer(number.value, parts[0].value, parts[1].value, number.value, bound)
            roles = {
                rate.position: SpanRole.STATED,
                pair[0].position: SpanRole.NUMERATOR,
                pair[1].position: SpanRole.DENOMINATOR,
            }
            return _conclude(place, answer, roles, [number, *parts, *notes], pair[1])
    return _conclude(place, answer, roles, [number, *notes], rate)


def _read_rate_of_parts(place: _Place, upper: Figure, lower: Figure) -> AnswerReading:
    """a/b, with or without the rate it makes; the stated rate is the answer where it is given."""
    before = [figure for figure in place.figures if figure.start < upper.start]
    parts = [read_number(part.text, _PART, place.habit) for part in (upper, lower)]
    numerator, denominator = parts[0].value, parts[1].value
    if numerator is None or denominator is None or _goes_on(place, lower):
        return place.ask("reading.several_numbers", _IN_QUESTION)
    roles = {upper.position: SpanRole.NUMERATOR, lower.position: SpanRole.DENOMINATOR}
    if before:
        stated = before[0]
        joined = not place.words_between(stated, upper) and stated.is_percent and len(before) == 1
        if not joined or not place.lead_is_clear(stated):
            return place.ask("reading.words_before")
        rate: NumberReading | None = read_figure(place.text, stated, place.expectation, place.habit)
        last: Figure = lower
    elif place.lead_is_clear(upper):
        beside, rate = _stated_beside(place, lower)
        stated, last = beside or upper, beside or lower
    else:
        return place.ask("reading.words_before")
    if rate is not None:
        if rate.value is None:
            return place.ask(rate.reason, _IN_QUESTION, rate.alternatives)
        roles[stated.position] = SpanRole.STATED
        bound = bound_of(place.text, stated, place.expectation)
        answer = Answer(rate.value, numerator, denominator, rate.value, bound)
        return _conclude(place, answer, roles, [*parts, rate], last)
    bound = bound_of(place.text, upper, place.expectation)
    value = 100 * numerator / denominator if denominator else Missing(MissingReason.UNDEFINED)
    answer = Answer(value, numerator, denominator, bound=bound)
    return _conclude(place, answer, roles, parts, last)


def _note(confidence: Confidence, reason: str) -> NumberReading:
    return NumberReading(None, confidence, reason)


def _conclude(
    place: _Place, answer: Answer, roles: dict[int, SpanRole], notes: list[NumberReading], last: Figure
) -> AnswerReading:
    """The reading of a decided answer: as sure as its least sure part, and telling why."""
    remark = rest_of(place.text, last, place.expectation).removeprefix(")").strip(" .,;:…_")
    if has_words(remark.split("(")[0]):
        further = any(figure.start > last.tail for figure in place.figures)
        sure = Confidence.INFERRED if further else Confidence.READ
        notes = [*notes, _note(sure, "reading.with_words")]
    elif remark:
        notes = [*notes, _note(Confidence.READ, "reading.with_remark")]
    told = [note for note in notes if note.reason != "reading.plain"] or notes
    least = max(told, key=lambda note: _WEIGHT[note.confidence])
    return AnswerReading(
        answer, least.confidence, least.reason, place.written.spans(roles), remark=words(remark)
    )

"""What an office wrote in one place of a form, read as an answer.

Decides the answer, how sure it is and why, and what every number in the text is. Never judges a
figure and never guesses silently. One rule for doubt: **an answer at ASK holds no figure**, so
nothing in question can enter a total.

- Words of another kind than asked ("Có" for a rate, "30%" for a count) are kept as ``Text``.
- A number with several readings ("1.972" Mbps) is ``Missing(NOT_AVAILABLE_YET)``, as the figure is
  not available until a person decides.

In both cases ``alternatives`` hold the figures it may be, likeliest first. "Không có" where a
number is asked means none occurred, told as inferred; it is not the figure zero. A lone dash is
none occurred too, as in statistical yearbooks.

>>> from tonghop.core.values.habit import NO_HABIT
>>> files = Expectation(ValueType.COUNT, ("hồ sơ",))
>>> read_answer("7.794 hồ sơ", files, NO_HABIT).answer.value
Decimal('7794')
"""

from __future__ import annotations

import re
from decimal import Decimal

from tonghop.core.values.figures import read_number
from tonghop.core.values.habit import NumberHabit
from tonghop.core.values.model import (
    NOT_ENTERED,
    Answer,
    AnswerReading,
    Coded,
    Confidence,
    Expectation,
    Missing,
    MissingReason,
    SpanRole,
    Text,
    ValueType,
)
from tonghop.core.values.numeric import read_numeric
from tonghop.core.values.phrases import (
    CHOICE_TEMPLATE,
    DASHES,
    DOTS,
    MISSING_PHRASES,
    NO_OPENING,
    NO_WORDS,
    NONE_WORDS,
    NOT_YET_WORDS,
    UNTICKED,
    YES_OPENING,
    YES_WORDS,
    missing_opening,
    without_printed,
)
from tonghop.core.values.written import WrittenText, prepare, words

__all__ = ["read_answer", "read_number", "read_stored"]

_AREA_CODE_ALONE = re.compile(r"0\d{1,3}\s*[.…]{3,}")
"""A telephone's place with nothing but what the form prints in it."""
_WORDS_TYPES = frozenset({ValueType.TEXT, ValueType.LIST})


def read_answer(text: str, expectation: Expectation, habit: NumberHabit) -> AnswerReading:
    """Read what stands in one place of a form.

    Args:
        text: the answer as written, without the label; any Unicode form.
        expectation: what the row asks. A rate is read in percent, a scaled figure ("14,58 triệu
            lượt") in units of the row.
        habit: what the whole document shows of its dots and commas.

    Returns:
        The answer with its confidence, a ``reading.…`` reason, and a span for every number.
        A blank, a dotted place ("……/……/tháng", "0269…") and the form's own unanswered
        choice ("Có/ Không?") are not entered.
    """
    written = prepare(text)
    key = " ".join(written.text.split()).casefold()
    stripped = key.strip(" .;:,!")
    if _AREA_CODE_ALONE.fullmatch(key):
        spans = written.spans({}, SpanRole.VALUE)
        return AnswerReading(NOT_ENTERED, Confidence.READ, "reading.dotted_place", spans)
    missing = _read_missing(written, key, stripped, expectation)
    if missing is not None:
        return missing
    if expectation.value_type in _WORDS_TYPES:
        return AnswerReading(
            Answer(Text(words(text))), Confidence.READ, "reading.words", written.spans({}, SpanRole.VALUE)
        )
    if expectation.value_type is ValueType.YES_NO:
        return _read_yes_no(text, written, stripped)
    if expectation.value_type is ValueType.CODED:
        return _read_coded(text, written, stripped, expectation)
    if not written.numbers:
        return _read_words_for_number(text, written, stripped, expectation)
    return read_numeric(text, written, expectation, habit)


def read_stored(stored: Decimal, text: str, expectation: Expectation) -> AnswerReading:
    """Take the exact number a spreadsheet keeps under the ``text`` it shows, scaled as shown.

    A yes/no row takes 1 and 0, a coded row one of its codes; any other number there is asked.
    """
    spans = prepare(text).spans({}, SpanRole.VALUE)
    value: Decimal | bool | Coded | Text = stored
    whole = str(stored.to_integral_value()) if stored == stored.to_integral_value() else ""
    if expectation.value_type is ValueType.YES_NO and whole in ("0", "1"):
        value = whole == "1"
    elif expectation.value_type is ValueType.CODED and whole in expectation.codes:
        value = Coded(whole)
    elif expectation.value_type in _WORDS_TYPES:
        value = Text(words(text))
    elif expectation.value_type in (ValueType.YES_NO, ValueType.CODED):
        answer = Answer(Text(words(text)))
        return AnswerReading(answer, Confidence.ASK, "reading.other_kind", spans, (stored,))
    return AnswerReading(Answer(value), Confidence.EXACT, "reading.stored", spans)


def _missing(
    written: WrittenText,
    reason: MissingReason,
    why: str,
    confidence: Confidence = Confidence.READ,
    remark: str = "",
) -> AnswerReading:
    return AnswerReading(Answer(Missing(reason)), confidence, why, written.spans({}), remark=remark)


def _read_missing(
    written: WrittenText, key: str, stripped: str, expectation: Expectation
) -> AnswerReading | None:
    """The reading of a place with no answer in it, or with the reason why; None if it has one."""
    if key in DASHES:
        return _missing(written, MissingReason.NONE_OCCURRED, "reading.dash", Confidence.INFERRED)
    if key in UNTICKED:
        return _missing(written, MissingReason.NOT_ENTERED, "reading.unticked")
    if reason := MISSING_PHRASES.get(stripped):
        return _missing(written, reason, "reading.missing_phrase")
    if not written.numbers:
        bare = without_printed(key, expectation.measure_words)
        if not any(character.isalnum() for character in bare) and not _is_tick(stripped):
            why = "reading.dotted_place" if DOTS.search(bare) else "reading.blank"
            return AnswerReading(NOT_ENTERED, Confidence.READ, why)
    template = CHOICE_TEMPLATE.match(key)
    if template and not key[template.end() :].strip(" .…_"):
        return _missing(written, MissingReason.NOT_ENTERED, "reading.unanswered_choice")
    if expectation.value_type is ValueType.TEXT or expectation.value_type is ValueType.HEADING:
        return None
    if reason := missing_opening(stripped):
        if expectation.value_type is ValueType.YES_NO and stripped.startswith("có"):
            return None
        return _missing(written, reason, "reading.missing_phrase", remark=words(written.text))
    return None


def _is_tick(stripped: str) -> bool:
    return stripped in YES_WORDS or stripped in NO_WORDS


def _other_kind(text: str, written: WrittenText, why: str = "reading.other_kind") -> AnswerReading:
    spans = written.spans({}, SpanRole.VALUE)
    return AnswerReading(Answer(Text(words(text))), Confidence.ASK, why, spans)


def _read_words_for_number(
    text: str, written: WrittenText, stripped: str, expectation: Expectation
) -> AnswerReading:
    if expectation.value_type is ValueType.HEADING:
        return AnswerReading(Answer(Text(words(text))), Confidence.READ, "reading.words")
    if stripped in NONE_WORDS and not (expectation.value_type is ValueType.RATE and stripped == "không"):
        return _missing(written, MissingReason.NONE_OCCURRED, "reading.none_in_words", Confidence.INFERRED)
    if stripped in NOT_YET_WORDS and expectation.value_type is not ValueType.RATE:
        why = "reading.not_yet_in_words"
        return _missing(written, MissingReason.NOT_AVAILABLE_YET, why, Confidence.INFERRED)
    return _other_kind(text, written)


def _read_yes_no(text: str, written: WrittenText, stripped: str) -> AnswerReading:
    template = CHOICE_TEMPLATE.match(stripped)
    if template:
        stripped = stripped[template.end() :].strip(" .:;,")
    if stripped in YES_WORDS or stripped in NO_WORDS:
        spans = written.spans({}, SpanRole.VALUE)
        return AnswerReading(Answer(stripped in YES_WORDS), Confidence.READ, "reading.plain", spans)
    for pattern, value in ((YES_OPENING, True), (NO_OPENING, False)):
        opening = pattern.match(stripped)
        if opening:
            apart = opening["pause"] is not None
            return AnswerReading(
                Answer(value),
                Confidence.READ if apart else Confidence.INFERRED,
                "reading.with_remark" if apart else "reading.yes_no_in_words",
                written.spans({}),
                remark=words(text),
            )
    return _other_kind(text, written)


def _read_coded(text: str, written: WrittenText, stripped: str, expectation: Expectation) -> AnswerReading:
    names = {" ".join(name.split()).casefold(): code for code, name in expectation.codes.items()}
    by_code = {code.casefold(): code for code in expectation.codes}
    spans = written.spans({}, SpanRole.VALUE)
    code = by_code.get(stripped) or names.get(stripped) or by_code.get(stripped.lstrip("0"))
    if code is not None:
        return AnswerReading(Answer(Coded(code)), Confidence.READ, "reading.plain", spans)
    named = {names[name] for name in names if _stands_in(name, stripped)}
    written_codes = {by_code[token.text] for token in written.numbers if token.text in by_code}
    if len(expectation.codes) > 1 and written_codes | named == set(expectation.codes):
        return _missing(written, MissingReason.NOT_ENTERED, "reading.unanswered_choice")
    if len(named) == 1 and written_codes <= named:
        return AnswerReading(
            Answer(Coded(named.pop())),
            Confidence.INFERRED,
            "reading.code_in_words",
            spans,
            remark=words(text),
        )
    return _other_kind(text, written, "reading.no_such_code")


def _stands_in(name: str, sentence: str) -> bool:
    return f" {name} " in f" {sentence.translate(_PUNCTUATION)} "


_PUNCTUATION = str.maketrans(dict.fromkeys(".,;:()=-–/", " "))

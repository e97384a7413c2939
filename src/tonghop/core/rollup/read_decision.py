"""Reading a line of the sheet of decisions: what the person chose, the value, who and why.

Decides whether a line is a decision. What is wrong with one is a finding, never a guess: a value
with two readings is refused like one with none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tonghop.core.findings import Argument, Finding, Severity
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.observations import Observation
from tonghop.core.periods import parse_date
from tonghop.core.rollup.matters import Decision, DecisionLine, Ruling
from tonghop.core.sentences.render import render
from tonghop.core.values.folding import fold
from tonghop.core.values.habit import NO_HABIT
from tonghop.core.values.model import AnswerReading, Confidence, Missing, MissingReason, ValueType
from tonghop.core.values.read import read_answer, read_stored

_CODES: Mapping[str, str] = {
    "no_ruling": "BC-7001",
    "unknown_ruling": "BC-7002",
    "no_reason": "BC-7003",
    "no_name": "BC-7004",
    "no_value": "BC-7005",
    "value_not_read": "BC-7006",
    "no_row": "BC-7007",
    "bad_date": "BC-7008",
    "twice": "BC-7009",
    "two_values": "BC-7010",
    "torn": "BC-7011",
    "unknown": "BC-7012",
    "value_not_asked": "BC-7013",
    "until_not_asked": "BC-7014",
}
PROBLEM_CODES = frozenset(_CODES.values())
"""Codes of the findings about decisions."""


def problem(name: str, line: DecisionLine | None, **arguments: Argument) -> Finding:
    """The finding that says why a decision is not applied."""
    reference = line.reference if line else ""
    indicator = line.key.subject if line and line.key and not line.key.subject.startswith("#") else None
    return Finding(
        _CODES[name],
        f"decision.problem.{name}",
        Severity.WARNING,
        indicator=indicator,
        stt=line.stt if line and line.stt else None,
        arguments={"reference": reference, **arguments},
    )


def ruling_words(ruling: Ruling) -> tuple[str, str]:
    """What a ruling is called, in both languages."""
    return render(f"decision.ruling.{ruling}", {}, "vi"), render(f"decision.ruling.{ruling}", {}, "en")


def read_decision(form: FormVersion, line: DecisionLine, subject: str) -> Decision | Finding:
    """Understand a line.

    Args:
        form: whose rows a value is read for.
        line: as the person left it.
        subject: of the matter: the row a value goes to, unless the line names one.
    """
    decision = read_ruling(line)
    if isinstance(decision, Finding):
        return decision
    if decision.ruling is not Ruling.REPLACE:
        # A value beside "giữ nguyên" leaves open which of the two was meant.
        return problem("value_not_asked", line, value=line.value) if line.value.strip() else decision
    used = _read_value(form, line, subject)
    if isinstance(used, Finding):
        return used
    return replace(decision, indicator=used.indicator, used=used)


def read_ruling(line: DecisionLine) -> Decision | Finding:
    """What a line decides, by whom and why, whatever value stands beside it."""
    if not line.ruling.strip():
        return problem("no_ruling", line)
    named = [one for one in Ruling if fold(line.ruling) in map(fold, ruling_words(one))]
    if not named:
        choices = tuple(ruling_words(one)[0] for one in Ruling)
        return problem("unknown_ruling", line, written=line.ruling, choices=choices)
    if not line.reason.strip():
        return problem("no_reason", line)
    if not line.confirmed_by.strip():
        return problem("no_name", line)
    decided_on = parse_date(line.decided_on)
    if line.decided_on.strip() and decided_on is None:
        return problem("bad_date", line, written=line.decided_on)
    until = parse_date(line.until)
    if line.until.strip() and until is None:
        return problem("bad_date", line, written=line.until)
    if until is not None and named[0] not in (Ruling.KEEP, Ruling.ACCEPT):
        return problem("until_not_asked", line, written=line.until, choice=ruling_words(named[0])[0])
    return Decision(named[0], line.reason.strip(), line.confirmed_by.strip(), decided_on, until=until)


def _read_value(form: FormVersion, line: DecisionLine, subject: str) -> Observation | Finding:
    row = find_row(form, line.row or subject.partition("~")[0])
    if row is None or row.value_type is ValueType.HEADING:
        return problem("no_row", line, written=line.row)
    if not line.value.strip():
        return problem("no_value", line)
    expectation = form.expectation(row)
    if line.stored is not None:
        reading = read_stored(line.stored, line.value, expectation)
    else:
        reading = read_answer(line.value, expectation, NO_HABIT)
    if not is_plain_answer(reading, row):
        return problem("value_not_read", line, value=line.value, label=row.label)
    return Observation(
        row.code, reading.answer, raw=line.value, confidence=Confidence.READ, reason="decision.reading"
    )


def is_plain_answer(reading: AnswerReading, row: Indicator) -> bool:
    """Whether a text has one reading, of the kind the row asks, and nothing beside it."""
    if reading.confidence is Confidence.ASK or reading.remark:
        return False
    value = reading.answer.value
    if isinstance(value, Missing):
        return value.reason in (MissingReason.NOT_APPLICABLE, MissingReason.NONE_OCCURRED)
    return row.value_type is not ValueType.HEADING


def find_row(form: FormVersion, written: str) -> Indicator | None:
    """The row a person names: by its code, else by its STT or label where only one row has it."""
    wanted = written.strip()
    if not wanted:
        return None
    for row in form.indicators:
        if row.code == wanted:
            return row
    stt = wanted.rstrip("./)")
    named = [row for row in form.indicators if row.stt.strip().rstrip("./)") == stt] or [
        row for row in form.indicators if fold(row.label) == fold(wanted)
    ]
    return named[0] if len(named) == 1 else None

"""Ways of counting an office has declared: read from the sheet of decisions and from its answers.

Decides which lines declare one and which declaration holds: a check that found two ways of counting
in use asks once, and the answer holds for that office in every later period and version of the form until
its line is cleared. Never judges a figure (``checks`` does).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tonghop.core.checks.kinds import KINDS
from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import parse_period
from tonghop.core.rollup.consolidation import end_of_period
from tonghop.core.rollup.matters import Decision, DecisionLine, Matter, MatterKey, Ruling
from tonghop.core.rollup.read_decision import read_ruling
from tonghop.core.sentences.render import message_of, render

Conventions = Mapping[str, Mapping[str, str]]
"""By office, then by the check that asks: the way of counting declared."""


@dataclass(frozen=True, slots=True)
class DeclaredConvention:
    """A line that declares a way of counting, and what was understood of it."""

    line: DecisionLine
    key: MatterKey
    decision: Decision


def split_conventions(
    form: FormVersion, lines: Sequence[DecisionLine]
) -> tuple[tuple[DeclaredConvention, ...], tuple[DecisionLine, ...]]:
    """The lines that declare a way of counting, and all others, each in their order.

    A line declares one where the matter is of a check that asks for it, the ruling leaves the figure as sent,
    the value used names one way, and reason and name are given. Anything less stays an ordinary line, which
    is refused with its reason. Lines of earlier periods and of other versions of the form count.
    """
    asking = {spec.code for spec in form.checks if KINDS[spec.kind].read_convention is not None}
    declared: list[DeclaredConvention] = []
    others: list[DecisionLine] = []
    for line in lines:
        is_asked = line.key is not None and line.key.code in asking
        decision = _read(form, line) if is_asked else None
        if line.key is None or decision is None:
            others.append(line)
        else:
            declared.append(DeclaredConvention(line, line.key, decision))
    return tuple(declared), tuple(others)


def conventions_in_force(form: FormVersion, lines: Sequence[DecisionLine]) -> Conventions:
    """What each office has declared; of several, the one asked about the latest period.

    Two different declarations about one period leave none: the office is asked again.
    """
    declared, _ = split_conventions(form, lines)
    said: dict[tuple[str, str], dict[tuple[int, int, int], set[str]]] = {}
    for one in declared:
        of_office = said.setdefault((one.key.unit, one.key.code), {})
        of_office.setdefault(_order(one.key.period), set()).add(one.decision.convention)
    in_force: dict[str, dict[str, str]] = {}
    for (unit, check), by_period in said.items():
        latest = by_period[max(by_period)]
        if len(latest) == 1:
            in_force.setdefault(unit, {})[check] = next(iter(latest))
    return in_force


def asked_convention(form: FormVersion, code: str, answer: str) -> str | None:
    """The way of counting an answer names, if the check of that code asks for one."""
    for spec in form.checks:
        if spec.code == code:
            read = KINDS[spec.kind].read_convention
            return read(answer) if read else None
    return None


def line_of_answer(matter: Matter, convention: str, told: str, who: str) -> DecisionLine:
    """An office's own answer as a line of the sheet, so that the next run and the next period know it."""
    return DecisionLine(
        key=matter.key,
        reference=matter.key.reference,
        as_sent=matter.as_sent,
        ruling=render(f"decision.ruling.{Ruling.KEEP}", {}, "vi"),
        value=render(f"decision.convention.{convention}", {}, "vi"),
        row=matter.key.subject,
        reason=told,
        confirmed_by=who,
        office=matter.office,
        stt=matter.stt,
        label=matter.label,
        sentence=message_of(matter.finding) if matter.finding else "",
    )


def _read(form: FormVersion, line: DecisionLine) -> Decision | None:
    if line.key is None or line.key.form.partition("@")[0] != form.pack:
        return None
    convention = asked_convention(form, line.key.code, line.value)
    if convention is None:
        return None
    decision = read_ruling(line)
    if not isinstance(decision, Decision) or decision.ruling not in (Ruling.KEEP, Ruling.ACCEPT):
        return None
    return replace(decision, convention=convention)


def _order(period: str) -> tuple[int, int, int]:
    parsed = parse_period(period)
    return end_of_period(parsed) if parsed else (0, 0, 0)

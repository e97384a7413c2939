"""Brings reports of the demonstration on to where they are shown, through the use cases the pages call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from tonghop.apps.approval import services as approval
from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.selectors import findings_of
from tonghop.apps.collection.services import sending, talking
from tonghop.apps.collection.services.filling import save_cells
from tonghop.config.demo.figures import cells_of
from tonghop.config.demo.people import People
from tonghop.core.findings import Severity
from tonghop.core.forms.cases import WrittenAnswer
from tonghop.core.submission.transitions import Role, State

_ON_THE_WAY = (
    State.DRAFT,
    State.AWAITING_SIGNATURE,
    State.SIGNED,
    State.ISSUED,
    State.SENT,
    State.RECEIVED,
    State.ACCEPTED,
    State.LOCKED,
)
RETURNED_BECAUSE = "Số hồ sơ giải quyết đúng hạn chưa khớp sổ theo dõi; đề nghị rà soát (mô phỏng)."
EXPLAINED = "Đã đối chiếu sổ theo dõi hồ sơ, số liệu đúng (mô phỏng)."


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """How one report is shown: its figures, how far it went, and when its office worked on it.

    ``is_wrong`` where the figures hold errors, which are explained before they go on.
    """

    figures: Mapping[str, WrittenAnswer]
    state: State
    at: datetime
    is_wrong: bool = False


def bring_on(submission: Submission, plan: ReportPlan, people: People, province: str) -> None:
    """Type the figures and go on to the state of the plan; its errors are explained on the way.

    Every step is a minute after the one before.
    """
    code, moment = submission.unit_code, plan.at
    reporter = people.actor(Role.REPORTER, code)
    save_cells(submission, cells_of(plan.figures), reporter.person, moment)
    target = State.RECEIVED if plan.state is State.RETURNED else plan.state
    if target is State.DRAFT:
        sending.count_findings(submission, findings_of(submission))
        submission.save(update_fields=["n_errors", "n_warnings", "n_questions"])
        return
    if plan.is_wrong:
        _explain_errors(submission, people, moment)
    for step in _ON_THE_WAY[1 : _ON_THE_WAY.index(target) + 1]:
        moment += timedelta(minutes=1)
        _step(submission, step, people, province, moment)
    if plan.state is State.RETURNED:
        collector = people.actor(Role.COLLECTOR, province)
        sending.return_report(submission, collector, moment + timedelta(minutes=1), RETURNED_BECAUSE)


def _explain_errors(submission: Submission, people: People, at: datetime) -> None:
    by = people.actor(Role.REPORTER, submission.unit_code).person
    for one in findings_of(submission):
        if one.severity is Severity.ERROR:
            talking.explain(submission, one.code, one.indicator or "", "", EXPLAINED, by, at)


def _step(submission: Submission, state: State, people: People, province: str, at: datetime) -> None:
    code = submission.unit_code
    held = Submission.objects.select_related("campaign").get(pk=submission.pk)
    collector = people.actor(Role.COLLECTOR, province)
    if state is State.AWAITING_SIGNATURE:
        sending.submit(held, people.actor(Role.REPORTER, code), at)
    elif state is State.SIGNED:
        if held.has_checker:
            approval.initial(held, held.current_id or "", people.actor(Role.CHECKER, code), at)
        approval.approve(held, held.current_id or "", people.actor(Role.SIGNER, code), at)
    elif state is State.ISSUED:
        number = f"{int(code[-3:]) if code[-3:].isdigit() else len(code)}/BC-UBND"
        approval.issue(held, number, timezone.localdate(at), people.actor(Role.CLERK, code), at)
    elif state is State.SENT:
        sending.send(held, people.actor(Role.CLERK, code), at)
    elif state is State.RECEIVED:
        sending.receive(held, collector, at)
    elif state is State.ACCEPTED:
        sending.accept(held, collector, at)
    elif state is State.LOCKED:
        sending.lock(held, collector, at)

"""One report as its collecting office reads it: what was sent, revisions side by side, words given.

Decides that nothing of a draft, nor of a revision that was not sent, is shown outside the office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tonghop.apps.collection.models import Evidence, Explanation, ReturnReason, Revision, Submission
from tonghop.apps.collection.selectors import findings_of, form_of, observations_of_revision
from tonghop.apps.collection.visibility import revisions_shown
from tonghop.core.findings import Finding
from tonghop.core.forms.model import FormVersion, Indicator
from tonghop.core.observations import ObservationSet
from tonghop.core.submission.transitions import Role
from tonghop.core.values.model import ValueType
from tonghop.core.values.write import format_answer


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row whose answer differs between revisions: how each revision writes it, in their order."""

    row: Indicator
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReceivedPage:
    """What is shown of a report. ``observations`` None: nothing was sent yet."""

    form: FormVersion
    revisions: tuple[Revision, ...]
    observations: ObservationSet | None
    findings: tuple[Finding, ...]
    by_row: Mapping[str, tuple[Finding, ...]]
    changed: tuple[ChangedRow, ...]
    explanations: tuple[Explanation, ...]
    returned: tuple[ReturnReason, ...]
    evidence: tuple[Evidence, ...]

    def findings_of_row(self, code: str) -> tuple[Finding, ...]:
        """The findings about one row."""
        return self.by_row.get(code, ())

    @property
    def findings_of_whole(self) -> tuple[Finding, ...]:
        """The findings about no single row."""
        rows = {row.code for row in self.form.indicators}
        return tuple(one for one in self.findings if one.indicator not in rows)


def received_page(submission: Submission, roles: frozenset[Role]) -> ReceivedPage:
    """A report as somebody with these roles may read it; the last revision sent is shown."""
    form = form_of(submission.campaign)
    revisions = revisions_shown(submission, roles)
    told = [observations_of_revision(one) for one in revisions]
    observations = told[-1] if told else None
    findings = findings_of(submission, observations) if observations is not None else ()
    by_row: dict[str, list[Finding]] = {}
    for one in findings:
        by_row.setdefault(one.indicator or "", []).append(one)
    return ReceivedPage(
        form=form,
        revisions=revisions,
        observations=observations,
        findings=findings,
        by_row={code: tuple(them) for code, them in by_row.items()},
        changed=changed_rows(form, told) if len(told) > 1 else (),
        explanations=tuple(submission.explanations.select_related("by", "judged_by").order_by("at")),
        returned=tuple(submission.return_reasons.select_related("by", "revision").order_by("at", "id")),
        evidence=tuple(submission.evidence.order_by("at")),
    )


def changed_rows(form: FormVersion, told: list[ObservationSet]) -> tuple[ChangedRow, ...]:
    """The rows whose answer is not the same in all revisions, in form order; personal rows are left out."""
    return tuple(
        ChangedRow(row, tuple(format_answer(one.answer(row.code), form.expectation(row)) for one in told))
        for row in form.indicators
        if row.value_type is not ValueType.HEADING
        and not row.personal
        and any(one.answer(row.code) != told[0].answer(row.code) for one in told[1:])
    )


def find_explanation(submission: Submission, identifier: str) -> Explanation | None:
    """An explanation of a report."""
    return submission.explanations.filter(pk=int(identifier)).first() if identifier.isdecimal() else None

"""One report in several files: cover and annex, list in Excel, signed copy and soft copy.

Decides which files of an office are one report, which copy governs, and where copies differ. Never
joins two reports of different numbers or days (those replace one another), and never drops a figure
in which two copies disagree without saying so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import Observation, ObservationSet, Passage
from tonghop.core.rollup.consolidation import ReceivedReport, SetAside
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Missing, MissingReason

_UNANSWERED = (MissingReason.NOT_ENTERED, MissingReason.ATTACHED_ELSEWHERE)
_SIGNED_KINDS = re.compile(r"\.pdf\b", re.IGNORECASE)
"""Kinds of file offices sign; a soft copy is Word or Excel."""


def join_files_of_one_report(
    reports: Sequence[ReceivedReport], form: FormVersion
) -> tuple[ReceivedReport, ...]:
    """Join the files that are one report of one office; the others stay as they are.

    The signed copy governs: the PDF, else the file that states number, day and signer. What it leaves
    unanswered is taken from the others; where both answer and differ, its figure holds and the
    difference is a finding.
    """
    joined: dict[str, ReceivedReport] = {}
    for group in _group(reports):
        governing, *others = sorted(group, key=_authority)
        for other in others:
            governing = _join(governing, other, form)
            joined[other.file] = replace(other, set_aside=SetAside.JOINED)
        joined[governing.file] = governing
    return tuple(joined.get(report.file, report) for report in reports)


def _group(reports: Sequence[ReceivedReport]) -> Iterable[list[ReceivedReport]]:
    """Files of one office that may be one report, two or more at a time."""
    of_office: dict[str, list[list[ReceivedReport]]] = {}
    for report in reports:
        if not report.is_added:
            continue
        groups = of_office.setdefault(report.unit, [])
        home = next((group for group in groups if all(_is_same_paper(report, one) for one in group)), None)
        if home is None:
            groups.append([report])
        else:
            home.append(report)
    return (group for groups in of_office.values() for group in groups if len(group) > 1)


def _is_same_paper(one: ReceivedReport, other: ReceivedReport) -> bool:
    """Whether two files can be one report: same office, and what both state of number and day is equal.

    Something must tie them: the same document number or day, or that one answers nothing the other does.
    Two copies of the same bytes are one file sent twice, and two reports in one file are two reports: neither
    is a report in two files.
    """
    if one.unit != other.unit or one.sha256 == other.sha256:
        return False
    stated = [(one.number, other.number), (one.dated, other.dated), (one.period, other.period)]
    if any(a is not None and b is not None and a != b for a, b in stated):
        return False
    is_tied = any(a is not None and a == b for a, b in stated[:2])
    return is_tied or not (_answered(one) & _answered(other))


def _answered(report: ReceivedReport) -> set[str]:
    figures = {code for code, figure in report.observations.figures.items() if not _is_unanswered(figure)}
    return figures | set(report.observations.tables)


def _is_unanswered(figure: Observation) -> bool:
    return isinstance(figure.value, Missing) and figure.value.reason in _UNANSWERED


def _authority(report: ReceivedReport) -> tuple[bool, bool, bool, date, str]:
    """Sorts the governing copy first."""
    return (
        not _SIGNED_KINDS.search(report.file),
        report.signer is None,
        report.number is None or report.dated is None,
        report.dated or date.max,
        report.file,
    )


def _join(governing: ReceivedReport, other: ReceivedReport, form: FormVersion) -> ReceivedReport:
    figures = dict(governing.observations.figures)
    findings: list[Finding] = []
    for row in form.indicators:
        theirs = other.observations.figures.get(row.code)
        ours = figures.get(row.code)
        if theirs is None or _is_unanswered(theirs):
            continue
        if ours is None or _is_unanswered(ours):
            figures[row.code] = theirs
        elif ours.answer != theirs.answer:
            findings.append(_differ(form, row.code, governing, other, ours, theirs))
    return replace(
        governing,
        number=governing.number or other.number,
        dated=governing.dated or other.dated,
        period=governing.period or other.period,
        signer=governing.signer or other.signer,
        observations=ObservationSet(
            figures,
            {**other.observations.tables, **governing.observations.tables},
            _join_passages(governing.observations, other.observations),
            {**other.observations.added, **governing.observations.added},
        ),
        unplaced=(*governing.unplaced, *other.unplaced),
        findings=(*governing.findings, *findings, _joined(governing, other)),
    )


def _join_passages(governing: ObservationSet, other: ObservationSet) -> tuple[Passage, ...]:
    """The words of the governing copy, and of the other those under headings the first says nothing under."""
    said = {(passage.section, fold(passage.heading)) for passage in governing.passages}
    added = (one for one in other.passages if (one.section, fold(one.heading)) not in said)
    return (*governing.passages, *added)


def _joined(governing: ReceivedReport, other: ReceivedReport) -> Finding:
    arguments = {"office": governing.name, "governing": governing.file, "joined": other.file}
    return Finding("BC-6010", "workbook.finding.files_joined", Severity.NOTE, arguments=arguments)


def _differ(
    form: FormVersion,
    code: str,
    governing: ReceivedReport,
    other: ReceivedReport,
    ours: Observation,
    theirs: Observation,
) -> Finding:
    row = form.indicator(code)
    return Finding(
        code="BC-6011",
        kind="workbook.finding.copies_differ",
        severity=Severity.WARNING,
        indicator=code,
        stt=row.stt or None,
        place=ours.place,
        stated=ours.raw,
        expected=theirs.raw,
        arguments={
            "form": form.name,
            "stt": row.stt,
            "label": row.label,
            "governing": governing.file,
            "ours": ours.raw,
            "other": other.file,
            "theirs": theirs.raw,
        },
    )

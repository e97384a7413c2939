"""Stale term: the paper uses a term, or cites a text, that a later one replaced.

Decides by the words the pack lists; the check's ``first_day`` is the day from which they are out of use,
so a report written before is never blamed. Where the form itself prints the term the finding is a note to
whoever issued the form: the office has only filled it in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, PaperText, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, phrase_of, texts_of
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec, FormVersion

_MOST_QUOTED = 100
"""A quotation longer than this is cut: it shows where to look."""


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Find each term once, at the first place it stands; silent where the day of the paper is not known."""
    if report.on is None:
        return
    wording = _wording_of(report.form)
    for term in texts_of(spec, "terms"):
        where = next((text for text in report.texts if _plain(term) in _plain(text.text)), None)
        if where is None:
            continue
        is_of_form = _plain(term) in wording
        yield on_form(
            spec,
            report,
            kind="stale_term.form" if is_of_form else "stale_term",
            severity=Severity.NOTE if is_of_form else spec.severity,
            place=where.place,
            arguments={
                "term": term,
                "quote": _quoted(where, term),
                "on": report.on,
                **phrase_of(spec, "instead"),
            },
        )


def _wording_of(form: FormVersion) -> str:
    titles = (form.title, *(section.title for section in form.sections))
    return _plain(" | ".join((*titles, *(row.label for row in form.indicators))))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def _quoted(text: PaperText, term: str) -> str:
    line = " ".join(unicodedata.normalize("NFC", text.text).split())
    at = line.lower().find(_plain(term))
    start = max(0, min(at - _MOST_QUOTED // 2, len(line) - _MOST_QUOTED))
    cut = line[start : start + _MOST_QUOTED]
    return f"{'…' if start else ''}{cut}{'…' if start + _MOST_QUOTED < len(line) else ''}"


KIND = CheckKind(
    name="stale_term",
    parameters={
        "terms": Parameter(ParameterKind.WORDS),
        "instead": Parameter(ParameterKind.PHRASE),
    },
    examine=examine,
)

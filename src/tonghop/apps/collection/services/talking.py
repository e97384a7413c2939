"""What people say about rows: explanations and their judgement, questions, evidence."""

from __future__ import annotations

from datetime import date, datetime
from hashlib import sha256

from django.core.files.base import ContentFile
from django.db import transaction

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import Evidence, Explanation, RowQuestion, Submission
from tonghop.apps.collection.refusals import ActRefused
from tonghop.apps.ledger import services as ledger
from tonghop.core.submission.transitions import Refusal, RefusalGround


@transaction.atomic
def explain(
    submission: Submission, finding_code: str, indicator: str, stated: str, text: str, by: User, at: datetime
) -> Explanation:
    """Give or change the office's words to a finding; a judgement of earlier words no longer holds.

    Raises:
        ActRefused: no words.
    """
    if not text.strip():
        raise ActRefused(Refusal(RefusalGround.NO_REASON, {"act": "explain"}))
    explanation, _ = Explanation.objects.update_or_create(
        submission=submission,
        finding_code=finding_code,
        indicator=indicator,
        defaults={
            "stated": stated,
            "text": text.strip(),
            "by": by,
            "at": at,
            "granted": None,
            "judged_by": None,
            "judged_at": None,
            "judgement": "",
        },
    )
    return explanation


@transaction.atomic
def judge(
    explanation: Explanation, granted: bool, judgement: str, holds_until: date | None, by: User, at: datetime
) -> Explanation:
    """Grant or refuse a waiver: who, why, until when.

    Raises:
        ActRefused: refused without a reason.
    """
    if not granted and not judgement.strip():
        raise ActRefused(Refusal(RefusalGround.NO_REASON, {"act": "judge"}))
    explanation.granted, explanation.judgement = granted, judgement.strip()
    explanation.holds_until, explanation.judged_by, explanation.judged_at = holds_until, by, at
    explanation.save()
    act = "waived" if granted else "waiver_refused"
    ledger.record(act, f"submission:{explanation.submission_id}", str(by.pk), at)
    return explanation


@transaction.atomic
def ask(submission: Submission, indicator: str, text: str, by: User, at: datetime) -> RowQuestion:
    """Ask the collecting office about a row.

    Raises:
        ActRefused: no words.
    """
    if not text.strip():
        raise ActRefused(Refusal(RefusalGround.NO_REASON, {"act": "ask"}))
    return RowQuestion.objects.create(
        campaign=submission.campaign,
        submission=submission,
        indicator=indicator,
        text=text.strip(),
        asked_by=by,
        asked_at=at,
    )


@transaction.atomic
def answer(question: RowQuestion, text: str, by: User, at: datetime) -> RowQuestion:
    """Answer a question; every office of the campaign sees it at that row.

    Raises:
        ActRefused: no words.
    """
    if not text.strip():
        raise ActRefused(Refusal(RefusalGround.NO_REASON, {"act": "answer"}))
    question.answer, question.answered_by, question.answered_at = text.strip(), by, at
    question.save()
    return question


@transaction.atomic
def attach(
    submission: Submission,
    indicator: str,
    note: str,
    file_name: str,
    content: bytes,
    by: User,
    at: datetime,
) -> Evidence:
    """Keep a note or a file with a row; a file is stored under its digest, not under its name."""
    evidence = Evidence(
        submission=submission, indicator=indicator, note=note.strip(), file_name=file_name[:255], by=by, at=at
    )
    if content:
        evidence.digest = sha256(content).hexdigest()
        evidence.file.save(f"{submission.pk}/{evidence.digest}", ContentFile(content), save=False)
    evidence.save()
    return evidence

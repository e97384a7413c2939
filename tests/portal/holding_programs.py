"""Programs the holding tests run beside a portal, each a process of its own that may be killed at any moment.

``begin`` prints what a saving program needs; ``submit OFFICE`` submits and takes back for ever, printing each
act once it is acknowledged; ``verify`` prints what stands in the database.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from hashlib import sha256

import django

django.setup()

from django.utils import timezone  # noqa: E402
from tests.portal.holding_pair import PAIR  # noqa: E402

from tonghop.apps.accounts.models import RoleHolding, User  # noqa: E402
from tonghop.apps.accounts.permissions import TokenScope  # noqa: E402
from tonghop.apps.accounts.tokens import make_token  # noqa: E402
from tonghop.apps.approval import services as approval  # noqa: E402
from tonghop.apps.collection.models import Cell, CellEdit, Revision, Submission  # noqa: E402
from tonghop.apps.collection.services import sending  # noqa: E402
from tonghop.apps.collection.services.filling import TypedCell, save_cells  # noqa: E402
from tonghop.apps.collection.services.sending import Actor  # noqa: E402
from tonghop.apps.ledger import selectors as ledger  # noqa: E402
from tonghop.core.submission.transitions import Role  # noqa: E402


def begin() -> dict[str, object]:
    """Where to save and with which token; and an office whose draft has no error left."""
    now = timezone.now()
    user = User.objects.get(email="nguoi-lap.kbang@gia-lai.example")
    token = make_token(user, "thử bền", [TokenScope.WRITE], now + timedelta(days=1), user, now)
    kbang = Submission.objects.get(unit_code="625")
    versions = {cell.code: cell.version for cell in kbang.cells.filter(code__in=PAIR)}
    draft = Submission.objects.filter(state="draft", n_errors=0, unit_kind="commune", has_checker=False)
    return {
        "submission": str(kbang.pk),
        "token": token.text,
        "versions": versions,
        "office": draft.exclude(cells=None).order_by("unit_code")[0].unit_code,
    }


def submit(office: str) -> None:
    """Change a figure, submit, take back: for ever; an act is printed after its service came back."""
    held = Submission.objects.select_related("campaign").get(unit_code=office)
    reporter, signer = _actor(office, Role.REPORTER), _actor(office, Role.SIGNER)
    for n in range(10**6):
        held = Submission.objects.select_related("campaign").get(pk=held.pk)
        if held.state == "awaiting_signature":
            approval.send_back(held, signer, timezone.now(), "Thử bền (mô phỏng)")
            _say("send_back")
            continue
        cell = held.cells.get(code="lookup_screens")
        save_cells(
            held, [TypedCell(cell.code, str(2 + n % 5), cell.version)], reporter.person, timezone.now()
        )
        moved = sending.submit(held, reporter, timezone.now())
        _say(f"submit {moved.current_id}")


def _actor(office: str, role: Role) -> Actor:
    holding = RoleHolding.objects.filter(unit_code=office, role=role).select_related("user")[0]
    return Actor(holding.user, frozenset({role}))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def verify(submission: str, office: str) -> dict[str, object]:
    """What stands: edits and cells of the pair, and of the office's report its state, revisions and acts."""
    held = Submission.objects.get(unit_code=office)
    edits = {
        code: list(
            CellEdit.objects.filter(submission_id=submission, code=code)
            .order_by("id")
            .values_list("after", flat=True)
        )
        for code in PAIR
    }
    revisions = list(Revision.objects.filter(submission=held))
    return {
        "edits": edits,
        "cells": {
            cell.code: [cell.typed, cell.version]
            for cell in Cell.objects.filter(submission_id=submission, code__in=PAIR)
        },
        "breaks": [str(one) for one in ledger.breaks()],
        "state": held.state,
        "current": held.current_id,
        "revisions": [one.digest for one in revisions],
        "altered": [one.digest for one in revisions if sha256(bytes(one.content)).hexdigest() != one.digest],
        "acts": [[one.act, one.document] for one in ledger.entries_about(f"submission:{held.pk}")],
    }


if __name__ == "__main__":
    program, *arguments = sys.argv[1:]
    if program == "submit":
        submit(*arguments)
    else:
        sys.stdout.write(json.dumps({"begin": begin, "verify": verify}[program](*arguments)))

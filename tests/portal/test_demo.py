"""The demonstration shows every state, late and missing reports, wrong figures, and says it is simulated."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tonghop.apps.accounts.models import User
from tonghop.apps.collection.models import Campaign, Submission
from tonghop.apps.collection.selectors import observations_of
from tonghop.apps.ledger import selectors as ledger
from tonghop.apps.registry.models import Office
from tonghop.config.demo.load import load_demo, say_accounts
from tonghop.config.demo.people import DEMO_PASSWORD
from tonghop.core.submission.transitions import Role, State

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)


def test_the_demonstration_shows_everything_and_says_it_is_simulated() -> None:
    assert load_demo(NOW)
    today, of_2019 = Campaign.objects.all()
    assert today.is_simulated and of_2019.is_simulated
    assert "mô phỏng" in today.title and "mô phỏng" in of_2019.title
    reports = Submission.objects.all()

    assert set(Counter(reports.values_list("state", flat=True))) == {state.value for state in State}
    sent = reports.exclude(sent_at=None)
    assert any(one.deadline.is_late(one.sent_at) for one in sent if one.sent_at)
    assert any(not one.deadline.is_late(one.sent_at) for one in sent if one.sent_at)
    assert reports.filter(cells=None, due_at__lt=NOW).exists(), "offices that sent nothing in time"
    assert reports.filter(state=State.DRAFT, n_errors__gt=0).exists(), "figures still wrong"
    assert reports.filter(standing__isnull=False).count() >= 50
    assert ledger.breaks() == ()

    kbang = Submission.objects.get(unit_code="625", campaign=of_2019)
    assert observations_of(kbang).value("one_stop_received") == Decimal(3569)
    others = Office.objects.filter(parent_code="64").exclude(code="625")
    assert all(one.is_simulated and "mô phỏng" in one.name for one in others)
    assert Office.objects.filter(parent_code="38", kind="commune").count() == 166

    shown = [user for user in User.objects.all() if user.has_usable_password()]
    assert all(user.is_demo for user in User.objects.all())
    assert {one.role for user in shown for one in user.holdings.all()} == {role.value for role in Role}
    assert all(user.check_password(DEMO_PASSWORD) for user in shown[:2])
    printed = say_accounts()
    assert all(user.email in printed for user in shown) and printed.count(DEMO_PASSWORD) == 1

    assert not load_demo(NOW), "a second load changes nothing"
    assert Campaign.objects.count() == 2

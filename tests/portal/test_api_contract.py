"""What OpenAPI promises, held against the running interface by generated requests.

Every operation is called with requests that fit its description and requests that do not; each answer must be
one the description names, of the media type and fields it names, and never a failure.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import hypothesis
import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from tests.portal.test_story import bring_to_sent, counts, fill
from tests.portal.world import NOW, SINCE, World, build_world

from tonghop.api.urls import interface
from tonghop.apps.accounts.models import RoleHolding, User
from tonghop.apps.accounts.permissions import TokenScope
from tonghop.apps.accounts.tokens import make_token
from tonghop.apps.collection.services import sending
from tonghop.core.submission.transitions import Role

pytestmark = pytest.mark.django_db
EXAMPLES = 20
FIT_THE_DESCRIPTION_NOT_THE_FORM = {
    "/api/v1/submissions/{submission}/cells",
    "/api/v1/submissions/{submission}/import",
}
"""Which cells a form has no description can say: a body that fits it may still name none of them."""


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """One report accepted, one being filled."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    cache.clear()
    world = build_world()
    row = counts(world)[0]
    fill(world, {row: "7.794"})
    bring_to_sent(world)
    sending.accept(world.submission(), world.actor(Role.COLLECTOR), NOW)
    fill(world, {row: "12"}, "626")
    return world


@pytest.fixture
def api_schema(world: World, settings: Any) -> Iterator[schemathesis.BaseSchema]:
    """The description as served; where it takes an identifier, those that exist are the ones that fit."""
    # The test's transaction lives on one connection; a request must not close it.
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    settings.API_REQUESTS_A_MINUTE = settings.API_REQUESTS_A_MINUTE_WITHOUT_TOKEN = 1_000_000
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    for path, operations in schema.raw_schema["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path":
                    parameter["schema"] = {
                        "type": "string",
                        "enum": [identifier(world, path, parameter["name"])],
                    }
    yield schema
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def identifier(world: World, path: str, name: str) -> str:
    """Something that exists: the accepted report for what reads revisions, the draft for what fills one."""
    reads = world.submission()
    if name == "digest":
        return world.campaign.form_id if "/forms/" in path else str(reads.current_id)
    if name == "submission":
        filled = path in FIT_THE_DESCRIPTION_NOT_THE_FORM
        return str((world.submission("626") if filled else reads).pk)
    return {"campaign_id": str(world.campaign.pk), "code": reads.receipt_code}[name]


OPERATIONS = [
    (path, method)
    for path, operations in interface.get_openapi_schema()["paths"].items()
    for method in operations
]


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_answers_are_those_described(
    path: str, method: str, mode: GenerationMode, api_schema: schemathesis.BaseSchema, world: World
) -> None:
    person = staff_of_both(world)
    made = make_token(person, "x", TokenScope, NOW + timedelta(days=1), person, NOW)
    excluded = [positive_data_acceptance] if path in FIT_THE_DESCRIPTION_NOT_THE_FORM else []

    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=api_schema[path][method].as_strategy(generation_mode=mode))
    def call(case: schemathesis.Case) -> None:
        case.call_and_validate(headers={"Authorization": f"Bearer {made.text}"}, excluded_checks=excluded)

    call()


def staff_of_both(world: World) -> User:
    """Somebody who fills reports in both offices."""
    person = world.actor(Role.REPORTER, "626").person
    RoleHolding.objects.create(user=person, role=Role.REPORTER, unit_code="625", first_day=SINCE)
    return person

"""The page of one's own tokens."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.portal.world import World, build_world

from tonghop.apps.accounts.tokens import tokens_of
from tonghop.core.submission.transitions import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return build_world()


def signed_in(world: World, role: Role = Role.REPORTER, code: str = "625") -> Client:
    client = Client()
    client.force_login(world.actor(role, code).person)
    return client


def test_a_token_is_made_shown_once_used_and_revoked(world: World) -> None:
    client, page = signed_in(world), reverse("api_tokens")
    made = client.post(page, {"name": "Máy trạm", "scopes": ["read"], "days": "30"}).content.decode()
    (text,) = re.findall(r'value="(tth_[^"]+)"', made)
    assert "tth_" not in client.get(page).content.decode()
    headers = {"Authorization": f"Bearer {text}"}
    assert Client().get("/api/v1/campaigns", headers=headers).status_code == 200
    (token,) = tokens_of(world.actor(Role.REPORTER).person)
    revoke = reverse("revoke_api_token", args=[token.pk])
    assert signed_in(world, code="626").post(revoke).status_code == 302
    assert Client().get("/api/v1/campaigns", headers=headers).status_code == 200
    client.post(revoke)
    assert Client().get("/api/v1/campaigns", headers=headers).status_code == 401
    assert "Đã thu hồi" in client.get(page).content.decode()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"name": "x", "days": "30"}, "ít nhất một phạm vi"),
        ({"name": "x", "scopes": ["read"], "days": "400"}, "từ 1 đến 366"),
        ({"name": "x", "scopes": ["read"], "days": "mai"}, "từ 1 đến 366"),
    ],
)
def test_what_is_asked_wrongly_is_told_and_kept(world: World, asked: dict[str, object], said: str) -> None:
    answer = signed_in(world).post(reverse("api_tokens"), asked)
    assert answer.status_code == 422
    assert said in answer.content.decode() and 'value="x"' in answer.content.decode()
    assert tokens_of(world.actor(Role.REPORTER).person) == ()

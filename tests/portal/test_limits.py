"""Who changes too much in a minute waits; others do not, and reading is never held up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from tonghop.apps.accounts.models import User
from tonghop.config.environment import SettingsRefused, read_environment
from tonghop.web.limits import ChangesLimit

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock() -> list[float]:
    return [1000.0]


@pytest.fixture
def send(clock: list[float], settings: object) -> Callable[..., HttpResponse]:
    settings.CHANGES_A_MINUTE = 3  # type: ignore[attr-defined]
    settings.CHANGES_A_MINUTE_NOT_SIGNED_IN = 2  # type: ignore[attr-defined]
    limit = ChangesLimit(lambda _: HttpResponse("xong"), lambda: clock[0])

    def ask(method: str = "post", who: User | None = None, **headers: str) -> HttpResponse:
        request: HttpRequest = getattr(RequestFactory(), method)("/bao-cao/", **headers)
        request.user = who or AnonymousUser()
        request.session = {}  # type: ignore[assignment]
        answered = limit(request)
        assert isinstance(answered, HttpResponse)
        return answered

    return ask


def person(name: str) -> User:
    return User.objects.create_user(f"{name}@example.vn", full_name=name)


def test_the_fourth_change_of_a_minute_waits_for_the_next(
    send: Callable[..., HttpResponse], clock: list[float]
) -> None:
    busy, other = person("a"), person("b")
    assert [send(who=busy).status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = send(who=busy)
    assert refused["Retry-After"] == "21" and "phút" in refused.content.decode()
    assert send(who=other).status_code == 200
    assert send("get", who=busy).status_code == 200
    clock[0] += 21
    assert send(who=busy).status_code == 200


def test_an_address_nobody_signed_in_from_has_its_own_limit(send: Callable[..., HttpResponse]) -> None:
    assert [send(REMOTE_ADDR="10.0.0.1").status_code for _ in range(3)] == [200, 200, 429]
    assert send(REMOTE_ADDR="10.0.0.2").status_code == 200
    assert send(REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="10.0.0.9").status_code == 429


def test_wrong_passwords_are_held_up(client: Client, settings: object) -> None:
    person("c").set_password("mat-khau-mo-phong")
    address = reverse("account_login")
    answers = [
        client.post(address, {"login": "c@example.vn", "password": f"sai-{n}"}).content.decode()
        for n in range(7)
    ]
    assert answers[0] != answers[-1] and "quá nhiều" in answers[-1].lower()


def test_a_number_of_proxies_that_is_none_is_refused() -> None:
    assert read_environment({"TONGHOP_MODE": "demo", "TONGHOP_PROXIES": "1"}).proxies == 1
    with pytest.raises(SettingsRefused, match="TONGHOP_PROXIES"):
        read_environment({"TONGHOP_MODE": "demo", "TONGHOP_PROXIES": "một"})

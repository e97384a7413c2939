"""The first page: whom to be in the demonstration, and nothing of it in production."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.portal.world import World, build_world

from tonghop.apps.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown() -> World:
    world = build_world()
    User.objects.filter(email__contains="625").update(is_demo=True)
    User.objects.filter(email__contains="collector").update(is_demo=True)
    return world


def test_a_province_then_a_role_lead_to_work(shown: World, client: Client) -> None:
    first = client.get("/").content.decode()
    assert "UBND tỉnh Gia Lai" in first and "UBND huyện Kbang" not in first
    second = client.get("/?tinh=64").content.decode()
    assert "UBND huyện Kbang" in second and "UBND huyện Mang Yang" not in second
    reporter = shown.people["reporter@625"]
    address = reverse("try_account", args=[reporter.pk])
    assert address in second and "Người lập biểu" in second
    answered = client.post(address)
    assert answered.status_code == 302 and answered["Location"] == reverse("my_work")
    assert client.session["_auth_user_id"] == str(reporter.pk)


def test_only_accounts_of_the_demonstration_are_offered_or_taken(shown: World, client: Client) -> None:
    other = shown.people["reporter@626"]
    address = reverse("try_account", args=[other.pk])
    assert address not in client.get("/?tinh=64").content.decode()
    assert client.post(address).status_code == 404
    assert "_auth_user_id" not in client.session


def test_a_link_alone_signs_nobody_in(shown: World, client: Client) -> None:
    address = reverse("try_account", args=[shown.people["reporter@625"].pk])
    assert client.get(address).status_code == 405
    assert Client(enforce_csrf_checks=True).post(address).status_code == 403


def test_production_offers_nothing(shown: World, client: Client, settings: object) -> None:
    settings.IS_DEMO = False  # type: ignore[attr-defined]
    assert client.get("/")["Location"] == reverse("my_work")
    assert client.post(reverse("try_account", args=[shown.people["reporter@625"].pk])).status_code == 404
    assert "_auth_user_id" not in client.session


def test_the_page_is_written_in_english_too_and_says_when_there_is_nothing(client: Client) -> None:
    assert "Chưa có dữ liệu chạy thử" in client.get("/").content.decode()
    client.cookies["django_language"] = "en"
    assert "There is nothing to try yet" in client.get("/").content.decode()


def test_whoever_watches_the_machine_is_answered(client: Client) -> None:
    assert client.get(reverse("health")).content == b"ok"

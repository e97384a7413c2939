"""Deleting what is personal: names go, and everything signed, sent and recorded still verifies."""

from __future__ import annotations

from hashlib import sha256
from html import unescape

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.portal.test_story import bring_to_sent, counts, fill
from tests.portal.world import World, build_world

from tonghop.apps.accounts.administration import NotRecorded
from tonghop.apps.accounts.erasure import erase_person
from tonghop.apps.accounts.models import User
from tonghop.apps.collection.erasure import erase_answers
from tonghop.apps.collection.selectors import form_of, observations_of_revision, read_content
from tonghop.apps.ledger import selectors as ledger
from tonghop.core.submission.transitions import Role
from tonghop.core.values.model import Text

pytestmark = pytest.mark.django_db
NAME, TELEPHONE = "Nguyễn Thị Riêng Tư (mô phỏng)", "0269 3 000 111"


@pytest.fixture
def world() -> World:
    return build_world()


@pytest.fixture
def administrator(client: Client, world: World) -> Client:
    client.force_login(world.people[Role.ADMINISTRATOR])
    return client


def everything_stored() -> str:
    """Every table of the portal as text."""
    tables = sorted({model._meta.db_table for model in apps.get_models(include_auto_created=True)})
    stored = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            stored += [row[0] for row in cursor.fetchall()]
            if table in ("collection_revision", "catalog_publishedform"):
                cursor.execute(f"SELECT encode(content, 'escape') FROM {table}")
                stored += [row[0] for row in cursor.fetchall()]
    return "\n".join(stored)


def end_roles(person: User) -> None:
    person.holdings.update(last_day=timezone.localdate() - timezone.timedelta(days=1))


def test_a_person_is_deleted_and_the_ledger_stays_whole(administrator: Client, world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    person = world.people["reporter@625"]
    User.objects.filter(pk=person.pk).update(full_name=NAME, phone=TELEPHONE)
    person.refresh_from_db()
    email = person.email
    end_roles(person)
    address = reverse("erase_person", args=["625", person.pk])
    assert NAME in unescape(administrator.get(address).content.decode())
    wrong = administrator.post(address, {"confirm": "khac@example.vn"})
    assert (wrong.status_code, "Chưa xóa gì" in wrong.content.decode()) == (409, True)
    before = [one for one in ledger.entries()]
    assert administrator.post(address, {"confirm": email}).status_code == 302
    stored = everything_stored()
    assert [text for text in (NAME, TELEPHONE, email) if text in stored] == []
    assert list(ledger.entries())[: len(before)] == before
    assert ledger.breaks() == ()
    assert list(ledger.entries())[-1].act == "person_erased"
    assert not Client().login(email=email, password="mat-khau-mo-phong")
    sent = world.submission()
    assert sent.current is not None
    assert (sent.current.made_by_id, sent.prepared_by_id) == (person.pk, person.pk)
    assert "Người đã xóa" in administrator.get(reverse("office_people", args=["625"])).content.decode()


def test_a_person_still_at_work_is_not_deleted(world: World) -> None:
    person, by = world.people["reporter@625"], world.people[Role.ADMINISTRATOR]
    with pytest.raises(NotRecorded, match=r"administration\.still_working"):
        erase_person(person, by, timezone.now())
    person.refresh_from_db()
    assert person.is_active


def test_a_person_of_another_office_too_is_not_deleted_from_here(administrator: Client, world: World) -> None:
    person = world.people["reporter@625"]
    person.holdings.create(role=Role.VIEWER, unit_code="99", first_day=timezone.localdate())
    end_roles(person)
    answer = administrator.post(reverse("erase_person", args=["625", person.pk]), {"confirm": person.email})
    assert (answer.status_code, "99" in answer.content.decode()) == (409, True)
    person.refresh_from_db()
    assert person.is_active


def test_personal_answers_are_deleted_and_what_was_signed_still_verifies(
    administrator: Client, world: World
) -> None:
    codes = [row.code for row in form_of(world.campaign).indicators if row.personal]
    assert {"contact_name", "contact_mobile"} <= set(codes)
    fill(world, {counts(world)[0]: "5", "contact_name": NAME, "contact_mobile": TELEPHONE})
    bring_to_sent(world)
    sent = world.submission()
    assert sent.current is not None
    assert observations_of_revision(sent.current).value("contact_name") == Text(NAME)
    assert NAME in everything_stored()
    page = unescape(administrator.get(reverse("office_people", args=["625"])).content.decode())
    address = reverse("erase_answers", args=[sent.pk])
    assert address in page
    assert "không khôi phục được" in administrator.get(address).content.decode()
    assert administrator.post(address).status_code == 302
    stored = everything_stored()
    assert [text for text in (NAME, TELEPHONE) if text in stored] == []
    kept = world.submission().current
    assert kept is not None
    assert sha256(bytes(kept.content)).hexdigest() == kept.digest == sent.current_id
    assert set(read_content(kept).commitments) == {"contact_name", "contact_mobile"}
    assert "contact_name" not in observations_of_revision(kept).figures
    assert ledger.breaks() == ()
    assert erase_answers(world.submission(), world.people[Role.ADMINISTRATOR], timezone.now()) == 0

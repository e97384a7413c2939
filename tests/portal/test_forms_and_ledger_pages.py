"""Pages of the form steward and the auditor, and the receipt anybody may look at."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from tests.portal.test_ledger_command import AT
from tests.portal.test_story import bring_to_sent, counts, fill
from tests.portal.world import FORM, NOW, World, build_world

from tonghop.apps.accounts.models import RoleHolding
from tonghop.apps.collection.services import talking
from tonghop.apps.ledger import selectors as ledger
from tonghop.apps.ledger.tasks import daily_checkpoint
from tonghop.core.sentences.catalogue import CATALOGUE
from tonghop.core.submission.transitions import Act, Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return build_world()


def text_of(client: Client, route: str, *arguments: object, **asked: str) -> str:
    answer = client.get(reverse(route, args=arguments), asked)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def signed_in(world: World, role: Role) -> Client:
    client = Client()
    client.force_login(world.people[role])
    return client


def test_a_steward_publishes_a_form_of_the_library(world: World) -> None:
    steward = signed_in(world, Role.STEWARD)
    page = text_of(steward, "form_list")
    assert FORM in page
    assert "Công bố<" in page
    assert reverse("form_list") in page.partition("</nav>")[0]
    waiting = steward.get(reverse("form_list")).context["waiting"]
    assert FORM not in waiting
    chosen = waiting[0]
    made = steward.post(reverse("publish_form"), {"form": chosen})
    assert made.status_code == 302
    assert chosen in text_of(steward, "form_list").partition("chưa công bố")[0]
    assert chosen not in steward.get(reverse("form_list")).context["waiting"]
    assert list(ledger.entries())[-1].act == "form_published"
    refused = steward.post(reverse("publish_form"), {"form": "khong/co@2019-01-01"})
    assert refused.status_code == 409
    assert 'role="alert"' in refused.content.decode()


def test_only_a_steward_publishes(world: World) -> None:
    auditor = signed_in(world, Role.AUDITOR)
    assert "Công bố<" not in text_of(auditor, "form_list")
    assert auditor.post(reverse("publish_form"), {"form": FORM}).status_code == 403


def test_a_form_is_shown_before_it_is_published_and_runs_nothing(world: World) -> None:
    steward = signed_in(world, Role.STEWARD)
    answer = steward.get(reverse("preview_form"), {"bieu": FORM})
    assert "<table" in answer.content.decode()
    policy = answer.headers["Content-Security-Policy"]
    assert "style-src 'unsafe-inline'" in policy
    assert "script-src 'self'" in policy
    assert steward.get(reverse("preview_form"), {"bieu": "khong/co"}).status_code == 404


def test_questions_stand_at_their_rows_and_other_provinces_do_not_see_them(world: World) -> None:
    row = counts(world)[0]
    by = world.actor(Role.REPORTER).person
    talking.ask(world.submission(), row, "Có tính đơn vị sự nghiệp không?", by, NOW)
    steward = signed_in(world, Role.STEWARD)
    page = text_of(steward, "form_rows", world.campaign.form_id)
    assert "UBND huyện Kbang" in page
    assert "Có tính đơn vị sự nghiệp không?" in page
    assert "1 câu hỏi chưa được trả lời" in page
    other = world.people["reporter@99"]
    RoleHolding.objects.create(user=other, role=Role.STEWARD, unit_code="99", first_day=date(2019, 1, 1))
    stranger = Client()
    stranger.force_login(other)
    assert "Có tính đơn vị" not in text_of(stranger, "form_rows", world.campaign.form_id)
    assert steward.get(reverse("form_rows", args=["0" * 64])).status_code == 404


def test_the_ledger_is_read_page_by_page_and_by_subject(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    auditor = signed_in(world, Role.AUDITOR)
    page = text_of(auditor, "ledger_page")
    assert "Gửi báo cáo" in page
    about = f"submission:{world.submission().pk}"
    shown = auditor.get(reverse("ledger_page"), {"ve": about}).context["entries"]
    assert [one.act for one in shown] == ["send", "issue", "approve", "submit"]
    older = auditor.get(reverse("ledger_page"), {"den": "1"}).context["entries"]
    assert [one.number for one in older] == [1]
    assert "Chưa có mục nào" in text_of(auditor, "ledger_page", ve="khong-co")
    assert world.people["reporter@625"].full_name not in page


def test_a_long_ledger_leads_on(world: World) -> None:
    by = world.actor(Role.COLLECTOR).person
    from django.db import transaction

    from tonghop.apps.ledger.services import record

    with transaction.atomic():
        for _ in range(120):
            record("extended", "submission:x", str(by.pk), NOW)
    auditor = signed_in(world, Role.AUDITOR)
    first = auditor.get(reverse("ledger_page"), {"ve": "submission:x"})
    assert len(first.context["entries"]) == 100
    rest = auditor.get(reverse("ledger_page"), {"ve": "submission:x", "den": str(first.context["older"])})
    assert (len(rest.context["entries"]), rest.context["older"]) == (20, None)


def test_the_ledger_is_verified_beside_its_checkpoint(world: World) -> None:
    auditor = signed_in(world, Role.AUDITOR)
    daily_checkpoint(int(AT.timestamp()))
    page = text_of(auditor, "verify_ledger")
    assert "nguyên vẹn" in page
    assert "Đã so với điểm chốt" in page
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_entry DISABLE TRIGGER USER")
        cursor.execute("UPDATE ledger_entry SET actor = 'khác' WHERE number = 1")
        cursor.execute("DELETE FROM ledger_entry WHERE number = (SELECT max(number) FROM ledger_entry)")
        cursor.execute("ALTER TABLE ledger_entry ENABLE TRIGGER USER")
    page = text_of(auditor, "verify_ledger")
    assert "Nội dung mục 1 đã bị sửa" in page
    assert "cắt đuôi" in page
    assert "nguyên vẹn" not in page


def test_every_act_of_a_report_has_a_word_in_the_ledger() -> None:
    assert [act for act in Act if f"ledger_act.{act.value}" not in CATALOGUE] == []


def test_anybody_looks_a_receipt_up_and_no_person_is_named(client: Client, world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    sent = world.submission()
    led = client.get(reverse("find_receipt"), {"ma": f" {sent.receipt_code.lower()} "})
    page = unescape(client.get(led.headers["Location"]).content.decode())
    (entry,) = [one for one in ledger.entries_about(f"submission:{sent.pk}") if one.act == "send"]
    for told in ("UBND huyện Kbang", world.campaign.title, sent.current_id, str(entry.number), entry.seal):
        assert str(told) in page
    for person in world.people.values():
        assert person.full_name not in page
        assert person.email not in page
        assert str(person.pk) not in page
    unknown = client.get(reverse("public_receipt", args=["KHONGCO"]))
    assert (unknown.status_code, "Không có biên nhận" in unknown.content.decode()) == (404, True)

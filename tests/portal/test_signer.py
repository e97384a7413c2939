"""The pages on which a report is initialled, signed, sent back, numbered and sent."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.portal.acts import bring_to_sent, bring_to_signer, counts, fill, signed_in
from tests.portal.world import NOW, World, build_world

from tonghop.apps.accounts.models import SigningMandate
from tonghop.apps.collection.models import Campaign
from tonghop.apps.collection.selectors import form_of
from tonghop.apps.collection.services import sending, talking
from tonghop.core.findings import Severity
from tonghop.core.submission.transitions import Role, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    """A province whose campaign stays open while the clock of this machine runs on."""
    built = build_world()
    Campaign.objects.update(locks_at=None)
    built.campaign.refresh_from_db()
    return built


def url(route: str, world: World, code: str = "625") -> str:
    return reverse(route, args=[world.submission(code).pk])


def test_the_signer_sees_ten_things_and_the_report_as_it_will_be_filed(world: World) -> None:
    digest = bring_to_signer(world)
    page = signed_in(world, Role.SIGNER).get(url("sign_report", world)).content.decode()
    assert page.count("<dt>") == 10
    assert digest in page
    assert "7.794" in page
    assert "chưa nhập: " in page
    assert "KT. CHỦ TỊCH" in page
    assert "Quyết định phân công (mô phỏng)" in page
    assert "reporter 625" in page


def test_what_was_never_submitted_has_nothing_to_decide(world: World) -> None:
    page = signed_in(world, Role.SIGNER).get(url("sign_report", world)).content.decode()
    assert "Đơn vị chưa trình báo cáo này" in page
    assert "Ký báo cáo này" not in page


def test_signing_needs_the_digest_that_was_seen(world: World) -> None:
    digest = bring_to_signer(world)
    signer = signed_in(world, Role.SIGNER)
    refused = signer.post(url("approve_report", world), {"digest": "0" * 64})
    assert refused.status_code == 409
    assert "Báo cáo đã thay đổi" in refused.content.decode()
    assert world.submission().state == State.AWAITING_SIGNATURE
    done = signer.post(url("approve_report", world), {"digest": digest})
    assert done.status_code == 302
    assert world.submission().state == State.SIGNED


def test_without_authority_the_page_says_who_can_record_it(world: World) -> None:
    digest = bring_to_signer(world)
    SigningMandate.objects.all().delete()
    signer = signed_in(world, Role.SIGNER)
    assert "Quản trị hệ thống" in signer.get(url("sign_report", world)).content.decode()
    refused = signer.post(url("approve_report", world), {"digest": digest})
    assert refused.status_code == 409
    assert world.submission().state == State.AWAITING_SIGNATURE


def test_sending_back_keeps_the_words_where_they_are_refused(world: World) -> None:
    digest = bring_to_signer(world)
    signer = signed_in(world, Role.SIGNER)
    assert signer.post(url("send_back_report", world), {"reason": " "}).status_code == 409
    signer.post(url("approve_report", world), {"digest": digest})
    assert signer.post(url("send_back_report", world), {"reason": "Sai dòng 1"}).status_code == 302
    assert (world.submission().state, world.submission().reason) == (State.DRAFT, "Sai dòng 1")
    again = signer.post(url("send_back_report", world), {"reason": "Còn sai dòng 2"})
    assert again.status_code == 409
    assert "Không thể" in again.content.decode()


def test_initials_come_before_the_signature(world: World) -> None:
    digest = bring_to_signer(world, "626")
    signer, checker = signed_in(world, Role.SIGNER, "626"), signed_in(world, Role.CHECKER, "626")
    early = signer.post(url("approve_report", world, "626"), {"digest": digest})
    assert early.status_code == 409
    assert "chưa được ký nháy" in early.content.decode()
    assert "Ký nháy báo cáo này" in checker.get(url("sign_report", world, "626")).content.decode()
    assert checker.post(url("initial_report", world, "626"), {"digest": "khác"}).status_code == 409
    assert checker.post(url("initial_report", world, "626"), {"digest": digest}).status_code == 302
    assert "checker 626" in signer.get(url("sign_report", world, "626")).content.decode()
    assert signer.post(url("approve_report", world, "626"), {"digest": digest}).status_code == 302


def test_explanations_accepted_by_signing_stand_on_the_page(world: World) -> None:
    form = form_of(world.campaign)
    spec = next(one for one in form.checks if one.kind == "subset" and one.severity is Severity.ERROR)
    part, whole = str(spec.parameters["part"]), str(spec.parameters["whole"])
    fill(world, {part: "10", whole: "5"})
    by = world.actor(Role.REPORTER).person
    talking.explain(world.submission(), spec.code, part, "", "Đã đối chiếu sổ gốc", by, NOW)
    try:
        sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    except sending.ActRefused:
        talking.explain(world.submission(), spec.code, whole, "", "Đã đối chiếu sổ gốc", by, NOW)
        sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    page = signed_in(world, Role.SIGNER).get(url("sign_report", world)).content.decode()
    assert "Đã đối chiếu sổ gốc" in page
    assert "1 lỗi" in page


def test_what_changed_most_against_the_last_period_comes_first(world: World) -> None:
    small, large, new = counts(world)[:3]
    bring_to_sent(world, figures={small: "100", large: "100", new: "0"})
    sending.accept(world.submission(), world.actor(Role.COLLECTOR), NOW)
    earlier = world.campaign
    later = Campaign.objects.get(pk=earlier.pk)
    later.pk = None
    later._state.adding = True
    later.id = uuid.uuid4()
    later.window_from, later.window_to = date(2019, 5, 21), date(2019, 8, 20)
    later.period_code = "20193"
    later.save()
    row = world.submission()
    row.id, row._state.adding = uuid.uuid4(), True
    row.campaign, row.state, row.current, row.standing = later, State.DRAFT, None, None
    row.save()
    again = World(later, world.people)
    bring_to_signer(again, figures={small: "110", large: "300", new: "2"})
    page = signed_in(again, Role.SIGNER).get(url("sign_report", again)).content.decode()
    labels = {one.code: one.label for one in form_of(later).indicators}
    listed = page[page.index("So với:") :]
    assert listed.index("0 → 2") < listed.index("100 → 300 (200,0%)") < listed.index("100 → 110 (10,0%)")
    assert labels[large] in listed


def test_the_clerk_numbers_and_sends(world: World) -> None:
    digest = bring_to_signer(world)
    clerk = signed_in(world, Role.CLERK)
    assert "chưa có việc cho văn thư" in clerk.get(url("issue_report", world)).content.decode()
    assert clerk.post(url("send_report", world)).status_code == 409
    signed_in(world, Role.SIGNER).post(url("approve_report", world), {"digest": digest})
    wrong = clerk.post(url("issue_report", world), {"number": "201/BC-UBND", "date": "hôm nay"})
    assert wrong.status_code == 400
    assert 'value="201/BC-UBND"' in wrong.content.decode()
    nameless = clerk.post(url("issue_report", world), {"number": " ", "date": "2019-05-24"})
    assert nameless.status_code == 409
    clerk.post(url("issue_report", world), {"number": "201/BC-UBND", "date": "2019-05-24"})
    issued = world.submission()
    assert (issued.state, issued.document_number) == (State.ISSUED, "201/BC-UBND")
    assert clerk.post(url("send_report", world)).status_code == 302
    page = clerk.get(url("issue_report", world)).content.decode()
    assert world.submission().receipt_code in page


def test_a_reporter_does_not_number(world: World) -> None:
    digest = bring_to_signer(world)
    signed_in(world, Role.SIGNER).post(url("approve_report", world), {"digest": digest})
    refused = signed_in(world, Role.REPORTER).post(
        url("issue_report", world), {"number": "1", "date": "2019-05-24"}
    )
    assert refused.status_code == 409
    assert "Văn thư" in refused.content.decode()


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_paper_is_downloaded(world: World, kind: str) -> None:
    bring_to_sent(world)
    answer = signed_in(world, Role.SIGNER).get(reverse("paper_of_report", args=[world.submission().pk, kind]))
    assert answer.status_code == 200
    assert answer.content[:4] == {"pdf": b"%PDF", "docx": b"PK\x03\x04"}[kind]
    unknown = reverse("paper_of_report", args=[world.submission().pk, "exe"])
    assert signed_in(world, Role.SIGNER).get(unknown).status_code == 404


@pytest.mark.parametrize(
    ("route", "method"),
    [
        ("sign_report", "get"),
        ("approve_report", "post"),
        ("initial_report", "post"),
        ("send_back_report", "post"),
        ("issue_report", "get"),
        ("send_report", "post"),
    ],
)
def test_another_office_sees_nothing(world: World, route: str, method: str) -> None:
    bring_to_signer(world)
    for role in (Role.SIGNER, Role.CHECKER, Role.CLERK):
        assert getattr(signed_in(world, role, "99"), method)(url(route, world)).status_code == 403
    assert getattr(Client(), method)(url(route, world)).status_code == 302


def test_a_late_report_says_so(world: World) -> None:
    bring_to_signer(world)
    row = world.submission()
    row.due_at = NOW - timedelta(days=1)
    row.save()
    assert "Đã quá hạn" in signed_in(world, Role.SIGNER).get(url("sign_report", world)).content.decode()

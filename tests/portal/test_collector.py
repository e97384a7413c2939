"""The pages of the collecting office: campaigns, the board, reports, reminders, questions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings
from tests.portal.acts import bring_to_sent, bring_to_signer, counts, fill, signed_in
from tests.portal.world import NOW, SINCE, World, build_world, person

from tonghop.apps.accounts.models import RoleHolding
from tonghop.apps.collection.models import Campaign, Explanation, Reminder, ReturnReason, Submission
from tonghop.apps.collection.services import mailing, sending, talking
from tonghop.apps.collection.services.filling import TypedCell, save_cells
from tonghop.core.submission.transitions import Role, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    built = build_world()
    Campaign.objects.update(locks_at=None)
    built.campaign.refresh_from_db()
    return built


def of_campaign(route: str, world: World) -> str:
    return reverse(route, args=[world.campaign.pk])


def of_report(route: str, world: World, code: str = "625") -> str:
    return reverse(route, args=[world.submission(code).pk])


def plan(world: World, **changed: object) -> dict[str, object]:
    return {
        "title": "Quý III (mô phỏng)",
        "form": world.campaign.form_id,
        "collector": "64",
        "year": "2019",
        "period": "quarter-3",
        "window_from": "2019-05-21",
        "window_to": "2019-08-20",
        "opens_at": "2019-08-16T08:00",
        "due_district": "2019-08-25T17:00",
        "letter_number": "2000/STTTT",
        **changed,
    }


def test_the_list_shows_only_what_the_office_collects(world: World) -> None:
    page = signed_in(world, Role.COLLECTOR).get(reverse("campaigns")).content.decode()
    assert world.campaign.title in page
    assert "0/3" in page
    stranger = Client()
    stranger.force_login(person(Role.COLLECTOR, "99"), backend="django.contrib.auth.backends.ModelBackend")
    empty = stranger.get(reverse("campaigns")).content.decode()
    assert world.campaign.title not in empty
    assert "Chưa có đợt báo cáo nào" in empty
    assert stranger.get(of_campaign("campaign_board", world)).status_code == 403


def test_a_campaign_is_previewed_then_opened_with_its_letter(world: World) -> None:
    collector = signed_in(world, Role.COLLECTOR)
    assert collector.get(reverse("new_campaign")).status_code == 200
    seen = collector.post(reverse("new_campaign"), plan(world, preview="1")).content.decode()
    assert "2 đơn vị phải nộp" in seen
    assert Campaign.objects.count() == 1
    letter = SimpleUploadedFile("cong-van.pdf", b"%PDF-1.4 mo phong")
    sent = plan(world, open="1", left_out=["626"], letter_file=letter)
    assert collector.post(reverse("new_campaign"), sent).status_code == 302
    opened = Campaign.objects.exclude(pk=world.campaign.pk).get()
    assert opened.period_code == "20193"
    assert [one.unit_code for one in opened.submissions.all()] == ["625"]
    kept = collector.get(reverse("campaign_letter", args=[opened.pk]))
    assert b"".join(kept.streaming_content) == b"%PDF-1.4 mo phong"
    assert "attachment" in kept["Content-Disposition"]
    assert collector.get(of_campaign("campaign_letter", world)).status_code == 404


@pytest.mark.parametrize(
    ("changed", "status", "words"),
    [
        ({"window_to": ""}, 400, "Chưa đọc được ngày"),
        ({"window_to": "2019-01-01"}, 400, "Ngày chốt đứng trước ngày đầu"),
        ({"due_district": ""}, 400, "ít nhất một loại đơn vị"),
        ({"due_district": "mai"}, 400, "Một số ô cần sửa"),
        ({"period": "quarter-9"}, 400, "năm bốn chữ số"),
        ({"title": ""}, 400, "Ô này cần có nội dung"),
        ({"due_district": "2019-08-01T17:00"}, 409, "sớm hơn hoặc trùng lúc mở đợt"),
        ({"due_district": "", "due_commune": "2019-08-25T17:00"}, 409, "Không có đơn vị nào phải nộp"),
        ({"window_from": "2018-01-01", "window_to": "2018-06-01"}, 409, "không có đơn vị tổng hợp này"),
        ({"locks_at": "2019-08-20T17:00"}, 400, "Giờ khóa đứng trước"),
    ],
)
def test_a_plan_that_cannot_be_opened_says_why_and_keeps_what_was_typed(
    world: World, changed: dict[str, str], status: int, words: str
) -> None:
    answer = signed_in(world, Role.COLLECTOR).post(reverse("new_campaign"), plan(world, open="1", **changed))
    assert answer.status_code == status
    assert words in answer.content.decode()
    assert "2000/STTTT" in answer.content.decode()
    assert Campaign.objects.count() == 1


def test_nobody_opens_a_campaign_for_an_office_they_do_not_collect_for(world: World) -> None:
    answer = signed_in(world, Role.COLLECTOR).post(
        reverse("new_campaign"), plan(world, open="1", collector="99")
    )
    assert answer.status_code == 403


def test_the_board_tells_who_came_in_time_who_is_late_who_is_missing(world: World) -> None:
    bring_to_sent(world, "625")
    bring_to_sent(world, "626")
    Submission.objects.filter(unit_code="626").update(due_at=NOW - timedelta(days=1))
    collector = signed_in(world, Role.COLLECTOR)
    page = collector.get(of_campaign("campaign_board", world)).content.decode()
    assert "3 đơn vị phải nộp: 1 gửi đúng hạn, 1 gửi muộn, 1 quá hạn chưa gửi, 0 chưa đến hạn" in page
    assert "lien-he-625@example.vn" in page
    assert "Cấp huyện" in page
    late = collector.get(of_campaign("campaign_board", world), {"time": "late"}).content.decode()
    assert "UBND huyện Mang Yang" in late
    assert "UBND huyện Kbang" not in late
    none = collector.get(of_campaign("campaign_board", world), {"name": "không có"}).content.decode()
    assert "Không có đơn vị nào khớp bộ lọc" in none
    odd = {"state": "lạ", "time": "x", "page": "99999"}
    assert "UBND huyện Kbang" in collector.get(of_campaign("campaign_board", world), odd).content.decode()


def test_the_board_asks_the_same_number_of_queries_for_any_number_of_offices(world: World) -> None:
    collector = signed_in(world, Role.COLLECTOR)
    collector.get(of_campaign("campaign_board", world))
    with CaptureQueriesContext(connection) as few:
        collector.get(of_campaign("campaign_board", world))
    Submission.objects.bulk_create(
        Submission(
            campaign=world.campaign,
            unit_code=f"x{number}",
            unit_since=SINCE,
            unit_name=f"Đơn vị mô phỏng {number}",
            unit_kind="commune",
            above=["64"],
            due_at=NOW,
            state_since=NOW,
        )
        for number in range(300)
    )
    with CaptureQueriesContext(connection) as many:
        page = collector.get(of_campaign("campaign_board", world)).content.decode()
    assert "303 đơn vị" in page
    assert len(many) == len(few)


def test_many_are_accepted_at_once_and_those_that_cannot_be_are_told(world: World) -> None:
    bring_to_sent(world)
    collector = signed_in(world, Role.COLLECTOR)
    ticked = [str(world.submission("625").pk), str(world.submission("626").pk)]
    answer = collector.post(of_campaign("accept_many", world), {"submission": ticked})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Đã xác nhận đạt 1 báo cáo; 1 báo cáo chưa thực hiện được" in page
    assert "UBND huyện Mang Yang</strong>: Không thể" in page
    assert world.submission().state == State.ACCEPTED
    nothing = collector.post(of_campaign("accept_many", world), follow=True).content.decode()
    assert "Chưa chọn báo cáo nào" in nothing


def test_a_collector_sees_nothing_of_what_was_not_sent(world: World) -> None:
    bring_to_signer(world, figures={counts(world)[0]: "98.765"})
    page = signed_in(world, Role.COLLECTOR).get(of_report("collected_report", world)).content.decode()
    assert "Đơn vị chưa gửi" in page
    assert "98.765" not in page
    paper = reverse("paper_of_report", args=[world.submission().pk, "docx"])
    assert signed_in(world, Role.COLLECTOR).get(paper).status_code == 404


def test_a_report_is_received_accepted_locked_unlocked(world: World) -> None:
    bring_to_sent(world)
    collector = signed_in(world, Role.COLLECTOR)
    for route, state in (
        ("receive_report", State.RECEIVED),
        ("accept_report", State.ACCEPTED),
        ("lock_report", State.LOCKED),
    ):
        assert collector.post(of_report(route, world)).status_code == 302
        assert world.submission().state == state
    assert collector.post(of_report("lock_report", world)).status_code == 409
    assert collector.post(of_report("unlock_report", world), {"reason": ""}).status_code == 409
    collector.post(of_report("unlock_report", world), {"reason": "Sai đơn vị tính"})
    assert (world.submission().state, world.submission().reason) == (State.ACCEPTED, "Sai đơn vị tính")


def test_returning_keeps_reasons_at_their_rows_and_revisions_stand_side_by_side(world: World) -> None:
    row = counts(world)[0]
    bring_to_sent(world, figures={row: "7.794"})
    collector = signed_in(world, Role.COLLECTOR)
    refused = collector.post(of_report("return_report", world), {"reason": "", f"row:{row}": "Đếm trùng"})
    assert refused.status_code == 409
    assert "Đếm trùng" in refused.content.decode()
    collector.post(of_report("return_report", world), {"reason": "Xem lại", f"row:{row}": "Đếm trùng"})
    assert world.submission().state == State.RETURNED
    assert {(one.indicator, one.text) for one in ReturnReason.objects.all()} == {
        ("", "Xem lại"),
        (row, "Đếm trùng"),
    }
    save_cells(world.submission(), [TypedCell(row, "7.800", 1)], world.actor(Role.REPORTER).person, NOW)
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    hidden = collector.get(of_report("collected_report", world)).content.decode()
    assert "7.800" not in hidden
    signer, clerk = signed_in(world, Role.SIGNER), signed_in(world, Role.CLERK)
    signer.post(of_report("approve_report", world), {"digest": world.submission().current_id})
    clerk.post(of_report("issue_report", world), {"number": "205/BC", "date": "2019-05-25"})
    clerk.post(of_report("send_report", world))
    page = collector.get(of_report("collected_report", world)).content.decode()
    assert "So sánh các bản đã gửi" in page
    side = page[page.index("So sánh các bản đã gửi") :]
    assert side.index("7.794") < side.index("7.800")


def test_an_extension_needs_a_reason_and_a_time_to_come(world: World) -> None:
    collector = signed_in(world, Role.COLLECTOR)
    later = timezone.localtime(timezone.now() + timedelta(days=2))
    until = f"{later:%Y-%m-%dT%H:%M}"
    assert collector.post(of_report("extend_report", world), {"until": "mai"}).status_code == 400
    refused = collector.post(of_report("extend_report", world), {"until": until, "reason": ""})
    assert refused.status_code == 409
    assert until in refused.content.decode()
    collector.post(of_report("extend_report", world), {"until": until, "reason": "Bão số 5"})
    assert world.submission().extension_reason == "Bão số 5"
    assert "Bão số 5" in collector.get(of_report("collected_report", world)).content.decode()


def test_an_explanation_is_granted_until_a_day_or_refused_with_words(world: World) -> None:
    bring_to_sent(world)
    by = world.actor(Role.REPORTER).person
    given = talking.explain(world.submission(), "KT-01", counts(world)[0], "7794", "Đã đối chiếu", by, NOW)
    collector, route = signed_in(world, Role.COLLECTOR), of_report("judge_explanation", world)
    asked = {"explanation": str(given.pk), "granted": "no", "judgement": ""}
    assert collector.post(route, asked).status_code == 409
    collector.post(route, {**asked, "granted": "yes", "holds_until": "2019-12-31"})
    kept = Explanation.objects.get()
    assert (kept.granted, kept.holds_until) == (True, date(2019, 12, 31))
    assert (
        "Có hiệu lực đến 31/12/2019" in collector.get(of_report("collected_report", world)).content.decode()
    )
    assert collector.post(route, {"explanation": "999999"}).status_code == 404


def test_reminders_are_recorded_and_mailed_with_what_came_of_it(world: World, settings: Settings) -> None:
    settings.MAIL_IS_SENT = True
    bring_to_sent(world, "626")
    collector = signed_in(world, Role.COLLECTOR)
    page = collector.get(of_campaign("remind_offices", world)).content.decode()
    assert "Đề nghị đơn vị gửi báo cáo" in page
    assert "UBND huyện Mang Yang" not in page
    ticked = [str(world.submission("625").pk), str(world.submission("626").pk)]
    sent = collector.post(of_campaign("remind_offices", world), {"submission": ticked, "text": "Xin gửi"})
    assert sent.status_code == 302
    (kept,) = Reminder.objects.all()
    assert (kept.delivery, kept.address) == ("waiting", "lien-he-625@example.vn")
    mailing.deliver(kept.pk)
    mailing.deliver(kept.pk)
    assert [one.to for one in mail.outbox] == [["lien-he-625@example.vn"]]
    assert "Đã chuyển" in collector.get(of_campaign("remind_offices", world)).content.decode()
    empty = collector.post(of_campaign("remind_offices", world), {"text": "Xin gửi"})
    assert empty.status_code == 400


def test_a_mail_that_fails_is_shown_as_failed(world: World, settings: Settings) -> None:
    settings.MAIL_IS_SENT = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    rows = [world.submission("625")]
    by = world.actor(Role.COLLECTOR).person
    (kept,) = mailing.send_reminders(rows, "Xin gửi", {"625": "lien-he-625@example.vn"}, by, NOW)
    mailing.deliver(kept.pk)
    page = signed_in(world, Role.COLLECTOR).get(of_campaign("remind_offices", world)).content.decode()
    assert "Không chuyển được" in page


def test_without_a_mail_server_a_reminder_stands_in_the_portal_alone(world: World) -> None:
    by = world.actor(Role.COLLECTOR).person
    (kept,) = mailing.send_reminders([world.submission("625")], "Xin gửi", {"625": "a@example.vn"}, by, NOW)
    assert kept.delivery == "portal_only"


def test_a_question_is_answered_for_every_office(world: World) -> None:
    row = counts(world)[0]
    asked = talking.ask(world.submission(), row, "Tính cả hồ sơ rút?", world.actor(Role.REPORTER).person, NOW)
    collector, route = signed_in(world, Role.COLLECTOR), of_campaign("campaign_questions", world)
    assert "Tính cả hồ sơ rút?" in collector.get(route).content.decode()
    assert collector.post(route, {"question": str(asked.pk), "answer": " "}).status_code == 409
    assert collector.post(route, {"question": str(asked.pk), "answer": "Không tính"}).status_code == 302
    assert "Không tính" in collector.get(route).content.decode()
    assert collector.post(route, {"question": "0", "answer": "x"}).status_code == 404


def test_a_campaign_is_closed_and_opened_again(world: World) -> None:
    collector = signed_in(world, Role.COLLECTOR)
    collector.post(of_campaign("close_campaign", world))
    world.campaign.refresh_from_db()
    assert world.campaign.closed_at is not None
    assert "Đã đóng lúc" in collector.get(of_campaign("campaign_board", world)).content.decode()
    collector.post(of_campaign("reopen_campaign", world))
    world.campaign.refresh_from_db()
    assert world.campaign.closed_at is None


OF_REPORT = (
    "collected_report",
    "receive_report",
    "return_report",
    "accept_report",
    "lock_report",
    "unlock_report",
    "extend_report",
    "judge_explanation",
)
OF_CAMPAIGN = (
    "campaign_board",
    "accept_many",
    "remind_offices",
    "campaign_questions",
    "close_campaign",
    "reopen_campaign",
    "campaign_letter",
)


@pytest.mark.parametrize("route", [*OF_REPORT, *OF_CAMPAIGN])
def test_who_does_not_collect_the_campaign_is_kept_out(world: World, route: str) -> None:
    """Neither another province, nor the office itself, nor a collector of that office for those below it."""
    bring_to_sent(world)
    address = of_report(route, world) if route in OF_REPORT else of_campaign(route, world)
    method = "get" if route in ("collected_report", "campaign_board", "campaign_letter") else "post"
    below = person(Role.COLLECTOR, "625", covers_below=True)
    RoleHolding.objects.create(user=below, role=Role.SIGNER, unit_code="625", first_day=SINCE)
    for somebody in (world.actor(Role.REPORTER).person, person(Role.COLLECTOR, "99"), below):
        client = Client()
        client.force_login(somebody, backend="django.contrib.auth.backends.ModelBackend")
        assert getattr(client, method)(address).status_code == 403
    assert world.submission().state == State.SENT


def test_readers_change_nothing(world: World) -> None:
    bring_to_sent(world)
    fill(world, {counts(world)[0]: "1"}, "64-stttt")
    for role in (Role.AUDITOR, Role.VIEWER):
        client = signed_in(world, role)
        page = client.get(of_campaign("campaign_board", world)).content.decode()
        assert "Xác nhận đạt các báo cáo đã chọn" not in page
        assert '<h2 id="actions">' not in client.get(of_report("collected_report", world)).content.decode()
        assert client.post(of_report("accept_report", world)).status_code == 403

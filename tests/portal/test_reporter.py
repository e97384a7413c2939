"""The pages of who prepares a report, through a browser without programs of its own."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.portal.acts import bring_to_sent, bring_to_signer, counts, fill, signed_in
from tests.portal.world import NOW, World, build_world

from tonghop.apps.collection.models import Campaign, Cell, CellEdit
from tonghop.apps.collection.services.filling import TypedCell
from tonghop.apps.collection.services.filling import save_cells as save
from tonghop.core.submission.transitions import Role, State

pytestmark = pytest.mark.django_db

READ = ("report_form", "report_findings", "report_versions", "report_receipt", "upload_report")


@pytest.fixture
def world() -> World:
    """A province whose campaign stays open while the clock of this machine runs on."""
    built = build_world()
    Campaign.objects.update(locks_at=None)
    built.campaign.refresh_from_db()
    return built


@pytest.fixture
def reporter(world: World) -> Client:
    return signed_in(world, Role.REPORTER)


def url(route: str, world: World, *more: object) -> str:
    return reverse(route, args=[world.submission().pk, *more])


def send_cells(client: Client, world: World, *cells: dict[str, object]):  # type: ignore[no-untyped-def]
    return client.post(
        url("save_cells", world), json.dumps({"cells": cells}), content_type="application/json"
    )


def test_work_shows_what_each_role_owes(world: World, reporter: Client) -> None:
    assert "Nhập số liệu và trình ký" in reporter.get(reverse("my_work")).content.decode()
    bring_to_signer(world)
    assert "Ký duyệt" in signed_in(world, Role.SIGNER).get(reverse("my_work")).content.decode()
    assert "chờ xử lý" in signed_in(world, Role.COLLECTOR).get(reverse("my_work")).content.decode()


@pytest.mark.parametrize("route", READ)
def test_another_office_does_not_come_in(world: World, route: str) -> None:
    bring_to_signer(world)
    assert signed_in(world, Role.REPORTER, "626").get(url(route, world)).status_code == 403


@pytest.mark.parametrize("route", READ)
def test_every_page_opens_on_an_empty_report(world: World, reporter: Client, route: str) -> None:
    assert reporter.get(url(route, world)).status_code == 200


def test_a_collector_sees_no_draft(world: World) -> None:
    fill(world, {counts(world)[0]: "4321"})
    page = signed_in(world, Role.COLLECTOR).get(url("report_form", world)).content.decode()
    assert "Đơn vị chưa gửi báo cáo này" in page
    assert "4321" not in page


def test_a_saved_cell_says_how_it_was_read(world: World, reporter: Client) -> None:
    row = counts(world)[0]
    (saved,) = send_cells(reporter, world, {"code": row, "typed": "07794", "base_version": 0}).json()["saved"]
    assert (saved["version"], saved["read_as"], saved["conflict"]) == (1, "7.794", None)


def test_an_ambiguous_text_is_asked_and_the_choice_kept(world: World, reporter: Client) -> None:
    row = counts(world)[0]
    (asked,) = send_cells(reporter, world, {"code": row, "typed": "7,794", "base_version": 0}).json()["saved"]
    assert asked["asked"]
    assert [one["figure"] for one in asked["alternatives"]] == ["7794", "7.794"]
    send_cells(reporter, world, {"code": row, "typed": "7,794", "base_version": 1, "chosen": "7794"})
    assert Cell.objects.get(code=row).answer == {"number": "7794"}


def test_a_stale_cell_is_a_conflict_with_what_stands(world: World, reporter: Client) -> None:
    row = counts(world)[0]
    fill(world, {row: "5"})
    (saved,) = send_cells(reporter, world, {"code": row, "typed": "6", "base_version": 0}).json()["saved"]
    assert (saved["version"], saved["conflict"]) == (1, "5")


@pytest.mark.parametrize(
    "body",
    ["{", "[]", '{"cells": [{}]}', '{"cells": [{"code": "không có", "typed": "1", "base_version": 0}]}'],
)
def test_what_is_no_cell_is_told(world: World, reporter: Client, body: str) -> None:
    answer = reporter.post(url("save_cells", world), body, content_type="application/json")
    assert answer.status_code == 400
    assert "chưa lưu ô nào" in answer.json()["refusal"]


def test_nothing_is_saved_while_the_signer_looks(world: World, reporter: Client) -> None:
    bring_to_signer(world)
    answer = send_cells(reporter, world, {"code": counts(world)[0], "typed": "6", "base_version": 1})
    assert answer.status_code == 409
    assert "Chờ ký" in answer.json()["refusal"]


def test_the_page_saves_without_programs_and_keeps_what_conflicts(world: World, reporter: Client) -> None:
    row = counts(world)[0]
    first = reporter.post(url("save_cells", world), {"seen": "{}", f"c|{row}|0": "12"})
    assert first.status_code == 302
    save(world.submission(), [TypedCell(row, "13", 1)], world.actor(Role.REPORTER).person, NOW)
    stale = reporter.post(
        url("save_cells", world), {"seen": json.dumps({f"{row}|0": [1, "12", ""]}), f"c|{row}|0": "14"}
    )
    assert stale.status_code == 409
    assert "Anh/chị gõ: 14. Đang lưu (người khác sửa): 13." in stale.content.decode()


def test_a_reason_is_chosen_without_programs(world: World, reporter: Client) -> None:
    row = counts(world)[0]
    reporter.post(url("save_cells", world), {"seen": "{}", f"c|{row}|0": "", f"m|{row}|0": "không phát sinh"})
    assert Cell.objects.get(code=row).answer == {"missing": "none_occurred"}


def test_submitting_is_refused_in_place_or_done(world: World, reporter: Client) -> None:
    fill(world, {counts(world)[0]: "5"})
    assert reporter.post(url("submit_report", world)).status_code == 302
    assert world.submission().state == State.AWAITING_SIGNATURE
    refused = reporter.post(url("submit_report", world))
    assert refused.status_code == 409
    assert "Không thể" in refused.content.decode()


def test_an_explanation_needs_words(world: World, reporter: Client) -> None:
    given = {"finding": "X-1", "indicator": counts(world)[0], "text": ""}
    assert reporter.post(url("explain_finding", world), given).status_code == 409
    assert reporter.post(url("explain_finding", world), {**given, "text": "Đã đối chiếu"}).status_code == 302


def test_a_row_shows_its_history_its_files_and_its_questions(world: World, reporter: Client) -> None:
    row = counts(world)[0]
    fill(world, {row: "5"})
    reporter.post(url("ask_about_row", world, row), {"text": "Tính cả xã?"})
    sent = SimpleUploadedFile("sổ.html", b"<script>alert(1)</script>", "text/html")
    reporter.post(url("keep_evidence", world, row), {"note": "Sổ tháng 5", "file": sent})
    page = reporter.get(url("report_row", world, row)).content.decode()
    assert all(text in page for text in ("Tính cả xã?", "Sổ tháng 5", "sổ.html", "reporter 625"))
    kept = world.submission().evidence.get()
    answer = reporter.get(url("evidence_file", world, kept.pk))
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert reporter.post(url("keep_evidence", world, row)).status_code == 400
    assert reporter.get(url("report_row", world, "khong-co")).status_code == 404


def test_an_accepted_report_is_replaced_and_its_versions_compared(world: World, reporter: Client) -> None:
    row = counts(world)[0]
    bring_to_sent(world, figures={row: "5"})
    assert world.submission().receipt_code in reporter.get(url("report_receipt", world)).content.decode()
    from tonghop.apps.collection.services import sending

    sending.accept(world.submission(), world.actor(Role.COLLECTOR), NOW)
    assert reporter.post(url("amend_report", world), {"reason": ""}).status_code == 409
    assert reporter.post(url("amend_report", world), {"reason": "Bổ sung"}).status_code == 302
    save(world.submission(), [TypedCell(row, "9876", 1)], world.actor(Role.REPORTER).person, NOW)
    reporter.post(url("submit_report", world))
    assert "9.876" in reporter.get(url("report_versions", world)).content.decode()


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_blank_that_was_downloaded_is_read_back(world: World, reporter: Client, kind: str) -> None:
    row = counts(world)[0]
    fill(world, {row: "4321"})
    content = reporter.get(url("blank_of_report", world, kind)).content
    Cell.objects.all().delete()
    sent = BytesIO(content)
    sent.name = f"bieu.{kind}"
    page = reporter.post(url("upload_report", world), {"file": sent})
    assert page.status_code == 200
    (offered,) = [one for one in page.context["preview"].cells if one.code == row]
    assert reporter.post(url("take_upload", world), {"take": [offered.packed]}).status_code == 302
    assert Cell.objects.get(code=row).answer == {"number": "4321"}
    assert CellEdit.objects.filter(code=row).latest("id").way == "uploaded"


def test_a_file_that_is_none_is_told(world: World, reporter: Client) -> None:
    assert reporter.post(url("upload_report", world)).status_code == 400
    wrong = SimpleUploadedFile("a.docx", b"PK\x03\x04 broken")
    answer = reporter.post(url("upload_report", world), {"file": wrong})
    assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (400, True)

"""Consolidating a campaign in the portal: the same totals as of a folder, kept runs, the level above."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.urls import reverse
from procrastinate.contrib.django import app
from pytest_django.fixtures import Settings
from tests.portal.acts import bring_on, bring_to_sent, counts, fill, signed_in
from tests.portal.world import DUE, NOW, OPENS, SINCE, World, build_world, person

from tonghop.apps.catalog.models import PublishedForm
from tonghop.apps.collection.models import Campaign
from tonghop.apps.collection.selectors import findings_of, form_of, observations_of
from tonghop.apps.collection.services import campaigns, sending, talking
from tonghop.apps.collection.services.campaigns import CampaignPlan, open_campaign
from tonghop.apps.collection.services.filling import TypedCell, save_cells
from tonghop.apps.publication import services
from tonghop.apps.publication.models import ConsolidationRun
from tonghop.apps.publication.received import received_reports, revisions_to_add
from tonghop.apps.registry.models import Office
from tonghop.core.findings import Severity
from tonghop.core.forms.cases import PackCase
from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.submission.transitions import Role
from tonghop.core.validity import Validity
from tonghop.core.values.model import Answer, ValueType
from tonghop.core.values.write import format_answer
from tonghop.desk.consolidate import consolidate
from tonghop.desk.consolidate_received import add_up_received
from tonghop.desk.fill import write_filled
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.load import load_cases

pytestmark = pytest.mark.django_db
TODAY = date(2019, 6, 1)


@pytest.fixture
def world(settings: Settings, tmp_path: Path) -> World:
    """A province whose campaign stays open, with the portal's files in a folder of the test."""
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        },
    }
    built = build_world()
    Campaign.objects.update(locks_at=None)
    built.campaign.refresh_from_db()
    return built


def cases(world: World) -> list[PackCase]:
    """Reports of two districts: real figures of one, and of the other the same, which is simulated."""
    folder = PackLibrary((SHIPPED_PACKS,)).find_folder(form_of(world.campaign).identifier)
    real = next(one for one in load_cases(folder) if one.unit_kind is UnitKind.DISTRICT)
    copied = replace(real, unit_name="Ủy ban nhân dân huyện Mang Yang", simulated=True)
    return [real, copied]


def texts(form: FormVersion, case: PackCase) -> dict[str, str]:
    """The answers of a case as the office types them."""
    return {
        code: given
        if isinstance(given, str)
        else format_answer(Answer(given), form.expectation(form.indicator(code)))
        for code, given in case.figures.items()
    }


def url(route: str, world: World) -> str:
    return reverse(route, args=[world.campaign.pk])


def run_worker() -> None:
    """Do what waits for the worker, by the names and arguments it was asked with."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id")
        waiting = cursor.fetchall()
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE status = 'todo'")
    for name, arguments in waiting:
        app.tasks[name](**json.loads(arguments))


def test_the_totals_are_those_of_the_folder(world: World, tmp_path: Path) -> None:
    form, sent = form_of(world.campaign), cases(world)
    folder = tmp_path / "thu-muc"
    folder.mkdir()
    for code, case in zip(("625", "626"), sent, strict=True):
        write_filled(form, case, folder / f"{code}.docx")
        world.campaign.submissions.filter(unit_code=code).update(unit_name=case.unit_name)
        typed = {name: text for name, text in texts(form, case).items() if text}
        explain_and_send(world, code, typed)
    reports = received_reports(world.campaign, revisions_to_add(world.campaign))
    in_portal = add_up_received(reports, TODAY).rollup.totals
    (of_folder,) = consolidate(
        folder, tmp_path / "ket-qua", forms=[form], today=TODAY, form=form, expected=reports.due
    ).consolidations
    assert {one.unit for one in of_folder.added} == {"625", "626"}
    assert in_portal.keys() == of_folder.rollup.totals.keys()
    assert sum(isinstance(one.value, Decimal) for one in in_portal.values()) > 10
    for code, total in of_folder.rollup.totals.items():
        assert in_portal[code] == total, code


def explain_and_send(world: World, code: str, typed: dict[str, str]) -> None:
    """Send a report as it is: whatever the checks call an error is explained first."""
    fill(world, typed, code)
    by = world.actor(Role.REPORTER, code).person
    for one in findings_of(world.submission(code)):
        if one.severity is Severity.ERROR:
            talking.explain(world.submission(code), one.code, one.indicator or "", "", "Mô phỏng", by, NOW)
    bring_on(world, code)


def test_a_run_waits_is_done_and_gives_its_files(world: World) -> None:
    collector = signed_in(world, Role.COLLECTOR)
    page = collector.get(url("consolidations", world)).content.decode()
    assert "Chưa có lần tổng hợp nào" in page
    nothing = collector.post(url("consolidations", world))
    assert nothing.status_code == 409
    assert "Chưa có báo cáo nào" in nothing.content.decode()
    bring_to_sent(world)
    assert collector.post(url("consolidations", world)).status_code == 302
    assert "Đang chờ hoặc đang chạy" in collector.get(url("consolidations", world)).content.decode()
    run_worker()
    run = ConsolidationRun.objects.get()
    assert (run.state, run.revisions) == ("done", {"625": world.submission().current_id})
    page = collector.get(url("consolidations", world)).content.decode()
    kinds = {Path(name).suffix for name in run.names}
    assert {".xlsx", ".docx", ".pdf", ".html", ".json", ".csv"} <= kinds
    for name in run.names:
        address = reverse("consolidation_file", args=[world.campaign.pk, run.pk, name])
        assert address in page
        taken = collector.get(address)
        assert "attachment" in taken["Content-Disposition"]
        assert b"".join(taken.streaming_content)
    signed = next(name for name in run.names if name.startswith("bao-cao/625-"))
    address = reverse("consolidation_file", args=[world.campaign.pk, run.pk, signed])
    content = b"".join(collector.get(address).streaming_content)
    revision = world.submission().current
    assert revision is not None
    assert content == bytes(revision.content)


def test_no_file_beside_the_run_is_given(world: World) -> None:
    bring_to_sent(world)
    collector = signed_in(world, Role.COLLECTOR)
    collector.post(url("consolidations", world))
    run_worker()
    run = ConsolidationRun.objects.get()
    for name in ("../../etc/passwd", "khong-co.xlsx"):
        address = f"{url('consolidations', world)}{run.pk}/{name}"
        assert collector.get(address).status_code == 404


def test_a_run_that_fails_says_so(world: World) -> None:
    bring_to_sent(world)
    collector = signed_in(world, Role.COLLECTOR)
    collector.post(url("consolidations", world))
    run = ConsolidationRun.objects.get()
    out = Path(default_storage.path(f"consolidations/{run.pk}"))
    out.mkdir(parents=True)
    (out / "khác.txt").write_text("chỗ này của người khác")
    with pytest.raises(Exception, match="out_taken"):
        services.make_consolidation(str(run.pk))
    page = collector.get(url("consolidations", world)).content.decode()
    assert "Không hoàn thành" in page


def test_a_returned_report_is_not_added_and_an_accepted_one_stands(world: World) -> None:
    bring_to_sent(world, "625")
    bring_to_sent(world, "626")
    collector = world.actor(Role.COLLECTOR)
    sending.accept(world.submission("625"), collector, NOW)
    sending.return_report(world.submission("625"), collector, NOW, "Xem lại")
    sending.return_report(world.submission("626"), collector, NOW, "Xem lại")
    assert set(revisions_to_add(world.campaign)) == {"625"}


@pytest.mark.parametrize("route", ["consolidations", "report_from_totals"])
def test_others_are_kept_out(world: World, route: str) -> None:
    for role, code in ((Role.REPORTER, "625"), (Role.SIGNER, "99")):
        assert signed_in(world, role, code).post(url(route, world)).status_code == 403
    assert signed_in(world, Role.AUDITOR).post(url(route, world)).status_code == 403


def above(world: World) -> Campaign:
    """A campaign of the level above in which the province owes; the campaign of the world feeds it."""
    Office.objects.create(
        code="00",
        valid_from=SINCE,
        name="Cơ quan cấp trên (mô phỏng)",
        kind=UnitKind.PROVINCE_OFFICE,
        search_key="co quan cap tren",
        is_simulated=True,
    )
    Office.objects.filter(code="64").update(parent_code="00")
    plan = CampaignPlan(
        title="Tổng hợp toàn quốc (mô phỏng)",
        period=ReportingPeriod(2019, Frequency.QUARTER, 2),
        window=Validity(date(2018, 12, 1), date(2019, 5, 20)),
        collector="00",
        opens_at=OPENS,
        due_at={UnitKind.PROVINCE: DUE + timedelta(days=20)},
        is_simulated=True,
    )
    form = PublishedForm.objects.get()
    opened = open_campaign(form, plan, person(Role.COLLECTOR, "00"), OPENS)
    Campaign.objects.filter(pk=world.campaign.pk).update(parent=opened)
    world.campaign.refresh_from_db()
    return opened


def test_the_level_above_files_its_own_report_from_the_totals(world: World) -> None:
    form = form_of(world.campaign)
    row, other = counts(world)[:2]
    rate = next(one.code for one in form.indicators if one.value_type is ValueType.RATE and not one.formula)
    bring_to_sent(world, "625", {row: "7.794", other: "1", rate: "99%"})
    bring_to_sent(world, "626", {row: "206", other: "2"})
    collector = signed_in(world, Role.COLLECTOR)
    assert collector.post(url("report_from_totals", world)).status_code == 404
    opened = above(world)
    page = collector.get(url("consolidations", world)).content.decode()
    assert "Lập báo cáo từ số tổng hợp" in page
    assert collector.post(url("report_from_totals", world)).status_code == 302
    upward = opened.submissions.get(unit_code="64")
    filled = observations_of(upward)
    assert filled.value(row) == Decimal(8000)
    assert filled.is_missing(rate)
    assert "Không tính được tỷ lệ" in filled.figures[rate].remark
    assert set(upward.edits.values_list("way", flat=True)) == {"rolled_up"}


def test_what_a_person_typed_above_is_kept_and_a_closed_campaign_refuses(world: World) -> None:
    row = counts(world)[0]
    bring_to_sent(world, "625", {row: "7.794"})
    opened = above(world)
    upward = opened.submissions.get(unit_code="64")
    save_cells(upward, [TypedCell(row, "5", 0)], world.actor(Role.COLLECTOR).person, NOW)
    collector = signed_in(world, Role.COLLECTOR)
    collector.post(url("report_from_totals", world))
    assert observations_of(upward).value(row) == Decimal(5)
    campaigns.close(opened, world.actor(Role.COLLECTOR).person, NOW)
    refused = collector.post(url("report_from_totals", world))
    assert refused.status_code == 409
    assert "đã đóng" in refused.content.decode()

"""One report from the opening of the campaign to the lock, through the use cases the pages call."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from tests.portal.world import NOW, World, build_world

from tonghop.apps.approval import services as approval
from tonghop.apps.collection.models import CellEdit, Revision
from tonghop.apps.collection.refusals import ActRefused
from tonghop.apps.collection.selectors import findings_of, form_of, observations_of, read_content
from tonghop.apps.collection.services import campaigns, sending, talking
from tonghop.apps.collection.services.filling import TypedCell, save_cells
from tonghop.apps.ledger import selectors as ledger
from tonghop.apps.ledger.models import Entry
from tonghop.core.findings import Severity
from tonghop.core.ledger import LedgerFault
from tonghop.core.submission.transitions import RefusalGround, Role, State
from tonghop.core.values.model import ValueType

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return build_world()


def counts(world: World) -> list[str]:
    rows = form_of(world.campaign).indicators
    return [row.code for row in rows if row.value_type is ValueType.COUNT and not row.formula]


def fill(world: World, figures: dict[str, str], code: str = "625") -> None:
    typed = [TypedCell(row, text, 0) for row, text in figures.items()]
    save_cells(world.submission(code), typed, world.actor(Role.REPORTER, code).person, NOW)


def bring_to_sent(world: World, code: str = "625") -> None:
    sending.submit(world.submission(code), world.actor(Role.REPORTER, code), NOW)
    digest = world.submission(code).current_id or ""
    if world.submission(code).has_checker:
        approval.initial(world.submission(code), digest, world.actor(Role.CHECKER, code), NOW)
    approval.approve(world.submission(code), digest, world.actor(Role.SIGNER, code), NOW)
    clerk = world.actor(Role.CLERK, code)
    approval.issue(world.submission(code), "201/BC-UBND", date(2019, 5, 24), clerk, NOW)
    sending.send(world.submission(code), clerk, NOW)


def test_a_report_goes_all_the_way(world: World) -> None:
    row = counts(world)[0]
    fill(world, {row: "7.794"})
    bring_to_sent(world)
    sent = world.submission()
    assert (sent.state, sent.document_number) == (State.SENT, "201/BC-UBND")
    assert len(sent.receipt_code) == 10
    assert sent.current is not None
    content = read_content(sent.current)
    assert content.observations.value(row) == Decimal("7794")
    assert content.head.unit_name == "UBND huyện Kbang"
    collector = world.actor(Role.COLLECTOR)
    sending.receive(world.submission(), collector, NOW)
    sending.accept(world.submission(), collector, NOW)
    sending.lock(world.submission(), collector, NOW)
    locked = world.submission()
    assert (locked.state, locked.standing_id) == (State.LOCKED, sent.current_id)
    acts = [entry.act for entry in ledger.entries_about(f"submission:{locked.pk}")]
    assert acts == ["submit", "approve", "issue", "send", "receive", "accept", "lock"]
    assert ledger.breaks() == ()


def test_the_signature_lines_are_kept_with_the_approval(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    revision = world.submission().current
    assert revision is not None
    (given,) = revision.approvals.all()
    assert given.lines == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_two_people_on_one_cell_are_told(world: World) -> None:
    row, by = counts(world)[0], world.actor(Role.REPORTER).person
    save_cells(world.submission(), [TypedCell(row, "5", 0)], by, NOW)
    first = save_cells(world.submission(), [TypedCell(row, "6", 1)], by, NOW)
    second = save_cells(world.submission(), [TypedCell(row, "7", 1)], by, NOW)
    assert (first[0].version, first[0].conflict) == (2, None)
    assert (second[0].version, second[0].conflict) == (2, "6")
    assert observations_of(world.submission()).value(row) == Decimal(6)
    assert [(one.before, one.after) for one in CellEdit.objects.all()] == [("", "5"), ("5", "6")]


def test_saving_the_same_text_again_is_no_conflict(world: World) -> None:
    row, by = counts(world)[0], world.actor(Role.REPORTER).person
    save_cells(world.submission(), [TypedCell(row, "5", 0)], by, NOW)
    again = save_cells(world.submission(), [TypedCell(row, "5", 0)], by, NOW)
    assert again[0].conflict is None


def test_nothing_is_typed_before_the_opening_after_the_lock_or_while_the_signer_looks(world: World) -> None:
    row, by = counts(world)[0], world.actor(Role.REPORTER).person
    typed = [TypedCell(row, "5", 0)]
    grounds = []
    for at in (world.campaign.opens_at - timedelta(seconds=1), world.campaign.locks_at):
        with pytest.raises(ActRefused) as refused:
            save_cells(world.submission(), typed, by, at)
        grounds.append(refused.value.refusal.ground)
    save_cells(world.submission(), typed, by, NOW)
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    with pytest.raises(ActRefused) as refused:
        save_cells(world.submission(), typed, by, NOW)
    grounds.append(refused.value.refusal.ground)
    assert grounds == [RefusalGround.NOT_OPEN_YET, RefusalGround.LOCKED, RefusalGround.WRONG_STATE]
    assert "Người ký" in str(refused.value)


def test_an_extension_opens_one_office_after_the_lock(world: World) -> None:
    row, by, late = counts(world)[0], world.actor(Role.REPORTER).person, world.campaign.locks_at
    campaigns.extend(
        world.submission(), late + timedelta(days=2), "Mất điện", world.actor(Role.COLLECTOR).person, NOW
    )
    save_cells(world.submission(), [TypedCell(row, "5", 0)], by, late + timedelta(days=1))
    with pytest.raises(ActRefused):
        save_cells(world.submission("64-stttt"), [TypedCell(row, "5", 0)], by, late + timedelta(days=1))


def test_an_office_with_a_checker_is_not_signed_without_initials(world: World) -> None:
    fill(world, {counts(world)[0]: "5"}, "626")
    sending.submit(world.submission("626"), world.actor(Role.REPORTER, "626"), NOW)
    digest = world.submission("626").current_id or ""
    with pytest.raises(ActRefused) as refused:
        approval.approve(world.submission("626"), digest, world.actor(Role.SIGNER, "626"), NOW)
    assert refused.value.refusal.ground is RefusalGround.NOT_INITIALLED
    assert world.submission("626").state == State.AWAITING_SIGNATURE


def test_what_changed_since_the_page_was_opened_is_not_signed(world: World) -> None:
    row = counts(world)[0]
    fill(world, {row: "5"})
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    seen = world.submission().current_id or ""
    approval.send_back(world.submission(), world.actor(Role.SIGNER), NOW, "Sai dòng 1")
    save_cells(world.submission(), [TypedCell(row, "6", 1)], world.actor(Role.REPORTER).person, NOW)
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    with pytest.raises(ActRefused) as refused:
        approval.approve(world.submission(), seen, world.actor(Role.SIGNER), NOW)
    assert refused.value.refusal.ground is RefusalGround.OTHER_DOCUMENT


def test_somebody_without_authority_does_not_sign(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    other = world.actor(Role.SIGNER, "626")
    with pytest.raises(ActRefused) as refused:
        approval.approve(world.submission(), world.submission().current_id or "", other, NOW)
    assert refused.value.refusal.ground is RefusalGround.NO_AUTHORITY


def test_an_accepted_report_stands_until_another_is_accepted(world: World) -> None:
    row = counts(world)[0]
    fill(world, {row: "5"})
    bring_to_sent(world)
    collector = world.actor(Role.COLLECTOR)
    sending.accept(world.submission(), collector, NOW)
    first = world.submission().standing_id
    sending.amend(world.submission(), world.actor(Role.REPORTER), NOW, "Bổ sung hồ sơ tháng 5")
    save_cells(world.submission(), [TypedCell(row, "6", 1)], world.actor(Role.REPORTER).person, NOW)
    bring_to_sent(world)
    assert world.submission().standing_id == first
    sending.accept(world.submission(), collector, NOW)
    second = world.submission()
    assert second.standing_id != first
    assert [one.number for one in second.revisions.all()] == [1, 2]
    assert second.standing is not None
    assert read_content(second.standing).head.replaces == first


def test_errors_are_mended_or_explained_before_the_signer_sees_them(world: World) -> None:
    form = form_of(world.campaign)
    spec = next(one for one in form.checks if one.kind == "subset" and one.severity is Severity.ERROR)
    part, whole = str(spec.parameters["part"]), str(spec.parameters["whole"])
    fill(world, {part: "10", whole: "5"})
    errors = [one for one in findings_of(world.submission()) if one.severity is Severity.ERROR]
    assert errors
    with pytest.raises(ActRefused) as refused:
        sending.submit(world.submission(), world.actor(Role.REPORTER), NOW)
    assert refused.value.refusal.arguments == {"n_errors": len(errors)}
    by = world.actor(Role.REPORTER).person
    for one in errors:
        talking.explain(world.submission(), one.code, one.indicator or "", "", "Đã đối chiếu sổ", by, NOW)
    assert sending.submit(world.submission(), world.actor(Role.REPORTER), NOW).n_errors == len(errors)


def test_histories_cannot_be_changed_in_the_database(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    for statement in (
        "UPDATE ledger_entry SET act = 'khác'",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry",
        "UPDATE collection_revision SET content = ''",
        "DELETE FROM collection_celledit",
    ):
        with (
            pytest.raises(DatabaseError, match="append only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert Revision.objects.count() == 1


def test_a_rewritten_ledger_shows(world: World) -> None:
    fill(world, {counts(world)[0]: "5"})
    bring_to_sent(world)
    kept = ledger.head(NOW)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_entry DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM ledger_entry WHERE number = (SELECT max(number) FROM ledger_entry)")
        cursor.execute("ALTER TABLE ledger_entry ENABLE TRIGGER USER")
    assert ledger.breaks() == ()
    assert [one.fault for one in ledger.breaks(kept)] == [LedgerFault.CUT_TAIL]


def test_an_act_and_its_entry_stand_or_fall_together(world: World) -> None:
    before = Entry.objects.count()
    with pytest.raises(ActRefused):
        sending.return_report(world.submission(), world.actor(Role.COLLECTOR), NOW, "thiếu")
    assert Entry.objects.count() == before
    assert world.submission().state == State.DRAFT

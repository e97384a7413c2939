"""Loads the demonstration into an empty database, all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from tonghop.apps.accounts.models import User
from tonghop.apps.catalog.services import publish_form
from tonghop.apps.collection.models import Campaign, Submission
from tonghop.apps.collection.services import talking
from tonghop.apps.collection.services.campaigns import CampaignPlan, extend, open_campaign, remind
from tonghop.apps.registry.models import Office
from tonghop.config.demo.figures import (
    case_of,
    simulated_commune,
    simulated_district,
    wrong_commune,
    wrong_district,
)
from tonghop.config.demo.people import DEMO_PASSWORD, People, make_people
from tonghop.config.demo.provinces import (
    GIA_LAI,
    KBANG,
    THANH_HOA,
    offices_of_gia_lai,
    offices_of_thanh_hoa,
)
from tonghop.config.demo.reports import ReportPlan, bring_on
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import Language, render
from tonghop.core.submission.transitions import Role, State
from tonghop.core.validity import Validity
from tonghop.desk.units import open_registry
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

GIA_LAI_FORM = "gia-lai/chinh-phu-dien-tu@2019-05-16"
COMMUNE_FORM = "nam-dong/tieu-chi-cap-xa@2020-02-18"
_ROUND = (
    *(State.ACCEPTED, State.RECEIVED, State.SENT, State.ACCEPTED, State.DRAFT, None, State.SENT),
    *(State.RETURNED, State.ACCEPTED, State.LOCKED, State.AWAITING_SIGNATURE, State.ACCEPTED, State.SIGNED),
    *(None, State.RECEIVED, State.ISSUED, State.ACCEPTED, State.DRAFT, State.SENT, State.ACCEPTED),
)
"""States in turn, office by office; None: nothing typed."""
_WRONG_EVERY, _LATE_EVERY = 6, 9


def load_demo(at: datetime | None = None) -> bool:
    """Load both provinces where they are not there yet; whether anything was loaded.

    Args:
        at: the day the two-level province is shown on; today by default.
    """
    now = at or timezone.now()
    with transaction.atomic():
        if Campaign.objects.filter(is_simulated=True).exists():
            return False
        library = PackLibrary((SHIPPED_PACKS,))
        _load_gia_lai(library)
        _load_thanh_hoa(library, now)
    return True


def say_accounts(language: Language = "vi") -> str:
    """The accounts somebody may try, a line each, with their one password."""
    lines = [render("demo.accounts", {"password": DEMO_PASSWORD}, language)]
    for user in User.objects.filter(is_demo=True).order_by("email"):
        if user.has_usable_password():
            role = render(f"role.{user.holdings.all()[0].role}", language=language)
            lines.append(f"  {user.email:<42} {role}, {user.title}")
    return "\n".join(lines) + "\n"


def _load_gia_lai(library: PackLibrary) -> None:
    offices = Office.objects.bulk_create(offices_of_gia_lai(open_registry()))
    below = offices[1:]
    checked = next(office.code for office in below if office.has_checker)
    people = make_people(offices[0], below, {KBANG: "kbang", checked: "mang-yang"})
    opens, due = datetime(2019, 5, 16, 1, tzinfo=UTC), datetime(2019, 5, 25, 10, tzinfo=UTC)
    plan = CampaignPlan(
        title="Số liệu Chính phủ điện tử quý II/2019 (mô phỏng; số liệu Kbang là thật)",
        period=ReportingPeriod(2019, Frequency.QUARTER, 2),
        window=Validity(date(2018, 12, 1), date(2019, 5, 20)),
        collector=GIA_LAI,
        opens_at=opens,
        due_at={kind: due for kind in (UnitKind.DISTRICT, UnitKind.DEPARTMENT, UnitKind.PROVINCE_OFFICE)},
        letter_number="1213/STTTT-CNTT",
        is_simulated=True,
    )
    campaign = _open(library, GIA_LAI_FORM, plan, people)
    figures = case_of(library, GIA_LAI_FORM, "kbang-2019-q2").figures
    plans: dict[str, ReportPlan] = {KBANG: ReportPlan(figures, State.DRAFT, opens + timedelta(days=7))}
    districts = [one for one in below if one.kind == UnitKind.DISTRICT and one.code != KBANG]
    for place, office in enumerate(districts):
        state = State.AWAITING_SIGNATURE if office.code == checked else _ROUND[place]
        if state is not None:
            wrong = place % _WRONG_EVERY == 4
            plans[office.code] = ReportPlan(
                wrong_district(place) if wrong else simulated_district(place),
                state,
                _worked_at(opens, due, place),
                wrong,
            )
    _bring_all_on(campaign, plans, people)
    _talk(campaign, people, "services_level3", due)


def _load_thanh_hoa(library: PackLibrary, now: datetime) -> None:
    offices = Office.objects.bulk_create(offices_of_thanh_hoa(open_registry()))
    communes = [office for office in offices if office.kind == UnitKind.COMMUNE]
    shown = {communes[4].code: "phuong-xa-1", communes[1].code: "phuong-xa-2"}
    people = make_people(offices[0], offices[1:], shown)
    opens, due = now - timedelta(days=20), now - timedelta(days=2)
    cut_off = timezone.localdate(opens)
    plan = CampaignPlan(
        title=f"Tiêu chí chính quyền điện tử cấp xã năm {cut_off.year} (mô phỏng, theo biểu Nam Đông 2020)",
        period=ReportingPeriod(cut_off.year, Frequency.YEAR, 1),
        window=Validity(date(cut_off.year - 1, 12, 1), cut_off),
        collector=THANH_HOA,
        opens_at=opens,
        due_at={UnitKind.COMMUNE: due},
        locks_at=now + timedelta(days=30),
        letter_number="Mô phỏng/UBND-VX",
        is_simulated=True,
    )
    campaign = _open(library, COMMUNE_FORM, plan, people)
    clean = case_of(library, COMMUNE_FORM, "simulated-clean")
    plans: dict[str, ReportPlan] = {}
    for place, office in enumerate(communes):
        state = _ROUND[place % len(_ROUND)]
        if state is not None:
            wrong = place % _WRONG_EVERY == 4
            figures = (wrong_commune if wrong else simulated_commune)(clean, place)
            plans[office.code] = ReportPlan(figures, state, _worked_at(opens, due, place), wrong)
    _bring_all_on(campaign, plans, people)
    _talk(campaign, people, "documents_signed_rate", now)


def _open(library: PackLibrary, form: str, plan: CampaignPlan, people: People) -> Campaign:
    steward = people.actor(Role.STEWARD, plan.collector).person
    collector = people.actor(Role.COLLECTOR, plan.collector).person
    return open_campaign(publish_form(library, form, steward, plan.opens_at), plan, collector, plan.opens_at)


def _worked_at(opens: datetime, due: datetime, place: int) -> datetime:
    """When an office worked on its report: some after the due time."""
    if place % _LATE_EVERY == _LATE_EVERY - 1:
        return due + timedelta(hours=1, minutes=10 * place)
    return opens + timedelta(days=1, minutes=10 * place)


def _bring_all_on(campaign: Campaign, plans: Mapping[str, ReportPlan], people: People) -> None:
    """In the order they were worked on, so that the ledger's days go forward."""
    owed = {
        one.unit_code: one
        for one in Submission.objects.filter(campaign=campaign).select_related("campaign", "campaign__form")
    }
    for code, plan in sorted(plans.items(), key=lambda item: item[1].at):
        bring_on(owed[code], plan, people, campaign.collector_code)


def _talk(campaign: Campaign, people: People, indicator: str, at: datetime) -> None:
    """A question answered, a reminder to who sent nothing, and one office given more time."""
    collector = people.actor(Role.COLLECTOR, campaign.collector_code).person
    drafts = list(campaign.submissions.filter(state=State.DRAFT).order_by("unit_code"))
    asking = drafts[0]
    by = people.actor(Role.REPORTER, asking.unit_code).person
    asked = talking.ask(asking, indicator, "Dòng này tính đến ngày chốt hay cả kỳ? (mô phỏng)", by, at)
    talking.answer(asked, "Tính đến ngày chốt số liệu ghi trong công văn. (mô phỏng)", collector, at)
    nothing = [one for one in drafts if not one.cells.exists()]
    remind(nothing, "Đề nghị đơn vị gửi báo cáo. (mô phỏng)", {}, collector, at)
    extend(nothing[-1], at + timedelta(days=5), "Mất điện do mưa bão (mô phỏng)", collector, at)

"""A small province in the database: offices, people, a published form, an open campaign. All of it
simulated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from tonghop.apps.accounts.models import RoleHolding, SigningMandate, User
from tonghop.apps.catalog.services import publish_form
from tonghop.apps.collection.models import Campaign, Submission
from tonghop.apps.collection.services.campaigns import CampaignPlan, open_campaign
from tonghop.apps.collection.services.sending import Actor
from tonghop.apps.registry.models import Office
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.reporting_units import UnitKind
from tonghop.core.reporting_units.names import search_key
from tonghop.core.submission.transitions import Role
from tonghop.core.validity import Validity
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

SINCE = date(2019, 1, 1)
OPENS = datetime(2019, 5, 16, 1, tzinfo=UTC)
NOW = datetime(2019, 5, 20, 2, tzinfo=UTC)
DUE = datetime(2019, 5, 25, 10, tzinfo=UTC)
FORM = "gia-lai/chinh-phu-dien-tu@2019-05-16"
STAFF = (Role.REPORTER, Role.CHECKER, Role.SIGNER, Role.CLERK)


@dataclass(frozen=True)
class World:
    """What tests act on. ``people`` by role and, for staff of an office, by ``<role>@<code>``."""

    campaign: Campaign
    people: dict[str, User]

    def submission(self, code: str = "625") -> Submission:
        """The report of an office, read anew."""
        return Submission.objects.select_related("campaign", "current", "standing").get(
            campaign=self.campaign, unit_code=code
        )

    def actor(self, role: Role, code: str = "625") -> Actor:
        """Somebody who holds a role for an office."""
        key = f"{role}@{code}" if role in STAFF else str(role)
        return Actor(self.people[key], frozenset({role}))


def build_world(form: str = FORM) -> World:
    """Offices of a province, their people, and a campaign that opened."""
    offices = {
        "64": ("UBND tỉnh Gia Lai", UnitKind.PROVINCE, "", False),
        "64-stttt": ("Sở Thông tin và Truyền thông", UnitKind.DEPARTMENT, "64", False),
        "625": ("UBND huyện Kbang", UnitKind.DISTRICT, "64", False),
        "626": ("UBND huyện Mang Yang", UnitKind.DISTRICT, "64", True),
        "99": ("UBND tỉnh khác", UnitKind.PROVINCE, "", False),
    }
    for code, (name, kind, parent, has_checker) in offices.items():
        Office.objects.create(
            code=code,
            valid_from=SINCE,
            name=name,
            kind=kind,
            parent_code=parent,
            search_key=search_key(name),
            has_checker=has_checker,
            contact_email=f"lien-he-{code}@example.vn",
            is_simulated=True,
        )
    people: dict[str, User] = {}
    for role in (Role.COLLECTOR, Role.STEWARD, Role.ADMINISTRATOR, Role.AUDITOR, Role.VIEWER):
        people[str(role)] = person(role, "64", covers_below=True)
    for code in ("625", "626", "64-stttt", "99"):
        for role in STAFF:
            people[f"{role}@{code}"] = person(role, code)
        SigningMandate.objects.create(
            user=people[f"{Role.SIGNER}@{code}"],
            unit_code=code,
            capacity="KT.",
            collective="ỦY BAN NHÂN DÂN",
            head="CHỦ TỊCH",
            own_title="PHÓ CHỦ TỊCH",
            ground="Quyết định phân công (mô phỏng)",
            first_day=SINCE,
        )
    published = publish_form(PackLibrary((SHIPPED_PACKS,)), form, people[str(Role.STEWARD)], OPENS)
    plan = CampaignPlan(
        title="Số liệu Chính phủ điện tử quý II/2019 (mô phỏng)",
        period=ReportingPeriod(2019, Frequency.QUARTER, 2),
        window=Validity(date(2018, 12, 1), date(2019, 5, 20)),
        collector="64",
        opens_at=OPENS,
        due_at={UnitKind.DISTRICT: DUE, UnitKind.DEPARTMENT: DUE},
        locks_at=DUE + timedelta(days=10),
        letter_number="1213/STTTT-CNTT",
        is_simulated=True,
    )
    campaign = open_campaign(published, plan, people[str(Role.COLLECTOR)], OPENS)
    return World(campaign, people)


def person(role: Role, code: str, *, covers_below: bool = False) -> User:
    """Somebody with one role in one office."""
    user = User.objects.create_user(
        f"{role}.{code}@example.vn", "mat-khau-mo-phong", full_name=f"{role} {code}"
    )
    RoleHolding.objects.create(
        user=user, role=role, unit_code=code, covers_below=covers_below, first_day=SINCE
    )
    return user

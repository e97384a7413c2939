"""People of the demonstration: one for each role in the offices shown, and staff of all others.

Decides who may sign where. Everybody shown has one password, printed at the start and refused in production;
the staff of the others cannot sign in at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password

from tonghop.apps.accounts.models import RoleHolding, SigningMandate, User
from tonghop.apps.collection.services.sending import Actor
from tonghop.apps.registry.models import Office
from tonghop.core.submission.transitions import Role

DEMO_PASSWORD = "tong-hop-mo-phong"
SINCE = date(2019, 1, 1)
STAFF = (Role.REPORTER, Role.CHECKER, Role.SIGNER, Role.CLERK)
ABOVE = (Role.COLLECTOR, Role.STEWARD, Role.ADMINISTRATOR, Role.AUDITOR, Role.VIEWER)
_MAIL_NAMES = {
    Role.REPORTER: "nguoi-lap",
    Role.CHECKER: "nguoi-kiem-tra",
    Role.SIGNER: "nguoi-ky",
    Role.CLERK: "van-thu",
    Role.COLLECTOR: "tong-hop",
    Role.STEWARD: "bieu-mau",
    Role.ADMINISTRATOR: "quan-tri",
    Role.AUDITOR: "thanh-tra",
    Role.VIEWER: "nguoi-xem",
}
_NAMES = {
    Role.REPORTER: "Lê Thị Lập",
    Role.CHECKER: "Phạm Văn Kiểm",
    Role.SIGNER: "Trần Thị Ký",
    Role.CLERK: "Đỗ Văn Thư",
    Role.COLLECTOR: "Nguyễn Thị Hợp",
    Role.STEWARD: "Hoàng Văn Mẫu",
    Role.ADMINISTRATOR: "Vũ Thị Quản",
    Role.AUDITOR: "Bùi Văn Tra",
    Role.VIEWER: "Đặng Thị Xem",
}


@dataclass(frozen=True)
class People:
    """The people of one province by (role, office); a role of the level above under the province's code."""

    by_place: Mapping[tuple[Role, str], User]

    def actor(self, role: Role, office: str) -> Actor:
        """Somebody who holds a role for an office."""
        return Actor(self.by_place[role, office], frozenset({role}))


def make_people(province: Office, below: Iterable[Office], shown: Mapping[str, str]) -> People:
    """The people of a province. ``shown``: offices anybody may look around in, with their mail name."""
    kept, users = make_password(DEMO_PASSWORD), []
    places: dict[tuple[Role, str], User] = {}
    mail = province.name.rpartition("tỉnh ")[2]
    domain = {"Gia Lai": "gia-lai.example", "Thanh Hóa": "thanh-hoa.example"}[mail]
    for role in ABOVE:
        places[role, province.code] = _person(role, "tinh", domain, kept, province.name)
    offices = tuple(below)
    for office in offices:
        if office.code in shown:
            for role in STAFF:
                if role is not Role.CHECKER or office.has_checker:
                    places[role, office.code] = _person(role, shown[office.code], domain, kept, office.name)
    others = {role: _person(role, "don-vi-khac", domain, make_password(None), "") for role in STAFF}
    for office in offices:
        for role in STAFF:
            places.setdefault((role, office.code), others[role])
    users = list({user.pk: user for user in places.values()}.values())
    User.objects.bulk_create(users)
    RoleHolding.objects.bulk_create(
        RoleHolding(user=user, role=role, unit_code=code, covers_below=role in ABOVE, first_day=SINCE)
        for (role, code), user in places.items()
    )
    SigningMandate.objects.bulk_create(
        _mandate(places[Role.SIGNER, office.code], office) for office in offices
    )
    return People(places)


def _person(role: Role, place: str, domain: str, password: str, office: str) -> User:
    return User(
        email=f"{_MAIL_NAMES[role]}.{place}@{domain}",
        full_name=f"{_NAMES[role]} (mô phỏng)",
        title=office,
        password=password,
        is_demo=True,
    )


def _mandate(user: User, office: Office) -> SigningMandate:
    is_committee = office.name.startswith("UBND")
    return SigningMandate(
        user=user,
        unit_code=office.code,
        capacity="KT." if is_committee else "",
        collective="ỦY BAN NHÂN DÂN" if is_committee else "",
        head="CHỦ TỊCH" if is_committee else "GIÁM ĐỐC",
        own_title="PHÓ CHỦ TỊCH" if is_committee else "",
        ground="Quyết định phân công (mô phỏng)",
        first_day=SINCE,
    )

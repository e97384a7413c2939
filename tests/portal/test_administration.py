"""The administrator: people, roles until a day, authority to sign, imports that go in whole or not at all."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.portal.world import World, build_world

from tonghop.apps.accounts.models import RoleHolding, SigningMandate, User
from tonghop.apps.ledger import selectors as ledger
from tonghop.apps.registry.models import Office
from tonghop.core.submission.transitions import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return build_world()


@pytest.fixture
def administrator(client: Client, world: World) -> Client:
    client.force_login(world.people[Role.ADMINISTRATOR])
    return client


def post(client: Client, route: str, *arguments: object, **typed: str) -> object:
    return client.post(reverse(route, args=arguments), typed)


NEW = {"email": "moi@example.vn", "full_name": "Lê Thị Mới (mô phỏng)", "role": "reporter"}


def test_the_offices_below_are_listed_and_found_without_marks(administrator: Client) -> None:
    page = administrator.get(reverse("administration")).content.decode()
    assert "UBND huyện Kbang" in page
    assert "UBND tỉnh khác" not in page
    found = administrator.get(reverse("administration"), {"tim": "mang yang"}).content.decode()
    assert "Mang Yang" in found
    assert "Kbang" not in found
    assert (
        "Không có đơn vị nào khớp"
        in administrator.get(reverse("administration"), {"tim": "khong co"}).content.decode()
    )


def test_another_province_is_closed(administrator: Client) -> None:
    for route in ("office_people", "import_people", "import_offices"):
        assert administrator.get(reverse(route, args=["99"])).status_code == 403
    assert post(administrator, "invite_person", "99", **NEW).status_code == 403  # type: ignore[attr-defined]
    assert not User.objects.filter(email="moi@example.vn").exists()


def test_a_new_person_gets_a_role_and_a_link_that_lets_in(administrator: Client) -> None:
    page = post(administrator, "invite_person", "625", **NEW, mail="1", last_day="2030-12-31")
    link = page.context["link"]  # type: ignore[attr-defined]
    person = User.objects.get(email="moi@example.vn")
    held = person.holdings.get()
    assert (held.role, held.unit_code, held.last_day) == ("reporter", "625", date(2030, 12, 31))
    assert link in mail.outbox[0].body
    assert Client().get(link.removeprefix("http://testserver")).status_code == 200
    assert ledger.breaks() == ()
    entries = [one for one in ledger.entries() if one.subject == f"person:{person.pk}"]
    assert [one.act for one in entries] == ["person_enrolled", "role_granted", "invited"]


def test_what_is_wrong_is_said_in_place_and_nothing_typed_is_lost(administrator: Client) -> None:
    for typed, said in (
        ({**NEW, "email": "khong"}, "không phải địa chỉ thư điện tử"),
        ({**NEW, "full_name": ""}, "Chưa có họ và tên"),
        ({**NEW, "first_day": "2026-05-02", "last_day": "2026-05-01"}, "Ngày hết 01/05/2026 trước"),
        ({**NEW, "role": "vua"}, "Chưa chọn &quot;Vai trò&quot;"),
        ({**NEW, "first_day": "mai"}, "không phải ngày"),
    ):
        answer = post(administrator, "invite_person", "625", **typed)
        assert answer.status_code == 409  # type: ignore[attr-defined]
        page = answer.content.decode()  # type: ignore[attr-defined]
        assert said in page
        assert f'value="{typed["email"]}"' in page
    assert not User.objects.filter(email="moi@example.vn").exists()


def test_a_role_ends_from_today(administrator: Client, world: World) -> None:
    reporter = world.actor(Role.REPORTER).person
    held = reporter.holdings.get()
    post(administrator, "end_role", "626", held.pk)
    assert reporter.holdings.get().last_day is None
    post(administrator, "end_role", "625", held.pk)
    mine = Client()
    mine.force_login(reporter)
    assert mine.get(reverse("administration")).status_code == 403
    assert not reporter.holdings.get().holds_on(timezone.localdate())


def test_authority_is_recorded_with_capacity_ground_and_days(administrator: Client, world: World) -> None:
    signer = world.people["signer@626"]
    typed = {
        "person": str(signer.pk),
        "capacity": "TUQ.",
        "head": "CHỦ TỊCH",
        "own_title": "CHÁNH VĂN PHÒNG",
        "ground": "Giấy ủy quyền số 3/GUQ-UBND (mô phỏng)",
        "first_day": "2026-01-01",
    }
    lacking = post(administrator, "record_mandate", "626", **{**typed, "ground": ""})
    assert "Chưa ghi căn cứ" in lacking.content.decode()  # type: ignore[attr-defined]
    assert post(administrator, "record_mandate", "626", **typed).status_code == 302  # type: ignore[attr-defined]
    made = SigningMandate.objects.get(capacity="TUQ.")
    assert (made.user, made.unit_code, made.ground) == (signer, "626", typed["ground"])
    stranger = world.people["signer@99"]
    other = post(administrator, "record_mandate", "626", **{**typed, "person": str(stranger.pk)})
    assert other.status_code == 409  # type: ignore[attr-defined]
    post(administrator, "end_mandate", "626", made.pk)
    made.refresh_from_db()
    assert made.last_day is not None


def test_no_way_in_is_made_to_an_account_that_reaches_further(client: Client, world: World) -> None:
    below = User.objects.create_user("qt@example.vn", "x", full_name="Quản trị Kbang (mô phỏng)")
    RoleHolding.objects.create(
        user=below, role=Role.ADMINISTRATOR, unit_code="625", first_day=date(2019, 1, 1)
    )
    above = User.objects.create_user("tren@example.vn", full_name="Cấp trên (mô phỏng)")
    RoleHolding.objects.create(
        user=above, role=Role.COLLECTOR, unit_code="64", covers_below=True, first_day=date(2019, 1, 1)
    )
    client.force_login(below)
    given = post(client, "invite_person", "625", **{**NEW, "email": above.email})
    assert given.status_code == 302  # type: ignore[attr-defined]
    again = post(client, "invite_again", "625", above.pk)
    assert again.status_code == 409  # type: ignore[attr-defined]
    assert not above.invitations.exists()


def test_a_link_given_before_a_further_role_is_void(administrator: Client) -> None:
    page = post(administrator, "invite_person", "625", **NEW)
    link = page.context["link"].removeprefix("http://testserver")  # type: ignore[attr-defined]
    assert Client().get(link).status_code == 200
    further = "Thư điện tử;Vai trò;Mã đơn vị\nmoi@example.vn;collector;64\n"
    post(administrator, "import_people", "64", text=further, act="look")
    assert Client().get(link).status_code == 200
    post(administrator, "import_people", "64", text=further, act="write")
    assert Client().get(link).status_code == 410


PEOPLE = """Thư điện tử;Họ và tên;Chức vụ;Vai trò;Mã đơn vị;Gồm cấp dưới;Từ ngày;Đến ngày
mot@example.vn;Người Một (mô phỏng);Chuyên viên;Người lập biểu;625;;01/06/2026;
hai@example.vn;Người Hai (mô phỏng);Chủ tịch;signer;626;không;2026-06-01;31/12/2030
"""
WRONG = """Thư điện tử;Họ và tên;Vai trò;Mã đơn vị;Gồm cấp dưới;Từ ngày
mot@example.vn;Người Một (mô phỏng);Người lập biểu;625;;01/06/2026
khong-phai-thu;Người Hai (mô phỏng);Người ký;626;;
ba@example.vn;;Người ký;626;;
bon@example.vn;Người Bốn (mô phỏng);Vua;626;;
nam@example.vn;Người Năm (mô phỏng);Người ký;99;;
sau@example.vn;Người Sáu (mô phỏng);Người ký;626;chắc là;31/02/2026
"""


def test_people_are_looked_at_first_and_then_written(administrator: Client) -> None:
    n_people = User.objects.count()
    looked = post(administrator, "import_people", "64", text=PEOPLE, act="look")
    assert "2 dòng đều đúng: 2 mới" in looked.content.decode()  # type: ignore[attr-defined]
    assert User.objects.count() == n_people
    assert post(administrator, "import_people", "64", text=PEOPLE, act="write").status_code == 302  # type: ignore[attr-defined]
    assert User.objects.count() == n_people + 2
    held = User.objects.get(email="hai@example.vn").holdings.get()
    assert (held.role, held.unit_code, held.last_day) == ("signer", "626", date(2030, 12, 31))
    again = post(administrator, "import_people", "64", text=PEOPLE, act="look")
    assert "0 mới, 2 đã có" in again.content.decode()  # type: ignore[attr-defined]


def test_every_wrong_line_is_told_and_no_line_goes_in(administrator: Client) -> None:
    n_people, n_entries = User.objects.count(), len(list(ledger.entries()))
    answer = post(administrator, "import_people", "64", text=WRONG, act="write")
    assert answer.status_code == 422  # type: ignore[attr-defined]
    told = {line: text for line, text in answer.context["mistakes"]}  # type: ignore[attr-defined]
    assert sorted(told) == [3, 4, 5, 6, 7]
    assert "không phải địa chỉ thư" in told[3]
    assert "Chưa có họ và tên" in told[4]
    assert 'Không có vai trò "Vua". Ghi một trong: Người lập biểu' in told[5]
    assert "Không có đơn vị mã 99" in told[6]
    assert "sau@example.vn" in answer.content.decode()  # type: ignore[attr-defined]
    assert (User.objects.count(), len(list(ledger.entries()))) == (n_people, n_entries)


def test_the_empty_table_is_the_one_the_import_takes(administrator: Client) -> None:
    for what in ("people", "offices"):
        empty = administrator.get(reverse(f"{what}_template", args=["64"]))
        filled = SimpleUploadedFile("a.csv", empty.content + b"a,b,c,d,e,f,g,h,i\r\n")
        page = unescape(
            administrator.post(reverse(f"import_{what}", args=["64"]), {"file": filled}).content.decode()
        )
        assert "Thiếu cột" not in page
        assert "1 chỗ cần sửa" in page


def test_a_file_of_another_encoding_or_without_columns_is_told(administrator: Client) -> None:
    address = reverse("import_people", args=["64"])
    odd = SimpleUploadedFile("a.csv", "Họ và tên".encode("utf-16"))
    assert "CSV UTF-8" in administrator.post(address, {"file": odd}).content.decode()
    short = SimpleUploadedFile("a.csv", "\ufeffHọ và tên,Vai trò\na,b\n".encode())
    page = administrator.post(address, {"file": short}).content.decode()
    assert "Thiếu cột: Thư điện tử, Mã đơn vị." in page


OFFICES = """Mã đơn vị,Tên đơn vị,Loại,Mã cấp trên,Từ ngày,Đến ngày,Có người ký nháy,Thư điện tử
627,UBND huyện Mới (mô phỏng),district,64,01/07/2019,,Có,a@example.vn
627-1,UBND xã Một (mô phỏng),Cấp xã,627,01/07/2019,,,
"""


def test_offices_go_in_with_those_below_them(administrator: Client) -> None:
    looked = post(administrator, "import_offices", "64", text=OFFICES, act="look")
    assert "2 dòng đều đúng: 2 mới" in looked.content.decode()  # type: ignore[attr-defined]
    assert not Office.objects.filter(code="627").exists()
    post(administrator, "import_offices", "64", text=OFFICES, act="write")
    made = Office.objects.get(code="627")
    assert (made.kind, made.parent_code, made.has_checker) == ("district", "64", True)
    assert Office.objects.get(code="627-1").parent_code == "627"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("628,A,Tổng cục,64,01/07/2019,,,", 'Không có loại đơn vị "Tổng cục"'),
        ("628,A,Cấp huyện,99,01/07/2019,,,", "Mã cấp trên 99 không thuộc đơn vị 64"),
        ("99,A,Cấp huyện,64,01/01/2019,,,", "đã dùng cho một đơn vị ngoài phạm vi"),
        ("99,A,Cấp huyện,64,01/07/2019,,,", "đã có một đơn vị trong cùng khoảng ngày"),
        ("625,A,Cấp huyện,64,01/07/2020,,,", "đã có một đơn vị trong cùng khoảng ngày"),
        ("628,A,Cấp huyện,64,01/07/2019,01/06/2019,,", "trước ngày bắt đầu"),
        ("64,A,Cấp tỉnh,64,01/07/2030,,,", "là đơn vị đang đứng"),
        (",A,Cấp tỉnh,64,01/07/2019,,,", '"Mã đơn vị" bỏ trống'),
    ],
)
def test_offices_that_cannot_stand_are_told(administrator: Client, line: str, said: str) -> None:
    before = sorted(Office.objects.values_list("code", "name", "parent_code"))
    text = f"{OFFICES.splitlines()[0]}\n{line}\n"
    page = post(administrator, "import_offices", "64", text=text, act="write").content.decode()  # type: ignore[attr-defined]
    assert said in unescape(page)
    assert sorted(Office.objects.values_list("code", "name", "parent_code")) == before

"""Coming in: passwords and their reset, too many attempts, the second step, invitations, the language."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tonghop.apps.accounts.invitations import accept_invitation, invite, invited_by
from tonghop.apps.accounts.models import Invitation, User
from tonghop.apps.ledger import selectors as ledger

pytestmark = pytest.mark.django_db
PASSWORD = "mat-khau-mo-phong-27"


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    cache.clear()


@pytest.fixture
def person() -> User:
    return User.objects.create_user("an@example.vn", PASSWORD, full_name="Nguyễn Văn An (mô phỏng)")


def sign_in(client: Client, password: str = PASSWORD) -> object:
    return client.post(reverse("account_login"), {"login": "an@example.vn", "password": password})


def code_of(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def test_a_password_lets_in_and_a_wrong_one_says_so_in_vietnamese(client: Client, person: User) -> None:
    refused = sign_in(client, "sai").content.decode()  # type: ignore[attr-defined]
    assert "Địa chỉ thư hoặc mật khẩu không đúng" in refused
    assert 'value="an@example.vn"' in refused
    assert sign_in(client).status_code == 302  # type: ignore[attr-defined]
    assert client.session["_auth_user_id"] == str(person.pk)


def test_too_many_attempts_are_stopped_even_with_the_right_password(client: Client, person: User) -> None:
    for _ in range(5):
        sign_in(client, "sai")
    page = sign_in(client).content.decode()  # type: ignore[attr-defined]
    assert "Sai quá nhiều lần. Đợi 5 phút" in page
    assert "_auth_user_id" not in client.session


def test_a_forgotten_password_is_set_anew_by_mail_once(client: Client, person: User) -> None:
    client.post(reverse("account_reset_password"), {"email": person.email})
    (sent,) = mail.outbox
    assert "đặt mật khẩu mới" in sent.body
    address = re.search(r"http://testserver(\S+)", sent.body)
    assert address
    form = client.get(address[1], follow=True)
    typed = {"password1": "mot-mat-khau-khac-9", "password2": "mot-mat-khau-khac-9"}
    assert client.post(form.redirect_chain[-1][0], typed).status_code == 302
    again = Client().get(address[1], follow=True)
    assert (
        "không còn dùng được" in again.content.decode()
        or "Đề nghị gửi đường dẫn mới" in again.content.decode()
    )
    assert sign_in(Client(), "mot-mat-khau-khac-9").status_code == 302  # type: ignore[attr-defined]


def test_an_unknown_address_is_not_told_apart_and_gets_no_mail(client: Client, person: User) -> None:
    known = client.post(reverse("account_reset_password"), {"email": person.email})
    unknown = client.post(reverse("account_reset_password"), {"email": "khong-co@example.vn"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)  # type: ignore[attr-defined]
    assert len(mail.outbox) == 1


def test_the_second_step_is_enrolled_asked_for_and_replaced_by_a_recovery_code(
    client: Client, person: User
) -> None:
    sign_in(client)
    asked = client.get(reverse("mfa_activate_totp"), follow=True)
    assert "xác nhận lại là anh/chị" in asked.content.decode()
    page = client.post(asked.redirect_chain[-1][0], {"password": PASSWORD}, follow=True)
    assert "<svg" in page.content.decode()
    secret = page.context["form"].secret
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "000000"}).content.decode()
    assert "Mã không đúng" in wrong
    assert client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)}).status_code == 302
    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert len(codes) == 10
    cache.clear()
    other = Client()
    assert sign_in(other).url == reverse("mfa_authenticate")  # type: ignore[attr-defined]
    assert "_auth_user_id" not in other.session
    assert "bước xác nhận thứ hai" in other.get(reverse("mfa_authenticate")).content.decode()
    other.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert other.session["_auth_user_id"] == str(person.pk)
    third = Client()
    sign_in(third)
    assert "Mã không đúng" in third.post(reverse("mfa_authenticate"), {"code": codes[0]}).content.decode()


def test_the_pages_of_an_account_are_written_in_both_languages(client: Client, person: User) -> None:
    sign_in(client)
    for name, (vietnamese, english) in {
        "mfa_index": ("Đăng nhập hai bước", "Two-step sign-in"),
        "account_change_password": ("Đổi mật khẩu", "Change the password"),
        "account_logout": ("Đăng xuất khỏi máy này", "Sign out here"),
    }.items():
        client.post(reverse("set_language"), {"language": "vi"})
        assert vietnamese in client.get(reverse(name)).content.decode()
        client.post(reverse("set_language"), {"language": "en", "next": "/"})
        page = client.get(reverse(name))
        assert english in page.content.decode()
        assert '<html lang="en">' in page.content.decode()


def test_vietnamese_comes_first_whatever_the_browser_prefers(client: Client) -> None:
    page = client.get(reverse("account_login"), headers={"accept-language": "en-US,en;q=0.9"})
    assert '<html lang="vi">' in page.content.decode()


def test_choosing_a_language_leads_to_no_foreign_site(client: Client) -> None:
    answer = client.post(reverse("set_language"), {"language": "en", "next": "https://example.com/"})
    assert answer.headers["Location"] == "/"


def test_an_invitation_lets_in_once_and_keeps_no_code(client: Client, person: User) -> None:
    invited = User.objects.create_user("binh@example.vn", full_name="Trần Thị Bình (mô phỏng)")
    code = invite(invited, person, timezone.now())
    assert not Invitation.objects.filter(code_digest__contains=code).exists()
    address = reverse("accept_invitation", args=[code])
    assert "Trần Thị Bình" in client.get(address).content.decode()
    differ = client.post(address, {"password1": "khac-nhau-12", "password2": "khac-nhau-13"})
    assert "Hai lần nhập khác nhau" in differ.content.decode()
    weak = client.post(address, {"password1": "12345678", "password2": "12345678"})
    assert weak.status_code == 200
    typed = {"password1": PASSWORD, "password2": PASSWORD}
    assert client.post(address, typed).status_code == 302
    assert client.get(address).status_code == 410
    assert client.login(email="binh@example.vn", password=PASSWORD)
    acts = [one.act for one in ledger.entries_about(f"person:{invited.pk}")]
    assert acts == ["invited", "invitation_accepted"]


def test_an_invitation_ends_and_a_later_one_voids_it(person: User) -> None:
    now = timezone.now()
    first = invite(person, person, now)
    assert invited_by(first, now + timedelta(days=7, seconds=1)) is None
    second = invite(person, person, now)
    assert accept_invitation(first, PASSWORD, now) is None
    assert accept_invitation(second, PASSWORD, now) == person
    assert invited_by("", now) is None


def test_a_closed_account_does_not_come_in(client: Client, person: User) -> None:
    person.is_active = False
    person.save()
    sign_in(client)
    assert "_auth_user_id" not in client.session


def test_the_second_step_has_a_name_the_app_shows(person: User) -> None:
    address = get_adapter().build_totp_url(person, "JBSWY3DPEHPK3PXP")
    assert "T%E1%BB%95ng%20h%E1%BB%A3p" in address
    assert not Authenticator.objects.exists()

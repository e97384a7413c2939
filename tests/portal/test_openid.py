"""Signing in by another system: a small real OpenID Connect provider on this machine says who somebody is."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tonghop.apps.accounts.models import User
from tonghop.config.settings import outside_systems

pytestmark = pytest.mark.django_db


class Provider(HTTPServer):
    """Discovery, keys, a code for whoever comes, a signed token for the code."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.published = rsa.generate_private_key(65537, 2048)
        self.signing = self.published
        self.person: dict[str, object] = {}
        self.asked: dict[str, str] = {}
        self.address = f"http://127.0.0.1:{self.server_port}"


class _Answer(BaseHTTPRequestHandler):
    server: Provider

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        base = self.server.address
        if asked.path == "/authorize":
            self.server.asked = {name: values[0] for name, values in parse_qs(asked.query).items()}
            back = urlencode({"code": "mot-lan", "state": self.server.asked["state"]})
            self.send_response(302)
            self.send_header("Location", f"{self.server.asked['redirect_uri']}?{back}")
            self.end_headers()
            return
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.server.published.public_key()))
        self._say(
            {
                "/.well-known/openid-configuration": {
                    "issuer": base,
                    "authorization_endpoint": f"{base}/authorize",
                    "token_endpoint": f"{base}/token",
                    "userinfo_endpoint": f"{base}/userinfo",
                    "jwks_uri": f"{base}/keys",
                },
                "/keys": {"keys": [{**key, "kid": "k1", "alg": "RS256"}]},
                "/userinfo": self.server.person,
            }[asked.path]
        )

    def do_POST(self) -> None:
        sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        assert sent["code"] == ["mot-lan"]
        assert sent["code_verifier"]
        now = int(time.time())
        claims = {"iss": self.server.address, "aud": "tonghop", "iat": now, "exp": now + 60}
        token = jwt.encode(
            {**claims, **self.server.person}, self.server.signing, algorithm="RS256", headers={"kid": "k1"}
        )
        self._say({"access_token": "a", "token_type": "Bearer", "id_token": token})

    def _say(self, answer: object) -> None:
        content = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def provider(settings: object) -> Iterator[Provider]:
    cache.clear()
    running = Provider()
    told = {
        "server": running.address,
        "client": "tonghop",
        "secret": "mo-phong",
        "name": "SSO tỉnh (mô phỏng)",
    }
    settings.SOCIALACCOUNT_PROVIDERS = outside_systems(told)  # type: ignore[attr-defined]
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture
def person() -> User:
    return User.objects.create_user("an@example.vn", full_name="Nguyễn Văn An (mô phỏng)")


def go_through(client: Client, provider: Provider) -> object:
    """From our sign-in page to the other system and back."""
    import requests

    there = client.post(reverse("openid_connect_login", args=["oidc"]))
    assert there.status_code == 302
    back = requests.get(there.headers["Location"], allow_redirects=False, timeout=10).headers["Location"]
    return client.get(back.removeprefix("http://testserver"))


def test_the_sign_in_page_offers_the_system_named_in_the_settings(client: Client, provider: Provider) -> None:
    page = client.get(reverse("account_login")).content.decode()
    assert "Đăng nhập bằng SSO tỉnh (mô phỏng)" in page
    asks = client.get(reverse("openid_connect_login", args=["oidc"])).content.decode()
    assert "Trình duyệt sẽ chuyển sang SSO tỉnh" in asks


def test_without_settings_no_other_system_is_offered(client: Client) -> None:
    assert "Đăng nhập bằng" not in client.get(reverse("account_login")).content.decode()
    assert client.get(reverse("openid_connect_login", args=["oidc"])).status_code == 404


def test_a_person_known_here_comes_in(client: Client, provider: Provider, person: User) -> None:
    provider.person = {"sub": "42", "email": "An@example.vn", "email_verified": True}
    answer = go_through(client, provider)
    assert answer.status_code == 302  # type: ignore[attr-defined]
    assert client.session["_auth_user_id"] == str(person.pk)
    assert provider.asked["code_challenge_method"] == "S256"
    again = Client()
    provider.person = {"sub": "42", "email": "ten-moi@example.vn", "email_verified": True}
    go_through(again, provider)
    assert again.session["_auth_user_id"] == str(person.pk)


@pytest.mark.parametrize(
    "said",
    [
        {"sub": "7", "email": "la@example.vn", "email_verified": True},
        {"sub": "7", "email": "an@example.vn", "email_verified": False},
        {"sub": "7"},
    ],
    ids=["nobody here", "address not verified", "no address"],
)
def test_nobody_else_does(client: Client, provider: Provider, person: User, said: dict[str, object]) -> None:
    provider.person = said
    go_through(client, provider)
    assert "_auth_user_id" not in client.session
    assert User.objects.count() == 1
    assert "chưa có tài khoản ở đây" in client.get(reverse("account_login")).content.decode()


def test_a_token_signed_with_another_key_is_refused(client: Client, provider: Provider, person: User) -> None:
    provider.person = {"sub": "42", "email": "an@example.vn", "email_verified": True}
    provider.signing = rsa.generate_private_key(65537, 2048)
    page = go_through(client, provider).content.decode()  # type: ignore[attr-defined]
    assert "Đăng nhập qua hệ thống khác không thành" in page
    assert "_auth_user_id" not in client.session


def test_a_closed_account_does_not_come_in_this_way(client: Client, provider: Provider, person: User) -> None:
    person.is_active = False
    person.save()
    provider.person = {"sub": "42", "email": "an@example.vn", "email_verified": True}
    go_through(client, provider)
    assert "_auth_user_id" not in client.session


def test_nobody_ties_an_identity_of_their_own_to_an_account(
    client: Client, provider: Provider, person: User
) -> None:
    client.force_login(person)
    provider.person = {"sub": "13", "email": "rieng@example.vn", "email_verified": True}
    address = reverse("openid_connect_login", args=["oidc"]) + "?process=connect"
    there = client.post(address).headers["Location"]
    import requests

    back = requests.get(there, allow_redirects=False, timeout=10).headers["Location"]
    client.get(back.removeprefix("http://testserver"))
    assert not person.socialaccount_set.exists()  # type: ignore[attr-defined]

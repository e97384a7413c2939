"""What a browser is told with every page, and that no template needs what it is told to refuse."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

PROJECT = Path(__file__).parents[2]
TEMPLATES = sorted((PROJECT / "src" / "tonghop" / "web" / "templates").rglob("*.html"))
INLINE = {
    "code in the page": r"<script(?![^>]*\bsrc=)[^>]*>",
    "style in the page": r"<style\b|\sstyle=",
    "an event attribute": r"\son[a-z]+=",
    "an address that is code": r"javascript:",
    "code or style from elsewhere": r"<(?:script|link)\b[^>]*(?:src|href)=[\"']https?:",
}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/tai-khoan/dang-nhap/", "/khong-co-trang-nay/"])
def test_pages_run_no_code_and_load_nothing_from_elsewhere(client: Client, address: str) -> None:
    told = client.get(address).headers
    policy = dict(part.strip().partition(" ")[::2] for part in told["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in told["Content-Security-Policy"]
    assert (told["X-Frame-Options"], told["X-Content-Type-Options"]) == ("DENY", "nosniff")
    assert told["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_code_or_style(template: Path) -> None:
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", template.read_text(encoding="utf-8"))
    assert [what for what, pattern in INLINE.items() if re.search(pattern, text)] == []


def test_production_keeps_sessions_to_https() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "from tonghop.config import settings as s; print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, "
            "s.SESSION_COOKIE_HTTPONLY, s.SECURE_HSTS_SECONDS, s.DEBUG)",
        ],
        env={name: value for name, value in os.environ.items() if not name.startswith("TONGHOP_")}
        | {
            "TONGHOP_SECRET_KEY": "k" * 50,
            "TONGHOP_HOSTS": "bao-cao.example.vn",
            "DATABASE_URL": "postgresql://chu@may/tonghop",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == ["True", "True", "True", "31536000", "False"]

"""Pages of accounts, administration, forms and the ledger in real Chromium: axe finds nothing serious, and
nothing needs scrolling sideways on a telephone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext
from tests.portal.world import World, build_world

from tonghop.core.submission.transitions import Role

CHROMIUM = Path(shutil.which("chromium") or "/usr/bin/chromium")
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("guarded_afterwards", "emptied_afterwards"),
    pytest.mark.slow,
    pytest.mark.office,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="chromium is not installed on this machine"),
]
WIDTHS = (390, 1440)
OPEN = {
    "account_login": [],
    "account_reset_password": [],
    "find_receipt": [],
    "accept_invitation": ["khong-co"],
}
"""Pages anybody sees, with their arguments."""
BY_ROLE = {
    Role.ADMINISTRATOR: {
        "administration": [],
        "office_people": ["625"],
        "import_people": ["64"],
        "mfa_index": [],
        "account_change_password": [],
    },
    Role.STEWARD: {"form_list": [], "form_rows": ["FORM"]},
    Role.AUDITOR: {"ledger_page": [], "verify_ledger": []},
}


@pytest.fixture
def world() -> World:
    return build_world()


def context_of(browser: Browser, live_server: object, world: World, role: Role | None) -> BrowserContext:
    context = browser.new_context(base_url=str(live_server))
    if role is not None:
        client = Client()
        client.force_login(world.people[role])
        session = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": session, "url": str(live_server)}])
    return context


def test_pages_are_right_for_people(browser: Browser, live_server: object, world: World) -> None:
    wrong: list[str] = []
    for role, pages in [(None, OPEN), *BY_ROLE.items()]:
        context = context_of(browser, live_server, world, role)
        page = context.new_page()
        for name, arguments in pages.items():
            given = [world.campaign.form_id if one == "FORM" else one for one in arguments]
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(reverse(name, args=given))
                sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                wrong += [f"{name} at {width}: {sideways} px too wide"] if sideways > 0 else []
            found = Axe().run(page).response["violations"]
            wrong += [
                f"{name}: {one['id']} {one['nodes'][0]['html']}"
                for one in found
                if one["impact"] in ("serious", "critical")
            ]
        context.close()
    assert wrong == []

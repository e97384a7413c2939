"""The pages of signer, clerk and collector in real Chromium: axe, width of a telephone, keyboard alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page
from tests.portal.acts import bring_to_sent, bring_to_signer, counts, signed_in
from tests.portal.world import NOW, World, build_world

from tonghop.apps.collection.models import Campaign
from tonghop.apps.collection.services import talking
from tonghop.apps.publication.services import ask_for_consolidation, make_consolidation
from tonghop.core.submission.transitions import Role, State

CHROMIUM = Path(shutil.which("chromium") or "/usr/bin/chromium")
SEEN = os.environ.get("TONGHOP_PICTURES", "")
"""A folder to keep pictures of the pages in, for somebody to look at."""
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("guarded_afterwards", "emptied_afterwards"),
    pytest.mark.slow,
    pytest.mark.office,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="chromium is not installed on this machine"),
]


@pytest.fixture
def world() -> World:
    built = build_world()
    Campaign.objects.update(locks_at=None)
    built.campaign.refresh_from_db()
    return built


def enter(browser: Browser, server: object, world: World, role: Role, width: int) -> BrowserContext:
    context = browser.new_context(base_url=str(server), viewport={"width": width, "height": 900})
    client = signed_in(world, role)
    context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": str(server)}]
    )
    return context


def look(page: Page, name: str, width: int) -> None:
    """No serious finding of axe, nothing wider than the screen, no refusal of the security policy."""
    report = Axe().run(page)
    grave = [
        (one["id"], one["nodes"][0]["html"][:120])
        for one in report.response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    assert grave == [], name
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert beyond <= 0, f"{name} is {beyond} px too wide at {width}"
    if SEEN:
        page.screenshot(path=f"{SEEN}/{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", [390, 1440])
def test_every_page_is_sound_at_both_widths(
    browser: Browser, live_server: object, world: World, width: int
) -> None:
    row = counts(world)[0]
    reporter = world.actor(Role.REPORTER).person
    bring_to_sent(world, "626", {row: "206"})
    talking.explain(world.submission("626"), "KT-01", row, "206", "Đã đối chiếu sổ gốc", reporter, NOW)
    talking.ask(world.submission("626"), row, "Có tính hồ sơ rút không?", reporter, NOW)
    bring_to_signer(world, "625")
    run = ask_for_consolidation(world.campaign, world.actor(Role.COLLECTOR).person, NOW)
    make_consolidation(str(run.pk))
    campaign, sent = world.campaign.pk, world.submission("626").pk
    visits = {
        Role.SIGNER: {"sign_report": world.submission().pk, "issue_report": world.submission().pk},
        Role.COLLECTOR: {
            "campaigns": None,
            "new_campaign": None,
            "campaign_board": campaign,
            "remind_offices": campaign,
            "campaign_questions": campaign,
            "consolidations": campaign,
            "collected_report": sent,
        },
    }
    visits[Role.CLERK] = {"issue_report": visits[Role.SIGNER].pop("issue_report")}
    for role, pages in visits.items():
        context = enter(browser, live_server, world, role, width)
        page = context.new_page()
        refused: list[str] = []
        page.on(
            "console", lambda told, kept=refused: kept.append(told.text) if told.type == "error" else None
        )
        for route, named in pages.items():
            page.goto(reverse(route, args=[named] if named else []))
            look(page, route, width)
        assert refused == []
        context.close()


def test_a_report_is_signed_with_the_keyboard_alone(
    browser: Browser, live_server: object, world: World
) -> None:
    bring_to_signer(world)
    context = enter(browser, live_server, world, Role.SIGNER, 1440)
    page = context.new_page()
    page.goto(reverse("sign_report", args=[world.submission().pk]))
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == "Ký báo cáo này":
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert world.submission().state == State.SIGNED
    context.close()

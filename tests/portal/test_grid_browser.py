"""The form page in real Chromium: keys, pasted blocks, two people on one cell, a lost connection."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from tests.portal.acts import signed_in
from tests.portal.world import NOW, World, build_world

from tonghop.apps.collection.models import Campaign, Cell, CellEdit
from tonghop.apps.collection.selectors import form_of
from tonghop.apps.collection.services.filling import TypedCell, save_cells
from tonghop.core.submission.transitions import Role
from tonghop.core.values.model import ValueType

CHROMIUM = Path(shutil.which("chromium") or "/usr/bin/chromium")
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


@pytest.fixture
def page(browser: Browser, live_server: object, world: World) -> Iterator[Page]:
    context = browser.new_context(base_url=str(live_server), viewport={"width": 1440, "height": 900})
    client: Client = signed_in(world, Role.REPORTER)
    context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": str(live_server)}]
    )
    opened = context.new_page()
    opened.goto(address(world))
    yield opened
    context.close()


def address(world: World) -> str:
    return reverse("report_form", args=[world.submission().pk])


def figures(world: World) -> list[str]:
    """Neighbouring rows with a figure: those of one page that are typed."""
    form = form_of(world.campaign)
    return [
        row.code
        for row in form.indicators
        if row.value_type is ValueType.COUNT and not row.formula and form.asks(row, world.submission().kind)
    ]


def stored(world: World) -> dict[str, str]:
    return dict(Cell.objects.filter(submission=world.submission()).values_list("code", "typed"))


def saved(page: Page) -> None:
    expect(page.locator("#save-state")).to_have_text("Đã lưu mọi ô.", timeout=15000)


def test_figures_are_typed_by_keyboard_alone(page: Page, world: World) -> None:
    first = page.locator("input.cell").first
    first.focus()
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    page.keyboard.type("34")
    page.keyboard.press("ArrowUp")
    expect(first).to_be_focused()
    saved(page)
    assert sorted(stored(world).values()) == ["12", "34"]


def test_a_block_is_pasted_into_rows(page: Page, world: World) -> None:
    context = page.context
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    inputs = page.locator("table.form-rows").first.locator("input.cell")
    codes = [inputs.nth(at).get_attribute("data-code") for at in range(3)]
    page.evaluate("navigator.clipboard.writeText('7\\tghi chú một\\r\\n8\\t\\r\\n9\\tba\\r\\n')")
    inputs.first.focus()
    page.keyboard.press("Control+V")
    saved(page)
    kept = {row.code: (row.typed, row.remark) for row in Cell.objects.filter(submission=world.submission())}
    assert kept[codes[0] or ""] == ("7", "ghi chú một")
    assert {typed for typed, _ in kept.values()} >= {"7", "8"}
    assert set(CellEdit.objects.values_list("way", flat=True)) == {"pasted"}


def test_two_people_on_one_cell_choose(page: Page, world: World) -> None:
    code = page.locator("input.cell").first.get_attribute("data-code") or ""
    other = world.actor(Role.REPORTER).person
    save_cells(world.submission(), [TypedCell(code, "5", 0)], other, NOW)
    box = page.locator(f"[name='c|{code}|0']")
    box.fill("6")
    place = page.locator("span.conflict").first
    expect(place).to_contain_text("Anh/chị gõ: 6. Đang lưu (người khác sửa): 5.")
    assert stored(world)[code] == "5"
    place.get_by_role("button", name="Dùng số của tôi").click()
    saved(page)
    assert stored(world)[code] == "6"


def test_nothing_typed_is_lost_without_a_connection(page: Page, world: World) -> None:
    page.context.set_offline(True)
    box = page.locator("input.cell").first
    box.fill("77")
    expect(page.locator("#save-state")).to_contain_text("Mất kết nối. 1 ô", timeout=15000)
    assert stored(world) == {}
    page.context.set_offline(False)
    saved(page)
    assert list(stored(world).values()) == ["77"]


def test_what_was_not_sent_is_there_when_the_page_is_opened_again(page: Page, world: World) -> None:
    page.route("**/luu/", lambda route: route.abort())
    page.locator("input.cell").first.fill("78")
    expect(page.locator("#save-state")).to_contain_text("Mất kết nối", timeout=15000)
    page.unroute("**/luu/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address(world))
    saved(page)
    assert list(stored(world).values()) == ["78"]


def test_letters_still_being_composed_are_left_alone(page: Page, world: World) -> None:
    box = page.locator("input.cell").first
    box.focus()
    page.evaluate(
        """() => {
            const box = document.activeElement;
            box.dispatchEvent(new CompositionEvent("compositionstart", {bubbles: true}));
            box.value = "khô";
            box.dispatchEvent(new InputEvent("input", {bubbles: true, isComposing: true}));
            const key = new KeyboardEvent("keydown",
                {bubbles: true, cancelable: true, key: "Enter", isComposing: true});
            window.kept = box.dispatchEvent(key);
        }"""
    )
    assert page.evaluate("window.kept")
    expect(box).to_be_focused()
    assert "unsaved" not in (box.get_attribute("class") or "")
    page.evaluate(
        """() => {
            const box = document.activeElement;
            box.value = "không phát sinh";
            box.dispatchEvent(new CompositionEvent("compositionend", {bubbles: true}));
        }"""
    )
    saved(page)
    assert list(stored(world).values()) == ["không phát sinh"]


@pytest.mark.parametrize("width", [390, 1440])
def test_the_form_has_no_serious_fault_for_people_with_disabilities(page: Page, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 900})
    page.reload()
    result = Axe().run(page)
    serious = [
        (one["id"], one["nodes"][0]["html"][:200])
        for one in result.response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []
    if os.environ.get("TONGHOP_PICTURES"):
        page.screenshot(path=f"{os.environ['TONGHOP_PICTURES']}/form-{width}.png", full_page=False)
    assert page.evaluate("document.documentElement.scrollWidth") <= width

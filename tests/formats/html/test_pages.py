"""The pages of a form and of a comparison: whole, readable without scripts, saying what the form says."""

from __future__ import annotations

from html import escape

import pytest
from lxml import etree, html

from tonghop.core.forms.diff import compare_forms
from tonghop.core.forms.model import FormVersion
from tonghop.core.values.model import ValueType
from tonghop.formats.html.differences import write_differences
from tonghop.formats.html.preview import write_preview
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

FORMS = PackLibrary((SHIPPED_PACKS,)).load_all()
each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.pack}@{form.version}")


def opened(page: str) -> etree._Element:
    return html.document_fromstring(page)


def accessible(page: etree._Element) -> None:
    assert page.get("lang") == "vi" and len(page.findall(".//h1")) == 1 and page.find(".//title") is not None
    assert page.find(".//script") is None and page.find(".//img") is None and page.find(".//link") is None
    for table in page.iter("table"):
        assert table.find("caption") is not None and (table.find("caption").text or "").strip()
        assert all(head.get("scope") in ("col", "row") for head in table.iter("th"))
        widths = {len(row) for row in table.iter("tr")}
        assert len(widths) == 1
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    assert {link.get("href", "").removeprefix("#") for link in page.iter("a")} <= ids


@each_form
def test_a_preview_shows_every_row_to_every_kind_of_office(form: FormVersion) -> None:
    page = opened(write_preview(form))
    accessible(page)
    kinds = form.respondents or (None,)
    for kind in kinds:
        section = page.get_element_by_id(f"form-{kind.value}" if kind else "form")
        asked = [r for r in form.indicators if r.value_type is not ValueType.HEADING and form.asks(r, kind)]
        annex_columns = [
            column
            for annex in form.tables
            for column in annex.columns
            if kind is None or not column.answered_by or kind in column.answered_by
        ]
        told = [cell.text for cell in section.iter("td") if cell.text == "Phải trả lời"]
        assert len(told) == len(asked) + len(annex_columns)


@each_form
def test_a_preview_cites_only_sources_that_were_seen(form: FormVersion) -> None:
    page = write_preview(form)
    for source in form.sources.values():
        assert (f"<li>{escape(source.citation)}</li>" in page) == source.seen


def test_a_preview_names_every_check() -> None:
    for form in FORMS:
        page = write_preview(form)
        assert all(f'<th scope="row">{check.code}</th>' in page for check in form.checks)


def test_a_comparison_is_a_page() -> None:
    before, after = (
        next(form for form in FORMS if (form.pack, form.version) == ("gia-lai/chinh-phu-dien-tu", version))
        for version in ("2018-11-21", "2019-05-16")
    )
    written = write_differences(before, after, compare_forms(before, after))
    accessible(opened(written))
    assert "đổi tên: 3" in written and "mới: 3" in written and "giữ nguyên: 103" in written

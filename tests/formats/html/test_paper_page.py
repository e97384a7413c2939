"""A paper as an HTML page holds the same words, in the same order, and leads where its figures come from."""

from __future__ import annotations

import re
from html import unescape

from lxml import html
from tests.papers import compose_small_form

from tonghop.core.publication.model import Column, Document, Paragraph, Run, Table, TableCell
from tonghop.formats.html.paper import write
from tonghop.formats.text.write import write as write_text


def test_it_holds_every_word_of_the_paper():
    paper = compose_small_form({"bandwidth": "30", "services": "29"})
    page = html.fromstring(write(paper).decode())
    for line_break in page.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    shown = sorted(" ".join(page.find("body").itertext()).split())
    assert shown == sorted(write_text(paper).decode().split())


def test_it_says_its_language_and_fetches_nothing():
    page = write(compose_small_form({})).decode()
    assert '<html lang="vi">' in page
    assert not re.search(r'(?:src|href)="https?:|url\(|@import', page)


def test_heads_are_heads_and_figures_stand_to_the_right():
    page = html.fromstring(write(compose_small_form({"services": "29"})).decode())
    [table] = page.iter("table")
    assert [len(row) for row in table.find("thead")] == [4, 2]
    assert all(cell.get("scope") in ("col", "colgroup") for cell in table.find("thead").iter("th"))
    [figure] = [cell for cell in table.iter("td") if cell.text_content() == "29"]
    assert figure.get("class") == "right"


def test_a_figure_leads_to_its_parts_and_its_note_leads_back():
    prose = Paragraph(
        (Run("Tiếp nhận "), Run("30", leads_to="received", note="Cộng 2 đơn vị."), Run(" hồ sơ."))
    )
    table = Table((Column(1),), (), ((TableCell("30", mark="received"),),))
    page = html.fromstring(write(Document("Thử", (prose, table))).decode())
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    links = [link.get("href") for link in page.iter("a")]
    assert links == ["#received", "#note1", "#noted1"]
    assert {link.removeprefix("#") for link in links} <= ids


def test_words_are_never_markup():
    text = "<script>alert(1)</script> & \"'"
    page = write(Document(text, (Paragraph((Run(text, mark='a"b', comment=text, note=text),)),))).decode()
    assert "<script" not in page
    assert unescape(html.fromstring(page).find("body/main/p").text_content()).startswith(text)

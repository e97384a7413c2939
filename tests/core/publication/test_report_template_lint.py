"""A template is linted against its form: places, measure units, numbers, what is declared and never used."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.upward_reports import shipped

from tonghop.core.publication.report_template import (
    Gathering,
    ReportTemplate,
    TemplateParagraph,
    TemplateSection,
)
from tonghop.core.publication.report_template_lint import lint_report_template
from tonghop.core.sentences.render import missing_arguments, render
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary
from tonghop.formats.packs.lint import lint_pack

FORM, TEMPLATE = shipped()


def faults(text: str = "", **changed: object) -> list[tuple[str, Mapping[str, str]]]:
    template = ReportTemplate(
        ("{title}",), ("{unit} {period}",), (TemplateSection("one", "1. Một", 1, (TemplateParagraph(text),)),)
    )
    found = lint_report_template(replace(template, **changed), FORM)  # type: ignore[arg-type]
    for fault in found:
        assert not missing_arguments(f"pack.{fault.kind}", fault.arguments)
        assert "…" not in render(f"pack.{fault.kind}", fault.arguments)
    return [(fault.kind, fault.arguments) for fault in found]


def test_the_shipped_template_is_sound() -> None:
    assert lint_report_template(TEMPLATE, FORM) == ()


@pytest.mark.parametrize(
    "name",
    [
        "no_such_row",
        "services_total.mean",
        "services_total.n_yes",
        "services_total.later.change",
        "n_offices",
    ],
)
def test_an_unknown_place_is_named(name: str) -> None:
    [(kind, arguments)] = faults(f"Có {{{name}}}.")
    assert (kind, arguments["name"]) == ("report_unknown_place", name)


@pytest.mark.parametrize(
    "name",
    [
        "n_reported",
        "missing",
        "services_total.offices",
        "province_on_time_rate.numerator",
        "services_total.previous.change",
        "services_total.last_year.risers",
        "services_total.reasons",
    ],
)
def test_known_places_are_sound(name: str) -> None:
    assert faults(f"Có {{{name}}}.") == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("tiếp nhận {applications_online} văn bản", "văn bản"),
        ("tiếp nhận {applications_online} %", "%"),
        ("tỷ lệ {province_on_time_rate}% đúng hạn", "%"),
        ("tỷ lệ {province_on_time_rate} hồ sơ", "hồ sơ"),
    ],
)
def test_the_measure_unit_behind_a_figure_is_its_own(text: str, written: str) -> None:
    [(kind, arguments)] = faults(text)
    assert (kind, arguments["written"]) == ("report_unit", written)


def test_a_word_of_no_measure_unit_may_follow() -> None:
    assert faults("{applications_online} hồ sơ, {services_level3}; {services_total} dịch vụ; {n_due}") == []


def test_a_row_that_is_not_added_has_no_figure() -> None:
    assert faults("{documents_signed_within_province}.")[0][0] == "report_not_added"


def test_a_bare_number_is_refused_unless_it_is_furniture() -> None:
    [(kind, arguments)] = faults("Hệ thống 01 cửa của 15 huyện, trực 24/24 giờ.", furniture=("24/24 giờ",))
    assert (kind, arguments["number"]) == ("report_unbound_number", "15")


def test_what_is_declared_and_never_used_is_told() -> None:
    found = faults("Không.", furniture=("24/24 giờ",), names={"services_total": "số dịch vụ"})
    assert [(kind, arguments["name"]) for kind, arguments in found] == [
        ("report_unused", "24/24 giờ"),
        ("report_unused", "services_total"),
    ]


def test_rows_and_sections_named_are_those_of_the_form() -> None:
    paragraph = TemplateParagraph(
        "Không.", compare=("no_such_row",), movers=("documents_signed_within_province",)
    )
    section = TemplateSection("one", "1. Một", 1, (paragraph,), Gathering(("no_such_section",)))
    found = faults(sections=(section, section))
    assert [kind for kind, _ in found][:3] == ["duplicate_code", "unknown_reference", "report_not_added"]
    assert [arguments["code"] for kind, arguments in found if kind == "unknown_reference"] == [
        "no_such_row",
        "no_such_row",
        "no_such_section",
        "no_such_section",
    ]


def test_braces_that_do_not_match_are_told_before_anything_else() -> None:
    assert [kind for kind, _ in faults("Có {services_total.")] == ["report_braces"]


def test_linting_a_pack_tells_of_its_template(tmp_path: Path) -> None:
    library = PackLibrary((SHIPPED_PACKS,))
    shipped_folder = library.find_folder("vpcp/nghi-quyet-36a")
    folder = Path(shutil.copytree(shipped_folder, tmp_path / "vpcp/nghi-quyet-36a" / shipped_folder.name))
    report = folder / "report.yaml"
    text = report.read_text(encoding="utf-8")
    report.write_text(
        text.replace("{applications_online} hồ sơ", "{applications_onlin} hồ sơ"), encoding="utf-8"
    )
    [fault] = lint_pack(folder)
    assert (fault.kind, fault.file) == ("report_unknown_place", "report.yaml")
    told = render(f"pack.{fault.kind}", fault.arguments)
    assert told.startswith("Không có chỗ điền {applications_onlin}.")
    report.write_text(f"{text}\ncolour: red\n", encoding="utf-8")
    assert [fault.kind for fault in lint_pack(folder)] == ["unknown_key"]

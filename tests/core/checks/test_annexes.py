"""Checks of annex rows fire and stay silent as their cases say."""

from __future__ import annotations

import pytest
from tests.core.checks.annex_kinds import ANNEX_KINDS
from tests.forms_in_tests import form_of

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.checks.run import run
from tonghop.core.codelists import Codelist
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec, Column, FormVersion, TableForm, TableGroup
from tonghop.core.observations import Observation, ObservationSet, TableRow
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import missing_arguments, sentence_of
from tonghop.core.values.habit import NO_HABIT
from tonghop.core.values.model import ValueType
from tonghop.core.values.read import read_answer

LISTS = tuple(
    TableForm(
        code,
        symbol,
        (
            Column("name", "Tên", ValueType.TEXT),
            Column("ours", "Do tỉnh", ValueType.YES_NO, group="Xây dựng"),
            Column("theirs", "Do bộ", ValueType.YES_NO, group="Xây dựng"),
            Column("linked", "Kết nối", ValueType.CODED, codelist="yes_no"),
            Column("offices", "Số UBND", ValueType.COUNT, number="(5)", answered_by=(UnitKind.DISTRICT,)),
            Column("share", "Tỷ lệ UBND", ValueType.RATE, number="(6)", measure_unit="percent"),
        ),
        symbol=symbol,
        key=("name",),
        groups={
            "A": TableGroup("A", "CẤP TỈNH", (UnitKind.DEPARTMENT,)),
            "B": TableGroup("B", "CẤP HUYỆN", (UnitKind.DISTRICT,)),
        },
    )
    for code, symbol in (("first", "PL1"), ("second", "PL2"))
)
CHOICE = {"table": "first", "columns": ["ours", "theirs"]}
LINKED = {"table": "first", "columns": ["linked"]}
FIELDS = {"table": "first", "columns": ["name"], "words": ["Lĩnh vực"]}
TWICE = {"table": "first", "other": "second"}
SHARES = {"table": "first", "columns": ["offices", "share"]}

FIRING = [
    ("single_choice", CHOICE, [{"stt": "7", "ours": "x", "theirs": "x"}], ["single_choice"], "7"),
    ("single_choice", CHOICE, [{"stt": "8"}], ["single_choice.none"], "8"),
    ("tick_style", {"table": "first"}, [{"ours": "x"}, {"ours": "X"}], ["tick_style"], "“x” × 1, “X” × 1"),
    ("blank_cells", LINKED, [{"linked": "1"}, {"stt": "2", "linked": ""}], ["blank_cells"], "1/2"),
    ("group_scope", {"table": "first"}, [{"group": "A", "offices": "3"}], ["group_scope"], "cột (5)"),
    ("itemised", FIELDS, [{"stt": "4", "name": "LĨNH VỰC Tư pháp"}], ["itemised"], "dòng 4"),
    ("listed_twice", TWICE, [{"name": "Cấp  giấy phép"}], ["listed_twice"], "PL2"),
    # 12/17 is 70,59%: cut off, not rounded; 12 of fewer than 12 offices; a rate moved from another row.
    ("share_of_offices", SHARES, [{"offices": "12", "share": "70%"}], ["share_of_offices"], "12 ↔ 70%"),
    ("share_of_offices", SHARES, [{"offices": "12", "share": "120%"}], ["share_of_offices"], "120%"),
    ("share_of_offices", SHARES, [{"offices": "9", "share": "70,59%"}], ["share_of_offices"], "cột (6)"),
    (
        "share_of_offices",
        SHARES,
        [{"stt": str(n), "offices": "1", "share": share} for n, share in enumerate(("5,88%", "10%", "50%"))],
        ["share_of_offices.totals"],
        "nhiều hơn số cấp",
    ),
]
SILENT = [
    ("single_choice", CHOICE, [{"ours": "x"}, {"theirs": "X"}]),
    ("tick_style", {"table": "first"}, [{"ours": "x"}, {"theirs": "x"}]),
    ("blank_cells", LINKED, [{"linked": "1"}, {"linked": "0"}]),
    ("blank_cells", LINKED, [{"linked": ""}]),
    ("group_scope", {"table": "first"}, [{"group": "B", "offices": "3"}, {"group": "A"}, {"offices": "3"}]),
    ("itemised", FIELDS, [{"name": "Đăng ký khai sinh"}]),
    ("listed_twice", TWICE, [{"name": "Cấp thẻ"}]),
    # 12 and 17 of 17 districts, 222 of 222 communes, 3 of 222, half a per cent rounded up.
    (
        "share_of_offices",
        SHARES,
        [
            {"offices": "12", "share": "70,59%"},
            {"offices": "12", "share": "71%"},
            {"offices": "17", "share": "100%"},
            {"offices": "222", "share": "100 %"},
            {"offices": "3", "share": "1,35%"},
        ],
    ),
    ("share_of_offices", SHARES, [{"offices": "1", "share": "12,5%"}, {"offices": "1", "share": "13%"}]),
    ("share_of_offices", SHARES, [{"offices": "0", "share": "0%"}, {"offices": "5"}, {"share": "5%"}]),
]


def _row(given: dict[str, str]) -> TableRow:
    columns = {column.code: column for column in LISTS[0].columns}
    form = _form()
    cells = {
        code: Observation(code, read_answer(text, form.expectation(columns[code]), NO_HABIT).answer, raw=text)
        for code, text in given.items()
        if code in columns
    }
    return TableRow(cells, given.get("stt", ""), given.get("group", ""))


def _form(*checks: CheckSpec) -> FormVersion:
    codelists = {"yes_no": Codelist("yes_no", "Có hay không", {"1": "Có", "0": "Không"})}
    return form_of(tables=LISTS, checks=checks, codelists=codelists)


def _findings(kind: str, parameters: dict[str, object], rows: list[dict[str, str]]) -> tuple[Finding, ...]:
    form = _form(CheckSpec("T-1", kind, Severity.QUESTION, parameters))
    second = (_row({"name": "Cấp giấy phép"}),)
    tables = {"first": tuple(map(_row, rows)), "second": second}
    return run(ReportUnderCheck(form, ObservationSet({}, tables)))


@pytest.mark.parametrize(("kind", "parameters", "rows", "kinds", "says"), FIRING)
def test_a_fault_of_an_annex_is_found_and_said(
    kind: str, parameters: dict[str, object], rows: list[dict[str, str]], kinds: list[str], says: str
) -> None:
    findings = _findings(kind, parameters, rows)
    assert [finding.kind for finding in findings] == kinds
    assert all(missing_arguments(finding.kind, finding.arguments) == frozenset() for finding in findings)
    assert says in sentence_of(findings[0])
    assert findings[0].severity is Severity.QUESTION


@pytest.mark.parametrize(("kind", "parameters", "rows"), SILENT)
def test_a_sound_annex_gives_no_finding(
    kind: str, parameters: dict[str, object], rows: list[dict[str, str]]
) -> None:
    assert _findings(kind, parameters, rows) == ()


def test_every_kind_here_is_one_packs_can_name_and_is_shown_silent_too() -> None:
    assert ANNEX_KINDS <= KINDS.keys()
    assert {kind for kind, *_ in FIRING} == {kind for kind, *_ in SILENT} == ANNEX_KINDS

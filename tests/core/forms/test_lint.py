"""Linting names every mistake of a form's author, and where it is."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tonghop.core.checks.lint import lint_checks
from tonghop.core.forms.build import build_form
from tonghop.core.forms.cases import build_case
from tonghop.core.forms.faults import PackRefused
from tonghop.core.forms.lint import lint
from tonghop.core.forms.model import ScopeGround
from tonghop.core.reporting_units import UnitKind

Mapping = dict[str, Any]

SOUND: Mapping = {
    "pack": "tinh/bieu",
    "first_day": "2023-01-01",
    "title": "Biểu thử",
    "issuer": "Tỉnh",
    "regime": "định kỳ",
    "recognised_by": ["Biểu thử"],
    "respondents": ["district"],
    "frequencies": ["quarter"],
    "sources": {"letter": {"citation": "Công văn 1", "seen": "yes"}},
    "measure_units": {"application": {"name": "hồ sơ", "whole": "yes"}},
    "codelists": {"progress": {"name": "Mức độ", "codes": {"0": "Chưa", "1": "Xong"}}},
    "sections": [
        {
            "code": "one_stop",
            "title": "Một cửa {window}",
            "answered_by": ["province"],
            "answered_by_ground": "inferred",
            "rows": [
                {"code": "received", "label": "Tiếp nhận", "type": "count", "measure_unit": "application"},
                {
                    "code": "on_time",
                    "label": "Đúng hạn",
                    "type": "count",
                    "roll_up": "sum",
                    "source": "letter",
                },
                {
                    "code": "on_time_rate",
                    "label": "Tỷ lệ đúng hạn",
                    "type": "rate",
                    "formula": "100 * on_time / received",
                    "follows": "on_time",
                    "roll_up": "rebuilt_rate",
                },
                {"code": "progress", "label": "Tiến độ", "type": "coded", "codelist": "progress"},
            ],
        }
    ],
    "checks": [
        {
            "code": "T-1",
            "kind": "subset",
            "severity": "error",
            "parameters": {"part": "on_time", "whole": "received"},
        }
    ],
}
CASES = [
    {
        "name": "vượt",
        "unit": {"name": "Huyện Mô Phỏng"},
        "figures": {"on_time": "9"},
        "expect": {"findings": [{"code": "T-1"}]},
    },
    {"name": "đúng", "unit": {"name": "Huyện Mô Phỏng"}, "figures": {}, "expect": {"silent": ["T-1"]}},
]


def _rows(mapping: Mapping) -> list[Mapping]:
    rows: list[Mapping] = mapping["sections"][0]["rows"]
    return rows


def _check(mapping: Mapping) -> Mapping:
    check: Mapping = mapping["checks"][0]
    return check


def _faults(mapping: Mapping, cases: list[Mapping]) -> list[tuple[str, str]]:
    form = build_form(mapping, "0" * 64)
    built = [build_case(case, f"cases/{at}.yaml") for at, case in enumerate(cases)]
    return [(fault.kind, fault.path) for fault in (*lint(form, built), *lint_checks(form, built))]


def test_a_sound_form_has_nothing_to_correct() -> None:
    assert _faults(SOUND, CASES) == []


Change = Callable[[Mapping], object]
RATE = "sections[one_stop].rows[on_time_rate]"

MISTAKES: list[tuple[str, Change, str, str]] = [
    (
        "row twice",
        lambda m: _rows(m).append({"code": "progress", "label": "Khác", "type": "text"}),
        "duplicate_code",
        "rows",
    ),
    ("measure unit", lambda m: _rows(m)[0].update(measure_unit="dossier"), "unknown_reference",
     "sections[one_stop].rows[received].measure_unit"),
    ("codelist", lambda m: _rows(m)[3].update(codelist="stage"), "unknown_reference",
     "sections[one_stop].rows[progress].codelist"),
    ("source", lambda m: _rows(m)[1].update(source="law"), "unknown_reference",
     "sections[one_stop].rows[on_time].source"),
    ("parent", lambda m: _rows(m)[1].update(parent="nobody"), "unknown_reference",
     "sections[one_stop].rows[on_time].parent"),
    ("own parent", lambda m: _rows(m)[1].update(parent="on_time"), "unknown_reference",
     "sections[one_stop].rows[on_time].parent"),
    ("follows", lambda m: _rows(m)[2].update(follows="nobody"), "unknown_reference", f"{RATE}.follows"),
    ("section parent", lambda m: m["sections"][0].update(parent="part"), "unknown_reference",
     "sections[one_stop].parent"),
    ("coded row without its list", lambda m: _rows(m)[3].pop("codelist"), "coded_without_codelist",
     "sections[one_stop].rows[progress]"),
    ("rates summed", lambda m: _rows(m)[2].update(roll_up="sum"), "roll_up", f"{RATE}.roll_up"),
    ("formula over an unknown row", lambda m: _rows(m)[2].update(formula="100 * done / received"), "formula",
     f"{RATE}.formula"),
    ("formula nobody can read", lambda m: _rows(m)[2].update(formula="100 * (on_time"), "formula",
     f"{RATE}.formula"),
    ("formula of the wrong kind", lambda m: _rows(m)[2].update(formula="on_time > received"), "formula_kind",
     f"{RATE}.formula"),
    ("formulas in a circle", lambda m: _rows(m)[1].update(formula="on_time_rate * received / 100"), "formula",
     "sections"),
    ("labels that fold together", lambda m: _rows(m)[1].update(label="TIẾP  NHẬN:"), "ambiguous_label",
     "sections[one_stop].rows[on_time].label"),
    ("placeholder", lambda m: _rows(m)[1].update(label="Đúng hạn {quarter}"), "unknown_placeholder",
     "sections[one_stop].rows[on_time].label"),
    ("unseen row", lambda m: _rows(m)[1].update(seen="no"), "unseen_without_note",
     "sections[one_stop].rows[on_time]"),
    ("narrative row", lambda m: m["sections"][0].update(shape="narrative"), "narrative_without_phrases",
     "sections[one_stop].rows[received]"),
    ("check kind", lambda m: _check(m).update(kind="guess"), "unknown_kind", "checks[T-1].kind"),
    ("check row", lambda m: _check(m)["parameters"].update(part="nobody"), "unknown_reference",
     "checks[T-1].parameters.part"),
    ("check parameter", lambda m: _check(m)["parameters"].update(limit="3"), "unknown_parameter",
     "checks[T-1]"),
    ("check parameter left out", lambda m: _check(m)["parameters"].pop("whole"), "missing_parameter",
     "checks[T-1]"),
    ("check parameter of another shape", lambda m: _check(m)["parameters"].update(part=["on_time"]),
     "wrong_parameter", "checks[T-1].parameters.part"),
    ("check source", lambda m: _check(m).update(source="law"), "unknown_reference", "checks[T-1].source"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "kind", "path"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_is_named_with_its_place(change: Change, kind: str, path: str) -> None:
    mapping = deepcopy(SOUND)
    change(mapping)
    assert (kind, path) in _faults(mapping, CASES)


@pytest.mark.parametrize(
    ("parameters", "fault"),
    [
        ({"rate": "on_time_rate", "numerator": "on_time", "denominator": "received"}, None),
        ({"rate": "on_time_rate", "numerator": "progress", "denominator": "received"}, "formula_kind"),
        ({"rate": "on_time_rate", "numerator": "on_time +", "denominator": "received"}, "formula"),
        ({"rate": "on_time_rate", "decimals": "two"}, "wrong_parameter"),
        ({"rate": "on_time_rate", "other_readings": [{"numerator": "on_time"}]}, "wrong_parameter"),
        (
            {"rate": "on_time_rate", "other_readings": [{"numerator": "on_time", "denominator": "gone"}]},
            "formula",
        ),
    ],
)
def test_the_parameters_of_a_ratio_are_read_as_formulas(parameters: Mapping, fault: str | None) -> None:
    mapping = deepcopy(SOUND)
    _check(mapping).update(kind="ratio", parameters=parameters)
    assert [kind for kind, _ in _faults(mapping, CASES)] == ([fault] if fault else [])


@pytest.mark.parametrize(("kept", "kind"), [(0, "check_never_silent"), (1, "check_never_fires")])
def test_a_check_needs_a_case_that_fires_and_one_that_stays_silent(kept: int, kind: str) -> None:
    assert (kind, "checks[T-1]") in _faults(SOUND, [CASES[kept]])


@pytest.mark.parametrize(
    ("case", "path"),
    [
        ({"figures": {"nobody": "3"}}, "figures"),
        ({"figures": {}, "tables": {"annex": [{"name": "a"}]}}, "tables"),
        ({"figures": {}, "expect": {"silent": ["T-9"]}}, "expect.silent"),
        ({"figures": {}, "expect": {"findings": [{"code": "T-9"}]}}, "expect.findings"),
        ({"figures": {}, "printed_numbers": {"annex": ["1"]}}, "printed_numbers"),
    ],
)
def test_a_case_names_only_what_the_form_has(case: Mapping, path: str) -> None:
    whole = {"name": "lạ", "unit": {"name": "Huyện Mô Phỏng"}, "expect": {}} | case
    assert ("unknown_reference", path) in _faults(SOUND, [*CASES, whole])


def test_a_row_is_answered_by_whom_its_section_names_unless_it_names_its_own() -> None:
    mapping = deepcopy(SOUND)
    _rows(mapping)[1]["answered_by"] = ["district"]
    form = build_form(mapping, "0" * 64)
    assert form.indicator("received").answered_by == (UnitKind.PROVINCE,)
    assert form.indicator("received").answered_by_ground is ScopeGround.INFERRED
    assert form.indicator("on_time").answered_by == (UnitKind.DISTRICT,)
    assert form.indicator("on_time").answered_by_ground is ScopeGround.PRINTED


def test_days_not_in_the_calendar_are_all_refused_at_once() -> None:
    mapping = deepcopy(SOUND) | {"first_day": "2023-02-31", "last_day": "2023-13-01"}
    with pytest.raises(PackRefused) as refused:
        build_form(mapping, "0" * 64)
    assert [fault.path for fault in refused.value.faults] == ["first_day", "last_day"]

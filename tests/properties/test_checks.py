"""Laws of the checks: they hold for any figures an office may write."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.checks.reports import check_of, form_named

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.checks.run import run
from tonghop.core.checks.stt import find_numbering_faults
from tonghop.core.findings import Severity
from tonghop.core.observations import Observation, ObservationSet
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import missing_arguments, sentence_of
from tonghop.core.values.model import Answer, Missing, MissingReason, Relation, Value

FORM = form_named(
    "bm7",
    check_of(
        {"kind": "ratio", "rate": "online_rate", "numerator": "received_online", "denominator": "received"},
        "online",
    ),
    check_of({"kind": "ratio", "rate": "online_rate"}, "online-itself"),
    check_of(
        {"kind": "sum_of_parts", "total": "provided", "parts": ["level_3_provided", "level_4_provided"]},
        "provided",
    ),
    check_of({"kind": "exclusive_shares", "shares": ["level_3_rate", "level_4_rate"]}, "shares"),
    check_of({"kind": "subset", "part": "on_portal", "whole": "provided"}, "portal"),
    check_of({"kind": "expression", "holds": "received_online <= received - carried_over"}, "files"),
    *(check_of({"kind": kind}, kind) for kind in ("heading_row", "number_style", "blank", "answer_remark")),
)

FIGURES = st.one_of(
    st.decimals(min_value=0, max_value=200, places=2),
    st.integers(min_value=0, max_value=10_000).map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.integers(min_value=-(10**60), max_value=10**60).map(Decimal),
)
VALUES: st.SearchStrategy[Value] = st.one_of(
    FIGURES, FIGURES, st.booleans(), st.sampled_from(MissingReason).map(Missing)
)
ANSWERS = st.builds(
    Answer,
    value=VALUES,
    numerator=st.none() | FIGURES,
    denominator=st.none() | FIGURES,
    stated=st.none() | FIGURES,
    bound=st.none() | st.sampled_from(Relation),
)
TEXTS = st.sampled_from(["", "26.89%", "7.794 (kỳ trước 1.596 hồ sơ)", "99,52", "{}", "không"])
REPORTS = st.dictionaries(
    st.sampled_from([row.code for row in FORM.indicators]), st.tuples(ANSWERS, TEXTS, TEXTS)
)


def report_of(answers: dict[str, tuple[Answer, str, str]]) -> ReportUnderCheck:
    observed = {
        code: Observation(code, answer, raw=raw, remark=remark)
        for code, (answer, raw, remark) in answers.items()
    }
    return ReportUnderCheck(FORM, ObservationSet(observed), UnitKind.DISTRICT)


@settings(max_examples=60, deadline=None)
@given(REPORTS, REPORTS)
def test_any_report_is_examined_and_every_finding_can_be_said(
    answers: dict[str, tuple[Answer, str, str]], earlier: dict[str, tuple[Answer, str, str]]
) -> None:
    for finding in run(report_of(answers), (report_of(earlier),)):
        assert missing_arguments(finding.kind, finding.arguments) == frozenset()
        assert "…" not in sentence_of(finding, "en")


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_a_recomputed_figure_has_one_finding(answers: dict[str, tuple[Answer, str, str]]) -> None:
    computed = [
        (finding.indicator, finding.stated)
        for finding in run(report_of(answers))
        if finding.kind in ("ratio", "sum_of_parts")
    ]
    assert len(computed) == len(set(computed))


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_findings_come_heaviest_first_and_do_not_depend_on_the_order_of_figures(
    answers: dict[str, tuple[Answer, str, str]],
) -> None:
    findings = run(report_of(answers))
    weights = [finding.severity.weight for finding in findings]
    assert weights == sorted(weights)
    backwards = run(report_of(dict(reversed(answers.items()))))
    assert {finding.code for finding in backwards} == {finding.code for finding in findings}


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**7), st.integers(1, 10**7), st.integers(0, 6))
def test_a_rate_rounded_from_its_own_parts_is_never_found_wrong(
    numerator: int, denominator: int, decimals: int
) -> None:
    stated = (100 * Decimal(numerator) / denominator).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    report = report_of(
        {
            "online_rate": (Answer(stated), "", ""),
            "received_online": (Answer(Decimal(numerator)), "", ""),
            "received": (Answer(Decimal(denominator)), "", ""),
        }
    )
    assert [
        finding.code
        for finding in run(report)
        if finding.severity is Severity.ERROR and finding.kind == "ratio"
    ] == []


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6))
def test_rows_numbered_in_order_have_no_fault(n_children: list[int]) -> None:
    printed = [
        number
        for parent, n in enumerate(n_children, start=1)
        for number in (f"{parent}.", *(f"{parent}.{child}." for child in range(1, n + 1)))
    ]
    faults = find_numbering_faults(printed)
    assert (faults.skipped, faults.repeated, faults.strayed) == ((), (), ())

"""Each check kind fires and stays silent as its cases say."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.core.checks.annex_kinds import ANNEX_KINDS
from tests.core.checks.reports import CASES, Given, findings_of

from tonghop.core.checks.kinds import KINDS
from tonghop.core.findings import Finding, Severity
from tonghop.core.sentences.render import missing_arguments, sentence_of


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_report_has_the_findings_its_case_names(case: Given) -> None:
    findings = findings_of(case)

    assert [finding.kind for finding in findings] == [expected["kind"] for expected in case["expect"]]
    for finding, expected in zip(findings, case["expect"], strict=True):
        _assert_as_expected(finding, expected)


def _assert_as_expected(finding: Finding, expected: Given) -> None:
    assert finding.severity is Severity(expected["severity"])
    assert finding.indicator == expected.get("indicator")
    if "expected" in expected:
        assert finding.expected == Decimal(expected["expected"])
    if "explanations" in expected:
        assert [told.kind for told in finding.explanations] == expected["explanations"]
    for name in ("numbers", "rows"):
        if name in expected:
            assert [str(item) for item in _listed(finding, name)] == expected[name]
    for name, language in (("says", "vi"), ("says_in_english", "en")):
        if name in expected:
            assert sentence_of(finding, "en" if language == "en" else "vi") == expected[name]
    if "says_part" in expected:
        assert expected["says_part"] in sentence_of(finding)


def _listed(finding: Finding, name: str) -> tuple[object, ...]:
    listed = finding.arguments[name]
    assert isinstance(listed, tuple)
    return listed


@pytest.mark.parametrize("case", [case for case in CASES if case["expect"]], ids=lambda case: case["name"])
def test_every_sentence_has_all_it_quotes(case: Given) -> None:
    for finding in findings_of(case):
        assert missing_arguments(finding.kind, finding.arguments) == frozenset()
        for told in finding.explanations:
            assert missing_arguments(f"explanation.{told.kind}", told.arguments) == frozenset()


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - ANNEX_KINDS))
def test_a_kind_has_a_case_in_which_it_fires_and_one_in_which_it_is_silent(kind: str) -> None:
    fires = [bool(case["expect"]) for case in CASES if case["check"]["kind"] == kind]
    assert True in fires
    assert False in fires


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_stands_under_its_own_name(kind: str) -> None:
    assert KINDS[kind].name == kind

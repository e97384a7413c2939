"""What is said of many rows is said once, and no finding, row or word is lost by it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.findings import Explanation, Finding, Severity
from tonghop.core.sentences.grouping import LEAST_TOGETHER, group_findings
from tonghop.core.sentences.render import sentence_of

words = st.text("ab ,.;“”", min_size=1, max_size=12)


def rough(row: str, code: str = "T-rough", severity: Severity = Severity.WARNING) -> Finding:
    arguments = {"form": "Biểu thử", "stt": row, "label": f"Nhãn {row}", "raw": "khoảng 5"}
    return Finding(code, "approximate", severity, indicator=row, stt=row, arguments=arguments)


def other_kind(row: str, written: str) -> Finding:
    arguments = {"form": "Biểu thử", "stt": row, "label": f"Nhãn {row}", "raw": written}
    return Finding("BC-1", "answer_other_kind", Severity.QUESTION, row, row, arguments=arguments)


def test_rows_of_which_the_same_is_said_are_named_beside_one_sentence() -> None:
    (group,) = group_findings([rough("1"), rough("2"), rough("3")])
    assert group.own == ('mục 1 "Nhãn 1"', 'mục 2 "Nhãn 2"', 'mục 3 "Nhãn 3"')
    assert group.head().startswith("Biểu thử, 3 mục cùng một nội dung: ")
    assert sentence_of(rough("1")).endswith(group.shared)


def test_what_each_row_says_stands_beside_it() -> None:
    (group,) = group_findings([other_kind("1", "Đạt"), other_kind("2", "Có"), other_kind("3", "Chưa đạt.")])
    assert group.own == (
        'mục 1 "Nhãn 1": ghi “Đạt”',
        'mục 2 "Nhãn 2": ghi “Có”',
        'mục 3 "Nhãn 3": ghi “Chưa đạt.”',
    )
    assert group.shared.startswith("không phải loại số liệu biểu mẫu hỏi")


def test_two_alike_and_others_between_stay_in_their_order() -> None:
    findings = [other_kind("1", "Đạt"), rough("2"), other_kind("3", "Có")]
    groups = group_findings(findings)
    assert [group.own for group in groups] == [(sentence_of(finding),) for finding in findings]
    assert all(group.head() == "" for group in groups)


def test_checks_and_severities_are_never_mixed() -> None:
    findings = [
        *(rough(str(row)) for row in range(3)),
        *(rough(str(row), severity=Severity.QUESTION) for row in range(3)),
        *(rough(str(row), code="T-other") for row in range(3)),
    ]
    groups = group_findings(findings)
    assert [group.places for group in groups] == [(0, 1, 2), (3, 4, 5), (6, 7, 8)]


def test_findings_that_share_only_what_to_do_are_told_one_by_one() -> None:
    def ratio(row: str, stated: str) -> Finding:
        arguments = {
            "form": "Biểu thử",
            "stt": row,
            "label": "Tỷ lệ",
            "measure": "%",
            "stated": stated,
            "expected": row,
            "numerator": stated,
            "denominator": row,
        }
        told = (Explanation("truncated", {"exact": row}),)
        return Finding("T-ratio", "ratio", Severity.ERROR, row, row, arguments=arguments, explanations=told)

    assert len(group_findings([ratio("1", "7"), ratio("2", "8"), ratio("3", "9")])) == 3


@given(st.lists(st.tuples(st.sampled_from(["rough", "other"]), words), max_size=12))
def test_every_finding_stands_in_one_group_with_all_its_words(said: list[tuple[str, str]]) -> None:
    findings = [
        rough(str(row)) if kind == "rough" else other_kind(str(row), written)
        for row, (kind, written) in enumerate(said)
    ]
    groups = group_findings(findings)
    assert sorted(place for group in groups for place in group.places) == list(range(len(findings)))
    for group in groups:
        assert len(group.findings) == 1 or len(group.findings) >= LEAST_TOGETHER
        for finding, own in zip(group.findings, group.own, strict=True):
            told = sentence_of(finding)
            assert told.endswith(group.shared)
            if group.shared:
                only = told.removesuffix(group.shared).partition('": ')[2].strip().rstrip(",;.")
                assert own.endswith(only) and finding.arguments["label"] in own
            else:
                assert own == told

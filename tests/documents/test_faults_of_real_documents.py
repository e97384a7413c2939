"""What a careful checker finds in two real reports, and what it must leave alone."""

from pathlib import Path

import pytest

from tonghop.core.findings import Finding
from tonghop.core.sentences.render import explanation_of, sentence_of
from tonghop.desk.check import check_file
from tonghop.formats.packs.library import SHIPPED_PACKS, PackLibrary

FORMS = PackLibrary((SHIPPED_PACKS,)).load_all()
HUONG_XUAN = "002_15f4fa13e11e664e.txt"
KIEN_GIANG = "004_afe239b6ac3df2e2.txt"

pytestmark = pytest.mark.documents


def findings_of(documents: Path, name: str) -> tuple[Finding, ...]:
    return check_file(documents / name, FORMS).findings


def told(finding: Finding) -> str:
    return " ".join(
        (sentence_of(finding, "vi"), *(explanation_of(why, "vi") for why in finding.explanations))
    )


@pytest.mark.parametrize(
    ("document", "indicator", "kind", "words"),
    [
        # 743/746 is cut off after two decimals, not rounded
        (HUONG_XUAN, "applications_on_time_rate", "ratio", ("743", "746", "99,59%", "99,60%", "bỏ phần lẻ")),
        # one matter, three answers
        (HUONG_XUAN, None, "contradiction", ("mức độ 4", "Chưa đạt", "100%", "“0.”")),
        # a count where a rate is asked
        (HUONG_XUAN, "applications_online_rate", "answer_type.of_whole", ("“12.”", "12/746", "1,61%")),
        (
            HUONG_XUAN,
            "applications_online_on_time_rate",
            "answer_without_percent",
            ("“12.”", "không có dấu %"),
        ),
        # a rate over communes answered by a share of computers, a count of screens, yes
        (HUONG_XUAN, "lan_communes_rate", "answer_other_kind", ("100% máy tính",)),
        (HUONG_XUAN, "lookup_screen_communes_rate", "answer_other_kind", ("Đạt, có 04 màn hình",)),
        (HUONG_XUAN, "online_meeting_communes_rate", "answer_other_kind", ("“Có.”",)),
        # "Đạt" and "Chưa đạt" without a figure
        (HUONG_XUAN, "staff_trained_rate", "answer_other_kind", ("Đạt",)),
        (HUONG_XUAN, "ict_officer_communes_rate", "answer_other_kind", ("Đạt",)),
        (HUONG_XUAN, "ict_standard_rate", "answer_other_kind", ("02 công chức", "Chưa đạt")),
        # one office's documents against all signed documents of the province
        (KIEN_GIANG, "documents_registered", "subset.rough", ("6.327", "hơn 3.700")),
        # on time includes files still within time; the rest is not explained
        (KIEN_GIANG, "province_received", "sum_of_parts.one", ("1.383", "596", "787")),
        (KIEN_GIANG, "district_received", "sum_of_parts.one", ("6.430", "4.501", "1.929")),
        # the period of the one-stop figures is not stated
        (KIEN_GIANG, "one_stop_period", "expression.noted_alone", ("khoảng thời gian nào",)),
    ],
)
def test_a_fault_is_found_and_told_in_figures(
    document: str, indicator: str | None, kind: str, words: tuple[str, ...], documents: Path
) -> None:
    found = [
        told(finding)
        for finding in findings_of(documents, document)
        if (finding.indicator, finding.kind) == (indicator, kind)
    ]
    assert len(found) == 1
    assert [word for word in words if word not in found[0]] == []


@pytest.mark.parametrize(
    ("document", "silent"),
    [
        # 48 machines for 28 people is 171 %, and 645/645 is 100 %
        (HUONG_XUAN, {"computers_per_staff_rate", "documents_signed_rate", "level3_communes_rate"}),
        # 1.248 + 656 + 68 = 1.972; 43 % and 70 % by the form's own division; 15 districts
        (
            KIEN_GIANG,
            {"services_total", "province_on_time_rate", "district_on_time_rate", "certified_districts"},
        ),
    ],
)
def test_a_right_figure_is_left_alone(document: str, silent: set[str], documents: Path) -> None:
    assert not silent & {finding.indicator for finding in findings_of(documents, document)}

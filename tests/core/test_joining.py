"""One report in several files is one report, and copies that differ are asked about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.forms_in_tests import form_of, observations_of, row

from tonghop.core.rollup.consolidation import ReceivedReport, SetAside
from tonghop.core.rollup.joining import join_files_of_one_report
from tonghop.core.values.model import NOT_ENTERED

FORM = form_of(row("hồ_sơ"), row("văn_bản"))
SCANNED = ReceivedReport(
    file="bao-cao-ky.pdf",
    link="",
    sha256="a",
    unit="kbang",
    name="UBND huyện Kbang",
    number="201/BC-UBND",
    dated=date(2019, 5, 24),
    signer="Nguyễn Văn Dũng",
    observations=observations_of({"hồ_sơ": Decimal(10), "văn_bản": NOT_ENTERED}),
)
SOFT = replace(
    SCANNED,
    file="bao-cao.docx",
    sha256="b",
    signer=None,
    observations=observations_of({"hồ_sơ": Decimal(10), "văn_bản": Decimal(7)}),
)
ANNEX = replace(
    SCANNED,
    file="phu-luc.xlsx",
    sha256="c",
    number=None,
    dated=None,
    signer=None,
    observations=observations_of({"văn_bản": Decimal(7)}),
)


def joined_of(*reports: ReceivedReport) -> tuple[ReceivedReport, list[str]]:
    """The one report left, and the kinds of its findings."""
    after = join_files_of_one_report(reports, FORM)
    (left,) = (report for report in after if report.is_added)
    assert all(report.set_aside is SetAside.JOINED for report in after if report is not left)
    return left, [finding.kind.rsplit(".", 1)[1] for finding in left.findings]


def test_the_signed_copy_governs_and_the_soft_copy_fills_what_it_leaves_open() -> None:
    left, kinds = joined_of(SOFT, SCANNED)
    assert left.file == SCANNED.file
    assert left.observations.number("văn_bản") == Decimal(7)
    assert kinds == ["files_joined"]


def test_an_annex_without_number_or_day_joins_the_report_it_completes() -> None:
    left, kinds = joined_of(SCANNED, ANNEX)
    assert left.observations.number("hồ_sơ") == Decimal(10)
    assert left.observations.number("văn_bản") == Decimal(7)
    assert kinds == ["files_joined"]


def test_every_figure_in_which_copies_differ_is_a_finding_and_the_governing_one_holds() -> None:
    differing = replace(SOFT, observations=observations_of({"hồ_sơ": Decimal(11), "văn_bản": Decimal(7)}))
    left, kinds = joined_of(SCANNED, differing)
    assert left.observations.number("hồ_sơ") == Decimal(10)
    assert kinds == ["copies_differ", "files_joined"]
    assert (left.findings[0].stated, left.findings[0].expected) == ("10", "11")


def test_reports_of_different_days_or_numbers_are_versions_not_parts() -> None:
    later = replace(SOFT, dated=date(2019, 6, 1))
    renumbered = replace(SOFT, number="202/BC-UBND")
    for other in (later, renumbered):
        assert join_files_of_one_report((SCANNED, other), FORM) == (SCANNED, other)


def test_two_undated_reports_that_answer_the_same_rows_are_not_joined() -> None:
    one = replace(ANNEX, observations=observations_of({"văn_bản": Decimal(7)}))
    other = replace(
        ANNEX, file="ban-khac.xlsx", sha256="d", observations=observations_of({"văn_bản": Decimal(8)})
    )
    assert join_files_of_one_report((one, other), FORM) == (one, other)


def test_files_of_two_offices_are_never_joined() -> None:
    other = replace(SOFT, unit="pleiku")
    assert join_files_of_one_report((SCANNED, other), FORM) == (SCANNED, other)


def test_the_same_file_sent_twice_is_left_to_the_rule_for_copies() -> None:
    again = replace(SCANNED, file="ban-sao.pdf")
    assert join_files_of_one_report((SCANNED, again), FORM) == (SCANNED, again)

"""`tonghop units` finds what a person types, says what is known of a day, and says what is not."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tonghop.cli.check import check
from tonghop.cli.units import units

OFFICES = """code,name,kind,parent,valid_from,last_day,other_names,source
52-SKHCN,Sở Khoa học và Công nghệ tỉnh Gia Lai,department,52,2025-07-01,,Sở KHCN Gia Lai,danh sách của tỉnh
52-VP,Văn phòng UBND tỉnh Gia Lai,province_office,52,2025-07-01,,,danh sách của tỉnh
"""


def _run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(units, arguments)


@pytest.mark.parametrize("typed", ["kbang", "KBang", "K’Bang"])
def test_an_ambiguous_name_lists_the_candidates(typed: str) -> None:
    shown = _run("show", typed)
    assert shown.exit_code == 1
    for candidate in ("625 Huyện KBang, Tỉnh Gia Lai", "23638 Thị trấn Kbang, Huyện KBang", "23638 Xã Kbang"):
        assert candidate in shown.output


def test_a_district_tells_what_it_was_and_where_its_communes_went() -> None:
    shown = _run("show", "Huyện K’Bang")
    assert shown.exit_code == 0
    assert "Kết thúc: hết ngày 30/06/2025" in shown.output
    assert "Ngày 24/05/2019 có 14 đơn vị cấp xã, theo Báo cáo số 201/BC-UBND" in shown.output
    for name in ("Xã Kbang", "Xã Kông Bơ La", "Xã Tơ Tung", "Xã Sơn Lang", "Xã Đak Rong", "Xã Krong"):
        assert name in shown.output


def test_a_day_makes_a_name_certain() -> None:
    shown = _run("show", "kbang", "--on", "1/8/2025")
    assert shown.exit_code == 0
    assert "Xã Kbang (mã 23638), cấp xã" in shown.output
    assert "Thuộc: Tỉnh Gia Lai (52)" in shown.output
    assert "23656 Xã Lơ Ku (toàn bộ; 01/07/2025; ghi: Nhập toàn bộ)" in shown.output


def test_a_part_is_told_to_have_no_share() -> None:
    shown = _run("show", "00016", "--on", "2025-06-30")
    assert "một phần, chưa có tỷ lệ phân chia" in shown.output


def test_a_reused_code_is_another_place_on_another_day() -> None:
    assert "Tỉnh Kiên Giang (mã 91)" in _run("show", "91", "--on", "2025-06-30").output
    assert "Tỉnh An Giang (mã 91)" in _run("show", "91", "--on", "2025-07-01").output


def test_a_day_nothing_is_known_of_is_said_to_be_unknown() -> None:
    shown = _run("show", "huyện kbang", "--on", "2020-01-01")
    assert shown.exit_code == 1
    assert "Ngày 01/01/2020: chưa biết" in shown.output
    assert "24/05/2019, 04/01/2025, 30/06/2025" in shown.output


def test_a_name_of_nothing_is_told() -> None:
    shown = _run("show", "không có đâu")
    assert shown.exit_code == 1
    assert "Không có đơn vị nào" in shown.output


def test_a_tree_is_that_of_its_day() -> None:
    old, new = (
        _run("tree", "huyện kbang", "--on", "2025-06-30"),
        _run("tree", "xã kbang", "--on", "2025-07-01"),
    )
    assert old.output.count("Xã ") == 12 and "Thị trấn Kbang" in old.output
    assert new.exit_code == 0 and "Xã Kbang (mã 23638), ngày 01/07/2025" in new.output


def test_where_only_the_number_is_known_the_tree_says_so() -> None:
    shown = _run("tree", "kbang", "--on", "24/5/2019")
    assert "có 14 đơn vị cấp xã" in shown.output
    assert "Tên của chúng ngày ấy: chưa biết." in shown.output


def test_what_the_sources_leave_open_is_drawn_in_doubt_with_what_stands_under_it() -> None:
    drawn = _run("tree", "tỉnh sơn la", "--on", "2025-03-01").output
    assert "? 123 Huyện Mộc Châu: các nguồn không rõ" in drawn
    assert "? 123 Thị xã Mộc Châu: các nguồn không rõ" in drawn
    assert drawn.count("03985 Xã Chiềng Sơn") == 1


def test_a_chain_is_followed_to_its_end() -> None:
    shown = " ".join(_run("show", "25270", "--on", "2025-06-30").output.split())
    assert "Trở thành: 25270 Xã Lộc Ninh (" in shown
    assert "Về sau là: 25270 Phường Lộc Ninh (" in shown


def test_counts_stand_beside_the_published_numbers() -> None:
    shown = _run("count", "--on", "2025-07-01")
    assert shown.exit_code == 0
    rows = [line.replace("│", " ").split() for line in shown.output.splitlines()]
    assert ["cấp", "tỉnh", "34", "0", "34"] in rows
    assert ["Xã", "2621", "0", "2621"] in rows
    assert ["Đặc", "khu", "13", "0", "13"] in rows


@pytest.mark.parametrize("arguments", [("count", "--on", "2019-01-01"), ("diff", "2019-01-01", "2025-07-01")])
def test_a_day_no_source_lists_is_not_counted(arguments: tuple[str, ...]) -> None:
    shown = _run(*arguments)
    assert shown.exit_code == 1
    assert "chưa biết, vì không nguồn nào liệt kê" in shown.output


def test_two_days_are_compared() -> None:
    shown = _run("diff", "2026-04-29", "2026-04-30")
    assert "11 đơn vị kết thúc, 11 đơn vị bắt đầu" in shown.output
    assert "- 75 Tỉnh Đồng Nai" in shown.output and "+ 75 Thành phố Đồng Nai" in shown.output


def test_something_that_is_no_date_is_refused() -> None:
    shown = _run("count", "--on", "hôm qua")
    assert shown.exit_code == 2
    assert "không phải một ngày" in shown.output


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    path = tmp_path / "so-nganh.csv"
    path.write_text(OFFICES, encoding="utf-8-sig")
    return path


def test_a_province_lists_its_own_departments(offices: Path) -> None:
    shown = _run("show", "Sở KHCN Gia Lai", "--offices", str(offices))
    assert shown.exit_code == 0
    assert "Sở Khoa học và Công nghệ tỉnh Gia Lai (mã 52-SKHCN), sở, ban, ngành" in shown.output
    assert "Thuộc: Tỉnh Gia Lai (52)" in shown.output
    tree = _run("tree", "52", "--on", "2025-08-01", "--offices", str(offices))
    assert "52-VP Văn phòng UBND tỉnh Gia Lai" in tree.output


def test_every_mistake_in_a_list_of_departments_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sai.csv"
    path.write_text(
        OFFICES + "x,,phòng,52,hôm nay,,,\n52-VP,Văn phòng,province_office,52,2025-07-01,2020-01-01,,\n",
        encoding="utf-8",
    )
    refused = _run("show", "52", "--offices", str(path))
    assert refused.exit_code == 2
    for cell in (
        "cột name không thể là “”",
        "“phòng”",
        "“hôm nay”",
        "cột last_day không thể là “2020-01-01”",
    ):
        assert cell in refused.output
    path.write_text("code,name\n", encoding="utf-8")
    assert "thiếu cột kind" in _run("show", "52", "--offices", str(path)).output


def test_a_report_of_a_department_is_matched_to_the_provinces_own_list(tmp_path: Path, offices: Path) -> None:
    report = tmp_path / "bao-cao.txt"
    report.write_text(
        "Tên đơn vị: Sở Khoa học và Công nghệ tỉnh Gia Lai\n\nGia Lai, ngày 05 tháng 8 năm 2025\n\n"
        "BÁO CÁO SỐ LIỆU\nPHÁT TRIỂN CHÍNH PHỦ ĐIỆN TỬ QUÝ II NĂM 2019\n",
        encoding="utf-8",
    )
    form = "gia-lai/chinh-phu-dien-tu@2019-05-16"
    arguments = [str(report), "--form", form, "--offices", str(offices)]
    shown = CliRunner(env={"COLUMNS": "200", "TONGHOP_PACKS": ""}).invoke(check, arguments)
    assert "Sở Khoa học và Công nghệ tỉnh Gia Lai (mã 52-SKHCN)" in shown.output


def test_a_report_by_an_office_that_had_ended_is_warned_of_and_an_earlier_one_is_not(tmp_path: Path) -> None:
    def findings(dated: str) -> str:
        report = tmp_path / "bao-cao.txt"
        report.write_text(
            f"Tên đơn vị: UBND huyện Kbang\n\nKbang, {dated}\n\nBÁO CÁO SỐ LIỆU\nCHÍNH PHỦ ĐIỆN TỬ",
            encoding="utf-8",
        )
        arguments = [str(report), "--form", "gia-lai/chinh-phu-dien-tu@2019-05-16"]
        shown = CliRunner(env={"COLUMNS": "300", "TONGHOP_PACKS": ""}).invoke(check, arguments)
        return " ".join(shown.output.split())

    assert "đơn vị này chỉ có đến hết ngày 30/06/2025" in findings("ngày 05 tháng 8 năm 2025")
    for unknown in ("ngày 05 tháng 8 năm 2020", "ngày 05 tháng 8 năm 2024"):
        assert "chỉ có đến hết ngày" not in findings(unknown)

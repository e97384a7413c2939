"""The shipped files: what the official table needed, what sources say differently, and another data set."""

import csv
import os
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest
from tools.units.__main__ import build
from tools.units.page import PAGE, write_page

BUILT = resources.files("tonghop") / "units" / "built"
SOURCES = os.environ.get("TONGHOP_UNIT_LISTS")


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((BUILT / name).read_text(encoding="utf-8").splitlines()))


@pytest.mark.skipif(SOURCES is None, reason="TONGHOP_UNIT_LISTS names no folder with the raw lists")
def test_the_shipped_files_are_what_the_raw_lists_give() -> None:
    built = build(Path(SOURCES or ""))
    assert {
        name for name, text in built.items() if (BUILT / name).read_text(encoding="utf-8") != text
    } == set()


def test_the_reference_page_is_what_the_shipped_files_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == write_page(), "run python -m tools.units again"


def test_every_mended_cell_says_what_stood_there_what_was_taken_and_why() -> None:
    dirty = rows("dirty-rows.csv")
    assert all(row["why"] and int(row["line"]) > 2 for row in dirty)
    assert {row["line"] for row in dirty if "không có mã xã cũ" in row["why"]} == {
        "3969", "4748", "6211", "6628", "6903", "8878"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "column", "found", "taken"),
    [
        ("426", "Mã Xã cũ", "00553", "00556"),
        ("912", "Mã Xã cũ", "01615", "01651"),
        ("1260", "Mã Xã cũ", "02485", "02482"),
        ("3035", "Tỉnh, thành phố", "Tỉnh Bắc Ninh (24)", ""),
        ("3804", "Ghi chú", "Nhâp một phần diện tích", "Nhập một phần diện tích"),
        ("6211", "Tỉnh cũ", "Quảng Trị (44)", "Tỉnh Quảng Trị (45)"),
        ("7742", "Tên Xã mới", "Xa Ea Kly", "Xã Ea Kly"),
        ("7559", "Tên Xã cũ", "Xuân Quang 3", "Xã Xuân Quang 3"),
        ("8914", "Tỉnh cũ", "Tỉnh Tiền Giang (82)", "Tỉnh Long An (80)"),
        ("10030", "Tỉnh cũ", "Tỉnh An Giang (89)", "Tỉnh Kiên Giang (91)"),
    ],
)
def test_the_report_names_each_row_that_was_wrong(line: str, column: str, found: str, taken: str) -> None:
    reported = {(row["line"], row["column"], row["found"]): row["taken"] for row in rows("dirty-rows.csv")}
    assert reported[(line, column, found)] == taken


@pytest.mark.parametrize(
    ("source", "level", "form", "counted"),
    [
        ("danh sách ngày 4/1/2025", "xã", "", 10051),
        ("bảng chuyển đổi, bên cũ", "xã", "", 10035),
        ("bảng chuyển đổi, bên cũ", "huyện", "", 696),
        ("bảng chuyển đổi, bên cũ", "tỉnh", "", 63),
        ("bảng chuyển đổi, bên mới", "tỉnh", "", 34),
        ("bảng chuyển đổi, bên mới", "xã", "", 3321),
        ("bảng chuyển đổi, bên mới", "xã", "Xã", 2621),
        ("bảng chuyển đổi, bên mới", "xã", "Phường", 687),
        ("bảng chuyển đổi, bên mới", "xã", "Đặc khu", 13),
        ("danh sách ngày 25/7/2026", "xã", "Xã", 2611),
        ("danh sách ngày 25/7/2026", "xã", "Phường", 697),
        ("danh sách ngày 25/7/2026", "tỉnh", "Thành phố", 7),
    ],
)
def test_each_source_is_counted(source: str, level: str, form: str, counted: int) -> None:
    found = {(row["source"], row["level"], row["form"]): row["counted"] for row in rows("counts.csv")}
    assert found[(source, level, form)] == str(counted)


def test_every_difference_between_the_sources_is_listed_by_code() -> None:
    listed = rows("differences.csv")
    kinds = Counter(row["what"] for row in listed)
    assert kinds["chỉ có trong danh sách ngày 4/1/2025"] == 26
    assert kinds["chỉ có trong bảng chuyển đổi, bên cũ"] == 10
    assert 10051 - 26 + 10 == 10035
    by_code = {row["code"]: row for row in listed if row["what"].startswith("chỉ có")}
    assert by_code["20176"]["first"] == "Xã Hương Hòa (482)"
    assert by_code["06978"]["second"] == "Xã Ba Chẽ (22)" and by_code["06970"]["first"] == "Xã Ba Chẽ (22)"
    became_wards = [row for row in listed if row["what"] == "khác loại đơn vị" and "(75)" in row["second"]]
    assert len(became_wards) == 10

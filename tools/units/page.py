"""The reference page of the shipped units, written from the shipped files."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNITS = ROOT / "src" / "tonghop" / "units"
PAGE = ROOT / "docs" / "reference" / "don-vi-hanh-chinh.md"
OTHERS = ROOT / "tests" / "units" / "vietnamadminunits-differences.csv"

_PUBLISHED = {
    ("bảng chuyển đổi, bên cũ", "tỉnh", ""): 63,
    ("bảng chuyển đổi, bên cũ", "huyện", ""): 696,
    ("bảng chuyển đổi, bên cũ", "xã", ""): 10035,
    ("bảng chuyển đổi, bên mới", "tỉnh", ""): 34,
    ("bảng chuyển đổi, bên mới", "tỉnh", "Tỉnh"): 28,
    ("bảng chuyển đổi, bên mới", "tỉnh", "Thành phố"): 6,
    ("bảng chuyển đổi, bên mới", "xã", ""): 3321,
    ("bảng chuyển đổi, bên mới", "xã", "Xã"): 2621,
    ("bảng chuyển đổi, bên mới", "xã", "Phường"): 687,
    ("bảng chuyển đổi, bên mới", "xã", "Đặc khu"): 13,
    ("danh sách ngày 25/7/2026", "tỉnh", ""): 34,
    ("danh sách ngày 25/7/2026", "tỉnh", "Tỉnh"): 27,
    ("danh sách ngày 25/7/2026", "tỉnh", "Thành phố"): 7,
    ("danh sách ngày 25/7/2026", "xã", ""): 3321,
    ("danh sách ngày 25/7/2026", "xã", "Xã"): 2611,
    ("danh sách ngày 25/7/2026", "xã", "Phường"): 697,
    ("danh sách ngày 25/7/2026", "xã", "Đặc khu"): 13,
}
_SMALL = {
    "dấu cách hoặc xuống dòng thừa",
    "chữ hoa, chữ thường của loại đơn vị",
    "chữ Unicode tổ hợp, đưa về dựng sẵn",
}
_SPELLING = "khác cách viết"

_OPENING = """# Số liệu về đơn vị hành chính

Trang này do `python -m tools.units` viết từ các tệp kèm theo chương trình; đừng sửa tay.
This page is written from the shipped files by `python -m tools.units`; do not edit it.

Nguồn gốc và giấy phép ghi trong [NOTICE](../../NOTICE). Vì sao làm như vậy:
[Cây đơn vị theo thời gian](../explanation/cay-don-vi-theo-thoi-gian.md).
"""


def write_page() -> str:
    """The text of the page."""
    return "\n".join(
        [_OPENING, *_facts(), *_counts(), *_differences(), *_dirty_rows(), *_another_data_set(), ""]
    )


def _facts() -> Iterable[str]:
    sources = {row["code"]: row["citation"] if row["seen"] else "" for row in _rows("written/sources.csv")}
    yield "## Sự kiện ghi tay, có nguồn\n"
    yield (
        "Báo cáo chỉ in tên; mã là mã của danh sách ngày 4/1/2025. Riêng mã 483 lấy từ các danh sách mã công "
        "khai trước năm 2025, văn bản gốc chưa xem.\n"
    )
    rows = [
        (
            row["valid_from"],
            f"{row['name']} ({row['code']})",
            row["parent"],
            sources[row["source"]],
        )
        for row in _rows("written/units.csv")
    ]
    yield from _table(("ngày được biết", "đơn vị", "thuộc mã", "nguồn"), sorted(rows))
    yield ""
    counted = [
        (row["first_day"], row["parent"], row["kind"], row["count"], sources[row["source"]])
        for row in _rows("written/stated-counts.csv")
        if row["parent"]
    ]
    yield from _table(("ngày", "mã", "loại", "số đơn vị", "nguồn"), sorted(counted))
    yield ""


def _counts() -> Iterable[str]:
    yield "## Số đơn vị trong mỗi nguồn, bên cạnh số đã công bố\n"
    rows = []
    for row in _rows("built/counts.csv"):
        published = _PUBLISHED.get((row["source"], row["level"], row["form"]))
        shown = "chưa có" if published is None else str(published)
        rows.append((row["source"], row["level"], row["form"] or "tất cả", row["counted"], shown))
    yield from _table(("nguồn", "cấp", "loại", "đếm được", "đã công bố"), rows)
    yield ""
    yield (
        "Danh sách ngày 4/1/2025 có 10.051 xã, nhiều hơn số công bố 10.035: 26 mã chỉ có trong danh sách, "
        "10 mã chỉ có trong bảng chuyển đổi. Ngày chúng thay đổi không nguồn nào ghi, nên giữa hai ngày là "
        "*chưa rõ*.\n"
    )


def _differences() -> Iterable[str]:
    rows = _rows("built/differences.csv")
    spelt = sum(row["what"] == _SPELLING for row in rows)
    yield "## Chỗ các nguồn khác nhau, theo mã\n"
    yield (
        f"Ngoài bảng dưới đây còn {spelt} chỗ chỉ khác cách viết (hòa/hoá, chữ hoa); "
        "toàn bộ nằm trong `src/tonghop/units/built/differences.csv`.\n"
    )
    shown = [
        (row["code"], row["what"], row["first"] or "không có", row["second"] or "không có")
        for row in rows
        if row["what"] != _SPELLING
    ]
    yield from _table(("mã", "khác gì", "nguồn trước", "nguồn sau"), shown)
    yield ""


def _dirty_rows() -> Iterable[str]:
    rows = _rows("built/dirty-rows.csv")
    small = Counter(row["why"] for row in rows if row["why"] in _SMALL)
    yield "## Dòng phải sửa trong bảng chuyển đổi\n"
    yield (
        f"{len(rows)} ô được sửa; mỗi ô có một dòng trong `src/tonghop/units/built/dirty-rows.csv`. "
        "Phần lớn là chuyện gõ phím:\n"
    )
    yield from _table(("lý do", "số ô"), [(why, str(n)) for why, n in small.most_common()])
    yield "\nCác ô còn lại:\n"
    shown = [
        (row["line"], row["column"], row["found"] or "(trống)", row["taken"] or "(bỏ)", row["why"])
        for row in rows
        if row["why"] not in _SMALL
    ]
    yield from _table(("dòng", "cột", "ghi", "lấy", "vì sao"), shown)
    yield ""


def _another_data_set() -> Iterable[str]:
    with OTHERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    here, there = sum(not row["theirs"] for row in rows), sum(not row["ours"] for row in rows)
    yield "## So với `vietnamadminunits` 1.0.4\n"
    yield (
        "Mã, tên, cấp trên của 10.035 xã cũ và 3.321 xã mới giống hệt nhau. Trong 10.565 đường nối xã cũ với "
        f"xã mới, 10.564 đường có ở cả hai bên; {here} đường chỉ có ở đây, {there} đường chỉ có ở đó, "
        f"{len(rows) - here - there} đường bên ghi toàn bộ, bên ghi một phần. "
        "Danh sách ở `tests/units/vietnamadminunits-differences.csv`.\n"
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _rows(name: str) -> list[Mapping[str, str]]:
    with (UNITS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

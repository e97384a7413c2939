"""Writes a form no pack is shipped for, blank and filled: ``python samples/make_new_form.py [FOLDER]``.

The form, the communes and every figure are made up ("mô phỏng"). The files are what a sender would write by
hand: nothing of the program stands in them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from openpyxl import Workbook

TITLE = "BÁO CÁO THỐNG KÊ CÔNG TÁC TIẾP CÔNG DÂN, XỬ LÝ ĐƠN"
HEADS = ("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")
ROWS = (
    ("1", "Tổng số lượt tiếp công dân trong kỳ", "lượt"),
    ("1.1", "Tiếp thường xuyên tại trụ sở", "lượt"),
    ("1.2", "Tiếp định kỳ của Chủ tịch UBND xã", "lượt"),
    ("2", "Tổng số đơn tiếp nhận trong kỳ", "đơn"),
    ("", "Trong đó:", ""),
    ("", "- Đơn khiếu nại", "đơn"),
    ("", "- Đơn tố cáo", "đơn"),
    ("", "- Đơn kiến nghị, phản ánh", "đơn"),
    ("3", "Tỷ lệ đơn thuộc thẩm quyền giải quyết đúng hạn", "%"),
    ("3.1", "Tổng số đơn thuộc thẩm quyền đã giải quyết", "đơn"),
    ("3.2", "Số đơn thuộc thẩm quyền giải quyết đúng hạn", "đơn"),
    ("4", "Sử dụng phần mềm theo dõi đơn", "Chưa có = 0 Đang thử nghiệm = 1 Đã dùng = 2"),
    ("5", "Kinh phí tiếp công dân đã chi", "triệu đồng"),
)
ANNEX = "PHỤ LỤC 1: DANH SÁCH VỤ VIỆC ĐÔNG NGƯỜI, PHỨC TẠP"
ANNEX_HEADS = ("STT", "Tên vụ việc", "Số người tham gia", "Kết quả giải quyết")
FILLED: dict[str, tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]] = {
    "xa-an-binh.docx": (
        "UBND xã An Bình Mô Phỏng",
        ("46", "30", "16", "25", "", "6", "1", "18", "90", "20", "18", "2", "12,5"),
        (("1", "Tranh chấp lối đi thôn 2", "14", "Đã hòa giải"),),
    ),
    "xa-hoa-phu.xlsx": (
        "UBND xã Hòa Phú Mô Phỏng",
        ("31", "20", "12", "10", "", "2", "0", "8", "100", "8", "8", "1", "7"),
        (
            ("1", "Bồi thường dự án đường liên xã", "25", "Đang giải quyết"),
            ("2", "Ô nhiễm trại chăn nuôi", "9", ""),
        ),
    ),
    "xa-tan-lap.docx": (
        "UBND xã Tân Lập Mô Phỏng",
        ("12", "12", "0", "4", "", "1", "0", "3", "", "0", "0", "0", "3,2"),
        (),
    ),
}
"""By file: the commune, the figures of the rows in order, the rows of the annex. The second adds up wrong."""


def write_word(path: Path, unit: str, figures: tuple[str, ...], annex: tuple[tuple[str, ...], ...]) -> None:
    """The form in Word; dots and empty cells where nothing is given."""
    paper = docx.Document()
    paper.add_paragraph(TITLE)
    paper.add_paragraph("QUÝ I NĂM 2026")
    paper.add_paragraph(
        "(Kèm theo Công văn số 15/CV-TTT ngày 05/01/2026 của Thanh tra tỉnh Mô Phỏng; mô phỏng)"
    )
    paper.add_paragraph(f"Tên đơn vị báo cáo: {unit or '....................'}")
    grid = paper.add_table(rows=1, cols=len(HEADS), style="Table Grid")
    for cell, head in zip(grid.rows[0].cells, HEADS, strict=True):
        cell.text = head
    for number, row in enumerate(ROWS):
        cells = grid.add_row().cells
        for cell, text in zip(cells, (*row, figures[number] if figures else ""), strict=False):
            cell.text = text
    paper.add_paragraph(ANNEX)
    grid = paper.add_table(rows=1, cols=len(ANNEX_HEADS), style="Table Grid")
    for cell, head in zip(grid.rows[0].cells, ANNEX_HEADS, strict=True):
        cell.text = head
    for line in annex or ((), ()):
        for cell, text in zip(grid.add_row().cells, line, strict=False):
            cell.text = text
    paper.save(str(path))


def write_excel(path: Path, unit: str, figures: tuple[str, ...], annex: tuple[tuple[str, ...], ...]) -> None:
    """The form in Excel, its annex on a sheet of its own."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Biểu"
    sheet.append([TITLE])
    sheet.append(["QUÝ I NĂM 2026"])
    sheet.append(["(Kèm theo Công văn số 15/CV-TTT ngày 05/01/2026 của Thanh tra tỉnh Mô Phỏng; mô phỏng)"])
    sheet.append([f"Tên đơn vị báo cáo: {unit or '....................'}"])
    for top in range(1, 5):
        sheet.merge_cells(start_row=top, end_row=top, start_column=1, end_column=len(HEADS))
    sheet.append(HEADS)
    for number, row in enumerate(ROWS):
        sheet.append([*row, figures[number] if figures else None])
    second = book.create_sheet("Phụ lục")
    second.append([ANNEX])
    second.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(ANNEX_HEADS))
    second.append(ANNEX_HEADS)
    for line in annex:
        second.append(line)
    for page, widths in ((sheet, (6, 52, 26, 12, 20)), (second, (6, 40, 18, 26))):
        for letter, width in zip("ABCDE", widths, strict=False):
            page.column_dimensions[letter].width = width
    book.save(path)


def write_new_form(folder: Path) -> None:
    """Write the blanks into a folder that exists, and the filled copies into ``da-dien`` in it."""
    write_word(folder / "mau-tiep-cong-dan.docx", "", (), ())
    write_excel(folder / "mau-tiep-cong-dan.xlsx", "", (), ())
    (folder / "da-dien").mkdir(exist_ok=True)
    for name, filled in FILLED.items():
        write = write_word if name.endswith(".docx") else write_excel
        write(folder / "da-dien" / name, *filled)


if __name__ == "__main__":
    write_new_form(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "bieu-moi")

"""Reading Word and Excel files, against python-docx and openpyxl made to give the same answer.

The Excel peer gives values, number formats, merges, hidden rows and comments; the Word peer numbers,
tracked changes and merged cells. Showing a figure under its format is our work alone and is timed with ours.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from decimal import Context, Decimal
from io import BytesIO

import docx
import openpyxl
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tonghop.core.intake.raw import Cell, RawDocument, Table
from tonghop.formats.excel.read import read as read_excel
from tonghop.formats.word.read import read as read_word

Answer = tuple[object, ...]


def rows(repeats: int = 7) -> Iterator[dict[str, object]]:
    """Files a second, ours and theirs, on the same report of 130 figures and eight tables."""
    workbook, document = _workbook(), _document()
    yield _row(
        "reading-xlsx", "openpyxl", 4, repeats,
        lambda: _excel_answer(read_excel(workbook)), lambda: _openpyxl_answer(workbook),
    )  # fmt: skip
    yield _row(
        "reading-docx", "python-docx", 5, repeats,
        lambda: _word_answer(read_word(document)), lambda: _python_docx_answer(document),
    )  # fmt: skip


def _row(
    name: str,
    peer: str,
    at_least: int,
    repeats: int,
    ours: Callable[[], Answer],
    theirs: Callable[[], Answer],
) -> dict[str, object]:
    assert _exact(ours()) == _exact(theirs()), f"{name}: the answers differ"
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        for taken, read in zip(times, (ours, theirs), strict=True):
            gc.collect()  # neither side pays for what the other left behind
            began = time.process_time()  # nor for what else the machine does: both stay in this process
            for _ in range(5):
                read()
            taken.append((time.process_time() - began) / 5)
    our_rate, their_rate = (1 / statistics.median(taken) for taken in times)
    return {
        "name": name,
        "peer": peer,
        "ours": our_rate,
        "theirs": their_rate,
        "ratio": our_rate / their_rate,
        "at_least": at_least,
        "unit": "files/s",
    }


def _exact(answer: object) -> object:
    """An answer with the figure each binary number stands for: fifteen digits, as a sheet keeps."""
    if isinstance(answer, tuple):
        return tuple(_exact(one) for one in answer)
    if isinstance(answer, float | Decimal):
        return Context(prec=15).create_decimal(answer).normalize()
    return answer


def _workbook() -> bytes:
    """A report as offices send it: a form of 130 rows, ruled to the last column, and an annex of 50 × 6."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    words, bold, *formats = (
        book.add_format({"border": 1, **marked})
        for marked in ({}, {"bold": True}, *({"num_format": code} for code in ("#,##0", "0.00%", "0.0")))
    )
    form = book.add_worksheet("Biểu mẫu")
    form.merge_range(0, 0, 0, 4, "BÁO CÁO ỨNG DỤNG CÔNG NGHỆ THÔNG TIN", bold)
    form.write_row(2, 0, ("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"), bold)
    for row in range(3, 133):
        share = row % 5 == 0
        form.write_string(row, 0, f"{row // 13 + 1}.{row % 13 + 1}", words)
        form.write_string(row, 1, f"Tổng số hồ sơ thủ tục hành chính được tiếp nhận, loại {row}", words)
        form.write_string(row, 2, "Tỷ lệ" if share else "Hồ sơ", words)
        form.write_number(
            row, 3, round(row / 137, 4) if share else row * 7794 % 9973, formats[1 if share else 0]
        )
        form.write_blank(row, 4, None, words)
    annex = book.add_worksheet("Phụ lục")
    annex.write_row(0, 0, ("STT", "Dịch vụ", "Mức độ", "Tiếp nhận", "Đúng hạn", "Tỷ lệ"), bold)
    for row in range(1, 51):
        annex.write_number(row, 0, row, words)
        annex.write_string(row, 1, f"Dịch vụ công trực tuyến số {row}", words)
        annex.write_number(row, 2, 3 + row % 2, words)
        annex.write_number(row, 3, row * 37, formats[0])
        annex.write_number(row, 4, row * 36, formats[0])
        annex.write_number(row, 5, round(36 / 37 + row / 10000, 4), formats[1])
    for sheet in (form, annex):
        sheet.set_row(7, None, None, {"hidden": True})
        sheet.write_comment(4, 3, "Đề nghị xem lại")
    book.close()
    return stream.getvalue()


def _excel_answer(document: RawDocument) -> Answer:
    answer: list[object] = []
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Table):
                answer.extend(
                    (
                        one.reference,
                        one.text if one.stored is None else one.stored,
                        one.row_span,
                        one.column_span,
                        one.hidden,
                    )
                    for row in block.rows
                    for one in row
                    if one.text
                )  # fmt: skip
            else:
                answer.append(block.text)
    return tuple(answer)


def _openpyxl_answer(content: bytes) -> Answer:
    book = openpyxl.load_workbook(BytesIO(content), data_only=True)
    answer: list[object] = []
    for sheet in book.worksheets:
        spans = {
            (one.min_row, one.min_col): (one.size["rows"], one.size["columns"])
            for one in sheet.merged_cells.ranges
        }
        hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        comments = []
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                is_share = cell.number_format.endswith("%") and not isinstance(cell.value, str)
                span = spans.get((cell.row, cell.column), (1, 1))
                value = cell.value * 100 if is_share else cell.value
                answer.append((cell.coordinate, value, *span, cell.row in hidden))
                if cell.comment is not None:
                    comments.append(cell.comment.text)
        answer.extend(comments)
    return tuple(answer)


def _document() -> bytes:
    written = docx.Document()
    for section in range(8):
        written.add_heading(f"Mục {section + 1}", 1)
        for item in range(8):
            written.add_paragraph(f"Chỉ tiêu {section}.{item}: 7.794 hồ sơ", style="List Number")
        changed = written.add_paragraph("Tổng số: ")
        for tag, text in (("ins", "w:t"), ("del", "w:delText")):
            changed._p.append(
                parse_xml(
                    f'<w:{tag} {nsdecls("w")} w:id="{section}" w:author="A">'
                    f"<w:r><{text}>301</{text}></w:r></w:{tag}>"
                )
            )
        drawn = written.add_table(12, 5)
        for number, one in enumerate(one for row in drawn.rows for one in row.cells):
            one.text = f"{section}.{number}"
        drawn.cell(0, 3).merge(drawn.cell(0, 4))
        drawn.cell(0, 0).merge(drawn.cell(1, 0))
    stream = BytesIO()
    written.save(stream)
    return stream.getvalue()


def _word_answer(document: RawDocument) -> Answer:
    answer: list[object] = []
    for block in document.parts[0].blocks:
        if isinstance(block, Table):
            answer.append(tuple(_cell_answer(one) for row in block.rows for one in row))
        else:
            answer.append(block.text)
    changes = [found.arguments for found in document.findings if found.kind == "file.tracked_changes"]
    return (*answer, *(tuple(change.values()) for change in changes))


def _cell_answer(cell: Cell) -> tuple[str, int, int]:
    return cell.text, cell.row_span, cell.column_span


def _python_docx_answer(content: bytes) -> Answer:
    read = docx.Document(BytesIO(content))
    levels = _python_docx_levels(read)
    counts: dict[str, int] = {}
    answer: list[object] = []
    for block in read.iter_inner_content():
        if isinstance(block, docx.table.Table):
            answer.append(tuple(_python_docx_cells(block)))
            continue
        list_id = _python_docx_list(block)
        label = ""
        if list_id is not None:
            counts[list_id] = counts.get(list_id, 0) + 1
            label = levels[list_id].replace("%1", str(counts[list_id])) + " "
        text = label + "".join(one.text or "" for one in block._p.iter(qn("w:t")))
        if text.strip():
            answer.append(text.strip())
    body = read.element.body
    inserted, deleted = (sum(1 for _ in body.iter(qn(tag))) for tag in ("w:ins", "w:del"))
    return (*answer, (inserted, deleted))


def _python_docx_levels(read: docx.document.Document) -> dict[str, str]:
    root = read.part.numbering_part.element
    patterns = {
        one.get(qn("w:abstractNumId")): one.find(qn("w:lvl")).find(qn("w:lvlText")).get(qn("w:val"))
        for one in root.iter(qn("w:abstractNum"))
    }
    return {
        one.get(qn("w:numId")): patterns[one.find(qn("w:abstractNumId")).get(qn("w:val"))]
        for one in root.iter(qn("w:num"))
    }


def _python_docx_list(block: docx.text.paragraph.Paragraph) -> str | None:
    for properties in (block._p.pPr, block.style.element.pPr if block.style is not None else None):
        if properties is not None and properties.numPr is not None and properties.numPr.numId is not None:
            return str(properties.numPr.numId.val)
    return None


def _python_docx_cells(table: docx.table.Table) -> Iterator[tuple[str, int, int]]:
    seen: dict[object, list[tuple[int, int]]] = {}
    for row_number, row in enumerate(table.rows):
        for column, one in enumerate(row.cells):
            seen.setdefault(one._tc, []).append((row_number, column))
    for element, places in seen.items():
        height = places[-1][0] - places[0][0] + 1
        width = places[-1][1] - places[0][1] + 1
        yield docx.table._Cell(element, table).text.strip(), height, width

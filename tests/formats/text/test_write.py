"""Our text files hold the words of the paper, a row a line."""

from __future__ import annotations

from tests.papers import compose_small_form

from tonghop.core.publication.model import Column, Document, Paragraph, Run, Table, TableCell
from tonghop.formats.text.write import write


def test_a_filled_form_reads_as_it_is_printed():
    text = write(compose_small_form({"bandwidth": "30", "services": "29"})).decode()
    assert text.startswith(
        "ỦY BAN NHÂN DÂN\nHUYỆN MẪU\nSố: 07/BC-UBND\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Mẫu, ngày 24 tháng 5 năm 2019\n\nBÁO CÁO\n"
    )
    assert text.endswith(
        "STT\tNội dung\tKết quả\t\tGhi chú\n"
        "\t\tĐơn vị tính\tSố liệu\t\n"
        "3\tMức độ 3\t\t\t\n"
        "\t- Tổng số dịch vụ\tdịch vụ\t29\t\n"
        "4\tHọp trực tuyến\tChưa = 0 Hoàn thành = 1\t\t\n"
    )


def test_cells_covered_by_a_span_are_empty():
    table = Table(
        (Column(1), Column(1)), (), ((TableCell("a", column_span=2),), (TableCell("b"), TableCell("c")))
    )
    assert (
        write(
            Document(
                "",
                (
                    table,
                    Paragraph(
                        (Run("x"), Run("y")),
                    ),
                ),
            )
        )
        == b"a\t\nb\tc\n\nxy\n"
    )

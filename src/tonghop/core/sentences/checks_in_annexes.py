"""Sentences about the rows of annex tables: what checks find in them, and what those checks look for."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

_FINDINGS: dict[str, Sentence] = {
    "single_choice": Sentence(
        vi="{table}, nhóm cột “{choice}”: {n_rows} dòng đánh dấu hơn một ô: {rows}. Biểu không ghi "
        "rõ chỉ được chọn một ô.",
        en="{table}, columns “{choice}”: {n_rows} rows tick more than one: {rows}. The form does "
        "not say “only one”.",
    ),
    "advice.single_choice": Sentence(
        vi="Đề nghị xác nhận cả hai đều đúng, hoặc giữ lại một dấu.",
        en="Please confirm that both are right, or keep one tick.",
    ),
    "single_choice.none": Sentence(
        vi="{table}, nhóm cột “{choice}”: {n_rows} dòng không đánh dấu ô nào: {rows}.",
        en="{table}, columns “{choice}”: {n_rows} rows tick none: {rows}.",
    ),
    "advice.single_choice.none": Sentence(
        vi="Đề nghị đánh dấu ô phù hợp, hoặc xác nhận không có ô nào phù hợp.",
        en="Please tick the one that fits, or confirm that none does.",
    ),
    "tick_style": Sentence(
        vi="{table}: dấu chọn viết không thống nhất: {marks}. Mọi dấu đều được tính là có.",
        en="{table}: ticks are written in different ways: {marks}. Each counts as a tick.",
    ),
    "blank_cells": Sentence(
        vi="{table}, cột “{column}”: điền {n_filled}/{n_rows} dòng ({answers}), để trống {n_blank} dòng: "
        "{rows}. Ô trống không phải là 0.",
        en="{table}, column “{column}”: {n_filled} of {n_rows} rows are filled ({answers}), "
        "{n_blank} are blank: {rows}. A blank is not 0.",
    ),
    "advice.blank_cells": Sentence(
        vi="Đề nghị điền các ô còn trống, hoặc ghi rõ ô trống nghĩa là gì.",
        en="Please fill the blank cells, or say what a blank means.",
    ),
    "group_scope": Sentence(
        vi="{table}, phần {group}: {columns} có số liệu, trong khi biểu không hỏi các cột này ở "
        "phần {group}; dòng {rows}.",
        en="{table}, part {group}: figures in {columns}, which the form does not ask there; rows {rows}.",
    ),
    "advice.group_scope": Sentence(
        vi="Đề nghị để trống các ô ấy, hoặc chuyển dòng về đúng phần.",
        en="Please leave those cells blank, or move the rows to their part.",
    ),
    "itemised": Sentence(
        vi="{table}: dòng {rows} nêu gộp cả lĩnh vực, trong khi biểu yêu cầu liệt kê từng mục.",
        en="{table}: rows {rows} name a whole field where the form asks for every single item.",
    ),
    "advice.itemised": Sentence(
        vi="Đề nghị tách thành từng mục, mỗi mục một dòng.", en="Please list each item in a row of its own."
    ),
    "share_of_offices": Sentence(
        vi="{table}, dòng {rows}: {count} và {share} ghi {written}; "
        "không có tổng số đơn vị nào cho ra tỷ lệ ấy.",
        en="{table}, rows {rows}: {count} and {share} say {written}; no number of offices gives that share.",
    ),
    "advice.share_of_offices": Sentence(
        vi="Đề nghị tính lại: {share} là {count} chia cho tổng số UBND cùng cấp, nhân 100.",
        en="Please compute again: {share} is {count} over all committees of that level, times 100.",
    ),
    "share_of_offices.totals": Sentence(
        vi="{table}: {share} ở các dòng {rows} tính trên những tổng số đơn vị khác nhau, "
        "nhiều hơn số cấp có thể có.",
        en="{table}: {share} in rows {rows} is computed on more different totals than there are levels.",
    ),
    "advice.share_of_offices.totals": Sentence(
        vi="Đề nghị xác nhận tổng số UBND dùng để chia ở từng dòng.",
        en="Please confirm the number of committees each row is divided by.",
    ),
    "listed_twice": Sentence(
        vi="{table}: dòng {rows} đã có trong {other}; biểu yêu cầu không kê khai lại.",
        en="{table}: rows {rows} stand in {other} too, and the form asks not to list them again.",
    ),
    "advice.listed_twice": Sentence(
        vi="Đề nghị giữ mỗi mục ở một bảng.", en="Please keep each item in one table."
    ),
}

_KINDS: dict[str, Sentence] = {
    "check.single_choice": Sentence(
        vi="Trong một nhóm cột để chọn, mỗi dòng của bảng kèm theo đánh dấu một ô.",
        en="Of the columns of one choice, a row of an annex ticks one.",
    ),
    "check.tick_style": Sentence(
        vi="Cả bảng kèm theo dùng một kiểu dấu chọn.", en="One annex is ticked with one mark."
    ),
    "check.blank_cells": Sentence(
        vi="Cột trả lời bằng mã không vừa điền vừa để trống: ô trống không phải là mã 0.",
        en="A column answered by a code is not filled in some rows and blank in others: a blank is no code.",
    ),
    "check.group_scope": Sentence(
        vi="Cột chỉ hỏi ở một phần của bảng thì phần khác để trống.",
        en="A column asked in one part of an annex is left blank in the others.",
    ),
    "check.itemised": Sentence(
        vi="Bảng liệt kê từng mục, không nêu gộp cả lĩnh vực.",
        en="An annex lists single items, not the field they belong to.",
    ),
    "check.share_of_offices": Sentence(
        vi="Tỷ lệ đơn vị trong bảng kèm theo là số đơn vị của dòng chia cho một tổng số có thể có.",
        en="A share of offices in an annex is the offices of its row over a total there can be.",
    ),
    "parameter.share_of_offices.table": Sentence(vi="bảng kèm theo", en="the annex"),
    "parameter.share_of_offices.columns": Sentence(
        vi="cột số đơn vị, rồi cột tỷ lệ", en="the column of the count, then that of the share"
    ),
    "check.listed_twice": Sentence(
        vi="Mục đã có ở bảng kia thì không kê lại ở bảng này.",
        en="What stands in the other annex is not listed again in this one.",
    ),
    "parameter.single_choice.table": Sentence(vi="bảng kèm theo", en="the annex"),
    "parameter.single_choice.columns": Sentence(
        vi="các cột của một lựa chọn", en="the columns of one choice"
    ),
    "parameter.tick_style.table": Sentence(vi="bảng kèm theo", en="the annex"),
    "parameter.blank_cells.table": Sentence(vi="bảng kèm theo", en="the annex"),
    "parameter.blank_cells.columns": Sentence(vi="các cột được xét", en="the columns looked at"),
    "parameter.group_scope.table": Sentence(vi="bảng kèm theo", en="the annex"),
    "parameter.itemised.table": Sentence(vi="bảng kèm theo", en="the annex"),
    "parameter.itemised.columns": Sentence(vi="các cột ghi tên mục", en="the columns that name the item"),
    "parameter.itemised.words": Sentence(
        vi="các chữ đứng đầu tên của cả một lĩnh vực", en="the words the name of a whole field begins with"
    ),
    "parameter.listed_twice.table": Sentence(vi="bảng được xét", en="the annex looked at"),
    "parameter.listed_twice.other": Sentence(
        vi="bảng không được kê lại", en="the annex not to be listed again"
    ),
}

SENTENCES: dict[str, Sentence] = {**_FINDINGS, **_KINDS}

"""Sentences on papers whose form is not known."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "without_form.no_such_day": Sentence(
        vi='ghi "{written}", không có ngày này trên lịch.', en='says "{written}", a day in no calendar.'
    ),
    "advice.without_form.no_such_day": Sentence(vi="Đề nghị sửa ngày.", en="Please correct the date."),
    "without_form.window_reversed": Sentence(
        vi='ghi "{written}", ngày cuối đứng trước ngày đầu.',
        en='says "{written}", which ends before it begins.',
    ),
    "advice.without_form.window_reversed": Sentence(vi="Đề nghị sửa ngày.", en="Please correct the dates."),
    "without_form.column_total": Sentence(
        vi='cột "{column}": dòng tổng ghi {stated}, cộng {n_rows} dòng ở trên là {expected}.',
        en='column "{column}": the total row says {stated}, its {n_rows} rows add up to {expected}.',
    ),
    "advice.without_form.column_total": Sentence(
        vi="Nếu các dòng ở trên là các phần của tổng thì sửa số liệu; nếu không, xác nhận.",
        en="Correct the figures if the rows above are its parts; confirm if they are not.",
    ),
    "without_form.numbering_skipped": Sentence(
        vi="số thứ tự bị thiếu: {numbers}.", en="row numbers missing: {numbers}."
    ),
    "without_form.numbering_repeated": Sentence(
        vi="số thứ tự bị lặp lại: {numbers}.", en="row numbers repeated: {numbers}."
    ),
    "without_form.numbering_strayed": Sentence(
        vi="mục con không mang số của mục đứng trên: {numbers}.",
        en="rows that do not carry the number of the row above: {numbers}.",
    ),
    "advice.without_form.numbering_skipped": Sentence(
        vi="Đề nghị kiểm tra có sót dòng không.", en="Please check that no row was left out."
    ),
    "advice.without_form.numbering_repeated": Sentence(
        vi="Đề nghị kiểm tra có dòng nào chép hai lần không.", en="Please check that no row stands twice."
    ),
    "advice.without_form.numbering_strayed": Sentence(
        vi="Đề nghị kiểm tra lại số thứ tự.", en="Please check the numbering."
    ),
}

"""Words of the blanks we give out."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "asking.subject": Sentence("V/v {subject}", "Re: {subject}"),
    "asking.no_words": Sentence(
        "Biểu {pack} chưa có lời công văn. Đề nghị thêm mục asking vào layout.yaml của biểu, hoặc dùng "
        "tonghop pack "
        "blank để ghi biểu trống không kèm công văn.",
        "Form {pack} has no words for a letter. Add the entry asking to its layout.yaml, or use tonghop "
        "pack blank "
        "to write the blank without a letter.",
    ),
    "asking.no_letterhead": Sentence(
        "Chưa biết cơ quan nào ra công văn. Đề nghị ghi --letterhead TỆP, là thể thức văn bản của cơ quan.",
        "It is not known which office sends the letter. Name its letterhead with --letterhead FILE.",
    ),
    "asking.day_unknown": Sentence(
        "“{day}” không phải là ngày. Đề nghị ghi như 27/11/2018 hoặc 2018-11-27.",
        "“{day}” is no day. Write it as 27/11/2018 or 2018-11-27.",
    ),
    "blank_form.earlier": Sentence("Kỳ trước: {figure}", "Period before: {figure}"),
    "blank_form.annex": Sentence("Bảng {symbol}: {title}", "Table {symbol}: {title}"),
    "blank_form.head.earlier": Sentence("Kỳ trước", "Period before"),
    "blank_form.head.reason": Sentence("Lý do để trống", "Why blank"),
    "blank_form.head.check": Sentence("Kiểm tra", "Check"),
    "blank_form.computed": Sentence(
        "Ô tự tính từ các dòng khác, không phải nhập.", "Computed from other rows."
    ),
    "blank_form.unseen": Sentence(
        "Chưa thấy bản in có mục này; đối chiếu với bản ban hành trước khi dùng.",
        "No printed form with this row was seen; compare with the form as issued.",
    ),
    "blank_form.sum.equal": Sentence("✗ Khác tổng các mục con: ", "✗ Differs from the sum of its parts: "),
    "blank_form.sum.at_most": Sentence("✗ Nhỏ hơn tổng các mục con: ", "✗ Less than the sum of its parts: "),
    "blank_form.sum.at_least": Sentence("✗ Lớn hơn tổng các mục con: ", "✗ More than the sum of its parts: "),
    "blank_form.ratio": Sentence(
        "✗ Tính từ số liệu đã ghi phải là (%): ", "✗ By the figures given it should be (%): "
    ),
    "blank_form.shares": Sentence(
        "✗ Các tỷ lệ không thể trùng nhau cộng lại là (%): ", "✗ Exclusive shares add up to (%): "
    ),
    "blank_form.subset": Sentence("✗ Lớn hơn số bao gồm nó: ", "✗ More than the whole it is part of: "),
    "blank_form.both": Sentence(
        "✗ Vừa có số liệu vừa có lý do để trống", "✗ Both a figure and a reason for none"
    ),
    "blank_form.whole": Sentence("Ghi số nguyên, không âm.", "A whole number, not below zero."),
    "blank_form.decimal": Sentence("Ghi số không âm; phần lẻ sau dấu phẩy.", "A number not below zero."),
    "blank_form.rate": Sentence("Ghi tỷ lệ phần trăm, ví dụ 99,52%.", "A rate in percent, such as 99.52%."),
    "blank_form.choose": Sentence("Chọn trong danh sách.", "Choose from the list."),
    "blank_form.key_missing": Sentence("✗ Thiếu tên", "✗ No name"),
    "blank_form.key_twice": Sentence("✗ Ghi trùng dòng khác", "✗ Repeats another row"),
    "blank_form.answer_yes": Sentence("Có", "Yes"),
    "blank_form.answer_no": Sentence("Không", "No"),
}

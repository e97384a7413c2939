"""What each kind of check looks for and what its parameters are, for those who write packs."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "check.sum_of_parts": Sentence(
        vi="Tổng các mục thành phần phải bằng (hoặc không vượt, không ít hơn) số tổng. Chỉ xét "
        "khi mọi mục đều "
        "có số.",
        en="The parts add up to the total, or to at most or at least the total. Silent while a "
        "part is blank.",
    ),
    "check.ratio": Sentence(
        vi="Tỷ lệ ghi trên báo cáo phải bằng tử số chia mẫu số, làm tròn theo số chữ số thập phân đã ghi; bỏ "
        "phần lẻ thay vì làm tròn được nêu riêng.",
        en="A stated rate is numerator over denominator, rounded half up at the decimals it is stated with; "
        "cutting off instead of rounding is told apart.",
    ),
    "check.exclusive_shares": Sentence(
        vi="Các tỷ lệ không trùng nhau của cùng một tổng thể không được vượt giới hạn khi cộng lại.",
        en="Shares of one whole that exclude one another do not pass the limit together.",
    ),
    "check.subset": Sentence(
        vi="Số của một phần không được lớn hơn số của toàn bộ.", en="A part is not more than its whole."
    ),
    "check.heading_row": Sentence(
        vi="Dòng tiêu đề không được có số liệu; nêu mục chi tiết bị lặp lại.",
        en="A heading holds no figure; the row it repeats is named.",
    ),
    "check.numbering": Sentence(
        vi="Số thứ tự không thiếu, không lặp, mục con mang số của mục trên. Sai sót có sẵn trong "
        "biểu mẫu chỉ "
        "là lưu ý cho nơi ban hành.",
        en="Row numbers have no gap and no repeat, and children carry the number above. Faults "
        "the form itself "
        "prints are a note to whoever issued it.",
    ),
    "check.number_style": Sentence(
        vi="Một văn bản chỉ dùng một cách viết dấu thập phân và dấu hàng nghìn.",
        en="One document marks decimals and thousands in one way.",
    ),
    "check.blank": Sentence(
        vi="Mục được hỏi mà để trống; mục không hỏi loại cơ quan này mà chưa ghi “không áp "
        "dụng”; tỷ lệ chung đã "
        "ghi trong khi tỷ lệ thành phần để trống.",
        en="Rows asked and left open; rows not asked of this kind of office and not marked “not "
        "applicable”; a "
        "rate given for the whole while that of a part is open.",
    ),
    "check.answer_remark": Sentence(
        vi="Ô số liệu có kèm một số khác ngoài câu trả lời.",
        en="A cell holds a further number beside its answer.",
    ),
    "check.expression": Sentence(
        vi="Điều kiện tự viết bằng ngôn ngữ công thức phải đúng.",
        en="A condition written in the formula language holds.",
    ),
    "parameter.sum_of_parts.total": Sentence(vi="mục tổng", en="the total"),
    "parameter.sum_of_parts.parts": Sentence(vi="các mục thành phần", en="the parts"),
    "parameter.sum_of_parts.relation": Sentence(
        vi="tổng các phần so với số tổng: bằng, không vượt, không ít hơn",
        en="how the sum of the parts stands to the total",
    ),
    "parameter.ratio.rate": Sentence(vi="mục ghi tỷ lệ", en="the row that states the rate"),
    "parameter.ratio.numerator": Sentence(
        vi="tử số; không ghi thì lấy a/b trong chính câu trả lời",
        en="the numerator; left out, the a/b inside the answer itself is taken",
    ),
    "parameter.ratio.denominator": Sentence(
        vi="mẫu số; ghi cùng với tử số", en="the denominator; given together with the numerator"
    ),
    "parameter.ratio.pair": Sentence(
        vi="mục có câu trả lời dạng a/b dùng làm tử số và mẫu số, khi không ghi numerator và denominator",
        en="the row whose a/b gives both parts, where numerator and denominator are left out",
    ),
    "parameter.ratio.decimals": Sentence(
        vi="số chữ số thập phân; không ghi thì theo số đã viết",
        en="how many decimals; left out, as many as are stated",
    ),
    "parameter.ratio.other_readings": Sentence(
        vi="cách hiểu khác: nếu khớp thì chỉ là cảnh báo; mỗi cách có numerator, denominator, note",
        en="other readings: where one fits, the finding is a warning; each has numerator, denominator, note",
    ),
    "parameter.exclusive_shares.shares": Sentence(vi="các tỷ lệ", en="the shares"),
    "parameter.exclusive_shares.limit": Sentence(
        vi="giới hạn của tổng", en="what they may not pass together"
    ),
    "parameter.subset.part": Sentence(vi="mục là một phần", en="the row that is a part"),
    "parameter.subset.whole": Sentence(vi="mục toàn bộ", en="the row that is the whole"),
    "parameter.numbering.scope": Sentence(
        vi="xét dòng của biểu mẫu hay bảng kèm theo", en="the rows of the form, or its annex tables"
    ),
    "parameter.blank.indicators": Sentence(vi="các mục được xét, hoặc all", en="the rows looked at, or all"),
    "parameter.expression.holds": Sentence(vi="điều kiện phải đúng", en="the condition that holds"),
}

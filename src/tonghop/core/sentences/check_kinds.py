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
        vi="Số thứ tự không thiếu, không lặp, mục con mang số của mục trên, mục lớn (I, II, …) theo thứ tự. "
        "Sai sót có sẵn trong "
        "biểu mẫu chỉ "
        "là lưu ý cho nơi ban hành.",
        en="Row numbers have no gap and no repeat, children carry the number above, and sections (I, II, …) "
        "stand in order. Faults "
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
    "check.equal_elsewhere": Sentence(
        vi="Một số liệu được hỏi ở nhiều nơi phải ghi như nhau.",
        en="One figure asked in several places is the same everywhere.",
    ),
    "check.level_counting": Sentence(
        vi="Các mức độ dịch vụ đếm riêng hay đếm dồn: hỏi một lần, sau đó giữ đơn vị theo cách đã trả lời.",
        en="Whether levels of service are counted apart or cumulatively: asked once, then held to.",
    ),
    "check.range": Sentence(
        vi="Số liệu nằm trong khoảng có thể có. Với all: mọi tỷ lệ mà biểu mẫu không cho vượt 100.",
        en="A figure lies in its possible range. With all: every rate the form does not allow above 100.",
    ),
    "check.undefined_rate": Sentence(
        vi="Mẫu số bằng 0 thì không có tỷ lệ.", en="Where the denominator is 0 there is no rate."
    ),
    "check.answer_type": Sentence(
        vi="Mục hỏi tỷ lệ mà trả lời bằng một số lượng, không có dấu %.",
        en="A row that asks a rate is answered by what may be a count.",
    ),
    "check.implication": Sentence(
        vi="Khi một điều kiện đúng thì điều kiện kia phải đúng.",
        en="Where one condition holds, another must.",
    ),
    "check.contradiction": Sentence(
        vi="Một việc được trả lời ở nhiều nơi mà nơi có, nơi không.",
        en="One matter answered in several places, here with yes and there with no.",
    ),
    "check.annex_count": Sentence(
        vi="Số tổng phải bằng số dòng của danh sách kèm theo.",
        en="A headline figure is the number of rows in its list.",
    ),
    "check.scope": Sentence(
        vi="Số liệu của một địa bàn do cơ quan phụ trách địa bàn đó báo cáo.",
        en="A figure about a territory is given by the office that answers for it.",
    ),
    "check.approximate": Sentence(
        vi="“hơn”, “khoảng”, “dưới” không phải là số liệu chính xác.",
        en="“More than”, “about” and “under” are no exact figures.",
    ),
    "check.window": Sentence(
        vi="Thời gian lấy số liệu phải khớp kỳ báo cáo và chế độ báo cáo.",
        en="The days covered fit the period and the regime.",
    ),
    "check.adjoining_windows": Sentence(
        vi="Các báo cáo của một đơn vị không sót ngày và không tính trùng ngày. Cần báo cáo kỳ trước.",
        en="An office's reports leave no day out and count none twice. Needs earlier reports.",
    ),
    "check.carry_over": Sentence(
        vi="Số kỳ trước chuyển qua phải bằng số chưa giải quyết của kỳ trước. Cần báo cáo kỳ trước.",
        en="What was carried over is what the last report left unresolved. Needs earlier reports.",
    ),
    "check.copy_of_last": Sentence(
        vi="Mọi số liệu trong kỳ bằng hệt kỳ trước; số liệu tại thời điểm không xét. Cần báo cáo kỳ trước.",
        en="Every figure of the period equals the last one's; stocks are not looked at. Needs earlier "
        "reports.",
    ),
    "check.outlier": Sentence(
        vi="Số liệu khác hẳn các kỳ trước của chính đơn vị (từ 6 kỳ), hoặc thay đổi khác hẳn các đơn vị khác "
        "(từ 8 đơn vị). Nêu trước số làm lệch tổng nhiều nhất.",
        en="A figure far from the office's own (6 earlier reports or more), or a change unlike that of other "
        "offices (8 or more). What moves the total most comes first.",
    ),
    "check.parts_above": Sentence(
        vi="Các đơn vị trực thuộc cộng lại không được nhiều hơn đơn vị cấp trên của chúng. Cần nhiều báo "
        "cáo.",
        en="The offices below do not add up to more than the one above them. Needs several reports.",
    ),
    "check.same_figures": Sentence(
        vi="Hai đơn vị có mọi số liệu trùng nhau. Cần nhiều báo cáo.",
        en="Two offices with the same figures throughout. Needs several reports.",
    ),
    "check.stale_term": Sentence(
        vi="Cách gọi hoặc văn bản đã bị thay thế; chỉ xét từ ngày first_day của quy tắc.",
        en="A term or a text that was replaced; only from the check's first_day on.",
    ),
    "check.typing": Sentence(
        vi="Địa chỉ mạng viết sai, tên trang gõ lệch, từ hay bị gõ sai, dấu kết thúc gõ thừa, chữ tách dấu, "
        "hai dấu cách liền nhau.",
        en="Web addresses that are none, site names typed in two ways, words often mistyped, a closing mark "
        "typed twice, decomposed letters, doubled spaces.",
    ),
    "check.wording": Sentence(
        vi="Một bảng kèm theo, một cơ quan, một chữ viết tắt được viết hai cách trong một văn bản.",
        en="An annex, an office or an abbreviation is written in two ways in one paper.",
    ),
    "parameter.equal_elsewhere.indicators": Sentence(
        vi="các mục hỏi cùng một số liệu", en="the rows that ask one figure"
    ),
    "parameter.level_counting.total": Sentence(vi="mục tổng", en="the total"),
    "parameter.level_counting.levels": Sentence(
        vi="các mức độ, từ thấp đến cao", en="the levels, lowest first"
    ),
    "parameter.level_counting.relation": Sentence(
        vi="các mức cộng lại bằng hay không vượt số tổng",
        en="whether the levels make the total or do not pass it",
    ),
    "parameter.range.indicators": Sentence(
        vi="các mục được xét, hoặc all: mọi tỷ lệ không được vượt 100",
        en="the rows looked at, or all: every rate not allowed above 100",
    ),
    "parameter.range.least": Sentence(vi="mức thấp nhất", en="the least"),
    "parameter.range.most": Sentence(vi="mức cao nhất", en="the most"),
    "parameter.undefined_rate.rate": Sentence(vi="mục ghi tỷ lệ", en="the row that states the rate"),
    "parameter.undefined_rate.denominator": Sentence(vi="mẫu số", en="the denominator"),
    "parameter.answer_type.indicators": Sentence(
        vi="các mục được xét, hoặc all: mọi tỷ lệ không in sẵn đơn vị tính bên cạnh",
        en="the rows looked at, or all: every rate without a printed measure unit beside it",
    ),
    "parameter.answer_type.of": Sentence(
        vi="số tổng mà số lượng là một phần", en="the whole of which the count would be a part"
    ),
    "parameter.answer_type.pair": Sentence(
        vi="mục a/b có mẫu số là số tổng đó, khi không ghi of",
        en="the row whose a/b has that whole as its denominator, where of is left out",
    ),
    "parameter.implication.when": Sentence(vi="khi điều này đúng", en="where this holds"),
    "parameter.implication.then": Sentence(vi="thì điều này phải đúng", en="this must"),
    "parameter.contradiction.indicators": Sentence(
        vi="các mục trả lời về cùng một việc", en="the rows that answer about one matter"
    ),
    "parameter.contradiction.matter": Sentence(
        vi="tên việc đó, một câu hoặc {{vi, en}}", en="the matter in words, one text or {{vi, en}}"
    ),
    "parameter.annex_count.indicator": Sentence(vi="mục ghi số tổng", en="the row with the headline figure"),
    "parameter.annex_count.table": Sentence(vi="bảng kèm theo", en="the annex table"),
    "parameter.annex_count.list": Sentence(
        vi="mục ghi danh sách có kèm theo hay không", en="the row that says whether the list is attached"
    ),
    "parameter.scope.indicators": Sentence(vi="các mục được xét", en="the rows looked at"),
    "parameter.scope.of": Sentence(
        vi="loại cơ quan được báo cáo các mục này", en="the kinds of office that may report them"
    ),
    "parameter.window.cut_off_day": Sentence(
        vi="ngày chốt số liệu trong tháng cuối kỳ theo chế độ báo cáo",
        en="the day of the period's last month on which the regime cuts off",
    ),
    "parameter.carry_over.carried": Sentence(
        vi="số chuyển qua ở báo cáo này", en="what this report carries over"
    ),
    "parameter.carry_over.left": Sentence(vi="số còn lại ở báo cáo kỳ trước", en="what the last report left"),
    "parameter.carry_over.relation": Sentence(vi="bằng hay không vượt", en="equal to it, or at most that"),
    "parameter.copy_of_last.least": Sentence(
        vi="ít nhất bao nhiêu số khác 0 và khác 100 phải trùng",
        en="how many figures other than 0 and 100 there must be",
    ),
    "parameter.outlier.indicators": Sentence(
        vi="các mục được xét, hoặc all", en="the rows looked at, or all"
    ),
    "parameter.parts_above.indicators": Sentence(
        vi="các mục được xét, hoặc all: mọi mục cộng được",
        en="the rows looked at, or all: every row that is summed",
    ),
    "parameter.same_figures.least": Sentence(
        vi="ít nhất bao nhiêu số khác 0 và khác 100 phải trùng",
        en="how many figures other than 0 and 100 there must be",
    ),
    "parameter.stale_term.terms": Sentence(vi="các từ không còn dùng", en="the words out of use"),
    "parameter.stale_term.instead": Sentence(
        vi="cách gọi thay thế, một câu hoặc {{vi, en}}", en="what is used instead, one text or {{vi, en}}"
    ),
}

"""How an answer was read, told to the person who wrote it. None of these takes an argument."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "reading.plain": Sentence(
        vi="Đọc đúng như đã ghi.",
        en="Read as written.",
    ),
    "reading.stored": Sentence(
        vi="Lấy đúng số lưu trong ô bảng tính.",
        en="Taken from the exact number kept in the spreadsheet cell.",
    ),
    "reading.words": Sentence(
        vi="Giữ nguyên câu chữ đã ghi.",
        en="Kept in the words written.",
    ),
    "reading.with_remark": Sentence(
        vi="Lấy phần trả lời; phần ghi trong ngoặc được giữ làm ghi chú.",
        en="The answer is taken; what stands in brackets is kept as a remark.",
    ),
    "reading.with_words": Sentence(
        vi="Lấy số đứng ở vị trí trả lời; câu chữ và số đi kèm được giữ làm ghi chú.",
        en="The number in the place of the answer is taken; what is written around it is kept as a remark.",
    ),
    "reading.whole_unit": Sentence(
        vi="Đơn vị tính là số nguyên nên dấu trong số là dấu phân cách hàng nghìn.",
        en="The row counts whole things, so the mark in the number parts thousands.",
    ),
    "reading.whole_with_decimals": Sentence(
        vi="Phần thập phân bằng 0 ở ô số nguyên: lấy phần nguyên.",
        en="The decimals are zero where a whole number is asked: the whole part is taken.",
    ),
    "reading.rate_decimal": Sentence(
        vi="Ô này là tỷ lệ nên dấu trong số là dấu thập phân.",
        en="The row asks a rate, so the mark in the number is a decimal mark.",
    ),
    "reading.habit": Sentence(
        vi="Hiểu dấu chấm, dấu phẩy theo cách viết ở các số khác trong cùng văn bản.",
        en="The dot or comma is read as in the other numbers of the same document.",
    ),
    "reading.group_spaces": Sentence(
        vi="Khoảng trắng trong số được hiểu là phân cách hàng nghìn.",
        en="The spaces inside the number are taken to part thousands.",
    ),
    "reading.scaled": Sentence(
        vi="Đã nhân chính xác với nghìn, triệu hoặc tỷ như đã ghi.",
        en="Multiplied exactly by the thousand, million or billion written behind it.",
    ),
    "reading.written_over_dots": Sentence(
        vi="Số được ghi đè lên dòng chấm của biểu mẫu.",
        en="The number is written over the dotted line of the form.",
    ),
    "reading.pair_for_amount": Sentence(
        vi="Ghi dạng a/b ở ô hỏi một số: lấy a, giữ b làm mẫu số.",
        en="Written as a/b where one number is asked: a is taken and b kept as the denominator.",
    ),
    "reading.half_pair": Sentence(
        vi="Biểu mẫu hỏi hai số dạng a/b nhưng chỉ ghi một số: lấy làm số thứ nhất.",
        en="The form asks two numbers as a/b and only one is given: it is taken as the first.",
    ),
    "reading.no_percent_sign": Sentence(
        vi="Mục hỏi tỷ lệ nhưng số không có dấu %: có thể là phần trăm, có thể là số lượng.",
        en="A rate is asked and the number has no % sign: it may be a percentage or a count.",
    ),
    "reading.zero_without_sign": Sentence(
        vi="Mục hỏi tỷ lệ, ghi 0 không có dấu %: là 0 dù hiểu là tỷ lệ hay số lượng.",
        en="A rate is asked and 0 is given without a % sign: it is 0 as a rate and as a count.",
    ),
    "reading.share_or_percent": Sentence(
        vi="Số nhỏ hơn 1 và không có dấu %: đọc đúng như đã ghi. Nếu là phần của 1 thì cần nhân với 100.",
        en="Below 1 without a % sign: read as written. If it is a share of 1, multiply it by 100.",
    ),
    "reading.yes_no_in_words": Sentence(
        vi="Câu trả lời mở đầu bằng có hoặc không: hiểu theo chữ đó, phần còn lại giữ làm ghi chú.",
        en="The answer opens with yes or no: taken so, the rest is kept as a remark.",
    ),
    "reading.code_in_words": Sentence(
        vi="Câu trả lời chứa tên của đúng một mã trong danh mục.",
        en="The answer holds the name of exactly one code of the list.",
    ),
    "reading.added_rows": Sentence(
        vi="Tổng các dòng đơn vị tự thêm.",
        en="The sum of the rows the office added.",
    ),
    "reading.marked": Sentence(
        vi="Đọc ở đúng ô mang dấu của biểu trống do phần mềm cấp.",
        en="Read where the mark of our blank form lies.",
    ),
    "reading.marks_disagree": Sentence(
        vi="Dấu của biểu trống và nhãn chỉ hai chỗ khác nhau.",
        en="The mark of our blank form and the label point at two places.",
    ),
    "reading.blank": Sentence(
        vi="Ô để trống.",
        en="The place is blank.",
    ),
    "reading.dotted_place": Sentence(
        vi="Còn nguyên dòng chấm của biểu mẫu: chưa nhập.",
        en="The dotted line of the form still stands: not entered.",
    ),
    "reading.unanswered_choice": Sentence(
        vi="Còn nguyên các lựa chọn in sẵn của biểu mẫu: chưa trả lời.",
        en="The printed choices of the form still stand: not answered.",
    ),
    "reading.unticked": Sentence(
        vi="Ô đánh dấu còn trống: chưa trả lời.",
        en="The box is not ticked: not answered.",
    ),
    "reading.dash": Sentence(
        vi="Dấu gạch ngang được hiểu là không phát sinh theo quy ước niên giám thống kê, không phải số 0.",
        en="A dash is taken as none occurred, as in statistical yearbooks; it is not zero.",
    ),
    "reading.missing_phrase": Sentence(
        vi="Đơn vị ghi rõ lý do không có số liệu.",
        en="The office says why there is no figure.",
    ),
    "reading.none_in_words": Sentence(
        vi="Ghi bằng chữ là không có ở ô hỏi số: hiểu là không phát sinh, không tính là số 0.",
        en="“None” in words where a number is asked: taken as none occurred, not as zero.",
    ),
    "reading.not_yet_in_words": Sentence(
        vi="Ghi bằng chữ là chưa có ở ô hỏi số: hiểu là chưa có số liệu.",
        en="“Not yet” in words where a number is asked: taken as not available yet.",
    ),
    "reading.other_kind": Sentence(
        vi="Câu trả lời không thuộc loại mà ô này hỏi; giữ nguyên câu chữ, chưa đưa vào tổng hợp.",
        en="The answer is of another kind than asked; its words are kept and it enters no total.",
    ),
    "reading.no_such_code": Sentence(
        vi="Câu trả lời không ứng với đúng một mã trong danh mục; giữ nguyên câu chữ.",
        en="The answer does not fit exactly one code of the list; its words are kept.",
    ),
    "reading.words_before": Sentence(
        vi="Trước con số có câu chữ làm thay đổi nghĩa; chưa thể coi số đó là câu trả lời.",
        en="Words before the number change what it means; it cannot be taken as the answer.",
    ),
    "reading.percent_for_amount": Sentence(
        vi="Ô hỏi số lượng nhưng câu trả lời là tỷ lệ phần trăm.",
        en="An amount is asked and the answer is a percentage.",
    ),
    "reading.amount_for_rate": Sentence(
        vi="Ô hỏi tỷ lệ nhưng câu trả lời là số lượng.",
        en="A rate is asked and the answer is an amount.",
    ),
    "reading.mark_undecided": Sentence(
        vi="Chưa rõ dấu trong số là phân cách hàng nghìn hay thập phân.",
        en="It is not clear whether the mark in the number parts thousands or decimals.",
    ),
    "reading.comma_in_whole": Sentence(
        vi="Dấu phẩy trong một số nguyên: chưa rõ là phân cách hàng nghìn hay thập phân.",
        en="A comma in a whole number: it is not clear whether it parts thousands or decimals.",
    ),
    "reading.decimals_in_whole": Sentence(
        vi="Số có phần thập phân ở ô hỏi số nguyên.",
        en="The number has decimals where a whole number is asked.",
    ),
    "reading.malformed": Sentence(
        vi="Cách viết số không theo quy tắc nào.",
        en="The number is written by no rule we know.",
    ),
    "reading.several_numbers": Sentence(
        vi="Có nhiều số đứng cạnh nhau; chưa rõ số nào là câu trả lời.",
        en="Several numbers stand side by side; it is not clear which one is the answer.",
    ),
    "reading.bracketed": Sentence(
        vi="Số đứng trong ngoặc: chưa rõ là số đó, số âm hay số thứ tự.",
        en="A number in brackets: it may be the figure, a negative one or a row number.",
    ),
    "reading.dash_or_minus": Sentence(
        vi="Trước số có dấu gạch: chưa rõ là dấu âm hay gạch đầu dòng.",
        en="A dash before the number: it may be a minus sign or a bullet.",
    ),
    "reading.dots_after_number": Sentence(
        vi="Sau số còn dòng chấm của biểu mẫu: chưa rõ số được nhập hay in sẵn.",
        en="Dots of the form still follow the number: it may be typed in or printed.",
    ),
    "reading.other_measure_unit": Sentence(
        vi="Số ghi theo đơn vị tính khác với đơn vị tính của ô.",
        en="The number is written in another measure unit than that of the row.",
    ),
    "reading.near_label": Sentence(
        vi="Tên dòng trong văn bản gần giống tên trong biểu mẫu; số liệu được xếp theo dòng đó.",
        en="The row's wording is close to that of the form; the figure is placed by it.",
    ),
    "reading.moved_cell": Sentence(
        vi="Ô số liệu trống nhưng ô bên cạnh có một số: có thể đã ghi lệch ô.",
        en="The cell is blank and the one beside it holds a number: it may have been typed one cell off.",
    ),
}

"""Sentences on formulas, for the people who write forms: what is wrong and what to write instead."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "formula.type_number": Sentence("số", "a number"),
    "formula.type_rate": Sentence("tỷ lệ", "a rate"),
    "formula.type_yes_no": Sentence("có/không", "a yes/no"),
    "formula.type_code": Sentence("mã danh mục", "a code"),
    "formula.type_text": Sentence("chữ", "text"),
    "formula.empty": Sentence(
        "Công thức trống. Hãy viết một biểu thức, ví dụ sum(a, b).",
        "The formula is empty. Write an expression, for example sum(a, b).",
    ),
    "formula.too_long": Sentence(
        "Công thức dài quá {most} ký tự. Hãy tách thành nhiều dòng tính và gọi tên chúng.",
        "The formula is longer than {most} characters. Split it into several computed rows and name them.",
    ),
    "formula.too_deep": Sentence(
        "Công thức lồng nhau quá sâu. Hãy dùng sum(a, b, …) hoặc tách thành nhiều dòng tính.",
        "The formula is nested too deeply. Use sum(a, b, …) or split it into several computed rows.",
    ),
    "formula.strange_character": Sentence(
        "Ký tự “{written}” không dùng trong công thức. Hãy bỏ đi.",
        "The character “{written}” has no place in a formula. Remove it.",
    ),
    "formula.otherwise": Sentence(
        "“{written}” không viết như vậy trong công thức. Hãy viết: {write}",
        "“{written}” is not written this way in a formula. Write: {write}",
    ),
    "formula.power": Sentence(
        "Công thức không có phép lũy thừa “{written}”. Hãy nhân: a * a.",
        "Formulas have no power “{written}”. Multiply: a * a.",
    ),
    "formula.single_equals": Sentence(
        "So sánh bằng phải viết hai dấu: ==, không phải “{written}”.",
        "To compare, write two signs: ==, not “{written}”.",
    ),
    "formula.semicolon": Sentence(
        "Dấu “;” không dùng trong công thức. Hãy ngăn các đối số bằng dấu phẩy.",
        "The sign “;” has no place in a formula. Separate arguments with commas.",
    ),
    "formula.attribute": Sentence(
        "Dấu chấm chỉ dùng trong số thập phân. Mã chỉ tiêu chỉ gồm chữ không dấu, chữ số và dấu gạch dưới.",
        "A dot is only used in decimal numbers. "
        "An indicator code holds only plain letters, digits and underscores.",
    ),
    "formula.brackets": Sentence(
        "Dấu “{written}” không dùng trong công thức. Hãy dùng ngoặc tròn; "
        "với bảng phụ lục hãy dùng sum_column(bang, cot).",
        "The sign “{written}” has no place in a formula. Use round brackets; "
        "for an annex table use sum_column(table, column).",
    ),
    "formula.percent": Sentence(
        "Dấu % không dùng trong công thức. Tỷ lệ đã tính theo phần trăm: viết 95, hoặc share(a, b, 2).",
        "The sign % has no place in a formula. Rates are already in percent: write 95, or share(a, b, 2).",
    ),
    "formula.floor_division": Sentence(
        "Công thức không có phép chia nguyên “//”. Hãy viết truncate(a / b, 0).",
        "Formulas have no whole division “//”. Write truncate(a / b, 0).",
    ),
    "formula.comment": Sentence(
        "Công thức không chứa ghi chú. Hãy ghi chú ở phần định nghĩa của chỉ tiêu.",
        "A formula holds no comment. Write it in the definition of the indicator.",
    ),
    "formula.text_not_closed": Sentence(
        'Thiếu dấu nháy đóng. Hãy viết chữ trong một cặp nháy trên cùng một dòng: "1".',
        'The closing quote is missing. Write words between one pair of quotes on one line: "1".',
    ),
    "formula.parenthesis_not_closed": Sentence(
        "Ngoặc “(” này chưa được đóng. Hãy thêm “)”.",
        "This “(” is not closed. Add “)”.",
    ),
    "formula.parenthesis_not_opened": Sentence(
        "Ngoặc “)” này không có ngoặc mở. Hãy bỏ đi hoặc thêm “(” ở trước.",
        "This “)” closes nothing. Remove it or add “(” before.",
    ),
    "formula.comma": Sentence(
        "Dấu phẩy ở đây không ngăn đối số nào. Số thập phân viết bằng dấu chấm: 0.5.",
        "This comma separates no arguments. Decimal numbers are written with a dot: 0.5.",
    ),
    "formula.number_form": Sentence(
        "“{written}” không phải là số viết đúng. Hãy viết chữ số liền nhau, dấu chấm chỉ cho phần thập phân: "
        "1045, 0.5.",
        "“{written}” is not a well-written number. Write digits without separators, a dot only for decimals: "
        "1045, 0.5.",
    ),
    "formula.number_too_long": Sentence(
        "Số này dài quá {most} ký tự. Hãy kiểm tra lại.",
        "This number is longer than {most} characters. Check it.",
    ),
    "formula.name_form": Sentence(
        "“{written}” không phải là mã. Mã chỉ gồm chữ không dấu, chữ số và dấu gạch dưới.",
        "“{written}” is not a code. Codes hold only plain letters, digits and underscores.",
    ),
    "formula.reserved_word": Sentence(
        "“{written}” là từ dành riêng, không đặt làm mã. Hãy đổi mã, ví dụ {written}_.",
        "“{written}” is a reserved word and cannot be a code. Change the code, for example {written}_.",
    ),
    "formula.lambda": Sentence(
        "Công thức không định nghĩa hàm mới. Hãy dùng các hàm có sẵn.",
        "A formula defines no function of its own. Use the functions there are.",
    ),
    "formula.comprehension": Sentence(
        "Công thức không có vòng lặp “for”. Hãy viết sum(a, b, …) hoặc count_rows(bang, điều kiện).",
        "Formulas have no “for” loop. Write sum(a, b, …) or count_rows(table, condition).",
    ),
    "formula.membership": Sentence(
        '“{written}” không dùng trong công thức. Hãy viết a == "1" or a == "2".',
        '“{written}” has no place in a formula. Write a == "1" or a == "2".',
    ),
    "formula.none": Sentence(
        "Công thức không có None. Hãy viết is_blank(a) để hỏi ô trống.",
        "Formulas have no None. Write is_blank(a) to ask whether there is no figure.",
    ),
    "formula.not_understood": Sentence(
        "Không hiểu công thức từ chỗ này. Hãy kiểm tra phép tính, dấu phẩy hoặc chữ còn thiếu ở quanh đây.",
        "The formula cannot be understood from here. Look for a missing operator, comma or word nearby.",
    ),
    "formula.operand_missing": Sentence(
        "Sau “{written}” còn thiếu một số, mã hoặc biểu thức. Hãy viết tiếp hoặc bỏ “{written}”.",
        "A number, code or expression is missing after “{written}”. Complete it or remove “{written}”.",
    ),
    "formula.else_missing": Sentence(
        "“if” này thiếu “else”. Hãy viết: a if điều kiện else b.",
        "This “if” has no “else”. Write: a if condition else b.",
    ),
    "formula.function_alone": Sentence(
        "“{function}” là hàm, phải có ngoặc và đối số: {function}(…).",
        "“{function}” is a function and needs brackets and arguments: {function}(…).",
    ),
    "formula.unknown_function": Sentence(
        "Không có hàm “{name}”. Xem danh sách hàm trong tài liệu ngôn ngữ công thức.",
        "There is no function “{name}”. See the list in the formula language reference.",
    ),
    "formula.unknown_function_near": Sentence(
        "Không có hàm “{name}”. Có phải ý bạn là “{nearest}”?",
        "There is no function “{name}”. Did you mean “{nearest}”?",
    ),
    "formula.too_few_arguments": Sentence(
        "Hàm {function} thiếu đối số: mới có {given}. Hãy viết {form}.",
        "The function {function} lacks arguments: it has {given}. Write {form}.",
    ),
    "formula.too_many_arguments": Sentence(
        "Hàm {function} thừa đối số: có {given}. Hãy viết {form}.",
        "The function {function} has too many arguments: {given}. Write {form}.",
    ),
    "formula.needs_decimals": Sentence(
        "Số chữ số thập phân của hàm {function} phải viết thẳng ra, từ 0 đến {most}, ví dụ {function}(…, 2).",
        "The number of decimals of {function} must be written out, from 0 to {most}: {function}(…, 2).",
    ),
    "formula.needs_indicator": Sentence(
        "Hàm {function} chỉ nhận một mã chỉ tiêu, ví dụ {function}(a). Hãy tính toán ở ngoài hàm.",
        "The function {function} takes one indicator code, for example {function}(a). Compute outside of it.",
    ),
    "formula.needs_unit_kind": Sentence(
        "Hàm {function} cần một loại đơn vị, ví dụ {function}(commune).",
        "The function {function} needs a kind of office, for example {function}(commune).",
    ),
    "formula.needs_missing_reason": Sentence(
        "Hàm {function} cần một lý do thiếu số liệu, ví dụ {function}(a, not_applicable).",
        "The function {function} needs a reason, for example {function}(a, not_applicable).",
    ),
    "formula.needs_table": Sentence(
        "Hàm {function} cần mã một bảng phụ lục ở đây.",
        "The function {function} needs the code of an annex table here.",
    ),
    "formula.needs_column": Sentence(
        "Hàm {function} cần mã một cột của bảng ở đây.",
        "The function {function} needs the code of a column of the table here.",
    ),
    "formula.unknown_unit_kind": Sentence(
        "Không có loại đơn vị “{name}”. Chọn một trong: {choices}.",
        "There is no kind of office “{name}”. Choose one of: {choices}.",
    ),
    "formula.unknown_unit_kind_near": Sentence(
        "Không có loại đơn vị “{name}”. Có phải ý bạn là “{nearest}”?",
        "There is no kind of office “{name}”. Did you mean “{nearest}”?",
    ),
    "formula.unknown_missing_reason": Sentence(
        "Không có lý do “{name}”. Chọn một trong: {choices}.",
        "There is no reason “{name}”. Choose one of: {choices}.",
    ),
    "formula.unknown_missing_reason_near": Sentence(
        "Không có lý do “{name}”. Có phải ý bạn là “{nearest}”?",
        "There is no reason “{name}”. Did you mean “{nearest}”?",
    ),
    "formula.unknown_name": Sentence(
        "Biểu mẫu không có chỉ tiêu “{name}”.",
        "The form has no indicator “{name}”.",
    ),
    "formula.unknown_name_near": Sentence(
        "Biểu mẫu không có chỉ tiêu “{name}”. Có phải ý bạn là “{nearest}”?",
        "The form has no indicator “{name}”. Did you mean “{nearest}”?",
    ),
    "formula.unknown_table": Sentence(
        "Biểu mẫu không có bảng “{name}”.",
        "The form has no table “{name}”.",
    ),
    "formula.unknown_table_near": Sentence(
        "Biểu mẫu không có bảng “{name}”. Có phải ý bạn là “{nearest}”?",
        "The form has no table “{name}”. Did you mean “{nearest}”?",
    ),
    "formula.unknown_column": Sentence(
        "Bảng không có cột “{name}”.",
        "The table has no column “{name}”.",
    ),
    "formula.unknown_column_near": Sentence(
        "Bảng không có cột “{name}”. Có phải ý bạn là “{nearest}”?",
        "The table has no column “{name}”. Did you mean “{nearest}”?",
    ),
    "formula.unknown_code": Sentence(
        "Danh mục không có mã “{code}”. Chọn một trong: {choices}.",
        "The codelist has no code “{code}”. Choose one of: {choices}.",
    ),
    "formula.needs_number": Sentence(
        "“{operation}” cần số, ở đây là {found}.",
        "“{operation}” needs a number, this is {found}.",
    ),
    "formula.needs_yes_no": Sentence(
        "“{operation}” cần có/không, ở đây là {found}. Hãy viết một phép so sánh, ví dụ a > 0.",
        "“{operation}” needs a yes/no, this is {found}. Write a comparison, for example a > 0.",
    ),
    "formula.code_without_quotes": Sentence(
        'Mã danh mục là chữ, không phải số. Hãy viết trong dấu nháy: "1".',
        'A code is words, not a number. Write it in quotes: "1".',
    ),
    "formula.kinds_differ": Sentence(
        "Không so sánh được {left} với {right}. Hãy so sánh hai bên cùng loại.",
        "Cannot compare {left} with {right}. Compare two sides of the same kind.",
    ),
    "formula.branches_differ": Sentence(
        "Hai nhánh của if … else khác loại: {left} và {right}. Hãy cho cùng một loại.",
        "The two branches of if … else differ in kind: {left} and {right}. Give the same kind.",
    ),
    "formula.circle": Sentence(
        "Các công thức cần lẫn nhau thành vòng: {circle}. Hãy bỏ một chỗ.",
        "Formulas need one another in a circle: {circle}. Break it at one place.",
    ),
}
"""By ``formula.<key>`` of the error; ``formula.type_<kind>`` names a kind of answer."""

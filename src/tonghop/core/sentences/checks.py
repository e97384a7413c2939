"""Sentences about figures: what checks find and what to do.

The place (form, row, label) is put before a finding's sentence; explanations, advice and ground after.
"""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

_FRAME: dict[str, Sentence] = {
    "place.row": Sentence(vi='{form}, mục {stt} "{label}": ', en='{form}, row {stt} "{label}": '),
    "place.row_without_stt": Sentence(vi='{form}, mục "{label}": ', en='{form}, row "{label}": '),
    "place.form": Sentence(vi="{form}: ", en="{form}: "),
    "group.head": Sentence(
        vi="{form}, {n_rows} mục cùng một nội dung: {shared}",
        en="{form}, {n_rows} rows alike: {shared}",
    ),
    "group.row": Sentence(vi='mục {stt} "{label}"', en='row {stt} "{label}"'),
    "group.row_without_stt": Sentence(vi='mục "{label}"', en='row "{label}"'),
    "ground": Sentence(vi="Căn cứ: {citation}.", en="Ground: {citation}."),
    "explanation.or": Sentence(vi="; hoặc ", en="; or "),
}

_FINDINGS: dict[str, Sentence] = {
    "ratio": Sentence(
        vi="ghi {stated}{measure}, tính từ {numerator}/{denominator} là {expected}{measure}.",
        en="says {stated}{measure}, but {numerator}/{denominator} gives {expected}{measure}.",
    ),
    "advice.ratio": Sentence(
        vi="Đề nghị sửa số liệu hoặc ghi rõ mẫu số.",
        en="Please correct the figure or state its denominator.",
    ),
    "sum_of_parts": Sentence(
        vi="ghi {stated}{measure}, cộng các mục {rows} là {parts:+} = {expected}{measure}, "
        "lệch {difference}{measure}.",
        en="says {stated}{measure}, but rows {rows} add up to {parts:+} = {expected}{measure}, "
        "{difference}{measure} apart.",
    ),
    "advice.sum_of_parts": Sentence(
        vi="Đề nghị sửa số tổng hoặc số của mục thành phần.",
        en="Please correct the total or one of its parts.",
    ),
    "sum_of_parts.one": Sentence(
        vi="ghi {stated}{measure}, mục thành phần {rows} là {expected}{measure}: còn "
        "{difference}{measure} chưa nêu ở mục nào.",
        en="says {stated}{measure}, its part {rows} is {expected}{measure}: {difference}{measure} "
        "stand in no row.",
    ),
    "advice.sum_of_parts.one": Sentence(
        vi="Đề nghị ghi rõ phần còn lại gồm những gì, hoặc sửa số liệu.",
        en="Please say what the rest is, or correct the figures.",
    ),
    "sum_of_parts.at_most": Sentence(
        vi="ghi {stated}{measure}, ít hơn tổng các mục {rows}: {parts:+} = {expected}{measure}.",
        en="says {stated}{measure}, less than rows {rows} together: {parts:+} = {expected}{measure}.",
    ),
    "advice.sum_of_parts.at_most": Sentence(
        vi="Đề nghị sửa số tổng hoặc số của mục thành phần.",
        en="Please correct the total or one of its parts.",
    ),
    "sum_of_parts.at_least": Sentence(
        vi="ghi {stated}{measure}, nhiều hơn tổng các mục {rows}: {parts:+} = {expected}{measure}.",
        en="says {stated}{measure}, more than rows {rows} together: {parts:+} = {expected}{measure}.",
    ),
    "advice.sum_of_parts.at_least": Sentence(
        vi="Đề nghị sửa số tổng hoặc số của mục thành phần.",
        en="Please correct the total or one of its parts.",
    ),
    "exclusive_shares": Sentence(
        vi="ghi {stated}{measure}, cộng với mục {others} là {shares:+} = {added}{measure}, vượt "
        "{limit}{measure}; các tỷ lệ này không trùng nhau nên tổng không thể quá {limit}{measure}.",
        en="says {stated}{measure}; with {others} that is {shares:+} = {added}{measure}, over "
        "{limit}{measure}. These shares exclude one another and cannot pass {limit}{measure} together.",
    ),
    "advice.exclusive_shares": Sentence(vi="Đề nghị kiểm tra lại từng tỷ lệ.", en="Please check each share."),
    "subset": Sentence(
        vi="ghi {stated}{measure}, nhiều hơn mục {whole_row} là {whole}{measure}, trong khi chỉ là một phần "
        "của mục đó.",
        en="says {stated}{measure}, more than row {whole_row} with {whole}{measure}, of which it is a part.",
    ),
    "advice.subset": Sentence(
        vi="Đề nghị sửa một trong hai số liệu.", en="Please correct one of the two figures."
    ),
    "heading_row": Sentence(
        vi="là dòng tiêu đề, không hỏi số liệu, nhưng ghi {stated}; nếu cộng sẽ bị tính trùng.",
        en="is a heading that asks for no figure, yet it says {stated}; added up it would count twice.",
    ),
    "advice.heading_row": Sentence(vi="Đề nghị để trống dòng tiêu đề.", en="Please leave the heading blank."),
    "heading_row.repeats": Sentence(
        vi="là dòng tiêu đề, không hỏi số liệu, nhưng ghi {stated}, lặp lại số của mục {child}; nếu cộng sẽ "
        "bị tính trùng.",
        en="is a heading that asks for no figure, yet it says {stated}, repeating row {child}; added up it "
        "would count twice.",
    ),
    "advice.heading_row.repeats": Sentence(
        vi="Đề nghị để trống dòng tiêu đề, chỉ ghi số ở mục chi tiết.",
        en="Please leave the heading blank and keep the figure in the row below.",
    ),
    "answer_remark": Sentence(
        vi="ô số liệu ghi “{raw}”: lấy {stated}{measure} làm số liệu; {numbers} ghi kèm không đưa vào tính "
        "toán.",
        en="the cell says “{raw}”: {stated}{measure} is taken as the figure; {numbers} beside it "
        "is not used.",
    ),
    "advice.answer_remark": Sentence(
        vi="Đề nghị xác nhận số liệu chính và chuyển phần giải thích sang cột Ghi chú.",
        en="Please confirm the figure and move the explanation to the notes.",
    ),
    "answer_remark.kept_apart": Sentence(
        vi="ô số liệu ghi {stated}{measure} và ghi thêm “{beside}”; số ghi thêm được giữ riêng.",
        en="the cell says {stated}{measure} and adds “{beside}”; the added figure is kept apart.",
    ),
    "advice.answer_remark.kept_apart": Sentence(
        vi="Đề nghị xác nhận số liệu của mục đã gồm số ghi thêm hay chưa.",
        en="Please say whether the figure of the row includes the one added.",
    ),
    "answer_remark.worded": Sentence(
        vi="trả lời “{raw}” có kèm số {numbers}; số này không đưa vào tính toán.",
        en="the answer “{raw}” holds the number {numbers}, which is not used.",
    ),
    "advice.answer_remark.worded": Sentence(
        vi="Đề nghị xác nhận số này có phải là số liệu của mục hay không.",
        en="Please say whether it is the figure of the row.",
    ),
    "expression": Sentence(
        vi="không thỏa điều kiện {left} {relation} {right}; các số lấy từ mục {rows}.",
        en="{left} {relation} {right} ought to hold and does not; the figures come from rows {rows}.",
    ),
    "expression.several": Sentence(
        vi="không thỏa các điều kiện: {claims}; các số lấy từ mục {rows}.",
        en="these ought to hold and do not: {claims}; the figures come from rows {rows}.",
    ),
    "advice.expression.several": Sentence(
        vi="Đề nghị kiểm tra lại các số liệu này.", en="Please check these figures."
    ),
    "expression.none": Sentence(
        vi="phải thỏa ít nhất một trong các điều kiện sau nhưng không thỏa điều kiện nào: {claims}; "
        "các số lấy từ mục {rows}.",
        en="one of these ought to hold and none does: {claims}; the figures come from rows {rows}.",
    ),
    "advice.expression.none": Sentence(
        vi="Đề nghị kiểm tra lại các số liệu này.", en="Please check these figures."
    ),
    "advice.expression": Sentence(
        vi="Đề nghị kiểm tra lại các số liệu này.", en="Please check these figures."
    ),
    "expression.unsided": Sentence(
        vi="không thỏa điều kiện “{holds}” của biểu mẫu (mục {rows}).",
        en="“{holds}” does not hold (rows {rows}).",
    ),
    "advice.expression.unsided": Sentence(
        vi="Đề nghị kiểm tra lại các số liệu này.", en="Please check these figures."
    ),
}

_BLANKS: dict[str, Sentence] = {
    "blank": Sentence(
        vi="phần “{section}” còn {n_rows} mục để trống: {rows}. Ô trống không phải là 0.",
        en="“{section}” has {n_rows} rows left blank: {rows}. A blank is not a zero.",
    ),
    "advice.blank": Sentence(
        vi="Đề nghị nhập số liệu, hoặc ghi 0, “không phát sinh”, “chưa có số liệu”.",
        en="Please enter the figures, or write 0, “none occurred” or “not available yet”.",
    ),
    "blank.not_asked": Sentence(
        vi="phần “{section}”, các mục {rows}: biểu mẫu không hỏi loại cơ quan này, nhưng ô còn để trống.",
        en="“{section}”, rows {rows}: the form does not ask this kind of office, yet they stand open.",
    ),
    "advice.blank.not_asked": Sentence(
        vi="Đề nghị ghi “không áp dụng”.", en="Please write “not applicable”."
    ),
    "blank.perhaps_not_asked": Sentence(
        vi="phần “{section}”, các mục {rows} để trống; theo nội dung, các mục này có thể không hỏi loại cơ "
        "quan này.",
        en="“{section}”, rows {rows} are blank; by their wording they may not concern this kind of office.",
    ),
    "advice.blank.perhaps_not_asked": Sentence(
        vi="Đề nghị xác nhận: ghi “không áp dụng” hoặc nhập số liệu.",
        en="Please confirm: write “not applicable” or enter the figures.",
    ),
    "blank.part": Sentence(
        vi="ghi {stated}{measure} cho cả mục, trong khi mục thành phần {rows} để trống; số chung có thể chưa "
        "gồm đủ các phần.",
        en="says {stated}{measure} for the whole while its part {rows} is blank; the figure may "
        "not cover all.",
    ),
    "advice.blank.part": Sentence(
        vi="Đề nghị nhập mục thành phần, hoặc ghi rõ số chung tính trên phạm vi nào.",
        en="Please enter the part, or say what the figure covers.",
    ),
}

_NUMBERING: dict[str, Sentence] = {
    "numbering.skipped": Sentence(
        vi="số thứ tự bị thiếu, khác với biểu mẫu: {numbers}.",
        en="row numbers missing, unlike the form: {numbers}.",
    ),
    "numbering.repeated": Sentence(
        vi="số thứ tự bị lặp lại, khác với biểu mẫu: {numbers}.",
        en="row numbers repeated, unlike the form: {numbers}.",
    ),
    "numbering.strayed": Sentence(
        vi="mục con không mang số của mục đứng trên, khác với biểu mẫu: {numbers}.",
        en="rows that do not carry the number of the row above, unlike the form: {numbers}.",
    ),
    "numbering.departs": Sentence(
        vi="số thứ tự khác với biểu mẫu (biểu mẫu → văn bản): {pairs}.",
        en="row numbers differ from the form (form → file): {pairs}.",
    ),
    "advice.numbering.skipped": Sentence(
        vi="Đề nghị kiểm tra có sót dòng không.", en="Please check that no row was left out."
    ),
    "advice.numbering.repeated": Sentence(
        vi="Đề nghị đánh lại số thứ tự theo biểu mẫu.", en="Please number the rows as the form does."
    ),
    "advice.numbering.strayed": Sentence(
        vi="Đề nghị đánh lại số thứ tự theo biểu mẫu.", en="Please number the rows as the form does."
    ),
    "advice.numbering.departs": Sentence(
        vi="Đề nghị giữ số thứ tự của biểu mẫu.", en="Please keep the numbers of the form."
    ),
    "numbering.form.skipped": Sentence(
        vi="biểu mẫu ban hành thiếu số thứ tự: {numbers}. Đơn vị báo cáo không phải sửa.",
        en="the form as issued skips the row numbers {numbers}. The reporting office has nothing to correct.",
    ),
    "numbering.form.repeated": Sentence(
        vi="biểu mẫu ban hành lặp số thứ tự: {numbers}. Đơn vị báo cáo không phải sửa.",
        en="the form as issued repeats the row numbers {numbers}. The reporting office has "
        "nothing to correct.",
    ),
    "numbering.form.strayed": Sentence(
        vi="biểu mẫu ban hành đánh số mục con không theo mục đứng trên: {numbers}. Đơn vị báo cáo không phải "
        "sửa.",
        en="the form as issued has rows that do not carry the number of the row above: {numbers}. The "
        "reporting office has nothing to correct.",
    ),
    "advice.numbering.form.skipped": Sentence(
        vi="Đề nghị cơ quan ban hành biểu mẫu rà soát.", en="For whoever issued the form to review."
    ),
    "advice.numbering.form.repeated": Sentence(
        vi="Đề nghị cơ quan ban hành biểu mẫu rà soát.", en="For whoever issued the form to review."
    ),
    "advice.numbering.form.strayed": Sentence(
        vi="Đề nghị cơ quan ban hành biểu mẫu rà soát.", en="For whoever issued the form to review."
    ),
    "numbering.sections": Sentence(
        vi="các mục lớn không theo thứ tự: {pairs}.", en="sections are numbered out of order: {pairs}."
    ),
    "advice.numbering.sections": Sentence(
        vi="Đề nghị kiểm tra có thiếu mục nào không; số liệu không bị ảnh hưởng.",
        en="Please check that no section is missing; no figure is affected.",
    ),
    "numbering.table.skipped": Sentence(
        vi="{table}: có {n_rows} dòng, số cuối là {last}, thiếu số thứ tự {numbers}.",
        en="{table}: {n_rows} rows, the last numbered {last}, without {numbers}.",
    ),
    "numbering.table.repeated": Sentence(
        vi="{table}: có {n_rows} dòng, số cuối là {last}, lặp số thứ tự {numbers}.",
        en="{table}: {n_rows} rows, the last numbered {last}, with {numbers} repeated.",
    ),
    "numbering.table.strayed": Sentence(
        vi="{table}: số thứ tự không theo dòng đứng trên: {numbers}.",
        en="{table}: rows that do not carry the number of the row above: {numbers}.",
    ),
    "advice.numbering.table.skipped": Sentence(
        vi="Đề nghị kiểm tra có sót dòng không và đánh lại số thứ tự.",
        en="Please check that no row was left out and number the rows again.",
    ),
    "advice.numbering.table.repeated": Sentence(
        vi="Đề nghị đánh lại số thứ tự.", en="Please number the rows again."
    ),
    "advice.numbering.table.strayed": Sentence(
        vi="Đề nghị đánh lại số thứ tự.", en="Please number the rows again."
    ),
    "number_style.dot": Sentence(
        vi="dấu chấm vừa là dấu thập phân ở {one}, vừa là dấu phân cách hàng nghìn ở {other}.",
        en="the dot marks decimals in {one} and thousands in {other}.",
    ),
    "number_style.comma": Sentence(
        vi="dấu phẩy vừa là dấu thập phân ở {one}, vừa là dấu phân cách hàng nghìn ở {other}.",
        en="the comma marks decimals in {one} and thousands in {other}.",
    ),
    "number_style.decimals": Sentence(
        vi="phần thập phân viết bằng dấu chấm ở {one}, bằng dấu phẩy ở {other}.",
        en="decimals are marked with a dot in {one} and with a comma in {other}.",
    ),
    "advice.number_style.dot": Sentence(
        vi="Đề nghị viết thống nhất: 7.794 và 99,52.", en="Please write all as 7.794 and 99,52."
    ),
    "advice.number_style.comma": Sentence(
        vi="Đề nghị viết thống nhất: 7.794 và 99,52.", en="Please write all as 7.794 and 99,52."
    ),
    "advice.number_style.decimals": Sentence(
        vi="Đề nghị viết thống nhất: 7.794 và 99,52.", en="Please write all as 7.794 and 99,52."
    ),
}

SENTENCES: dict[str, Sentence] = {**_FRAME, **_FINDINGS, **_BLANKS, **_NUMBERING}

"""Sentences about laying a document on a form. The place (form, row, label) is put before them."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "answer_unclear": Sentence(
        vi="ghi “{raw}”, chưa đọc được chắc chắn (có thể là: {alternatives}). Số này chưa đưa vào tổng hợp.",
        en="says “{raw}”, which cannot be read for certain (perhaps: {alternatives}). "
        "It is not added up yet.",
    ),
    "advice.answer_unclear": Sentence(
        vi="Đề nghị ghi lại số liệu cho rõ.", en="Please write the figure clearly."
    ),
    "answer_other_kind": Sentence(
        vi="ghi “{raw}”, không phải loại số liệu biểu mẫu hỏi. Nội dung được giữ nguyên, "
        "chưa đưa vào tổng hợp.",
        en="says “{raw}”, which is not the kind of answer the form asks. It is kept as written, "
        "not added up.",
    ),
    "advice.answer_other_kind": Sentence(
        vi="Đề nghị ghi đúng số liệu được hỏi.", en="Please give the figure the form asks for."
    ),
    "answer_without_percent": Sentence(
        vi="hỏi tỷ lệ nhưng ghi “{raw}”, không có dấu % và không có tử số, mẫu số: "
        "không rõ là {alternatives}% hay số lượng. Số này chưa đưa vào tổng hợp.",
        en="asks a rate and says “{raw}”, with no % sign and no parts: it may be {alternatives}% or a count. "
        "It is not added up yet.",
    ),
    "advice.answer_without_percent": Sentence(
        vi="Đề nghị ghi tử số, mẫu số và tỷ lệ %.", en="Please give numerator, denominator and the rate in %."
    ),
    "answer_moved": Sentence(
        vi="ô số liệu để trống, nhưng cùng dòng có số {alternatives} ở ô khác.",
        en="the cell is blank, but another cell of the row holds {alternatives}.",
    ),
    "advice.answer_moved": Sentence(
        vi="Đề nghị xác nhận đó có phải là số liệu của mục này và ghi vào đúng ô.",
        en="Please confirm whether it is the figure of this row and move it to its cell.",
    ),
    "row_repeated": Sentence(
        vi="được ghi hai lần: lần đầu “{first}”, lần sau “{second}”. Số ghi lần đầu được dùng.",
        en="stands twice: first “{first}”, then “{second}”. The first is used.",
    ),
    "advice.row_repeated": Sentence(
        vi="Đề nghị bỏ một dòng hoặc xác nhận số đúng.", en="Please remove one or say which is right."
    ),
    "report_in_file": Sentence(
        vi="tệp chứa {n_reports} báo cáo; đây là báo cáo thứ {number}, được đọc và kiểm tra riêng.",
        en="the file holds {n_reports} reports; this is number {number}, read and checked by itself.",
    ),
    "report_in_file.named": Sentence(vi="{file} (báo cáo {number})", en="{file} (report {number})"),
    "advice.report_in_file": Sentence(
        vi="Nếu đó là một báo cáo duy nhất, đề nghị báo lại.", en="If it is one report, please say so."
    ),
    "rows_added": Sentence(
        vi="đơn vị ghi thêm các dòng: {rows}. Được giữ nguyên tên và cộng vào dòng này.",
        en="the office added rows: {rows}. They are kept under their names and added up in this row.",
    ),
    "rows_added.unsure": Sentence(
        vi="có các dòng biểu không in: {rows}. Chưa rõ là dòng ghi thêm hay mục khác của biểu gõ sai tên; "
        "chưa cộng vào tổng hợp.",
        en="there are rows the form does not print: {rows}. They may be added, or rows of the form mistyped; "
        "they are not added up yet.",
    ),
    "advice.rows_added.unsure": Sentence(
        vi="Đề nghị xác nhận, hoặc ghi đúng tên mục; dòng ghi thêm thì đánh số tiếp theo mục cuối.",
        en="Please confirm, or name the rows as the form does; number added rows on from the last.",
    ),
    "advice.rows_added": Sentence(
        vi="Nếu dòng nào thuộc một mục khác của biểu, đề nghị chuyển về mục ấy.",
        en="If one belongs to another row of the form, please move it there.",
    ),
    "two_reports": Sentence(
        vi="{n_rows} mục được ghi lần thứ hai: tệp có vẻ chứa hai báo cáo. Chỉ báo cáo đứng trước được đọc; "
        "số của báo cáo sau được liệt kê là chưa xếp.",
        en="{n_rows} rows stand a second time: the file seems to hold two reports. Only the first is read; "
        "the figures of the second are listed as not placed.",
    ),
    "advice.two_reports": Sentence(
        vi="Đề nghị tách mỗi báo cáo thành một tệp rồi đọc lại.",
        en="Please put each report in a file of its own and read them again.",
    ),
    "two_reports.named": Sentence(
        vi="{n_rows} mục được ghi lần thứ hai, và văn bản ghi tên nhiều đơn vị báo cáo: {offices}. "
        "Chỉ báo cáo đứng trước được đọc; số của báo cáo sau được liệt kê là chưa xếp.",
        en="{n_rows} rows stand a second time, and the paper names several reporting offices: {offices}. "
        "Only the first report is read; the figures of the second are listed as not placed.",
    ),
    "advice.two_reports.named": Sentence(
        vi="Đề nghị tách mỗi báo cáo thành một tệp rồi đọc lại.",
        en="Please put each report in a file of its own and read them again.",
    ),
    "document_cut": Sentence(
        vi="văn bản dừng ở mục “{last}”; biểu mẫu còn {n} mục sau đó, bắt đầu từ “{next}”. "
        "Bản gửi có thể bị thiếu phần cuối.",
        en="the document stops at “{last}”; the form has {n} more rows, from “{next}” on. "
        "The copy may be cut.",
    ),
    "advice.document_cut": Sentence(
        vi="Đề nghị kiểm tra và gửi bản đầy đủ.", en="Please check it and send it whole."
    ),
    "row_absent": Sentence(
        vi="không tìm thấy {n} mục của biểu mẫu: {labels}.",
        en="{n} rows of the form are not there: {labels}.",
    ),
    "advice.row_absent": Sentence(
        vi="Đề nghị giữ đủ các dòng của biểu mẫu, kể cả dòng không có số liệu.",
        en="Please keep every row of the form, also those without a figure.",
    ),
    "annex_total_row": Sentence(
        vi="bảng {annex} có dòng tổng “{row}”; dòng này không được cộng như một dòng số liệu.",
        en="table {annex} has a total row “{row}”; it is not added up as a row of its own.",
    ),
    "period_not_stated": Sentence(
        vi="văn bản không ghi kỳ báo cáo.", en="the document names no reporting period."
    ),
    "advice.period_not_stated": Sentence(
        vi="Đề nghị ghi rõ kỳ báo cáo và thời gian chốt số liệu.",
        en="Please state the period and its cut-off dates.",
    ),
    "unit_not_stated": Sentence(
        vi="không đọc được tên đơn vị báo cáo trong văn bản.",
        en="the document does not name the reporting office.",
    ),
    "advice.unit_not_stated": Sentence(
        vi="Đề nghị ghi rõ tên đơn vị báo cáo.", en="Please name the reporting office."
    ),
    "form_not_in_force": Sentence(
        vi="văn bản đề ngày {dated}, trước ngày {first_day} là ngày đầu áp dụng của biểu mẫu này.",
        en="the document is dated {dated}, before {first_day}, the first day of this form.",
    ),
    "advice.form_not_in_force": Sentence(
        vi="Đề nghị xác nhận có đúng là biểu mẫu này không.", en="Please confirm that this is the right form."
    ),
    "blank_other_form": Sentence(
        vi="tệp được điền trên biểu trống của biểu mẫu khác: {blank}, không phải {used}.",
        en="the file was filled on a blank of another form: {blank}, not {used}.",
    ),
    "advice.blank_other_form": Sentence(
        vi="Đề nghị xác nhận biểu mẫu của tệp này.", en="Please confirm which form this file is."
    ),
    "blank_other_version": Sentence(
        vi="tệp được điền trên biểu trống của phiên bản khác: {blank}; đang đọc theo {used}.",
        en="the file was filled on a blank of another version: {blank}; it is read as {used}.",
    ),
    "advice.blank_other_version": Sentence(
        vi="Đề nghị dùng biểu trống của đúng phiên bản.", en="Please use a blank of the right version."
    ),
    "blank_other_digest": Sentence(
        vi="biểu trống được lập từ bản {sent} của {blank}; gói biểu mẫu nay là bản {used}.",
        en="the blank was made from copy {sent} of {blank}; the pack is now copy {used}.",
    ),
    "blank_other_office": Sentence(
        vi="biểu trống được cấp cho “{unit}”, nhưng trên giấy ghi “{printed}”.",
        en="the blank was made out to “{unit}”, but the paper says “{printed}”.",
    ),
    "advice.blank_other_office": Sentence(
        vi="Đề nghị xác nhận đây là báo cáo của đơn vị nào.", en="Please confirm whose report this is."
    ),
    "marks_disagree": Sentence(
        vi="theo nhãn thì ghi “{by_label}”, theo dấu của biểu trống thì ghi “{by_mark}”. "
        "Số này chưa đưa vào tổng hợp.",
        en="says “{by_label}” by its label and “{by_mark}” by the mark of the blank. It is not added up yet.",
    ),
    "advice.marks_disagree": Sentence(
        vi="Có thể các dòng đã bị sắp xếp hoặc chép đè. Đề nghị xác nhận số liệu của mục này.",
        en="Rows may have been sorted or copied over. Please confirm the figure of this row.",
    ),
    "form_not_recognised": Sentence(
        vi="Chưa nhận ra biểu mẫu của tệp này. Mọi con số được liệt kê; chỉ kiểm tra những gì không cần "
        "biểu mẫu.",
        en="The form was not recognised. Every number is listed; only what needs no form is checked.",
    ),
    "advice.form_not_recognised": Sentence(
        vi="Chỉ rõ biểu mẫu bằng --form (xem tonghop pack list), hoặc lập bản nháp: tonghop pack draft.",
        en="Name it with --form (see tonghop pack list), or draft its form: tonghop pack draft.",
    ),
    "form_ambiguous": Sentence(
        vi="Tệp này khớp như nhau với nhiều biểu mẫu: {forms}.",
        en="This file fits several forms equally well: {forms}.",
    ),
    "advice.form_ambiguous": Sentence(vi="Chỉ rõ một biểu mẫu bằng --form.", en="Name one with --form."),
}

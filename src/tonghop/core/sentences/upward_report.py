"""Words of the report to the level above, and of what is wrong with its template or its edited prose."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

_PLAIN = {
    "plain.opening": Sentence(
        "{unit} báo cáo {title} {period} như sau:", "{unit} reports on {title}, {period}, as follows:"
    ),
    "plain.closing": Sentence(
        "Trên đây là báo cáo của {unit} về {title} {period}./.",
        "This is the report of {unit} on {title}, {period}.",
    ),
    "gather.difficulties": Sentence("TỒN TẠI, HẠN CHẾ, KHÓ KHĂN", "DIFFICULTIES"),
    "gather.proposals": Sentence("KIẾN NGHỊ, ĐỀ XUẤT", "PROPOSALS"),
    "gather.tasks": Sentence("NHIỆM VỤ TRONG THỜI GIAN TỚI", "WHAT IS TO BE DONE NEXT"),
    "gather.others": Sentence("Ý KIẾN KHÁC CỦA ĐƠN VỊ", "OTHER REMARKS OF THE OFFICES"),
    # Phrases looked for in headings of reports, which are Vietnamese whatever the language of the page.
    "gather.difficulties.phrases": Sentence(
        "tồn tại; hạn chế; khó khăn; vướng mắc", "tồn tại; hạn chế; khó khăn; vướng mắc"
    ),
    "gather.proposals.phrases": Sentence("kiến nghị; đề xuất; đề nghị", "kiến nghị; đề xuất; đề nghị"),
    "gather.tasks.phrases": Sentence(
        "nhiệm vụ; phương hướng; thời gian tới; kế hoạch; kỳ tới",
        "nhiệm vụ; phương hướng; thời gian tới; kế hoạch; kỳ tới",
    ),
}

_PAPER = {
    "name": Sentence("Dự thảo báo cáo gửi cấp trên", "Draft report to the level above"),
    "title": Sentence("BÁO CÁO", "REPORT"),
    "issuer": Sentence("……………………", "……………………"),
    "number": Sentence("……/BC-……", "……/BC-……"),
    "dateline": Sentence("……, ngày …… tháng …… năm {year}", "……, ngày …… tháng …… năm {year}"),
    "unit": Sentence("…… (cơ quan báo cáo)", "…… (reporting body)"),
    "authority": Sentence("THỦ TRƯỞNG CƠ QUAN", "HEAD OF THE OFFICE"),
    "signer": Sentence("……", "……"),
    "recipients": Sentence("- Như trên;\n- Lưu: VT.", "- As above;\n- File."),
    "coverage": Sentence(
        "Báo cáo tổng hợp số liệu của {n_reported}/{n_due} đơn vị phải báo cáo.",
        "This report adds up the figures of {n_reported} of {n_due} offices.",
    ),
    "coverage_unlisted": Sentence(
        "Báo cáo tổng hợp số liệu của {n_reported} đơn vị đã gửi báo cáo; không có danh sách đơn vị phải "
        "báo cáo để đối chiếu.",
        "This report adds up the figures of the {n_reported} offices that reported; there is no list of "
        "those that owe it.",
    ),
    "coverage_missing": Sentence(
        "Báo cáo tổng hợp số liệu của {n_reported}/{n_due} đơn vị phải báo cáo; chưa có báo cáo của: "
        "{missing}.",
        "This report adds up the figures of {n_reported} of {n_due} offices; not yet received: {missing}.",
    ),
    "choose": Sentence(
        "Lời của đơn vị, để người soạn chọn và rút gọn. Xóa đoạn không dùng; đoạn đã xóa không hiện lại.",
        "In the words of the office, to choose from and shorten. What is deleted does not come back.",
    ),
    "new_words": Sentence(
        "Đoạn mới: đơn vị gửi sau khi dự thảo này đã được sửa.",
        "New: sent by the office after this draft was edited.",
    ),
    "unbound_comment": Sentence(
        "Số “{number}” không gắn với số liệu tổng hợp nào, nên không tự đổi theo số liệu. Hãy kiểm tra.",
        "The number “{number}” is bound to no total and does not follow the figures. Check it.",
    ),
}

_PROSE = {
    "none": Sentence("không có", "none"),
    "not_computable": Sentence("không tính được", "not computable"),
    "undefined": Sentence("không xác định (mẫu số bằng 0)", "undefined (the denominator is zero)"),
    "no_figure": Sentence("chưa có số liệu", "no figure yet"),
    "not_comparable": Sentence("không so sánh được", "not comparable"),
    "compare": Sentence(
        "So với {period} (tính trên {n_offices} đơn vị có số liệu ở cả hai kỳ): {changes}.",
        "Against {period} (over the {n_offices} offices with figures in both): {changes}.",
    ),
    "change": Sentence("{name} {change}", "{name} {change}"),
    "rose": Sentence("tăng {amount}", "rose by {amount}"),
    "fell": Sentence("giảm {amount}", "fell by {amount}"),
    "unchanged": Sentence("không thay đổi", "is unchanged"),
    "relative": Sentence("{amount} ({relative}%)", "{amount} ({relative}%)"),
    "points": Sentence("điểm phần trăm", "percentage points"),
    "mover": Sentence("{office} ({change})", "{office} ({change})"),
    "risers": Sentence(
        "Tăng nhiều nhất so với {period} về {name}: {offices}.",
        "Largest rises against {period} in {name}: {offices}.",
    ),
    "fallers": Sentence(
        "Giảm nhiều nhất so với {period} về {name}: {offices}.",
        "Largest falls against {period} in {name}: {offices}.",
    ),
    "reasons": Sentence(
        "Giải trình của đơn vị đã được chấp nhận: {reasons}.", "Explanations accepted: {reasons}."
    ),
    "reason": Sentence("{office}: “{reason}”", "{office}: “{reason}”"),
    "lacking": Sentence("({name}: chưa có số liệu của {offices}.)", "({name}: no figure from {offices}.)"),
    "lacking_all": Sentence("(Chưa có số liệu của {offices}.)", "(No figure from {offices}.)"),
    "many_offices": Sentence(
        "{n_offices} đơn vị, nêu tên ở phụ lục nguồn số liệu",
        "{n_offices} offices, named in the appendix on sources",
    ),
    "without_parts": Sentence(
        "({name}: {n_offices} đơn vị chỉ ghi tỷ lệ, không kèm tử số và mẫu số, thấp nhất {lowest}%, "
        "cao nhất {highest}%; không cộng được.)",
        "({name}: {n_offices} offices gave only a rate without its parts, lowest {lowest}%, highest "
        "{highest}%; it cannot be added.)",
    ),
}

_APPENDICES = {
    "appendix": Sentence("Phụ lục {number}", "Appendix {number}"),
    "attached": Sentence(
        "(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm {year})",
        "(Attached to report ……/BC-…… of …… {year})",
    ),
    "appendix.totals": Sentence("SỐ LIỆU TỔNG HỢP", "TOTALS"),
    "appendix.offices": Sentence("TÌNH HÌNH GỬI BÁO CÁO", "WHO REPORTED"),
    "appendix.sources": Sentence("NGUỒN SỐ LIỆU", "SOURCES OF THE FIGURES"),
    "sources.opening": Sentence(
        "Mỗi số trong phần lời của báo cáo được nêu dưới đây theo thứ tự xuất hiện, kèm chỉ tiêu của biểu "
        "mẫu và số liệu của từng đơn vị mà số ấy được cộng hoặc tính từ đó.",
        "Every number in the words of the report, in their order, with the row of the form it speaks of and "
        "the figures of the offices it is added or computed from.",
    ),
    "head.number": Sentence("STT", "No."),
    "head.figure": Sentence("Số trong báo cáo", "In the report"),
    "head.meaning": Sentence("Là", "Which is"),
    "head.parts": Sentence("Gồm", "Made of"),
    "part": Sentence("{office}: {figure}", "{office}: {figure}"),
    "part.moved": Sentence("{office}: {then} → {now}", "{office}: {then} → {now}"),
    "parts.more": Sentence(
        "và {n_offices} đơn vị khác, xem trang Tổng hợp của sổ tổng hợp",
        "and {n_offices} others, see the sheet of totals in the workbook",
    ),
    "parts.lacking": Sentence("chưa có số liệu: {offices}", "no figure: {offices}"),
    "means.total": Sentence("{row}, cộng các đơn vị", "{row}, added over the offices"),
    "means.rate": Sentence(
        "{row}, tính lại từ {numerator}/{denominator}", "{row}, rebuilt from {numerator}/{denominator}"
    ),
    "means.share": Sentence(
        "{row}: {numerator} đơn vị trả lời “Có” trên {denominator} đơn vị",
        "{row}: {numerator} of {denominator} offices say yes",
    ),
    "means.numerator": Sentence("{row}: tử số đã cộng", "{row}: the summed numerator"),
    "means.denominator": Sentence("{row}: mẫu số đã cộng", "{row}: the summed denominator"),
    "means.offices": Sentence("{row}: số đơn vị có số liệu", "{row}: offices with a figure"),
    "means.due": Sentence("{row}: số đơn vị phải báo cáo", "{row}: offices that owe it"),
    "means.count": Sentence("{row}: số đơn vị trả lời “{code}”", "{row}: offices answering “{code}”"),
    "means.change": Sentence(
        "{row}: {now} so với {then} của {period}, cùng {n_offices} đơn vị",
        "{row}: {now} against {then} of {period}, the same {n_offices} offices",
    ),
    "means.compared": Sentence(
        "{row}: đơn vị có số liệu ở cả kỳ này và {period}",
        "{row}: offices with figures in this period and in {period}",
    ),
    "means.not_comparable": Sentence(
        "{row}: không có đơn vị nào đủ số liệu để so với {period}",
        "{row}: no office has the figures to compare with {period}",
    ),
    "means.reasons": Sentence("{row}: giải trình đã được chấp nhận", "{row}: explanations accepted"),
    "means.n_reported": Sentence("Số đơn vị đã gửi báo cáo được cộng", "Offices whose report is added"),
    "means.n_due": Sentence("Số đơn vị phải báo cáo", "Offices that owe the report"),
    "means.n_missing": Sentence("Số đơn vị chưa gửi báo cáo", "Offices whose report is missing"),
    "means.missing": Sentence("Các đơn vị chưa gửi báo cáo", "The offices whose report is missing"),
}

_FINDINGS = {
    "edges": Sentence("phần mở đầu và phần kết", "the opening and the closing"),
    "unbound_number": Sentence(
        "Dự thảo báo cáo gửi cấp trên, mục “{section}”, có số “{number}” không gắn với số liệu tổng hợp nào: "
        "“{context}”. Số này không tự đổi khi số liệu thay đổi; hãy kiểm tra, hoặc chép lại chỗ có số của "
        "dự thảo vào câu.",
        "The draft report, section “{section}”, has the number “{number}”, which is bound to no total: "
        "“{context}”. It does not follow the figures; check it, or copy the number of the draft into the "
        "sentence.",
    ),
    "retyped_number": Sentence(
        "Dự thảo báo cáo gửi cấp trên, mục “{section}”: chỗ gắn với “{meaning}” được sửa từ “{written}” "
        "thành “{typed}”. Đã ghi lại theo số liệu: “{now}”. Muốn đổi số thì sửa số liệu của đơn vị ở trang "
        "Xử lý.",
        "The draft report, section “{section}”: the place bound to “{meaning}” was changed from “{written}” "
        "to “{typed}”. It was written anew from the figures: “{now}”. To change it, settle the office's "
        "figure on the sheet of decisions.",
    ),
    "carried_over": Sentence(
        "Đã giữ lời đã sửa trong {file} và ghi lại các số gắn với số liệu.",
        "The edited words of {file} were kept and the bound numbers written anew.",
    ),
}

_USE = {
    "use.damaged": Sentence(
        "Không đọc được số liệu kỳ trước trong {file}. Hãy chạy lại việc tổng hợp kỳ ấy, hoặc chỉ ra thư mục "
        "báo cáo của kỳ ấy.",
        "The figures of the earlier period in {file} cannot be read. Consolidate that period again, or name "
        "the folder of its reports.",
    ),
    "use.no_figures": Sentence(
        "{folder} là kết quả tổng hợp nhưng không có {file}. Hãy chạy lại việc tổng hợp kỳ ấy, hoặc chỉ ra "
        "thư mục báo cáo của kỳ ấy.",
        "{folder} holds results without {file}. Consolidate that period again, or name the folder of its "
        "reports.",
    ),
    "use.draft_unreadable": Sentence(
        "Không đọc được dự thảo {file} trong nơi ghi kết quả nên không ghi đè lên. {reason} Hãy mở lại và "
        "lưu, hoặc chuyển tệp đi nơi khác.",
        "The draft {file} among the results cannot be read and was not written over. {reason} Open and save "
        "it again, or move it elsewhere.",
    ),
    "use.no_period": Sentence(
        "Tệp không in kỳ báo cáo nên không biết so với kỳ nào.",
        "The file prints no period, so it is not known what to compare it with.",
    ),
    "use.earlier_unread": Sentence(
        "Kỳ trước, không dùng được {file}: {reason}", "Earlier period, {file} was not used: {reason}"
    ),
}

_TEMPLATE_FAULTS = {
    "pack.report_unknown_place": Sentence(
        "Không có chỗ điền {{{name}}}. Dùng mã chỉ tiêu của biểu, phần của chỉ tiêu ({parts}) hoặc {words}.",
        "There is no place {{{name}}}. Use the code of a row, a part of a row ({parts}) or {words}.",
    ),
    "pack.report_braces": Sentence(
        "Ngoặc nhọn không khớp trong “{text}”. Mỗi chỗ điền viết {{mã}}.",
        "The braces do not match in “{text}”. A place is written {{code}}.",
    ),
    "pack.report_unit": Sentence(
        "Sau {{{name}}} viết “{written}” nhưng đơn vị tính của chỉ tiêu là “{unit}”.",
        "“{written}” follows {{{name}}}, whose measure unit is “{unit}”.",
    ),
    "pack.report_not_added": Sentence(
        "Chỉ tiêu {name} không được cộng qua các đơn vị (roll_up: {roll_up}), nên không có số để điền.",
        "The row {name} is not added over offices (roll_up: {roll_up}): there is no figure to put here.",
    ),
    "pack.report_unused": Sentence(
        "“{name}” được khai trong {among} nhưng không chỗ nào dùng. Bỏ đi hoặc dùng nó.",
        "“{name}” stands in {among} and is used nowhere. Remove or use it.",
    ),
    "pack.report_unbound_number": Sentence(
        "Số “{number}” trong “{text}” không gắn với chỉ tiêu nào. Thay bằng {{mã}}, hoặc khai trong "
        "furniture nếu không phải số liệu.",
        "The number “{number}” in “{text}” is bound to no row. Put {{code}}, or list it under furniture "
        "where it is no figure.",
    ),
}

SENTENCES: dict[str, Sentence] = {
    **{
        f"upward.{key}": sentence
        for group in (_PLAIN, _PAPER, _PROSE, _APPENDICES, _FINDINGS, _USE)
        for key, sentence in group.items()
    },
    **_TEMPLATE_FAULTS,
}

"""Words of the documents we write: the consolidated report and what stands around a filled form."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "publication.title": Sentence("BÁO CÁO TỔNG HỢP SỐ LIỆU", "CONSOLIDATED REPORT"),
    "publication.period": Sentence("Kỳ báo cáo: {period}", "Reporting period: {period}"),
    "publication.draft": Sentence(
        "(Dự thảo do phần mềm lập từ các báo cáo đã nhận, chưa được ký duyệt)",
        "(Draft made by the software from the reports received; not signed)",
    ),
    "publication.yes": Sentence("Có", "Yes"),
    "publication.no": Sentence("Không", "No"),
    "publication.who_reported": Sentence("I. TÌNH HÌNH GỬI BÁO CÁO", "I. WHO REPORTED"),
    "publication.n_reported": Sentence(
        "Có {n_reported}/{n_due} đơn vị đã gửi báo cáo.", "{n_reported} of {n_due} offices have reported."
    ),
    "publication.sent": Sentence("Đã gửi", "Sent"),
    "publication.not_sent": Sentence("Chưa gửi", "Not sent"),
    "publication.totals": Sentence("II. SỐ LIỆU TỔNG HỢP", "II. TOTALS"),
    "publication.how_added": Sentence(
        "Số liệu đếm được cộng từ các báo cáo đã nhận; tỷ lệ được tính lại từ tử số và mẫu số đã cộng, "
        "không lấy trung bình các tỷ lệ. Tỷ lệ gửi không kèm tử số và mẫu số thì không tính được. Cột "
        "“Số đơn vị” ghi số đơn vị có số liệu trên số đơn vị phải báo cáo.",
        "Counts are added from the reports received; rates are rebuilt from summed numerators and "
        "denominators, never averaged. A rate sent without its parts cannot be computed. “Offices” shows "
        "how many gave a figure out of how many owe it.",
    ),
    "publication.findings": Sentence("III. NỘI DUNG CẦN RÀ SOÁT", "III. WHAT TO LOOK AT"),
    "publication.no_findings": Sentence(
        "Không có lỗi hoặc cảnh báo nào trong các báo cáo đã nhận.",
        "No errors or warnings in the reports received.",
    ),
    "publication.unwritable": Sentence(
        "Ký tự không ghi được vào tệp Word được thay bằng {mark}. Đề nghị xem lại các chỗ ấy trước khi ký.",
        "Letters a Word file cannot hold are replaced by {mark}. Please look at those places before signing.",
    ),
    "publication.not_computable": Sentence("Không tính được", "Not computable"),
    "publication.parts": Sentence("{numerator}/{denominator}", "{numerator}/{denominator}"),
    "publication.spread": Sentence(
        "{n_offices} đơn vị chỉ ghi tỷ lệ: từ {lowest} đến {highest}, {n_at_100} đơn vị ghi 100",
        "{n_offices} offices gave only a rate: from {lowest} to {highest}, {n_at_100} say 100",
    ),
    "publication.nobody_due": Sentence("Không đơn vị nào phải báo cáo", "No office owes this"),
    "publication.bounded": Sentence(
        "{n_offices} đơn vị chỉ ghi số ước lượng", "{n_offices} offices gave only an approximate figure"
    ),
    "publication.undecided": Sentence(
        "Chưa cộng {n_offices} đơn vị vì số liệu có nhiều cách đọc",
        "{n_offices} offices not added: their figure has more than one reading",
    ),
    "publication.uninvited": Sentence(
        "Không cộng {n_offices} đơn vị vì biểu mẫu không hỏi",
        "{n_offices} offices not added: the form does not ask them",
    ),
    "publication.head.stt": Sentence("STT", "No."),
    "publication.head.office": Sentence("Đơn vị báo cáo", "Office"),
    "publication.head.due": Sentence("Hạn gửi", "Due on"),
    "publication.head.state": Sentence("Tình hình", "State"),
    "publication.head.indicator": Sentence("Chỉ tiêu", "Indicator"),
    "publication.head.measure_unit": Sentence("Đơn vị tính", "Measure unit"),
    "publication.head.figure": Sentence("Số liệu", "Figure"),
    "publication.head.coverage": Sentence("Số đơn vị", "Offices"),
    "publication.head.note": Sentence("Ghi chú", "Note"),
    "publication.severity.error": Sentence("Lỗi", "Error"),
    "publication.severity.warning": Sentence("Cảnh báo", "Warning"),
    "publication.simulated": Sentence("Số liệu mô phỏng", "Simulated figures"),
    "publication.report": Sentence("BÁO CÁO", "REPORT"),
    "publication.dateline": Sentence(
        "{place}, ngày {day} tháng {month} năm {year}", "{place}, ngày {day} tháng {month} năm {year}"
    ),
    "publication.window": Sentence(
        "từ ngày {first_day} đến ngày {last_day}", "từ ngày {first_day} đến ngày {last_day}"
    ),
    "appendix.label": Sentence("Phụ lục {number}", "Appendix {number}"),
    "appendix.explanations": Sentence("GIẢI TRÌNH SỐ LIỆU", "EXPLANATIONS OF FIGURES"),
    "appendix.head.offices": Sentence("Đơn vị báo cáo", "Offices"),
    "appendix.head.stt": Sentence("STT", "No."),
    "appendix.head.office": Sentence("Đơn vị", "Office"),
    "appendix.head.subject": Sentence("Chỉ tiêu", "Indicator"),
    "appendix.head.reason": Sentence("Giải trình được chấp nhận", "Accepted explanation"),
    "appendix.head.confirmed": Sentence("Người xác nhận", "Confirmed by"),
    "paper.number": Sentence("Số:", "No.:"),
    "paper.to": Sentence("Kính gửi:", "To:"),
    "paper.recipients": Sentence("Nơi nhận:", "Recipients:"),
    "paper.kept_words": Sentence("Nội dung văn bản để máy đọc lại", "The words of the paper, for a reader"),
}

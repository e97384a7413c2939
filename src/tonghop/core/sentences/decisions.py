"""Words of the sheet of decisions, of review sheets and their answers, and of reminders."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

_RULINGS = {
    "decision.ruling.keep": Sentence("giữ nguyên", "keep"),
    "decision.ruling.replace": Sentence("sửa thành", "change to"),
    "decision.ruling.accept": Sentence("chấp nhận giải trình", "accept explanation"),
    "decision.ruling.return": Sentence("trả lại", "return"),
}

_STATES = {
    "decision.state.open": Sentence("chờ xử lý", "open"),
    "decision.state.explained": Sentence("đơn vị đã giải trình, chờ quyết định", "explained, undecided"),
    "decision.state.applied": Sentence("đã áp dụng", "applied"),
    "decision.state.invalid": Sentence("CHƯA áp dụng: {why}", "NOT applied: {why}"),
    "decision.state.changed": Sentence(
        "đã đổi số liệu, cần xem lại; trước đây: {former}", "figure changed, look again; before: {former}"
    ),
    "decision.state.not_found_any_more": Sentence(
        "không còn phát hiện ở chỗ này, quyết định vẫn áp dụng", "no finding here any more, still applied"
    ),
    "decision.state.waiting": Sentence(
        "lần này chưa có báo cáo của đơn vị, giữ lại quyết định", "no report of the office now, kept"
    ),
    "decision.state.expired": Sentence(
        "quyết định chỉ có giá trị đến {until}, nay đã hết hạn: cần xem lại",
        "the decision held until {until} and has lapsed: look again",
    ),
    "decision.state.stale": Sentence(
        "số liệu làm căn cứ giải trình đã đổi, cần xem lại; trước đây: {former}",
        "the figures the explanation rests on have changed, look again; before: {former}",
    ),
    "decision.state.declared": Sentence(
        "đơn vị đã cho biết cách đếm: tính theo cách này ở kỳ này và các kỳ sau; xóa dòng này thì hỏi lại",
        "the office has said how it counts: held to it now and later; clear this line to ask again",
    ),
    "decision.convention.apart": Sentence("đếm riêng", "counted apart"),
    "decision.convention.cumulative": Sentence("đếm dồn", "counted cumulatively"),
    "decision.state.with_former": Sentence("{state}; trước đây: {former}", "{state}; before: {former}"),
    "decision.state.with_explanation": Sentence(
        "{state}; đơn vị giải trình: {explanation}", "{state}; the office explains: {explanation}"
    ),
    "decision.unplaced": Sentence(
        'Số "{number}" chưa xếp được vào chỉ tiêu nào: “{context}”',
        'Number "{number}" belongs to no indicator: “{context}”',
    ),
    "decision.reading": Sentence("đơn vị tổng hợp sửa", "changed by the collector"),
    "answer.reading": Sentence(
        "đơn vị sửa theo phiếu trả lời", "corrected by the office on its review sheet"
    ),
    "decision.none": Sentence("Không có nội dung cần xử lý.", "Nothing to decide."),
}

_PROBLEMS = {
    "no_ruling": Sentence(
        "Dòng xử lý {reference} có ghi nhưng chưa chọn cách xử lý.",
        "Decision {reference} is written on but has no choice.",
    ),
    "unknown_ruling": Sentence(
        'Dòng xử lý {reference}: không hiểu "{written}"; chọn một trong: {choices}.',
        'Decision {reference}: "{written}" not understood; choose one of: {choices}.',
    ),
    "no_reason": Sentence("Dòng xử lý {reference} chưa ghi lý do.", "Decision {reference} gives no reason."),
    "no_name": Sentence(
        "Dòng xử lý {reference} chưa ghi người xác nhận.", "Decision {reference} does not say who confirmed."
    ),
    "no_value": Sentence(
        "Dòng xử lý {reference} chọn “sửa thành” nhưng chưa ghi số liệu sử dụng.",
        "Decision {reference} changes the figure but gives no value.",
    ),
    "value_not_read": Sentence(
        'Dòng xử lý {reference}: không đọc chắc chắn được "{value}" cho chỉ tiêu “{label}”; viết số theo '
        "kiểu 7.794 hoặc 99,52, không kèm chữ.",
        'Decision {reference}: "{value}" has no certain reading for “{label}”; write a bare figure such as '
        "7.794 or 99,52.",
    ),
    "no_row": Sentence(
        'Dòng xử lý {reference} chọn “sửa thành” nhưng không rõ chỉ tiêu nào ("{written}"); ghi mã hoặc STT '
        "của chỉ tiêu vào cột Mã chỉ tiêu.",
        'Decision {reference} changes a figure of no known indicator ("{written}"); put its code or number '
        "in the column Indicator code.",
    ),
    "bad_date": Sentence(
        'Dòng xử lý {reference}: không đọc được ngày "{written}"; viết 20/6/2019.',
        'Decision {reference}: cannot read the date "{written}"; write 20/6/2019.',
    ),
    "twice": Sentence(
        "Dòng xử lý {reference} có hai quyết định khác nhau; giữ lại một.",
        "Decision {reference} stands twice and differs; keep one.",
    ),
    "two_values": Sentence(
        "Dòng xử lý {reference}: một chỉ tiêu được sửa thành hai số khác nhau ở hai dòng; không áp dụng số "
        "nào.",
        "Decision {reference}: two lines give one figure different values; neither is applied.",
    ),
    "torn": Sentence(
        "Dòng xử lý {reference}: mã hiện và mã ẩn không khớp, có thể chỉ một phần bảng được sắp xếp; khôi "
        "phục "
        "từ bản lưu.",
        "Decision {reference}: visible and hidden codes differ, perhaps only part of the sheet was sorted; "
        "restore it from the backup.",
    ),
    "unknown": Sentence(
        "Dòng xử lý {reference} không khớp nội dung nào và đã mất mã ẩn.",
        "Decision {reference} matches nothing and its hidden code is gone.",
    ),
    "until_not_asked": Sentence(
        "Dòng xử lý {reference} ghi có giá trị đến {written} nhưng chọn “{choice}”; chỉ “giữ nguyên” và "
        "“chấp nhận giải trình” mới có thời hạn.",
        "Decision {reference} holds until {written} but its choice is “{choice}”; only “keep” and “accept "
        "explanation” may have a last day.",
    ),
    "value_not_asked": Sentence(
        'Dòng xử lý {reference} ghi số "{value}" nhưng không chọn “sửa thành”; bỏ số hoặc chọn lại.',
        'Decision {reference} gives "{value}" but does not change the figure; clear it or choose again.',
    ),
}

_ANSWERS = {
    "answer.sheet": Sentence(
        "Tệp là phiếu đề nghị rà soát số liệu có {n_answers} câu trả lời; phiếu được dùng khi tổng hợp cả "
        "thư mục.",
        "The file is a review sheet with {n_answers} answers; it is used when its folder is consolidated.",
    ),
    "answer.declared_by": Sentence("{office}, phiếu trả lời {file}", "{office}, review sheet {file}"),
    "answer.problem.outdated": Sentence(
        "Phiếu trả lời {file} (mã {reference}) nói về số “{then}”, nay báo cáo ghi “{now}”; không áp dụng.",
        "Answer {file} ({reference}) speaks of “{then}”, the report now says “{now}”; not applied.",
    ),
    "answer.problem.contradicts": Sentence(
        "Có hai câu trả lời khác nhau cho mã {reference}: {answers}; không áp dụng.",
        "Two different answers to {reference}: {answers}; not applied.",
    ),
    "answer.problem.other_office": Sentence(
        "Phiếu {file} của đơn vị khác trả lời mã {reference}; không áp dụng.",
        "Sheet {file} of another office answers {reference}; not applied.",
    ),
}

_SHEET = {
    "workbook.sheet.decisions": Sentence("Xử lý", "Decisions"),
    "workbook.sheet.returned": Sentence("Trả lại", "Returned"),
    "workbook.head.reference": Sentence("Mã xử lý", "Reference"),
    "workbook.head.state": Sentence("Tình trạng xử lý", "State of decision"),
    "workbook.head.as_sent": Sentence("Số đơn vị gửi", "As sent"),
    "workbook.head.ruling": Sentence("Cách xử lý", "Decision"),
    "workbook.head.value_used": Sentence("Số liệu sử dụng", "Value used"),
    "workbook.head.row": Sentence("Mã chỉ tiêu", "Indicator code"),
    "workbook.head.reason": Sentence("Lý do", "Reason"),
    "workbook.head.confirmed_by": Sentence("Người xác nhận", "Confirmed by"),
    "workbook.head.decided_on": Sentence("Ngày xác nhận", "Decided on"),
    "workbook.head.until": Sentence("Có giá trị đến", "Holds until"),
    "workbook.head.former": Sentence("Quyết định trước", "Earlier decision"),
    "workbook.head.key": Sentence("Khóa (không sửa)", "Key (do not edit)"),
    "workbook.head.amended": Sentence("Sửa số liệu", "Amendment"),
    "workbook.head.reasons": Sentence("Lý do trả lại", "Reasons"),
    "workbook.returned.none": Sentence("Chưa trả lại đơn vị nào.", "Nobody's report is returned."),
    "workbook.use.answer_sheet": Sentence(
        "phiếu rà soát đơn vị gửi lại: {n_answers} câu trả lời, {n_used} câu ứng với nội dung đang rà soát",
        "answered review sheet: {n_answers} answers, {n_used} to matters of this consolidation",
    ),
    "workbook.amended.collector": Sentence(
        "đơn vị tổng hợp sửa: gửi “{sent}”, dùng “{used}”. Lý do: {reason}. Người xác nhận: {name}.",
        "changed by the collector: sent “{sent}”, used “{used}”. Reason: {reason}. Confirmed by {name}.",
    ),
    "workbook.amended.office": Sentence(
        "đơn vị sửa theo phiếu trả lời {source}: trước “{sent}”, nay “{used}”.",
        "corrected by the office on {source}: before “{sent}”, now “{used}”.",
    ),
    "workbook.note.amended": Sentence(
        "Đơn vị tổng hợp sửa số của: {offices}.", "Changed by the collector for: {offices}."
    ),
    "workbook.note.corrected": Sentence(
        "Đơn vị tự sửa theo phiếu trả lời: {offices}.", "Corrected on a review sheet by: {offices}."
    ),
    "workbook.use.decisions_unreadable": Sentence(
        "Không đọc được quyết định xử lý trong {file} ({reason}), nên chưa ghi gì. Mở tệp ấy bằng Excel hoặc "
        "LibreOffice, lưu lại dạng .xlsx, hoặc chuyển nó ra nơi khác.",
        "Cannot read the decisions in {file} ({reason}), so nothing is written. Open that file in Excel or "
        "LibreOffice and save it as .xlsx, or move it elsewhere.",
    ),
    "workbook.summary.decided": Sentence("Nội dung đã xử lý", "Matters decided"),
    "publication.amended": Sentence("IV. SỐ LIỆU ĐÃ SỬA KHI TỔNG HỢP", "IV. FIGURES AMENDED"),
    "publication.amended.line": Sentence("{office}, {row}: {told}", "{office}, {row}: {told}"),
}

_LETTER = {
    "letter.title": Sentence("PHIẾU ĐỀ NGHỊ RÀ SOÁT SỐ LIỆU", "REVIEW SHEET"),
    "letter.of": Sentence("{title}, {period}", "{title}, {period}"),
    "letter.to": Sentence("Kính gửi: {office}", "To: {office}"),
    "letter.opening": Sentence(
        "Qua tổng hợp báo cáo của quý đơn vị (tệp {file}), có {n_matters} nội dung cần rà soát nêu ở bảng "
        "dưới. "
        "Đề nghị quý đơn vị ghi vào cột “Trả lời của đơn vị”: số liệu đúng, hoặc giải trình nếu số đã gửi là "
        "đúng; giữ nguyên cột Mã rồi gửi lại tệp này.",
        "Adding up your report ({file}) left {n_matters} matters to look at, listed below. Please write in "
        "the "
        "column “Answer of the office” the right figure, or an explanation if the figure sent is right; keep "
        "the codes and send this file back.",
    ),
    "letter.returned": Sentence(
        "Đề nghị gửi lại báo cáo: {reason}.", "Please send the report anew: {reason}."
    ),
    "letter.head.reference": Sentence("Mã", "Code"),
    "letter.head.as_sent": Sentence("Số đã gửi", "As sent"),
    "letter.head.matter": Sentence("Nội dung đề nghị rà soát", "Matter to look at"),
    "letter.head.answer": Sentence("Trả lời của đơn vị", "Answer of the office"),
    "letter.closing": Sentence(
        "Trả lời bằng một con số thì số ấy được dùng thay số đã gửi và ghi rõ là đơn vị sửa; trả lời bằng "
        "lời thì "
        "được coi là giải trình. Trân trọng cảm ơn./.",
        "A bare figure replaces the one sent and is marked as your correction; words are taken as an "
        "explanation. Thank you.",
    ),
    "letter.mail.opening": Sentence(
        "Qua tổng hợp báo cáo của quý đơn vị (tệp {file}), có {n_matters} nội dung cần rà soát nêu dưới đây. "
        "Đề nghị quý đơn vị ghi sau chữ “Trả lời:” số liệu đúng, hoặc giải trình nếu số đã gửi là đúng; "
        "giữ nguyên "
        "các dòng Mã.",
        "Adding up your report ({file}) left {n_matters} matters to look at, below. After “Answer:” please "
        "write "
        "the right figure, or an explanation if the figure sent is right; keep the codes.",
    ),
    "letter.mail.reference": Sentence("Mã {reference}", "Code {reference}"),
    "letter.mail.as_sent": Sentence("Số đã gửi:", "As sent:"),
    "letter.mail.answer": Sentence("Trả lời:", "Answer:"),
    "letter.nothing_sent": Sentence("–", "–"),
}

_REMINDER = {
    "reminder.issuer": Sentence("[TÊN CƠ QUAN, TỔ CHỨC]", "[NAME OF THE OFFICE]"),
    "reminder.number": Sentence("……/……-……", "……/……-……"),
    "reminder.dateline": Sentence("……………, ngày …… tháng …… năm {year}", "……………, ngày …… tháng …… năm {year}"),
    "reminder.subject": Sentence("V/v đôn đốc gửi báo cáo {period}", "Re: reports overdue {period}"),
    "reminder.name": Sentence("Công văn đôn đốc gửi báo cáo", "Reminder to send reports"),
    "reminder.to": Sentence("Kính gửi:", "To:"),
    "reminder.to_listed": Sentence("Các đơn vị có tên trong danh sách dưới đây", "The offices listed below"),
    "reminder.opening": Sentence(
        "Để tổng hợp {forms}, đến ngày {on} đã nhận được báo cáo của {n_sent}/{n_due} đơn vị. Các đơn vị "
        "sau đây "
        "chưa gửi báo cáo:",
        "For {forms}, reports of {n_sent} of {n_due} offices had come by {on}. These offices have not sent "
        "theirs:",
    ),
    "reminder.head.stt": Sentence("STT", "No."),
    "reminder.head.office": Sentence("Đơn vị", "Office"),
    "reminder.head.forms": Sentence("Báo cáo chưa gửi", "Report not sent"),
    "reminder.head.due_on": Sentence("Hạn gửi", "Due on"),
    "reminder.head.late": Sentence("Tình trạng", "State"),
    "reminder.asking": Sentence(
        "Đề nghị các đơn vị có tên trên khẩn trương hoàn thành và gửi báo cáo trước ngày …/…/{year}; "
        "trường hợp "
        "đã gửi, đề nghị thông báo lại ngày gửi và hình thức gửi để đối chiếu. Đơn vị chưa có số liệu chỉ "
        "tiêu "
        "nào thì ghi rõ lý do tại chỉ tiêu đó./.",
        "Please complete and send your reports before …/…/{year}; if already sent, tell when and how. "
        "Where a "
        "figure is not available, say why beside it.",
    ),
    "reminder.recipients": Sentence("- Như trên;\n- Lưu: VT.", "- As above;\n- File."),
    "reminder.authority": Sentence("[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]", "[AUTHORITY OF THE SIGNER]"),
    "reminder.signer": Sentence("[Họ và tên]", "[Name]"),
    "reminder.any_form": Sentence("báo cáo theo danh sách", "the reports listed"),
}

SENTENCES: dict[str, Sentence] = {
    **_RULINGS,
    **_STATES,
    **{f"decision.problem.{key}": sentence for key, sentence in _PROBLEMS.items()},
    **_ANSWERS,
    **_SHEET,
    **_LETTER,
    **_REMINDER,
}

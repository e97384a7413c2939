"""Sentences of the pages of who prepares a report: what is to do, the form, and what stands around it."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.work.title": Sentence(vi="Việc của tôi", en="My work"),
    "page.work.none": Sentence(
        vi="Chưa có báo cáo nào giao cho đơn vị của anh/chị. Khi có đợt báo cáo mới, việc cần làm "
        "hiện ở đây.",
        en="No report is owed by your offices yet. When a campaign opens, what is to do shows here.",
    ),
    "page.work.n_to_do": Sentence(
        vi="{n_items} báo cáo cần anh/chị xử lý.", en="{n_items} reports wait for you."
    ),
    "page.work.nothing_to_do": Sentence(
        vi="Hiện không có việc nào chờ anh/chị.", en="Nothing waits for you now."
    ),
    "page.work.reports": Sentence(vi="Báo cáo của đơn vị", en="Reports of your office"),
    "page.work.boards": Sentence(vi="Đợt báo cáo theo dõi", en="Campaigns you follow"),
    "page.work.campaign": Sentence(vi="Đợt báo cáo", en="Campaign"),
    "page.work.office": Sentence(vi="Đơn vị", en="Office"),
    "page.work.due": Sentence(vi="Hạn nộp", en="Due"),
    "page.work.state": Sentence(vi="Trạng thái", en="State"),
    "page.work.to_do": Sentence(vi="Việc cần làm", en="To do"),
    "page.work.findings": Sentence(vi="Cần rà soát", en="Findings"),
    "page.work.counts": Sentence(
        vi="{n_errors} lỗi, {n_warnings} cảnh báo, {n_questions} cần xác nhận",
        en="{n_errors} errors, {n_warnings} warnings, {n_questions} questions",
    ),
    "page.work.late": Sentence(vi="Quá hạn", en="Late"),
    "page.work.extended": Sentence(vi="đã gia hạn", en="extended"),
    "page.work.fill": Sentence(vi="Nhập số liệu và trình ký", en="Fill and submit"),
    "page.work.open": Sentence(vi="Xem báo cáo", en="Open the report"),
    "page.work.waiting": Sentence(
        vi="{n_waiting} chờ xử lý trong {n_owed} báo cáo", en="{n_waiting} of {n_owed} reports wait"
    ),
    "page.form.due": Sentence(vi="Hạn nộp: {at}.", en="Due: {at}."),
    "page.form.late": Sentence(
        vi="Đã quá hạn: vẫn nhập và gửi được, báo cáo sẽ ghi là nộp muộn.",
        en="Past due: you may still fill and send it; it will be marked late.",
    ),
    "page.form.not_sent": Sentence(
        vi="Đơn vị chưa gửi báo cáo này. Số liệu đang lập chỉ đơn vị lập xem được.",
        en="The office has not sent this report. A draft is seen by the office alone.",
    ),
    "page.form.read_only": Sentence(
        vi="Báo cáo đang ở trạng thái chỉ xem.", en="The report can only be read in this state."
    ),
    "page.form.returned": Sentence(vi="Lý do trả lại", en="Why it was returned"),
    "page.form.keys": Sentence(
        vi="Enter và mũi tên lên/xuống để chuyển dòng; dán được nhiều ô từ Excel, Word. Số liệu tự lưu.",
        en="Enter and the up and down arrows move between rows; blocks from Excel or Word can be pasted. "
        "Figures save themselves.",
    ),
    "page.form.save": Sentence(vi="Lưu", en="Save"),
    "page.form.saved": Sentence(vi="Đã lưu {n_cells} ô.", en="{n_cells} cells saved."),
    "page.form.bad_cells": Sentence(
        vi="Nội dung gửi lên không đúng dạng của biểu này nên chưa lưu ô nào. Tải lại trang rồi lưu lại; "
        "số đã gõ vẫn giữ trên máy này.",
        en="What was sent does not fit this form, and no cell was saved. Load the page again and save; "
        "what you typed is kept on this computer.",
    ),
    "page.form.conflicts": Sentence(
        vi="Có ô đã được người khác sửa sau khi anh/chị mở trang. Các ô ấy chưa lưu: xem hai nội dung "
        "rồi chọn.",
        en="Somebody changed some cells after you opened the page. Those are not saved: look at both "
        "and choose.",
    ),
    "page.form.conflict": Sentence(
        vi="Anh/chị gõ: {mine}. Đang lưu (người khác sửa): {theirs}.",
        en="You typed: {mine}. Stored (changed by somebody else): {theirs}.",
    ),
    "page.form.keep_mine": Sentence(vi="Dùng số của tôi", en="Use mine"),
    "page.form.take_theirs": Sentence(vi="Giữ số đang lưu", en="Keep what is stored"),
    "page.form.empty_text": Sentence(vi="(để trống)", en="(blank)"),
    "page.form.read_as": Sentence(vi="đọc là {text}", en="read as {text}"),
    "page.form.which": Sentence(vi="Số này là:", en="This figure is:"),
    "page.form.unreadable": Sentence(
        vi="Chưa đọc được thành số. Gõ lại hoặc chọn lý do.",
        en="Not read as a figure. Type it again or choose a reason.",
    ),
    "page.form.why_blank": Sentence(vi="Không có số vì…", en="No figure because…"),
    "page.form.why_blank_of": Sentence(vi="Lý do không có số: {label}", en="Why there is no figure: {label}"),
    "page.form.figure_of": Sentence(vi="Số liệu: {label}", en="Figure: {label}"),
    "page.form.note_of": Sentence(vi="Ghi chú: {label}", en="Note: {label}"),
    "page.form.earlier": Sentence(vi="Kỳ trước", en="Last period"),
    "page.form.computed": Sentence(vi="Tự tính", en="Computed"),
    "page.form.computed_how": Sentence(
        vi="Tự tính từ các dòng khác: {formula}", en="Computed from other rows: {formula}"
    ),
    "page.form.help": Sentence(vi="Giải thích, nguồn", en="Help and source"),
    "page.form.source": Sentence(vi="Nguồn: {citation}", en="Source: {citation}"),
    "page.form.row_page": Sentence(vi="Lịch sử, tài liệu, hỏi đáp", en="History, files, questions"),
    "page.form.row_page_of": Sentence(
        vi="Lịch sử, tài liệu, hỏi đáp của dòng: {label}",
        en="History, files and questions of the row: {label}",
    ),
    "page.form.n_evidence": Sentence(vi="{n_files} tài liệu kèm", en="{n_files} kept with it"),
    "page.form.question": Sentence(vi="Hỏi: {text}", en="Asked: {text}"),
    "page.form.answer": Sentence(vi="Trả lời: {text}", en="Answered: {text}"),
    "page.form.no_answer": Sentence(vi="Chưa có trả lời.", en="No answer yet."),
    "page.form.annex": Sentence(vi="Phụ lục: {title}", en="Annex: {title}"),
    "page.form.stt": Sentence(vi="STT", en="No."),
    "page.form.group": Sentence(vi="Nhóm", en="Group"),
    "page.form.no_group": Sentence(vi="(chưa chọn)", en="(none)"),
    "page.form.line": Sentence(vi="Dòng {line}: {label}", en="Line {line}: {label}"),
    "page.form.no_lines": Sentence(vi="Không có dòng nào.", en="No lines."),
    "page.form.add_line": Sentence(vi="Thêm dòng", en="Add a line"),
    "page.form.remove_line": Sentence(vi="Xóa dòng {line}", en="Clear line {line}"),
    "page.form.remove": Sentence(vi="Xóa", en="Clear"),
    "page.form.status_saved": Sentence(vi="Đã lưu mọi ô.", en="Every cell is saved."),
    "page.form.status_pending": Sentence(vi="Còn {n_cells} ô chưa lưu…", en="{n_cells} cells not saved yet…"),
    "page.form.status_offline": Sentence(
        vi="Mất kết nối. {n_cells} ô giữ trên máy này, sẽ tự gửi lại khi có mạng.",
        en="No connection. {n_cells} cells are kept on this computer and will be sent again.",
    ),
    "page.form.status_signed_out": Sentence(
        vi="Phiên làm việc đã hết. {n_cells} ô giữ trên máy này: đăng nhập lại rồi mở lại trang.",
        en="You are signed out. {n_cells} cells are kept on this computer: sign in and open the page again.",
    ),
    "page.form.status_refused": Sentence(
        vi="Chưa lưu {n_cells} ô: {why}", en="{n_cells} cells not saved: {why}"
    ),
    "page.form.status_pasted": Sentence(vi="Đã dán {n_cells} ô.", en="{n_cells} cells pasted."),
    "page.form.status_left": Sentence(
        vi="{n_cells} ô đã dán rơi vào dòng không nhập (tiêu đề, dòng tự tính) nên không lấy.",
        en="{n_cells} pasted cells fell on rows that take no figure (headings, computed rows) and "
        "were not taken.",
    ),
    "page.form.status_conflicts": Sentence(
        vi="{n_cells} ô bị người khác sửa cùng lúc: chọn tại ô.",
        en="{n_cells} cells changed by two people: choose at the cell.",
    ),
    "page.form.findings": Sentence(vi="Nội dung cần rà soát ({n_findings})", en="Findings ({n_findings})"),
    "page.form.no_findings": Sentence(vi="Không có phát hiện nào.", en="No findings."),
    "page.form.to_row": Sentence(vi="Đến dòng", en="To the row"),
    "page.form.explain": Sentence(vi="Giải trình", en="Explain"),
    "page.form.explain_of": Sentence(vi="Giải trình cho: {finding}", en="Explanation of: {finding}"),
    "page.form.explanation": Sentence(vi="Giải trình: {text}", en="Explanation: {text}"),
    "page.form.granted": Sentence(vi="Đã chấp nhận", en="Accepted"),
    "page.form.not_granted": Sentence(vi="Không chấp nhận: {why}", en="Refused: {why}"),
    "page.form.explained": Sentence(vi="Đã lưu giải trình.", en="The explanation is saved."),
    "page.form.submit": Sentence(vi="Trình ký", en="Submit for signature"),
    "page.form.submit_what": Sentence(
        vi="Khi trình ký, số liệu được lập thành một phiên bản và không sửa được cho đến khi người ký "
        "trả lại.",
        en="Submitting makes a version of the figures; they cannot be changed until the signer sends "
        "them back.",
    ),
    "page.form.submitted": Sentence(vi="Đã trình ký.", en="Submitted for signature."),
    "page.form.amend": Sentence(vi="Lập bản thay thế", en="Start a replacing revision"),
    "page.form.amend_reason": Sentence(vi="Lý do thay thế, bổ sung", en="Why it is replaced"),
    "page.form.amending": Sentence(
        vi="Đã mở bản thay thế. Bản đã được chấp nhận vẫn có hiệu lực cho đến khi bản mới được chấp nhận.",
        en="A replacing draft is open. The accepted version stands until the new one is accepted.",
    ),
    "page.form.sign_page": Sentence(vi="Trang ký duyệt", en="Signing page"),
    "page.form.versions": Sentence(vi="Các phiên bản ({n_versions})", en="Versions ({n_versions})"),
    "page.form.receipt": Sentence(vi="Biên nhận", en="Receipt"),
    "page.form.upload": Sentence(vi="Lấy số từ tệp Word, Excel, PDF", en="Take figures from a file"),
    "page.form.blank_word": Sentence(vi="Tải biểu (Word)", en="Form as Word"),
    "page.form.blank_excel": Sentence(vi="Tải biểu (Excel)", en="Form as Excel"),
    "page.form.paper_word": Sentence(vi="Tải báo cáo đã lập (Word)", en="Report as Word"),
    "page.form.paper_pdf": Sentence(vi="Tải báo cáo đã lập (PDF)", en="Report as PDF"),
    "page.form.around": Sentence(vi="Việc với báo cáo này", en="About this report"),
    "page.form.back": Sentence(vi="Về biểu nhập", en="Back to the form"),
    "page.row.history": Sentence(vi="Lịch sử sửa", en="Changes"),
    "page.row.no_history": Sentence(vi="Chưa ai nhập ở dòng này.", en="Nothing was typed here yet."),
    "page.row.at": Sentence(vi="Lúc", en="When"),
    "page.row.by": Sentence(vi="Người sửa", en="Who"),
    "page.row.before": Sentence(vi="Trước", en="Before"),
    "page.row.after": Sentence(vi="Sau", en="After"),
    "page.row.way": Sentence(vi="Cách nhập", en="How"),
    "page.row.cell": Sentence(vi="Ô", en="Cell"),
    "way.typed": Sentence(vi="gõ", en="typed"),
    "way.pasted": Sentence(vi="dán", en="pasted"),
    "way.uploaded": Sentence(vi="từ tệp", en="from a file"),
    "way.api": Sentence(vi="từ phần mềm khác", en="from a program"),
    "way.rolled_up": Sentence(vi="cộng từ cấp dưới", en="added up from below"),
    "way.computed": Sentence(vi="tự tính", en="computed"),
    "page.row.evidence": Sentence(vi="Ghi chú và tài liệu kèm", en="Notes and files"),
    "page.row.no_evidence": Sentence(vi="Chưa có tài liệu kèm.", en="Nothing is kept with this row."),
    "page.row.note": Sentence(vi="Ghi chú nội bộ", en="Note"),
    "page.row.file": Sentence(vi="Tệp (tối đa {most} MB)", en="File (at most {most} MB)"),
    "page.row.keep": Sentence(vi="Lưu kèm dòng này", en="Keep with this row"),
    "page.row.kept": Sentence(vi="Đã lưu kèm.", en="Kept."),
    "page.row.nothing_kept": Sentence(
        vi="Chưa có gì để lưu: ghi một dòng hoặc chọn tệp.",
        en="Nothing to keep: write a note or choose a file.",
    ),
    "page.row.too_big": Sentence(
        vi="Tệp {name} lớn hơn {most} MB. Nén lại hoặc tách nhỏ rồi gửi lại.",
        en="The file {name} is larger than {most} MB. Make it smaller and send it again.",
    ),
    "page.row.questions": Sentence(vi="Hỏi về dòng này", en="Questions about this row"),
    "page.row.no_questions": Sentence(vi="Chưa có câu hỏi nào.", en="No questions yet."),
    "page.row.ask": Sentence(vi="Câu hỏi gửi đơn vị tổng hợp", en="Question to the collecting office"),
    "page.row.ask_hint": Sentence(
        vi="Câu trả lời hiện ở dòng này cho mọi đơn vị trong đợt.",
        en="Every office of the campaign sees the answer here.",
    ),
    "page.row.ask_button": Sentence(vi="Gửi câu hỏi", en="Ask"),
    "page.row.asked": Sentence(vi="Đã gửi câu hỏi.", en="Your question is sent."),
    "page.versions.title": Sentence(vi="Các phiên bản của báo cáo", en="Versions of the report"),
    "page.versions.none": Sentence(vi="Báo cáo chưa có phiên bản nào.", en="The report has no version yet."),
    "page.versions.number": Sentence(vi="Bản số", en="Version"),
    "page.versions.made": Sentence(vi="Lập lúc", en="Made at"),
    "page.versions.digest": Sentence(vi="Mã băm", en="Digest"),
    "page.versions.reason": Sentence(vi="Lý do", en="Reason"),
    "page.versions.before": Sentence(vi="So bản", en="Compare"),
    "page.versions.after": Sentence(vi="với bản", en="with"),
    "page.versions.compare": Sentence(vi="So sánh", en="Compare"),
    "page.versions.version": Sentence(vi="Bản {number}", en="Version {number}"),
    "page.versions.row": Sentence(vi="Dòng", en="Row"),
    "page.versions.same": Sentence(vi="Hai bản giống nhau.", en="The two are the same."),
    "page.receipt.title": Sentence(vi="Biên nhận gửi báo cáo", en="Receipt"),
    "page.receipt.none": Sentence(
        vi="Báo cáo chưa gửi nên chưa có biên nhận.", en="Not sent yet: there is no receipt."
    ),
    "page.receipt.code": Sentence(vi="Mã biên nhận", en="Receipt code"),
    "page.receipt.sent": Sentence(vi="Gửi lúc", en="Sent at"),
    "page.receipt.number": Sentence(vi="Số, ngày văn bản", en="Number and date"),
    "page.receipt.digest": Sentence(
        vi="Mã băm của bản đã gửi (SHA-256)", en="Digest of what was sent (SHA-256)"
    ),
    "page.receipt.entry": Sentence(vi="Mục trong sổ ghi", en="Entry of the ledger"),
    "page.upload.title": Sentence(vi="Lấy số từ tệp", en="Take figures from a file"),
    "page.upload.what": Sentence(
        vi="Chọn tệp báo cáo đã điền (Word, Excel, PDF, văn bản). Số chỉ được lưu sau khi anh/chị xem "
        "và đồng ý.",
        en="Choose a filled report (Word, Excel, PDF, text). Nothing is saved before you look and agree.",
    ),
    "page.upload.file": Sentence(vi="Tệp báo cáo (tối đa {most} MB)", en="Report file (at most {most} MB)"),
    "page.upload.read": Sentence(vi="Đọc tệp", en="Read the file"),
    "page.upload.no_file": Sentence(vi="Chưa chọn tệp.", en="No file was chosen."),
    "page.upload.rows": Sentence(
        vi="{n_rows} ô khác với số đang có", en="{n_rows} cells differ from what stands"
    ),
    "page.upload.same": Sentence(
        vi="Tệp không có số nào khác với số đang có.",
        en="The file holds nothing that differs from what stands.",
    ),
    "page.upload.take": Sentence(vi="Lấy", en="Take"),
    "page.upload.take_of": Sentence(vi="Lấy số của dòng: {label}", en="Take the figure of: {label}"),
    "page.upload.now": Sentence(vi="Đang có", en="Now"),
    "page.upload.in_file": Sentence(vi="Trong tệp", en="In the file"),
    "page.upload.asks": Sentence(vi="Cần chọn cách đọc sau khi lấy", en="You will be asked how to read it"),
    "page.upload.differs": Sentence(vi="Chênh", en="Difference"),
    "page.upload.confirm": Sentence(vi="Lấy các số đã chọn", en="Take what is ticked"),
    "page.upload.unplaced": Sentence(
        vi="Số trong tệp chưa xếp được vào dòng nào", en="Numbers of the file that fit no row"
    ),
    "page.upload.findings": Sentence(vi="Khi đọc tệp thấy", en="Seen while reading"),
    "page.upload.locked": Sentence(vi="Dòng tự tính: không lấy", en="Computed: not taken"),
}

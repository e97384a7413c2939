"""Sentences of the pages of who prepares a report: what is to do, the form, and what stands around it."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.work.title": Sentence(vi="Việc của tôi", en="My work"),
    "page.work.none": Sentence(
        vi="Chưa có báo cáo nào giao cho đơn vị của anh/chị. Khi có đợt báo cáo mới, việc cần làm hiện ở đây.",
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
    "page.work.findings": Sentence(vi="Phát hiện", en="Findings"),
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
        vi="Nội dung gửi lên không đúng dạng của biểu này nên chưa lưu ô nào. Tải lại trang rồi lưu lại; số đã "
        "gõ vẫn giữ trên máy này.",
        en="What was sent does not fit this form, and no cell was saved. Load the page again and save; what you "
        "typed is kept on this computer.",
    ),
    "page.form.conflicts": Sentence(
        vi="Có ô đã được người khác sửa sau khi anh/chị mở trang. Các ô ấy chưa lưu: xem hai nội dung rồi chọn.",
        en="Somebody changed some cells after you opened the page. Those are not saved: look at both and choose.",
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
        en="{n_cells} pasted cells fell on rows that take no figure (headings, computed rows) and were not taken.",
    ),
    "page.form.status_conflicts": Sentence(
        vi="{n_cells} ô bị người khác sửa cùng lúc: chọn tại ô.",
        en="{n_cells} cells changed by two people: choose at the cell.",
    ),
}

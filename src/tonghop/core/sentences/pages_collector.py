"""Sentences of the collecting office's pages: campaigns, the board, reminders, questions."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "campaign.no_collector": Sentence(
        vi="Vào ngày chốt số liệu không có đơn vị tổng hợp này trong danh mục. Kiểm tra lại ngày chốt "
        "hoặc đề nghị quản trị cập nhật danh mục đơn vị.",
        en="The register has no such collecting office on the cut-off day. Check the day, or ask the "
        "administrator to bring the register up to date.",
    ),
    "campaign.no_window": Sentence(
        vi="Chưa có ngày chốt số liệu. Nhập ngày cuối cùng mà số liệu phản ánh.",
        en="There is no cut-off day. Give the last day the figures speak of.",
    ),
    "campaign.due_before_opening": Sentence(
        vi="Có hạn gửi sớm hơn hoặc trùng lúc mở đợt. Lùi hạn gửi hoặc mở đợt sớm hơn.",
        en="A due time is not after the opening. Put it later, or open earlier.",
    ),
    "campaign.nobody_owes": Sentence(
        vi="Không có đơn vị nào phải nộp: dưới đơn vị tổng hợp không có đơn vị thuộc cấp đã đặt hạn. "
        "Đặt hạn cho đúng cấp hoặc bỏ bớt đơn vị đã loại ra.",
        en="Nobody would owe: below the collecting office there is no office of the kinds with a due time. "
        "Give the right kinds a due time, or leave fewer offices out.",
    ),
    "page.campaigns.title": Sentence(vi="Đợt báo cáo", en="Campaigns"),
    "page.campaigns.new": Sentence(vi="Mở đợt mới", en="Open a campaign"),
    "page.campaigns.none": Sentence(
        vi="Chưa có đợt báo cáo nào do đơn vị của anh/chị tổng hợp.",
        en="Your office collects no campaign yet.",
    ),
    "page.campaigns.name": Sentence(vi="Đợt báo cáo", en="Campaign"),
    "page.campaigns.period": Sentence(vi="Kỳ", en="Period"),
    "page.campaigns.opens": Sentence(vi="Mở", en="Opens"),
    "page.campaigns.came": Sentence(vi="Đã gửi", en="Sent"),
    "page.campaigns.accepted": Sentence(vi="Đạt yêu cầu", en="Accepted"),
    "page.campaigns.of": Sentence(vi="{n}/{n_owed}", en="{n}/{n_owed}"),
    "page.campaigns.closed": Sentence(vi="Đã đóng", en="Closed"),
    "page.plan.title": Sentence(vi="Mở đợt báo cáo", en="Open a campaign"),
    "page.plan.no_forms": Sentence(
        vi="Chưa có biểu mẫu nào được ban hành trong hệ thống. Người quản lý biểu mẫu ban hành trước.",
        en="No form is published yet. The form steward publishes one first.",
    ),
    "page.plan.no_office": Sentence(
        vi="Anh/chị không giữ vai trò đơn vị tổng hợp trực tiếp tại đơn vị nào.",
        en="You hold the role of collector in no office.",
    ),
    "page.plan.what": Sentence(vi="Thu gì, kỳ nào", en="What and which period"),
    "page.plan.name": Sentence(vi="Tên đợt", en="Title"),
    "page.plan.form": Sentence(vi="Biểu mẫu đã ban hành", en="Published form"),
    "page.plan.collector": Sentence(vi="Đơn vị tổng hợp", en="Collecting office"),
    "page.plan.year": Sentence(vi="Năm", en="Year"),
    "page.plan.period": Sentence(vi="Kỳ báo cáo", en="Period"),
    "page.plan.from": Sentence(vi="Số liệu từ ngày", en="Figures from"),
    "page.plan.to": Sentence(vi="đến ngày (chốt số liệu)", en="to (cut-off day)"),
    "page.plan.letter": Sentence(vi="Văn bản yêu cầu báo cáo", en="The letter that asks"),
    "page.plan.letter_number": Sentence(vi="Số văn bản", en="Number"),
    "page.plan.letter_date": Sentence(vi="Ngày văn bản", en="Date"),
    "page.plan.letter_file": Sentence(vi="Tệp văn bản (PDF hoặc Word)", en="File (PDF or Word)"),
    "page.plan.letter_kind": Sentence(
        vi="Tệp văn bản phải là PDF hoặc Word (.docx). Chọn lại tệp.",
        en="The letter must be PDF or Word (.docx). Choose another file.",
    ),
    "page.plan.when": Sentence(vi="Lịch", en="Calendar"),
    "page.plan.opens": Sentence(vi="Mở nhập liệu lúc", en="Opens at"),
    "page.plan.locks": Sentence(vi="Khóa số liệu lúc (nếu có)", en="Locks at (if fixed)"),
    "page.plan.due": Sentence(vi="Hạn gửi theo loại đơn vị", en="Due by kind of office"),
    "page.plan.due_hint": Sentence(
        vi="Loại đơn vị để trống hạn thì không phải nộp.", en="A kind left empty owes nothing."
    ),
    "page.plan.parent": Sentence(vi="Phục vụ đợt của cấp trên", en="Feeds a campaign of the level above"),
    "page.plan.no_parent": Sentence(vi="Không", en="None"),
    "page.plan.simulated": Sentence(
        vi="Đợt tập huấn, số liệu mô phỏng", en="Training: the figures are simulated"
    ),
    "page.plan.preview": Sentence(vi="Xem ai phải nộp", en="See who would owe"),
    "page.plan.open": Sentence(vi="Mở đợt báo cáo", en="Open the campaign"),
    "page.plan.owing": Sentence(vi="{n_offices} đơn vị phải nộp", en="{n_offices} offices would owe"),
    "page.plan.owing_hint": Sentence(
        vi="Đánh dấu đơn vị không phải nộp đợt này. Danh sách được chốt khi mở đợt.",
        en="Tick offices that owe nothing this time. The list is frozen when the campaign opens.",
    ),
    "page.plan.leave_out": Sentence(vi="Không phải nộp", en="Owes nothing"),
    "page.plan.left_out": Sentence(vi="Đang loại ra: {codes}", en="Left out: {codes}"),
    "page.plan.opened": Sentence(vi='Đã mở đợt "{title}".', en='"{title}" is open.'),
    "page.plan.faults": Sentence(
        vi="Một số ô cần sửa trước khi mở đợt.", en="Some fields need mending before it can open."
    ),
    "page.plan.empty": Sentence(vi="Ô này cần có nội dung.", en="This field is needed."),
    "page.plan.no_day": Sentence(vi="Chưa đọc được ngày. Chọn lại ngày.", en="This is no day. Choose one."),
    "page.plan.no_instant": Sentence(
        vi="Chưa đọc được ngày giờ. Chọn lại ngày và giờ.", en="This is no time. Choose a day and an hour."
    ),
    "page.plan.no_period": Sentence(
        vi="Chọn kỳ và nhập năm bốn chữ số.", en="Choose a period and give a year of four digits."
    ),
    "page.plan.window_backwards": Sentence(
        vi="Ngày chốt đứng trước ngày đầu. Đổi lại hai ngày.", en="The cut-off comes before the first day."
    ),
    "page.plan.no_due": Sentence(
        vi="Đặt hạn gửi cho ít nhất một loại đơn vị.", en="Give at least one kind of office a due time."
    ),
    "page.plan.lock_before_due": Sentence(
        vi="Giờ khóa đứng trước một hạn gửi. Lùi giờ khóa.", en="It locks before a due time. Lock later."
    ),
    "page.board.office": Sentence(vi="Đơn vị", en="Office"),
    "page.board.state": Sentence(vi="Trạng thái", en="State"),
    "page.board.time": Sentence(vi="Thời hạn", en="Time"),
    "page.board.due": Sentence(vi="Hạn", en="Due"),
    "page.board.sent": Sentence(vi="Gửi lúc", en="Sent at"),
    "page.board.findings": Sentence(vi="Lỗi / cảnh báo / hỏi", en="Errors / warnings / questions"),
    "page.board.findings_of": Sentence(
        vi="{errors} / {warnings} / {questions}", en="{errors} / {warnings} / {questions}"
    ),
    "page.board.contact": Sentence(vi="Liên hệ", en="Contact"),
    "page.board.no_contact": Sentence(vi="chưa ghi", en="not recorded"),
    "page.board.tick": Sentence(vi="Chọn {unit}", en="Tick {unit}"),
    "page.board.ticked": Sentence(vi="Chọn", en="Tick"),
    "page.board.summary": Sentence(
        vi="{n_owed} đơn vị phải nộp: {on_time} gửi đúng hạn, {late} gửi muộn, {missing} quá hạn chưa gửi, "
        "{not_due} chưa đến hạn. Đạt yêu cầu: {accepted}; trả lại: {returned}; đã chốt: {locked}.",
        en="{n_owed} offices owe: {on_time} in time, {late} late, {missing} overdue, {not_due} not due yet. "
        "Accepted: {accepted}; returned: {returned}; locked: {locked}.",
    ),
    "page.board.facts": Sentence(
        vi="Văn bản {letter}. Mở {opens}, chốt số liệu đến hết {cut_off}.",
        en="Letter {letter}. Opens {opens}; figures up to {cut_off}.",
    ),
    "page.board.locks": Sentence(vi="Khóa lúc {at}.", en="Locks at {at}."),
    "page.board.closed_at": Sentence(vi="Đã đóng lúc {at}.", en="Closed at {at}."),
    "page.board.filter": Sentence(vi="Lọc", en="Filter"),
    "page.board.all": Sentence(vi="Tất cả", en="All"),
    "page.board.name": Sentence(vi="Tên hoặc mã đơn vị", en="Name or code"),
    "page.board.kind": Sentence(vi="Loại đơn vị", en="Kind of office"),
    "page.board.clear": Sentence(vi="Bỏ lọc", en="Clear"),
    "page.board.shown": Sentence(
        vi="{n_shown} đơn vị, trang {page}/{n_pages}", en="{n_shown} offices, page {page} of {n_pages}"
    ),
    "page.board.none": Sentence(
        vi="Không có đơn vị nào khớp bộ lọc. Bỏ bớt điều kiện lọc.",
        en="No office fits the filter. Take a condition away.",
    ),
    "page.board.previous": Sentence(vi="Trang trước", en="Previous page"),
    "page.board.next": Sentence(vi="Trang sau", en="Next page"),
    "page.board.pages": Sentence(vi="Các trang", en="Pages"),
    "page.board.accept_ticked": Sentence(
        vi="Xác nhận đạt các báo cáo đã chọn", en="Accept the ticked reports"
    ),
    "page.board.accepted_many": Sentence(
        vi="Đã xác nhận đạt {n_accepted} báo cáo; {n_refused} báo cáo chưa thực hiện được.",
        en="{n_accepted} reports accepted; {n_refused} could not be.",
    ),
    "page.board.nothing_ticked": Sentence(
        vi="Chưa chọn báo cáo nào: đánh dấu ở cột đầu rồi thực hiện lại.",
        en="No report was ticked: tick some in the first column.",
    ),
    "page.board.refused": Sentence(vi="Chưa thực hiện được", en="Could not be done"),
    "page.board.remind": Sentence(vi="Đôn đốc", en="Remind"),
    "page.board.questions": Sentence(vi="Câu hỏi của đơn vị", en="Questions of offices"),
    "page.board.consolidate": Sentence(vi="Tổng hợp", en="Consolidate"),
    "page.board.letter": Sentence(vi="Tải văn bản yêu cầu", en="Download the letter"),
    "page.board.close": Sentence(vi="Đóng đợt", en="Close the campaign"),
    "page.board.reopen": Sentence(vi="Mở lại đợt", en="Open it again"),
    "page.board.closed_done": Sentence(
        vi="Đã đóng đợt. Chỉ đơn vị được gia hạn còn nhập được.",
        en="Closed. Only offices with an extension can still type.",
    ),
    "page.board.reopened_done": Sentence(vi="Đã mở lại đợt.", en="Open again."),
    "page.board.actions": Sentence(vi="Việc của đợt này", en="What can be done"),
    "time.on_time": Sentence(vi="Đúng hạn", en="In time"),
    "time.late": Sentence(vi="Gửi muộn", en="Late"),
    "time.missing": Sentence(vi="Quá hạn", en="Overdue"),
    "time.not_due": Sentence(vi="Chưa đến hạn", en="Not due"),
    "weight.errors": Sentence(vi="Có lỗi", en="With errors"),
    "weight.any": Sentence(vi="Có nội dung cần rà soát", en="With findings"),
    "weight.none": Sentence(vi="Không có nội dung nào", en="Without findings"),
    "page.remind.title": Sentence(vi="Đôn đốc gửi báo cáo", en="Remind offices"),
    "page.remind.subject": Sentence(vi="Đôn đốc gửi báo cáo: {title}", en="Reminder: {title}"),
    "page.remind.text": Sentence(
        vi='Đề nghị đơn vị gửi báo cáo "{title}" theo văn bản số {letter}, hạn gửi {due}. Nếu đã gửi, xin bỏ '
        "qua lời nhắc này. Nếu có vướng mắc, liên hệ đơn vị tổng hợp để được hướng dẫn hoặc gia hạn.",
        en='Please send the report "{title}" asked by letter {letter}, due {due}. If it was sent, disregard '
        "this. If something is in the way, ask the collecting office for help or more time.",
    ),
    "page.remind.words": Sentence(vi="Nội dung (sao chép được)", en="Words (ready to copy)"),
    "page.remind.send": Sentence(vi="Ghi và gửi lời nhắc", en="Record and send"),
    "page.remind.refused": Sentence(
        vi="Chọn ít nhất một đơn vị và giữ nội dung lời nhắc.",
        en="Tick at least one office and keep some words.",
    ),
    "page.remind.done": Sentence(
        vi="Đã ghi lời nhắc cho {n_offices} đơn vị, trong đó {n_mailed} thư điện tử đang gửi.",
        en="Reminders recorded for {n_offices} offices; {n_mailed} mails on their way.",
    ),
    "page.remind.nobody": Sentence(
        vi="Mọi đơn vị đã gửi: không còn ai để đôn đốc.",
        en="Every office has sent: nobody is left to remind.",
    ),
    "page.remind.kept": Sentence(vi="Đã đôn đốc", en="Reminders so far"),
    "page.remind.none_kept": Sentence(vi="Chưa có lời nhắc nào.", en="No reminder yet."),
    "page.remind.at": Sentence(vi="Lúc", en="At"),
    "page.remind.by": Sentence(vi="Người nhắc", en="By"),
    "page.remind.delivery": Sentence(vi="Thư điện tử", en="Mail"),
    "delivery.portal_only": Sentence(vi="Chỉ trong hệ thống", en="In the portal alone"),
    "delivery.waiting": Sentence(vi="Đang gửi", en="On its way"),
    "delivery.delivered": Sentence(vi="Đã chuyển", en="Delivered"),
    "delivery.failed": Sentence(vi="Không chuyển được", en="Failed"),
    "page.questions.title": Sentence(vi="Câu hỏi của đơn vị về các dòng", en="Questions about rows"),
    "page.questions.none": Sentence(vi="Chưa có câu hỏi nào.", en="No question yet."),
    "page.questions.asked": Sentence(vi="{unit}, {person}, {at}", en="{unit}, {person}, {at}"),
    "page.questions.answer": Sentence(
        vi="Trả lời (mọi đơn vị cùng thấy)", en="Answer (seen by every office)"
    ),
    "page.questions.answered": Sentence(vi="Đã trả lời: {person}, {at}", en="Answered: {person}, {at}"),
    "page.questions.send": Sentence(vi="Trả lời", en="Answer"),
    "page.questions.answered_done": Sentence(
        vi="Đã trả lời. Mọi đơn vị của đợt thấy tại dòng đó.",
        en="Answered. Every office of the campaign sees it at that row.",
    ),
    "page.collector.back": Sentence(vi="Về bảng theo dõi", en="Back to the board"),
}

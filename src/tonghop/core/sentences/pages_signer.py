"""Sentences of the pages on which a report is initialled, signed, numbered and sent."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.signer.title": Sentence(vi="Xem và ký báo cáo", en="Look at and sign the report"),
    "page.signer.summary": Sentence(
        vi="Mười điều cần biết trước khi ký", en="Ten things to know before signing"
    ),
    "page.signer.report": Sentence(vi="Báo cáo và kỳ", en="Report and period"),
    "page.signer.report_of": Sentence(
        vi="{unit}: {title}, số liệu từ {first_day} đến {last_day}. Bản thứ {number}.",
        en="{unit}: {title}, figures from {first_day} to {last_day}. Revision {number}.",
    ),
    "page.signer.due": Sentence(vi="Hạn gửi", en="Due"),
    "page.signer.due_at": Sentence(vi="{at}", en="{at}"),
    "page.signer.due_extended": Sentence(vi="{at} (đã gia hạn: {reason})", en="{at} (extended: {reason})"),
    "page.signer.late": Sentence(vi="Đã quá hạn.", en="Past due."),
    "page.signer.prepared": Sentence(vi="Người lập biểu", en="Prepared by"),
    "page.signer.prepared_by": Sentence(vi="{person}, trình lúc {at}", en="{person}, submitted at {at}"),
    "page.signer.initialled": Sentence(vi="Ký nháy", en="Initials"),
    "page.signer.initialled_by": Sentence(vi="{person}, lúc {at}", en="{person}, at {at}"),
    "page.signer.no_initials_yet": Sentence(
        vi="Chưa có. Đơn vị có người kiểm tra: phải ký nháy trước khi ký.",
        en="None yet. The office has a checker: initials come before the signature.",
    ),
    "page.signer.no_checker": Sentence(
        vi="Đơn vị không có người kiểm tra riêng.", en="The office has no separate checker."
    ),
    "page.signer.authority": Sentence(vi="Thẩm quyền ký của anh/chị", en="Your authority to sign"),
    "page.signer.ground": Sentence(vi="Căn cứ: {ground}.", en="Ground: {ground}."),
    "page.signer.findings": Sentence(vi="Nội dung cần rà soát", en="Findings"),
    "page.signer.findings_counts": Sentence(
        vi="{errors} lỗi · {warnings} cảnh báo · {questions} cần xác nhận · {notes} lưu ý",
        en="{errors} errors · {warnings} warnings · {questions} questions · {notes} notes",
    ),
    "page.signer.findings_list": Sentence(vi="Xem từng nội dung", en="See each one"),
    "page.signer.explanations": Sentence(
        vi="Giải trình được chấp nhận khi ký", en="Explanations accepted by signing"
    ),
    "page.signer.no_explanations": Sentence(vi="Không có giải trình nào.", en="No explanation was given."),
    "page.signer.blanks": Sentence(vi="Dòng chưa có số liệu", en="Rows without an answer"),
    "page.signer.no_blanks": Sentence(
        vi="Mọi dòng được hỏi đều có số liệu.", en="Every row asked has an answer."
    ),
    "page.signer.blank_rows": Sentence(vi="{reason}: {n_rows} dòng", en="{reason}: {n_rows} rows"),
    "page.signer.movements": Sentence(vi="Thay đổi nhiều nhất", en="What changed most"),
    "page.signer.against": Sentence(vi="So với: {earlier}.", en="Against: {earlier}."),
    "page.signer.no_earlier": Sentence(
        vi="Chưa có báo cáo kỳ trước đã được xác nhận để so sánh.",
        en="There is no accepted earlier report to compare with.",
    ),
    "page.signer.nothing_moved": Sentence(
        vi="Không có dòng nào thay đổi so với kỳ trước.", en="No row changed against the last period."
    ),
    "page.signer.moved_share": Sentence(
        vi="{label}: {before} → {now} ({share}%)", en="{label}: {before} → {now} ({share}%)"
    ),
    "page.signer.moved": Sentence(vi="{label}: {before} → {now}", en="{label}: {before} → {now}"),
    "page.signer.digest": Sentence(vi="Mã của bản này (SHA-256)", en="Digest of this revision (SHA-256)"),
    "page.signer.digest_why": Sentence(
        vi="Chữ ký gắn với đúng bản này. Sửa một con số là thành bản khác, mã khác.",
        en="The signature is of exactly this revision. One changed figure makes another digest.",
    ),
    "page.signer.decide": Sentence(vi="Quyết định", en="Decide"),
    "page.signer.approve": Sentence(vi="Ký báo cáo này", en="Sign this report"),
    "page.signer.initial": Sentence(vi="Ký nháy báo cáo này", en="Initial this report"),
    "page.signer.send_back": Sentence(vi="Trả lại người lập", en="Send back to the reporter"),
    "page.signer.reason": Sentence(vi="Lý do trả lại", en="Why it is sent back"),
    "page.signer.reason_hint": Sentence(
        vi="Ghi rõ dòng nào, sai gì, cần làm gì. Người lập thấy nguyên văn.",
        en="Say which row, what is wrong and what to do. The reporter sees these words.",
    ),
    "page.signer.whole": Sentence(vi="Toàn văn báo cáo", en="The whole report"),
    "page.signer.whole_what": Sentence(
        vi="Đúng các số liệu sẽ gửi đi, không sửa được tại trang này.",
        en="Exactly the figures that will be filed; nothing can be changed here.",
    ),
    "page.signer.paper": Sentence(vi="Tải văn bản {kind}", en="Download the paper as {kind}"),
    "page.signer.stt": Sentence(vi="STT", en="No."),
    "page.signer.row": Sentence(vi="Chỉ tiêu", en="Row"),
    "page.signer.measure": Sentence(vi="Đơn vị tính", en="Unit"),
    "page.signer.figure": Sentence(vi="Số liệu", en="Figure"),
    "page.signer.remark": Sentence(vi="Ghi chú", en="Note"),
    "page.signer.nothing": Sentence(
        vi="Đơn vị chưa trình báo cáo này. Khi người lập trình ký, nội dung cần quyết định hiện ở đây.",
        en="The office has not submitted this report yet. What to decide on appears here once it is.",
    ),
    "page.signer.state": Sentence(vi="Trạng thái: {state}", en="State: {state}"),
    "page.signer.signed_done": Sentence(
        vi="Đã ký. Bước tiếp: văn thư cấp số và gửi.", en="Signed. Next: the clerk numbers and sends it."
    ),
    "page.signer.initialled_done": Sentence(
        vi="Đã ký nháy. Bước tiếp: người ký.", en="Initialled. Next: the signer."
    ),
    "page.signer.sent_back_done": Sentence(
        vi="Đã trả lại người lập kèm lý do.", en="Sent back to the reporter with the reason."
    ),
    "page.signer.given": Sentence(vi="Đã ký trên bản này", en="Given on this revision"),
    "page.signer.given_initial": Sentence(vi="Ký nháy: {person}, {at}", en="Initials: {person}, {at}"),
    "page.signer.given_approve": Sentence(
        vi="Ký: {person}, {at}. {lines}. Căn cứ: {ground}.",
        en="Signed: {person}, {at}. {lines}. Ground: {ground}.",
    ),
    "page.clerk.title": Sentence(vi="Văn thư: cấp số và gửi", en="Clerk: number and send"),
    "page.clerk.issue": Sentence(vi="Cấp số, phát hành", en="Give number and date"),
    "page.clerk.number": Sentence(vi="Số, ký hiệu văn bản", en="Number of the document"),
    "page.clerk.number_hint": Sentence(vi="Ví dụ: 201/BC-UBND", en="For example: 201/BC-UBND"),
    "page.clerk.date": Sentence(vi="Ngày văn bản", en="Date of the document"),
    "page.clerk.bad_date": Sentence(
        vi="Ngày văn bản chưa đúng. Chọn ngày hoặc nhập dạng năm-tháng-ngày.",
        en="The date cannot be read. Choose a day or write year-month-day.",
    ),
    "page.clerk.send": Sentence(vi="Gửi báo cáo", en="Send the report"),
    "page.clerk.send_what": Sentence(
        vi="Văn bản số {number} ngày {dated}. Sau khi gửi, chỉ đơn vị tổng hợp trả lại được.",
        en="Document {number} of {dated}. Once sent, only the collecting office can return it.",
    ),
    "page.clerk.issued_done": Sentence(
        vi="Đã cấp số {number}. Bước tiếp: gửi.", en="Numbered {number}. Next: send it."
    ),
    "page.clerk.sent_done": Sentence(
        vi="Đã gửi lúc {at}. Mã biên nhận: {receipt}.", en="Sent at {at}. Receipt: {receipt}."
    ),
    "page.clerk.receipt": Sentence(vi="Biên nhận", en="Receipt"),
    "page.clerk.receipt_of": Sentence(
        vi="Mã {receipt}, gửi lúc {at}, văn bản số {number} ngày {dated}.",
        en="Code {receipt}, sent at {at}, document {number} of {dated}.",
    ),
    "page.clerk.not_signed": Sentence(
        vi="Báo cáo chưa ký hoặc đã chuyển bước khác: chưa có việc cho văn thư.",
        en="The report is not signed yet, or has moved on: there is nothing for the clerk.",
    ),
    "page.clerk.to_report": Sentence(vi="Xem báo cáo đã ký", en="See the signed report"),
    "page.signer.to_clerk": Sentence(vi="Cấp số và gửi", en="Number and send"),
}

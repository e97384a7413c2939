"""Sentences of the page on which a collecting office works on one report."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.report.title": Sentence(vi="Báo cáo của {unit}", en="Report of {unit}"),
    "page.report.nothing": Sentence(
        vi="Đơn vị chưa gửi. Số liệu đang lập hoặc chờ ký chỉ đơn vị đó xem được.",
        en="Nothing was sent yet. Figures being typed or awaiting signature are seen in the office alone.",
    ),
    "page.report.sent": Sentence(
        vi="Văn bản số {number} ngày {dated}, gửi lúc {at}, mã biên nhận {receipt}.",
        en="Document {number} of {dated}, sent at {at}, receipt {receipt}.",
    ),
    "page.report.due": Sentence(vi="Hạn {at}.", en="Due {at}."),
    "page.report.extended": Sentence(vi="Gia hạn đến {at}: {reason}.", en="Extended to {at}: {reason}."),
    "page.report.why": Sentence(vi="Lý do gần nhất: {reason}", en="Last reason: {reason}"),
    "page.report.receive": Sentence(vi="Tiếp nhận", en="Receive"),
    "page.report.accept": Sentence(vi="Xác nhận đạt yêu cầu", en="Accept"),
    "page.report.lock": Sentence(vi="Chốt số liệu", en="Lock"),
    "page.report.unlock": Sentence(vi="Mở chốt", en="Unlock"),
    "page.report.unlock_reason": Sentence(vi="Lý do mở chốt", en="Why it is unlocked"),
    "page.report.return": Sentence(vi="Trả lại đơn vị", en="Return to the office"),
    "page.report.return_reason": Sentence(vi="Lý do trả lại (chung)", en="Why it is returned"),
    "page.report.return_hint": Sentence(
        vi="Lý do riêng của từng dòng ghi ngay tại dòng đó trong bảng dưới.",
        en="Reasons about single rows are written at the row in the table below.",
    ),
    "page.report.row_reason": Sentence(vi="Lý do trả lại dòng này", en="Why this row is returned"),
    "page.report.extend": Sentence(vi="Gia hạn", en="Extend"),
    "page.report.until": Sentence(vi="Gia hạn đến", en="Until"),
    "page.report.extend_reason": Sentence(vi="Lý do gia hạn", en="Why it is extended"),
    "page.report.bad_time": Sentence(
        vi="Chưa đọc được ngày giờ. Chọn lại rồi thực hiện.", en="The time cannot be read. Choose it again."
    ),
    "page.report.actions": Sentence(vi="Xử lý báo cáo", en="Work on the report"),
    "page.report.findings": Sentence(vi="Nội dung về toàn báo cáo", en="Findings about the whole"),
    "page.report.figures": Sentence(vi="Số liệu đã gửi", en="Figures sent"),
    "page.report.finding": Sentence(vi="Nội dung cần rà soát", en="Findings"),
    "page.report.revisions": Sentence(vi="So sánh các bản đã gửi", en="Revisions sent, side by side"),
    "page.report.revision": Sentence(vi="Bản {number} ({at})", en="Revision {number} ({at})"),
    "page.report.unchanged": Sentence(
        vi="Các bản đã gửi không khác nhau ở dòng nào.", en="The revisions differ in no row."
    ),
    "page.report.blank": Sentence(vi="(trống)", en="(blank)"),
    "page.report.explanations": Sentence(vi="Giải trình của đơn vị", en="Explanations of the office"),
    "page.report.granted": Sentence(
        vi="Chấp nhận: {person}, {at}. {judgement}", en="Granted: {person}, {at}. {judgement}"
    ),
    "page.report.refused": Sentence(
        vi="Không chấp nhận: {person}, {at}. {judgement}", en="Refused: {person}, {at}. {judgement}"
    ),
    "page.report.holds_until": Sentence(vi="Có hiệu lực đến {until}.", en="Holds until {until}."),
    "page.report.until_day": Sentence(vi="Hiệu lực đến ngày (nếu có)", en="Holds until (if limited)"),
    "page.report.judgement": Sentence(vi="Ý kiến", en="Words"),
    "page.report.grant": Sentence(vi="Chấp nhận", en="Grant"),
    "page.report.refuse": Sentence(vi="Không chấp nhận", en="Refuse"),
    "page.report.returned": Sentence(vi="Đã trả lại", en="Returned before"),
    "page.report.returned_at": Sentence(
        vi="Bản {number}, {person}, {at}", en="Revision {number}, {person}, {at}"
    ),
    "page.report.received_done": Sentence(vi="Đã tiếp nhận.", en="Received."),
    "page.report.accepted_done": Sentence(vi="Đã xác nhận đạt yêu cầu.", en="Accepted."),
    "page.report.locked_done": Sentence(vi="Đã chốt số liệu.", en="Locked."),
    "page.report.unlocked_done": Sentence(vi="Đã mở chốt.", en="Unlocked."),
    "page.report.returned_done": Sentence(
        vi="Đã trả lại đơn vị kèm lý do.", en="Returned to the office with the reasons."
    ),
    "page.report.extended_done": Sentence(vi="Đã gia hạn.", en="Extended."),
    "page.report.judged_done": Sentence(vi="Đã ghi ý kiến về giải trình.", en="The judgement is recorded."),
}

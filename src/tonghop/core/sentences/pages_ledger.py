"""Sentences of the ledger's pages and of the public receipt."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.ledger.title": Sentence(vi="Sổ cái", en="Ledger"),
    "page.ledger.what": Sentence(
        vi="Mỗi việc chính thức là một mục, nối với mục trước bằng mã băm. Sổ chỉ giữ mã số, không giữ "
        "tên hay số liệu.",
        en="Every official act is an entry, chained to the one before by its hash. It keeps identifiers, no "
        "names and no figures.",
    ),
    "page.ledger.filter": Sentence(
        vi="Lọc theo đối tượng (chép từ cột Đối tượng)", en="Only about (copy from the column About)"
    ),
    "page.ledger.apply": Sentence(vi="Lọc", en="Filter"),
    "page.ledger.all": Sentence(vi="Xem tất cả", en="See all"),
    "page.ledger.verify": Sentence(vi="Đối chiếu cả sổ", en="Verify the whole ledger"),
    "page.ledger.number": Sentence(vi="Số mục", en="Entry"),
    "page.ledger.at": Sentence(vi="Lúc", en="At"),
    "page.ledger.act": Sentence(vi="Việc", en="Act"),
    "page.ledger.subject": Sentence(vi="Đối tượng", en="About"),
    "page.ledger.actor": Sentence(vi="Người làm (mã)", en="By (identifier)"),
    "page.ledger.document": Sentence(vi="Mã băm văn bản", en="Digest of the document"),
    "page.ledger.older": Sentence(vi="Các mục cũ hơn", en="Older entries"),
    "page.ledger.latest": Sentence(vi="Về mục mới nhất", en="Back to the latest"),
    "page.ledger.empty": Sentence(
        vi="Chưa có mục nào. Nếu đang lọc, kiểm tra lại đối tượng.", en="No entry. Check what you filter by."
    ),
    "page.ledger.verified": Sentence(vi="Kết quả đối chiếu sổ cái", en="The ledger, verified"),
    "page.ledger.whole": Sentence(
        vi="Sổ cái nguyên vẹn: đọc từ mục đầu đến mục {number}, không mục nào thiếu, sửa hay chèn.",
        en="The ledger is whole: read from the first entry to {number}, none missing, changed or put in.",
    ),
    "page.ledger.with_checkpoint": Sentence(
        vi="Đã so với điểm chốt mục {number} lúc {at}.", en="Compared with the checkpoint of {number}, {at}."
    ),
    "page.ledger.without_checkpoint": Sentence(
        vi="Chưa có điểm chốt hằng ngày nào, nên không thấy được nếu các mục cuối bị cắt.",
        en="There is no daily checkpoint yet, so a tail cut off could not be seen.",
    ),
    "page.ledger.elsewhere": Sentence(
        vi="Để không phải tin máy chủ này, giữ điểm chốt ở nơi khác và chạy: tonghop ledger verify "
        "--checkpoint TỆP.",
        en="Not to have to trust this server, keep a checkpoint elsewhere and run: tonghop ledger verify "
        "--checkpoint FILE.",
    ),
    "page.ledger.seal": Sentence(vi="Dấu của mục cuối", en="Seal of the last entry"),
    "page.public_receipt.title": Sentence(vi="Biên nhận", en="Receipt"),
    "page.public_receipt.find": Sentence(vi="Tra biên nhận", en="Look a receipt up"),
    "page.public_receipt.code": Sentence(vi="Mã biên nhận", en="Code of the receipt"),
    "page.public_receipt.look": Sentence(vi="Tra", en="Look up"),
    "page.public_receipt.confirmed": Sentence(
        vi="Cổng xác nhận đã nhận báo cáo này.", en="The portal confirms that it took this report in."
    ),
    "page.public_receipt.unknown": Sentence(
        vi="Không có biên nhận mã {code}. Kiểm tra từng ký tự: mã không có chữ I, O và số 0, 1.",
        en="There is no receipt {code}. Check each character: codes have no I, O, 0 or 1.",
    ),
    "page.public_receipt.office": Sentence(vi="Đơn vị gửi", en="Sent by"),
    "page.public_receipt.campaign": Sentence(vi="Đợt báo cáo", en="Campaign"),
    "page.public_receipt.sent_at": Sentence(vi="Gửi lúc", en="Sent at"),
    "page.public_receipt.digest": Sentence(
        vi="Mã băm của bản đã ký (SHA-256)", en="Digest of what was signed (SHA-256)"
    ),
    "page.public_receipt.number": Sentence(vi="Số mục trong sổ cái", en="Entry of the ledger"),
    "page.public_receipt.seal": Sentence(vi="Dấu của mục", en="Seal of the entry"),
    "page.public_receipt.simulated": Sentence(vi="Đợt báo cáo mô phỏng.", en="A simulated campaign."),
    "ledger_act.opened": Sentence(vi="Mở đợt báo cáo", en="Campaign opened"),
    "ledger_act.extended": Sentence(vi="Gia hạn", en="Extended"),
    "ledger_act.closed": Sentence(vi="Đóng đợt", en="Campaign closed"),
    "ledger_act.reopened": Sentence(vi="Mở lại", en="Reopened"),
    "ledger_act.letter_attached": Sentence(vi="Đính kèm công văn", en="Letter attached"),
    "ledger_act.waived": Sentence(vi="Chấp nhận giải trình", en="Explanation accepted"),
    "ledger_act.waiver_refused": Sentence(vi="Không chấp nhận giải trình", en="Explanation refused"),
    "ledger_act.form_published": Sentence(vi="Công bố biểu mẫu", en="Form published"),
    "ledger_act.imported": Sentence(vi="Nhập danh sách", en="List imported"),
    "ledger_act.invited": Sentence(vi="Mời người dùng", en="Person invited"),
    "ledger_act.invitation_accepted": Sentence(vi="Nhận tài khoản", en="Account opened"),
    "ledger_act.person_enrolled": Sentence(vi="Ghi người dùng", en="Person recorded"),
    "ledger_act.person_erased": Sentence(vi="Xóa dữ liệu cá nhân", en="Personal data deleted"),
    "ledger_act.answers_erased": Sentence(vi="Xóa trả lời cá nhân", en="Personal answers deleted"),
    "ledger_act.role_granted": Sentence(vi="Giao vai trò", en="Role given"),
    "ledger_act.role_ended": Sentence(vi="Kết thúc vai trò", en="Role ended"),
    "ledger_act.mandate_recorded": Sentence(vi="Ghi thẩm quyền ký", en="Authority recorded"),
    "ledger_act.mandate_ended": Sentence(vi="Kết thúc thẩm quyền ký", en="Authority ended"),
    "ledger_act.token_made": Sentence(vi="Lập mã truy cập", en="Token made"),
    "ledger_act.token_revoked": Sentence(vi="Thu hồi mã truy cập", en="Token revoked"),
    "ledger_act.submit": Sentence(vi="Trình ký", en="Submitted for signature"),
    "ledger_act.initial": Sentence(vi="Ký nháy", en="Initialled"),
    "ledger_act.send_back": Sentence(vi="Trả lại người lập", en="Sent back to the reporter"),
    "ledger_act.approve": Sentence(vi="Ký duyệt", en="Signed"),
    "ledger_act.issue": Sentence(vi="Cấp số, phát hành", en="Numbered and issued"),
    "ledger_act.send": Sentence(vi="Gửi báo cáo", en="Sent"),
    "ledger_act.receive": Sentence(vi="Tiếp nhận", en="Received"),
    "ledger_act.return": Sentence(vi="Trả lại đơn vị", en="Returned"),
    "ledger_act.accept": Sentence(vi="Chấp nhận", en="Accepted"),
    "ledger_act.lock": Sentence(vi="Chốt", en="Locked"),
    "ledger_act.unlock": Sentence(vi="Mở chốt", en="Unlocked"),
    "ledger_act.amend": Sentence(vi="Lập bản thay thế", en="Replacement begun"),
}

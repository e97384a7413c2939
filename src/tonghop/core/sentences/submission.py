"""Sentences of submitting and signing: states, acts, roles, and why an act is refused."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "state.draft": Sentence(vi="Đang lập", en="Draft"),
    "state.awaiting_signature": Sentence(vi="Chờ ký", en="Awaiting signature"),
    "state.signed": Sentence(vi="Đã ký", en="Signed"),
    "state.issued": Sentence(vi="Đã phát hành", en="Issued"),
    "state.sent": Sentence(vi="Đã gửi", en="Sent"),
    "state.received": Sentence(vi="Đã tiếp nhận", en="Received"),
    "state.accepted": Sentence(vi="Đạt yêu cầu", en="Accepted"),
    "state.returned": Sentence(vi="Trả lại", en="Returned"),
    "state.locked": Sentence(vi="Đã chốt", en="Locked"),
    "act.submit": Sentence(vi="Trình ký", en="Submit for signature"),
    "act.initial": Sentence(vi="Ký nháy", en="Initial"),
    "act.send_back": Sentence(vi="Trả lại người lập", en="Send back to the reporter"),
    "act.approve": Sentence(vi="Ký duyệt", en="Sign"),
    "act.issue": Sentence(vi="Cấp số, phát hành", en="Number and issue"),
    "act.send": Sentence(vi="Gửi báo cáo", en="Send"),
    "act.receive": Sentence(vi="Tiếp nhận", en="Receive"),
    "act.return": Sentence(vi="Trả lại đơn vị", en="Return to the office"),
    "act.accept": Sentence(vi="Xác nhận đạt yêu cầu", en="Accept"),
    "act.lock": Sentence(vi="Chốt số liệu", en="Lock"),
    "act.amend": Sentence(vi="Lập bản thay thế", en="Start a replacing revision"),
    "act.unlock": Sentence(vi="Mở lại báo cáo đã chốt", en="Unlock"),
    "role.reporter": Sentence(vi="Người lập biểu", en="Reporter"),
    "role.checker": Sentence(vi="Người kiểm tra (ký nháy)", en="Checker"),
    "role.signer": Sentence(vi="Người ký", en="Signer"),
    "role.clerk": Sentence(vi="Văn thư", en="Clerk"),
    "role.collector": Sentence(vi="Đơn vị tổng hợp", en="Collector"),
    "role.steward": Sentence(vi="Người quản lý biểu mẫu", en="Form steward"),
    "role.administrator": Sentence(vi="Quản trị hệ thống", en="Administrator"),
    "role.auditor": Sentence(vi="Thanh tra, kiểm toán", en="Auditor"),
    "role.viewer": Sentence(vi="Người xem", en="Viewer"),
    "capacity.": Sentence(vi="Thủ trưởng ký theo chức danh", en="Head, by title"),
    "capacity.TM.": Sentence(vi="TM. (thay mặt tập thể)", en="TM. (on behalf of the collective)"),
    "capacity.KT.": Sentence(vi="KT. (ký thay)", en="KT. (for the head, by a deputy)"),
    "capacity.TL.": Sentence(vi="TL. (thừa lệnh)", en="TL. (by order)"),
    "capacity.TUQ.": Sentence(vi="TUQ. (thừa ủy quyền)", en="TUQ. (by delegation)"),
    "capacity.Q.": Sentence(vi="Q. (quyền)", en="Q. (acting)"),
    "refusal.wrong_state": Sentence(
        vi='Không thể "{act}" khi báo cáo đang ở trạng thái "{state}". Người có thể chuyển tiếp: '
        "{lifted_by}.",
        en='"{act}" cannot be done while the report is "{state}". Who can move it on: {lifted_by}.',
    ),
    "refusal.wrong_role": Sentence(
        vi='Việc "{act}" dành cho: {lifted_by}. Đề nghị chuyển cho người có vai trò này ở đơn vị.',
        en='"{act}" is for: {lifted_by}. Ask somebody who holds that role in the office.',
    ),
    "act.fill": Sentence(vi="Nhập số liệu", en="Enter figures"),
    "act.extend": Sentence(vi="Gia hạn", en="Extend"),
    "act.explain": Sentence(vi="Giải trình", en="Explain"),
    "act.judge": Sentence(vi="Không chấp nhận giải trình", en="Refuse an explanation"),
    "act.ask": Sentence(vi="Hỏi về dòng này", en="Ask about this row"),
    "act.answer": Sentence(vi="Trả lời câu hỏi", en="Answer a question"),
    "refusal.no_reason": Sentence(
        vi='Việc "{act}" cần ghi rõ lý do. Nhập lý do rồi thực hiện lại.',
        en='"{act}" needs a reason. Write it and try again.',
    ),
    "refusal.not_open_yet": Sentence(
        vi="Đợt báo cáo mở lúc {at}. Trước đó chưa nhập được số liệu; người có thể mở sớm hơn: {lifted_by}.",
        en="The campaign opens at {at}. No figures can be entered before; who can open it earlier: "
        "{lifted_by}.",
    ),
    "refusal.past_due": Sentence(
        vi="Hạn gửi là {at}, nay đã qua. Người có thể gia hạn: {lifted_by}.",
        en="The report was due at {at}. Who can extend it: {lifted_by}.",
    ),
    "refusal.locked": Sentence(
        vi="Số liệu của đợt này đã khóa lúc {at}. Muốn sửa, đề nghị gia hạn; người có thể gia hạn: "
        "{lifted_by}.",
        en="The figures of this campaign were locked at {at}. To change them ask for an extension; who can "
        "give it: "
        "{lifted_by}.",
    ),
    "refusal.closed": Sentence(
        vi="Đợt báo cáo đã đóng lúc {at}. Người có thể mở lại cho đơn vị: {lifted_by}.",
        en="The campaign was closed at {at}. Who can reopen it for an office: {lifted_by}.",
    ),
    "refusal.no_authority": Sentence(
        vi="Chưa có thẩm quyền ký nào được ghi cho anh/chị tại đơn vị này. Người ghi được: {lifted_by}.",
        en="No authority to sign for this office is recorded for you. Who can record it: {lifted_by}.",
    ),
    "refusal.authority_ended": Sentence(
        vi="Thẩm quyền ký được ghi từ {first_day} đến {last_day}, không gồm hôm nay. Người sửa được: "
        "{lifted_by}.",
        en="The recorded authority runs from {first_day} to {last_day}, which leaves out today. Who can "
        "change it: "
        "{lifted_by}.",
    ),
    "refusal.other_document": Sentence(
        vi="Báo cáo đã thay đổi sau khi anh/chị mở trang này. Tải lại trang, xem lại rồi mới ký.",
        en="The report changed after you opened this page. Load it again and look before you sign.",
    ),
    "refusal.unanswered_errors": Sentence(
        vi="Còn {n_errors} lỗi chưa sửa và chưa giải trình. Sửa số liệu hoặc ghi giải trình ở từng dòng "
        "rồi trình ký.",
        en="{n_errors} errors are neither mended nor explained. Mend the figures or explain each row, then "
        "submit.",
    ),
    "refusal.no_number": Sentence(
        vi="Báo cáo chưa có số và ngày văn bản. Văn thư cấp số trước khi gửi.",
        en="The report has no number and date yet. The clerk gives them before it is sent.",
    ),
    "refusal.not_initialled": Sentence(
        vi="Đơn vị có người kiểm tra, báo cáo này chưa được ký nháy. Người ký nháy được: {lifted_by}.",
        en="The office has a checker and the report is not initialled yet. Who can initial it: {lifted_by}.",
    ),
    "refusal.too_many_cells": Sentence(
        vi="Khối dán có {n_cells} ô, mỗi lần lưu được nhiều nhất {most} ô. Chia nhỏ rồi dán lại.",
        en="The block has {n_cells} cells; one save takes at most {most}. Paste it in parts.",
    ),
    "ledger.gap": Sentence(
        vi="Sổ cái thiếu hoặc trùng số ở mục {number}: có mục bị lấy đi hoặc chèn vào.",
        en="The ledger misses or repeats number {number}: an entry was taken out or put in.",
    ),
    "ledger.broken_link": Sentence(
        vi="Mục {number} không nối với mục đứng trước nó.",
        en="Entry {number} does not link to the one before it.",
    ),
    "ledger.rewritten": Sentence(
        vi="Nội dung mục {number} đã bị sửa sau khi ghi.",
        en="Entry {number} was changed after it was written.",
    ),
    "ledger.cut_tail": Sentence(
        vi="Sổ cái bị cắt đuôi: điểm chốt biết đến mục {number}, nay không còn.",
        en="The ledger lost its tail: the checkpoint knows entry {number}, which is gone.",
    ),
    "ledger.whole": Sentence(
        vi="Sổ cái nguyên vẹn: {n_entries} mục, dấu cuối {seal}.",
        en="The ledger is whole: {n_entries} entries, last seal {seal}.",
    ),
    "ledger.empty": Sentence(vi="Sổ cái chưa có mục nào.", en="The ledger has no entry yet."),
    "ledger.fits_checkpoint": Sentence(
        vi="Khớp với điểm chốt mục {number} lúc {at}.", en="It fits the checkpoint of entry {number} at {at}."
    ),
    "ledger.checkpoint_written": Sentence(
        vi="Đã chốt mục {number} vào {file}. Giữ tệp này và khóa công khai {key} ở nơi khác máy chủ.",
        en="Entry {number} is kept in {file}. Keep it and the public key {key} away from the server.",
    ),
    "ledger.no_database": Sentence(
        vi="Không đọc được sổ cái: {cause}. Đặt DATABASE_URL, hoặc --files là thư mục của bản chạy thử.",
        en="The ledger cannot be read: {cause}. Set DATABASE_URL, or --files to the demonstration's folder.",
    ),
    "ledger.no_public_key": Sentence(
        vi="Không đọc được khóa công khai {file}. Chỉ đúng tệp bằng --public-key.",
        en="The public key {file} cannot be read. Name it with --public-key.",
    ),
    "ledger.no_checkpoint": Sentence(
        vi="{file} không phải điểm chốt của sổ cái, hoặc không đọc được.",
        en="{file} is no checkpoint of the ledger, or cannot be read.",
    ),
    "ledger.checkpoint_unsigned": Sentence(
        vi="Chữ ký của điểm chốt {file} không đúng với khóa đã cho: không dùng tệp này để đối chiếu.",
        en="The signature of checkpoint {file} does not fit the key given: do not compare with this file.",
    ),
}

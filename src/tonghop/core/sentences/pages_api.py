"""Sentences of the interface for programs: what went wrong with a request, and with a row of an import."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.tokens.title": Sentence(vi="Mã truy cập cho chương trình", en="Tokens for programs"),
    "page.tokens.what": Sentence(
        vi="Mã cho phép một chương trình làm việc thay anh/chị qua /api/v1, trong phạm vi đã chọn và "
        "đến ngày "
        "hết hạn, không bao giờ quá quyền của anh/chị. Ai có mã là làm được: cất như mật khẩu.",
        en="A token lets a program act for you through /api/v1, within the scopes chosen and until its end, "
        "never beyond what you may do. Whoever has it can use it: keep it like a password.",
    ),
    "page.tokens.mine": Sentence(vi="Mã đã tạo", en="Tokens made"),
    "page.tokens.none": Sentence(vi="Chưa có mã nào.", en="No token yet."),
    "page.tokens.make": Sentence(vi="Tạo mã", en="Make a token"),
    "page.tokens.made": Sentence(vi="Mã vừa tạo", en="The token just made"),
    "page.tokens.made_what": Sentence(
        vi="Chép mã ngay bây giờ: hệ thống không giữ và không hiện lại được.",
        en="Copy it now: it is not kept and cannot be shown again.",
    ),
    "page.tokens.name": Sentence(
        vi="Tên chương trình hoặc máy dùng mã", en="Program or machine that uses it"
    ),
    "page.tokens.scopes": Sentence(vi="Phạm vi", en="Scopes"),
    "page.tokens.scope.read": Sentence(vi="Đọc", en="Read"),
    "page.tokens.scope.write": Sentence(vi="Ghi từng ô", en="Save cells"),
    "page.tokens.scope.import": Sentence(vi="Nhập nhiều số một lần", en="Import many figures"),
    "page.tokens.days": Sentence(
        vi="Dùng được trong bao nhiêu ngày (nhiều nhất {longest})", en="For how many days (at most {longest})"
    ),
    "page.tokens.ends": Sentence(vi="Hết hạn", en="Ends"),
    "page.tokens.used": Sentence(vi="Dùng lần cuối", en="Last used"),
    "page.tokens.never": Sentence(vi="Chưa dùng", en="Never"),
    "page.tokens.state": Sentence(vi="Tình trạng", en="State"),
    "page.tokens.revoke": Sentence(vi="Thu hồi", en="Revoke"),
    "page.tokens.standing.revoked": Sentence(vi="Đã thu hồi", en="Revoked"),
    "page.tokens.standing.ended": Sentence(vi="Đã hết hạn", en="Ended"),
    "page.tokens.refused.scopes": Sentence(
        vi="Chưa tạo mã: chọn ít nhất một phạm vi.", en="No token was made: choose at least one scope."
    ),
    "page.tokens.refused.end": Sentence(
        vi="Chưa tạo mã: số ngày phải từ 1 đến 366.", en="No token was made: give 1 to 366 days."
    ),
    "page.api.malformed.title": Sentence(vi="Nội dung gửi không đọc được", en="The body cannot be read"),
    "page.api.malformed.detail": Sentence(
        vi="Nội dung gửi không đúng kiểu đã khai trong Content-Type. Kiểm tra lại JSON hoặc CSV (mã UTF-8).",
        en="The body is not what Content-Type says. Look at the JSON or CSV (in UTF-8).",
    ),
    "page.api.unauthorized.title": Sentence(vi="Chưa có mã truy cập hợp lệ", en="No valid token"),
    "page.api.unauthorized.detail": Sentence(
        vi="Gửi mã truy cập trong tiêu đề Authorization: Bearer <mã>. Mã có thể sai, hết hạn hoặc đã "
        "bị thu hồi; "
        "đề nghị người cấp mã cấp lại.",
        en="Send a token in the header Authorization: Bearer <token>. It may be wrong, ended or revoked; ask "
        "whoever gave it for another.",
    ),
    "page.api.insufficient_scope.title": Sentence(
        vi="Mã truy cập không gồm việc này", en="The token does not cover this"
    ),
    "page.api.insufficient_scope.detail": Sentence(
        vi='Việc này cần mã truy cập có phạm vi "{scope}". Mã đang dùng có: {held}.',
        en='This needs a token with the scope "{scope}". The one in use has: {held}.',
    ),
    "page.api.forbidden.title": Sentence(vi="Vai trò không gồm việc này", en="The role does not cover this"),
    "page.api.forbidden.detail": Sentence(
        vi="Người đứng tên mã truy cập không có vai trò cần cho việc này ở đơn vị này. Nếu cần, đề "
        "nghị quản trị "
        "hệ thống cấp vai trò.",
        en="The person behind the token does not hold the role this needs in this office. If needed, ask the "
        "administrator for it.",
    ),
    "page.api.not_found.title": Sentence(vi="Không có ở đây", en="Not here"),
    "page.api.not_found.detail": Sentence(
        vi="Không có địa chỉ, bản ghi này, hoặc người đứng tên mã truy cập không được xem. Kiểm tra "
        "lại địa chỉ.",
        en="There is no such address or record, or the person behind the token may not see it. Look at the "
        "address again.",
    ),
    "page.api.not_allowed.title": Sentence(vi="Không dùng được phương thức này", en="Method not allowed"),
    "page.api.not_allowed.detail": Sentence(
        vi="Địa chỉ này không nhận {method}. Các phương thức nhận: {allowed}.",
        en="This address does not take {method}. It takes: {allowed}.",
    ),
    "page.api.refused.title": Sentence(vi="Chưa làm được việc này lúc này", en="Not possible now"),
    "page.api.conflict.title": Sentence(vi="Ô đã được người khác sửa", en="Cells were changed meanwhile"),
    "page.api.conflict.detail": Sentence(
        vi="{n_conflicts} ô đã đổi sau phiên bản nêu trong yêu cầu nên chưa ghi; {n_saved} ô khác đã "
        "ghi. Xem "
        "nội dung đang có ở cells, rồi gửi lại với version mới.",
        en="{n_conflicts} cells changed after the version in the request and were not written; "
        "{n_saved} others "
        "were. See what stands in cells, then send again with the new version.",
    ),
    "page.api.too_large.title": Sentence(vi="Nội dung gửi quá lớn", en="The body is too large"),
    "page.api.too_large.detail": Sentence(
        vi="Nội dung gửi quá lớn. Chia thành nhiều lần gửi.",
        en="The body is too large. Send it in several parts.",
    ),
    "page.api.media_type.title": Sentence(vi="Kiểu nội dung không nhận", en="Media type not taken"),
    "page.api.media_type.detail": Sentence(
        vi='Địa chỉ này không nhận kiểu "{given}". Các kiểu nhận: {taken}.',
        en='This address does not take "{given}". It takes: {taken}.',
    ),
    "page.api.invalid.title": Sentence(vi="Có chỗ chưa đúng trong yêu cầu", en="The request has mistakes"),
    "page.api.invalid.detail": Sentence(
        vi="{n_errors} chỗ chưa đúng, nêu từng chỗ trong errors. Chưa ghi gì.",
        en="{n_errors} mistakes, each told in errors. Nothing was written.",
    ),
    "page.api.too_many.title": Sentence(vi="Gửi quá nhiều yêu cầu", en="Too many requests"),
    "page.api.too_many.detail": Sentence(
        vi="Quá {most} yêu cầu trong một phút. Gửi lại sau {seconds} giây.",
        en="More than {most} requests in a minute. Send again after {seconds} seconds.",
    ),
    "page.api.failure.title": Sentence(vi="Hệ thống gặp lỗi", en="The system failed"),
    "page.api.failure.detail": Sentence(
        vi="Lỗi ở phía hệ thống, không do yêu cầu. Gửi lại sau; nếu vẫn lỗi, báo quản trị kèm giờ gửi.",
        en="The failure is the system's, not the request's. Send again later; if it goes on, tell the "
        "administrator with the time.",
    ),
    "page.api.field.missing": Sentence(vi="Thiếu mục này.", en="This is missing."),
    "page.api.field.extra_forbidden": Sentence(vi="Không có mục này.", en="There is no such field."),
    "page.api.field.wrong": Sentence(
        vi="Giá trị sai kiểu hoặc ngoài khoảng nhận; xem mô tả ở /api/v1/openapi.json.",
        en="The value is of the wrong kind or out of range; see /api/v1/openapi.json.",
    ),
    "page.api.row.unknown_cell": Sentence(
        vi='Biểu không có ô "{code}" ở dòng {line}. Dòng của biểu có line = 0; dòng của phụ lục từ '
        "1, mã dạng "
        "phụ_lục/cột.",
        en='The form has no cell "{code}" at line {line}. Rows of the form have line = 0; lines of '
        "an annex begin "
        "at 1, with codes like annex/column.",
    ),
    "page.api.row.same_cell_twice": Sentence(
        vi='Ô "{code}" dòng {line} có hơn một lần trong cùng một lần gửi. Giữ lại một.',
        en='The cell "{code}" at line {line} is given more than once. Keep one.',
    ),
    "page.api.row.not_a_number_row": Sentence(
        vi='Ô "{code}" không nhận số ở number. Ghi bằng value, như ghi trên giấy.',
        en='The cell "{code}" takes no figure in number. Give value, as written on paper.',
    ),
    "page.api.row.decimals_in_whole": Sentence(
        vi='Ô "{code}" là số nguyên nhưng number có phần thập phân.',
        en='The cell "{code}" asks a whole number, but number has decimals.',
    ),
    "page.api.row.not_understood": Sentence(
        vi='Ô "{code}": {why} Ghi rõ hơn, hoặc gửi số bằng number (dấu chấm thập phân).',
        en='The cell "{code}": {why} Write it plainly, or give the figure in number (with a decimal point).',
    ),
    "page.api.row.value_or_number": Sentence(
        vi="Mỗi dòng ghi đúng một trong hai: value (như trên giấy) hoặc number (dấu chấm thập phân).",
        en="Each row gives exactly one of value (as on paper) and number (with a decimal point).",
    ),
    "page.api.csv.columns": Sentence(
        vi="Dòng đầu của CSV phải có cột code và một trong value, number; có thể thêm line, remark. "
        "Không rõ cột: "
        "{columns}.",
        en="The first line of the CSV must name code and one of value and number; line and remark "
        "may be added. "
        "Columns not known: {columns}.",
    ),
    "page.api.csv.width": Sentence(
        vi="Dòng này có số cột khác dòng đầu.", en="This line has another number of columns than the first."
    ),
}

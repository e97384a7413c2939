"""Sentences of the administrator's pages: people, roles, authority, imports, deletion."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.people.title": Sentence(vi="Đơn vị và người dùng", en="Offices and people"),
    "page.people.menu": Sentence(vi="Quản trị", en="Administration"),
    "page.people.find": Sentence(vi="Tìm theo tên hoặc mã đơn vị", en="Find by name or code"),
    "page.people.search": Sentence(vi="Tìm", en="Find"),
    "page.people.n_found": Sentence(vi="{n_found} đơn vị.", en="{n_found} offices."),
    "page.people.more": Sentence(
        vi="Chỉ hiện {most} đơn vị đầu; tìm theo tên để thu hẹp.",
        en="Only the first {most} are shown; find by name to narrow.",
    ),
    "page.people.no_office": Sentence(
        vi="Không có đơn vị nào khớp. Xóa ô tìm để xem tất cả.", en="No office fits. Clear the search."
    ),
    "page.people.office": Sentence(vi="Đơn vị", en="Office"),
    "page.people.code": Sentence(vi="Mã", en="Code"),
    "page.people.kind": Sentence(vi="Loại", en="Kind"),
    "page.people.n_people": Sentence(vi="Số người", en="People"),
    "page.people.people_of": Sentence(vi="Người và vai trò", en="People and roles"),
    "page.people.nobody": Sentence(
        vi="Chưa có ai. Mời người đầu tiên ở dưới, hoặc nhập danh sách từ tệp CSV.",
        en="Nobody yet. Invite the first person below, or import a list from CSV.",
    ),
    "page.people.name": Sentence(vi="Họ và tên", en="Name"),
    "page.people.full_name": Sentence(vi="Họ và tên", en="Full name"),
    "page.people.email": Sentence(vi="Thư điện tử", en="E-mail"),
    "page.people.title_held": Sentence(vi="Chức vụ", en="Title"),
    "page.people.phone": Sentence(vi="Điện thoại", en="Telephone"),
    "page.people.role": Sentence(vi="Vai trò", en="Role"),
    "page.people.days": Sentence(vi="Từ ngày – đến ngày", en="From – to"),
    "page.people.first_day": Sentence(vi="Từ ngày", en="From"),
    "page.people.last_day": Sentence(vi="Đến ngày (bỏ trống: chưa định)", en="To (empty: not set)"),
    "page.people.covers_below": Sentence(vi="Gồm cả các đơn vị cấp dưới", en="With the offices below"),
    "page.people.with_below": Sentence(vi="gồm cấp dưới", en="with below"),
    "page.people.ended": Sentence(vi="đã hết hoặc chưa đến hạn", en="not in force"),
    "page.people.not_in_yet": Sentence(vi="chưa nhận tài khoản", en="has not come in yet"),
    "page.people.end": Sentence(vi="Kết thúc từ hôm nay", en="End from today"),
    "page.people.invite_again": Sentence(vi="Gửi lời mời mới", en="New invitation"),
    "page.people.add": Sentence(vi="Mời người hoặc thêm vai trò", en="Invite somebody or add a role"),
    "page.people.add_what": Sentence(
        vi="Người đã có tài khoản thì chỉ thêm vai trò. Người mới nhận một đường dẫn để đặt mật khẩu.",
        en="Somebody with an account only gets the role. Somebody new gets a link to set a password.",
    ),
    "page.people.mail_it": Sentence(vi="Gửi lời mời qua thư điện tử", en="Send the invitation by mail"),
    "page.people.invite": Sentence(vi="Ghi và mời", en="Record and invite"),
    "page.people.act": Sentence(vi="Việc", en="Act"),
    "page.people.mandates": Sentence(vi="Thẩm quyền ký", en="Authority to sign"),
    "page.people.mandates_none": Sentence(
        vi="Chưa ghi thẩm quyền ký nào: chưa ai ký được báo cáo của đơn vị.",
        en="None is recorded: nobody can sign a report of this office yet.",
    ),
    "page.people.mandate_add": Sentence(vi="Ghi thẩm quyền ký", en="Record authority to sign"),
    "page.people.mandate_nobody": Sentence(
        vi="Trước hết giao vai trò Người ký cho một người ở đơn vị.",
        en="First give somebody of the office the role of signer.",
    ),
    "page.people.signer": Sentence(vi="Người ký", en="Signer"),
    "page.people.capacity": Sentence(vi="Tư cách ký", en="Capacity"),
    "page.people.collective": Sentence(vi="Thay mặt (ví dụ: ỦY BAN NHÂN DÂN)", en="On behalf of"),
    "page.people.head": Sentence(vi="Chức danh người đứng đầu (ví dụ: CHỦ TỊCH)", en="Title of the head"),
    "page.people.own_title": Sentence(
        vi="Chức danh người ký, nếu khác (ví dụ: PHÓ CHỦ TỊCH)", en="The signer's own title, if another"
    ),
    "page.people.ground": Sentence(
        vi="Căn cứ (quyết định, giấy ủy quyền: số, ngày)", en="Ground (decision or delegation)"
    ),
    "page.people.record": Sentence(vi="Ghi", en="Record"),
    "page.people.role_given": Sentence(vi="Đã ghi vai trò của {name}.", en="The role of {name} is recorded."),
    "page.people.role_ended": Sentence(
        vi="Đã kết thúc vai trò của {name}.", en="The role of {name} is ended."
    ),
    "page.people.mandate_recorded": Sentence(
        vi="Đã ghi thẩm quyền ký của {name}.", en="The authority of {name} is recorded."
    ),
    "page.people.mandate_ended": Sentence(
        vi="Đã kết thúc thẩm quyền ký của {name}.", en="The authority of {name} is ended."
    ),
    "page.people.invited": Sentence(vi="Lời mời cho {name}", en="Invitation for {name}"),
    "page.people.invited_once": Sentence(
        vi="Đường dẫn chỉ hiện một lần này. Chép và chuyển cho người được mời qua kênh tin cậy.",
        en="The link is shown this once. Copy it and hand it over in a way you trust.",
    ),
    "page.people.link": Sentence(vi="Đường dẫn", en="Link"),
    "page.people.ready_text": Sentence(vi="Nội dung để gửi", en="Text to send"),
    "page.people.mailed": Sentence(vi="Đã gửi thư đến {email}.", en="A mail went to {email}."),
    "page.people.not_mailed": Sentence(
        vi="Chưa gửi được thư đến {email}: máy chủ thư không nhận. Chuyển đường dẫn bằng cách khác.",
        en="No mail went to {email}: the mail server did not take it. Hand the link over otherwise.",
    ),
    "page.people.back": Sentence(vi="Về trang đơn vị", en="Back to the office"),
    "page.people.erase": Sentence(vi="Xóa dữ liệu cá nhân", en="Delete personal data"),
    "page.people.erase_title": Sentence(
        vi="Xóa dữ liệu cá nhân của {name}", en="Delete the personal data of {name}"
    ),
    "page.people.erase_what": Sentence(
        vi="Họ tên, thư điện tử, chức vụ, điện thoại và cách đăng nhập sẽ bị xóa, không khôi phục được. "
        "Báo cáo, chữ ký và sổ cái giữ nguyên, chỉ còn mã số thay cho tên.",
        en="Name, mail address, title, telephone and every way in are deleted for good. Reports, signatures "
        "and the ledger stay as they are, with an identifier in place of the name.",
    ),
    "page.people.erase_confirm": Sentence(
        vi="Nhập địa chỉ thư điện tử của người này để xác nhận",
        en="Type the person's e-mail address to confirm",
    ),
    "page.people.erased": Sentence(vi="Đã xóa dữ liệu cá nhân.", en="The personal data are deleted."),
    "page.people.answers": Sentence(vi="Báo cáo có trả lời cá nhân", en="Reports that hold personal answers"),
    "page.people.answers_erase": Sentence(vi="Xóa trả lời cá nhân", en="Delete the personal answers"),
    "page.people.answers_erase_what": Sentence(
        vi="Tên, điện thoại và các trả lời cá nhân khác trong báo cáo này sẽ bị xóa, không khôi "
        "phục được. Số "
        "liệu, chữ ký và mã băm của bản đã ký giữ nguyên và vẫn đối chiếu được.",
        en="Names, telephones and other personal answers of this report are deleted for good. Figures, "
        "signatures and the digest of what was signed stay and can still be verified.",
    ),
    "page.people.answers_erased": Sentence(
        vi="Đã xóa {n_answers} trả lời cá nhân.", en="{n_answers} personal answers are deleted."
    ),
    "page.people.deleted_person": Sentence(vi="Người đã xóa", en="Deleted person"),
    "administration.no_email": Sentence(
        vi='"{typed}" không phải địa chỉ thư điện tử. Ghi dạng ten@donvi.gov.vn.',
        en='"{typed}" is no e-mail address. Write it as name@office.gov.vn.',
    ),
    "administration.no_name": Sentence(
        vi="Chưa có họ và tên của {email}. Ghi họ và tên.", en="{email} has no name. Enter it."
    ),
    "administration.backward": Sentence(
        vi="Ngày hết {last_day} trước ngày bắt đầu {first_day}. Sửa một trong hai ngày.",
        en="It would end on {last_day}, before it begins on {first_day}. Change one of the days.",
    ),
    "administration.no_head": Sentence(
        vi="Chưa ghi chức danh người đứng đầu. Ghi như in trên văn bản, ví dụ CHỦ TỊCH.",
        en="The title of the head is missing. Write it as printed.",
    ),
    "administration.no_ground": Sentence(
        vi="Chưa ghi căn cứ. Ghi số và ngày của quyết định hoặc giấy ủy quyền.",
        en="The ground is missing. Enter number and date of the decision or delegation.",
    ),
    "administration.no_collective": Sentence(
        vi="Ký TM. thì phải ghi thay mặt tập thể nào, ví dụ ỦY BAN NHÂN DÂN.",
        en="Signing on behalf needs the collective, such as ỦY BAN NHÂN DÂN.",
    ),
    "administration.no_signer": Sentence(
        vi="Chọn người ký trong danh sách người của đơn vị.",
        en="Choose the signer among the office's people.",
    ),
    "administration.not_chosen": Sentence(
        vi='Chưa chọn "{field}". Chọn một mục trong danh sách.', en='"{field}" is not chosen. Choose one.'
    ),
    "administration.not_confirmed": Sentence(
        vi="Địa chỉ thư nhập vào không khớp. Chưa xóa gì; nhập lại nếu đúng người cần xóa.",
        en="The address typed is another. Nothing was deleted; type it again if this is the person.",
    ),
    "administration.has_password": Sentence(
        vi='{name} đã có mật khẩu. Nếu quên, người đó tự dùng "Quên mật khẩu" ở trang đăng nhập.',
        en='{name} has a password. If it is forgotten, "Forgotten password" on the sign-in page helps.',
    ),
    "administration.not_yours": Sentence(
        vi="Người này còn vai trò ở đơn vị ngoài phạm vi quản trị của anh/chị: {offices}. Đề nghị quản trị "
        "của đơn vị đó hoặc cấp trên thực hiện.",
        en="The person also holds roles outside your offices: {offices}. Ask the administrator "
        "there or above.",
    ),
    "administration.still_working": Sentence(
        vi="Người này còn vai trò đang có hiệu lực. Kết thúc vai trò trước, rồi mới xóa.",
        en="The person still holds a role in force. End the role first.",
    ),
    "page.import.people": Sentence(vi="Nhập người từ CSV", en="Import people from CSV"),
    "page.import.offices": Sentence(vi="Nhập đơn vị từ CSV", en="Import offices from CSV"),
    "page.import.what": Sentence(
        vi="Dòng đầu là tên cột: {columns}. Tệp CSV mã UTF-8, ngăn bằng dấu phẩy, chấm phẩy hoặc "
        "tab. Xem trước "
        "rồi mới ghi; sai một dòng thì không dòng nào được ghi.",
        en="The first line names the columns: {columns}. CSV in UTF-8, parted by comma, semicolon "
        "or tab. Look "
        "first, then write; one wrong line and none is written.",
    ),
    "page.import.template": Sentence(vi="Tải mẫu trống", en="Download an empty table"),
    "page.import.file": Sentence(vi="Tệp CSV", en="CSV file"),
    "page.import.text": Sentence(vi="Hoặc dán, sửa tại đây", en="Or paste and mend here"),
    "page.import.look": Sentence(vi="Xem trước", en="Look first"),
    "page.import.write": Sentence(vi="Ghi tất cả", en="Write all"),
    "page.import.ready": Sentence(
        vi="{n_rows} dòng đều đúng: {n_new} mới, {n_changed} đã có. Chưa ghi gì.",
        en="All {n_rows} lines are right: {n_new} new, {n_changed} known. Nothing is written yet.",
    ),
    "page.import.wrong": Sentence(
        vi="{n_mistakes} chỗ cần sửa. Chưa ghi gì. Sửa ngay trong ô dưới hoặc trong tệp rồi xem lại.",
        en="{n_mistakes} places to mend. Nothing is written. Mend them below or in the file, then "
        "look again.",
    ),
    "page.import.line": Sentence(vi="Dòng", en="Line"),
    "page.import.mistake": Sentence(vi="Cần sửa", en="To mend"),
    "page.import.whole_file": Sentence(vi="cả tệp", en="the file"),
    "page.import.written": Sentence(vi="Đã ghi {n_rows} dòng.", en="{n_rows} lines are written."),
    "import.not_utf8": Sentence(
        vi="Tệp không phải CSV mã UTF-8. Trong Excel chọn Lưu thành, CSV UTF-8.",
        en="The file is no CSV in UTF-8. In Excel choose Save as, CSV UTF-8.",
    ),
    "import.empty": Sentence(
        vi="Bảng chưa có dòng nào. Dòng đầu là tên cột, từ dòng hai là nội dung.",
        en="The table has no line. The first names the columns, the rest hold the content.",
    ),
    "import.missing_columns": Sentence(vi="Thiếu cột: {columns}.", en="Columns are missing: {columns}."),
    "import.too_many": Sentence(
        vi="Bảng có {n_rows} dòng, mỗi lần nhập được nhiều nhất {most}. Chia nhỏ rồi nhập.",
        en="The table has {n_rows} lines; at most {most} go in at once. Part it.",
    ),
    "import.needed": Sentence(vi='Cột "{column}" bỏ trống. Ghi vào.', en='"{column}" is empty. Fill it in.'),
    "import.not_a_day": Sentence(
        vi='Cột "{column}": "{typed}" không phải ngày. Ghi dạng 25/05/2019.',
        en='"{column}": "{typed}" is no day. Write it as 25/05/2019.',
    ),
    "import.not_yes_or_no": Sentence(
        vi='Cột "{column}": "{typed}" không rõ. Ghi Có hoặc Không.',
        en='"{column}": "{typed}" is unclear. Write Có or Không.',
    ),
    "import.unknown_kind": Sentence(
        vi='Không có loại đơn vị "{typed}". Ghi một trong: {known}.',
        en='There is no kind "{typed}". Write one of: {known}.',
    ),
    "import.unknown_role": Sentence(
        vi='Không có vai trò "{typed}". Ghi một trong: {known}.',
        en='There is no role "{typed}". Write one of: {known}.',
    ),
    "import.own_office": Sentence(
        vi="{code} là đơn vị đang đứng, không sửa bằng cách nhập này.",
        en="{code} is the office you stand in; it is not changed this way.",
    ),
    "import.not_below": Sentence(
        vi="Mã cấp trên {code} không thuộc đơn vị {under} và chưa có ở dòng trước.",
        en="The parent {code} is not below {under} and stands in no line before.",
    ),
    "import.code_elsewhere": Sentence(
        vi="Mã {code} đã dùng cho một đơn vị ngoài phạm vi này.", en="{code} is an office outside your reach."
    ),
    "import.overlap": Sentence(
        vi="Mã {code} đã có một đơn vị trong cùng khoảng ngày. Ghi ngày hết cho đơn vị cũ trước.",
        en="{code} already stands for an office on some of these days. End that one first.",
    ),
    "import.office_not_yours": Sentence(
        vi="Không có đơn vị mã {code} trong phạm vi quản trị của anh/chị hôm nay.",
        en="There is no office {code} among those you administer today.",
    ),
}

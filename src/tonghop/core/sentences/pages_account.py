"""Sentences of coming in and going out: sign-in, passwords, the second step, invitations, mails."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.account.sign_in": Sentence(vi="Đăng nhập", en="Sign in"),
    "page.account.sign_in_how": Sentence(
        vi="Tài khoản do quản trị hệ thống của đơn vị mời. Chưa có tài khoản thì đề nghị gửi lời mời.",
        en="Accounts are opened by invitation of the administrator. If you have none, ask for one.",
    ),
    "page.account.field.login": Sentence(vi="Địa chỉ thư điện tử", en="E-mail address"),
    "page.account.field.email": Sentence(vi="Địa chỉ thư điện tử", en="E-mail address"),
    "page.account.field.password": Sentence(vi="Mật khẩu", en="Password"),
    "page.account.field.remember": Sentence(vi="Giữ đăng nhập trên máy này", en="Keep me signed in"),
    "page.account.field.oldpassword": Sentence(vi="Mật khẩu hiện nay", en="Present password"),
    "page.account.field.password1": Sentence(vi="Mật khẩu mới", en="New password"),
    "page.account.field.password2": Sentence(vi="Nhập lại mật khẩu mới", en="New password again"),
    "page.account.field.code": Sentence(
        vi="Mã 6 số của ứng dụng, hoặc một mã dự phòng", en="The app's 6 digits, or a recovery code"
    ),
    "page.account.password_hint": Sentence(
        vi="Ít nhất 8 ký tự, không chỉ có số, không phải mật khẩu phổ biến, không giống tên.",
        en="At least 8 characters, not only digits, not a common password, not like your name.",
    ),
    "page.account.with_other": Sentence(vi="Đăng nhập bằng {name}", en="Sign in with {name}"),
    "page.account.with_other_what": Sentence(
        vi="Trình duyệt sẽ chuyển sang {name} để xác nhận anh/chị là ai rồi quay lại đây.",
        en="The browser goes to {name}, which confirms who you are, and comes back here.",
    ),
    "page.account.go_on": Sentence(vi="Tiếp tục", en="Continue"),
    "page.account.other_failed": Sentence(
        vi="Đăng nhập qua hệ thống khác không thành", en="The other system did not let you in"
    ),
    "page.account.other_failed_what": Sentence(
        vi="Hệ thống kia không xác nhận hoặc đã hủy giữa chừng. Thử lại hoặc đăng nhập bằng mật khẩu.",
        en="It did not confirm you, or was broken off. Try again, or sign in with your password.",
    ),
    "page.account.forgotten": Sentence(vi="Quên mật khẩu", en="Forgotten password"),
    "page.account.forgotten_what": Sentence(
        vi="Nhập địa chỉ thư điện tử của tài khoản. Hệ thống gửi đường dẫn đặt lại mật khẩu đến địa chỉ đó.",
        en="Enter the account's e-mail address. A link to set a new password is sent there.",
    ),
    "page.account.send_link": Sentence(vi="Gửi đường dẫn", en="Send the link"),
    "page.account.link_sent": Sentence(vi="Đã gửi thư", en="The mail is on its way"),
    "page.account.link_sent_what": Sentence(
        vi="Nếu địa chỉ đó có tài khoản, thư sẽ đến trong vài phút. Không thấy thì xem mục thư rác, hoặc "
        "đề nghị quản trị hệ thống gửi lời mời mới.",
        en="If that address has an account, a mail arrives within minutes. Otherwise look into the junk "
        "folder, or ask the administrator for a new invitation.",
    ),
    "page.account.new_password": Sentence(vi="Đặt mật khẩu", en="Set a password"),
    "page.account.link_over": Sentence(vi="Đường dẫn không còn dùng được", en="The link no longer works"),
    "page.account.link_over_what": Sentence(
        vi="Đường dẫn đã được dùng hoặc đã hết hạn. Đề nghị gửi đường dẫn mới.",
        en="It was used before or its time is over. Ask for a new one.",
    ),
    "page.account.password_set": Sentence(vi="Đã đổi mật khẩu", en="The password is set"),
    "page.account.password_set_what": Sentence(
        vi="Từ nay đăng nhập bằng mật khẩu mới.", en="Sign in with the new password from now on."
    ),
    "page.account.passwords_differ": Sentence(
        vi="Hai lần nhập khác nhau. Nhập lại cho giống nhau.", en="The two differ. Type the same twice."
    ),
    "page.account.change_password": Sentence(vi="Đổi mật khẩu", en="Change the password"),
    "page.account.inactive": Sentence(vi="Tài khoản đã khóa", en="The account is closed"),
    "page.account.inactive_what": Sentence(
        vi="Tài khoản này đã được khóa. Nếu cần dùng lại, đề nghị quản trị hệ thống của đơn vị.",
        en="This account was closed. If you need it, ask the administrator of your office.",
    ),
    "page.account.sign_out": Sentence(vi="Đăng xuất", en="Sign out"),
    "page.account.sign_out_what": Sentence(
        vi="Đăng xuất khỏi máy này? Những gì đã lưu vẫn còn.", en="Sign out here? What is saved stays."
    ),
    "page.account.confirm": Sentence(vi="Xác nhận lại", en="Confirm it is you"),
    "page.account.confirm_what": Sentence(
        vi="Việc này thay đổi cách đăng nhập, nên cần xác nhận lại là anh/chị.",
        en="This changes how you sign in, so confirm first that it is you.",
    ),
    "page.account.confirm_otherwise": Sentence(vi="Xác nhận bằng cách khác", en="Confirm in another way"),
    "page.account.too_many": Sentence(vi="Thử quá nhiều lần", en="Too many attempts"),
    "page.account.too_many_what": Sentence(
        vi="Từ máy này có quá nhiều lần thử trong thời gian ngắn. Đợi 5 phút rồi thử lại; tài khoản không "
        "bị khóa.",
        en="There were too many attempts in a short time. Wait 5 minutes and try again; the account is not "
        "closed.",
    ),
    "page.account.second_step": Sentence(vi="Đăng nhập hai bước", en="Two-step sign-in"),
    "page.account.second_step_what": Sentence(
        vi="Tài khoản có bước xác nhận thứ hai. Mở ứng dụng xác thực và nhập mã.",
        en="The account has a second step. Open the authenticator app and enter its code.",
    ),
    "page.account.second_step_why": Sentence(
        vi="Bước thứ hai giữ tài khoản khi mật khẩu bị lộ: ngoài mật khẩu phải có mã trên điện thoại.",
        en="The second step keeps the account when a password leaks: a code on the telephone is asked too.",
    ),
    "page.account.app_on": Sentence(vi="Ứng dụng xác thực: đang bật.", en="Authenticator app: on."),
    "page.account.app_off": Sentence(vi="Ứng dụng xác thực: chưa bật.", en="Authenticator app: off."),
    "page.account.turn_on": Sentence(vi="Bật đăng nhập hai bước", en="Turn two-step sign-in on"),
    "page.account.turn_off": Sentence(vi="Tắt đăng nhập hai bước", en="Turn two-step sign-in off"),
    "page.account.turn_off_what": Sentence(
        vi="Tắt bước thứ hai? Sau đó chỉ cần mật khẩu là vào được.",
        en="Turn the second step off? The password alone then lets in.",
    ),
    "page.account.scan": Sentence(
        vi="Dùng ứng dụng xác thực trên điện thoại quét hình dưới đây, rồi nhập mã 6 số của ứng dụng.",
        en="Scan the picture below with an authenticator app, then enter the 6 digits the app shows.",
    ),
    "page.account.secret": Sentence(
        vi="Không quét được thì nhập khóa này vào ứng dụng:", en="If you cannot scan, type this key into it:"
    ),
    "page.account.recovery": Sentence(vi="Mã dự phòng", en="Recovery codes"),
    "page.account.recovery_what": Sentence(
        vi="Mỗi mã dùng được một lần khi không có điện thoại. Còn {n_left} mã. In hoặc chép lại, cất kỹ.",
        en="Each works once when the telephone is not at hand. {n_left} are left. Keep them in a safe place.",
    ),
    "page.account.recovery_make": Sentence(vi="Tạo mã dự phòng mới", en="Make new recovery codes"),
    "page.account.recovery_make_what": Sentence(
        vi="Tạo một bộ mã mới. Các mã cũ sẽ không dùng được nữa.",
        en="Make a new set of codes. The old ones stop working.",
    ),
    "page.account.recovery_see": Sentence(vi="Xem mã dự phòng", en="See the recovery codes"),
    "page.account.recovery_load": Sentence(vi="Tải mã dự phòng", en="Download the recovery codes"),
    "page.account.invitation": Sentence(vi="Nhận tài khoản", en="Open your account"),
    "page.account.invitation_what": Sentence(
        vi="Xin chào {name}. Đặt mật khẩu cho tài khoản {email} để bắt đầu.",
        en="Hello {name}. Set a password for {email} to begin.",
    ),
    "page.account.invitation_over": Sentence(
        vi="Lời mời không còn dùng được", en="The invitation no longer works"
    ),
    "page.account.invitation_over_what": Sentence(
        vi="Lời mời đã được dùng, đã hết hạn, hoặc đường dẫn chép thiếu. Đề nghị quản trị hệ thống "
        "gửi lời mời mới.",
        en="It was used, its time is over, or the link was copied in part. Ask the administrator of your "
        "office for a new one.",
    ),
    "page.account.invitation_used": Sentence(
        vi="Đã đặt mật khẩu. Mời đăng nhập.", en="The password is set. Please sign in."
    ),
    "page.account.language": Sentence(vi="English", en="Tiếng Việt"),
    "page.account.cancel": Sentence(vi="Bỏ qua", en="Cancel"),
    "page.account.refused.account_inactive": Sentence(
        vi="Tài khoản này đã khóa. Đề nghị quản trị hệ thống của đơn vị.",
        en="This account is closed. Ask the administrator of your office.",
    ),
    "page.account.refused.email_password_mismatch": Sentence(
        vi="Địa chỉ thư hoặc mật khẩu không đúng. Kiểm tra lại, chú ý chữ hoa và bộ gõ tiếng Việt.",
        en="The e-mail address or the password is wrong. Check both; mind capitals and the keyboard layout.",
    ),
    "page.account.refused.enter_current_password": Sentence(
        vi="Mật khẩu hiện nay không đúng. Nhập lại.", en="The present password is wrong. Type it again."
    ),
    "page.account.refused.incorrect_password": Sentence(
        vi="Mật khẩu không đúng. Nhập lại.", en="The password is wrong. Type it again."
    ),
    "page.account.refused.invalid_password_reset": Sentence(
        vi="Đường dẫn đặt lại mật khẩu không còn dùng được. Đề nghị gửi đường dẫn mới.",
        en="The link no longer works. Ask for a new one.",
    ),
    "page.account.refused.too_many_login_attempts": Sentence(
        vi="Sai quá nhiều lần. Đợi 5 phút rồi thử lại, hoặc đặt lại mật khẩu.",
        en="Too many wrong attempts. Wait 5 minutes and try again, or set a new password.",
    ),
    "page.account.refused.unknown_email": Sentence(
        vi="Không có tài khoản với địa chỉ thư này.", en="No account has this e-mail address."
    ),
    "page.account.refused.rate_limited": Sentence(
        vi="Quá nhiều yêu cầu trong thời gian ngắn. Đợi một lúc rồi thử lại.",
        en="Too many requests in a short time. Wait a moment and try again.",
    ),
    "page.account.refused.incorrect_code": Sentence(
        vi="Mã không đúng hoặc đã hết hiệu lực. Nhập mã đang hiện trên ứng dụng.",
        en="The code is wrong or its time is over. Enter the one the app shows now.",
    ),
    "page.account.refused.cannot_delete_authenticator": Sentence(
        vi="Không tắt được đăng nhập hai bước của tài khoản này.",
        en="Two-step sign-in of this account cannot be turned off.",
    ),
    "page.account.refused.cannot_generate_recovery_codes": Sentence(
        vi="Bật đăng nhập hai bước trước rồi mới tạo mã dự phòng.",
        en="Turn two-step sign-in on before making recovery codes.",
    ),
    "page.account.refused.not_known_here": Sentence(
        vi="Hệ thống kia xác nhận anh/chị, nhưng địa chỉ thư đó chưa có tài khoản ở đây. Đề nghị quản trị hệ "
        "thống ghi địa chỉ này.",
        en="The other system knows you, but that mail address has no account here. Ask the administrator to "
        "record it.",
    ),
    "page.account.mail.reset_subject": Sentence(vi="Đặt lại mật khẩu", en="Set a new password"),
    "page.account.mail.reset": Sentence(
        vi="Có yêu cầu đặt lại mật khẩu của tài khoản này. Mở đường dẫn dưới đây để đặt mật khẩu mới. "
        "Nếu không phải anh/chị yêu cầu thì bỏ qua thư này, mật khẩu cũ vẫn dùng được.",
        en="A new password was asked for this account. Open the link below to set it. If it was not you, "
        "leave this mail aside: the old password still works.",
    ),
    "page.account.mail.invitation_subject": Sentence(
        vi="Lời mời dùng hệ thống báo cáo", en="Invitation to the reporting portal"
    ),
    "page.account.mail.invitation": Sentence(
        vi="Anh/chị {name} được mời dùng hệ thống báo cáo. Mở đường dẫn dưới đây trước {until} để đặt mật "
        "khẩu. Đường dẫn dùng được một lần.",
        en="{name}, you are invited to the reporting portal. Open the link below before {until} to set a "
        "password. The link works once.",
    ),
}

"""Sentences of running the portal: settings refused, what starts and stops, copies and their return."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "settings.refused": Sentence(
        vi="Cổng chưa chạy được, vì các thiết lập sau:", en="The portal does not start, because of:"
    ),
    "settings.mode": Sentence(
        vi="TONGHOP_MODE là “{given}”. Giá trị nhận: production (vận hành thật) hoặc demo (chạy thử).",
        en="TONGHOP_MODE is “{given}”. It takes production or demo.",
    ),
    "settings.debug": Sentence(
        vi="TONGHOP_DEBUG=1 không dùng khi vận hành thật: trang lỗi sẽ lộ nội dung bên trong. Bỏ biến này.",
        en="TONGHOP_DEBUG=1 is refused in production: error pages would show what is inside. Unset it.",
    ),
    "settings.secret_key": Sentence(
        vi="TONGHOP_SECRET_KEY phải có từ 32 ký tự ngẫu nhiên trở lên, không dùng khóa của bản chạy thử.",
        en="TONGHOP_SECRET_KEY needs 32 random characters or more, and not the key of the demonstration.",
    ),
    "settings.hosts": Sentence(
        vi="TONGHOP_HOSTS phải ghi tên miền của cổng, cách nhau bằng dấu phẩy; không dùng dấu *.",
        en="TONGHOP_HOSTS must list the portal's host names, separated by commas; * is refused.",
    ),
    "settings.database": Sentence(
        vi="DATABASE_URL phải chỉ một máy chủ PostgreSQL, ví dụ postgresql://chu@may/tonghop.",
        en="DATABASE_URL must name a PostgreSQL server, such as postgresql://owner@server/tonghop.",
    ),
    "settings.bundled_server": Sentence(
        vi="PostgreSQL kèm theo chỉ dùng để chạy thử (tonghop serve --demo). Ghi máy chủ thật vào "
        "DATABASE_URL.",
        en="The bundled PostgreSQL is for the demonstration only (tonghop serve --demo). Name a server "
        "of your own in DATABASE_URL.",
    ),
    "settings.proxies": Sentence(
        vi="TONGHOP_PROXIES là “{given}”. Ghi số máy chủ trung gian đứng trước cổng, ví dụ 1.",
        en="TONGHOP_PROXIES is “{given}”. Give how many proxies of yours stand before the portal, such as 1.",
    ),
    "settings.not_durable": Sentence(
        vi="PostgreSQL đặt {setting} = {found}, cần {needed}: với giá trị ấy, số liệu đã báo là lưu có "
        "thể mất khi máy dừng đột ngột. Sửa trong postgresql.conf rồi chạy lại.",
        en="PostgreSQL has {setting} = {found} where {needed} is needed: figures told as saved could be "
        "lost when the machine stops. Change postgresql.conf and start again.",
    ),
    "settings.demo_accounts": Sentence(
        vi="Trong cơ sở dữ liệu còn {n_accounts} tài khoản chạy thử, mật khẩu ai cũng biết. Dùng cơ sở "
        "dữ liệu mới cho vận hành thật.",
        en="The database holds {n_accounts} demonstration accounts whose password everybody knows. Use a"
        " fresh database in production.",
    ),
    "settings.owner_rights": Sentence(
        vi="Tài khoản trong DATABASE_URL không tạo được vai trò {role} ({reason}). Dùng tài khoản chủ sở"
        " hữu cơ sở dữ liệu có quyền CREATEROLE.",
        en="The account in DATABASE_URL cannot make the role {role} ({reason}). Use the owner of the "
        "database, with CREATEROLE.",
    ),
    "settings.not_reached": Sentence(
        vi="Không vào được PostgreSQL: {reason}. Kiểm tra DATABASE_URL và máy chủ.",
        en="PostgreSQL cannot be reached: {reason}. Check DATABASE_URL and the server.",
    ),
    "serve.no_portal": Sentence(
        vi='Chưa cài phần cổng: thiếu gói {package}. Cài bằng: pip install "tonghop[portal]".',
        en='The portal is not installed: {package} is missing. Install it: pip install "tonghop[portal]".',
    ),
    "serve.address_taken": Sentence(
        vi="Địa chỉ {host}:{port} đang có chương trình khác dùng (có thể là một cổng còn chạy). Dừng "
        "chương trình ấy hoặc chọn cổng mạng khác bằng --port.",
        en="Another program uses {host}:{port} (perhaps a portal still running). Stop it or name another"
        " port with --port.",
    ),
    "serve.already_running": Sentence(
        vi="Thư mục {folder} đang được một cổng khác dùng. Dừng cổng ấy, hoặc chỉ thư mục khác bằng --files. "
        "Nếu chắc không còn cổng nào chạy, xóa tệp {file} trong đó.",
        en="Another portal uses the folder {folder}. Stop it, or name another folder with --files. If surely "
        "none runs, delete {file} in it.",
    ),
    "serve.starting_database": Sentence(
        vi="Khởi động PostgreSQL kèm theo trong {folder}", en="Starting the bundled PostgreSQL in {folder}"
    ),
    "serve.preparing": Sentence(
        vi="Chuẩn bị cơ sở dữ liệu (lần đầu chừng nửa phút)",
        en="Preparing the database (about half a minute the first time)",
    ),
    "serve.ready": Sentence(
        vi="Cổng đang chạy: {address}   (dừng: Ctrl+C)",
        en="The portal is running: {address}   (Ctrl+C stops it)",
    ),
    "serve.restarted": Sentence(
        vi="{part} đã dừng ngoài ý muốn, đang khởi động lại.",
        en="{part} stopped by itself and is started again.",
    ),
    "serve.part.web": Sentence(vi="Máy chủ trang", en="The web server"),
    "serve.part.worker": Sentence(vi="Tiến trình chạy việc nền", en="The worker"),
    "serve.part.postmaster": Sentence(vi="PostgreSQL", en="PostgreSQL"),
    "serve.not_up": Sentence(
        vi="Máy chủ trang không lên được sau {seconds} giây. Nhật ký ở ngay trên.",
        en="The web server did not come up within {seconds} seconds. Its log is just above.",
    ),
    "serve.stopping": Sentence(vi="Đang dừng", en="Stopping"),
    "serve.stopped": Sentence(vi="Đã dừng, không mất gì.", en="Stopped; nothing is lost."),
    "demo.accounts": Sentence(
        vi="Tài khoản chạy thử, mật khẩu chung: {password}",
        en="Accounts to try, one password for all: {password}",
    ),
}

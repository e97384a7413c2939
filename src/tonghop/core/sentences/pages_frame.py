"""Sentences of the frame of every page of the portal."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.frame.name": Sentence(vi="Tổng hợp", en="Tổng hợp"),
    "page.frame.skip": Sentence(vi="Đến nội dung chính", en="Skip to the content"),
    "page.frame.demo": Sentence(
        vi="Bản dùng thử: đơn vị, người và số liệu là mô phỏng, trừ chỗ ghi rõ nguồn.",
        en="Demonstration: offices, people and figures are simulated unless a source is named.",
    ),
    "page.frame.menu": Sentence(vi="Danh mục chính", en="Main menu"),
    "page.frame.my_work": Sentence(vi="Việc của tôi", en="My work"),
    "page.frame.sign_out": Sentence(vi="Đăng xuất", en="Sign out"),
    "page.frame.foot": Sentence(
        vi="Phần mềm mở Tổng hợp. Mỗi con số dẫn về ô đã nhập.",
        en="Tổng hợp, open software. Every figure leads to the cell it came from.",
    ),
    "page.frame.no_access": Sentence(vi="Không có quyền xem trang này", en="No access to this page"),
    "page.frame.no_access_what": Sentence(
        vi="Vai trò của anh/chị không gồm trang này hoặc đơn vị này. Nếu cần, đề nghị quản trị hệ thống "
        "cấp quyền.",
        en="Your roles do not include this page or this office. If you need it, ask the administrator.",
    ),
    "page.frame.not_found": Sentence(vi="Không có trang này", en="No such page"),
    "page.frame.not_found_what": Sentence(
        vi="Đường dẫn sai hoặc nội dung đã được chuyển. Kiểm tra lại đường dẫn hoặc bắt đầu từ trang đầu.",
        en="The address is wrong or its content moved. Check it, or start from the first page.",
    ),
    "page.frame.back": Sentence(vi="Về trang đầu", en="To the first page"),
}

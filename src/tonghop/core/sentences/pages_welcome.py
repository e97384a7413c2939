"""Sentences of the first page of the demonstration."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.welcome.title": Sentence(vi="Dùng thử cổng báo cáo", en="Try the reporting portal"),
    "page.welcome.what": Sentence(
        vi="Chọn một tỉnh, rồi chọn vai trò. Không cần mật khẩu; muốn đổi vai trò thì về lại trang này.",
        en="Choose a province, then a role. No password is needed; come back here to be somebody else.",
    ),
    "page.welcome.empty": Sentence(
        vi="Chưa có dữ liệu chạy thử. Dừng cổng rồi chạy lại bằng: tonghop serve --demo",
        en="There is nothing to try yet. Stop the portal and start it with: tonghop serve --demo",
    ),
    "page.welcome.provinces": Sentence(
        vi="Gia Lai: quý II/2019, còn cấp huyện; số liệu Kbang là thật. Thanh Hóa: hiện nay, hai cấp.",
        en="Gia Lai: second quarter of 2019, when there were districts; the figures of Kbang are real. "
        "Thanh Hóa: today, two levels.",
    ),
    "page.welcome.choose_province": Sentence(vi="1. Chọn tỉnh", en="1. Choose a province"),
    "page.welcome.choose_person": Sentence(vi="2. Chọn vai trò", en="2. Choose a role"),
    "page.welcome.office": Sentence(vi="Đơn vị", en="Office"),
    "page.welcome.person": Sentence(vi="Vào với vai trò", en="Go in as"),
}

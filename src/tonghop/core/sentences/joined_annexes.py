"""Words about annex rows of several offices joined into one list."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "workbook.head.part": Sentence(vi="Phần", en="Part"),
    "workbook.head.offices": Sentence(vi="Đơn vị đã kê", en="Filed by"),
    "workbook.head.to_decide": Sentence(vi="Cần quyết định", en="To decide"),
    "workbook.annex.not_computable": Sentence(
        vi="không tính được: danh sách không cho biết có bao nhiêu đơn vị",
        en="not computable: the list does not say how many offices there are",
    ),
    "workbook.annex.differing": Sentence(
        vi="“{column}” ghi khác nhau: {written}", en="“{column}” is written differently: {written}"
    ),
    "workbook.annex.undecided": Sentence(
        vi="số liệu chưa rõ cách đọc, chưa cộng: {offices}",
        en="figures with several readings, not added: {offices}",
    ),
    "annex_differs": Sentence(
        vi="{table}, {row}: cột “{column}” các đơn vị ghi khác nhau: {written}.",
        en="{table}, {row}: offices write column “{column}” differently: {written}.",
    ),
    "advice.annex_differs": Sentence(vi="Đề nghị chọn một cách ghi.", en="Please choose one wording."),
}

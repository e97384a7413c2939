"""Sentences of the form steward's pages."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.forms.title": Sentence(vi="Biểu mẫu", en="Forms"),
    "page.forms.published": Sentence(vi="Đã công bố", en="Published"),
    "page.forms.none_published": Sentence(
        vi="Chưa công bố biểu mẫu nào. Chọn một biểu ở danh sách dưới, xem trước rồi công bố.",
        en="No form is published yet. Choose one below, look at it, then publish it.",
    ),
    "page.forms.waiting": Sentence(vi="Có trong thư viện, chưa công bố", en="In the library, not published"),
    "page.forms.none_waiting": Sentence(
        vi="Mọi biểu của thư viện đều đã công bố.", en="Every form of the library is published."
    ),
    "page.forms.form": Sentence(vi="Biểu mẫu", en="Form"),
    "page.forms.identifier": Sentence(vi="Mã và ngày hiệu lực", en="Identifier and first day"),
    "page.forms.at": Sentence(vi="Công bố lúc", en="Published at"),
    "page.forms.digest": Sentence(vi="Mã băm", en="Digest"),
    "page.forms.look": Sentence(vi="Xem trước", en="Preview"),
    "page.forms.publish": Sentence(vi="Công bố", en="Publish"),
    "page.forms.act": Sentence(vi="Việc", en="Act"),
    "page.forms.for_good": Sentence(
        vi="Công bố rồi thì nội dung biểu giữ nguyên mãi. Muốn sửa, làm phiên bản mới có ngày hiệu lực mới.",
        en="Once published a form stays as it is for good. To change it make a version with a new first day.",
    ),
    "page.forms.done": Sentence(vi="Đã công bố: {title}.", en="Published: {title}."),
    "page.forms.rows": Sentence(vi="Các dòng và câu hỏi của đơn vị", en="Rows and what offices ask"),
    "page.forms.n_open": Sentence(
        vi="{n_open} câu hỏi chưa được trả lời. Đơn vị tổng hợp trả lời ở trang của đợt báo cáo.",
        en="{n_open} questions are unanswered. The collecting office answers on the campaign's page.",
    ),
    "page.forms.number": Sentence(vi="STT", en="No."),
    "page.forms.row": Sentence(vi="Dòng", en="Row"),
    "page.forms.questions": Sentence(vi="Câu hỏi", en="Questions"),
    "page.forms.no_questions": Sentence(vi="chưa có", en="none"),
    "page.forms.unanswered": Sentence(vi="chưa trả lời", en="not answered"),
}

"""Sentences of consolidating a campaign and filing its totals to the level above."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "page.runs.title": Sentence(vi="Tổng hợp số liệu", en="Consolidate"),
    "page.runs.what": Sentence(
        vi="Cộng các báo cáo đạt yêu cầu và các báo cáo đã gửi đang chờ xem; câu trả lời cá nhân để ngoài. "
        "Kết quả gồm bảng tổng hợp, báo cáo và phiếu rà soát, công văn đôn đốc.",
        en="Adds up accepted reports and those sent and waiting; personal answers are left out. The results "
        "are the workbook, reports, review sheets and the reminder.",
    ),
    "page.runs.ask": Sentence(vi="Tổng hợp ngay", en="Consolidate now"),
    "page.runs.asked": Sentence(
        vi="Đang tổng hợp. Tải lại trang sau ít phút để lấy kết quả.",
        en="Consolidating. Load this page again in a few minutes.",
    ),
    "page.runs.nothing": Sentence(
        vi="Chưa có báo cáo nào được gửi hoặc xác nhận đạt để cộng.",
        en="No report was sent or accepted yet: there is nothing to add up.",
    ),
    "page.runs.not_yours": Sentence(
        vi="Chỉ đơn vị tổng hợp chạy tổng hợp.", en="Only the collecting office consolidates."
    ),
    "page.runs.none": Sentence(vi="Chưa có lần tổng hợp nào.", en="Nothing was consolidated yet."),
    "page.runs.run": Sentence(
        vi="{at}, {person}, {n_reports} báo cáo", en="{at}, {person}, {n_reports} reports"
    ),
    "page.runs.waiting": Sentence(
        vi="Đang chờ hoặc đang chạy. Tải lại trang sau ít phút.",
        en="Waiting or running. Load this page again in a few minutes.",
    ),
    "page.runs.failed": Sentence(
        vi="Không hoàn thành: {reason}. Tổng hợp lại; nếu vẫn lỗi, gửi dòng này cho quản trị.",
        en="Not finished: {reason}. Try again; if it fails again, give this line to the administrator.",
    ),
    "page.runs.documents": Sentence(
        vi="{n_reports} văn bản gốc đã ký dùng để cộng", en="{n_reports} signed documents added up"
    ),
    "run.waiting": Sentence(vi="Đang chạy", en="Running"),
    "run.done": Sentence(vi="Xong", en="Done"),
    "run.failed": Sentence(vi="Không hoàn thành", en="Failed"),
    "page.totals.what": Sentence(
        vi='Đơn vị phải gửi "{title}" lên cấp trên. Lấy số tổng hợp làm bản nháp.',
        en='The office owes "{title}" to the level above. Take the totals as its draft.',
    ),
    "page.totals.fill": Sentence(vi="Lập báo cáo từ số tổng hợp", en="Fill the report from the totals"),
    "page.totals.open": Sentence(vi="Mở báo cáo", en="Open the report"),
    "page.totals.done": Sentence(
        vi="Đã điền {n_filled} dòng; {n_blank} dòng để trống kèm lý do; giữ {n_kept} dòng người lập đã nhập.",
        en="{n_filled} rows filled; {n_blank} left blank with a reason; {n_kept} kept as typed.",
    ),
    "page.totals.rate_without_parts": Sentence(
        vi="Không tính được tỷ lệ: đơn vị gửi tỷ lệ không kèm tử số, mẫu số.",
        en="The rate cannot be computed: offices sent rates without their parts.",
    ),
    "page.totals.no_single_figure": Sentence(
        vi="Không có một con số tổng hợp cho dòng này.", en="This row has no single figure over all offices."
    ),
    "page.totals.nobody_reported": Sentence(
        vi="Chưa đơn vị nào trong {n_due} đơn vị được hỏi có số liệu.",
        en="None of the {n_due} offices asked has a figure yet.",
    ),
}

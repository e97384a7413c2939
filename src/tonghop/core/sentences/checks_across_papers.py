"""Sentences about what several papers show together: earlier reports, or those of other offices."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "adjoining_windows.gap": Sentence(
        vi="báo cáo trước lấy số liệu đến {before_last_day}, báo cáo này từ {first_day}: {n_days} ngày từ "
        "{since} đến {until} không nằm trong báo cáo nào.",
        en="the last report ends on {before_last_day} and this one begins on {first_day}: {n_days} days from "
        "{since} to {until} fall in no report.",
    ),
    "advice.adjoining_windows.gap": Sentence(
        vi="Đề nghị bổ sung số liệu của những ngày này hoặc sửa thời gian lấy số liệu.",
        en="Please add the figures of those days or correct the window.",
    ),
    "adjoining_windows.overlap": Sentence(
        vi="báo cáo trước lấy số liệu đến {before_last_day}, báo cáo này từ {first_day}: {n_days} ngày từ "
        "{since} đến {until} bị tính hai lần.",
        en="the last report ends on {before_last_day} and this one begins on {first_day}: {n_days} days from "
        "{since} to {until} are counted twice.",
    ),
    "advice.adjoining_windows.overlap": Sentence(
        vi="Đề nghị xác nhận số liệu tính theo khoảng thời gian nào.",
        en="Please confirm which days the figures cover.",
    ),
    "carry_over": Sentence(
        vi="ghi kỳ trước chuyển qua {stated}{measure}, trong khi báo cáo {last_period} còn "
        "{left}{measure} chưa giải quyết (mục {rows}), lệch {difference}{measure}.",
        en="carries over {stated}{measure}, while the report of {last_period} left {left}{measure} "
        "unresolved (rows {rows}), {difference}{measure} apart.",
    ),
    "advice.carry_over": Sentence(
        vi="Đề nghị sửa số chuyển qua hoặc gửi bản thay thế của kỳ trước.",
        en="Please correct what was carried over, or replace the last report.",
    ),
    "carry_over.at_most": Sentence(
        vi="ghi kỳ trước chuyển qua {stated}{measure}, nhiều hơn {left}{measure} của báo cáo "
        "{last_period} (mục {rows}).",
        en="carries over {stated}{measure}, more than the {left}{measure} of the report of "
        "{last_period} (rows {rows}).",
    ),
    "advice.carry_over.at_most": Sentence(
        vi="Đề nghị sửa số chuyển qua hoặc gửi bản thay thế của kỳ trước.",
        en="Please correct what was carried over, or replace the last report.",
    ),
    "copy_of_last": Sentence(
        vi="cả {n_rows} số liệu trong kỳ giống hệt báo cáo {last_period}, ví dụ {examples}.",
        en="all {n_rows} figures of the period equal those of the report of {last_period}, such as "
        "{examples}.",
    ),
    "advice.copy_of_last": Sentence(
        vi="Đề nghị xác nhận số liệu kỳ này đã được cập nhật.",
        en="Please confirm that the figures of this period were brought up to date.",
    ),
    "outlier.level": Sentence(
        vi="ghi {stated}{measure}; {n_periods} kỳ trước nằm trong khoảng {lowest} đến "
        "{highest}{measure}, thường khoảng {usual}{measure}; nếu số này sai thì tổng của cấp "
        "trên lệch {moves}{measure}.",
        en="says {stated}{measure}; {n_periods} earlier reports lie between {lowest} and "
        "{highest}{measure}, usually about {usual}{measure}; if it is wrong, the total above is "
        "off by {moves}{measure}.",
    ),
    "advice.outlier.level": Sentence(
        vi="Đề nghị xác nhận số liệu và nêu lý do tăng, giảm.",
        en="Please confirm the figure and say why it rose or fell.",
    ),
    "outlier.rate": Sentence(
        vi="ghi {stated}{measure}, kỳ trước {usual}{measure}; thay đổi {moves} điểm phần trăm, khác "
        "hẳn các thay đổi trong {n_periods} kỳ trước.",
        en="says {stated}{measure}, last time {usual}{measure}; a change of {moves} points is "
        "unlike those of the {n_periods} earlier reports.",
    ),
    "advice.outlier.rate": Sentence(
        vi="Đề nghị xác nhận số liệu và nêu lý do tăng, giảm.",
        en="Please confirm the figure and say why it rose or fell.",
    ),
    "outlier.change": Sentence(
        vi="ghi {stated}{measure}, bằng {ratio} lần kỳ trước ({before}{measure}), trong khi "
        "{n_offices} đơn vị thường bằng {usual_ratio} lần; nếu số này sai thì tổng của cấp trên "
        "lệch {moves}{measure}.",
        en="says {stated}{measure}, {ratio} times the last report ({before}{measure}), while "
        "{n_offices} offices usually have {usual_ratio} times; if it is wrong, the total above "
        "is off by {moves}{measure}.",
    ),
    "advice.outlier.change": Sentence(
        vi="Đề nghị xác nhận số liệu và nêu lý do tăng, giảm.",
        en="Please confirm the figure and say why it rose or fell.",
    ),
    "parts_above": Sentence(
        vi="ghi {stated}{measure} cho cả địa bàn, trong khi {n_offices} đơn vị trực thuộc cộng lại "
        "là {together}{measure}, nhiều hơn {difference}{measure}; lớn nhất là {largest} với "
        "{largest_figure}{measure}.",
        en="says {stated}{measure} for the whole territory, while {n_offices} offices below add up "
        "to {together}{measure}, {difference}{measure} more; the largest is {largest} with "
        "{largest_figure}{measure}.",
    ),
    "advice.parts_above": Sentence(
        vi="Đề nghị đối chiếu số liệu với các đơn vị trực thuộc.",
        en="Please compare the figure with the offices below.",
    ),
    "same_figures": Sentence(
        vi="cả {n_rows} số liệu giống hệt báo cáo của {offices}, ví dụ {examples}.",
        en="all {n_rows} figures are those of the report of {offices}, such as {examples}.",
    ),
    "advice.same_figures": Sentence(
        vi="Đề nghị xác nhận đây là số liệu của chính đơn vị.",
        en="Please confirm that these are the office's own figures.",
    ),
}

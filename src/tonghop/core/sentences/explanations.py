"""Sentences that tell which mistake, or which other reading, would give a stated figure.

Each goes on from a finding's sentence and may be joined to the next with "; hoặc".
"""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "explanation.other_reading": Sentence(
        vi="{note}: {numerator}/{denominator} = {exact}%, khớp khi làm tròn",
        en="{note}: {numerator}/{denominator} = {exact}%, which fits when rounded",
    ),
    "explanation.other_reading_truncated": Sentence(
        vi="{note}: {numerator}/{denominator} = {exact}%, khớp nếu bỏ phần lẻ thay vì làm tròn",
        en="{note}: {numerator}/{denominator} = {exact}%, which fits if cut off instead of rounded",
    ),
    "explanation.near_reading": Sentence(
        vi="{note}: {numerator}/{denominator} = {exact}%, chỉ lệch ở chữ số cuối",
        en="{note}: {numerator}/{denominator} = {exact}%, only the last digit differs",
    ),
    "explanation.truncated": Sentence(
        vi="kết quả {exact}% bị bỏ phần lẻ thay vì làm tròn",
        en="the result {exact}% was cut off instead of rounded",
    ),
    "explanation.other_rounding": Sentence(
        vi="kết quả {exact}% chỉ làm tròn đến {decimals} chữ số thập phân",
        en="the result {exact}% was rounded to {decimals} decimals only",
    ),
    "explanation.carried_over": Sentence(
        vi="nếu trừ {number} ghi kèm ở mục {row} (“{remark}”) thì {numerator}/{denominator} = {exact}%, khớp "
        "khi làm tròn",
        en="without the {number} written in row {row} (“{remark}”), {numerator}/{denominator} = {exact}%, "
        "which fits when rounded",
    ),
    "explanation.carried_over_numerator": Sentence(
        vi="nếu trừ {number} ghi kèm ở mục {row} (“{remark}”) khỏi tử số thì {numerator}/{denominator} = "
        "{exact}%, khớp khi làm tròn",
        en="with the {number} written in row {row} (“{remark}”) taken from the numerator, "
        "{numerator}/{denominator} = {exact}%, which fits when rounded",
    ),
    "explanation.carried_over_added": Sentence(
        vi="nếu cộng thêm {number} ghi kèm ở mục {row} (“{remark}”) thì "
        "{numerator}/{denominator} = {exact}%, "
        "khớp khi làm tròn",
        en="with the {number} written in row {row} (“{remark}”) added, {numerator}/{denominator} = {exact}%, "
        "which fits when rounded",
    ),
    "explanation.fraction": Sentence(
        vi="{numerator}/{denominator} được ghi thành số thập phân, chưa đổi ra phần trăm",
        en="{numerator}/{denominator} was written as a fraction of one, not in percent",
    ),
    "explanation.numerator_as_rate": Sentence(
        vi="tử số {numerator} được ghi vào ô tỷ lệ", en="the numerator {numerator} was typed as the rate"
    ),
    "explanation.denominator_as_rate": Sentence(
        vi="mẫu số {denominator} được ghi vào ô tỷ lệ",
        en="the denominator {denominator} was typed as the rate",
    ),
    "explanation.inverted": Sentence(
        vi="tử số và mẫu số bị đảo: {denominator}/{numerator}",
        en="numerator and denominator were exchanged: {denominator}/{numerator}",
    ),
    "explanation.last_period": Sentence(
        vi="{figure} là số liệu của kỳ trước", en="{figure} is last period's figure"
    ),
    "explanation.complement": Sentence(
        vi="đã ghi phần còn lại của 100%: 100 − {exact}", en="the rest of 100% was written: 100 − {exact}"
    ),
    "explanation.complement_of_row": Sentence(
        vi="bằng 100 trừ mục {row}: 100 − {figure}", en="it is 100 less row {row}: 100 − {figure}"
    ),
    "explanation.digits_swapped": Sentence(
        vi="hai chữ số liền nhau của {right} bị đảo", en="two neighbouring digits of {right} were swapped"
    ),
    "explanation.separator": Sentence(
        vi="dấu phân cách của {right} bị mất hoặc đặt sai chỗ (lệch {times} lần)",
        en="the mark in {right} was lost or misplaced (a factor of {times})",
    ),
    "explanation.neighbour_row": Sentence(
        vi="{figure} là số của mục {row} liền kề", en="{figure} is the figure of row {row} beside it"
    ),
    "explanation.other_denominator": Sentence(
        vi="mẫu số lấy ở mục {row}: {numerator}/{denominator}",
        en="the denominator was taken from row {row}: {numerator}/{denominator}",
    ),
    "explanation.other_numerator": Sentence(
        vi="tử số lấy ở mục {row}: {numerator}/{denominator}",
        en="the numerator was taken from row {row}: {numerator}/{denominator}",
    ),
    "explanation.counted_together": Sentence(
        vi="tử số gồm cả mục {row}: {numerator}/{denominator}",
        en="the numerator includes row {row}: {numerator}/{denominator}",
    ),
    "explanation.counted_apart": Sentence(
        vi="tử số đã trừ mục {row}: {numerator}/{denominator}",
        en="the numerator leaves out row {row}: {numerator}/{denominator}",
    ),
    "explanation.denominator_together": Sentence(
        vi="mẫu số gồm cả mục {row}: {numerator}/{denominator}",
        en="the denominator includes row {row}: {numerator}/{denominator}",
    ),
    "explanation.denominator_apart": Sentence(
        vi="mẫu số đã trừ mục {row}: {numerator}/{denominator}",
        en="the denominator leaves out row {row}: {numerator}/{denominator}",
    ),
    "explanation.part_left_out": Sentence(
        vi="khi cộng đã sót mục {row} ({figure})", en="row {row} ({figure}) was left out of the sum"
    ),
    "explanation.part_twice": Sentence(
        vi="mục {row} ({figure}) được cộng hai lần", en="row {row} ({figure}) was added twice"
    ),
    "explanation.cumulative": Sentence(
        vi="số tổng bằng đúng mục {row} ({figure}); có thể mục này đã gồm các mục khác (tính lũy kế)",
        en="the total is just row {row} ({figure}); that row may already include the others (cumulative)",
    ),
    "explanation.part_digits_swapped": Sentence(
        vi="mục {row} ghi {figure} bị đảo hai chữ số, đúng ra là {right}",
        en="row {row} says {figure} with two digits swapped for {right}",
    ),
    "explanation.remark_added": Sentence(
        vi="đã cộng thêm {number} ghi kèm", en="the {number} written beside a figure was added"
    ),
    "explanation.remark_left_out": Sentence(
        vi="đã trừ {number} ghi kèm", en="the {number} written beside a figure was left out"
    ),
    "explanation.also_expected": Sentence(
        vi="theo quy tắc {check} thì phải là {expected}{measure}",
        en="by check {check} it should be {expected}{measure}",
    ),
}

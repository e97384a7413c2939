"""Sentences about what one paper shows beside its sums and rates: scope, wording, window, annexes, levels."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

_FIGURES: dict[str, Sentence] = {
    "subset.rough": Sentence(
        vi="ghi {stated}{measure}, nhiều hơn mục {whole_row} là “{whole}”, trong khi chỉ là một phần của mục "
        "đó; mục {whole_row} không ghi số chính xác.",
        en="says {stated}{measure}, more than row {whole_row} with “{whole}”, of which it is a part; row "
        "{whole_row} gives no exact figure.",
    ),
    "advice.subset.rough": Sentence(
        vi="Đề nghị ghi số chính xác ở mục {whole_row} và kiểm tra lại phạm vi của hai mục.",
        en="Please give the exact figure in row {whole_row} and check what each of the two rows covers.",
    ),
    "equal_elsewhere": Sentence(
        vi="ghi {stated}{measure}, trong khi mục {elsewhere} hỏi cùng một số liệu lại ghi {figure}{measure}, "
        "lệch {difference}{measure}.",
        en="says {stated}{measure}, while row {elsewhere}, which asks the same figure, says "
        "{figure}{measure}, {difference}{measure} apart.",
    ),
    "advice.equal_elsewhere": Sentence(
        vi="Đề nghị ghi thống nhất hai mục.", en="Please give both rows the same figure."
    ),
    "range.below": Sentence(
        vi="ghi {stated}{measure}, nhỏ hơn mức thấp nhất có thể là {limit}{measure}.",
        en="says {stated}{measure}, below {limit}{measure}, the least it can be.",
    ),
    "advice.range.below": Sentence(vi="Đề nghị sửa số liệu.", en="Please correct the figure."),
    "range.above": Sentence(
        vi="ghi {stated}{measure}, lớn hơn mức cao nhất có thể là {limit}{measure}.",
        en="says {stated}{measure}, above {limit}{measure}, the most it can be.",
    ),
    "advice.range.above": Sentence(vi="Đề nghị sửa số liệu.", en="Please correct the figure."),
    "undefined_rate": Sentence(
        vi="ghi {stated}{measure}, trong khi mẫu số (mục {rows}) bằng 0 nên không có tỷ lệ.",
        en="says {stated}{measure}, but its denominator (row {rows}) is 0, so there is no rate.",
    ),
    "advice.undefined_rate": Sentence(
        vi="Đề nghị ghi “không phát sinh” ở ô tỷ lệ.",
        en="Please write “none occurred” in the place of the rate.",
    ),
    "answer_type": Sentence(
        vi="hỏi tỷ lệ nhưng ghi “{raw}”, không có dấu % và không có tử số, mẫu số; {stated} có thể là số "
        "lượng.",
        en="asks a rate but says “{raw}”, without a % and without its parts; {stated} may be a count.",
    ),
    "advice.answer_type": Sentence(
        vi="Đề nghị ghi rõ tỷ lệ %, kèm tử số và mẫu số.",
        en="Please state the rate in %, with its numerator and denominator.",
    ),
    "answer_type.of_whole": Sentence(
        vi="hỏi tỷ lệ nhưng ghi “{raw}”, không có dấu %; nếu {stated} là số lượng thì tỷ lệ là "
        "{stated}/{whole} = {share}%.",
        en="asks a rate but says “{raw}”, without a %; if {stated} is a count, the rate is {stated}/{whole} "
        "= {share}%.",
    ),
    "advice.answer_type.of_whole": Sentence(
        vi="Đề nghị xác nhận và ghi rõ tỷ lệ %, kèm tử số và mẫu số.",
        en="Please confirm, and state the rate in %, with its numerator and denominator.",
    ),
    "implication": Sentence(
        vi="khi {when} (mục {when_rows}) thì phải có {then} (mục {then_rows}), nhưng số liệu không như vậy.",
        en="with {when} (rows {when_rows}), {then} (rows {then_rows}) ought to hold and does not.",
    ),
    "advice.implication": Sentence(
        vi="Đề nghị kiểm tra lại các số liệu này.", en="Please check these figures."
    ),
    "contradiction": Sentence(
        vi="{n_answers} nơi trả lời về “{matter}” không thống nhất: {answers}.",
        en="{n_answers} places answer about “{matter}” and do not agree: {answers}.",
    ),
    "advice.contradiction": Sentence(
        vi="Đề nghị xác nhận câu trả lời đúng và ghi thống nhất ở mọi nơi.",
        en="Please confirm which answer is right and give the same one everywhere.",
    ),
    "approximate": Sentence(
        vi="ghi “{raw}”, không phải số chính xác nên không cộng, không so sánh được.",
        en="says “{raw}”, which is no exact figure and cannot be added up or compared.",
    ),
    "advice.approximate": Sentence(vi="Đề nghị ghi số chính xác.", en="Please give the exact figure."),
    "annex_count": Sentence(
        vi="ghi {stated}{measure}, trong khi {table} kê {n_rows} dòng.",
        en="says {stated}{measure}, while {table} lists {n_rows} rows.",
    ),
    "advice.annex_count": Sentence(
        vi="Đề nghị bổ sung danh sách hoặc sửa số tổng.", en="Please complete the list or correct the figure."
    ),
    "annex_count.no_list": Sentence(
        vi="ghi {stated}{measure}, nhưng không có {table} trong báo cáo gửi lên.",
        en="says {stated}{measure}, but the report as sent holds no {table}.",
    ),
    "advice.annex_count.no_list": Sentence(
        vi="Đề nghị gửi danh sách kèm theo.", en="Please send the list that goes with it."
    ),
    "scope": Sentence(
        vi="{n_rows} mục hỏi số liệu trên địa bàn rộng hơn phạm vi của loại cơ quan này, nhưng đã ghi: "
        "{given}.",
        en="{n_rows} rows ask about a wider territory than this kind of office answers for, yet they are "
        "filled in: {given}.",
    ),
    "advice.scope": Sentence(
        vi="Đề nghị xác nhận số liệu tính trên phạm vi nào; nếu ngoài phạm vi thì ghi “không áp dụng”.",
        en="Please say what the figures cover; if that is not yours to report, write “not applicable”.",
    ),
}

_LEVELS: dict[str, Sentence] = {
    "level_counting.ask": Sentence(
        vi="ghi {stated}{measure}; các mức độ ở mục {rows} cộng lại là {levels:+} = {together}, chỉ khớp nếu "
        "mức trước đã gồm mức sau (đếm dồn).",
        en="says {stated}{measure}; the levels in rows {rows} come to {levels:+} = {together}, which fits "
        "only "
        "if each level includes the next (counted cumulatively).",
    ),
    "advice.level_counting.ask": Sentence(
        vi="Đề nghị cho biết đếm riêng từng mức hay đếm dồn (ghi “đếm riêng” hoặc “đếm dồn” ở cột "
        "Ghi chú, hoặc trả lời trên phiếu rà soát); các kỳ sau tính theo cách đã trả lời.",
        en="Please say whether levels are counted apart or cumulatively (write “đếm riêng” or “đếm "
        "dồn” in the notes, or answer the review sheet); later reports are held to the answer.",
    ),
    "level_counting.apart": Sentence(
        vi="ghi {stated}{measure}; đơn vị đã cho biết đếm riêng từng mức, nhưng mục {rows} cộng lại là "
        "{levels:+} = {together}, lệch {difference}.",
        en="says {stated}{measure}; the office counts levels apart, but rows {rows} add up to {levels:+} = "
        "{together}, {difference} apart.",
    ),
    "level_counting.cumulative": Sentence(
        vi="ghi {stated}{measure}; đơn vị đã cho biết đếm dồn, nhưng các mức ở mục {rows} là {levels}: có "
        "mức "
        "lớn hơn mức đứng trước hoặc mức đầu không khớp số tổng.",
        en="says {stated}{measure}; the office counts levels cumulatively, but rows {rows} are {levels}: a "
        "level passes the one before it, or the first does not fit the total.",
    ),
    "level_counting.neither": Sentence(
        vi="ghi {stated}{measure}; các mức ở mục {rows} là {levels}, không khớp cả khi đếm riêng "
        "({levels:+} = "
        "{together}) lẫn khi đếm dồn.",
        en="says {stated}{measure}; rows {rows} are {levels}, which fits neither counted apart ({levels:+} = "
        "{together}) nor cumulatively.",
    ),
    "level_counting.changed": Sentence(
        vi="ghi {stated}{measure}; các mức ở mục {rows} là {levels}, đếm khác cách của kỳ trước.",
        en="says {stated}{measure}; rows {rows} are {levels}, counted otherwise than in the last report.",
    ),
    **{
        f"advice.level_counting.{what}": Sentence(
            vi="Đề nghị kiểm tra lại số liệu từng mức và cách đếm.",
            en="Please check the levels and how they are counted.",
        )
        for what in ("apart", "cumulative", "neither", "changed")
    },
}

_WORDING: dict[str, Sentence] = {
    "window.too_long": Sentence(
        vi="số liệu từ {first_day} đến {last_day} là {n_days} ngày, trong khi kỳ báo cáo là {period}, nhiều "
        "nhất {most_days} ngày.",
        en="figures run from {first_day} to {last_day}, {n_days} days, while the period is {period}, at most "
        "{most_days} days.",
    ),
    "advice.window.too_long": Sentence(
        vi="Đề nghị xác nhận số liệu tính theo khoảng thời gian nào.",
        en="Please confirm which days the figures cover.",
    ),
    "window.day_twice": Sentence(
        vi="số liệu từ {first_day} đến {last_day} là {n_days} ngày: ngày đầu và ngày cuối trùng ngày "
        "tháng, kỳ "
        "sau sẽ tính ngày {last_day} hai lần.",
        en="figures run from {first_day} to {last_day}, {n_days} days: first and last day are the same "
        "day of "
        "the year, and {last_day} will be counted again in the next report.",
    ),
    "advice.window.day_twice": Sentence(
        vi="Đề nghị lấy số liệu đến hết ngày {right_last_day}.", en="Please end with {right_last_day}."
    ),
    "window.regime": Sentence(
        vi="số liệu từ {first_day} đến {last_day}, trong khi chế độ báo cáo chốt số liệu {period} từ "
        "{right_first_day} đến {right_last_day}.",
        en="figures run from {first_day} to {last_day}, while the regime's window for {period} is "
        "{right_first_day} to {right_last_day}.",
    ),
    "advice.window.regime": Sentence(
        vi="Đề nghị cơ quan yêu cầu báo cáo và đơn vị thống nhất thời gian chốt số liệu.",
        en="For the office that asks and the office that reports to agree on the window.",
    ),
    "stale_term": Sentence(
        vi="dùng “{term}” (“{quote}”) trong văn bản ngày {on}; cách gọi sau này là {instead}.",
        en="uses “{term}” (“{quote}”) in a paper of {on}; the later term is {instead}.",
    ),
    "advice.stale_term": Sentence(
        vi="Đề nghị dùng cách gọi đang có hiệu lực.", en="Please use the term in force."
    ),
    "stale_term.form": Sentence(
        vi="biểu mẫu còn in “{term}” (“{quote}”); cách gọi sau này là {instead}; văn bản ngày {on}. Đơn vị "
        "báo cáo không phải sửa.",
        en="the form still prints “{term}” (“{quote}”); the later term is {instead}; paper of {on}. The "
        "reporting office has nothing to correct.",
    ),
    "advice.stale_term.form": Sentence(
        vi="Đề nghị cơ quan ban hành biểu mẫu rà soát.", en="For whoever issued the form to review."
    ),
    "typing.address": Sentence(
        vi="địa chỉ “{address}” không phải là địa chỉ mạng.", en="“{address}” is no web address."
    ),
    "advice.typing.address": Sentence(
        vi="Đề nghị ghi lại địa chỉ hoặc chỉ ghi tên phần mềm.",
        en="Please write the address, or just the name of the software.",
    ),
    "typing.site": Sentence(
        vi="tên “{site}” gần giống “{other}”, có thể gõ sai.",
        en="“{site}” is nearly “{other}” and may be mistyped.",
    ),
    "advice.typing.site": Sentence(vi="Đề nghị kiểm tra lại địa chỉ.", en="Please check the address."),
    "typing.misspelt": Sentence(
        vi="viết “{word}”, có lẽ là “{right}”.", en="says “{word}”, probably for “{right}”."
    ),
    "advice.typing.misspelt": Sentence(vi="Số liệu không bị ảnh hưởng.", en="No figure is affected."),
    "typing.misspelt.form": Sentence(
        vi="biểu mẫu in “{word}”, có lẽ là “{right}”. Đơn vị báo cáo không phải sửa.",
        en="the form prints “{word}”, probably for “{right}”. The reporting office has nothing to correct.",
    ),
    "advice.typing.misspelt.form": Sentence(
        vi="Đề nghị cơ quan ban hành biểu mẫu rà soát.", en="For whoever issued the form to review."
    ),
    "typing.closing": Sentence(
        vi="dấu kết thúc văn bản “./.” gõ thừa ở {n_places} đoạn, ví dụ “{example}”.",
        en="the closing mark “./.” is typed more than once in {n_places} places, such as “{example}”.",
    ),
    "advice.typing.closing": Sentence(vi="Số liệu không bị ảnh hưởng.", en="No figure is affected."),
    "wording.annex": Sentence(
        vi="các bảng cùng một loạt được gọi khác kiểu trong một văn bản: {spellings}.",
        en="annexes of one series are named in different ways in one paper: {spellings}.",
    ),
    "advice.wording.annex": Sentence(
        vi="Nên gọi thống nhất để không nhầm bảng kèm theo.",
        en="Better named alike, so that none is mistaken.",
    ),
    "wording.capitals": Sentence(
        vi="tên một cơ quan viết hoa khác nhau trong một văn bản: {spellings}.",
        en="one office is written with different capitals in one paper: {spellings}.",
    ),
    "advice.wording.capitals": Sentence(
        vi="Nên viết thống nhất; số liệu không bị ảnh hưởng.",
        en="Better written alike; no figure is affected.",
    ),
    "wording.spaced": Sentence(
        vi="một chữ viết tắt được viết liền và viết rời trong một văn bản: {spellings}.",
        en="an abbreviation stands with and without a space in one paper: {spellings}.",
    ),
    "advice.wording.spaced": Sentence(
        vi="Nên viết thống nhất; số liệu không bị ảnh hưởng.",
        en="Better written alike; no figure is affected.",
    ),
    "typing.decomposed": Sentence(
        vi="{n_places} đoạn có chữ gõ tách dấu (Unicode tổ hợp), ví dụ “{example}”.",
        en="{n_places} places hold letters with their marks stored apart, such as “{example}”.",
    ),
    "advice.typing.decomposed": Sentence(
        vi="Nên gõ bằng Unicode dựng sẵn; số liệu không bị ảnh hưởng.",
        en="Better typed as composed Unicode; no figure is affected.",
    ),
    "typing.doubled_spaces": Sentence(
        vi="{n_places} đoạn có hai dấu cách liền nhau, ví dụ “{example}”.",
        en="{n_places} places hold doubled spaces, such as “{example}”.",
    ),
    "advice.typing.doubled_spaces": Sentence(vi="Số liệu không bị ảnh hưởng.", en="No figure is affected."),
}

SENTENCES: dict[str, Sentence] = {**_FIGURES, **_LEVELS, **_WORDING}

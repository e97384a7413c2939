"""Sentences on packs, for the people who write forms: what is wrong, and what to write instead."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    # Files
    "pack.unreadable": Sentence(
        vi="Không mở được tệp: {reason}. Kiểm tra đường dẫn và quyền đọc.",
        en="The file cannot be opened: {reason}. Check the path and your right to read it.",
    ),
    "pack.too_large": Sentence(
        vi="Tệp lớn hơn {limit} byte. Một biểu mẫu do người viết không lớn như vậy; hãy kiểm tra lại tệp.",
        en="The file is larger than {limit} bytes. No form written by people is; check the file.",
    ),
    "pack.yaml": Sentence(
        vi="YAML viết chưa đúng: {reason}. Kiểm tra thụt dòng, dấu hai chấm và dấu nháy.",
        en="The YAML is broken: {reason}. Check indents, colons and quotes.",
    ),
    "pack.alias": Sentence(
        vi="Không dùng bí danh YAML (*tên). Hãy viết lại đầy đủ nội dung ở đây.",
        en="YAML aliases (*name) are not used in packs. Write the content out here.",
    ),
    "pack.key_twice": Sentence(
        vi="Khóa “{key}” viết hai lần. Hãy bỏ một.",
        en="The key “{key}” is written twice. Remove one.",
    ),
    "pack.unknown_key": Sentence(
        vi="Không có khóa “{keys}”. Có thể là: {allowed}.",
        en="There is no key “{keys}”. It could be: {allowed}.",
    ),
    "pack.missing_key": Sentence(vi="Thiếu khóa: {keys}.", en="Missing key: {keys}."),
    "pack.not_in_list": Sentence(
        vi="“{given}” không dùng được ở đây. Hãy viết một trong: {allowed}.",
        en="“{given}” cannot stand here. Write one of: {allowed}.",
    ),
    "pack.pattern": Sentence(
        vi="“{given}” viết chưa đúng dạng {pattern}.",
        en="“{given}” is not of the form {pattern}.",
    ),
    "pack.wrong_shape": Sentence(
        vi="“{given}” chưa đúng loại; ở đây cần {expected}.",
        en="“{given}” is of the wrong kind; {expected} belongs here.",
    ),
    "pack.not_allowed": Sentence(
        vi="“{given}” không hợp quy định “{rule}” của lược đồ gói.",
        en="“{given}” breaks the rule “{rule}” of the pack schema.",
    ),
    "pack.date": Sentence(
        vi="Ngày không có trên lịch hoặc không theo thứ tự: {reason}. Hãy viết năm-tháng-ngày.",
        en="A date that does not exist or is out of order: {reason}. Write year-month-day.",
    ),
    # Finding packs
    "pack.unknown_pack": Sentence(
        vi="Không có biểu mẫu “{pack}”. Đang có: {known}.",
        en="There is no form “{pack}”. There are: {known}.",
    ),
    "pack.pack_twice": Sentence(
        vi="Biểu mẫu “{pack}” có ở hai nơi: {folders}. Hãy bỏ một.",
        en="The form “{pack}” stands in two places: {folders}. Remove one.",
    ),
    "pack.extends_cycle": Sentence(
        vi="Biểu mẫu mở rộng vòng quanh qua “{pack}”. Hãy bỏ khóa extends ở một biểu.",
        en="Packs extend one another in a circle through “{pack}”. Remove one of the extends keys.",
    ),
    "pack.misplaced": Sentence(
        vi="Thư mục {folder} không khớp nội dung. Hãy đặt gói ở …/{expected}.",
        en="The folder {folder} does not fit its content. Put the pack at …/{expected}.",
    ),
    # The form
    "pack.duplicate_code": Sentence(
        vi="Mã “{code}” dùng {times} lần. Mỗi mã chỉ đặt cho một mục.",
        en="The code “{code}” is used {times} times. A code names one thing.",
    ),
    "pack.unknown_reference": Sentence(
        vi="Không có mã “{code}” trong {among}. Sửa mã hoặc khai báo thêm.",
        en="There is no code “{code}” among {among}. Correct it or declare it.",
    ),
    "pack.coded_without_codelist": Sentence(
        vi="Dòng kiểu coded nhưng không nêu danh mục. Thêm khóa codelist.",
        en="A coded row names no codelist. Add the key codelist.",
    ),
    "pack.roll_up": Sentence(
        vi="Không tổng hợp kiểu “{type}” bằng “{roll_up}” được. Tỷ lệ dùng rebuilt_rate, số đếm dùng sum.",
        en="Answers of type “{type}” cannot be rolled up by “{roll_up}”. Use sum or rebuilt_rate.",
    ),
    "pack.formula": Sentence(
        vi="Công thức chưa dùng được. {reason}", en="The formula cannot be used. {reason}"
    ),
    "pack.formula_kind": Sentence(
        vi="Công thức “{formula}” cho ra {given}, ở đây cần {expected}.",
        en="The formula “{formula}” gives {given}; {expected} belongs here.",
    ),
    "pack.ambiguous_label": Sentence(
        vi="Nhãn “{label}” trùng với dòng {other} trong cùng mục. Thêm parent, follows hoặc sửa nhãn.",
        en="The label “{label}” equals that of row {other} in the same section. Give parent or follows.",
    ),
    "pack.unknown_placeholder": Sentence(
        vi="Không có chỗ điền {{{name}}}. Chỉ dùng {{window}}, {{period}}, {{province}}.",
        en="There is no placeholder {{{name}}}. Use {{window}}, {{period}} or {{province}}.",
    ),
    "pack.unseen_without_note": Sentence(
        vi="Ghi seen: no nhưng không nói lấy từ đâu. Viết vào definition, note hoặc notes.",
        en="Marked seen: no without saying where it comes from. Say it in definition, note or notes.",
    ),
    "pack.narrative_without_phrases": Sentence(
        vi="Dòng của mục viết thành lời thiếu phrases. Viết câu có {{value}} ở chỗ con số.",
        en="A row of a narrative section has no phrases. Write the sentence with {{value}} for the figure.",
    ),
    "pack.unknown_period": Sentence(
        vi="Không hiểu mã kỳ “{period}”. Viết như 201905 (tháng), 20192 (quý), 2019 (năm).",
        en="The period “{period}” is not understood. Write 201905 (month), 20192 (quarter), 2019 (year).",
    ),
    # Checks
    "pack.unknown_kind": Sentence(
        vi="Không có loại kiểm tra “{kind}”. Các loại: {known}.",
        en="There is no kind of check “{kind}”. The kinds: {known}.",
    ),
    "pack.unknown_parameter": Sentence(
        vi="Loại “{kind}” không có tham số “{name}”. Có: {known}.",
        en="The kind “{kind}” has no parameter “{name}”. It has: {known}.",
    ),
    "pack.missing_parameter": Sentence(
        vi="Loại “{kind}” cần tham số “{name}”.", en="The kind “{kind}” needs the parameter “{name}”."
    ),
    "pack.wrong_parameter": Sentence(
        vi="Tham số “{given}” chưa đúng; ở đây cần {expected}.",
        en="The parameter “{given}” is wrong; {expected} belongs here.",
    ),
    "pack.check_never_fires": Sentence(
        vi="Không có ca nào làm quy tắc {code} lên tiếng. Thêm nó vào expect.findings của một ca.",
        en="No case makes check {code} fire. Add it to the expect.findings of a case.",
    ),
    "pack.check_never_silent": Sentence(
        vi="Không có ca nào để quy tắc {code} im lặng. Thêm nó vào expect.silent của một ca.",
        en="No case keeps check {code} silent. Add it to the expect.silent of a case.",
    ),
    # Cases
    "pack.case_missed": Sentence(
        vi="Kiểm tra không thấy {code} ở dòng {indicator} như ca đã ghi. Sửa số liệu hoặc quy tắc.",
        en="Checking does not give {code} on row {indicator}. Correct the figures or the check.",
    ),
    "pack.case_surplus": Sentence(
        vi="Ca không ghi {code} ở dòng {indicator}. Thêm vào expect.findings hoặc sửa số liệu.",
        en="Checking also gives {code} on row {indicator}. List it or correct the figures.",
    ),
    "pack.case_not_silent": Sentence(
        vi="Ca ghi {code} im lặng nhưng quy tắc này lên tiếng. Sửa số liệu hoặc bỏ khỏi expect.silent.",
        en="The case says {code} is silent, and it fires. Correct the figures or take it from expect.silent.",
    ),
    # What `tonghop pack` prints
    "pack.change_missing": Sentence(
        vi="dòng {code} chưa được đối chiếu với phiên bản kia.",
        en="row {code} is not set against the other version.",
    ),
    "pack.change_untrue": Sentence(
        vi="dòng {code} ghi là “{change}” nhưng hai phiên bản không như vậy.",
        en="row {code} is said to be “{change}”, which the two versions do not show.",
    ),
    "pack.use_sound": Sentence(vi="{pack}: không có gì phải sửa.", en="{pack}: nothing to correct."),
    "pack.use_faults": Sentence(vi="{pack}: {count} chỗ phải sửa", en="{pack}: {count} things to correct"),
    "pack.use_none": Sentence(
        vi="Không thấy biểu mẫu nào trong {folder}. Mỗi biểu là một thư mục có form.yaml.",
        en="There is no pack in {folder}. A pack is a folder with a form.yaml.",
    ),
    "pack.use_where": Sentence(vi="Ở đâu", en="Where"),
    "pack.use_what": Sentence(vi="Phải sửa gì", en="What to correct"),
    "pack.use_pack": Sentence(vi="Biểu mẫu", en="Form"),
    "pack.use_title": Sentence(vi="Tên", en="Title"),
    "pack.use_rows": Sentence(vi="Số dòng", en="Rows"),
    "pack.use_checks": Sentence(vi="Quy tắc kiểm tra", en="Checks"),
    "pack.use_stt": Sentence(vi="STT", en="No."),
    "pack.use_label": Sentence(vi="Nội dung", en="Label"),
    "pack.use_code": Sentence(vi="Mã", en="Code"),
    "pack.use_answer": Sentence(vi="Trả lời", en="Answer"),
    "pack.use_roll_up": Sentence(vi="Tổng hợp", en="Roll-up"),
    "pack.use_kind": Sentence(vi="Loại", en="Kind"),
    "pack.use_severity": Sentence(vi="Mức", en="Severity"),
    "pack.use_parameters": Sentence(vi="Tham số", en="Parameters"),
    "pack.use_sources": Sentence(vi="Nguồn", en="Sources"),
    "pack.use_citation": Sentence(vi="Văn bản", en="Citation"),
    "pack.use_tables": Sentence(vi="Bảng kèm theo", en="Annex tables"),
    "pack.use_definitions": Sentence(vi="Giải thích từ ngữ", en="Definitions"),
    "pack.use_text": Sentence(vi="Nội dung giải thích", en="Text"),
    "pack.use_personal": Sentence(vi="dữ liệu cá nhân", en="personal"),
    "pack.use_columns": Sentence(vi="Các cột", en="Columns"),
    "pack.use_unseen": Sentence(vi="chưa thấy bản in", en="not seen in print"),
    "pack.use_supplementary": Sentence(vi="ghi thêm, ngoài biểu", en="written beside, no row of the form"),
    "pack.use_source_unseen": Sentence(vi="chưa thấy văn bản", en="document not seen"),
}

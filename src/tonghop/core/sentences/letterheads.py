"""Sentences about the file in which an office keeps its letterhead.

Decides their words only. Every one says where, what, and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "letterhead.fault": Sentence("{file}: mục {path}: {told}", "{file}: entry {path}: {told}"),
    "letterhead.file_fault": Sentence("{file}: {told}", "{file}: {told}"),
    "letterhead.sound": Sentence(
        "{file}: dùng được, của {office}. Chạy lại với --out để xem trang mẫu.",
        "{file}: fit for use, of {office}. Run again with --out to see a sample page.",
    ),
    "letterhead.wrote": Sentence("Đã ghi trang mẫu: {file}", "Sample page written: {file}"),
    "letterhead.suffix": Sentence(
        "Tệp {file}: đuôi tệp phải là một trong {suffixes}.",
        "File {file}: its suffix must be one of {suffixes}.",
    ),
    "letterhead.not_yaml": Sentence(
        "dòng {line} không đọc được. Đề nghị lưu tệp dạng văn bản UTF-8, mỗi mục một dòng, thụt vào bằng "
        "dấu cách.",
        "line {line} cannot be read. Save the file as UTF-8 text, one entry a line, indented by spaces.",
    ),
    "letterhead.no_entries": Sentence(
        "chưa có mục nào. Cần ít nhất issuer (cơ quan ban hành), place (địa danh) và signature (người ký).",
        "holds no entries. At least issuer, place and signature are needed.",
    ),
    "letterhead.unknown": Sentence(
        "không có mục tên này. Các mục dùng được: {allowed}.", "there is no such entry. Entries: {allowed}."
    ),
    "letterhead.missing": Sentence(
        "chưa ghi. Đề nghị ghi như in trên văn bản.", "is missing. Write it as printed."
    ),
    "letterhead.not_text": Sentence("phải là một dòng chữ.", "must be one line of text."),
    "letterhead.not_lines": Sentence(
        "phải là các dòng chữ, mỗi dòng sau một dấu gạch.", "must be lines of text, each after a dash."
    ),
    "letterhead.not_entries": Sentence(
        "phải gồm các mục con thụt vào dưới nó.", "must hold entries of its own, indented under it."
    ),
    "letterhead.sign_without_number": Sentence(
        "“{sign}” phải có đúng một chỗ {{number}} cho số văn bản, ví dụ {{number}}/BC-UBND.",
        "“{sign}” must hold exactly one place {{number}}, such as {{number}}/BC-UBND.",
    ),
    "letterhead.sign_with_space": Sentence(
        "“{sign}” có dấu cách; số và ký hiệu viết liền, ví dụ {{number}}/BC-UBND.",
        "“{sign}” holds a space; number and sign are written as one.",
    ),
    "letterhead.no_dash": Sentence(
        "dòng “{line}” phải bắt đầu bằng dấu gạch và dấu cách (“- ”). Trong tệp, đặt cả dòng trong dấu ngoặc "
        "kép.",
        "the line “{line}” must begin with a dash and a space (“- ”); put the whole line in quotation marks.",
    ),
    "letterhead.no_own_copy": Sentence(
        "dòng cuối phải ghi nơi lưu, ví dụ “- Lưu: VT, VP.”; hiện là “{line}”.",
        "the last line must say where the copy is kept, such as “- Lưu: VT, VP.”; it is “{line}”.",
    ),
    "letterhead.unknown_capacity": Sentence(
        "“{capacity}” không phải quyền hạn ký. Dùng một trong {allowed}, hoặc để trống khi thủ trưởng ký.",
        "“{capacity}” is no capacity to sign in. Use one of {allowed}, or nothing where the head signs.",
    ),
    "letterhead.own_title_missing": Sentence(
        "ký {capacity} thì phải ghi chức vụ của người ký, ví dụ PHÓ CHỦ TỊCH.",
        "signed {capacity}, the signer's own title must be given.",
    ),
    "letterhead.not_yes_no": Sentence(
        "ghi yes hoặc no; hiện là “{given}”.", "write yes or no; it is “{given}”."
    ),
    "letterhead.sample_name": Sentence("Trang mẫu", "Sample page"),
    "letterhead.sample_subject": Sentence(
        "Trang mẫu theo thể thức của {office}", "A sample page as {office} lays out its papers"
    ),
    "letterhead.sample_body": Sentence(
        "Đây là trang mẫu để đối chiếu thể thức; nội dung không phải của văn bản nào./.",
        "This is a sample page for comparing its looks; its words are those of no paper./.",
    ),
}

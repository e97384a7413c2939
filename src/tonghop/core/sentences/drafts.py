"""Sentences on drafts of forms: why each part is as it is, and what a person has to look at."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    # How sure
    "draft.confidence.exact": Sentence("in rõ", "printed"),
    "draft.confidence.read": Sentence("đọc từ bản in", "read from the print"),
    "draft.confidence.inferred": Sentence("suy đoán", "inferred"),
    "draft.confidence.ask": Sentence("chưa rõ, phải điền", "unknown, to be filled in"),
    # What is looked at
    "draft.subject.title": Sentence("Tên", "Title"),
    "draft.subject.issuer": Sentence("Cơ quan ban hành", "Issuer"),
    "draft.subject.recognised_by": Sentence("Chữ để nhận ra biểu", "Recognised by"),
    "draft.subject.respondents": Sentence("Đơn vị phải báo cáo", "Respondents"),
    "draft.subject.frequencies": Sentence("Kỳ báo cáo", "Frequency"),
    "draft.subject.type": Sentence("Kiểu câu trả lời", "Value type"),
    "draft.subject.measure_unit": Sentence("Đơn vị tính", "Measure unit"),
    "draft.subject.answered_by": Sentence("Ai trả lời", "Who answers"),
    "draft.subject.follows": Sentence("Đứng cùng dòng", "Same line"),
    "draft.subject.label": Sentence("Nhãn", "Label"),
    "draft.subject.phrases": Sentence("Câu chứa số liệu", "Sentence"),
    "draft.subject.shape": Sentence("Cách trình bày", "Shape"),
    "draft.subject.formula": Sentence("Công thức, quy tắc", "Formula, check"),
    "draft.subject.roll_up": Sentence("Cách tổng hợp", "Roll-up"),
    "draft.subject.time_nature": Sentence("Tính theo thời gian nào", "Time nature"),
    "draft.subject.key": Sentence("Cột nhận ra dòng", "Key column"),
    "draft.subject.groups": Sentence("Các phần của bảng", "Parts of the annex"),
    "draft.subject.parent": Sentence("Dòng chứa nó", "Parent"),
    "draft.subject.checks": Sentence("Quy tắc kiểm tra", "Checks"),
    "draft.subject.code": Sentence("Mã", "Code"),
    "draft.subject.first_day": Sentence("Ngày đầu có hiệu lực", "First day in force"),
    "draft.subject.pack": Sentence("Tên gói", "Name of the pack"),
    # Why: the form as a whole
    "draft.reason.title_in_head": Sentence(
        "Lấy từ dòng tên ở đầu văn bản.", "From the title lines of the paper."
    ),
    "draft.reason.title_lines": Sentence(
        "Lấy chính tên biểu, bỏ kỳ báo cáo; tệp đã điền phải có một trong các cụm từ này.",
        "The title without its period; a filled copy must show one of these phrases.",
    ),
    "draft.reason.issuer_in_head": Sentence("Cơ quan có tên ở đầu văn bản.", "The office named at the head."),
    "draft.reason.nothing_tells_issuer": Sentence(
        "Văn bản không nói cơ quan nào ban hành biểu; hãy ghi vào.", "The paper names no issuer; write it in."
    ),
    "draft.reason.respondents_in_head": Sentence(
        "Các loại đơn vị có tên ở đầu văn bản.", "The kinds of office named at the head."
    ),
    "draft.reason.respondents_of_copy": Sentence(
        "Tệp là báo cáo của một đơn vị; mới thấy một loại đơn vị.",
        "The file is one office's report; only its kind was seen.",
    ),
    "draft.reason.nothing_tells_respondents": Sentence(
        "Không thấy nói đơn vị nào phải báo cáo; tạm để mọi cấp. Hãy sửa lại.",
        "Nothing says who reports; every level for now. Correct it.",
    ),
    "draft.reason.frequencies_in_head": Sentence("Kỳ có tên ở đầu văn bản.", "The period named at the head."),
    "draft.reason.nothing_tells_frequencies": Sentence(
        "Không thấy nói báo cáo theo kỳ nào; tạm để hằng quý. Hãy sửa lại.",
        "Nothing says how often; every quarter for now. Correct it.",
    ),
    "draft.reason.section_of_title": Sentence(
        "Biểu không chia mục; lấy tên biểu làm tên mục.", "The form has no sections; its title names one."
    ),
    "draft.reason.first_day_given": Sentence(
        "Ngày do người soạn đưa vào; đối chiếu với văn bản ban hành.",
        "Given by whoever drafted; compare with the decision.",
    ),
    "draft.reason.first_day_of_paper": Sentence(
        "Lấy ngày của văn bản; văn bản ban hành có thể nói ngày khác.",
        "The day of the paper; the decision may say another.",
    ),
    "draft.reason.first_day_today": Sentence(
        "Văn bản không ghi ngày; tạm lấy ngày soạn.", "The paper is undated; the day of drafting for now."
    ),
    "draft.reason.pack_from_title": Sentence(
        "Đặt theo cơ quan và tên biểu; là khóa, không đổi sau khi đã dùng.",
        "From issuer and title; a key, not to be changed once in use.",
    ),
    # Why: rows
    "draft.reason.type.codes_in_unit": Sentence(
        'Cột đơn vị tính ghi danh mục: "{said}".', 'The unit column holds codes: "{said}".'
    ),
    "draft.reason.type.codes_in_label": Sentence(
        "Nhãn ghi danh mục: {said}.", "The label holds codes: {said}."
    ),
    "draft.reason.type.asks_a_list": Sentence(
        "Nhãn hỏi một danh sách kèm theo.", "The label asks for a list."
    ),
    "draft.reason.type.personal": Sentence(
        "Nhãn hỏi về người lập báo cáo: dữ liệu cá nhân, không đưa vào tổng hợp.",
        "The label is about a person: kept out of consolidation.",
    ),
    "draft.reason.type.percent": Sentence("Đơn vị tính là %.", "The unit is %."),
    "draft.reason.type.room_for_yes_no": Sentence("Chỗ trả lời là Có/Không.", "The room is for yes or no."),
    "draft.reason.type.room_for_two": Sentence(
        "Chỗ trả lời là hai số a/b.", "The room is for two numbers a/b."
    ),
    "draft.reason.type.counted_unit": Sentence(
        'Đơn vị tính "{unit}" là thứ đếm được.', 'The unit "{unit}" is counted.'
    ),
    "draft.reason.type.measured_unit": Sentence(
        'Đơn vị tính "{unit}" là thứ đo được, có thể lẻ.', 'The unit "{unit}" is measured.'
    ),
    "draft.reason.type.label_of_rate": Sentence("Nhãn bắt đầu bằng Tỷ lệ.", "The label begins as a rate."),
    "draft.reason.type.label_asks_whether": Sentence("Nhãn hỏi có hay không.", "The label asks whether."),
    "draft.reason.type.label_of_quantity": Sentence(
        "Nhãn nói về một lượng đo được.", "The label is of something measured."
    ),
    "draft.reason.type.label_of_count": Sentence(
        "Nhãn bắt đầu bằng Số, Tổng số.", "The label begins as a count."
    ),
    "draft.reason.type.room_for_figure": Sentence(
        "Chỗ trả lời ở cột số liệu.", "The answer stands in a column of figures."
    ),
    "draft.reason.type.label_of_words": Sentence("Nhãn hỏi bằng chữ.", "The label asks for words."),
    "draft.reason.type.nothing_tells_type": Sentence(
        "Không có gì cho biết trả lời bằng số hay chữ; tạm để chữ. Hãy sửa lại.",
        "Nothing tells; words for now. Correct it.",
    ),
    "draft.reason.type.among": Sentence(
        '"Trong đó" chỉ mở các phần bên dưới.', '"Of which" only opens the parts below.'
    ),
    "draft.reason.type.heading_over_dashes": Sentence(
        "Dòng không có chỗ trả lời, đứng trên các gạch đầu dòng.",
        "No room for an answer, above dashed lines.",
    ),
    "draft.reason.type.heading_without_unit": Sentence(
        "Dòng không có đơn vị tính trong bảng có cột đơn vị tính.",
        "No unit, in a table with a column of units.",
    ),
    "draft.reason.type.heading_over_letters": Sentence(
        "Bên dưới chỉ có các dòng a, b, c.", "Only lettered rows stand below."
    ),
    "draft.reason.type.ticked": Sentence("Ô để đánh dấu.", "A box to tick."),
    "draft.reason.type.figures_below": Sentence(
        "Các ô đã điền bên dưới là số.", "The cells filled below are figures."
    ),
    "draft.reason.unit_of_column": Sentence(
        'Đầu cột nói đếm "{unit}".', 'The head of the column counts "{unit}".'
    ),
    "draft.reason.asked_in_words": Sentence('Biểu ghi: "{said}".', 'The form says: "{said}".'),
    "draft.reason.same_line": Sentence(
        "In cùng dòng với câu trước.", "Printed on the line of the one before."
    ),
    "draft.reason.worded_alike": Sentence(
        "Có dòng khác cùng chữ ở cùng chỗ; đặt dưới dòng ngay trên để phân biệt.",
        "Another row is worded alike in the same place; put under the row above to tell them apart.",
    ),
    "draft.reason.answered_in_words": Sentence(
        "Câu trả lời trong tệp là chữ; nhãn là phần trước câu trả lời.",
        "Answered in words; the label is what stands before.",
    ),
    "draft.reason.words_around": Sentence(
        "Số đứng trong câu; nhận ra bằng các chữ ngay trước và sau số.",
        "The figure stands in a sentence; known by the words around.",
    ),
    "draft.reason.figures_in_sentences": Sentence(
        "Mục này viết thành câu.", "This section is written in sentences."
    ),
    "draft.reason.line_over_table": Sentence("Dòng ngay trên bảng.", "The line over the table."),
    "draft.reason.first_naming_column": Sentence(
        'Cột "{column}" cho biết dòng nói về cái gì.', 'The column "{column}" says what a row is about.'
    ),
    "draft.reason.lettered_row": Sentence(
        'Dòng có chữ cái mở một phần: "{said}".', 'A lettered row opens a part: "{said}".'
    ),
    "draft.reason.taken_from_former": Sentence(
        "Lấy mã, đơn vị tính, cách tổng hợp từ {former}.", "Code, unit and roll-up taken from {former}."
    ),
    # Why: adding up and time
    "draft.reason.roll_up.sum": Sentence("Số đếm, số đo: cộng các đơn vị.", "Counts and measures are added."),
    "draft.reason.roll_up.rebuilt_rate": Sentence(
        "Tỷ lệ: tính lại từ tử số và mẫu số đã cộng, không lấy trung bình.",
        "Rates are rebuilt from summed parts, never averaged.",
    ),
    "draft.reason.roll_up.share_of_yes": Sentence(
        "Có/Không: tỷ lệ đơn vị trả lời có.", "Yes or no: the share that said yes."
    ),
    "draft.reason.roll_up.distribution": Sentence(
        "Danh mục: số đơn vị theo từng mã.", "Codes: how many offices gave each."
    ),
    "draft.reason.roll_up.list": Sentence("Danh sách: gộp lại.", "Lists are joined."),
    "draft.reason.time.moment": Sentence(
        'Nhãn nói về một thời điểm ("hiện có", "đến…").', "The label speaks of a moment."
    ),
    "draft.reason.time.year_to_date": Sentence(
        'Nhãn nói "trong năm", "lũy kế".', "The label speaks of the year so far."
    ),
    "draft.reason.time.monthly_mean": Sentence(
        "Nhãn nói trung bình tháng.", "The label speaks of a monthly mean."
    ),
    # Why: relations
    "draft.reason.relation.written_out": Sentence(
        'Biểu viết công thức: "{said}".', 'The form writes it out: "{said}".'
    ),
    "draft.reason.relation.rate_written_a_over_b": Sentence(
        "Nhãn viết tỷ lệ a/b: {said}.", "The label writes a/b: {said}."
    ),
    "draft.reason.relation.rate_over_its_rows": Sentence(
        "Dưới tỷ lệ có dòng tổng số và dòng số: {said}.", "Below the rate stand a total and a count: {said}."
    ),
    "draft.reason.relation.share_of_total_above": Sentence(
        'Tỷ lệ của dòng trước trong "{said}".', 'The share of the row before in "{said}".'
    ),
    "draft.reason.relation.share_of_whole": Sentence(
        'Tử số của tỷ lệ "{said}" là một phần của mẫu số.',
        'The numerator of "{said}" is part of its denominator.',
    ),
    "draft.reason.relation.narrower_wording": Sentence(
        'Nhãn là "{said}" thêm một điều kiện: một phần của dòng ấy.',
        'The label is "{said}" and a condition: part of it.',
    ),
    "draft.reason.relation.total_row": Sentence(
        "Dòng tổng cộng của bảng: bằng tổng các dòng không phải tiêu đề.",
        "The total row of the table: all its rows that head no others.",
    ),
    "draft.reason.relation.parts_among": Sentence('Các dòng dưới "Trong đó".', 'The rows under "of which".'),
    "draft.reason.relation.numbered_parts": Sentence(
        "Các dòng con theo số thứ tự, cùng đơn vị tính: {said}. Có thể không phải chia hết tổng số.",
        "Rows numbered under it, of one unit: {said}. They may not exhaust the total.",
    ),
    "draft.reason.relation.one_part_among": Sentence(
        "Một phần của dòng trên, không thể lớn hơn.", "One part of the row above, never more than it."
    ),
    "draft.reason.check.range": Sentence("Tỷ lệ thường từ 0 đến 100.", "Rates mostly lie within 0 and 100."),
    "draft.reason.check.blank": Sentence("Ô để trống được nêu ra.", "Blanks are told."),
    # On the page and in the files
    "draft.remark": Sentence(
        "CẦN DUYỆT ({confidence}) {subject}: {reason}", "TO REVIEW ({confidence}) {subject}: {reason}"
    ),
    "draft.head": Sentence(
        "BẢN NHÁP do tonghop pack draft lập từ {template}. Duyệt xong thì xóa dòng CẦN DUYỆT.",
        "A DRAFT made by tonghop pack draft from {template}. Delete each line TO REVIEW once done.",
    ),
    "draft.page.title": Sentence("Cần người duyệt: {form}", "To be reviewed: {form}"),
    "draft.page.intro": Sentence(
        "Bản nháp dùng được ngay, nhưng chưa ai duyệt. Bắt đầu từ những chỗ chưa rõ, rồi đến suy đoán.",
        "Usable at once, but reviewed by nobody. Begin with what is unknown, then what is inferred.",
    ),
    "draft.page.count": Sentence("{confidence}: {n}", "{confidence}: {n}"),
    "draft.column.confidence": Sentence("Độ chắc", "How sure"),
    "draft.column.about": Sentence("Mục, dòng", "Row"),
    "draft.column.subject": Sentence("Nội dung", "What"),
    "draft.column.proposed": Sentence("Đề xuất", "Proposed"),
    "draft.column.reason": Sentence("Lý do", "Reason"),
    "draft.column.place": Sentence("Chỗ sửa", "Where to correct"),
    "draft.wrote": Sentence(
        "Đã lập bản nháp {form} ở {folder}: {n_rows} dòng, {n_tables} bảng kèm theo, {n_checks} quy tắc.",
        "Drafted {form} in {folder}: {n_rows} rows, {n_tables} annexes, {n_checks} checks.",
    ),
    "draft.to_review": Sentence(
        "Cần người duyệt {n} chỗ ({n_ask} chỗ chưa rõ): xem {page} hoặc {table}.",
        "{n} places to review ({n_ask} unknown): see {page} or {table}.",
    ),
    "draft.changes": Sentence(
        "Đối chiếu với {former} ghi ở changes.yaml; xem lại từng dòng.",
        "The map to {former} is in changes.yaml; review each row.",
    ),
    "draft.check_left_out": Sentence(
        "Không đưa vào quy tắc {code}: không lập được ca mô phỏng cho nó.",
        "The check {code} is left out: no simulated case could be made.",
    ),
    "draft.nothing_found": Sentence(
        "Không thấy trong {file} mục, bảng hay chỗ trả lời nào. Kiểm tra xem đây có phải mẫu biểu không.",
        "There are no sections, tables or room for answers in {file}. Check that this is a form.",
    ),
    "draft.exists": Sentence(
        "Đã có gói ở {folder}. Chọn --out khác, --first-day khác, hoặc xóa thư mục ấy trước.",
        "There is a pack in {folder}. Choose another --out or --first-day, or delete that folder first.",
    ),
    "draft.name_wrong": Sentence(
        "“{name}” không đặt tên gói được. Hãy viết cơ-quan/biểu, chữ thường không dấu.",
        "“{name}” cannot name a pack. Write issuer/form in small plain letters.",
    ),
    "draft.day_wrong": Sentence(
        "Không hiểu ngày “{day}”. Hãy viết 2026-01-01.", "“{day}” is no day. Write 2026-01-01."
    ),
}

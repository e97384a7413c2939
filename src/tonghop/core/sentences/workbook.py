"""Every word of the consolidated workbook, of the office list and of the summary of a consolidation."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

_SHEETS = {
    "sheet.totals": Sentence("Tổng hợp", "Totals"),
    "sheet.findings": Sentence("Nội dung cần rà soát", "Findings"),
    "sheet.missing": Sentence("Chưa gửi", "Not received"),
    "sheet.sources": Sentence("Nguồn số liệu", "Sources of figures"),
    "sheet.unplaced": Sentence("Số chưa xếp", "Unplaced numbers"),
    "sheet.files": Sentence("Tệp đã nhận", "Files received"),
}

_TITLES = {
    "title": Sentence("TỔNG HỢP SỐ LIỆU: {title}", "CONSOLIDATED FIGURES: {title}"),
    "title.form": Sentence("Biểu mẫu {pack}, phiên bản {version}", "Form {pack}, version {version}"),
    "title.period": Sentence("Kỳ báo cáo: {period}", "Period: {period}"),
    "title.no_period": Sentence("Kỳ báo cáo: các tệp không ghi", "Period: not printed in the files"),
    "title.made_on": Sentence("Lập ngày {on}", "Made on {on}"),
    "title.received": Sentence("Đã cộng {n_added}/{n_due} đơn vị", "{n_added} of {n_due} offices added"),
    "legend": Sentence(
        "Ô màu: đỏ là Lỗi, cam là Cảnh báo, vàng là Cần xác nhận; (?) là số chưa cộng vì còn nhiều cách đọc "
        "hoặc biểu không yêu cầu đơn vị này báo cáo; ô xám là đơn vị chưa gửi.",
        "Colours: red error, orange warning, yellow question; (?) is a figure not added, because "
        "it has several "
        "readings or the form does not ask this office; grey is an office that has not sent.",
    ),
    "page": Sentence("Trang &P/&N", "Page &P/&N"),
}

_HEADS = {
    "head.stt": Sentence("STT", "No."),
    "head.label": Sentence("Chỉ tiêu", "Indicator"),
    "head.measure_unit": Sentence("Đơn vị tính", "Unit of measure"),
    "head.total": Sentence("Tổng hợp", "Total"),
    "head.coverage": Sentence("Số đơn vị có số liệu", "Offices with a figure"),
    "head.note": Sentence("Ghi chú", "Note"),
    "head.severity": Sentence("Mức độ", "Severity"),
    "head.office": Sentence("Đơn vị", "Office"),
    "head.stated": Sentence("Số ghi", "Stated"),
    "head.expected": Sentence("Số đối chiếu", "Expected"),
    "head.sentence": Sentence("Nội dung", "Finding"),
    "head.explanations": Sentence("Có thể do", "Possible reasons"),
    "head.file": Sentence("Tệp", "File"),
    "head.place": Sentence("Vị trí", "Place"),
    "head.cell": Sentence("Ô số liệu", "Cell"),
    "head.code": Sentence("Mã", "Code"),
    "head.due_on": Sentence("Hạn gửi", "Due on"),
    "head.lateness": Sentence("Tình trạng", "State"),
    "head.value": Sentence("Số liệu", "Figure"),
    "head.raw": Sentence("Nguyên văn", "As written"),
    "head.confidence": Sentence("Độ tin cậy", "Confidence"),
    "head.how_read": Sentence("Cách đọc", "How it was read"),
    "head.number_text": Sentence("Số", "Number"),
    "head.context": Sentence("Ngữ cảnh", "Context"),
    "head.document": Sentence("Số, ký hiệu", "Document number"),
    "head.dated": Sentence("Ngày văn bản", "Dated"),
    "head.use": Sentence("Sử dụng", "Use"),
}

_CELLS = {
    "yes": Sentence("Có", "Yes"),
    "no": Sentence("Không", "No"),
    "not_added": Sentence("{written} (?)", "{written} (?)"),
    "numerator": Sentence("tử số các đơn vị ghi", "numerators as written"),
    "denominator": Sentence("mẫu số các đơn vị ghi", "denominators as written"),
    "not_computable": Sentence("không tính được", "not computable"),
    "no_figure": Sentence("chưa có số liệu", "no figure yet"),
    "undefined": Sentence("không xác định", "undefined"),
    "no_total": Sentence("–", "–"),
    "not_sent": Sentence("chưa gửi", "not sent"),
    "missing.not_applicable": Sentence("không áp dụng", "not applicable"),
    "missing.none_occurred": Sentence("không phát sinh", "none occurred"),
    "missing.not_available_yet": Sentence("chưa có số liệu", "not available yet"),
    "missing.not_entered": Sentence("chưa nhập", "not entered"),
    "missing.attached_elsewhere": Sentence("gửi kèm nơi khác", "attached elsewhere"),
    "missing.undefined": Sentence("không xác định", "undefined"),
    "bound.>": Sentence("hơn", "over"),
    "bound.>=": Sentence("từ", "at least"),
    "bound.<": Sentence("dưới", "under"),
    "bound.<=": Sentence("đến", "at most"),
    "bound.~": Sentence("khoảng", "about"),
}

_NOTES = {
    "note.spread": Sentence(
        "{n_offices} đơn vị chỉ ghi tỷ lệ, không kèm tử số và mẫu số: thấp nhất {lowest}, cao "
        "nhất {highest}, "
        "{n_at_100} đơn vị ghi 100.",
        "{n_offices} office(s) gave only a rate, without its parts: lowest {lowest}, highest {highest}, "
        "{n_at_100} saying 100.",
    ),
    "note.parts": Sentence("Tính từ {numerator}/{denominator}.", "From {numerator}/{denominator}."),
    "note.bounded": Sentence("Số ước lượng của: {offices}.", "Only a bound from: {offices}."),
    "note.undecided": Sentence(
        "Chưa cộng vì còn nhiều cách đọc: {offices}.", "Not added, several readings: {offices}."
    ),
    "note.uninvited": Sentence(
        "Chưa cộng vì biểu không yêu cầu báo cáo mục này: {offices}.",
        "Not added, the form does not ask this row of: {offices}.",
    ),
}

_WORDS = {
    "severity.error": Sentence("Lỗi", "Error"),
    "severity.warning": Sentence("Cảnh báo", "Warning"),
    "severity.question": Sentence("Cần xác nhận", "Question"),
    "severity.note": Sentence("Lưu ý", "Note"),
    "confidence.exact": Sentence("chính xác", "exact"),
    "confidence.read": Sentence("đọc rõ", "read"),
    "confidence.inferred": Sentence("suy ra", "inferred"),
    "confidence.ask": Sentence("cần hỏi lại", "ask"),
    "kind.province": Sentence("Tỉnh", "Province"),
    "kind.province_office": Sentence("Văn phòng UBND tỉnh", "Province office"),
    "kind.department": Sentence("Sở, ban, ngành", "Department"),
    "kind.district": Sentence("Cấp huyện", "District"),
    "kind.commune": Sentence("Cấp xã", "Commune"),
    "kind.special_zone": Sentence("Đặc khu", "Special zone"),
    "head.kind": Sentence("Loại đơn vị", "Kind of office"),
    "place.page": Sentence("trang {page}", "page {page}"),
    "place.sheet": Sentence("trang tính {sheet}", "sheet {sheet}"),
    "place.cell": Sentence("ô {cell}", "cell {cell}"),
    "place.characters": Sentence("phần {part}, ký tự {start}–{end}", "part {part}, characters {start}–{end}"),
    "late.days": Sentence("chậm {days} ngày", "{days} day(s) late"),
    "late.not_yet": Sentence("còn {days} ngày", "{days} day(s) left"),
    "late.today": Sentence("hạn hôm nay", "due today"),
    "late.no_date": Sentence("không ghi hạn", "no due date"),
    "missing.no_list": Sentence(
        "Không có danh sách đơn vị phải gửi (--expect), nên không biết ai còn thiếu.",
        "No list of offices was given (--expect), so nobody is known to be missing.",
    ),
    "missing.nobody": Sentence("Mọi đơn vị trong danh sách đã gửi.", "Every listed office has sent."),
    "findings.none": Sentence("Không có nội dung cần rà soát.", "Nothing to look at."),
    "unplaced.none": Sentence("Mọi số trong các tệp đã có chỗ.", "Every number of the files has its place."),
    "use.added": Sentence("đã cộng", "added"),
    "use.replaced": Sentence("để riêng: có bản khác của cùng đơn vị", "set aside: another report holds"),
    "use.other_period": Sentence("để riêng: kỳ báo cáo khác", "set aside: another period"),
    "use.joined": Sentence("ghép vào tệp chính của báo cáo", "joined to the report's governing file"),
    "use.unread": Sentence("không đọc được: {reason}", "not read: {reason}"),
}

_FINDINGS = {
    "finding.office_unknown": Sentence(
        "Tệp {file} không ghi tên đơn vị báo cáo; tạm lấy tên tệp làm tên đơn vị.",
        "{file} does not name the reporting office; its file name stands in for it.",
    ),
    "finding.office_not_listed": Sentence(
        'Đơn vị "{office}" không có trong danh sách phải gửi; số liệu vẫn được cộng. Bổ sung đơn vị hoặc '
        "tên gọi khác (cột aliases) vào danh sách.",
        'Office "{office}" is not on the list; its figures are added all the same. Add the office, or this '
        "spelling as an alias, to the list.",
    ),
    "finding.office_resembles": Sentence(
        'Đơn vị "{office}" không có trong danh sách phải gửi; tên gần giống: {candidates}. Số liệu vẫn được '
        "cộng riêng. Nếu là một, ghi tên này vào cột aliases của đơn vị đó.",
        'Office "{office}" is not on the list; it resembles {candidates}. Its figures are added '
        "on their own. "
        "If they are the same office, put this spelling among its aliases.",
    ),
    "finding.office_ambiguous": Sentence(
        'Tên "{office}" khớp nhiều đơn vị trong danh sách: {candidates}. Số liệu được cộng '
        "riêng; cần cho biết "
        "là đơn vị nào.",
        'The name "{office}" fits several listed offices: {candidates}. Its figures are added on '
        "their own; say "
        "which office it is.",
    ),
    "finding.other_period": Sentence(
        "Tệp ghi kỳ {printed}, đang tổng hợp kỳ {consolidated}: số liệu không được cộng. Chọn kỳ "
        "bằng --period.",
        "The file is of {printed}, the consolidation of {consolidated}: its figures are not "
        "added. Choose the "
        "period with --period.",
    ),
    "finding.same_file_twice": Sentence(
        "{office}: tệp {replaced} giống hệt {taken}, chỉ cộng một lần.",
        "{office}: {replaced} is a copy of {taken}, added once.",
    ),
    "finding.which_report_holds": Sentence(
        "{office} có hai báo cáo không rõ bản nào mới hơn: đang cộng {taken}, để riêng "
        "{replaced}. Đề nghị xác nhận.",
        "{office} sent two reports and the dates do not tell which is later: {taken} is added, "
        "{replaced} set "
        "aside. Please confirm.",
    ),
    "finding.report_replaced": Sentence(
        "{office} có hai báo cáo: cộng bản ngày {taken_on} ({taken}), để riêng bản ngày "
        "{replaced_on} ({replaced}).",
        "{office} sent two reports: that of {taken_on} ({taken}) is added, that of {replaced_on} "
        "({replaced}) "
        "set aside.",
    ),
    "finding.files_joined": Sentence(
        "{office}: {joined} được ghép với {governing} thành một báo cáo; {governing} là bản chính.",
        "{office}: {joined} is joined to {governing} as one report; {governing} governs.",
    ),
    "finding.copies_differ": Sentence(
        "hai bản của một báo cáo ghi khác nhau: {governing} ghi “{ours}”, {other} ghi “{theirs}”. Số của "
        "{governing} được dùng. Đề nghị xác nhận số đúng.",
        "two copies of one report differ: {governing} says “{ours}”, {other} says “{theirs}”. The figure of "
        "{governing} is used. Please say which is right.",
    ),
    "unread.no_form": Sentence(
        "chưa nhận ra biểu mẫu; {n_numbers} con số đã liệt kê và {n_findings} nội dung cần xem ở {report}. "
        "Chỉ rõ "
        "bằng --form, hoặc lập bản nháp biểu mẫu bằng tonghop pack draft",
        "form not recognised; {n_numbers} numbers are listed and {n_findings} findings told in {report}. "
        "Name the "
        "form with --form, or draft it with tonghop pack draft",
    ),
    "unread.too_slow": Sentence(
        "đọc quá {seconds} giây nên đã dừng. Mở tệp bằng Word hoặc Excel, lưu lại thành tệp mới rồi gửi lại",
        "stopped after reading for {seconds} seconds. Open it in Word or Excel, save it anew and send that",
    ),
    "unread.too_much_memory": Sentence(
        "đọc cần hơn {limit} MB bộ nhớ nên đã dừng. Bỏ bớt phần không thuộc báo cáo rồi gửi lại",
        "stopped: reading takes over {limit} MB of memory. Leave out what is no report and send it again",
    ),
    "unread.reader_killed": Sentence(
        "tệp làm chương trình đọc dừng đột ngột. Mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi gửi lại",
        "the file stopped the program that read it. Open it in Word or Excel, save it anew and send that",
    ),
    "use.out_busy": Sentence(
        "Một lượt tổng hợp khác đang ghi vào {out} ({holder}). Chờ lượt đó xong hoặc chọn thư mục khác.",
        "Another run is writing to {out} ({holder}). Wait until it is done, or choose another folder.",
    ),
    "use.no_memory_limit": Sentence(
        "Hệ điều hành này không cho giới hạn bộ nhớ khi đọc tệp; chỉ giới hạn được thời gian.",
        "This system cannot hold the reading of a file to an amount of memory, only to a time.",
    ),
    "use.no_cpu_limit": Sentence(
        "Hệ điều hành này không cho giới hạn thời gian tính khi đọc tệp; chỉ giới hạn được thời gian chờ.",
        "This system cannot hold the reading of a file to an amount of computing, only to a time of waiting.",
    ),
    "unread.failed": Sentence("lỗi khi đọc tệp ({error})", "reading failed ({error})"),
}

_OFFICES = {
    "offices.line": Sentence("Dòng {line}: {problem}", "Line {line}: {problem}"),
    "offices.not_utf8": Sentence(
        'tệp không phải UTF-8; lưu lại dạng "CSV UTF-8".', 'the file is not UTF-8; save it as "CSV UTF-8".'
    ),
    "offices.no_column": Sentence(
        "thiếu cột {columns}; các cột là {known}.", "no column {columns}; the columns are {known}."
    ),
    "offices.empty_cell": Sentence("ô {column} để trống.", "cell {column} is empty."),
    "offices.code_twice": Sentence(
        "mã {code} đã có ở dòng {first_line}.", "code {code} already stands on line {first_line}."
    ),
    "offices.unknown_kind": Sentence(
        "không có loại đơn vị {kind}; dùng một trong: {known}.",
        "no kind of office {kind}; use one of: {known}.",
    ),
    "offices.bad_date": Sentence(
        "không đọc được ngày {written}; viết 2019-06-20 hoặc 20/6/2019.",
        "cannot read the date {written}; write 2019-06-20 or 20/6/2019.",
    ),
}

_SUMMARY = {
    "summary.reading": Sentence("Đang đọc", "Reading"),
    "summary.title": Sentence("Kết quả tổng hợp", "Consolidation"),
    "summary.files_read": Sentence("Tệp đọc được", "Files read"),
    "summary.files_unread": Sentence("Tệp không đọc được", "Files not read"),
    "summary.offices_added": Sentence("Đơn vị đã cộng", "Offices added"),
    "summary.offices_missing": Sentence("Đơn vị chưa gửi", "Offices missing"),
    "summary.not_known": Sentence("không có danh sách", "no list given"),
    "summary.set_aside": Sentence("Báo cáo để riêng", "Reports set aside"),
    "summary.unplaced": Sentence("Số chưa xếp được", "Unplaced numbers"),
    "summary.where": Sentence("Kết quả ở", "Results in"),
    "summary.unread_file": Sentence("Không đọc được {file}: {reason}", "Not read: {file}: {reason}"),
    "summary.sent_file": Sentence("{file}: {reason}", "{file}: {reason}"),
    "use.no_files": Sentence("Thư mục {folder} không có tệp nào.", "Folder {folder} holds no file."),
    "use.bad_period": Sentence(
        "Không hiểu kỳ báo cáo {period}; viết 201905 (tháng), 20192 (quý) hoặc 2019 (năm).",
        "Period {period} not understood; write 201905 (month), 20192 (quarter) or 2019 (year).",
    ),
    "use.out_taken": Sentence(
        "{out} đã có và không phải kết quả tổng hợp trước; chọn thư mục khác.",
        "{out} exists and is not an earlier result; choose another folder.",
    ),
    "use.not_written": Sentence(
        "Không ghi được kết quả vào {out}: {reason}.", "Cannot write the results to {out}: {reason}."
    ),
    "use.out_is_folder": Sentence(
        "Thư mục kết quả phải khác thư mục báo cáo và không chứa nó.",
        "The folder of results must not be, or hold, the folder of reports.",
    ),
}

SENTENCES: dict[str, Sentence] = {
    f"workbook.{key}": sentence
    for part in (_SHEETS, _TITLES, _HEADS, _CELLS, _NOTES, _WORDS, _FINDINGS, _OFFICES, _SUMMARY)
    for key, sentence in part.items()
}

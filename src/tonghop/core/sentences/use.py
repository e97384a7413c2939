"""Sentences of the command line: what it prints, and what it says of wrong use."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "use.file_not_opened": Sentence(
        vi="Không mở được tệp {file}: {reason}. Kiểm tra lại đường dẫn và quyền đọc tệp.",
        en="Cannot open {file}: {reason}. Check the path and your right to read it.",
    ),
    "use.file_missing": Sentence(
        vi="Không có tệp {file}. Kiểm tra lại đường dẫn.", en="There is no file {file}. Check the path."
    ),
    "use.file_not_allowed": Sentence(
        vi="Không được phép đọc tệp {file}, hoặc tệp đang bị chương trình khác khóa. Đóng tệp và thử lại.",
        en="Not allowed to read {file}, or another program holds it. Close it and try again.",
    ),
    "use.file_is_folder": Sentence(
        vi="{file} là thư mục. Để tổng hợp cả thư mục, dùng lệnh tonghop consolidate.",
        en="{file} is a folder. To add up a folder, use tonghop consolidate.",
    ),
    "use.reason.no_folder": Sentence(vi="không có thư mục này", en="there is no such folder"),
    "use.reason.not_allowed": Sentence(vi="không có quyền ghi", en="writing is not allowed"),
    "use.reason.is_folder": Sentence(vi="đó là một thư mục", en="it is a folder"),
    "use.reason.full": Sentence(vi="đĩa đã đầy", en="the disk is full"),
    "use.json_not_written": Sentence(
        vi="Không ghi được {file}: {reason}. Chọn nơi ghi khác bằng --json.",
        en="Cannot write {file}: {reason}. Name another place with --json.",
    ),
    "use.packs_not_found": Sentence(
        vi="Không có thư mục biểu mẫu {folder}. Kiểm tra --packs hoặc biến TONGHOP_PACKS.",
        en="There is no pack folder {folder}. Check --packs or the variable TONGHOP_PACKS.",
    ),
    "use.unreadable": Sentence(vi="Không đọc được", en="Cannot be read"),
    "use.file": Sentence(vi="Tệp", en="File"),
    "use.form": Sentence(vi="Biểu mẫu", en="Form"),
    "use.reporting_unit": Sentence(vi="Đơn vị báo cáo", en="Reporting office"),
    "use.document": Sentence(vi="Văn bản", en="Document"),
    "use.dated": Sentence(vi="{number} ngày {dated}", en="{number}, {dated}"),
    "use.period": Sentence(vi="Kỳ báo cáo", en="Period"),
    "use.window": Sentence(vi="từ {first_day} đến {last_day}", en="from {first_day} to {last_day}"),
    "use.not_stated": Sentence(vi="không ghi", en="not stated"),
    "use.figures": Sentence(vi="Số liệu", en="Figures"),
    "use.figures_counted": Sentence(
        vi="{given} mục có số liệu, {blank} mục để trống, {asked} mục cần hỏi lại",
        en="{given} rows with a figure, {blank} blank, {asked} to be asked",
    ),
    "use.numbers": Sentence(vi="Các con số", en="Numbers"),
    "use.numbers_counted": Sentence(
        vi="{placed} đã xếp vào mục, {furniture} là ngày, số hiệu, tên gọi, {unplaced} chưa xếp được",
        en="{placed} placed in rows, {furniture} dates, document numbers and names, {unplaced} not placed",
    ),
    "use.unplaced_title": Sentence(vi="Số chưa xếp được vào mục nào", en="Numbers not placed in any row"),
    "use.title": Sentence(vi="Tên văn bản", en="Title"),
    "use.listed_title": Sentence(
        vi="Các con số trong tệp, vì chưa nhận ra biểu mẫu",
        en="The numbers of the file, its form being unknown",
    ),
    "use.listed_number": Sentence(vi="Số", en="Number"),
    "use.listed_label": Sentence(vi="Chữ đứng cạnh", en="Its words"),
    "use.listed_column": Sentence(vi="Cột", en="Column"),
    "use.listed_place": Sentence(vi="Chỗ", en="Place"),
    "use.listed_page": Sentence(vi="trang {page}", en="page {page}"),
    "use.listed_line": Sentence(vi="dòng {line}", en="line {line}"),
    "use.in_context": Sentence(vi="trong câu", en="in the line"),
    "use.no_findings": Sentence(vi="Không có nội dung cần rà soát.", en="Nothing to look at."),
    "use.findings_counted": Sentence(
        vi="Nội dung cần rà soát: {error} lỗi, {warning} cảnh báo, {question} cần xác nhận, {note} lưu ý",
        en="To look at: {error} errors, {warning} warnings, {question} questions, {note} notes",
    ),
    "use.severity": Sentence(vi="Mức", en="Severity"),
    "use.row": Sentence(vi="Mục", en="Row"),
    "use.finding": Sentence(vi="Nội dung", en="Finding"),
    "use.cli.usage": Sentence(vi="Cách dùng:", en="Usage:"),
    "use.cli.options": Sentence(vi="Tùy chọn", en="Options"),
    "use.cli.commands": Sentence(vi="Lệnh", en="Commands"),
    "use.cli.options_place": Sentence(vi="[TÙY CHỌN]", en="[OPTIONS]"),
    "use.cli.command_place": Sentence(vi="LỆNH [THAM SỐ]...", en="COMMAND [ARGS]..."),
    "use.cli.default": Sentence(vi="không ghi là ", en="default: "),
    "use.cli.required": Sentence(vi="bắt buộc", en="required"),
    "use.cli.help": Sentence(vi="In hướng dẫn này rồi thôi.", en="Show this message and exit."),
    "use.cli.version": Sentence(vi="In số phiên bản rồi thôi.", en="Show the version and exit."),
    "use.cli.try_help": Sentence(vi="Xem hướng dẫn: {command} --help", en="For help: {command} --help"),
    "use.cli.error": Sentence(vi="Không chạy được: {message}", en="Error: {message}"),
    "use.cli.aborted": Sentence(vi="Đã dừng theo yêu cầu.", en="Aborted."),
    "use.cli.no_option": Sentence(vi="không có tùy chọn {name}.", en="no such option {name}."),
    "use.cli.no_command": Sentence(vi="không có lệnh “{name}”.", en="no such command “{name}”."),
    "use.cli.perhaps": Sentence(vi="Có phải: {names}?", en="Did you mean: {names}?"),
    "use.cli.missing": Sentence(vi="thiếu {name}", en="missing: {name}"),
    "use.cli.missing_command": Sentence(vi="chưa nói làm lệnh nào.", en="no command is given."),
    "use.cli.of_value": Sentence(vi="{name}: {message}", en="{name}: {message}"),
    "use.cli.not_a_choice": Sentence(
        vi="“{given}” không dùng được; chọn một trong: {choices}.", en="“{given}” is none of: {choices}."
    ),
    "use.cli.not_there": Sentence(vi="không có “{given}”.", en="“{given}” does not exist."),
    "use.cli.is_folder": Sentence(
        vi="“{given}” là thư mục; cần một tệp.", en="“{given}” is a folder; a file is needed."
    ),
    "use.cli.is_file": Sentence(
        vi="“{given}” là tệp; cần một thư mục.", en="“{given}” is a file; a folder is needed."
    ),
    "use.cli.not_a_number": Sentence(
        vi="“{given}” không phải loại giá trị cần ghi ở đây.", en="“{given}” is not the kind of value asked."
    ),
    "use.cli.too_many": Sentence(vi="ghi thừa: {given}.", en="not expected here: {given}."),
    "use.cli.option_without_value": Sentence(
        vi="sau {option} phải ghi một giá trị.", en="{option} needs a value after it."
    ),
    "use.cli.option_with_value": Sentence(vi="sau {option} không ghi gì.", en="{option} takes no value."),
    "severity.error": Sentence(vi="Lỗi", en="Error"),
    "severity.warning": Sentence(vi="Cảnh báo", en="Warning"),
    "severity.question": Sentence(vi="Cần xác nhận", en="Question"),
    "severity.note": Sentence(vi="Lưu ý", en="Note"),
}

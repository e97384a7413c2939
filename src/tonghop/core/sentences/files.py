"""What is said of a file: why it cannot be read, and what its reader noticed in it."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

_SAVE_AGAIN_VI = "Đề nghị mở tệp bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx rồi gửi lại."
_SAVE_AGAIN_EN = "Please open it in Word or Excel, save it as .docx or .xlsx and send it again."
_SEND_AGAIN_VI = "Đề nghị mở thử tệp gốc và gửi lại."
_SEND_AGAIN_EN = "Please check that the original opens, and send it again."

SENTENCES: dict[str, Sentence] = {
    # Why a file cannot be read.
    "file.empty": Sentence(
        vi="Tệp rỗng, không có nội dung nào. " + _SEND_AGAIN_VI,
        en="The file is empty. " + _SEND_AGAIN_EN,
    ),
    "file.encoding": Sentence(
        vi="Tệp văn bản không phải bảng mã Unicode: lỗi ở byte thứ {position}. Có thể tệp dùng TCVN3, VNI "
        "hoặc bảng mã cũ; đề nghị lưu lại với bảng mã UTF-8.",
        en="The text file is not in Unicode: it breaks at byte {position}. It may be in TCVN3, VNI or "
        "another old encoding; please save it again as UTF-8.",
    ),
    "file.binary": Sentence(
        vi="Tệp không phải văn bản và không thuộc loại tệp nào đọc được. Đề nghị gửi tệp .docx, .xlsx hoặc "
        ".txt.",
        en="The file is neither text nor of a kind that can be read. Please send .docx, .xlsx or .txt.",
    ),
    "file.unsupported": Sentence(
        vi="Tệp là {format}, phiên bản này chưa đọc được loại tệp đó. " + _SAVE_AGAIN_VI,
        en="The file is {format}, which this version cannot read yet. " + _SAVE_AGAIN_EN,
    ),
    "file.archive": Sentence(
        vi="Tệp là tệp nén ({format}). Đề nghị giải nén rồi gửi từng tệp báo cáo bên trong.",
        en="The file is an archive ({format}). Please unpack it and send the reports inside one by one.",
    ),
    "file.picture": Sentence(
        vi="Tệp là ảnh ({format}), dù tên tệp có thể ghi khác; số liệu trong ảnh không đọc được. Đề nghị "
        "gửi bản mềm .docx hoặc .xlsx.",
        en="The file is a picture ({format}), whatever its name says; figures in a picture cannot be read. "
        "Please send the .docx or .xlsx itself.",
    ),
    "file.encrypted": Sentence(
        vi="Tệp được đặt mật khẩu nên không mở được. Đề nghị gỡ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi "
        "gửi lại.",
        en="The file is protected by a password. Please remove it (File > Info > Protect) and send it again.",
    ),
    "file.damaged": Sentence(
        vi="Tệp bị hỏng hoặc bị cắt mất một phần, không mở được. " + _SEND_AGAIN_VI,
        en="The file is damaged or cut short and does not open. " + _SEND_AGAIN_EN,
    ),
    "file.damaged_member": Sentence(
        vi="Tệp bị hỏng: phần “{member}” bên trong tệp không đọc được. " + _SEND_AGAIN_VI,
        en="The file is damaged: the part “{member}” inside it cannot be read. " + _SEND_AGAIN_EN,
    ),
    "file.missing_member": Sentence(
        vi="Tệp bị hỏng: thiếu phần “{member}” bên trong tệp. " + _SEND_AGAIN_VI,
        en="The file is damaged: the part “{member}” is missing inside it. " + _SEND_AGAIN_EN,
    ),
    "file.too_large": Sentence(
        vi="Nội dung tệp sau khi giải nén lớn hơn giới hạn {limit} MB. Đề nghị bỏ ảnh và phần không thuộc "
        "báo cáo rồi gửi lại.",
        en="Unpacked, the file is larger than the limit of {limit} MB. Please take out pictures and "
        "whatever is no part of the report, and send it again.",
    ),
    "file.file_too_big": Sentence(
        "{name} nặng {size} MB, quá {limit} MB nên không đọc. Bỏ ảnh, bỏ phần không thuộc báo cáo rồi gửi "
        "lại.",
        "{name} is {size} MB, over the limit of {limit} MB, and was not read. Leave out pictures and what "
        "is no report, and send it again.",
    ),
    "file.changed_while_read": Sentence(
        "{name} bị ghi đè trong lúc đọc nên chưa được tính. Đóng tệp trong Word, Excel rồi chạy lại.",
        "{name} was written to while it was read, and is not counted. Close it in Word or Excel and run "
        "again.",
    ),
    "file.too_many_cells": Sentence(
        vi="Trang tính “{sheet}” có vùng dữ liệu quá rộng, quá {limit} ô. Đề nghị xóa các ô ở xa bảng báo "
        "cáo rồi gửi lại.",
        en="The used area of sheet “{sheet}” is over {limit} cells. Please clear the cells far from the "
        "report's table and send it again.",
    ),
    "file.too_deep": Sentence(
        vi="Tệp có bảng hoặc khung lồng nhau quá {limit} lớp nên không đọc. " + _SEND_AGAIN_VI,
        en="Tables or frames in the file are nested more than {limit} deep; it was not read. "
        + _SEND_AGAIN_EN,
    ),
    "file.doctype": Sentence(
        vi="Tệp không được đọc vì có dấu hiệu bị can thiệp: phần “{member}” có khai báo DOCTYPE mà Word và "
        "Excel không bao giờ ghi. Đề nghị soạn lại tệp bằng Word hoặc Excel rồi gửi lại.",
        en="The file was not read because it looks tampered with: the part “{member}” has a DOCTYPE "
        "declaration, which Word and Excel never write. Please make it again in Word or Excel and send it.",
    ),
    "file.too_dense": Sentence(
        vi="Tệp không được đọc vì có dấu hiệu bị can thiệp: phần “{member}” giải nén ra gấp hơn {limit} lần. "
        "Đề nghị soạn lại tệp bằng Word hoặc Excel rồi gửi lại.",
        en="The file was not read because it looks tampered with: the part “{member}” unpacks to more than "
        "{limit} times its size. Please make it again in Word or Excel and send it.",
    ),
    "file.needs_libreoffice": Sentence(
        vi="Tệp là {format}; để đọc loại tệp này, máy cần có LibreOffice. Debian, Ubuntu: cài các gói "
        "libreoffice-writer-nogui, libreoffice-calc-nogui và antiword; Windows, macOS: cài LibreOffice từ "
        "trang libreoffice.org. Hoặc mở tệp, lưu thành .docx hay .xlsx rồi gửi lại.",
        en="The file is {format}, which needs LibreOffice on this machine. Debian, Ubuntu: install the "
        "packages libreoffice-writer-nogui, libreoffice-calc-nogui and antiword; Windows, macOS: install "
        "LibreOffice from libreoffice.org. Or open the file, save it as .docx or .xlsx and send it again.",
    ),
    "file.conversion_failed": Sentence(
        vi="LibreOffice không mở được tệp {format} này: tệp hỏng hoặc có đặt mật khẩu. " + _SAVE_AGAIN_VI,
        en="LibreOffice cannot open this {format} file: it is damaged or has a password. " + _SAVE_AGAIN_EN,
    ),
    "file.conversion_too_long": Sentence(
        vi="Quá {limit} giây mà chưa mở xong tệp {format} này nên đã dừng. " + _SAVE_AGAIN_VI,
        en="This {format} file was not open after {limit} seconds and was given up. " + _SAVE_AGAIN_EN,
    ),
    "file.scan": Sentence(
        vi="Đã gửi, chưa đọc được: tệp PDF là bản quét ({pages} trang, không có chữ). Tệp được giữ lại; "
        "đề nghị đơn vị gửi thêm bản mềm .docx, .xlsx hoặc PDF xuất từ Word để lấy số liệu.",
        en="Sent, not yet read: the PDF is a scan ({pages} pages without text). The file is kept; please ask "
        "the office for the .docx, the .xlsx or a PDF exported from Word as well, to take the figures from.",
    ),
    "file.too_many_pages": Sentence(
        vi="Tệp PDF có {pages} trang, quá giới hạn {limit} trang. Đề nghị chỉ gửi phần báo cáo.",
        en="The PDF has {pages} pages, over the limit of {limit}. Please send the report alone.",
    ),
    "file.too_dense_page": Sentence(
        vi="Trang {page} của tệp PDF có quá {limit} ký tự nên không đọc. " + _SAVE_AGAIN_VI,
        en="Page {page} of the PDF holds over {limit} characters; it was not read. " + _SAVE_AGAIN_EN,
    ),
    "file.message_format": Sentence(
        vi="Tệp là thư Outlook (.msg), phiên bản này chưa đọc được. Đề nghị mở thư, lưu các tệp đính kèm ra "
        "thư mục, hoặc lưu thư dạng .eml.",
        en="The file is an Outlook message (.msg), which this version cannot read. Please open it and save "
        "its attachments to the folder, or save the message as .eml.",
    ),
    "file.rar": Sentence(
        vi="Tệp là tệp nén {format}, phiên bản này chưa mở được. Đề nghị giải nén rồi để các tệp báo cáo vào "
        "thư mục, hoặc nén lại dạng .zip.",
        en="The file is a {format} archive, which this version cannot open. Please unpack it into the "
        "folder, or pack it again as .zip.",
    ),
    "file.nested_too_deep": Sentence(
        vi="Tệp nén lồng nhau quá {limit} lớp nên không mở tiếp. Đề nghị giải nén rồi gửi lại.",
        en="Archives are nested more than {limit} deep; this one was not opened. Please unpack it first.",
    ),
    "file.too_many_members": Sentence(
        vi="Tệp nén chứa quá {limit} tệp nên không mở. Đề nghị chỉ gửi các tệp báo cáo.",
        en="The archive holds more than {limit} files and was not opened. Please send the reports alone.",
    ),
    # What the reader of a format noticed.
    "file.tracked_changes": Sentence(
        vi="Tệp còn theo dõi thay đổi (Track Changes): {inserted} chỗ thêm được tính, {deleted} chỗ xóa "
        "không tính. Đề nghị chấp nhận hoặc từ chối hết các thay đổi trước khi gửi.",
        en="The file still has tracked changes: {inserted} insertions were read, {deleted} deletions left "
        "out. Please accept or reject them all before sending.",
    ),
    "file.hidden_text": Sentence(
        vi="Tệp có {count} chỗ chữ ẩn, không tính vào báo cáo: {texts}. Đề nghị cho hiện hoặc xóa đi.",
        en="The file has hidden text in {count} places, left out of the report: {texts}. Please show it or "
        "delete it.",
    ),
    "file.unread_object": Sentence(
        vi="Tệp có {count} ảnh, biểu đồ hoặc tệp nhúng; số liệu trong đó không đọc được.",
        en="The file holds {count} pictures, charts or embedded files; figures inside them are not read.",
    ),
    "file.hidden_rows": Sentence(
        vi="Trang tính “{sheet}” ẩn dòng {rows} có nội dung. Đề nghị cho hiện hoặc xóa đi.",
        en="Sheet “{sheet}” hides rows {rows}, which are not blank. Please show or delete them.",
    ),
    "file.hidden_columns": Sentence(
        vi="Trang tính “{sheet}” ẩn cột {columns} có nội dung. Đề nghị cho hiện hoặc xóa đi.",
        en="Sheet “{sheet}” hides columns {columns}, which are not blank. Please show or delete them.",
    ),
    "file.hidden_sheet": Sentence(
        vi="Tệp có trang tính ẩn “{sheet}” có nội dung. Đề nghị cho hiện hoặc xóa đi.",
        en="The file has a hidden sheet “{sheet}” that is not blank. Please show or delete it.",
    ),
    "file.covered_cell": Sentence(
        vi="Ô {cell} trang tính “{sheet}” có nội dung “{text}” nhưng bị ô gộp che mất, không tính vào báo "
        "cáo. Đề nghị bỏ gộp ô để kiểm tra.",
        en="Cell {cell} on sheet “{sheet}” holds “{text}” but a merged cell covers it; it was left out. "
        "Please unmerge the cells and look.",
    ),
    "file.formula_error": Sentence(
        vi="Ô {cell} trang tính “{sheet}” đang báo lỗi {error}, không có số liệu. Đề nghị sửa công thức.",
        en="Cell {cell} on sheet “{sheet}” shows the error {error} and holds no figure. Please mend the "
        "formula.",
    ),
    "file.formula_without_value": Sentence(
        vi="Ô {cell} trang tính “{sheet}” có công thức nhưng chưa lưu kết quả nên đọc là trống. Đề nghị mở "
        "tệp bằng Excel, lưu lại rồi gửi.",
        en="Cell {cell} on sheet “{sheet}” has a formula without a saved result and reads as blank. Please "
        "open the file in Excel, save it and send it again.",
    ),
    "file.read_once": Sentence(
        vi="Tệp .doc chỉ được đọc một lần, qua LibreOffice; chưa đối chiếu được vì máy không có antiword.",
        en="The .doc was read once, by LibreOffice; without antiword on this machine nothing was compared.",
    ),
    "file.kept_words_differ": Sentence(
        "Nội dung kèm trong tệp PDF khác với trang in (số chỉ có trên trang: {only_page}; số chỉ có trong "
        "nội dung kèm: {only_kept}). Đã đọc theo trang in. Đề nghị đối chiếu với bản gốc.",
        "The words kept inside this PDF differ from its pages (numbers only on the pages: {only_page}; only "
        "inside: {only_kept}). The pages were read. Please compare with the original.",
    ),
    "file.readings_differ": Sentence(
        vi="Hai cách đọc tệp này không thấy cùng các con số. Chỉ lần đọc thứ nhất thấy: {only_first}; chỉ "
        "lần thứ hai thấy: {only_second}. Số liệu lấy theo lần thứ nhất; đề nghị đối chiếu với bản gốc.",
        en="Two ways of reading this file do not see the same numbers. Only the first sees: {only_first}; "
        "only the second: {only_second}. Figures are those of the first; please compare with the original.",
    ),
    "file.table_lost": Sentence(
        vi="Khi chuyển tệp .doc, các bảng đã mất khung nên số liệu có thể không nằm đúng mục. Đề nghị mở "
        "bằng Word, lưu thành .docx rồi gửi lại.",
        en="The tables of the .doc were lost in conversion, so figures may not stand in their rows. Please "
        "open it in Word, save it as .docx and send it again.",
    ),
    "file.scanned_pages": Sentence(
        vi="Trang {pages} là ảnh quét, chưa đọc được; số liệu trên các trang đó chưa được lấy.",
        en="Pages {pages} are scanned pictures and were not read; figures on them were not taken.",
    ),
    "file.recognised_pages": Sentence(
        vi="Trang {pages} là ảnh quét có lớp chữ nhận dạng máy; con số có thể bị nhận dạng sai. Đề nghị đối "
        "chiếu với bản gốc hoặc gửi bản mềm.",
        en="Pages {pages} are scanned pictures with words recognised by a machine, which may take one digit "
        "for another. Please compare with the original, or send the document itself.",
    ),
    "file.macros": Sentence(
        vi="Tệp có chứa macro. Macro không được chạy; chỉ chữ và số liệu được đọc. Đề nghị gửi tệp không có "
        "macro (.docx, .xlsx).",
        en="The file carries macros. They were not run; only its words and figures were read. Please send a "
        "file without macros (.docx, .xlsx).",
    ),
    "file.legacy_letters": Sentence(
        vi="Tệp có chữ gõ theo bảng mã cũ {encoding}, đã chuyển sang Unicode để đọc. Đề nghị dùng Unicode "
        "(phông Times New Roman).",
        en="Some of the file is typed in the old encoding {encoding} and was read as Unicode. Please use "
        "Unicode (Times New Roman).",
    ),
    "file.covering_message": Sentence(
        vi="Thư kèm tệp viết: {text}",
        en="The message that brought the file says: {text}",
    ),
}

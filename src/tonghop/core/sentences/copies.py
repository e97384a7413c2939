"""Sentences of copying the portal and of giving a copy back."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.sentences.model import Sentence

SENTENCES: Mapping[str, Sentence] = {
    "copies.made": Sentence(
        vi="Đã ghi bản sao {file}: {n_rows} dòng dữ liệu, {n_files} tệp, sổ cái đến mục {number}. Bản sao có "
        "khóa ký và số liệu của mọi đơn vị: cất nơi an toàn, ngoài máy này.",
        en="Wrote the copy {file}: {n_rows} rows, {n_files} files, the ledger up to entry {number}. It holds "
        "the signing key and every office's figures: keep it safe and off this machine.",
    ),
    "copies.out_exists": Sentence(
        vi="Đã có tệp {file}. Bản sao không ghi đè: chọn tên khác.",
        en="{file} is there already. A copy is never written over: name another file.",
    ),
    "copies.program_failed": Sentence(
        vi="{program} không chạy xong: {reason}", en="{program} did not finish: {reason}"
    ),
    "copies.other_format": Sentence(
        vi="Tệp này không phải bản sao do lệnh tonghop backup ghi, hoặc do bản khác của phần mềm ghi.",
        en="This file is no copy written by tonghop backup, or another version of the program wrote it.",
    ),
    "copies.damaged": Sentence(
        vi="Bản sao {file} thiếu hoặc hỏng ({reason}). Chưa có gì bị thay đổi; dùng bản sao khác.",
        en="The copy {file} is incomplete or damaged ({reason}). Nothing was changed; use another copy.",
    ),
    "copies.database_not_empty": Sentence(
        vi="Cơ sở dữ liệu đã có dữ liệu. Chỉ khôi phục vào cơ sở dữ liệu trống: tạo cơ sở mới rồi ghi vào "
        "DATABASE_URL, hoặc chỉ thư mục mới bằng --files.",
        en="The database holds something. A copy is given back to an empty one only: make a new database for "
        "DATABASE_URL, or name a new folder with --files.",
    ),
    "copies.folder_not_empty": Sentence(
        vi="Thư mục {folder} đã có tệp. Chỉ thư mục mới bằng --files.",
        en="The folder {folder} holds files. Name a new folder with --files.",
    ),
    "copies.given_back": Sentence(
        vi="Đã khôi phục {n_rows} dòng dữ liệu và {n_files} tệp.",
        en="Gave back {n_rows} rows and {n_files} files.",
    ),
    "copies.verified": Sentence(
        vi="Đã đối chiếu: sổ cái nguyên vẹn đến mục {number}, mọi bảng đủ dòng, mọi bản báo cáo và tệp đúng "
        "mã kiểm tra.",
        en="Verified: the ledger is whole up to entry {number}, every table has its rows, every revision and "
        "file its digest.",
    ),
    "copies.other_rows": Sentence(
        vi="Bảng {table}: lúc sao có {n_then} dòng, nay có {n_now}.",
        en="Table {table}: {n_then} rows when copied, {n_now} now.",
    ),
    "copies.altered_revision": Sentence(
        vi="Bản báo cáo {digest} không còn đúng mã kiểm tra của nó.",
        en="Revision {digest} does not give its digest any more.",
    ),
    "copies.missing_file": Sentence(
        vi="Cơ sở dữ liệu nhắc đến tệp {file} nhưng tệp không có hoặc đã khác.",
        en="The database speaks of the file {file}, which is missing or another.",
    ),
    "copies.lost_after": Sentence(
        vi="Mất: mọi việc làm sau {at}, lúc ghi bản sao. Có điểm chốt của sổ cái giữ ở nơi khác thì thêm "
        "--checkpoint để biết mất bao nhiêu việc.",
        en="Lost: everything done after {at}, when the copy was made. With a checkpoint of the ledger kept "
        "elsewhere, --checkpoint tells how many acts.",
    ),
    "copies.lost_acts": Sentence(
        vi="Mất: {n_acts} việc của sổ cái, mục {first} đến {last}, làm sau {at}; và các ô đã nhập sau lúc "
        "ấy. Đề nghị các đơn vị có giấy biên nhận sau lúc ấy gửi lại.",
        en="Lost: {n_acts} acts of the ledger, entries {first} to {last}, done after {at}, and the cells "
        "typed since. Ask offices that hold a later receipt to send again.",
    ),
    "copies.nothing_lost": Sentence(
        vi="Điểm chốt không biết việc nào sau {at}: theo nó, không mất việc chính thức nào.",
        en="The checkpoint knows of no act after {at}: as far as it knows, no official act is lost.",
    ),
}

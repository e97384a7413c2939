"""Sentences about units in time: what a unit was, what became of it, and what is not known."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "office_not_in_force": Sentence(
        vi="báo cáo đề ngày {dated} của “{office}”, nhưng ngày ấy không có đơn vị này.",
        en="the report of {dated} is by “{office}”, but there was no such office that day.",
    ),
    "office_ended": Sentence(
        vi="báo cáo đề ngày {dated} của “{office}”, nhưng đơn vị này chỉ có đến hết ngày {last_day}.",
        en="the report of {dated} is by “{office}”, which existed only until {last_day}.",
    ),
    "advice.office_not_in_force": Sentence(
        vi="Đề nghị xem lại tên đơn vị và ngày của văn bản.",
        en="Please look at the office's name and the date of the document again.",
    ),
    "advice.office_ended": Sentence(
        vi="Đề nghị xem lại tên đơn vị và ngày của văn bản; lệnh “tonghop units show” cho biết nơi kế tiếp.",
        en="Please look at the name and the date again; “tonghop units show” tells what it became.",
    ),
    "units.in_registry": Sentence(vi="Trong danh mục đơn vị", en="In the registry"),
    "units.matched": Sentence(vi="{name} (mã {code})", en="{name} (code {code})"),
    "units.matched_several": Sentence(
        vi="chưa rõ là đơn vị nào: {candidates}", en="not certain which: {candidates}"
    ),
    "units.matched_unknown": Sentence(
        vi="các nguồn không cho biết vào ngày của báo cáo", en="the sources do not know the report's day"
    ),
    "units.matched_not_in_force": Sentence(
        vi="không có đơn vị này vào ngày của báo cáo", en="no such unit on the report's day"
    ),
    "units.kind.province": Sentence(vi="cấp tỉnh", en="province"),
    "units.kind.province_office": Sentence(vi="văn phòng UBND cấp tỉnh", en="office of a province"),
    "units.kind.department": Sentence(vi="sở, ban, ngành", en="department"),
    "units.kind.district": Sentence(vi="cấp huyện", en="district"),
    "units.kind.commune": Sentence(vi="cấp xã", en="commune"),
    "units.kind.special_zone": Sentence(vi="đặc khu", en="special zone"),
    "units.not_found": Sentence(
        vi="Không có đơn vị nào tên hay mã “{name}”. Có thể gõ không dấu, hoặc bỏ chữ “huyện”, “xã”.",
        en="No unit is named or coded “{name}”. Marks may be left out, and words such as “huyện” or “xã”.",
    ),
    "units.not_known_on": Sentence(
        vi="Ngày {day}: chưa biết về “{name}”. Các nguồn chỉ cho biết vào: {known}.",
        en="{day}: nothing is known of “{name}”. The sources know it on: {known}.",
    ),
    "units.ambiguous": Sentence(
        vi="“{name}” có thể là {count} đơn vị. Hãy ghi rõ hơn, dùng mã, hoặc thêm --on NGÀY:",
        en="“{name}” may be {count} units. Be more exact, use a code, or add --on DATE:",
    ),
    "units.candidate": Sentence(
        vi="{code} {name}, {parent}; biết từ {first_day} đến {last_day}",
        en="{code} {name}, {parent}; known from {first_day} to {last_day}",
    ),
    "units.no_parent": Sentence(vi="cả nước", en="the country"),
    "units.head": Sentence(vi="{name} (mã {code}), {kind}", en="{name} (code {code}), {kind}"),
    "units.parent": Sentence(vi="Thuộc: {parent}", en="Under: {parent}"),
    "units.other_names": Sentence(vi="Cũng viết: {names}", en="Also written: {names}"),
    "units.identifier": Sentence(vi="{system}: {identifier}", en="{system}: {identifier}"),
    "units.began": Sentence(vi="Bắt đầu: {day}", en="Began: {day}"),
    "units.seen_from": Sentence(
        vi="Đã có vào ngày {day}; có từ bao giờ thì chưa biết", en="Existed on {day}; since when is not known"
    ),
    "units.ended": Sentence(vi="Kết thúc: hết ngày {day}", en="Ended: at the end of {day}"),
    "units.seen_until": Sentence(
        vi="Còn vào ngày {day}; sau đó chưa biết", en="Still existed on {day}; nothing is known after"
    ),
    "units.source": Sentence(vi="Nguồn: {citation}", en="Source: {citation}"),
    "units.became": Sentence(vi="Trở thành:", en="Became:"),
    "units.ends": Sentence(vi="Về sau là:", en="In the end:"),
    "units.became_unknown": Sentence(
        vi="Trở thành: các nguồn không ghi.", en="Became: the sources do not say."
    ),
    "units.became_of_parts": Sentence(
        vi="Cấp này không còn. Các đơn vị bên dưới đã vào:",
        en="This level ended. The units under it went into:",
    ),
    "units.made_of": Sentence(vi="Lập từ:", en="Made of:"),
    "units.extent.whole": Sentence(vi="toàn bộ", en="whole"),
    "units.extent.part": Sentence(vi="một phần, chưa có tỷ lệ phân chia", en="a part, its share not given"),
    "units.extent.weighed": Sentence(
        vi="một phần, tỷ lệ {weight} theo {ground}", en="a part, share {weight} on the ground of {ground}"
    ),
    "units.extent.unknown": Sentence(vi="phạm vi chưa rõ", en="extent not known"),
    "units.edge": Sentence(vi="{code} {name} ({extent}; {day})", en="{code} {name} ({extent}; {day})"),
    "units.edge_noted": Sentence(
        vi="{code} {name} ({extent}; {day}; ghi: {note})", en="{code} {name} ({extent}; {day}; says: {note})"
    ),
    "units.day_unknown": Sentence(vi="ngày chưa biết", en="day not known"),
    "units.stated_count": Sentence(
        vi="Ngày {day} có {count} đơn vị {kind}, theo {citation}",
        en="On {day} there were {count} units of the kind {kind}, says {citation}",
    ),
    "units.names_unknown": Sentence(
        vi="Tên của chúng ngày ấy: chưa biết.", en="Their names that day: not known."
    ),
    "units.tree_head": Sentence(vi="{name} (mã {code}), ngày {day}", en="{name} (code {code}), {day}"),
    "units.country": Sentence(vi="Cả nước, ngày {day}", en="The country, {day}"),
    "units.doubtful": Sentence(
        vi="? {code} {name}: các nguồn không rõ ngày này còn hay không",
        en="? {code} {name}: the sources leave it open whether it stood that day",
    ),
    "units.day_not_listed": Sentence(
        vi="Ngày {day}: chưa biết, vì không nguồn nào liệt kê. Danh sách có từ {first_day} đến {last_day}.",
        en="{day}: not known, for no source lists the units. There are lists from {first_day} to {last_day}.",
    ),
    "units.count_head": Sentence(vi="Số đơn vị hành chính ngày {day}", en="Administrative units on {day}"),
    "units.column.kind": Sentence(vi="Loại", en="Kind"),
    "units.column.known": Sentence(vi="Trong danh sách", en="Listed"),
    "units.column.doubtful": Sentence(vi="Chưa rõ", en="In doubt"),
    "units.column.stated": Sentence(vi="Đã công bố", en="Published"),
    "units.not_stated": Sentence(vi="chưa có", en="none"),
    "units.diff_head": Sentence(
        vi="Từ {before} đến {after}: {ended} đơn vị kết thúc, {begun} đơn vị bắt đầu",
        en="From {before} to {after}: {ended} units ended, {begun} began",
    ),
    "units.bad_date": Sentence(
        vi="“{written}” không phải một ngày. Ghi như 2025-07-01 hoặc 1/7/2025.",
        en="“{written}” is no date. Write it as 2025-07-01 or 1/7/2025.",
    ),
    "units.offices.no_column": Sentence(
        vi="Tệp {file} thiếu cột {column}.", en="{file} lacks the column {column}."
    ),
    "units.offices.bad_cell": Sentence(
        vi="Tệp {file}, dòng {line}: cột {column} không thể là “{written}”.",
        en="{file}, line {line}: the column {column} cannot be “{written}”.",
    ),
    "units.offices.code_twice": Sentence(
        vi="Tệp {file}, dòng {line}: mã {code} từ ngày này đã có rồi.",
        en="{file}, line {line}: the code {code} from that day on is taken.",
    ),
}

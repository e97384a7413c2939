"""Where a line of a form leaves room for an answer, or holds one: "…: ........ hồ sơ, chiếm tỷ lệ: ..... %".

Decides which stretches of a line are answers and what is counted in each. Never decides what a number
means: whoever fills the form says that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DOTS = r"(?:\d{0,4}+(?:…|[._]{2})[.…_]*+(?:[ \t]++[.…_]++)*+)"
_NUMBER = r"(?:(?:hơn|trên|khoảng|gần|dưới)\s+)?\d+(?:[.,]\d+)*"
_PER = r"(?:\s*/\s*(?:tháng|quý|năm|tuần|ngày))?"
_YES_NO = r"Có\s*/\s*Không\s*\??|Đạt\s*/\s*(?:Không|Chưa) đạt\s*\??|Chưa đạt|Không đạt|Có|Không|Đạt"
_END = r"(?=\s*(?:$|[,;.](?:\s|$)|\()|\s+(?:[Cc]hiếm )?[Tt][ỷỉ] lệ)"
_COUNTED = r"(?:\s*(?P<unit>%|(?![Cc]hiếm|[Tt][ỷỉ] lệ)[^\W\d][^:;,.()\d=\n]{0,30}?))?"
_ANSWER = re.compile(
    rf"[\s:*_]*?(?P<answer>(?P<pair>{_DOTS}\s*/\s*{_DOTS}{_PER}|\d+(?:[.,]\d+)*\s*/\s*\d+(?:[.,]\d+)*{_PER})"
    rf"|(?P<blank>{_DOTS})|(?P<number>{_NUMBER})|(?P<yes_no>{_YES_NO}))\**{_COUNTED}\s*?\**{_END}",
)
_UNIT_ONLY = re.compile(r"[\s*]*(?P<unit>%|[^\W\d][^:;,.()\d=\n]{0,24}?)\s*[.;]?\s*$")
_CODE = re.compile(
    r"\s*(?P<name>[^=:;/,()]*?[^\W\d_][^=:;/,()]*?)\s*[=:]\s*(?P<code>\d{1,2})(?=$|[\s;,/)])[\s;,/]*"
)

WHOLE = (
    "hồ sơ|văn bản|thủ tục|tthc|dịch vụ|dvctt|người|cán bộ|công chức|cơ quan|đơn vị|lượt|máy|bộ|tin|bài|"
    "cái|chiếc|"
    "trường|lớp|phòng|học sinh|giáo viên|vụ|vụ việc|đơn|đơn thư|cuộc|đoàn|buổi|giường|xã|phường|thôn|"
    "hộ|hộ dân|"
    "chữ ký số|chứng thư số|điểm cầu|điểm|website/portal|website|sản phẩm|công trình|dự án|lần|kỳ|con|thùng|"
    "huyện|sở|thiết bị|hệ thống|phần mềm|quyển|cuốn|tổ|đội|lớp học|em|cháu|hội nghị|quyết định|ngày công"
).split("|")
"""Things that are counted, never measured."""
MEASURED = (
    "%|phần trăm|mbps|gbps|triệu đồng|tỷ đồng|nghìn đồng|đồng|km|m|m2|m²|m3|m³|ha|tấn|tạ|kg|lít|giờ|ngày|"
    "phút|kwh|"
    "usd|gb|tb|km2|km²|điểm số|tấn/ha|tạ/ha"
).split("|")


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """Where an answer stands or is to be written, and what is counted there.

    ``kind``: ``blank`` dots, ``number``, ``pair`` a/b, ``yes_no``, ``unit`` the unit alone is printed.
    """

    start: int
    end: int
    kind: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class LabelledAnswer:
    """One label of a line and the place of its answer: offsets in the line's text."""

    label_start: int
    label_end: int
    answer: AnswerPlace


def find_answers(text: str, start: int) -> list[LabelledAnswer]:
    """Every "label: answer" of a line, in order; empty where the line leaves no room for one.

    Args:
        text: the line.
        start: where its wording begins, after number and bullet.
    """
    found: list[LabelledAnswer] = []
    label_start = start
    colon = text.find(":", start)
    while colon >= 0:
        answer = None if text.startswith("//", colon + 1) else _answer_at(text, colon + 1)
        if answer is not None and text[label_start:colon].strip(" *-–;,."):
            label_start += len(text[label_start:colon]) - len(text[label_start:colon].lstrip(" ,;.*-–("))
            found.append(LabelledAnswer(label_start, colon, answer))
            label_start = answer.end
        colon = text.find(":", max(colon + 1, answer.end if answer else 0))
    return found


def _answer_at(text: str, start: int) -> AnswerPlace | None:
    match = _ANSWER.match(text, start)
    if match is not None:
        unit = (match["unit"] or "").strip(" *")
        kind = next(kind for kind in ("pair", "blank", "number", "yes_no") if match[kind] is not None)
        if kind == "yes_no" and unit:
            return None
        if kind == "pair" and "/" in match["pair"] and match["pair"].rstrip()[-1:].isalpha():
            unit = "/" + match["pair"].rsplit("/", 1)[1].strip()
        return AnswerPlace(match.start("answer"), match.end(), kind, unit)
    alone = _UNIT_ONLY.match(text, start)
    if alone is not None and is_known_unit(alone["unit"].strip()):
        return AnswerPlace(start, len(text), "unit", alone["unit"].strip())
    return None


def is_known_unit(words: str) -> bool:
    """Whether the words are the name of something counted or measured."""
    return words.casefold() in WHOLE or words.casefold() in MEASURED


def is_whole(unit: str) -> bool:
    """Whether a unit is counted: hồ sơ, văn bản; money, lengths and rates are not."""
    return unit.casefold() not in MEASURED and not unit.casefold().startswith(("triệu", "tỷ", "tỉ", "nghìn"))


def unit_after(text: str, start: int) -> str:
    """The unit a number is followed by in a sentence: the longest known one; empty where none is there."""
    rest = text[start:].lstrip(" *").casefold()
    known = sorted((*WHOLE, *MEASURED), key=len, reverse=True)
    for unit in known:
        if rest.startswith(unit) and not rest[len(unit) : len(unit) + 1].isalnum():
            return unit
    return ""


def read_codes(text: str) -> Mapping[str, str]:
    """The codes a text spells out, by code: "Chưa = 0 Hoàn thành = 1"; empty where it spells out no list.

    >>> read_codes("Chưa có = 0 2 cấp = 1 3 cấp = 2")
    {'0': 'Chưa có', '1': '2 cấp', '2': '3 cấp'}
    """
    codes: dict[str, str] = {}
    position = 0
    while match := _CODE.match(text, position):
        codes[match["code"]] = " ".join(match["name"].split())
        position = match.end()
    return codes if len(codes) > 1 and position >= len(text.rstrip()) else {}


def read_bracketed_codes(label: str) -> Mapping[str, str]:
    """The codes spelt out in the brackets of a label: "(Có: 1/ Không: 0)"."""
    for bracket in re.findall(r"\(([^()]*)\)", label):
        codes = read_codes(bracket)
        if codes:
            return codes
    return {}

"""What kind of answer a row asks for, told from its unit, its label and the room left for the answer.

Decides the likeliest value type and says on what ground. Never leaves the ground out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tonghop.core.intake.drafting.answers import is_whole, read_bracketed_codes, read_codes
from tonghop.core.intake.drafting.model import Guess
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence, ValueType

_RATE = re.compile(r"(?:ti le|ti trong|ti suat|chiem ti le|phan tram)\b")
_COUNT = re.compile(
    r"(?:tong so|tong cong|so luong|so luot|so|trong do so luong|trong do so|trong do tong so|tong)\b"
)
_QUANTITY = re.compile(
    r"(?:dien tich|kinh phi|san luong|doanh thu|khoi luong|von|gia tri|chieu dai|tong kinh phi)\b"
)
_LISTED = re.compile(r"(?:cung cap danh sach|danh sach kem theo|co danh sach)\b")
_YES_NO = re.compile(
    r"(?:don vi )?co (?:thuc hien|ap dung|su dung|ban hanh|xai dung|trien khai"
    r"|bo tri|thanh lap)\b|\bhai khong\b|\bco khong$"
)
_PERSONAL = re.compile(
    r"(?:ho va ten|ho ten|nguoi (?:lap|thuc hien|bao cao|lien he)|chuc vu|don vi cong tac|dien thoai"
    r"|so dien thoai|thu dien tu|email|e mail|di dong)\b"
)
_WORDS = re.compile(
    r"(?:ten|ghi chu|dia chi|noi dung|li do|nguyen nhan|giai phap|kien nghi|kho khan|mo ta"
    r"|hinh thuc|nhom|co quan|loai)\b"
)
_SURE_WORDS = (
    (_LISTED, ValueType.LIST, "asks_a_list", Confidence.READ),
    (_PERSONAL, ValueType.TEXT, "personal", Confidence.INFERRED),
)
_LIKELY_WORDS = (
    (re.compile(rf"^{_RATE.pattern}"), ValueType.RATE, "label_of_rate"),
    (_YES_NO, ValueType.YES_NO, "label_asks_whether"),
    (re.compile(rf"^{_QUANTITY.pattern}"), ValueType.QUANTITY, "label_of_quantity"),
    (re.compile(rf"^{_COUNT.pattern}"), ValueType.COUNT, "label_of_count"),
)
"""In this order; what a label begins with weighs more than what it holds."""
_YEAR = re.compile(r"\b(?:trong nam|tu dau nam|lui ke|lui tien)\b")
_MOMENT = re.compile(
    r"\b(?:hien co|hien nai|den thoi diem|tinh den|den cuoi ki|cuoi ki"
    r"|dang cung cap|da trien khai|cua don vi)\b"
)
_MONTHLY = re.compile(r"\btrung binh (?:moi|hang|mot) thang\b")


def tell_type(
    label: str, unit: str = "", answer: str = "", *, is_figure_column: bool = False
) -> tuple[ValueType, Mapping[str, str], Guess]:
    """The value type of a row, its codes where it has any, and the ground.

    Args:
        label: as printed.
        unit: what stands in the unit column, or behind the room for the answer.
        answer: what kind of room the form leaves: ``blank``, ``number``, ``pair``, ``yes_no``, ``unit``.
        is_figure_column: whether the answer stands in a column headed as one of figures.
    """
    folded = fold(label)
    for codes, reason, confidence in (
        (read_codes(unit) if unit else {}, "codes_in_unit", Confidence.EXACT),
        (read_bracketed_codes(label), "codes_in_label", Confidence.READ),
    ):
        if codes:
            said = ", ".join(f"{name} = {code}" for code, name in codes.items())
            return ValueType.CODED, codes, _guess(reason, confidence, said=said)
    for pattern, value_type, reason, confidence in _SURE_WORDS:
        if pattern.match(folded):
            return value_type, {}, _guess(reason, confidence)
    told = _told_by_unit(unit, answer, folded)
    if told is not None:
        return told[0], {}, told[1]
    for pattern, value_type, reason in _LIKELY_WORDS:
        if pattern.search(folded):
            return value_type, {}, _guess(reason)
    if is_figure_column or answer in ("number", "pair"):
        return ValueType.COUNT, {}, _guess("room_for_figure")
    if _WORDS.match(folded):
        return ValueType.TEXT, {}, _guess("label_of_words")
    return ValueType.TEXT, {}, _guess("nothing_tells_type", Confidence.ASK)


def _told_by_unit(unit: str, answer: str, folded: str) -> tuple[ValueType, Guess] | None:
    """What the unit or the room for the answer says outright."""
    if unit in ("%", "phần trăm"):
        return ValueType.RATE, _guess("percent", Confidence.EXACT)
    is_tick = unit.casefold() in ("có/không", "có / không", "x", "đánh dấu x")
    if is_tick or (answer == "yes_no" and not _RATE.match(folded)):
        return ValueType.YES_NO, _guess("room_for_yes_no", Confidence.READ)
    if answer == "pair" and unit.startswith("/"):
        return ValueType.PAIR, _guess("room_for_two", Confidence.READ)
    if unit and is_whole(unit):
        return ValueType.COUNT, _guess("counted_unit", Confidence.READ, unit=unit)
    if unit:
        return ValueType.QUANTITY, _guess("measured_unit", Confidence.READ, unit=unit)
    return None


def is_personal(label: str) -> bool:
    """Whether a label asks who made the report or how to reach them."""
    return _PERSONAL.match(fold(label)) is not None


def opens_indicator(label: str) -> bool:
    """Whether wording begins as labels of figures do: "Tổng số…", "Tỷ lệ…"."""
    folded = fold(label)
    return any(pattern.match(folded) for pattern in (_RATE, _COUNT, _QUANTITY))


def is_rate_wording(label: str) -> bool:
    """Whether wording names a rate."""
    return _RATE.match(fold(label)) is not None


def time_nature_of(label: str) -> str:
    """What stretch of time a label speaks of; in the period where it does not say."""
    folded = fold(label)
    if _MONTHLY.search(folded):
        return "monthly_mean"
    if _YEAR.search(folded):
        return "year_to_date"
    return "moment" if _MOMENT.search(folded) else "in_period"


def roll_up_of(value_type: ValueType, label: str) -> str:
    """How the figures of several offices become one; means and shares in other units than % are not added."""
    if value_type is ValueType.QUANTITY and re.match(r"(?:ti le|binh quan|trung binh)\b", fold(label)):
        return "none"
    return {
        ValueType.COUNT: "sum",
        ValueType.QUANTITY: "sum",
        ValueType.RATE: "rebuilt_rate",
        ValueType.YES_NO: "share_of_yes",
        ValueType.CODED: "distribution",
        ValueType.LIST: "list",
    }.get(value_type, "none")


def _guess(reason: str, confidence: Confidence = Confidence.INFERRED, **arguments: str) -> Guess:
    return Guess("type", f"type.{reason}", confidence, arguments)

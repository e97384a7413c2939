"""What the paper says of itself: who reports, under which number, when, for which period.

Decides from the head, the title and the signature block of a document. Never guesses an office: a
name is quoted as printed, and whoever knows the offices of that day tells its kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from tonghop.core.intake.raw import Paragraph, PartKind, RawDocument
from tonghop.core.intake.reading import PaperIdentity
from tonghop.core.periods import ReportingPeriod, find_dates, find_windows, parse_date, parse_period
from tonghop.core.reporting_units import UnitKind
from tonghop.core.reporting_units.offices import kind_of_words
from tonghop.core.validity import Validity
from tonghop.core.values.folding import fold

_MOTTO = re.compile(r"(?i)^\W*cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam\W*$")
_COMMITTEE = ("ui ban nhan dan", "ubnd")
_NUMBER = re.compile(r"(?i)^\W*số\s*:\s*(\d+[a-z]?)\s*/\s*([A-ZĐa-zđ][\w.-]*(?:-[\wĐđ.]+)*)")
_ATTACHED = re.compile(
    r"(?is)\(\s*(?:kèm\s+)?theo\s+(?P<what>báo\s+cáo|công\s+văn|tờ\s+trình)\s+số\s*:?\s*(?P<number>\d+[a-z]?)\s*/"
    r"\s*(?P<sign>[\wĐđ.-]+)\s+ngày\s+(?P<day>[\d/\s]+?)\s+của\s+(?P<unit>[^)]+)\)"
)
_PLACE_AND_DATE = re.compile(r"^\W*(?P<place>[^\W\d][^,\n\d]{1,40}?)\s*,\s*(?=ngày\s+\d)", re.IGNORECASE)
_UNIT_LINE = re.compile(
    r"(?i)^\W*tên\s+(?:đơn\s+vị|cơ\s+quan)(?:\s+báo\s+cáo)?\s*:\s*(?P<unit>[^.…\n]{4,}?)\W*$"
)
_AUTHORITY = re.compile(r"^\W*(?:TM|KT|TL|TUQ|Q)\.\s*\S")
_OFFICE_TITLE = re.compile(
    r"^\W*(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|CỤC TRƯỞNG|VỤ TRƯỞNG"
    r"|CHÁNH THANH TRA)\W*$"
)
_PERSON = re.compile(r"^\W*((?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+)(?:\s+[A-ZĐÀ-Ỹ][a-zà-ỹđ]+){1,5})\W*$")
_LONGEST_TITLE = 60
_TITLE_WORD = re.compile(r"^\W*(?:MẪU\s+)?(?:BÁO CÁO|BIỂU MẪU|BIỂU SỐ|PHỤ LỤC)\b")
_REPORTING_OFFICE = re.compile(
    r"(?i)\b((?:ủy|uỷ)\s+ban\s+nhân\s+dân\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn)\s+"
    r"[^,.;:()\n]+?)\s+báo\s+cáo\b"
)


class ReportHead(StrEnum):
    """What stands at the head of a report, once in each."""

    MOTTO = "motto"
    NUMBER = "number"
    OFFICE = "office"
    REPORT = "report"
    """The words "BÁO CÁO" on a line of their own."""
    TITLE = "title"
    SHEET = "sheet"
    """The beginning of a worksheet."""


_HEADS = {
    ReportHead.MOTTO: _MOTTO,
    ReportHead.NUMBER: _NUMBER,
    ReportHead.OFFICE: _UNIT_LINE,
    ReportHead.REPORT: re.compile(r"^\W*BÁO CÁO\W*$"),
}

_MAY_BE_HEAD = re.compile(r"(?i)^\W*(?:cộng|số|tên|báo)")
"""How each of them begins: nearly every line is none, and is asked once."""

KindOfOffice = Callable[[str, date | None], UnitKind | None]
"""Tells the kind of an office from its printed name and the report's date; None where it cannot be told."""


def kind_by_words(name: str, _on: date | None) -> UnitKind | None:
    """The kind by the words alone, which leave a city open: it may be a province's equal or a district's."""
    return kind_of_words(name)


def identify(document: RawDocument, kind_of_office: KindOfOffice = kind_by_words) -> PaperIdentity:
    """Read the identity printed on a report.

    Args:
        document: the report as read.
        kind_of_office: tells the kind of the office on the report's date, from what is known of offices.

    Missing: whatever the paper does not say is None; nothing is inferred from the file's name.
    """
    lines = _lines(document)
    attached = next((match for line in lines if (match := _ATTACHED.search(line))), None)
    if attached is None:
        attached = _ATTACHED.search("\n".join(lines[:200]))
    unit = _reporting_unit(lines, attached)
    place_name, dated = _place_and_date(lines)
    dated = dated or parse_date(attached.group("day") if attached else "")
    titles, signature = _title_lines(lines), _signature_start(lines)
    return PaperIdentity(
        reporting_unit=unit,
        unit_kind=kind_of_office(unit, dated) if unit else None,
        number=_number(lines, attached),
        dated=dated,
        place_name=place_name,
        signer=_signer(lines, signature),
        authority=_authority(lines, signature),
        period=_period(titles),
        window=_window(titles, lines),
    )


def list_printed_offices(document: RawDocument) -> tuple[str, ...]:
    """Every office the paper names as reporting, once each: more than one is more than one report."""
    named = (match for line in _lines(document) if (match := _UNIT_LINE.match(line)))
    return tuple(dict.fromkeys(_tidy(match.group("unit")) for match in named))


def _lines(document: RawDocument) -> list[str]:
    """Every line of the body in order: paragraphs, and table cells as lines of their own."""
    lines: list[str] = []
    for part in document.parts:
        if part.kind not in (PartKind.BODY, PartKind.SHEET):
            continue
        for block in part.blocks:
            texts = (
                [block.text]
                if isinstance(block, Paragraph)
                else [cell.text for row in block.rows for cell in row]
            )
            lines.extend(line.strip() for text in texts for line in text.splitlines() if line.strip())
    return lines


def _number(lines: Sequence[str], attached: re.Match[str] | None) -> str | None:
    for line in lines[:60]:
        if match := _NUMBER.match(line):
            return f"{match.group(1)}/{match.group(2)}".rstrip(".-")
    return f"{attached.group('number')}/{attached.group('sign')}" if attached else None


def _reporting_unit(lines: Sequence[str], attached: re.Match[str] | None) -> str | None:
    for line in lines:
        if match := _UNIT_LINE.match(line):
            return _tidy(match.group("unit"))
    if attached and fold(attached.group("what")) == "bao cao":
        return _tidy(attached.group("unit"))
    if attached and _is_the_asking_letter(lines, attached):
        return None
    for line in lines[:80]:
        if match := _REPORTING_OFFICE.search(line):
            return _tidy(match.group(1))
    return _letterhead(lines)


def _is_the_asking_letter(lines: Sequence[str], attached: re.Match[str]) -> bool:
    """Whether the paper is the letter that gave the form out: its head names who asks, not who reports."""
    number = f"{attached.group('number')}/{attached.group('sign')}"
    return fold(attached.group("what")) == "cong van" and _number(lines, None) == number


def _letterhead(lines: Sequence[str]) -> str | None:
    """The issuing office over the document number: "ỦY BAN NHÂN DÂN" / "HUYỆN KBANG".

    Of several the last issues: the body above it is printed over it ("ỦY BAN NHÂN DÂN TỈNH …" / "SỞ …").
    """
    number_at = next((i for i, line in enumerate(lines[:40]) if _NUMBER.match(line)), None)
    head = [
        _tidy(line)
        for line in lines[: number_at or 0]
        if line.strip("* ").isupper() and "CỘNG HÒA" not in line.upper()
    ]
    issuer = None
    left = iter(head)
    for line in left:
        if fold(line) in _COMMITTEE and (place := next(left, "")):
            issuer = f"{line} {place}"
        elif kind_of_words(line):
            issuer = line
    return issuer


def _place_and_date(lines: Sequence[str]) -> tuple[str | None, date | None]:
    for line in lines[:60]:
        if match := _PLACE_AND_DATE.match(line):
            found = find_dates(line[match.end() :])
            if found:
                return match.group("place").strip("* \t"), found[0].day
    return None, None


def _title_lines(lines: Sequence[str]) -> list[str]:
    """The lines of the titles: each title word and the few lines under it."""
    titles: list[str] = []
    for i, line in enumerate(lines):
        if _TITLE_WORD.match(line):
            titles.extend(lines[i : i + 4])
    return titles


def _period(titles: Sequence[str]) -> ReportingPeriod | None:
    for line in titles:
        period = parse_period(line)
        if period is not None:
            return period
    return None


def _window(titles: Sequence[str], lines: Sequence[str]) -> Validity | None:
    """The first window in the titles, else in any line: one report covers one stretch of time."""
    for line in (*titles, *lines):
        for mention in find_windows(line):
            if mention.window is not None:
                return mention.window
    return None


def head_of_report(line: str) -> ReportHead | None:
    """What of the head of a report a line is; None where it is none. Titles are the form's to know."""
    if not _MAY_BE_HEAD.match(line):
        return None
    return next((head for head, pattern in _HEADS.items() if pattern.match(line)), None)


def begins_letterhead(line: str) -> bool:
    """Whether a line may stand over the head of a report: an office in capitals, a title, no signature."""
    text = _tidy(line)
    if _TITLE_WORD.match(text) and len(text) <= _LONGEST_TITLE:
        return True
    if not text.isupper() or begins_signature(line):
        return False
    return fold(text) in _COMMITTEE or kind_of_words(text) is not None


def begins_signature(line: str) -> bool:
    """Whether a line stands over a signature: "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"."""
    return bool(_AUTHORITY.match(line) or _OFFICE_TITLE.match(line))


def _signature_start(lines: Sequence[str]) -> int | None:
    return next((i for i, line in enumerate(lines) if begins_signature(line)), None)


def _authority(lines: Sequence[str], start: int | None) -> str | None:
    if start is None:
        return None
    stated = [_tidy(line) for line in lines[start : start + 6] if begins_signature(line)]
    return "; ".join(stated)


def _signer(lines: Sequence[str], start: int | None) -> str | None:
    """The name under the authority lines, or the name closing the paper after its recipients."""
    if start is not None:
        for line in lines[start : start + 8]:
            if match := _PERSON.match(line.strip()):
                return match.group(1)
        return None
    recipients = next((i for i, line in enumerate(lines) if fold(line) == "noi nhan"), None)
    if recipients is None:
        return None
    names = [match.group(1) for line in lines[recipients:] if (match := _PERSON.match(line.strip()))]
    return names[-1] if names else None


def _tidy(text: str) -> str:
    return " ".join(text.replace("*", " ").split()).strip(" .;:-–")

"""What one line of a form is: a row or several, the head of a section, a note, or prose with figures in it.

Decides for a line by itself; what stands around it is weighed in ``propose``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tonghop.core.findings import Place
from tonghop.core.intake.drafting.answers import LabelledAnswer, find_answers, unit_after
from tonghop.core.intake.drafting.types import is_rate_wording, opens_indicator
from tonghop.core.intake.furniture import find_furniture
from tonghop.core.intake.labels import split_marking
from tonghop.core.values.folding import fold
from tonghop.core.values.numbers import scan_numbers

_ROMAN = re.compile(r"[IVXLC]+")
_DASHED = re.compile(r"\s*[*_]*\s*[-–—+•·]\s*")
_WORDED_STT = re.compile(
    r"((?:Tiêu chí|Chỉ tiêu|Câu hỏi|Câu|Chỉ số)\s+\d+(?:\.\d+)*)\s*[:.]\s*", re.IGNORECASE
)
_BOUND = re.compile(r"\s*\b(?:hơn|trên|khoảng|gần|dưới)\s*$")
_WORDS_BEFORE = 8
_WORDS_AFTER = 4
_LONGEST_TITLE = 260
_CLOSING = re.compile(
    r"(?:noi nhan|thu truong (?:co quan|don vi)|nguoi lap (?:bieu|bao cao)|ki ten"
    r"|tm |kt |tl |tuq |tren dai la|xin tran trong)"
)


class LineKind(StrEnum):
    """What a line is in a form."""

    ROWS = "rows"
    """One label and the room for its answer, or several."""
    WORDED = "worded"
    """A label and an answer told in words: "Đạt, có 04 màn hình"."""
    HEAD = "head"
    NOTE = "note"
    PROSE = "prose"
    """Sentences with figures in them."""
    WORDS = "words"
    CLOSING = "closing"
    """Signatures, recipients, the closing sentence."""


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line as understood by itself: ``wording`` starts behind number and bullet."""

    kind: LineKind
    text: str
    stt: str
    wording_start: int
    is_dashed: bool
    answers: tuple[LabelledAnswer, ...] = ()
    figures: tuple[tuple[int, int], ...] = ()
    """Numbers that are no dates, names or document numbers: offsets in the text."""
    place: Place | None = None

    @property
    def wording(self) -> str:
        """The line without number and bullet, tidied."""
        return tidy(self.text[self.wording_start :])

    @property
    def level(self) -> int:
        """How deep the printed number stands: 1 for "I", 2 for "1", 3 for "1.1" or "a"; 9 without one."""
        number = self.stt.strip(" ./)")
        if not number:
            return 9
        if _ROMAN.fullmatch(number) and number not in ("C", "L"):
            return 1
        return 4 if not number[0].isdigit() else 2 + number.replace(",", ".").count(".")


def tidy(text: str) -> str:
    """Wording as a label: without emphasis, colon, end mark and doubled spaces."""
    plain = re.sub(r"</?[A-Za-z][A-Za-z0-9]*/?>", " ", text.replace("*", ""))
    return " ".join(plain.split()).strip(" :;").removesuffix("…").strip(" :;") or " ".join(plain.split())


def understand(text: str, place: Place | None = None) -> FormLine:
    """What a line is, by itself."""
    start, stt = _wording_of(text)
    dashed = _DASHED.match(text) is not None
    figures = tuple(_figures(text, start))
    kind, answers = _kind_of(text, start, stt, dashed, figures)
    return FormLine(kind, text, stt, start, dashed, answers, figures, place)


def _wording_of(text: str) -> tuple[int, str]:
    """Where the wording of a line begins, and the number printed before it: "1.1", "Tiêu chí 15"."""
    marking = split_marking(text)
    start, stt = marking.wording_start, marking.stt
    if stt.strip(" .)/").isdigit() and len(stt.strip(" .)/")) > 2:
        start, stt = 0, ""
    worded = _WORDED_STT.match(text, start)
    return (worded.end(), worded[1]) if worded is not None else (start, stt)


def _kind_of(
    text: str, start: int, stt: str, dashed: bool, figures: Sequence[tuple[int, int]]
) -> tuple[LineKind, tuple[LabelledAnswer, ...]]:
    plain = _plain_kind(text, start, is_marked=bool(stt) or dashed)
    if plain is not None:
        return plain, ()
    answers = tuple(find_answers(text, start))
    within = [span for span in figures if not any(_covers(answer, span) for answer in answers)]
    if answers and not within:
        return LineKind.ROWS, answers
    is_row = dashed or bool(stt) or is_rate_wording(text[start:])
    if is_row and opens_indicator(text[start:]) and _is_worded_row(text, start, text.find(":", start)):
        return LineKind.WORDED, ()
    if within:
        return LineKind.PROSE, answers
    return (LineKind.HEAD if stt and len(text) <= _LONGEST_TITLE else LineKind.WORDS), ()


def _plain_kind(text: str, start: int, *, is_marked: bool) -> LineKind | None:
    """What a line is by its first words alone; None where they do not tell."""
    folded = fold(text[start:])
    if not any(map(str.isalpha, folded)):
        return LineKind.WORDS
    if _CLOSING.match(f"{folded} "):
        return LineKind.CLOSING
    is_bracketed = text.lstrip(" *_").startswith("(") and not is_marked
    return LineKind.NOTE if is_bracketed or folded.startswith(("ghi chu", "luu i")) else None


def _is_worded_row(text: str, start: int, colon: int) -> bool:
    """Whether a label of a figure is answered in words: its colon opens no further label."""
    if colon < 0:
        return "." in text[start:].rstrip(" .") or "(" in text[start:]
    return bool(fold(text[colon + 1 :])) and not opens_indicator(text[colon + 1 :])


def _covers(answer: LabelledAnswer, span: tuple[int, int]) -> bool:
    """Whether a number is the answer, or stands in the very label."""
    return answer.label_start <= span[0] and span[1] <= answer.answer.end


def _figures(text: str, start: int) -> Iterator[tuple[int, int]]:
    furniture = find_furniture(text)
    for token in scan_numbers(text[start:]):
        first, last = start + token.start, start + token.end
        if not any(span.start < last and first < span.end for span in furniture):
            yield first, last


def worded_label_end(line: FormLine) -> int:
    """Where the label of a row answered in words ends: its last colon, else its first bracket or stop."""
    text, start = line.text, line.wording_start
    colon = text.find(":", start)
    if colon >= 0:
        return colon
    ends = [at for mark in (" (", ". ") if (at := text.find(mark, start)) > 0]
    return min(ends, default=len(text))


def phrase_around(text: str, start: int, end: int, opened: int) -> tuple[str, str]:
    """The words around a figure, with ``{value}`` in its place, and the words before it alone.

    Args:
        text: the sentence.
        start: where the figure begins.
        end: where it ends, percent sign included.
        opened: where the words that may be quoted begin: behind the figure before.
    """
    before = text[opened:start]
    comma = before.find(", ")
    if opened and comma >= 0 and len(before[comma + 2 :].split()) > 1:
        before = before[comma + 2 :]
    for mark in (". ", "; "):
        cut = before.rfind(mark)
        if cut >= 0 and len(before[cut + 2 :].split()) > 1:
            before = before[cut + 2 :]
    words = _BOUND.sub("", before.replace("*", "")).split()[-_WORDS_BEFORE:]
    lead = " ".join(words).strip(" ,;.-–")
    rest = re.split(r"[.,;:()\d\n]", text[end:], maxsplit=1)[0]
    following = " ".join(rest.replace("*", "").split()[:_WORDS_AFTER])
    if unit_after(text, end) and not following:
        following = unit_after(text, end)
    return " ".join(part for part in (lead, "{value}", following) if part), lead

"""The paper layout of a form: what is printed around its rows.

Decides which words a pack may lay down for its printed form, and a plain form for packs
that lay down none. Never holds the words of any particular form.

Every text may hold placeholders: ``{unit}`` and ``{UNIT}`` (the office, as written and in capitals),
``{period}``, ``{PERIOD}``, ``{window}``, ``{number}``, ``{date}`` (24/5/2019), ``{title}``, ``{symbol}``,
``{SYMBOL}``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table head, with the columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class AskingLetter:
    """The words of the letter with which a form is given out (công văn đề nghị báo cáo).

    ``subject`` is its trích yếu; ``addressees`` and ``body`` its lines; ``titles`` and ``attached`` head the
    form behind it. Besides the placeholders of a form they may hold ``{office}`` (who asks, as on its
    letterhead), ``{issuer}`` (who issued the form), ``{due}`` and ``{mailbox}``; ``{number}`` and ``{date}``
    are those of the letter.
    """

    subject: str
    addressees: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()


PLAIN_HEADS = (
    (
        HeadCell("STT"),
        HeadCell("Chỉ tiêu"),
        HeadCell("Đơn vị tính"),
        HeadCell("Số liệu"),
        HeadCell("Ghi chú"),
    ),
)


@dataclass(frozen=True, slots=True)
class PaperLayout:
    """What is printed before and around the rows of a form.

    ``subject`` and ``letter`` are the trích yếu and paragraphs of the covering report; without a
    subject there is no covering report. ``titles`` and ``attached`` head the form itself;
    ``unit_line`` names the office on it. ``heads`` are the head rows of its five-column
    tables: STT, label, measure unit, figure, note. The marks are what is printed after a number:
    of a section by its level ("I/" then "1."; the last one serves deeper levels too), of a row that
    is a line, and of a row of a table. ``title_end`` closes a section's title ("I/ Kết nối mạng:").
    A form that is itself the report has an ``opening`` in place of a covering report: once it has a
    number and a place it is printed with its own letterhead, ``subject``, ``addressees``, the opening
    paragraphs, its rows, the ``closing`` paragraphs and the signature. ``narratives`` are the paragraphs of
    narrative sections by section code, with ``{code}`` where the answer of that row stands; a section
    without them prints the first phrase of each row. ``signatures`` are the places to sign under
    the rows, side by side, each as its lines from the date on; the last line says how to sign ("(Ký tên,
    đóng dấu)"). ``asking`` is the letter a blank is given out with, None where no such letter was seen.
    """

    titles: tuple[str, ...] = ("{title}",)
    attached: tuple[str, ...] = ()
    unit_line: str = "TÊN ĐƠN VỊ BÁO CÁO: {UNIT}"
    heads: tuple[tuple[HeadCell, ...], ...] = PLAIN_HEADS
    subject: str = ""
    letter: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    section_marks: tuple[str, ...] = (".",)
    line_mark: str = "."
    table_mark: str = ""
    title_end: str = ""
    narratives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    signatures: tuple[tuple[str, ...], ...] = ()
    asking: AskingLetter | None = None


def fill(text: str, placeholders: Mapping[str, str]) -> str:
    """Put the texts in the places of ``{name}``.

    Raises:
        KeyError: the text names a placeholder that is not given.
    """
    return text.format_map(placeholders) if "{" in text else text

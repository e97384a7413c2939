"""Laying a line of text on a form, such as "1.1. Tổng băng thông …: 30 Mbps".

Decides which row, section or note a line is. Never takes a number for a row whose label the line does
not carry.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tonghop.core.forms.model import Indicator
from tonghop.core.intake.choice import choose_wording
from tonghop.core.intake.entries import Line
from tonghop.core.intake.followers import split_answers
from tonghop.core.intake.labels import split_marking
from tonghop.core.intake.laid import LaidForm, Position, Slot, SpokenLine
from tonghop.core.intake.phrases import lay_inner, lay_phrases
from tonghop.core.intake.reading import FurnitureKind, PrintedNumber
from tonghop.core.intake.wording import WordingIndex, WordingKind
from tonghop.core.values.folding import fold, fold_with_origin
from tonghop.core.values.model import ValueType

_DASHED = re.compile(r"\s*[-–—+•]\s")
_LISTING = (ValueType.TEXT, ValueType.LIST)


def lay_line(entry: Line, index: WordingIndex, laid: LaidForm, at: Position) -> Position:
    """Lay one line; returns the position in the form after it."""
    text, start = entry.text, entry.start
    marking = split_marking(text)
    offset = marking.wording_start
    folded = fold_with_origin(text[offset:])
    found = index.begin(folded)
    whole = fold_with_origin(text)
    found_whole = index.begin(whole)
    if found_whole and (not found or found_whole[0][1] > found[0][1] + len(fold(marking.stt))):
        found, offset, folded = found_whole, 0, whole
    chosen = choose_wording(found, marking.stt, laid, at)
    if chosen is None:
        laid.spoken.append(SpokenLine(entry, at.section))
        laid_in_words = lay_phrases(entry, index.phrases.get(at.section or "", ()), laid)
        if not laid_in_words and not _goes_on_listing(entry, laid, at):
            laid.loose.append((entry, at))
        return at
    wording, length = chosen
    label_end = offset + folded.end_in_original(length)
    if offset:
        print_marking(entry, label_end, laid, wording.row)
    if wording.row is None:
        laid.name(entry.part, start + offset, start + label_end, FurnitureKind.LABEL)
    if wording.row is not None:
        take_line(entry, wording.row, offset, label_end, index, laid)
        return at.at_row(wording.row, wording.position)
    if wording.kind is WordingKind.SECTION and wording.section is not None:
        laid.spoken.append(SpokenLine(entry, wording.section.code, label_end, opens=True))
        lay_phrases(entry, index.phrases.get(wording.section.code, ()), laid)
        return Position(wording.section.code, None, wording.position)
    if wording.annex is not None:
        return replace(at, annex=wording.annex.code)
    return at


def take_line(
    entry: Line, row: Indicator, label_start: int, label_end: int, index: WordingIndex, laid: LaidForm
) -> None:
    """Give the rest of a line to its row and to the rows that follow it on the same line."""
    text, start = entry.text, entry.start
    mates = index.mates(row) if text.count(":", label_end) > 1 else ()
    worded = _worded_number(text, label_start, row)
    stt = worded or split_marking(text).stt
    if worded:
        label = text[label_start + len(worded) :].strip(" :")
        place = entry.place(label_start, label_start + len(worded))
        laid.print_number(
            entry.part, start + label_start, PrintedNumber(worded, place, label, None, row.code)
        )
        label_start += len(worded)
    for piece in split_answers(text, label_start, label_end, row, index.followers, mates):
        laid.name(entry.part, start + piece.label_start, start + piece.label_end, FurnitureKind.LABEL)
        slot = Slot(
            indicator=piece.row,
            text=text[piece.answer_start : piece.answer_end],
            place=entry.place(piece.answer_start, piece.answer_end),
            printed_stt=stt if piece.row is row else "",
            printed_label=text[piece.label_start : piece.label_end].strip(),
        )
        laid.keep(slot)
        lay_inner(slot, index.inner_phrases, laid)


def _goes_on_listing(entry: Line, laid: LaidForm, at: Position) -> bool:
    """Whether a dashed line continues the list of words begun by the row reached, and take it if so."""
    row = at.row
    slot = laid.slots.get(row.code) if row is not None and row.value_type in _LISTING else None
    if slot is None or not _DASHED.match(entry.text) or slot.place.part != entry.part.name:
        return False
    is_begun = bool(slot.text.strip())
    between = entry.part.text[slot.place.end or 0 : entry.start]
    if between.strip() or (is_begun and not _DASHED.match(slot.text)):
        return False
    first = (slot.place.start or 0) if is_begun else entry.start
    last = entry.start + len(entry.text)
    slot.text = entry.part.text[first:last]
    slot.place = replace(slot.place, start=first, end=last)
    return True


def _worded_number(text: str, start: int, row: Indicator) -> str:
    """A number in words at the beginning of a line, such as "Tiêu chí 15"; empty where there is none."""
    number = fold(row.stt)
    if " " not in number:  # "a" and "1.1" are marking, taken off the line before its wording
        return ""
    folded = fold_with_origin(text[start:])
    if not f"{folded.text} ".startswith(f"{number} "):
        return ""
    return text[start : start + folded.end_in_original(len(number))]


def print_marking(entry: Line, label_end: int, laid: LaidForm, row: Indicator | None) -> None:
    """Keep the number printed before a line, and the label it numbers; never the answer."""
    marking = split_marking(entry.text)
    if marking.stt:
        place = entry.place(marking.stt_start, marking.stt_start + len(marking.stt))
        label = entry.text[marking.wording_start : label_end].strip()
        number = PrintedNumber(marking.stt, place, label, indicator=row.code if row else None)
        laid.print_number(entry.part, entry.start + marking.stt_start, number)

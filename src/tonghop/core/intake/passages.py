"""The office's own words: paragraphs of narrative sections, and of headings the form does not have.

Decides which lines of a report are its words ("tồn tại", "kiến nghị", "nhiệm vụ") and under which heading
they stand. Never takes what is not part of the report itself: the opening, the closing words, recipients
and signatures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tonghop.core.findings import Place
from tonghop.core.forms.model import FormVersion, SectionShape
from tonghop.core.intake.identity import begins_signature
from tonghop.core.intake.labels import split_marking
from tonghop.core.intake.laid import SpokenLine
from tonghop.core.observations import Observation, Passage
from tonghop.core.values.folding import fold

_CLOSING = tuple(map(fold, ("Trên đây là", "Nơi nhận", "Kính đề nghị quý", "Kính trình")))
_ROMAN = re.compile(r"[IVXLC]+")
_LONGEST_HEADING = 120
_EMPHASIS = " \t\r\n*_#"
_BULLETS = " :*_-–—+•"


def collect_passages(
    form: FormVersion, spoken: Iterable[SpokenLine], figures: Mapping[str, Observation]
) -> tuple[Passage, ...]:
    """The paragraphs an office wrote in its own words, in the order of the paper.

    Args:
        form: the form laid on.
        spoken: the lines no row was begun by, and the titles of sections.
        figures: those read; a passage names the rows whose figures stand in it.

    Missing: a section nobody wrote anything under has no passage.
    """
    narrative = {
        section.code: section.title for section in form.sections if section.shape is SectionShape.NARRATIVE
    }
    order = {row.code: place for place, row in enumerate(form.indicators)}
    standing = _by_part(figures)
    passages = []
    for line, start, section, heading in _own_lines(spoken, narrative):
        text = " ".join(line.line.text[start:].split()).strip(_EMPHASIS).lstrip(_BULLETS)
        if not any(map(str.isalpha, text)):
            continue
        place = line.line.place(start, len(line.line.text))
        inside = sorted(_standing_in(place, standing), key=lambda code: order[code])
        passages.append(Passage(text, section, heading, place, tuple(inside)))
    return tuple(passages)


def _own_lines(
    spoken: Iterable[SpokenLine], narrative: Mapping[str, str]
) -> Iterator[tuple[SpokenLine, int, str, str]]:
    """Each line with where its words begin, its section and its heading; both empty before any heading."""
    section, heading, reached = "", "", ""
    for line in spoken:
        part_and_section = f"{line.line.part.name}\n{line.section or ''}"
        text = line.line.text
        if line.opens or part_and_section != reached:
            section = line.section if line.section and line.section in narrative else ""
            heading = narrative.get(section, "")
        reached = part_and_section
        if _closes(text):
            section, heading = "", ""
        elif not line.opens and (own := _own_heading(text)):
            section, heading = "", own
        elif heading:
            yield line, line.start, section, heading


def _closes(text: str) -> bool:
    return fold(text).startswith(_CLOSING) or begins_signature(text)


def _own_heading(text: str) -> str:
    """A heading the form does not have: a Roman number and a few words; empty where the line is none."""
    marking = split_marking(text)
    wording = text[marking.wording_start :].strip(_EMPHASIS + ":.")
    is_numbered = _ROMAN.fullmatch(marking.stt.rstrip("./) ")) is not None
    return wording if is_numbered and len(wording) <= _LONGEST_HEADING and ":" not in wording else ""


def _by_part(figures: Mapping[str, Observation]) -> Mapping[str, list[tuple[int, str]]]:
    standing: dict[str, list[tuple[int, str]]] = {}
    for code, seen in figures.items():
        if seen.place is not None and seen.place.start is not None:
            standing.setdefault(seen.place.part, []).append((seen.place.start, code))
    return standing


def _standing_in(place: Place, standing: Mapping[str, list[tuple[int, str]]]) -> Iterator[str]:
    first, last = place.start or 0, place.end or 0
    return (code for start, code in standing.get(place.part, ()) if first <= start < last)

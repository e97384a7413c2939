"""The template of the report to the level above: what it says of a form, with places for figures.

Decides what a pack may lay down for that report, and which names a place may hold; a form without a
template gets a plain one made from its rows. Never holds the words of any particular form.

Places in a text are ``{…}``: words (``WORDS``), figures of the whole report (``REPORT_FIGURES``), and for
a row ``{code}``, ``{code.part}`` with a part of ``ROW_PARTS``, ``{code.n_…}`` for how many offices gave that
code, and ``{code.previous.part}`` or ``{code.last_year.part}`` with a part of ``COMPARED_PARTS``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from string import Formatter

from tonghop.core.forms.model import FormVersion, Indicator, RollUpRule, Section
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import ValueType

WORDS = ("unit", "UNIT", "period", "PERIOD", "title")
REPORT_FIGURES = ("n_reported", "n_due", "n_missing", "missing")
ROW_PARTS = ("numerator", "denominator", "offices", "due", "reasons")
COMPARED_PARTS = ("change", "now", "then", "offices", "risers", "fallers")
COUNTED = "n_"
"""What opens the part of a row that counts the offices giving a code: ``{linked.n_yes}``."""
_SUMMED = (RollUpRule.SUM, RollUpRule.REBUILT_RATE, RollUpRule.SHARE_OF_YES)
_PARENT_LEVEL, _LEVEL = 1, 2
_PLACE = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Gathering:
    """Which of the offices' own paragraphs are gathered here.

    Those of the named sections of the form, and those an office put under a heading of its own that holds
    one of the phrases ("khó khăn", "kiến nghị").
    """

    sections: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateParagraph:
    """A paragraph with places for figures.

    It is left out where none of its figures is known. ``compare`` are rows held against the period before
    and the same period of last year in sentences of their own; ``movers`` those whose largest rises and
    falls are told, with the explanations accepted for them.
    """

    text: str
    compare: tuple[str, ...] = ()
    movers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A heading as printed, its number included, and what stands under it."""

    code: str
    heading: str
    level: int = _PARENT_LEVEL
    paragraphs: tuple[TemplateParagraph, ...] = ()
    gathering: Gathering | None = None


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    """All a pack lays down for the report to the level above.

    ``titles`` stand under "BÁO CÁO". ``names`` say in a few words what a row is called inside a
    sentence; a row without one is called by its label. ``furniture`` are wordings whose digits are no
    figures ("24/24 giờ"): dates, laws, document numbers, levels and labels of the form need not be listed.
    """

    titles: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    sections: tuple[TemplateSection, ...] = ()
    closing: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()

    @property
    def compared(self) -> tuple[str, ...]:
        """The rows held against earlier periods anywhere in it, each once."""
        listed = [code for one in self._paragraphs() for code in (*one.compare, *one.movers)]
        placed = [
            code
            for text in self.texts()
            for name in places_of(text)
            for code, _, part in (name.partition("."),)
            if part.startswith(("previous.", "last_year."))
        ]
        return tuple(dict.fromkeys((*listed, *placed)))

    def texts(self) -> Iterator[str]:
        """Every text with places, in order."""
        yield from (*self.titles, *self.opening)
        for section in self.sections:
            yield section.heading
            yield from (paragraph.text for paragraph in section.paragraphs)
        yield from self.closing

    def _paragraphs(self) -> Iterator[TemplateParagraph]:
        return (paragraph for section in self.sections for paragraph in section.paragraphs)


def places_of(text: str) -> tuple[str, ...]:
    """The names in the places of a text, in order.

    Raises:
        ValueError: its braces do not match.
    """
    return tuple(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def plain_template(form: FormVersion, language: Language = "vi") -> ReportTemplate:
    """A template made from the rows of a form: a line for each row that is added up, section by section.

    The offices' own paragraphs are gathered under three headings people use: difficulties, proposals,
    and what is to be done next; those of the form's narrative sections under the heading of their section.
    """
    sections = [section for one in form.sections if (section := _plain_section(form, one)) is not None]
    gathered = (_gathering(key, language) for key in ("difficulties", "proposals", "tasks"))
    places = {name: f"{{{name}}}" for name in WORDS}
    names = {row.code: " ".join(row.label.split()) for row in form.indicators if "{" not in row.label}
    return ReportTemplate(
        titles=("{title} {period}",),
        opening=(render("upward.plain.opening", places, language),),
        sections=(*sections, *gathered),
        closing=(render("upward.plain.closing", places, language),),
        names=names,
    )


def _plain_section(form: FormVersion, section: Section) -> TemplateSection | None:
    rows = [row for row in form.indicators if row.section == section.code and _is_told(row)]
    is_parent = any(other.parent == section.code for other in form.sections)
    if not rows and not is_parent and section.title in ("", form.title):
        return None
    stt = f"{section.stt}." if section.stt and section.stt[-1].isalnum() else section.stt
    heading = f"{stt} {_without_places(section.title)}".strip()
    level = _LEVEL if section.parent else _PARENT_LEVEL
    paragraphs = tuple(
        TemplateParagraph(f"- {_plain_line(form, row)}.", (row.code,) if row.roll_up in _SUMMED else ())
        for row in rows
    )
    return TemplateSection(section.code, heading, level, paragraphs, Gathering((section.code,)))


def _without_places(text: str) -> str:
    """A title or label without the places for one office's window and the like: the sum is of many."""
    return " ".join(_PLACE.sub("", text).replace("{", "{{").replace("}", "}}").split())


def _is_told(row: Indicator) -> bool:
    return (
        row.roll_up in (*_SUMMED, RollUpRule.DISTRIBUTION)
        and row.value_type is not ValueType.HEADING
        and not row.personal
        and not row.supplementary
    )


def _plain_line(form: FormVersion, row: Indicator) -> str:
    label = _without_places(row.label).rstrip(":")
    if row.roll_up is RollUpRule.DISTRIBUTION:
        codelist = form.codelists.get(row.codelist or "")
        codes = codelist.codes if codelist else {"yes": "Có", "no": "Không"}
        counts = "; ".join(f"{name}: {{{row.code}.{COUNTED}{code}}} đơn vị" for code, name in codes.items())
        return f"{label}: {counts}"
    measure = form.measure_units.get(row.measure_unit or "")
    is_share = row.value_type in (ValueType.RATE, ValueType.YES_NO)
    return f"{label}: {{{row.code}}}" + ("" if is_share or measure is None else f" {measure.name}")


def _gathering(key: str, language: Language) -> TemplateSection:
    """One of the three headings under which offices usually write of themselves."""
    phrases = tuple(render(f"upward.gather.{key}.phrases").split("; "))
    heading = render(f"upward.gather.{key}", {}, language)
    return TemplateSection(key, heading, _PARENT_LEVEL, (), Gathering((), phrases))

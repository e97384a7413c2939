"""The template of a pack for the report to the level above: ``report.yaml`` beside its form.

Decides how the file becomes a ``ReportTemplate``. A pack without one takes that of the pack it extends; where
there is none either, the form is told line by line.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tonghop.core.forms.build import FORM_FILE
from tonghop.core.publication.report_template import (
    Gathering,
    ReportTemplate,
    TemplateParagraph,
    TemplateSection,
)
from tonghop.core.publication.report_template_lint import REPORT_FILE
from tonghop.formats.packs.load import FindFolder
from tonghop.formats.packs.read import read_mapping


def load_report_template(folder: Path, find_folder: FindFolder | None = None) -> ReportTemplate | None:
    """Read the template of the pack in that folder; None where neither it nor a pack it extends has one.

    Raises:
        PackRefused: every mistake found in the file, at once.
    """
    file = folder / REPORT_FILE
    if file.is_file():
        return _template(read_mapping(file, REPORT_FILE, "report"))
    extends = read_mapping(folder / FORM_FILE, FORM_FILE, "form").get("extends")
    if extends is None or find_folder is None:
        return None
    return load_report_template(find_folder(extends), find_folder)


def _template(given: Mapping[str, Any]) -> ReportTemplate:
    return ReportTemplate(
        titles=_words(given, "titles"),
        opening=_words(given, "opening"),
        sections=tuple(map(_section, given["sections"])),
        closing=_words(given, "closing"),
        names=dict(given.get("names", {})),
        furniture=_words(given, "furniture"),
    )


def _words(given: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(given.get(key, ()))


def _section(given: Mapping[str, Any]) -> TemplateSection:
    gather = given.get("gather")
    return TemplateSection(
        code=given["code"],
        heading=given["heading"],
        level=int(given.get("level", "1")),
        paragraphs=tuple(map(_paragraph, given.get("paragraphs", ()))),
        gathering=None
        if gather is None
        else Gathering(_words(gather, "sections"), _words(gather, "headings")),
    )


def _paragraph(given: Mapping[str, Any]) -> TemplateParagraph:
    return TemplateParagraph(given["text"].strip(), _words(given, "compare"), _words(given, "movers"))

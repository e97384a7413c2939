"""Blank forms as files, prefilled from a former report where one is given.

Decides which file kinds there are and what is taken from the former report. Never changes that report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from tonghop.core.forms.model import FormVersion
from tonghop.core.publication.blank import BlankForm, BlankRequest, prepare_blank
from tonghop.core.publication.blank_paper import compose_blank
from tonghop.core.publication.layout import PaperLayout
from tonghop.desk.check import CheckedFile, check_file
from tonghop.desk.printed_offices import kind_of_printed_office
from tonghop.formats.excel.blank import write_blank as write_excel
from tonghop.formats.word.write import write as write_word


def _write_word(blank: BlankForm) -> bytes:
    return write_word(compose_blank(blank))


BLANK_WRITERS: Mapping[str, Callable[[BlankForm], bytes]] = {".docx": _write_word, ".xlsx": write_excel}
"""File kinds a blank can be written as, by suffix."""


def write_blank(
    form: FormVersion,
    path: Path,
    request: BlankRequest,
    layout: PaperLayout | None = None,
    former: Path | None = None,
) -> CheckedFile | None:
    """Write a blank of a form to ``path``; its suffix says as what.

    Args:
        form: the form.
        path: where to.
        request: for whom and when; an office left open is taken from the former report.
        layout: the words around the rows.
        former: the office's former report, read as this form.

    Returns:
        The former report as read, None where none was given.

    Raises:
        KeyError: no writer for that suffix.
        Unreadable: the former report cannot be opened as a document.
        OSError: a file cannot be read or written.
    """
    write = BLANK_WRITERS[path.suffix.lower()]
    read = check_file(former, (form,), form) if former is not None else None
    if read is not None and read.reading is not None:
        identity = read.reading.identity
        request = replace(
            request,
            unit=request.unit or identity.reporting_unit or "",
            earlier=read.reading.observations,
        )
    if request.unit and request.unit_kind is None:
        on = request.window.first_day if request.window else form.first_day
        request = replace(request, unit_kind=kind_of_printed_office(request.unit, on))
    path.write_bytes(write(prepare_blank(form, request, layout)))
    return read

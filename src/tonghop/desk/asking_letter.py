"""The letter a form is given out with, as a file: Word, PDF or HTML by its suffix.

Decides what is taken from a former report: the lists an office or the collector filed then, given out filled
in. Never changes that report.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tonghop.core.forms.model import FormVersion
from tonghop.core.observations import ObservationSet
from tonghop.core.publication.annex_tables import AnnexLine
from tonghop.core.publication.asking_letter import AskingDetails, compose_asking_letter
from tonghop.core.publication.blank import BlankRequest, prepare_blank
from tonghop.core.publication.layout import AskingLetter, PaperLayout
from tonghop.core.publication.office_paper import OfficePaper
from tonghop.desk.check import check_file
from tonghop.desk.paper_files import PAPER_WRITERS


def write_asking_letter(
    form: FormVersion,
    path: Path,
    layout: PaperLayout,
    words: AskingLetter,
    office: OfficePaper,
    details: AskingDetails,
    request: BlankRequest,
    former: Path | None = None,
) -> None:
    """Write the letter and the form behind it to ``path``.

    Raises:
        KeyError: no writer for that suffix.
        Unreadable: the former report cannot be opened as a document.
        OSError: a file cannot be read or written.
    """
    write = PAPER_WRITERS[path.suffix.lower()]
    read = check_file(former, (form,), form) if former is not None else None
    lists = lines_of_lists(read.reading.observations) if read is not None and read.reading else {}
    path.write_bytes(
        write(compose_asking_letter(prepare_blank(form, request, layout), words, office, details, lists))
    )


def lines_of_lists(observations: ObservationSet) -> Mapping[str, tuple[AnnexLine, ...]]:
    """The rows of every list of a report as printed, by the code of the list; empty lists are left out."""
    return {
        code: tuple(
            AnnexLine({column: cell.raw for column, cell in row.cells.items()}, row.printed_stt, row.group)
            for row in rows
        )
        for code, rows in observations.tables.items()
        if rows
    }

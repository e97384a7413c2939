"""A draft as a blank to fill outside the portal: what is typed already stands in it."""

from __future__ import annotations

from dataclasses import replace

from tonghop.apps.collection.computed_rows import blank_of
from tonghop.apps.collection.models import Submission
from tonghop.apps.collection.selectors import earlier_reports, observations_of
from tonghop.core.values.model import Missing
from tonghop.desk.blank import BLANK_WRITERS

BLANK_KINDS = tuple(BLANK_WRITERS)
"""Suffixes a blank can be written as."""


def write_prefilled(submission: Submission, suffix: str) -> bytes:
    """The blank of a report with its typed figures, as a file.

    Missing: a row with no figure stays open. Annex lines are not carried.

    Raises:
        KeyError: no kind of file has that suffix.
    """
    write = BLANK_WRITERS[suffix]
    blank, typed = blank_of(submission, earlier_reports(submission)), observations_of(submission)
    sections = tuple(
        (
            section,
            tuple(
                row
                if row.computed or isinstance(value := typed.value(row.indicator.code), Missing)
                else replace(row, value=value)
                for row in rows
            ),
        )
        for section, rows in blank.sections
    )
    return write(replace(blank, sections=sections))

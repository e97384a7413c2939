"""Laying a document on a form: which line or table row is which indicator, and what it answers.

Decides the place of every row of the form in a document, by wording first, then section and
order. Never places a number it cannot tie to a row: what is left is accounted for, and shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.added_rows import collect_added, lay_added
from tonghop.core.intake.annexes import collect_annexes
from tonghop.core.intake.answers import collect_observations
from tonghop.core.intake.blank_identity import complete_identity, find_foreign_blank, read_blank_identity
from tonghop.core.intake.completeness import find_absences
from tonghop.core.intake.entries import Entry, Line, list_entries
from tonghop.core.intake.identity import KindOfOffice, identify, kind_by_words, list_printed_offices
from tonghop.core.intake.labels import split_marking
from tonghop.core.intake.laid import LaidForm, Position
from tonghop.core.intake.ledger import account_numbers
from tonghop.core.intake.lines import lay_line
from tonghop.core.intake.loose import lay_loose
from tonghop.core.intake.marks import MarkedPlace, lay_by_marks, locate_marks, weigh_marks
from tonghop.core.intake.parting import find_openings, part_reports
from tonghop.core.intake.passages import collect_passages
from tonghop.core.intake.raw import PartKind, RawDocument
from tonghop.core.intake.reading import NumberAccount, Reading
from tonghop.core.intake.repeats import find_repeats
from tonghop.core.intake.rows import lay_row
from tonghop.core.intake.wording import WordingIndex, WordingKind, index_wordings
from tonghop.core.observations import ObservationSet
from tonghop.core.values.folding import fold_with_origin
from tonghop.core.values.habit import observe_habit


def bind(document: RawDocument, form: FormVersion, kind_of_office: KindOfOffice = kind_by_words) -> Reading:
    """Lay a document on a form.

    Shape: any document × one form version → at most one answer an indicator, and an account in
    which every digit of the document stands exactly once.
    Missing: a row that stands in the document without an answer is a figure too, with its reason;
    a row that does not stand there at all is ``absent``.
    """
    blank, printed = read_blank_identity(document), identify(document, kind_of_office)
    identity = complete_identity(printed, blank, kind_of_office)
    marks = locate_marks(document, form)
    laid = _lay(document, form, marks, index_wordings(form))
    habit = observe_habit(slot.text for slot in laid.slots.values() if slot.text.strip())
    by_form = {code: slot for code, slot in laid.slots.items() if not laid.added_slots.get(code)}
    collected = collect_observations(form, by_form, identity.unit_kind, habit)
    added = collect_added(form, laid, identity.unit_kind, habit)
    read = {**collected.figures, **added.figures}
    in_order = {row.code: read[row.code] for row in form.indicators if row.code in read}
    figures, disagreements = weigh_marks(in_order, marks, form)
    annexes = collect_annexes(form, laid, habit)
    numbers: list[NumberAccount] = []
    claimed = (*collected.claims, *added.claims, *annexes.claims)
    for part in document.parts:
        claims = [owned.claim for owned in claimed if owned.part == part.name]
        numbers.extend(account_numbers(part, claims, laid.furniture.get(part.name, ())))
    return Reading(
        observations=ObservationSet(
            figures, annexes.tables, collect_passages(form, laid.spoken, figures), added.added
        ),
        identity=identity,
        numbers=tuple(numbers),
        printed_numbers=tuple(laid.printed),
        absent=tuple(
            row.code for row in form.indicators if row.code not in laid.slots and not row.supplementary
        ),
        findings=(
            *find_foreign_blank(blank, printed, form),
            *document.findings,
            *collected.findings,
            *added.findings,
            *disagreements,
            *annexes.findings,
            *find_repeats(form, laid, list_printed_offices(document)),
            *find_absences(form, laid.slots.keys(), identity),
        ),
    )


def part_into_reports(document: RawDocument, form: FormVersion) -> tuple[RawDocument, ...]:
    """The reports a file holds, each a document of its own whose places are those of the file.

    Shape: one document unless the rows of the form begin again behind the head of another report. Together
    they hold every character of the file once.
    """
    openings = find_openings(document, form)
    if len(openings) < 2:
        return (document,)
    index = index_wordings(form)
    return part_reports(document, openings, lambda stretch: _lay(stretch, form, {}, index).met)


def _lay(
    document: RawDocument, form: FormVersion, marks: Mapping[str, MarkedPlace], index: WordingIndex
) -> LaidForm:
    laid = LaidForm()
    for part in document.parts:
        if part.kind not in (PartKind.BODY, PartKind.SHEET):
            continue
        at = Position()
        for entry in list_entries(part):
            row = entry.row if isinstance(entry, Line) else entry
            if at.annex is not None and row is not None and not _leaves_annex(entry, index):
                laid.annex_rows.setdefault(at.annex, []).append(row)
            elif isinstance(entry, Line):
                at = lay_line(entry, index, laid, at)
            else:
                at = lay_row(entry, index, laid, at)
    lay_by_marks(marks, form, index, laid)
    lay_loose(form, index, laid)
    lay_added(form, index, laid)
    return laid


def _leaves_annex(entry: Entry, index: WordingIndex) -> bool:
    """Whether a line of a sheet ends the annex above it: a section, a row or another annex begins."""
    if not isinstance(entry, Line):
        return False
    begun = index.begin(fold_with_origin(entry.text[split_marking(entry.text).wording_start :]))
    return any(wording.kind is not WordingKind.NOTE for wording, _ in begun)

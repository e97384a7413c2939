"""Imports of offices and of people from CSV: looked at first, then all or none.

Decides what a line must hold. A line that is wrong stops the whole table, so that nobody has to find out
which half went in. Whoever imports for an office may only touch that office and those below it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from tonghop.apps.accounts.administration import NotRecorded, PersonEntry, RoleEntry, enrol_with_role
from tonghop.apps.accounts.models import User
from tonghop.apps.ledger import services as ledger
from tonghop.apps.registry.csv_rows import CsvRow, RowMistake, read_day, read_rows, read_yes
from tonghop.apps.registry.models import Office
from tonghop.apps.registry.selectors import offices_below
from tonghop.core.periods.due import VIETNAM_CLOCK
from tonghop.core.reporting_units import UnitKind
from tonghop.core.reporting_units.names import search_key
from tonghop.core.sentences.render import render
from tonghop.core.submission.transitions import Role

OFFICE_COLUMNS: Mapping[str, str] = {
    "code": "Mã đơn vị",
    "name": "Tên đơn vị",
    "kind": "Loại",
    "parent": "Mã cấp trên",
    "first_day": "Từ ngày",
    "last_day": "Đến ngày",
    "has_checker": "Có người ký nháy",
    "contact": "Người liên hệ",
    "email": "Thư điện tử",
    "phone": "Điện thoại",
}
PEOPLE_COLUMNS: Mapping[str, str] = {
    "email": "Thư điện tử",
    "full_name": "Họ và tên",
    "title": "Chức vụ",
    "phone": "Điện thoại",
    "role": "Vai trò",
    "office": "Mã đơn vị",
    "covers_below": "Gồm cấp dưới",
    "first_day": "Từ ngày",
    "last_day": "Đến ngày",
}


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import found or did.

    ``is_written`` only where nothing was wrong and it was asked to write. ``n_new`` and ``n_changed`` count
    what it wrote or would write.
    """

    n_rows: int
    n_new: int
    n_changed: int
    mistakes: tuple[RowMistake, ...]
    is_written: bool = False


class _Undo(Exception):
    """Takes back what a look at the table wrote."""


class _Wrong(Exception):
    """A line is wrong."""

    def __init__(self, key: str, **arguments: object) -> None:
        super().__init__(key)
        self.key, self.arguments = key, arguments


def import_offices(text: str, under: str, by: User, at: datetime, *, write: bool) -> ImportOutcome:
    """Record offices below one.

    Args:
        text: the table, headings as in ``OFFICE_COLUMNS``.
        under: the office whoever imports answers for.
        by: who imports.
        at: when; its day is the day the tree is read of.
        write: False looks only.
    """
    reach = {under, *(one.code for one in offices_below(under, at.astimezone(VIETNAM_CLOCK).date()))}

    def lay(row: CsvRow) -> bool:
        return _lay_office(row, reach, under)

    return _all_or_none(
        text, OFFICE_COLUMNS, ("code", "name", "kind", "first_day"), lay, by, at, write, under
    )


def import_people(text: str, under: str, by: User, at: datetime, *, write: bool) -> ImportOutcome:
    """Record people and one role each line; see ``import_offices``."""
    reach = {under, *(one.code for one in offices_below(under, at.astimezone(VIETNAM_CLOCK).date()))}

    def lay(row: CsvRow) -> bool:
        return _lay_person(row, reach, by, at)

    return _all_or_none(text, PEOPLE_COLUMNS, ("email", "role", "office"), lay, by, at, write, under)


def _all_or_none(
    text: str,
    columns: Mapping[str, str],
    needed: Sequence[str],
    lay: Callable[[CsvRow], bool],
    by: User,
    at: datetime,
    write: bool,
    under: str,
) -> ImportOutcome:
    """Lay every line inside one transaction, which is taken back unless all is right and it is to be kept."""
    rows, mistakes = read_rows(text, columns, needed)
    n_new = n_laid = 0
    try:
        with transaction.atomic():
            for row in rows:
                try:
                    with transaction.atomic():
                        n_new += lay(row)
                        n_laid += 1
                except _Wrong as wrong:
                    mistakes.append(RowMistake(row.line, wrong.key, wrong.arguments))  # type: ignore[arg-type]
                except NotRecorded as refused:
                    mistakes.append(RowMistake(row.line, refused.key, refused.arguments))
            if mistakes or not write:
                raise _Undo
            ledger.record("imported", f"office:{under}", str(by.pk), at)
    except _Undo:
        pass
    is_written = write and not mistakes
    return ImportOutcome(len(rows), n_new, n_laid - n_new, tuple(mistakes), is_written)


def _lay_office(row: CsvRow, reach: set[str], under: str) -> bool:
    code, name = _needed(row, "code", OFFICE_COLUMNS), _needed(row, "name", OFFICE_COLUMNS)
    kind = _kind(row["kind"])
    first_day = _day(row, "first_day", OFFICE_COLUMNS)
    if first_day is None:
        raise _Wrong("import.needed", column=OFFICE_COLUMNS["first_day"])
    last_day = _day(row, "last_day", OFFICE_COLUMNS)
    if last_day is not None and last_day < first_day:
        raise _Wrong("administration.backward", first_day=first_day, last_day=last_day)
    parent = row["parent"]
    if code == under:
        raise _Wrong("import.own_office", code=code)
    if parent not in reach:
        raise _Wrong("import.not_below", code=parent or "…", under=under)
    if code not in reach and Office.objects.filter(code=code, valid_from=first_day).exists():
        raise _Wrong("import.code_elsewhere", code=code)
    other = Office.objects.filter(code=code).exclude(valid_from=first_day)
    if any(_overlap(one.valid_from, one.valid_until, first_day, last_day) for one in other):
        raise _Wrong("import.overlap", code=code)
    _, is_new = Office.objects.update_or_create(
        code=code,
        valid_from=first_day,
        defaults={
            "valid_until": last_day,
            "name": name,
            "kind": kind,
            "parent_code": parent,
            "search_key": search_key(name),
            "has_checker": _yes(row, "has_checker", OFFICE_COLUMNS),
            "contact_name": row["contact"],
            "contact_email": row["email"],
            "contact_phone": row["phone"],
        },
    )
    reach.add(code)
    return is_new


def _lay_person(row: CsvRow, reach: set[str], by: User, at: datetime) -> bool:
    office = _needed(row, "office", PEOPLE_COLUMNS)
    if office not in reach:
        raise _Wrong("import.office_not_yours", code=office)
    entry = PersonEntry(row["email"], row["full_name"], row["title"], row["phone"])
    first_day = _day(row, "first_day", PEOPLE_COLUMNS) or at.astimezone(VIETNAM_CLOCK).date()
    last_day = _day(row, "last_day", PEOPLE_COLUMNS)
    covers_below = _yes(row, "covers_below", PEOPLE_COLUMNS)
    role = RoleEntry(_role(row["role"]), office, covers_below, first_day, last_day)
    return enrol_with_role(entry, role, by, at)[1]


def _needed(row: CsvRow, column: str, columns: Mapping[str, str]) -> str:
    if not row[column]:
        raise _Wrong("import.needed", column=columns[column])
    return row[column]


def _day(row: CsvRow, column: str, columns: Mapping[str, str]) -> date | None:
    if not row[column]:
        return None
    day = read_day(row[column])
    if day is None:
        raise _Wrong("import.not_a_day", column=columns[column], typed=row[column])
    return day


def _yes(row: CsvRow, column: str, columns: Mapping[str, str]) -> bool:
    answer = read_yes(row[column])
    if answer is None:
        raise _Wrong("import.not_yes_or_no", column=columns[column], typed=row[column])
    return answer


def _kind(typed: str) -> UnitKind:
    named = {search_key(render(f"units.kind.{one.value}")): one for one in UnitKind}
    named |= {search_key(one.value): one for one in UnitKind}
    kind = named.get(search_key(typed))
    if kind is None:
        known = tuple(render(f"units.kind.{one.value}") for one in UnitKind)
        raise _Wrong("import.unknown_kind", typed=typed, known=known)
    return kind


def _role(typed: str) -> Role:
    named = {search_key(render(f"role.{one.value}")): one for one in Role}
    named |= {search_key(one.value): one for one in Role}
    role = named.get(search_key(typed))
    if role is None:
        known = tuple(render(f"role.{one.value}") for one in Role)
        raise _Wrong("import.unknown_role", typed=typed, known=known)
    return role


def _overlap(first: date, last: date | None, other_first: date, other_last: date | None) -> bool:
    return (last is None or other_first <= last) and (other_last is None or first <= other_last)

"""Files that came and cannot be read yet: whose they are, by the names on their path.

Decides that a scan of paper counts as sent by the one listed office its path names; a path that names no
office or several gives nobody. Never opens a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.core.values.folding import fold
from tonghop.desk.offices import office_key


def name_senders(unread: Iterable[UnreadFile], offices: Sequence[ReportingUnit]) -> list[UnreadFile]:
    """Give each file that was sent and not read the code of its office, where its path names one."""
    return [
        replace(file, unit=find_office_on_path(file.file, offices)) if file.is_sent else file
        for file in unread
    ]


def find_office_on_path(path: str, offices: Sequence[ReportingUnit]) -> str | None:
    """The code of the one office a path names; the longest name wins over one it contains.

    Example:
        >>> kbang = ReportingUnit("622", "UBND huyện Kbang")
        >>> find_office_on_path("quy 2/BC_huyen-Kbang (ky).pdf", [kbang])
        '622'
    """
    # Folding keeps the slash of fractions; on a path it parts names.
    words = " " + " ".join(fold(path).replace("/", " ").split()) + " "
    named = [
        (len(key), office.code)
        for office in offices
        for key in {office_key(name) for name in (office.name, *office.aliases)}
        if key and f" {key} " in words
    ]
    longest = max((length for length, _ in named), default=0)
    codes = {code for length, code in named if length == longest}
    return codes.pop() if len(codes) == 1 else None

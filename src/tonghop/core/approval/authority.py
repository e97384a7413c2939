"""Authority to sign for an office: in which capacity, on what ground, from when until when.

Decides whether an authority holds on a day and how its lines are printed above the name. Never decides
whether
the ground is lawful: a person enters it, and it is shown where the report is decided.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức văn bản hành chính).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tonghop.core.submission.transitions import Refusal, RefusalGround, Role
from tonghop.core.validity import Validity


class Capacity(StrEnum):
    """The abbreviation before the office or title."""

    HEAD = ""
    """The head of an office with one leader signs by title alone."""
    ON_BEHALF = "TM."
    """Thay mặt a collective, such as a people's committee."""
    DEPUTY = "KT."
    """Ký thay the head, by a deputy."""
    BY_ORDER = "TL."
    """Thừa lệnh."""
    DELEGATED = "TUQ."
    """Thừa ủy quyền: a written delegation, for a time."""
    ACTING = "Q."
    """Quyền: holds the office for the time being."""


@dataclass(frozen=True, slots=True)
class SigningAuthority:
    """Who may sign for an office. ``person`` is an identifier; ``collective`` and ``head`` are as printed.

    ``collective`` is "ỦY BAN NHÂN DÂN" where the office is one; ``head`` the title of the leader ("CHỦ
    TỊCH");
    ``own_title`` the signer's own title, where it differs ("PHÓ CHỦ TỊCH").
    """

    person: str
    unit: str
    capacity: Capacity
    head: str
    ground: str
    days: Validity
    collective: str = ""
    own_title: str = ""


def refuse_signing(authority: SigningAuthority | None, unit: str, on: date) -> Refusal | None:
    """Why somebody may not sign for an office on a day; None where they may."""
    if authority is None or authority.unit != unit:
        return Refusal(RefusalGround.NO_AUTHORITY, {}, (Role.ADMINISTRATOR,))
    if not authority.days.contains(on):
        last_day = authority.days.last_day or authority.days.first_day
        arguments = {"first_day": authority.days.first_day, "last_day": last_day}
        return Refusal(RefusalGround.AUTHORITY_ENDED, arguments, (Role.ADMINISTRATOR,))
    return None


def signature_lines(authority: SigningAuthority) -> tuple[str, ...]:
    """The lines above the name, as printed.

    >>> deputy = SigningAuthority("p", "u", Capacity.DEPUTY, "CHỦ TỊCH", "", Validity(date(2019, 1, 1)),
    ...     "ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH")
    >>> signature_lines(deputy)
    ('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')
    """
    lines = (f"{Capacity.ON_BEHALF.value} {authority.collective}",) if authority.collective else ()
    if authority.capacity in (Capacity.HEAD, Capacity.ON_BEHALF):
        return (*lines, authority.head)
    if authority.capacity is Capacity.ACTING:
        return (*lines, f"{Capacity.ACTING.value} {authority.head}")
    return (*lines, f"{authority.capacity.value} {authority.head}", *filter(None, (authority.own_title,)))

"""Steps several stories take: filling a report and bringing it on its way."""

from __future__ import annotations

from datetime import date

from django.test import Client
from tests.portal.world import NOW, World

from tonghop.apps.approval import services as approval
from tonghop.apps.collection.selectors import form_of
from tonghop.apps.collection.services import sending
from tonghop.apps.collection.services.filling import TypedCell, save_cells
from tonghop.core.submission.transitions import Role
from tonghop.core.values.model import ValueType


def counts(world: World) -> list[str]:
    """The codes of the rows that ask a count and are not computed."""
    rows = form_of(world.campaign).indicators
    return [row.code for row in rows if row.value_type is ValueType.COUNT and not row.formula]


def fill(world: World, figures: dict[str, str], code: str = "625") -> None:
    """Type figures into the draft of an office."""
    typed = [TypedCell(row, text, 0) for row, text in figures.items()]
    save_cells(world.submission(code), typed, world.actor(Role.REPORTER, code).person, NOW)


def bring_to_signer(world: World, code: str = "625", figures: dict[str, str] | None = None) -> str:
    """Fill and submit; the digest of the revision."""
    fill(world, figures or {counts(world)[0]: "7.794"}, code)
    return submit(world, code)


def submit(world: World, code: str) -> str:
    """Lay the draft before the signer; the digest of the revision."""
    sending.submit(world.submission(code), world.actor(Role.REPORTER, code), NOW)
    return world.submission(code).current_id or ""


def bring_to_sent(world: World, code: str = "625", figures: dict[str, str] | None = None) -> None:
    """Fill, submit, sign, number and send."""
    fill(world, figures or {counts(world)[0]: "7.794"}, code)
    bring_on(world, code)


def bring_on(world: World, code: str) -> None:
    """Submit, sign, number and send what stands in the draft."""
    digest = submit(world, code)
    if world.submission(code).has_checker:
        approval.initial(world.submission(code), digest, world.actor(Role.CHECKER, code), NOW)
    approval.approve(world.submission(code), digest, world.actor(Role.SIGNER, code), NOW)
    clerk = world.actor(Role.CLERK, code)
    approval.issue(world.submission(code), "201/BC-UBND", date(2019, 5, 24), clerk, NOW)
    sending.send(world.submission(code), clerk, NOW)


def signed_in(world: World, role: Role, code: str = "625") -> Client:
    """A browser of somebody who holds a role."""
    client = Client()
    client.force_login(world.actor(role, code).person, backend="django.contrib.auth.backends.ModelBackend")
    return client

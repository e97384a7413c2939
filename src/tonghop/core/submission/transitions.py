"""The one table of transitions: in which state who may do what, and what the report becomes.

Decides nothing about days (``calendar``) and nothing about authority to sign (``approval``). An act that is
not
in the table is refused, and the refusal says which states allow it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person does in an office."""

    REPORTER = "reporter"
    """Người lập biểu."""
    CHECKER = "checker"
    """Người kiểm tra, ký nháy, where an office has one."""
    SIGNER = "signer"
    """Người ký."""
    CLERK = "clerk"
    """Văn thư: number, date, seal."""
    COLLECTOR = "collector"
    """Đơn vị tổng hợp."""
    STEWARD = "steward"
    """Người quản lý biểu mẫu."""
    ADMINISTRATOR = "administrator"
    """Quản trị: people and offices, never figures."""
    AUDITOR = "auditor"
    """Kiểm toán, thanh tra: reads everything, changes nothing."""
    VIEWER = "viewer"
    """Người xem."""


class State(StrEnum):
    """Where a report stands on its way."""

    DRAFT = "draft"
    AWAITING_SIGNATURE = "awaiting_signature"
    SIGNED = "signed"
    ISSUED = "issued"
    SENT = "sent"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    LOCKED = "locked"


class Act(StrEnum):
    """What moves a report, or is put on record about it."""

    SUBMIT = "submit"
    """Trình ký: the draft becomes a revision."""
    INITIAL = "initial"
    """Ký nháy."""
    SEND_BACK = "send_back"
    """Trả lại người lập, inside the office."""
    APPROVE = "approve"
    """Ký."""
    ISSUE = "issue"
    """Phát hành: number and date."""
    SEND = "send"
    RECEIVE = "receive"
    RETURN = "return"
    """Trả lại đơn vị, with reasons."""
    ACCEPT = "accept"
    LOCK = "lock"
    AMEND = "amend"
    """Lập bản thay thế: a new draft while the accepted revision stands."""
    UNLOCK = "unlock"


@dataclass(frozen=True, slots=True)
class Transition:
    """One line of the table. ``from_states`` any of which allow it; ``needs_reason`` where words are owed."""

    act: Act
    from_states: tuple[State, ...]
    to_state: State
    roles: tuple[Role, ...]
    needs_reason: bool = False


_TABLE = (
    Transition(Act.SUBMIT, (State.DRAFT, State.RETURNED), State.AWAITING_SIGNATURE, (Role.REPORTER,)),
    Transition(Act.INITIAL, (State.AWAITING_SIGNATURE,), State.AWAITING_SIGNATURE, (Role.CHECKER,)),
    Transition(
        Act.SEND_BACK,
        (State.AWAITING_SIGNATURE, State.SIGNED, State.ISSUED),
        State.DRAFT,
        (Role.CHECKER, Role.SIGNER),
        needs_reason=True,
    ),
    Transition(Act.APPROVE, (State.AWAITING_SIGNATURE,), State.SIGNED, (Role.SIGNER,)),
    Transition(Act.ISSUE, (State.SIGNED,), State.ISSUED, (Role.CLERK,)),
    Transition(Act.SEND, (State.ISSUED,), State.SENT, (Role.CLERK, Role.REPORTER)),
    Transition(Act.RECEIVE, (State.SENT,), State.RECEIVED, (Role.COLLECTOR,)),
    Transition(
        Act.RETURN,
        (State.SENT, State.RECEIVED, State.ACCEPTED),
        State.RETURNED,
        (Role.COLLECTOR,),
        needs_reason=True,
    ),
    Transition(Act.ACCEPT, (State.SENT, State.RECEIVED), State.ACCEPTED, (Role.COLLECTOR,)),
    Transition(Act.LOCK, (State.ACCEPTED,), State.LOCKED, (Role.COLLECTOR,)),
    Transition(Act.UNLOCK, (State.LOCKED,), State.ACCEPTED, (Role.COLLECTOR,), needs_reason=True),
    Transition(Act.AMEND, (State.ACCEPTED,), State.DRAFT, (Role.REPORTER,), needs_reason=True),
)
TRANSITIONS: Mapping[Act, Transition] = {line.act: line for line in _TABLE}
"""Every act, once."""

EDITABLE = (State.DRAFT, State.RETURNED)
"""States in which figures may be typed."""


class RefusalGround(StrEnum):
    """Why an act is refused; each is a sentence of the catalogue, ``refusal.<ground>``."""

    WRONG_STATE = "wrong_state"
    WRONG_ROLE = "wrong_role"
    NO_REASON = "no_reason"
    NOT_OPEN_YET = "not_open_yet"
    PAST_DUE = "past_due"
    LOCKED = "locked"
    CLOSED = "closed"
    NO_AUTHORITY = "no_authority"
    AUTHORITY_ENDED = "authority_ended"
    OTHER_DOCUMENT = "other_document"
    UNANSWERED_ERRORS = "unanswered_errors"
    NO_NUMBER = "no_number"
    NOT_INITIALLED = "not_initialled"
    TOO_MANY_CELLS = "too_many_cells"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act may not be done, with what its sentence quotes; ``lifted_by`` are the roles who can help."""

    ground: RefusalGround
    arguments: Mapping[str, object]
    lifted_by: tuple[Role, ...] = ()


def refuse_act(act: Act, state: State, roles: frozenset[Role], reason: str = "") -> Refusal | None:
    """Why somebody with these roles may not do this now; None where they may."""
    line = TRANSITIONS[act]
    if not roles.intersection(line.roles):
        return Refusal(RefusalGround.WRONG_ROLE, {"act": act.value}, line.roles)
    if state not in line.from_states:
        return Refusal(RefusalGround.WRONG_STATE, {"act": act.value, "state": state.value}, _who_moves(state))
    if line.needs_reason and not reason.strip():
        return Refusal(RefusalGround.NO_REASON, {"act": act.value})
    return None


def acts_open(state: State, roles: frozenset[Role]) -> tuple[Act, ...]:
    """What somebody with these roles may do with a report in this state, in the order of the table."""
    return tuple(line.act for line in _TABLE if state in line.from_states and roles.intersection(line.roles))


def _who_moves(state: State) -> tuple[Role, ...]:
    """Who can bring a report on from a state."""
    return tuple(dict.fromkeys(role for line in _TABLE if state in line.from_states for role in line.roles))

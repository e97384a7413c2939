import itertools

import pytest

from tonghop.core.sentences.catalogue import CATALOGUE
from tonghop.core.submission.transitions import (
    EDITABLE,
    TRANSITIONS,
    Act,
    RefusalGround,
    Role,
    State,
    acts_open,
    refuse_act,
)

EVERY = tuple(itertools.product(Act, State, Role))


@pytest.mark.parametrize(("act", "state", "role"), EVERY)
def test_only_what_the_table_lists_is_allowed(act: Act, state: State, role: Role) -> None:
    line = TRANSITIONS[act]
    listed = state in line.from_states and role in line.roles
    assert (refuse_act(act, state, frozenset({role}), "có lý do") is None) == listed
    assert (act in acts_open(state, frozenset({role}))) == listed


def test_every_act_has_its_line_and_its_words() -> None:
    assert set(TRANSITIONS) == set(Act)
    words = [f"act.{act.value}" for act in Act]
    words += [f"state.{state.value}" for state in State]
    words += [f"role.{role.value}" for role in Role]
    words += [f"refusal.{ground.value}" for ground in RefusalGround]
    assert [word for word in words if word not in CATALOGUE] == []


def test_a_refusal_names_who_can_help() -> None:
    refused = refuse_act(Act.APPROVE, State.DRAFT, frozenset({Role.SIGNER}))
    assert refused is not None
    assert (refused.ground, refused.lifted_by) == (RefusalGround.WRONG_STATE, (Role.REPORTER,))
    refused = refuse_act(Act.APPROVE, State.AWAITING_SIGNATURE, frozenset({Role.REPORTER}))
    assert refused is not None
    assert (refused.ground, refused.lifted_by) == (RefusalGround.WRONG_ROLE, (Role.SIGNER,))


def test_a_return_owes_its_reason() -> None:
    refused = refuse_act(Act.RETURN, State.SENT, frozenset({Role.COLLECTOR}), "  ")
    assert refused is not None
    assert refused.ground is RefusalGround.NO_REASON


def test_every_state_but_the_last_can_be_left_and_all_are_reached() -> None:
    reached = {State.DRAFT}
    while True:
        further = {line.to_state for line in TRANSITIONS.values() if reached.intersection(line.from_states)}
        if further <= reached:
            break
        reached |= further
    assert reached == set(State)
    assert all(any(state in line.from_states for line in TRANSITIONS.values()) for state in State)


def test_a_signed_report_is_never_editable() -> None:
    assert set(EDITABLE) == {State.DRAFT, State.RETURNED}

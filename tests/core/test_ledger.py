from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.ledger import (
    FIRST_PREVIOUS,
    Checkpoint,
    LedgerEntry,
    LedgerFault,
    find_breaks,
    seal_entry,
)

START = datetime(2019, 5, 24, 8, 0, tzinfo=UTC)


def chain(length: int) -> list[LedgerEntry]:
    entries: list[LedgerEntry] = []
    for number in range(1, length + 1):
        previous = entries[-1].seal if entries else FIRST_PREVIOUS
        at = START + timedelta(minutes=number)
        entries.append(seal_entry(LedgerEntry(number, at, "sent", f"s-{number}", "p-1", "ab" * 32, previous)))
    return entries


def test_a_whole_chain_has_no_break() -> None:
    entries = chain(5)
    assert find_breaks(entries) == ()
    assert find_breaks(entries, Checkpoint(5, entries[-1].seal, START)) == ()
    assert find_breaks(entries, Checkpoint(3, entries[2].seal, START)) == ()


@given(st.integers(1, 6), st.sampled_from(["act", "subject", "actor", "document"]))
def test_a_changed_entry_shows(number: int, name: str) -> None:
    entries = chain(6)
    entries[number - 1] = replace(entries[number - 1], **{name: "khác"})
    assert [(one.number, one.fault) for one in find_breaks(entries)] == [(number, LedgerFault.REWRITTEN)]


@given(st.integers(1, 5))
def test_an_entry_taken_out_shows(number: int) -> None:
    entries = chain(6)
    del entries[number - 1]
    assert {one.fault for one in find_breaks(entries)} == {LedgerFault.GAP, LedgerFault.BROKEN_LINK}


def test_a_cut_tail_shows_only_against_a_checkpoint() -> None:
    entries = chain(6)
    kept = Checkpoint(6, entries[5].seal, START)
    assert find_breaks(entries[:4]) == ()
    assert [one.fault for one in find_breaks(entries[:4], kept)] == [LedgerFault.CUT_TAIL]
    assert [one.fault for one in find_breaks([], kept)] == [LedgerFault.CUT_TAIL]


def test_a_chain_written_anew_shows_against_a_checkpoint() -> None:
    kept = Checkpoint(4, chain(6)[3].seal, START)
    entries: list[LedgerEntry] = []
    for one in chain(6):
        act = "accepted" if one.number == 2 else one.act
        previous = entries[-1].seal if entries else FIRST_PREVIOUS
        entries.append(seal_entry(replace(one, act=act, previous=previous, seal="")))
    assert find_breaks(entries) == ()
    assert [(one.number, one.fault) for one in find_breaks(entries, kept)] == [(4, LedgerFault.REWRITTEN)]


def test_fields_do_not_run_into_one_another() -> None:
    first = LedgerEntry(1, START, "sent", "ab", "c", "", FIRST_PREVIOUS)
    second = LedgerEntry(1, START, "sent", "a", "bc", "", FIRST_PREVIOUS)
    assert seal_entry(first).seal != seal_entry(second).seal


def test_an_act_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        seal_entry(LedgerEntry(1, START.replace(tzinfo=None), "sent", "s", "p", "", FIRST_PREVIOUS))

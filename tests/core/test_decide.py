"""Laws of decisions: what a line means does not depend on where it stands, and nothing written is lost."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.forms_in_tests import form_of, observations_of, row

from tonghop.core.findings import Finding, Severity
from tonghop.core.rollup.consolidation import ReceivedReport, contribution_of
from tonghop.core.rollup.decide import list_matters, settle
from tonghop.core.rollup.fold import fold
from tonghop.core.rollup.matters import DecisionLine, MatterKey, MatterState

ROWS = ("a", "b", "c")
FORM = form_of(*map(row, ROWS))
words = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)


def report(unit: str) -> ReceivedReport:
    return ReceivedReport(
        file=f"{unit}.docx",
        link="",
        sha256="",
        unit=unit,
        name=unit,
        observations=observations_of({code: "5" for code in ROWS}),
        findings=tuple(Finding(f"T-{code}", "blank", Severity.WARNING, indicator=code) for code in ROWS),
    )


REPORTS = (report("x"), report("y"))
MATTERS = list_matters(FORM, REPORTS)


@st.composite
def sheets(draw: st.DrawFn) -> list[DecisionLine]:
    lines = []
    for matter in MATTERS:
        lines.append(
            DecisionLine(
                key=matter.key,
                reference=matter.key.reference,
                as_sent=draw(st.sampled_from([matter.as_sent, "4"])),
                ruling=draw(st.sampled_from(["", "giữ nguyên", "sửa thành", "trả lại", "khác"])),
                value=draw(st.sampled_from(["", "7", "8,5", "bảy"])),
                reason=draw(st.sampled_from(["", "lý do"])),
                confirmed_by=draw(st.sampled_from(["", "người"])),
            )
        )
    return lines


@given(sheets(), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(lines: list[DecisionLine], chance: object) -> None:
    turned = list(lines)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert settle(FORM, REPORTS, turned) == settle(FORM, REPORTS, lines)


@given(sheets())
def test_totals_differ_from_those_sent_exactly_by_the_decisions_applied(lines: list[DecisionLine]) -> None:
    settled = settle(FORM, REPORTS, lines)
    sent = fold([contribution_of(one) for one in REPORTS], FORM)
    used = fold([contribution_of(one) for one in settled.reports], FORM)
    for code in ROWS:
        moved = sum(
            (
                one.decision.used.value - 5
                for one in settled.handled
                if one.state is MatterState.APPLIED
                and one.decision is not None
                and one.decision.used is not None
                and one.decision.indicator == code
                and isinstance(one.decision.used.value, Decimal)
            ),
            Decimal(0),
        )
        before, after = sent.totals[code].value, used.totals[code].value
        assert isinstance(before, Decimal) and isinstance(after, Decimal)
        assert after - before == moved


@given(sheets())
def test_every_line_written_on_is_still_shown(lines: list[DecisionLine]) -> None:
    settled = settle(FORM, REPORTS, lines)
    shown = {one.key: one for one in settled.handled}
    for line in lines:
        if not line.is_blank:
            kept = shown[line.key]
            assert kept.line == line or (kept.state is MatterState.CHANGED and line.as_sent in kept.former)


@given(sheets())
def test_what_was_sent_is_never_touched(lines: list[DecisionLine]) -> None:
    settled = settle(FORM, REPORTS, lines)
    assert [one.observations for one in settled.reports] == [one.observations for one in REPORTS]


@given(st.tuples(words, words, words, words, words, words))
def test_a_key_is_read_back_from_its_cell(parts: tuple[str, str, str, str, str, str]) -> None:
    key = MatterKey(*parts)
    assert MatterKey.parse(key.written) == key


def test_no_two_matters_have_one_reference() -> None:
    references = [matter.key.reference for matter in MATTERS]
    assert len(set(references)) == len(references)

"""The one JSON writer: what goes in comes out, figures as strings, the same text every time."""

from __future__ import annotations

import io
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.findings import Severity
from tonghop.formats.json.write import stream_json, write_json

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(plain, st.integers(0, 5), st.booleans())
def test_what_is_written_reads_back(content: object, open_levels: int, sorted_keys: bool) -> None:
    text = write_json(content, sorted_keys=sorted_keys, open_levels=open_levels)
    assert json.loads(text) == content


@given(st.dictionaries(st.text(), plain, max_size=6))
def test_sorted_keys_leave_no_trace_of_the_order_given(content: dict[str, object]) -> None:
    backwards = dict(reversed(content.items()))
    assert write_json(content, sorted_keys=True) == write_json(backwards, sorted_keys=True)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1E+3"), '"1000"'),
        (Decimal("99.50"), '"99.50"'),
        (date(2019, 5, 24), '"2019-05-24"'),
        (Severity.ERROR, '"error"'),
        ((Decimal(1), None), '["1", null]'),
        ("Hòa", '"Hòa"'),
    ],
)
def test_values_of_the_trade(value: object, written: str) -> None:
    assert write_json(value, open_levels=0) == written + "\n"


@pytest.mark.parametrize("value", [0.5, {1: "a"}, {"a": {1.5}}, object()])
def test_what_json_cannot_hold_exactly_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        write_json(value)


@given(content=plain, open_levels=st.integers(0, 4))
def test_a_streamed_text_is_the_written_one_also_where_lists_are_made_as_it_goes(
    content: object, open_levels: int
) -> None:
    target = io.StringIO()
    stream_json({"a": iter([content]), "b": iter(())}, target, open_levels=open_levels + 2)
    assert target.getvalue() == write_json({"a": [content], "b": []}, open_levels=open_levels + 2)

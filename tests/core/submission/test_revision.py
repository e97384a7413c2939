import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonghop.core.observations import Observation, ObservationSet, TableRow
from tonghop.core.submission.revision import (
    RevisionHead,
    commit,
    compose_revision,
    describe_answer,
    parse_answer,
    read_revision,
)
from tonghop.core.values.model import Answer, Coded, Missing, MissingReason, Relation, Text
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary

FORM = PackLibrary((SHIPPED_PACKS,)).find("gia-lai/chinh-phu-dien-tu@2018-11-21")
HEAD = RevisionHead(
    "c",
    "s",
    1,
    "",
    "gia-lai/chinh-phu-dien-tu@2018-11-21",
    "d",
    "625",
    "2019-01-01",
    "Kbang",
    "20192",
    "",
    "",
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)
VALUES = st.one_of(
    NUMBERS,
    st.booleans(),
    st.builds(Coded, st.text(min_size=1, max_size=3)),
    st.builds(Text, st.text(max_size=20)),
    st.builds(Missing, st.sampled_from(MissingReason)),
)
ANSWERS = st.builds(
    Answer,
    VALUES,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.none() | st.sampled_from(Relation),
)


@given(ANSWERS)
def test_an_answer_comes_back_from_its_texts(answer: Answer) -> None:
    described = json.loads(json.dumps(describe_answer(answer)))
    assert parse_answer(described) == answer
    assert all(isinstance(text, str) for text in described.values())


def test_a_revision_comes_back_whole() -> None:
    count = next(row.code for row in FORM.indicators if not row.personal)
    annex = FORM.tables[0]
    column = next(one.code for one in annex.columns if not one.personal)
    observations = ObservationSet(
        {count: Observation(count, Answer(Decimal("7794")), remark="gồm kỳ trước")},
        {annex.code: (TableRow({column: Observation(column, Answer(Text("Một cửa")))}, "1", "A"),)},
    )
    written = compose_revision(
        FORM, HEAD, observations, {}, {"K1/x": "đã đối chiếu"}, {"x": "Còn thiếu máy."}
    )
    read = read_revision(json.loads(json.dumps(written)))
    assert read.head == HEAD
    assert read.observations.answer(count) == Answer(Decimal("7794"))
    assert read.observations.figures[count].remark == "gồm kỳ trước"
    assert read.observations.tables[annex.code][0].cells[column].value == Text("Một cửa")
    assert read.explanations == {"K1/x": "đã đối chiếu"}
    assert read.paragraphs == {"x": "Còn thiếu máy."}


def test_a_personal_answer_stands_as_a_commitment_only() -> None:
    code = next(row.code for row in FORM.indicators if row.personal)
    answer = Answer(Text("0269 3834 000"))
    written = compose_revision(FORM, HEAD, ObservationSet({code: Observation(code, answer)}), {code: "muối"})
    assert "3834" not in json.dumps(written, ensure_ascii=False)
    assert written["personal"] == {code: commit("muối", answer)}
    assert commit("khác", answer) != commit("muối", answer)


def test_another_layout_is_refused() -> None:
    with pytest.raises(ValueError, match=r"tonghop\.revision\.9"):
        read_revision({"layout": "tonghop.revision.9"})

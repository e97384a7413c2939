"""Sentences of the free expression where the pack says in words what ought to hold."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "expression.noted": Sentence(
        vi="cần xem lại: {note} (mục {rows}; phải có {left} {relation} {right}).",
        en="please look again: {note} (rows {rows}; {left} {relation} {right} ought to hold).",
    ),
    "advice.expression.noted": Sentence(
        vi="Đề nghị kiểm tra lại các số liệu này.", en="Please check these figures."
    ),
    "expression.noted_alone": Sentence(
        vi="cần xem lại: {note} (mục {rows}).", en="please look again: {note} (rows {rows})."
    ),
    "advice.expression.noted_alone": Sentence(
        vi="Đề nghị kiểm tra lại các số liệu này.", en="Please check these figures."
    ),
    "parameter.expression.note": Sentence(
        vi="điều cần xem lại, nói bằng lời thay cho công thức",
        en="what to look at, said in words in place of the formula",
    ),
}

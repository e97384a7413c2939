"""Sentences about windows and due days."""

from __future__ import annotations

from tonghop.core.sentences.model import Sentence

SENTENCES: dict[str, Sentence] = {
    "due.day": Sentence(vi="Hạn gửi: hết ngày {day}.", en="Due: by the end of {day}."),
    "due.unannounced": Sentence(
        vi="Hạn gửi: hết ngày {day}. Ngày làm bù năm {years}: chưa công bố, nên hạn có thể xê dịch.",
        en="Due: by the end of {day}. Make-up days of {years}: not announced, so the day may still move.",
    ),
}

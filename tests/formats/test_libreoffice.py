"""Programs of others run for a limited time, and what they need is said where they are absent."""

import time
from pathlib import Path

import pytest

from tonghop.core.sentences.render import render
from tonghop.formats import Unreadable, libreoffice


def test_a_program_that_takes_too_long_is_ended_with_all_it_started(tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    script = f"(sleep 2; touch {mark}) & sleep 30"
    started = time.monotonic()
    with pytest.raises(Unreadable) as refusal:
        libreoffice.run_limited(["sh", "-c", script], 1, "Word 97-2003 (.doc)", tmp_path)
    assert refusal.value.kind == "conversion_too_long"
    assert time.monotonic() - started < 10
    time.sleep(2.5)
    assert not mark.exists()


def test_without_libreoffice_a_person_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: None)
    with pytest.raises(Unreadable) as refusal:
        libreoffice.convert(b"", "doc", "docx", "Word 97-2003 (.doc)")
    said = render(f"file.{refusal.value.kind}", refusal.value.arguments)
    assert all(word in said for word in ("libreoffice-writer-nogui", "antiword", "Windows", "macOS"))

"""Runs that are cut, repeated, made at once, or refused by the disk: nothing is lost, all ends the same."""

from __future__ import annotations

import errno
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest

from tonghop.core.forms.model import FormVersion
from tonghop.desk.consolidate import consolidate
from tonghop.desk.file_bytes import read_file_bytes
from tonghop.desk.kept_readings import KeptReadings
from tonghop.desk.one_run import hold_place
from tonghop.desk.reading_pool import _Worker
from tonghop.desk.results import ResultsNotWritable
from tonghop.formats import Unreadable
from tonghop.formats.packs import PackLibrary
from tonghop.formats.packs.library import SHIPPED_PACKS

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[2] / "samples" / "bao-cao"
TODAY = date(2023, 3, 27)


@pytest.fixture(scope="module")
def forms() -> tuple[FormVersion, ...]:
    return PackLibrary((SHIPPED_PACKS,)).load_all()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLES, tmp_path / "reports"))


def texts_in(out: Path) -> dict[str, bytes]:
    """The results that hold no time of writing."""
    kinds = (".json", ".csv", ".txt")
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.suffix in kinds
    }


class _Cut(BaseException):
    """The power goes."""


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_run_cut_after_any_file_goes_on_and_ends_as_a_clean_one(
    reports: Path, forms: Sequence[FormVersion], at: int
) -> None:
    def cut(n_done: int, n_files: int, path: Path) -> None:
        if n_done == at:
            raise _Cut

    cut_out, clean_out = reports.parent / "cut", reports.parent / "one"
    with pytest.raises(_Cut):
        consolidate(reports, cut_out, forms=forms, today=TODAY, on_progress=cut)
    assert not cut_out.exists()
    consolidate(reports, cut_out, forms=forms, today=TODAY)
    consolidate(reports, clean_out, forms=forms, today=TODAY)
    assert texts_in(cut_out) == texts_in(clean_out)


def test_a_second_run_reads_only_what_changed_and_ends_as_from_nothing(
    reports: Path, forms: Sequence[FormVersion], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    ask = _Worker.ask
    monkeypatch.setattr(
        _Worker, "ask", lambda self, file, s: (asked.append(file.path.name), ask(self, file, s))[1]
    )
    out = reports.parent / "out"
    consolidate(reports, out, forms=forms, today=TODAY)
    assert len(asked) == 3
    asked.clear()
    first = texts_in(out)
    consolidate(reports, out, forms=forms, today=TODAY)
    assert not asked
    assert texts_in(out) == first
    changed = reports / "mo-phong-2023.txt"
    changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    consolidate(reports, out, forms=forms, today=TODAY)
    assert asked == [changed.name]


def test_a_damaged_or_foreign_kept_reading_is_not_used(tmp_path: Path, forms: Sequence[FormVersion]) -> None:
    kept = KeptReadings(forms, tmp_path / "kept")
    kept.keep("a", b"whatever")
    (tmp_path / "kept" / "a").write_bytes(bytes(32) + b"whatever")
    assert kept.find("a") is None

    for harm in (b"cos\nsystem\n(S'true'\ntR.", pickle.dumps(Path), pickle.dumps({"a": 1})):
        with pytest.raises(pickle.UnpicklingError):
            kept.unpack(harm)


def test_two_runs_at_once_do_not_harm_each_other(reports: Path, forms: Sequence[FormVersion]) -> None:
    out = reports.parent / "out"
    with hold_place(out), pytest.raises(ResultsNotWritable) as refused:
        consolidate(reports, out, forms=forms, today=TODAY)
    assert refused.value.key == "workbook.use.out_busy"
    consolidate(reports, out, forms=forms, today=TODAY)
    assert not list(out.parent.glob(".*.lock"))


def test_two_whole_runs_at_once_end_with_whole_results(reports: Path, forms: Sequence[FormVersion]) -> None:
    out, clean = reports.parent / "out", reports.parent / "clean"
    code = (
        "import sys; from datetime import date; from pathlib import Path; import tonghop\n"
        "from tonghop.desk.results import ResultsNotWritable\n"
        "try: tonghop.consolidate(Path(sys.argv[1]), Path(sys.argv[2]), today=date(2023, 3, 27))\n"
        "except ResultsNotWritable as refused: sys.exit(9 if refused.key.endswith('out_busy') else 1)\n"
    )
    command = [sys.executable, "-c", code, str(reports), str(out)]
    runs = [subprocess.Popen(command) for _ in range(3)]
    ended = [run.wait(120) for run in runs]
    assert 0 in ended and set(ended) <= {0, 9}
    consolidate(reports, clean, forms=forms, today=TODAY)
    assert texts_in(out) == texts_in(clean)
    assert not list(out.parent.glob(".out-*")) and not list(out.parent.glob(".*.lock"))


def test_a_run_of_another_machine_is_seen_by_its_signs_of_life(tmp_path: Path) -> None:
    out, lock = tmp_path / "out", tmp_path / ".out.lock"
    ended = Event()

    def beat_elsewhere() -> None:
        for number in count():
            lock.write_text(f"máy-b (7)\n{number:012}\n", encoding="utf-8")
            if ended.wait(0.02):
                return

    other = Thread(target=beat_elsewhere)
    other.start()
    try:
        while not lock.exists():
            pass
        with pytest.raises(ResultsNotWritable) as refused, hold_place(out, machine="máy-a", beat=0.05):
            pass
    finally:
        ended.set()
        other.join()
    assert refused.value.key == "workbook.use.out_busy"
    # Its machine went down: the file stays and changes no more.
    with hold_place(out, machine="máy-a", beat=0.05):
        assert lock.read_text(encoding="utf-8").startswith("máy-a")
    assert not lock.exists()


def test_where_a_folder_knows_no_locks_a_run_is_seen_by_its_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with hold_place(tmp_path / "out"), pytest.raises(ResultsNotWritable), hold_place(tmp_path / "out"):
        pass
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    lock = tmp_path / ".out.lock"
    lock.write_text(f"máy ({gone.pid})\n0\n", encoding="utf-8")
    with hold_place(tmp_path / "out", machine="máy", beat=0.01):
        pass
    assert not lock.exists()


@pytest.mark.parametrize("after", [0.3, 0.9, 1.5, 2.2, 3.0])
def test_a_run_killed_at_any_moment_is_followed_by_one_that_ends_as_a_clean_one(
    reports: Path, forms: Sequence[FormVersion], after: float
) -> None:
    cut_out, clean_out = reports.parent / "cut", reports.parent / "one"
    code = (
        "import sys; from datetime import date; from pathlib import Path; import tonghop\n"
        "while True: tonghop.consolidate(Path(sys.argv[1]), Path(sys.argv[2]), today=date(2023, 3, 27))\n"
    )
    running = subprocess.Popen([sys.executable, "-c", code, str(reports), str(cut_out)])
    with pytest.raises(subprocess.TimeoutExpired):
        running.wait(after)
    running.kill()
    running.wait()
    consolidate(reports, cut_out, forms=forms, today=TODAY)
    consolidate(reports, clean_out, forms=forms, today=TODAY)
    assert texts_in(cut_out) == texts_in(clean_out)
    left = {path.name for path in reports.parent.iterdir()} - {"reports", "cut", "one"}
    assert left == {".cut.kept", ".one.kept"}


def test_a_file_written_to_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("một")
    seen = os.fstat

    def write_meanwhile(number: int) -> os.stat_result:
        found = seen(number)
        path.write_text("hai ba")
        return found

    monkeypatch.setattr(os, "fstat", write_meanwhile)
    with pytest.raises(Unreadable) as refusal:
        read_file_bytes(path)
    assert refusal.value.kind == "changed_while_read"


def test_a_full_disk_leaves_earlier_results_as_they_were(reports: Path, forms: Sequence[FormVersion]) -> None:
    out = reports.parent / "out"
    consolidate(reports, out, forms=forms, today=TODAY)
    earlier = texts_in(out)
    code = (
        "import resource, signal, sys; from datetime import date; from pathlib import Path; import tonghop\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "tonghop.consolidate(Path(sys.argv[1]), Path(sys.argv[2]), today=date(2024, 1, 1))\n"
    )
    command = [sys.executable, "-c", code, str(reports), str(out)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "File too large" in ended.stderr
    assert texts_in(out) == earlier
    assert {path.name for path in out.parent.iterdir()} == {"reports", "out", ".out.kept"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to a read-only folder")
def test_a_read_only_folder_is_told(reports: Path, forms: Sequence[FormVersion]) -> None:
    place = reports.parent / "closed"
    place.mkdir(mode=0o500)
    with pytest.raises(PermissionError):
        consolidate(reports, place / "out", forms=forms, today=TODAY)


def test_a_clock_set_back_changes_nothing_that_is_kept(reports: Path, forms: Sequence[FormVersion]) -> None:
    out = reports.parent / "out"
    consolidate(reports, out, forms=forms, today=TODAY)
    for path in reports.iterdir():
        os.utime(path, (0, 0))
    first = texts_in(out)
    consolidate(reports, out, forms=forms, today=TODAY)
    assert texts_in(out) == first

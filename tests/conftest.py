"""What all tests share: how many examples a law is tried on, and where the real documents are."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Two cores shared with other work make single examples slow now and then; that is no defect of the law.
settings.register_profile("whole", deadline=None, derandomize=True)
settings.register_profile("fast", settings.get_profile("whole"), max_examples=20)
settings.load_profile("whole")

DOCUMENTS = os.environ.get("TONGHOP_DOCUMENTS")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests marked `documents` say that they were not run where the real documents are absent."""
    if DOCUMENTS is not None:
        return
    absent = pytest.mark.skip(reason="TONGHOP_DOCUMENTS does not name the folder of the real documents")
    for item in items:
        if item.get_closest_marker("documents"):
            item.add_marker(absent)


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of the real documents; only for tests marked `documents`."""
    assert DOCUMENTS is not None, "mark the test with pytest.mark.documents"
    return Path(DOCUMENTS)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how well each real report was read, from every kind of file, and how well each form was drafted."""
    heads = ("report", "file", "right", "asked", "wrong", "unplaced")
    _write_tally(terminalreporter, "documents", "real reports, figure by figure", heads)
    heads = ("document", "what", "right", "wrong", "missed", "")
    _write_tally(terminalreporter, "drafts", "forms drafted from real documents, against their packs", heads)


def _write_tally(reporter: pytest.TerminalReporter, named: str, title: str, heads: tuple[str, ...]) -> None:
    told = {
        tuple(counts)
        for reports in reporter.stats.values()
        for report in reports
        if getattr(report, "when", None) == "call"
        for name, counts in getattr(report, "user_properties", ())
        if name == named
    }
    if not told:
        return
    reporter.section(title)
    for line in (heads, *sorted(told)):
        shown = (*line, *[""] * (len(heads) - len(line)))
        reporter.write_line("{:<22} {:<9} {:>6} {:>6} {:>6} {:>9}".format(*shown).rstrip())

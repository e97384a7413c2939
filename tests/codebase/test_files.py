"""The files a stranger meets first exist, say what they should, and stay small enough to read."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
SOURCES = sorted(path for path in (PROJECT / "src").rglob("*.py") if path.parent.name != "migrations")
"""What people write; Django writes migrations."""
PAGES = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
LONGEST = 450


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PROJECT / "src")))
def test_a_source_file_holds_one_idea(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST


@pytest.mark.parametrize("command", ["make run", "make test"])
def test_the_readme_shows_how_to_run_and_how_to_test(command: str) -> None:
    assert command in (PROJECT / "README.md").read_text()


def test_every_file_named_in_notice_exists() -> None:
    named = re.findall(r"^- `([^`]+)`", (PROJECT / "NOTICE").read_text(), flags=re.MULTILINE)
    assert [name for name in named if not list(PROJECT.glob(name))] == []


def test_every_decision_is_linked_from_the_list_of_decisions() -> None:
    folder = PROJECT / "docs" / "adr"
    linked = set(re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "index.md").read_text()))
    assert linked == {path.name for path in folder.glob("[0-9]*.md")}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_link_between_pages_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text())
    local = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in local if not (path.parent / link).exists()] == []


def test_every_page_of_the_docs_is_reached_from_its_index() -> None:
    for index in (PROJECT / "docs").glob("*/index.md"):
        linked = set(re.findall(r"\]\(([\w./-]+\.md)\)", index.read_text()))
        assert {page.name for page in index.parent.glob("*.md")} - {"index.md"} <= linked

"""Whatever writes a sheet writes what offices typed as text, never as a formula."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "tonghop"
FILES = sorted(SOURCE.rglob("*.py"))
_LIBRARIES = {"openpyxl", "pandas", "xlwt", "odf"}
"""Of what else could write a sheet: openpyxl takes any text that begins with "=" for a formula."""
_GUESSING = {"write", "write_row", "write_column", "add_table"}
"""Calls of XlsxWriter that decide by the text what a cell is, or take a formula from a table."""


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(tree: ast.Module) -> set[str]:
    names = {one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


WRITERS = [path for path in FILES if "xlsxwriter" in _imports(_tree(path))]


def test_no_other_library_writes_sheets() -> None:
    assert [path.name for path in FILES if _imports(_tree(path)) & _LIBRARIES] == []


@pytest.mark.parametrize("path", WRITERS, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_cell_is_written_as_what_it_is_and_never_guessed(path: Path) -> None:
    calls = [node for node in ast.walk(_tree(path)) if isinstance(node, ast.Call)]
    on_sheets = [
        call.func.attr
        for call in calls
        if call.args
        and isinstance(call.func, ast.Attribute)
        and "sheet" in ast.unparse(call.func.value).lower()
    ]
    assert not _GUESSING & set(on_sheets)
    made = [call for call in calls if ast.unparse(call.func).rpartition(".")[2] == "Workbook"]
    for call in made:
        assert len(call.args) + len(call.keywords) == 2, "a workbook is opened with its settings"


def test_every_workbook_is_opened_with_formulas_links_and_numbers_left_as_text() -> None:
    for path in WRITERS:
        written = path.read_text(encoding="utf-8")
        if " = Workbook(" in written:
            for setting in ("strings_to_formulas", "strings_to_urls", "strings_to_numbers"):
                assert f'"{setting}": False' in written, f"{path.name}: {setting}"


def test_whatever_writes_csv_disarms_formulas() -> None:
    texts = {path.relative_to(SOURCE).as_posix(): path.read_text(encoding="utf-8") for path in FILES}
    writing = [name for name, text in texts.items() if "csv.writer(" in text or "csv.DictWriter(" in text]
    assert "formats/csv/write.py" in writing
    assert [name for name in writing if "harmless(" not in texts[name]] == []

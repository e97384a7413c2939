"""Every test the threat model names exists."""

import ast
import re
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "docs" / "explanation" / "threat-model.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)


def functions(path: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}


def test_every_test_named_exists() -> None:
    missing = [
        f"{path}::{name}"
        for path, name in NAMED
        if not (PROJECT / path).is_file() or name not in functions(PROJECT / path)
    ]
    assert missing == []


def test_every_threat_names_a_test() -> None:
    threats = [
        line
        for line in PAGE.partition("## Mối đe dọa")[2].partition("## Điều chưa")[0].splitlines()
        if line.startswith("| ") and not line.startswith("| mối đe dọa")
    ]
    assert len(threats) > 25
    assert [line for line in threats if "::test_" not in line] == []

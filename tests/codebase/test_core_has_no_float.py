"""Official figures are Decimal: core has no float, whether as a literal, a call or an annotation."""

import ast
from pathlib import Path

import pytest

CORE = Path(__file__).parents[2] / "src" / "tonghop" / "core"


def floats_in(source: str) -> list[str]:
    return [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Name) and node.id in {"float", "complex"})
        or (isinstance(node, ast.Constant) and node.value == "float")
    ]


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=lambda path: str(path.relative_to(CORE)))
def test_core_has_no_float(path: Path) -> None:
    assert floats_in(path.read_text()) == []


@pytest.mark.parametrize("source", ["x = 1.5", "float('1')", "def f(x: float): ...", "x: 'float' = y", "1e3"])
def test_the_search_finds_each_kind_of_float(source: str) -> None:
    assert floats_in(source)

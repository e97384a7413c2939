"""The page on the pack format and the published schema say the same."""

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "reference" / "pack-format.md").read_text(encoding="utf-8")
SCHEMA: dict[str, Any] = json.loads(
    resources.files("tonghop.formats.packs").joinpath("pack.schema.json").read_text(encoding="utf-8")
)
_THEN = SCHEMA["$defs"]["form"]["then"]["properties"]
WHOLE = {
    "section": _THEN["sections"]["items"]["required"],
    "row": _THEN["sections"]["items"]["properties"]["rows"]["items"]["required"],
    "table": _THEN["tables"]["items"]["required"],
}
"""What only a pack that extends none must write in each of its entries."""
SHAPES = [
    "form",
    "section",
    "row",
    "table",
    "column",
    "check",
    "case",
    "changes",
    "report",
    "report_section",
    "report_paragraph",
]


def _chapter(shape: str) -> str:
    match = re.search(rf"^## [^\n]*\(`{shape}`\)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert match, f"the page has no chapter on {shape}"
    return match[1]


def _documented(shape: str) -> list[str]:
    return re.findall(r"^\| `([a-z0-9_]+)` \|", _chapter(shape), re.MULTILINE)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_the_schema_allows_is_documented_and_no_other(shape: str) -> None:
    assert sorted(_documented(shape)) == sorted(SCHEMA["$defs"][shape]["properties"])


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_the_schema_demands_is_marked_so(shape: str) -> None:
    marked = re.findall(r"^\| `([a-z0-9_]+)` \| có \|", _chapter(shape), re.MULTILINE)
    schema = SCHEMA["$defs"][shape]
    demanded = {*schema["required"], *schema.get("then", {}).get("required", []), *WHOLE.get(shape, ())}
    assert set(marked) == demanded


@pytest.mark.parametrize("words", ["value_type", "roll_up", "missing", "unit_kind", "ground"])
def test_every_closed_word_is_explained(words: str) -> None:
    assert {word for word in SCHEMA["$defs"][words]["enum"] if f"`{word}`" not in PAGE} == set()

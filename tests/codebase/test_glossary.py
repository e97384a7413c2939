"""The glossary holds an entry for each public class of core, and for nothing that does not exist."""

import ast
import re
from pathlib import Path

PROJECT = Path(__file__).parents[2]
CORE = PROJECT / "src" / "tonghop" / "core"
GLOSSARY = PROJECT / "docs" / "reference" / "glossary.md"


def public_classes() -> set[str]:
    return {
        node.name
        for path in CORE.rglob("*.py")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.ClassDef)
        and not node.name.startswith("_")
        and not any(part.startswith("_") and part != "__init__" for part in (path.stem,))
    }


def entries() -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", GLOSSARY.read_text(), flags=re.MULTILINE)


def test_every_public_class_of_core_has_an_entry() -> None:
    assert sorted(public_classes() - set(entries())) == []


def test_every_entry_names_a_class_that_exists() -> None:
    assert sorted(set(entries()) - public_classes()) == []


def test_no_word_is_explained_twice() -> None:
    assert len(entries()) == len(set(entries()))

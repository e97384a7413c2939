"""The glossary holds an entry for each public class of core, under its stage, and for nothing else."""

import ast
import re
from pathlib import Path

PROJECT = Path(__file__).parents[2]
CORE = PROJECT / "src" / "tonghop" / "core"
GLOSSARY = (PROJECT / "docs" / "reference" / "glossary.md").read_text()


def public_classes() -> set[str]:
    return {
        f"{path.relative_to(CORE).parts[0].removesuffix('.py')}: {node.name}"
        for path in CORE.rglob("*.py")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }


def entries() -> list[str]:
    chapters = re.split(r"^## .* · `(\w+)`$", GLOSSARY, flags=re.MULTILINE)
    return [
        f"{stage}: {name}"
        for stage, chapter in zip(chapters[1::2], chapters[2::2], strict=True)
        for name in re.findall(r"^\| `(\w+)` \| [^|]+ \| [^|]+ \|$", chapter, flags=re.MULTILINE)
    ]


def test_every_public_class_of_core_has_an_entry() -> None:
    assert sorted(public_classes() - set(entries())) == []


def test_every_entry_names_a_class_that_exists() -> None:
    assert sorted(set(entries()) - public_classes()) == []


def test_no_word_is_explained_twice() -> None:
    assert len(entries()) == len(set(entries()))

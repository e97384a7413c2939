"""What the code imports is what the project asks to be installed: nothing missing, nothing left over."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def imported() -> set[str]:
    names: set[str] = set()
    for path in (PROJECT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"tonghop"}


def asked() -> set[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    return {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in project["dependencies"]}


def test_every_import_is_of_a_package_the_project_asks_for_and_every_such_package_is_imported() -> None:
    distributions = packages_distributions()
    assert {distributions[name][0].lower() for name in imported()} == asked()

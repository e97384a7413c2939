"""What the surroundings say: the one place where environment variables are read.

Decides their names, their defaults and which combinations are refused. Every variable is told in
``docs/reference/portal-settings.md``. Never holds a secret of its own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tonghop.core.sentences.render import Language, render


class Mode(StrEnum):
    """What the portal is run for."""

    PRODUCTION = "production"
    DEMO = "demo"
    """On one machine, with simulated offices and accounts printed on the screen."""


class SettingsRefused(Exception):
    """The surroundings name settings that must not be used together; each is a sentence."""

    def __init__(self, refusals: tuple[str, ...]) -> None:
        super().__init__("\n".join(refusals))
        self.refusals = refusals

    def told(self, language: Language = "vi") -> str:
        """All of it, a line each."""
        lines = [render("settings.refused", language=language), *(f"- {one}" for one in self.refusals)]
        return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Environment:
    """The settings as given. ``database`` is a connection string; empty where none was named."""

    mode: Mode
    debug: bool
    secret_key: str
    database: str
    hosts: tuple[str, ...]
    files: Path
    """Where uploads and results lie."""
    mail_url: str
    oidc: Mapping[str, str]
    bundled_server: bool
    proxies: int = 0
    """How many servers of ours stand before the portal and name the caller's address."""


_DEMO_KEY = "demo-only-not-a-secret-demo-only-not-a-secret-demo-only"
_LEAST_KEY = 32


def read_environment(variables: Mapping[str, str]) -> Environment:
    """The settings the variables name.

    Raises:
        SettingsRefused: production with DEBUG, without a secret key of its own, without a host, without a
            database, or on the bundled server; all of it said at once. A mode that is none.
    """
    named = variables.get("TONGHOP_MODE", Mode.PRODUCTION)
    if named not in list(Mode):
        raise SettingsRefused((render("settings.mode", {"given": named}),))
    mode = Mode(named)
    hosts = variables.get("TONGHOP_HOSTS", "127.0.0.1,localhost" if mode is Mode.DEMO else "")
    found = Environment(
        mode=mode,
        debug=variables.get("TONGHOP_DEBUG", "") == "1",
        secret_key=variables.get("TONGHOP_SECRET_KEY", _DEMO_KEY if mode is Mode.DEMO else ""),
        database=variables.get("DATABASE_URL", ""),
        hosts=tuple(filter(None, hosts.split(","))),
        files=Path(variables.get("TONGHOP_FILES", "tonghop-files")),
        mail_url=variables.get("TONGHOP_MAIL", ""),
        oidc={
            name: variables[f"TONGHOP_OIDC_{name.upper()}"]
            for name in ("server", "client", "secret", "name")
            if f"TONGHOP_OIDC_{name.upper()}" in variables
        },
        bundled_server=variables.get("TONGHOP_BUNDLED_SERVER", "") == "1",
        proxies=_count(variables.get("TONGHOP_PROXIES", "0")),
    )
    refusals = tuple(render(f"settings.{name}") for name in _refused(found))
    if refusals:
        raise SettingsRefused(refusals)
    return found


def _count(given: str) -> int:
    if not (given.isascii() and given.isdigit()):
        raise SettingsRefused((render("settings.proxies", {"given": given}),))
    return int(given)


def _refused(found: Environment) -> list[str]:
    if found.mode is Mode.DEMO:
        return []
    wrong = {
        "debug": found.debug,
        "secret_key": len(found.secret_key) < _LEAST_KEY or found.secret_key == _DEMO_KEY,
        "hosts": not found.hosts or "*" in found.hosts,
        "database": not found.database,
        "bundled_server": found.bundled_server,
    }
    return [name for name, is_wrong in wrong.items() if is_wrong]


def main() -> int:
    """Say at once, before anything is started, which settings are refused; the exit status."""
    try:
        read_environment(os.environ)
    except SettingsRefused as refused:
        sys.stderr.write(
            "\n".join([render("settings.refused"), *(f"- {one}" for one in refused.refusals)]) + "\n"
        )
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

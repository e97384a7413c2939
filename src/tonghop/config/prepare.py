"""Brings a database up to date, as its owner: ``python -m tonghop.config.prepare``.

Decides what must hold before the portal starts: a server that loses nothing, every migration, the portal's
own role with its rights, no demonstration accounts in production. Started by ``tonghop serve``.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

import django
import psycopg
from psycopg.conninfo import make_conninfo

from tonghop.config.environment import Environment, Mode, SettingsRefused, read_environment
from tonghop.config.portal_role import (
    DURABLE,
    PORTAL_ROLE,
    NotDurable,
    grant_portal_role,
    require_durable,
)
from tonghop.core.sentences.render import Language, render

if TYPE_CHECKING:
    from tonghop.apps.accounts.models import User

PASSWORD_VARIABLE = "TONGHOP_PORTAL_PASSWORD"
EXIT_REFUSED = 2


def prepare(environment: Environment, password: str, language: Language) -> None:
    """Bring the database of the environment up to date.

    Raises:
        SettingsRefused: something that must hold does not; each said as a sentence.
    """
    try:
        with psycopg.connect(environment.database, autocommit=True) as connection:
            require_durable(connection)
            _migrate()
            grant_portal_role(connection, password)
        portal = make_conninfo(environment.database, user=PORTAL_ROLE, password=password)
        with psycopg.connect(portal, autocommit=True) as connection:
            require_durable(connection)
    except NotDurable as weak:
        said = {"setting": weak.setting, "found": weak.found, "needed": DURABLE[weak.setting][0]}
        raise SettingsRefused((render("settings.not_durable", said, language),)) from weak
    except psycopg.errors.InsufficientPrivilege as refused:
        said = {"role": PORTAL_ROLE, "reason": str(refused).strip()}
        raise SettingsRefused((render("settings.owner_rights", said, language),)) from refused
    except psycopg.OperationalError as failure:
        said = {"reason": str(failure).strip()}
        raise SettingsRefused((render("settings.not_reached", said, language),)) from failure
    if environment.mode is Mode.PRODUCTION:
        refuse_demo_accounts(language)


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def refuse_demo_accounts(language: Language = "vi") -> None:
    """Refuse a database with accounts whose password is printed.

    Raises:
        SettingsRefused: there are some.
    """
    from tonghop.apps.accounts.models import User as Accounts

    accounts: type[User] = Accounts
    n_accounts = accounts.objects.filter(is_demo=True).count()
    if n_accounts:
        raise SettingsRefused((render("settings.demo_accounts", {"n_accounts": n_accounts}, language),))


def main(arguments: list[str]) -> int:
    """Prepare, load the demonstration where asked, print its accounts; the exit status."""
    parser = argparse.ArgumentParser(prog="tonghop.config.prepare")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--lang", choices=["vi", "en"], default="vi")
    asked = parser.parse_args(arguments)
    try:
        environment = read_environment(os.environ)
        django.setup()
        prepare(environment, os.environ[PASSWORD_VARIABLE], asked.lang)
    except SettingsRefused as refused:
        sys.stderr.write(refused.told(asked.lang))
        return EXIT_REFUSED
    if asked.demo:
        from tonghop.config.demo.load import load_demo, say_accounts

        load_demo()
        sys.stdout.write(say_accounts(asked.lang))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

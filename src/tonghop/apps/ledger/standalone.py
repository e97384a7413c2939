"""Reads the ledger of a database by its address, without the portal: an inspector needs nothing else.

Decides only the query. Needs the right to read one table; never writes.
"""

from __future__ import annotations

from collections.abc import Iterator

import psycopg

from tonghop.core.ledger import LedgerEntry

_ENTRIES = (
    "SELECT number, at, act, subject, actor, document, previous, seal FROM ledger_entry ORDER BY number"
)


def read_entries(connection: psycopg.Connection) -> Iterator[LedgerEntry]:
    """Every entry by number, a few thousand at a time."""
    with connection.cursor(name="ledger") as cursor:
        cursor.itersize = 2000
        for row in cursor.execute(_ENTRIES):
            yield LedgerEntry(*row)

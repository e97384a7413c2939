"""The portal's own role reads and appends; it cannot change a history, a table, or what keeps them."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

from tonghop.apps.accounts.models import User
from tonghop.config.environment import SettingsRefused, read_environment
from tonghop.config.portal_role import (
    APPEND_ONLY,
    DURABLE,
    PORTAL_ROLE,
    NotDurable,
    grant_portal_role,
    require_durable,
)
from tonghop.config.prepare import refuse_demo_accounts

pytestmark = pytest.mark.django_db


def connect(user: str = "") -> psycopg.Connection:
    database = settings.DATABASES["default"]
    address = make_conninfo(
        dbname=connection.settings_dict["NAME"],
        host=database["HOST"],
        port=database["PORT"] or None,
        user=user or database["USER"],
        password="mo-phong" if user else database["PASSWORD"] or None,
    )
    return psycopg.connect(address, autocommit=True)


@pytest.fixture
def portal() -> Iterator[psycopg.Connection]:
    connection.ensure_connection()
    with connect() as owner:
        grant_portal_role(owner, "mo-phong")
        grant_portal_role(owner, "mo-phong")
    with connect(PORTAL_ROLE) as held:
        yield held


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize(
    "statement", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {} CASCADE", "DROP TABLE {}"]
)
def test_a_history_is_not_changed_by_the_portal(
    portal: psycopg.Connection, table: str, statement: str
) -> None:
    column = {"ledger_entry": "act", "collection_revision": "reason", "collection_celledit": "after"}[table]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal.execute(statement.format(table, column, column))


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_what_keeps_a_history_is_not_taken_away_by_the_portal(portal: psycopg.Connection, table: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal.execute(f"DROP TRIGGER append_only ON {table}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal.execute("SET session_replication_role = replica")


def test_the_portal_reads_and_appends(portal: psycopg.Connection) -> None:
    with portal.transaction(force_rollback=True):
        portal.execute(
            "INSERT INTO ledger_entry (number, at, act, subject, actor, document, previous, seal) "
            "VALUES (1, now(), 'mở', 'campaign:1', '1', '', '', '')"
        )
        assert portal.execute("SELECT count(*) FROM ledger_entry").fetchone() == (1,)


def test_the_portal_makes_no_role_and_no_table(portal: psycopg.Connection) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal.execute("CREATE ROLE khac")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal.execute("CREATE TABLE khac (so int)")


@pytest.mark.parametrize("setting", ["synchronous_commit"])
def test_a_server_that_may_lose_what_it_kept_is_refused(setting: str) -> None:
    connection.ensure_connection()
    with connect() as owner:
        require_durable(owner)
        owner.execute(f"SET {setting} = off")
        with pytest.raises(NotDurable) as weak:
            require_durable(owner)
    assert (weak.value.setting, weak.value.found) == (setting, "off")


def test_the_three_settings_that_lose_figures_are_looked_at() -> None:
    assert set(DURABLE) == {"fsync", "full_page_writes", "synchronous_commit"}


def test_production_refuses_accounts_everybody_knows() -> None:
    refuse_demo_accounts()
    User.objects.create_user("chay-thu@example.vn", full_name="Chạy thử", is_demo=True)
    with pytest.raises(SettingsRefused, match="1 tài khoản chạy thử"):
        refuse_demo_accounts()


SOUND = {
    "TONGHOP_SECRET_KEY": "k" * 50,
    "TONGHOP_HOSTS": "bao-cao.example.vn",
    "DATABASE_URL": "postgresql://chu@may/tonghop",
}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"TONGHOP_DEBUG": "1"}, "TONGHOP_DEBUG"),
        ({"TONGHOP_SECRET_KEY": "ngắn"}, "TONGHOP_SECRET_KEY"),
        ({"TONGHOP_HOSTS": "*"}, "TONGHOP_HOSTS"),
        ({"DATABASE_URL": ""}, "DATABASE_URL"),
        ({"TONGHOP_BUNDLED_SERVER": "1"}, "PostgreSQL kèm theo"),
        ({"TONGHOP_MODE": "thu"}, "TONGHOP_MODE"),
    ],
)
def test_production_refuses_unsafe_settings_and_says_which(changed: dict[str, str], said: str) -> None:
    assert read_environment(SOUND).database == SOUND["DATABASE_URL"]
    with pytest.raises(SettingsRefused) as refused:
        read_environment(SOUND | changed)
    assert len(refused.value.refusals) == 1 and said in refused.value.refusals[0]

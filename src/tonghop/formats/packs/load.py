"""Makes a form version and its cases from a pack's folder.

Decides which files belong to a pack, its digest, and what extending another pack means for both.
Never decides whether the form makes sense: ``lint_pack`` does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tonghop.core.forms.build import CHECKS_FILE, FORM_FILE, build_form
from tonghop.core.forms.cases import PackCase, build_case
from tonghop.core.forms.changes import CHANGES_FILE, FormChanges, build_changes
from tonghop.core.forms.extend import lay_over
from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.forms.model import FormVersion
from tonghop.formats.packs.read import read_mapping, require_shape

CASES_FOLDER = "cases"
FindFolder = Callable[[str], Path]
"""Gives the folder of a pack from its identifier, with or without ``@`` and the first day."""


def load_pack(folder: Path, find_folder: FindFolder | None = None) -> FormVersion:
    """Load the form of a pack. ``find_folder`` finds the pack this one extends, if it extends one.

    Raises:
        PackRefused: every mistake found in the files, at once.
    """
    mapping, digest = _whole_mapping(folder, find_folder, ())
    return replace(build_form(mapping, digest), changes=load_changes(folder))


def load_cases(folder: Path) -> tuple[PackCase, ...]:
    """The cases of a pack, by file name; none where it has no folder of cases.

    Raises:
        PackRefused: every mistake found in the files, at once.
    """
    cases: list[PackCase] = []
    faults: list[PackFault] = []
    for path in sorted((folder / CASES_FOLDER).glob("*.yaml")):
        name = f"{CASES_FOLDER}/{path.name}"
        try:
            cases.append(build_case(read_mapping(path, name, "case"), name))
        except PackRefused as refused:
            faults.extend(refused.faults)
    if faults:
        raise PackRefused(faults)
    return tuple(cases)


def load_extended_cases(folder: Path, find_folder: FindFolder) -> tuple[PackCase, ...]:
    """The cases of the packs this one extends: its checks taken over from them are tried there.

    Raises:
        PackRefused: every mistake found in the files, at once.
    """
    base_id = _own_mapping(folder).get("extends")
    if base_id is None:
        return ()
    base = find_folder(base_id)
    return (*load_cases(base), *load_extended_cases(base, find_folder))


def load_changes(folder: Path) -> FormChanges | None:
    """The map of a pack's rows to the version before; None where it has none.

    Raises:
        PackRefused: every mistake found in the file, at once.
    """
    path = folder / CHANGES_FILE
    return build_changes(read_mapping(path, CHANGES_FILE, "changes")) if path.exists() else None


def digest_of(folder: Path) -> str:
    """The SHA-256, hex, over the names and bytes of the pack's YAML files, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml"), key=lambda path: path.relative_to(folder).as_posix()):
        name, content = path.relative_to(folder).as_posix().encode(), path.read_bytes()
        digest.update(b"%d:%s%d:" % (len(name), name, len(content)))
        digest.update(content)
    return digest.hexdigest()


def _whole_mapping(
    folder: Path, find_folder: FindFolder | None, extended_by: tuple[Path, ...]
) -> tuple[Mapping[str, Any], str]:
    mapping = _own_mapping(folder)
    digest = digest_of(folder)
    base_id = mapping.get("extends")
    if base_id is None:
        return mapping, digest
    if find_folder is None:
        raise PackRefused([PackFault("unknown_pack", FORM_FILE, "extends", {"pack": base_id, "known": ""})])
    base_folder = find_folder(base_id)
    if base_folder in (folder, *extended_by):
        raise PackRefused([PackFault("extends_cycle", FORM_FILE, "extends", {"pack": base_id})])
    base, base_digest = _whole_mapping(base_folder, find_folder, (folder, *extended_by))
    together = hashlib.sha256(f"{base_digest}{digest}".encode())
    whole = lay_over(base, mapping)
    form = {key: value for key, value in whole.items() if key != "checks"}
    require_shape(form, FORM_FILE, "form")  # a row laid over the base may name only what differs
    return whole, together.hexdigest()


def _own_mapping(folder: Path) -> Mapping[str, Any]:
    faults: list[PackFault] = []
    read: dict[str, Mapping[str, Any]] = {}
    for name, shape, is_required in (
        (FORM_FILE, "form", True),
        (CHECKS_FILE, "checks", False),
        (CHANGES_FILE, "changes", False),
    ):
        if not is_required and not (folder / name).exists():
            continue
        try:
            read[name] = read_mapping(folder / name, name, shape)
        except PackRefused as refused:
            faults.extend(refused.faults)
    if faults:
        raise PackRefused(faults)
    return {**read[FORM_FILE], "checks": read.get(CHECKS_FILE, {}).get("checks", [])}

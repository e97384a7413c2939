"""Lints a pack's folder: reads it, then asks core about the form, its checks and its cases.

Decides in which order: files that cannot be read say nothing of the form, and cases are run only on a
form and checks that hold together.
"""

from __future__ import annotations

from pathlib import Path

from tonghop.core.checks.lint import lint_checks
from tonghop.core.checks.rehearsal import rehearse
from tonghop.core.forms.build import FORM_FILE
from tonghop.core.forms.faults import PackFault, PackRefused
from tonghop.core.forms.lint import lint
from tonghop.core.forms.model import FormVersion
from tonghop.formats.packs.load import FindFolder, load_cases, load_pack


def lint_pack(folder: Path, find_folder: FindFolder | None = None) -> tuple[PackFault, ...]:
    """Everything wrong with a pack; empty for a sound one.

    ``find_folder`` finds the pack this one extends, if it extends one (``PackLibrary.find_folder``).
    """
    try:
        form, cases = load_pack(folder, find_folder), load_cases(folder)
    except PackRefused as refused:
        return refused.faults
    faults = (*_misplaced(form, folder), *lint(form, cases), *lint_checks(form, cases))
    return faults or rehearse(form, cases)


def _misplaced(form: FormVersion, folder: Path) -> tuple[PackFault, ...]:
    expected = f"{form.pack}/{form.version}"
    if folder.resolve().as_posix().endswith(f"/{expected}"):
        return ()
    return (PackFault("misplaced", FORM_FILE, "pack", {"folder": str(folder), "expected": expected}),)

"""Lints a pack's folder: reads it, then asks core about the form, its checks, its cases and its report.

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
from tonghop.core.forms.lint_changes import lint_changes
from tonghop.core.forms.model import FormVersion
from tonghop.core.publication.report_template_lint import lint_report_template
from tonghop.formats.packs.load import FindFolder, load_cases, load_changes, load_extended_cases, load_pack
from tonghop.formats.packs.report_template import load_report_template


def lint_pack(folder: Path, find_folder: FindFolder | None = None) -> tuple[PackFault, ...]:
    """Everything wrong with a pack; empty for a sound one.

    ``find_folder`` finds the pack this one extends, if it extends one (``PackLibrary.find_folder``).
    """
    try:
        form, cases = load_pack(folder, find_folder), load_cases(folder)
        tried = cases if find_folder is None else (*cases, *load_extended_cases(folder, find_folder))
        changed = _lint_changes(form, folder, find_folder)
        template = load_report_template(folder, find_folder)
    except PackRefused as refused:
        return refused.faults
    faults = (*_misplaced(form, folder), *lint(form, cases), *lint_checks(form, tried), *changed)
    if template is not None:
        faults = (*faults, *lint_report_template(template, form))
    return faults or rehearse(form, cases)


def _lint_changes(form: FormVersion, folder: Path, find_folder: FindFolder | None) -> tuple[PackFault, ...]:
    """What is wrong with the map to the version before, which must be at hand to be looked at."""
    changes = load_changes(folder)
    if changes is None or find_folder is None:
        return ()
    return lint_changes(changes, form, load_pack(find_folder(changes.since), find_folder))


def _misplaced(form: FormVersion, folder: Path) -> tuple[PackFault, ...]:
    expected = f"{form.pack}/{form.version}"
    if folder.resolve().as_posix().endswith(f"/{expected}"):
        return ()
    return (PackFault("misplaced", FORM_FILE, "pack", {"folder": str(folder), "expected": expected}),)

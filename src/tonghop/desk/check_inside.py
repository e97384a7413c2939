"""Checking a file as people send it: a report, or an archive or a message with reports inside.

Decides that each report inside is checked by itself, under its path through the archive. Never prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.forms.model import FormVersion
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.desk.check import CheckedFile, check_file
from tonghop.desk.collect_files import CollectedFile, RefusedFile, collect
from tonghop.desk.system_refusals import tell_not_opened
from tonghop.formats import Unreadable
from tonghop.formats.notices import notice


def check_inside(
    path: Path, forms: Sequence[FormVersion], form: FormVersion | None = None
) -> Iterator[tuple[str, CheckedFile | UnreadFile]]:
    """Check a file, or every file inside it where it is an archive or a message.

    Yields the name of each: of the file itself, or its path through the archive, "a.zip/xa-1/bieu.docx".
    What cannot be read is told and costs no other its reading.

    Args:
        path: the file.
        forms: the forms to recognise reports among.
        form: the form to lay every report on; None to recognise each.
    """
    with TemporaryDirectory(prefix="tonghop-") as aside:
        for found in collect(path, path.name, Path(aside)):
            if isinstance(found, RefusedFile):
                yield found.name, UnreadFile(found.name, str(path), found.kind, found.arguments)
            else:
                yield found.name, _check(found, forms, form)


def _check(
    found: CollectedFile, forms: Sequence[FormVersion], form: FormVersion | None
) -> CheckedFile | UnreadFile:
    try:
        checked = check_file(found.path, forms, form)
    except Unreadable as refusal:
        return UnreadFile(found.name, str(found.source), f"file.{refusal.kind}", dict(refusal.arguments))
    except OSError as failure:
        return UnreadFile(found.name, str(found.source), *tell_not_opened(str(found.source), failure))
    return replace(checked, findings=(*checked.findings, *tell_message(found.message)))


def tell_message(message: str) -> tuple[Finding, ...]:
    """What the e-mail that brought a file says, for whoever reads the report."""
    if not message:
        return ()
    return (notice("covering_message", Place(part="message"), Severity.NOTE, text=message),)

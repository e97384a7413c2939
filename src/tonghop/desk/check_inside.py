"""Checking a file as people send it: a report, or an archive or a message with reports inside.

Decides that each report inside is checked by itself, under its path through the archive. Never prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.rollup.consolidation import UnreadFile
from tonghop.desk.check import CheckedFile
from tonghop.desk.collect_files import CollectedFile, RefusedFile, collect
from tonghop.desk.reading_pool import FileToRead, ReadingPool
from tonghop.formats.notices import notice


def check_inside(path: Path, pool: ReadingPool) -> Iterator[tuple[str, CheckedFile | UnreadFile]]:
    """Check a file, or every file inside it where it is an archive or a message.

    Yields the name of each: of the file itself, or its path through the archive, "a.zip/xa-1/bieu.docx".
    What cannot be read is told and costs no other its reading.

    Args:
        path: the file.
        pool: the processes that read, which know the forms.
    """
    with TemporaryDirectory(prefix="tonghop-") as aside:
        inside = tuple(collect(path, path.name, Path(aside)))
        read = pool.read(
            FileToRead(found.path, found.name, str(found.source))
            for found in inside
            if isinstance(found, CollectedFile)
        )
        for found in inside:
            if isinstance(found, RefusedFile):
                yield found.name, UnreadFile(found.name, str(path), found.kind, found.arguments)
                continue
            checked = next(read)
            if isinstance(checked, CheckedFile):
                checked = replace(checked, findings=(*checked.findings, *tell_message(found.message)))
            yield found.name, checked


def tell_message(message: str) -> tuple[Finding, ...]:
    """What the e-mail that brought a file says, for whoever reads the report."""
    if not message:
        return ()
    return (notice("covering_message", Place(part="message"), Severity.NOTE, text=message),)

"""Office files of every age made to do harm: with macros, locked, cut short, held by another program."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from tonghop.core.forms.model import FormVersion
from tonghop.core.sentences.render import render
from tonghop.desk.consolidate import ConsolidationResult, consolidate
from tonghop.formats.packs import PackLibrary
from tonghop.formats.packs.library import SHIPPED_PACKS

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[2] / "samples" / "bao-cao"
WORD, WORKBOOK = SAMPLES / "kbang-2019-q2.docx", SAMPLES / "vung-tau-2023.xlsx"
NEEDS_OFFICE = (
    pytest.mark.office,
    pytest.mark.skipif(
        shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on this machine"
    ),
)
OLE_OPENING = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FIRST_STREAM = 512


@pytest.fixture(scope="module")
def forms() -> tuple[FormVersion, ...]:
    return PackLibrary((SHIPPED_PACKS,)).load_all()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with one report that can be read."""
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(WORD, folder)
    return folder


def run(folder: Path, forms: Sequence[FormVersion]) -> ConsolidationResult:
    return consolidate(folder, folder.parent / "out", forms=forms, today=date(2023, 3, 27))


def read_of(result: ConsolidationResult) -> set[str]:
    return {report.file for one in result.consolidations for report in one.reports}


def kinds_of(result: ConsolidationResult) -> dict[str, str]:
    """Why each file was not read, the sentence of each saying what to do."""
    for file in result.unread:
        words = render(file.kind, file.arguments)
        assert words.count(".") >= 2 and "Traceback" not in words
    return {file.file: file.kind for file in result.unread}


def with_macros(workbook: bytes) -> bytes:
    stream = io.BytesIO(workbook)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    return stream.getvalue()


def locked_open_document(content: bytes) -> bytes:
    """A document whose manifest says that its members are locked by a password."""
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<m:manifest xmlns:m="{space}"><m:file-entry m:full-path="content.xml" m:media-type="text/xml">'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as opened, zipfile.ZipFile(made, "w") as package:
        for member in opened.infolist():
            is_content = member.filename == "content.xml"
            text = b"\x93\x1f\x07" * 50 if is_content else opened.read(member)
            package.writestr(member, manifest if member.filename == "META-INF/manifest.xml" else text)
    return made.getvalue()


def locked_workbook_of_97() -> bytes:
    """A .xls whose first record after the opening one says that the rest is behind a password."""
    opening = b"\x09\x08\x10\x00" + bytes(16) + b"\x2f\x00\x36\x00" + bytes(54)
    content = (OLE_OPENING + bytes(FIRST_STREAM))[:FIRST_STREAM] + opening
    return content + bytes(1024) + "Workbook".encode("utf-16-le")


def converted(source: Path, suffix: str, scratch: Path) -> bytes:
    command = ["soffice", "--headless", f"-env:UserInstallation={(scratch / 'profile').as_uri()}"]
    command += ["--convert-to", suffix, "--outdir", str(scratch), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (scratch / f"{source.stem}.{suffix}").read_bytes()


def test_a_workbook_with_macros_is_read_and_the_macros_are_told(
    reports: Path, forms: Sequence[FormVersion]
) -> None:
    (reports / "có macro.xlsm").write_bytes(with_macros(WORKBOOK.read_bytes()))
    result = run(reports, forms)
    assert read_of(result) == {WORD.name, "có macro.xlsm"}
    (report,) = [one for kept in result.consolidations for one in kept.reports if one.file.endswith(".xlsm")]
    (told,) = [finding for finding in report.findings if finding.kind == "file.macros"]
    assert render(told.kind, told.arguments) in (result.out / "findings.csv").read_text(encoding="utf-8-sig")
    clean = reports.parent / "clean"
    clean.mkdir()
    shutil.copy(WORKBOOK, clean)
    without = consolidate(clean, clean.parent / "out-clean", forms=forms, today=date(2023, 3, 27))
    assert without.consolidations[0].reports[0].observations.figures == report.observations.figures


def test_a_workbook_of_97_with_a_password_is_told(reports: Path, forms: Sequence[FormVersion]) -> None:
    (reports / "khóa.xls").write_bytes(locked_workbook_of_97())
    result = run(reports, forms)
    assert (read_of(result), kinds_of(result)) == ({WORD.name}, {"khóa.xls": "file.encrypted"})


@pytest.mark.parametrize(
    ("source", "suffix", "locked", "cut"),
    [
        pytest.param(WORD, "odt", "file.encrypted", "file.damaged", marks=NEEDS_OFFICE),
        pytest.param(WORKBOOK, "ods", "file.encrypted", "file.damaged", marks=NEEDS_OFFICE),
        pytest.param(WORKBOOK, "xls", None, "file.damaged", marks=NEEDS_OFFICE),
        pytest.param(WORD, "rtf", None, "file.conversion_failed", marks=NEEDS_OFFICE),
    ],
)
def test_a_file_locked_or_cut_short_is_told_and_gives_no_half_of_its_figures(
    reports: Path, tmp_path: Path, forms: Sequence[FormVersion], source: Path, suffix: str,
    locked: str | None, cut: str,
) -> None:  # fmt: skip
    whole = converted(source, suffix, tmp_path)
    expected = {}
    for part in (2, 5, 9):
        name = f"cắt {part}.{suffix}"
        (reports / name).write_bytes(whole[: len(whole) * part // 10])
        expected[name] = cut
    if locked is not None:
        (reports / f"khóa.{suffix}").write_bytes(locked_open_document(whole))
        expected[f"khóa.{suffix}"] = locked
    (reports / f"nguyên.{suffix}").write_bytes(whole)
    result = run(reports, forms)
    assert kinds_of(result) == expected
    assert read_of(result) == {WORD.name, f"nguyên.{suffix}"}


def test_a_file_another_program_holds_is_told_and_read_by_the_next_run(
    reports: Path, forms: Sequence[FormVersion], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = reports / "đang mở.xlsx"
    shutil.copy(WORKBOOK, held)
    with monkeypatch.context() as held_by_another:
        opens = Path.open

        def refuse(path: Path, *arguments: object, **options: object) -> object:
            """As Windows answers while Excel holds a file, which no test can make a superuser meet."""
            if path == held:
                raise PermissionError(13, "Permission denied", str(path))
            return opens(path, *arguments, **options)  # type: ignore[call-overload]

        held_by_another.setattr(Path, "open", refuse)
        result = run(reports, forms)
    assert (read_of(result), kinds_of(result)) == ({WORD.name}, {held.name: "use.file_not_allowed"})
    after = run(reports, forms)
    assert (read_of(after), kinds_of(after)) == ({WORD.name, held.name}, {})

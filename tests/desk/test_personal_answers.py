"""Personal answers stay in the office's own file: no consolidated file holds one, no finding quotes one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZipFile

from tonghop.core.checks.personal import conceal_personal
from tonghop.core.findings import Finding, Severity
from tonghop.core.observations import ObservationSet
from tonghop.core.sentences.render import sentence_of
from tonghop.desk.consolidate import consolidate
from tonghop.desk.fill import write_filled
from tonghop.formats.packs import SHIPPED_PACKS, PackLibrary, load_cases

LIBRARY = PackLibrary((SHIPPED_PACKS,))
PACK = "gia-lai/chinh-phu-dien-tu@2018-11-21"
FORM = LIBRARY.find(PACK)
CLEAN = next(case for case in load_cases(LIBRARY.find_folder(PACK)) if "clean" in case.file)
PERSONAL = [str(CLEAN.figures[row.code]) for row in FORM.indicators if row.personal]


def _whole_text(path: Path) -> str:
    content = path.read_bytes()
    if path.suffix in (".xlsx", ".docx"):
        with ZipFile(path) as package:
            content = b"".join(package.read(name) for name in package.namelist())
    return content.decode("utf-8", "ignore")


def test_no_consolidated_file_holds_a_contact(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    write_filled(FORM, CLEAN, folder / "office.txt")
    consolidate(folder, tmp_path / "out", forms=[FORM], today=date(2018, 12, 1), form=FORM)
    kept = (tmp_path / ".out.kept").rglob("*")
    written = [path for path in (*(tmp_path / "out").rglob("*"), *kept) if path.is_file()]
    assert len(PERSONAL) == 6 and any(path.suffix == ".xlsx" for path in written)
    # The office's own name is not personal, though the contact gives it as the place of work.
    secret = [text for text in PERSONAL if text != CLEAN.unit_name and text != "Chuyên viên"]
    assert [(path.name, text) for path in written for text in secret if text in _whole_text(path)] == []


def test_a_finding_on_a_personal_row_names_the_row_and_quotes_nothing() -> None:
    arguments = {"form": FORM.name, "stt": "4", "label": "Điện thoại cố định", "raw": "0269 0000000"}
    finding = Finding(
        "BC-2001", "answer_unclear", Severity.QUESTION, "contact_telephone", arguments=arguments
    )
    (told,) = conceal_personal([finding], FORM, ObservationSet())
    assert "0269" not in sentence_of(told) and "Điện thoại cố định" in sentence_of(told)

"""What a folder holds, through subfolders, archives and messages, and what is passed over."""

import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from tests.formats.made_by_hand import docx, paragraph

from tonghop.desk.collect_files import CollectedFile, RefusedFile, collect_folder

WORD = docx(paragraph("Tổng số: 7.794"))


def zipped(members: dict[str, bytes], *, is_utf_8: bool = True) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    written = stream.getvalue()
    if is_utf_8:
        return written
    # As programs do that write UTF-8 names and do not say so: the flag taken out of both headers.
    return written.replace(b"PK\x03\x04\x14\x00\x00\x08", b"PK\x03\x04\x14\x00\x00\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x08", b"PK\x01\x02\x14\x03\x14\x00\x00\x00"
    )


def message(**attachments: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@vi-du.vn", "b@vi-du.vn", "Báo cáo quý II"
    mail.set_content("Kính gửi báo cáo quý II/2019.\nXin cảm ơn.")
    for name, content in attachments.items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name + ".docx")
    return bytes(mail)


def found_in(tmp_path: Path, files: dict[str, bytes]) -> dict[str, CollectedFile | RefusedFile]:
    folder, aside = tmp_path / "folder", tmp_path / "aside"
    aside.mkdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return {found.name: found for found in collect_folder(folder, aside)}


def bytes_of(found: CollectedFile | RefusedFile) -> bytes:
    assert isinstance(found, CollectedFile), found
    return found.path.read_bytes()


def test_subfolders_are_walked_and_what_programs_leave_behind_is_passed_over(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        {name: WORD for name in ("b.docx", "xa-1/a.docx", "~$b.docx", ".an/a.docx", "xa-1/Thumbs.db")},
    )
    assert list(found) == ["b.docx", "xa-1/a.docx"]


def test_a_document_that_is_a_zip_is_read_where_it_lies(tmp_path: Path) -> None:
    (only,) = found_in(tmp_path, {"b.docx": WORD}).values()
    assert isinstance(only, CollectedFile) and only.path == only.source


@pytest.mark.parametrize("is_utf_8", [True, False], ids=["said to be UTF-8", "not said"])
def test_members_of_archives_are_files_by_their_own_names(is_utf_8: bool, tmp_path: Path) -> None:
    archive = zipped({"xã Đăk Roong/báo cáo.docx": WORD, "~$x.docx": b""}, is_utf_8=is_utf_8)
    found = found_in(tmp_path, {"gửi.zip": archive})
    assert [(name, bytes_of(one)) for name, one in found.items()] == [
        ("gửi.zip/xã Đăk Roong/báo cáo.docx", WORD)
    ]


def test_archives_inside_archives_are_opened_too(tmp_path: Path) -> None:
    found = found_in(tmp_path, {"gửi.zip": zipped({"hai.zip": zipped({"Biểu 7.docx": WORD})})})
    assert [(name, bytes_of(one)) for name, one in found.items()] == [("gửi.zip/hai.zip/Biểu 7.docx", WORD)]


def test_names_that_reach_outside_stay_inside(tmp_path: Path) -> None:
    found = found_in(tmp_path, {"a.zip": zipped({"../../etc/passwd": b"x", "/b\\c:d.txt": b"y"})})
    aside = tmp_path / "aside"
    assert set(found) == {"a.zip/etc/passwd", "a.zip/b/c:d.txt"}
    assert all(isinstance(one, CollectedFile) and aside in one.path.parents for one in found.values())


def test_attachments_of_a_message_bring_its_words_and_no_sender(tmp_path: Path) -> None:
    (one,) = found_in(tmp_path, {"thư.eml": message(bieu=WORD)}).values()
    assert isinstance(one, CollectedFile)
    assert (one.name, one.message) == ("thư.eml/bieu.docx", "Kính gửi báo cáo quý II/2019. Xin cảm ơn.")
    assert "vi-du" not in one.message and bytes_of(one) == WORD


def test_a_message_without_attachments_is_itself_read(tmp_path: Path) -> None:
    (one,) = found_in(tmp_path, {"thư.eml": message()}).values()
    assert bytes_of(one).decode().startswith("Kính gửi báo cáo quý II/2019.")


def test_archives_too_deep_too_dense_or_locked_are_refused_and_cost_no_other(tmp_path: Path) -> None:
    deep = WORD
    for _ in range(5):
        deep = zipped({"a.zip": deep})
    locked = bytearray(zipped({"khóa.docx": WORD}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(mark) + at] |= 1
    found = found_in(
        tmp_path,
        {
            "sâu.zip": deep,
            "bom.zip": zipped({"0.txt": b"\0" * (32 << 20)}),
            "khóa.zip": bytes(locked),
            "z.docx": WORD,
        },
    )
    refused = {one.kind for one in found.values() if isinstance(one, RefusedFile)}
    assert refused == {"file.nested_too_deep", "file.too_dense", "file.encrypted"}
    assert bytes_of(found["z.docx"]) == WORD

"""Pack files are read with every scalar a string, and every mistake in them is told at once."""

from pathlib import Path

import pytest

from tonghop.core.forms.faults import PackRefused
from tonghop.formats.packs import PackLibrary, load_cases, load_pack
from tonghop.formats.packs.load import digest_of

FORM = """\
pack: tinh/bieu
first_day: 2023-01-01
title: Biểu thử
issuer: Tỉnh
regime: định kỳ
recognised_by: [Biểu thử]
respondents: [district]
frequencies: [quarter]
sections:
  - code: one
    title: Mục một
    rows:
      - {code: received, stt: 1.10, label: Hồ sơ, type: count}
"""
CASE = """\
name: ca
unit: {name: Huyện Mô Phỏng, kind: district}
period: {code: 20231, from: 2022-12-15, to: 2023-03-14}
figures: {received: 7.794}
expect: {}
"""


def _pack(root: Path, form: str = FORM, version: str = "2023-01-01", name: str = "bieu") -> Path:
    folder = root / "tinh" / name / version
    folder.mkdir(parents=True)
    (folder / "form.yaml").write_text(form, encoding="utf-8")
    return folder


def _refusal(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(PackRefused) as refused:
        load_pack(folder)
    return [(fault.kind, fault.path) for fault in refused.value.faults]


def test_a_row_number_keeps_its_last_zero(tmp_path: Path) -> None:
    assert load_pack(_pack(tmp_path)).indicator("received").stt == "1.10"


@pytest.mark.parametrize(
    ("written", "instead", "kind", "path"),
    [
        ("type: count", "type: counter", "not_in_list", "sections[one].rows[received].type"),
        ("type: count", "kind: count", "unknown_key", "sections[one].rows[received]"),
        ("type: count", "note: x", "missing_key", "sections[one].rows[received]"),
        ("code: received", "code: Received", "pattern", "sections[one].rows[Received].code"),
        ("respondents: [district]", "respondents: district", "wrong_shape", "respondents"),
        ("pack: tinh/bieu\n", "", "missing_key", ""),
        ("title: Biểu thử\n", "", "missing_key", ""),
        ("first_day: 2023-01-01", "first_day: 1/1/2023", "pattern", "first_day"),
        ("first_day: 2023-01-01", "first_day: 2023-02-30", "date", "first_day"),
        ("regime: định kỳ", "regime: định kỳ\nregime: thống kê", "key_twice", "line 6"),
        ("title: Biểu thử", "title: &t Biểu thử\nsymbol: *t", "alias", "line 4"),
        ("sections:", "sections: [", "yaml", "line 10"),
        ("title: Biểu thử", "? [a]\n: b", "yaml", "line 3"),
    ],
)
def test_a_mistake_in_a_file_is_named_with_its_place(
    tmp_path: Path, written: str, instead: str, kind: str, path: str
) -> None:
    assert (kind, path) in _refusal(_pack(tmp_path, FORM.replace(written, instead)))


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = _pack(tmp_path, FORM.replace("count", "counter").replace("định kỳ", "hằng năm"))
    (folder / "checks.yaml").write_text("checks: [{code: A}]", encoding="utf-8")
    kinds = [kind for kind, _ in _refusal(folder)]
    assert sorted(kinds) == ["missing_key", "not_in_list", "not_in_list"]


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    folder = _pack(tmp_path)
    (folder / "form.yaml").write_bytes(b"\xff\xfe\x00")
    assert _refusal(folder)[0][0] == "yaml"


def test_a_folder_without_a_form_is_refused(tmp_path: Path) -> None:
    assert _refusal(tmp_path) == [("unreadable", "")]


def test_a_case_keeps_answers_as_written(tmp_path: Path) -> None:
    folder = _pack(tmp_path)
    (folder / "cases").mkdir()
    (folder / "cases" / "a.yaml").write_text(CASE, encoding="utf-8")
    (case,) = load_cases(folder)
    assert (case.figures["received"], case.period) == ("7.794", "20231")


def test_a_window_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    folder = _pack(tmp_path)
    (folder / "cases").mkdir()
    (folder / "cases" / "a.yaml").write_text(CASE.replace("2023-03-14", "2022-03-14"), encoding="utf-8")
    with pytest.raises(PackRefused):
        load_cases(folder)


def test_the_digest_changes_with_any_byte_and_any_name_of_a_file(tmp_path: Path) -> None:
    folder = _pack(tmp_path)
    (folder / "cases").mkdir()
    (folder / "cases" / "a.yaml").write_text(CASE, encoding="utf-8")
    first = digest_of(folder)
    (folder / "cases" / "a.yaml").rename(folder / "cases" / "b.yaml")
    second = digest_of(folder)
    (folder / "form.yaml").write_text(FORM + "\n", encoding="utf-8")
    third = digest_of(folder)
    assert len({first, second, third}) == 3


EXTENDING = """\
pack: tinh/dia-phuong
first_day: 2023-01-01
extends: tinh/bieu@2023-01-01
title: Biểu địa phương
sections:
  - code: one
    title: Mục một
    rows:
      - {code: received, label: Hồ sơ đã nhận, type: count}
      - {code: online, label: Trực tuyến, type: count}
  - code: two
    title: Mục hai
    rows:
      - {code: paid, label: Đã nộp phí, type: count}
"""


def test_a_pack_replaces_and_adds_rows_of_the_one_it_extends(tmp_path: Path) -> None:
    base = load_pack(_pack(tmp_path))
    _pack(tmp_path, EXTENDING, name="dia-phuong")
    form = PackLibrary((tmp_path,)).find("tinh/dia-phuong")
    assert [(row.code, row.label) for row in form.indicators] == [
        ("received", "Hồ sơ đã nhận"),
        ("online", "Trực tuyến"),
        ("paid", "Đã nộp phí"),
    ]
    assert (form.title, form.issuer) == ("Biểu địa phương", base.issuer)
    assert base.indicator("received").label == "Hồ sơ"


def test_the_digest_of_an_extending_pack_changes_with_its_base(tmp_path: Path) -> None:
    base = _pack(tmp_path)
    _pack(tmp_path, EXTENDING, name="dia-phuong")
    library = PackLibrary((tmp_path,))
    before = library.find("tinh/dia-phuong").digest
    (base / "form.yaml").write_text(FORM.replace("Tỉnh", "Thành phố"), encoding="utf-8")
    assert library.find("tinh/dia-phuong").digest != before


def test_packs_that_extend_one_another_in_a_circle_are_refused(tmp_path: Path) -> None:
    _pack(tmp_path, FORM + "extends: tinh/dia-phuong\n")
    _pack(tmp_path, EXTENDING, name="dia-phuong")
    with pytest.raises(PackRefused) as refused:
        PackLibrary((tmp_path,)).find("tinh/bieu")
    assert [fault.kind for fault in refused.value.faults] == ["extends_cycle"]


@pytest.mark.parametrize(
    ("identifier", "version"),
    [
        ("tinh/bieu", "2024-07-01"),
        ("tinh/bieu@2023-01-01", "2023-01-01"),
        ("tinh/bieu@2024-06-30", "2023-01-01"),
        ("tinh/bieu@2024-07-01", "2024-07-01"),
        ("tinh/bieu@2030-01-01", "2024-07-01"),
    ],
)
def test_a_pack_is_found_by_the_version_in_force_on_a_day(
    tmp_path: Path, identifier: str, version: str
) -> None:
    _pack(tmp_path)
    _pack(tmp_path, FORM.replace("2023-01-01", "2024-07-01"), version="2024-07-01")
    assert PackLibrary((tmp_path,)).find(identifier).version == version


@pytest.mark.parametrize("identifier", ["tinh/khac", "tinh/bieu@2022-12-31"])
def test_an_unknown_pack_is_refused_with_the_packs_there_are(tmp_path: Path, identifier: str) -> None:
    _pack(tmp_path)
    with pytest.raises(PackRefused) as refused:
        PackLibrary((tmp_path,)).find(identifier)
    (fault,) = refused.value.faults
    assert (fault.kind, fault.arguments["known"]) == ("unknown_pack", "tinh/bieu@2023-01-01")


def test_the_same_version_in_two_folders_is_not_guessed_between(tmp_path: Path) -> None:
    _pack(tmp_path / "here")
    _pack(tmp_path / "there")
    with pytest.raises(PackRefused) as refused:
        PackLibrary((tmp_path / "here", tmp_path / "there")).load_all()
    assert [fault.kind for fault in refused.value.faults] == ["pack_twice"]

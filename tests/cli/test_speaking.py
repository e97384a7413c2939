"""Help and errors of wrong use are in Vietnamese, whichever command they are about."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from tonghop.cli.main import tonghop

OF_THE_LIBRARY = (
    "Usage",
    "Options:",
    "Commands:",
    "[OPTIONS]",
    "[ARGS]",
    "Show ",
    "[default",
    "[required]",
    "Try '",
    "Error:",
    "Missing",
    "No such",
    "does not exist",
    "is not one of",
)


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name)


@pytest.mark.parametrize("path", tuple(commands(tonghop)), ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_has_no_word_of_the_library(path: tuple[str, ...], option: str) -> None:
    result = CliRunner().invoke(tonghop, [*path, option])
    assert result.exit_code == 0
    assert result.output.startswith("Cách dùng: tonghop")
    assert not [words for words in OF_THE_LIBRARY if words in result.output]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["check"], "Không chạy được: thiếu TỆP..."),
        (["check", "--lan", "vi"], "không có tùy chọn --lan. Có phải: --lang"),
        (["chek"], "không có lệnh “chek”. Có phải: check?"),
        (["check", "x.docx", "--lang", "fr"], "--lang: “fr” không dùng được; chọn một trong: vi, en."),
        (["check", "x.docx", "--form"], "sau --form phải ghi một giá trị."),
        (["consolidate", "khong-co"], "THƯ-MỤC: không có “khong-co”."),
        (["pack", "list", "thừa"], "ghi thừa: thừa."),
    ],
)
def test_wrong_use_is_told_in_vietnamese_with_what_to_do(typed: list[str], said: str) -> None:
    result = CliRunner().invoke(tonghop, typed)
    assert result.exit_code == 2
    assert said in result.output
    assert not [words for words in OF_THE_LIBRARY if words in result.output]
    if typed[-1] != "--form":
        assert "Xem hướng dẫn: tonghop" in result.output


def test_our_own_refusals_keep_their_words() -> None:
    result = CliRunner().invoke(tonghop, ["check", "x.docx", "--packs", "khong-co-thu-muc"])
    assert result.exit_code == 2
    assert "khong-co-thu-muc" in result.output and "Không chạy được: " in result.output

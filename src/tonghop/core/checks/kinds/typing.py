"""Typing: web addresses that lead nowhere, names of sites typed in two ways, and words and letters mistyped.

Decides by the paper's text alone. A site whose name differs by a letter or two from another one of the
same paper or of the form is asked about. Words of the trade often mistyped ("tần xuất"), a closing mark typed
twice, doubled spaces and decomposed letters (a letter and its tone mark stored apart) change no figure: they
are notes, to whoever issued the form where the form itself prints the word so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, PaperText, ReportUnderCheck
from tonghop.core.findings import Finding, Severity
from tonghop.core.forms.model import CheckSpec, FormVersion
from tonghop.core.forms.once import once_for_each_form

_MARKED_ADDRESS = re.compile(r"<(https?://[^<>\n]{1,200})>")
_ADDRESS = re.compile(r"https?://([^\s<>/\"]*)[^\s<>\"]*")
_HOST = re.compile(
    r"\b((?:[a-z0-9-]{1,63}\.){1,6}(?:gov|edu|com|org)\.vn|(?:[a-z0-9-]{1,63}\.){1,6}vn)\b", re.IGNORECASE
)
_SUFFIXES = (".gov.vn", ".edu.vn", ".com.vn", ".org.vn", ".vn")
_DOUBLED = re.compile(r"[^\s\d]( {2,})[^\s\d]")
_CLOSED_TWICE = re.compile(r"\./\.?\s?\./\.?\W*$")
"""The mark that closes a paper is "./.", once."""
_MISTYPED = tuple(
    (wrong.partition("(")[0], re.compile(rf"\b{wrong}", re.IGNORECASE), right)
    for wrong, right in (
        ("tần xuất", "tần suất"),
        ("hợp trực tuyến", "họp trực tuyến"),
        ("báo cáo đề (?=sở|bộ|ubnd|ủy ban|ban|văn phòng|phòng)", "báo cáo để"),
        ("công dịch vụ công", "cổng dịch vụ công"),
        ("công thông tin điện tử", "cổng thông tin điện tử"),
        ("sử lý", "xử lý"),
        ("xử dụng", "sử dụng"),
        ("bổ xung", "bổ sung"),
        ("cập nhập", "cập nhật"),
        ("sát nhập", "sáp nhập"),
        ("chia sẽ", "chia sẻ"),
        ("kiễm tra", "kiểm tra"),
        ("triễn khai", "triển khai"),
        ("sữa đổi", "sửa đổi"),
        ("chỉnh sữa", "chỉnh sửa"),
    )
)
"""Words of these papers that are often mistyped into others, or into none, as letters, as a pattern, and the
word meant; a word both of which mean something here is not among them."""
_LEAST_LETTERS = 6
"""Shorter names differ by two letters for good reason: moj.gov.vn and mof.gov.vn."""
_MOST_EDITS = 2


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Look at every text of the paper; silent where there is no file."""
    yield from _addresses(spec, report)
    yield from _sites(spec, report)
    yield from _mistyped(spec, report)
    # What cannot be there without a sign of it is not looked for: a paper has hundreds of texts.
    decomposed = [text for text in report.texts if not unicodedata.is_normalized("NFC", text.text)]
    doubled = [text for text in report.texts if "  " in text.text and _DOUBLED.search(text.text)]
    closed = [text for text in report.texts if "./" in text.text and _CLOSED_TWICE.search(text.text)]
    for kind, texts, shown in (
        ("decomposed", decomposed, _shortened),
        ("doubled_spaces", doubled, _shortened),
        ("closing", closed, _end_of),
    ):
        if texts:
            yield on_form(
                spec,
                report,
                kind=f"typing.{kind}",
                severity=Severity.NOTE,
                place=texts[0].place,
                arguments={"n_places": len(texts), "example": shown(texts[0].text)},
            )


def _addresses(spec: CheckSpec, report: ReportUnderCheck) -> Iterator[Finding]:
    for text in report.texts:
        if "://" not in text.text:
            continue
        wrong = [match[1] for match in _MARKED_ADDRESS.finditer(text.text) if " " in match[1].strip()]
        plain = _MARKED_ADDRESS.sub(" ", text.text)
        wrong += [match[0] for match in _ADDRESS.finditer(plain) if "." not in match[1].strip(".")]
        for address in wrong:
            yield on_form(
                spec, report, kind="typing.address", place=text.place, arguments={"address": address}
            )


def _sites(spec: CheckSpec, report: ReportUnderCheck) -> Iterator[Finding]:
    sites: dict[str, PaperText] = {}
    for text in report.texts:
        if ".vn" not in text.text.lower():
            continue
        for match in _HOST.finditer(text.text):
            sites.setdefault(match[1].lower(), text)
    if not sites:
        return
    known = {_name_of(site): site for site in (*_sites_of(report.form), *sites)}
    told: set[str] = set()
    for site, text in sites.items():
        name = _name_of(site)
        others = (other for other in known if _is_slip(name, other) and name not in told)
        for other in others:
            told |= {name, other}
            yield on_form(
                spec,
                report,
                kind="typing.site",
                place=text.place,
                arguments={"site": site, "other": known[other]},
            )


def _mistyped(spec: CheckSpec, report: ReportUnderCheck) -> Iterator[Finding]:
    """Each word once, at the first place it stands."""
    plain = [(text, unicodedata.normalize("NFC", text.text)) for text in report.texts]
    # The pattern takes the dotless letter for i too.
    whole = "\n".join([words for _, words in plain]).casefold().replace("ı", "i")
    for wrong, pattern, right in _MISTYPED:
        if wrong not in whole:
            continue
        found = ((text, match) for text, words in plain if (match := pattern.search(words)))
        first = next(found, None)
        if first is not None:
            text, match = first
            yield on_form(
                spec,
                report,
                kind="typing.misspelt.form"
                if pattern.search(_printed_in(report.form))
                else "typing.misspelt",
                severity=Severity.NOTE,
                place=text.place,
                arguments={"word": match[0].strip(), "right": right},
            )


def _wordings_of(form: FormVersion) -> Iterator[str]:
    yield from (section.title for section in form.sections)
    yield from (row.label for row in form.indicators)


@once_for_each_form
def _printed_in(form: FormVersion) -> str:
    return unicodedata.normalize("NFC", " | ".join(_wordings_of(form)))


@once_for_each_form
def _sites_of(form: FormVersion) -> tuple[str, ...]:
    return tuple(match[1].lower() for wording in _wordings_of(form) for match in _HOST.finditer(wording))


def _name_of(site: str) -> str:
    """The name an owner chose: "thuathienhue" of "sso.thuathienhue.gov.vn"."""
    for suffix in _SUFFIXES:
        if site.endswith(suffix):
            return site.removesuffix(suffix).rpartition(".")[2]
    return site


def _is_slip(name: str, other: str) -> bool:
    long_enough = min(len(name), len(other)) >= _LEAST_LETTERS
    return long_enough and 0 < Levenshtein.distance(name, other, score_cutoff=_MOST_EDITS) <= _MOST_EDITS


def _shortened(text: str) -> str:
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return line if len(line) <= 60 else f"{line[:60]}…"


def _end_of(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"… {line[-40:].partition(' ')[2]}"


KIND = CheckKind(name="typing", parameters={}, examine=examine)

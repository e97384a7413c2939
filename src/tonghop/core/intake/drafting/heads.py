"""What a document says of the form as a whole: title, symbol, issuer, how often, by whom.

Decides which lines of the head are the title. Never takes a period printed in a title for part of it.
"""

from __future__ import annotations

import re

from tonghop.core.intake.drafting.lines import tidy
from tonghop.core.intake.drafting.model import Guess, ProposedForm
from tonghop.core.intake.drafting.scope import kinds_named
from tonghop.core.intake.identity import identify
from tonghop.core.intake.raw import Paragraph, PartKind, RawDocument
from tonghop.core.periods import find_periods, find_windows
from tonghop.core.values.folding import fold
from tonghop.core.values.model import Confidence

NO_TITLE = "Biểu chưa có tên"
_LONGEST = 160
_N_LINES = 80
_SYMBOL = re.compile(
    r"^\W*((?:BIỂU|Biểu|MẪU|Mẫu)(?:\s+(?:MẪU|mẫu|BIỂU|biểu))?(?:\s+(?:SỐ|số))?\s*:?\s*[\w./-]*\d[\w./-]*)\s*$"
)
_TITLE_WORD = re.compile(r"^(?:bao cao|mau bao cao|bieu|phu luc|de cuong|tong hop|thong ke)\b")
_STATE = ("cong hoa xa hoi", "doc lap tu do", "uy ban nhan dan", "ui ban nhan dan")
_ATTACHED = re.compile(r"^(?:kem theo|ban hanh kem|theo (?:bao cao|cong van)|so lieu mo phong|mo phong)")
_FREQUENCIES = (
    ("month", re.compile(r"\b(?:hang thang|moi thang|bao cao thang|so lieu thang)\b")),
    ("quarter", re.compile(r"\bqui\b")),
    ("half_year", re.compile(r"\b6 thang\b")),
    ("nine_months", re.compile(r"\b9 thang\b")),
    ("year", re.compile(r"\bhang nam\b|\b(?:bao cao|ket qua) nam\b|, nam\b|\bthang nam\b|\bnam$")),
)


def read_titles(document: RawDocument, form: ProposedForm) -> None:
    """Fill in what the head of the document says of the form."""
    lines = _head_lines(document)
    form.symbol = next((match[1] for line in lines if (match := _SYMBOL.match(line))), "")
    titles = [line for line in _title_lines(lines) if _SYMBOL.match(line) is None]
    form.title = " ".join(_without_period(line) for line in titles).strip(" -–,.:") or form.symbol or NO_TITLE
    known = [_without_period(line) for line in titles if len(fold(_without_period(line))) >= 12]
    form.recognised_by = tuple(
        dict.fromkeys(filter(None, (form.title if len(known) < 2 else "", *known)))
    ) or (form.title,)
    told = " ".join(lines)
    folded = fold(told)
    form.frequencies = tuple(name for name, pattern in _FREQUENCIES if pattern.search(folded))
    identity = identify(document)
    form.issuer = _issuer(lines) or identity.reporting_unit or ""
    marks = ("kinh gui", "don vi bao cao", "ten don vi")
    asked = [
        below for at, line in enumerate(lines) if fold(line).startswith(marks) for below in lines[at : at + 4]
    ]
    form.respondents = tuple(dict.fromkeys(kind for line in asked for kind in kinds_named(line)))
    if not form.respondents and identity.unit_kind is not None:
        form.respondents = (identity.unit_kind.value,)
        form.guesses.append(Guess("respondents", "respondents_of_copy", Confidence.INFERRED))
    else:
        reason = "respondents_in_head" if form.respondents else "nothing_tells_respondents"
        form.guesses.append(
            Guess("respondents", reason, Confidence.INFERRED if form.respondents else Confidence.ASK)
        )
    known_often = Confidence.INFERRED if form.frequencies else Confidence.ASK
    form.guesses.append(
        Guess(
            "frequencies",
            "frequencies_in_head" if form.frequencies else "nothing_tells_frequencies",
            known_often,
        )
    )
    form.guesses.append(Guess("title", "title_in_head", Confidence.READ if titles else Confidence.ASK))
    form.guesses.append(
        Guess(
            "issuer",
            "issuer_in_head" if form.issuer else "nothing_tells_issuer",
            Confidence.INFERRED if form.issuer else Confidence.ASK,
        )
    )
    form.guesses.append(Guess("recognised_by", "title_lines", Confidence.INFERRED))


def _head_lines(document: RawDocument) -> list[str]:
    """The lines before the form itself, tables of letterheads included."""
    lines: list[str] = []
    for part in document.parts:
        if part.kind not in (PartKind.BODY, PartKind.SHEET):
            continue
        for block in part.blocks:
            texts = (
                [block.text]
                if isinstance(block, Paragraph)
                else [cell.text for row in block.rows for cell in row]
            )
            lines.extend(tidy(line) for text in texts for line in text.splitlines() if tidy(line))
            if len(lines) > _N_LINES:
                return lines[:_N_LINES]
    return lines[:_N_LINES]


def _title_lines(lines: list[str]) -> list[str]:
    """The title: the last line that opens one, and those in capitals under it."""
    best: list[str] = []
    for at, line in enumerate(lines):
        plain = line.strip("# ")
        if best and (fold(plain) in ("stt", "tt") or re.match(r"^I\s*[./)]", plain)):
            break
        if not _TITLE_WORD.match(fold(plain)) or len(plain) > _LONGEST:
            continue
        if not (plain.isupper() or plain[:12].isupper()) or re.match(r"^(?:I|\d+)[./]", plain):
            continue
        taken = [plain]
        for below in lines[at + 1 : at + 4]:
            below = below.strip("# ")
            folded = fold(below)
            if _ATTACHED.match(folded) or folded.startswith(
                ("ten don vi", "don vi", "kinh gui", "stt", "so ", "thuc hien", "trong do")
            ):
                break
            if below.isupper() or (len(taken) == 1 and len(fold(taken[0])) < 12):
                taken.append(below)
            else:
                break
        if not any(fold(line).startswith(_STATE) for line in taken) and len(" ".join(taken)) >= len(
            " ".join(best)
        ):
            best = taken
    if best and len(best) > 1 and fold(best[0]) in ("bao cao", "bieu mau", "phu luc"):
        best = best[1:]
    return best


def _without_period(line: str) -> str:
    windows = [(one.start, one.end) for one in find_windows(line)]
    spans = sorted([*windows, *((one.start, one.end) for one in find_periods(line))])
    for start, end in reversed(spans):
        line = f"{line[:start]} {line[end:]}"
    line = re.sub(
        r"(?i)\b(?:quý|tháng|kỳ|năm)\b[\s.…_/]*(?=$|quý|tháng|năm)", " ", re.sub(r"[.…_]{2,}", " ", line)
    )
    return " ".join(line.split()).strip(" ,;:-–.")


def _issuer(lines: list[str]) -> str:
    """Whoever the papers attached name: "(theo Công văn số … của Sở …)"."""
    for line in (line for line in lines if line.startswith("(")):
        match = re.search(
            r"(?:Kèm theo|theo|Ban hành kèm theo)\s.*?\bcủa\s+"
            r"((?:Sở|UBND|Ủy ban|Bộ|Văn phòng|Phòng|Thanh tra)[^();]*)",
            line,
        )
        if match:
            return tidy(match[1]).strip(" .)")
    return ""

"""Cleaning the official conversion table: every cell that is mended is reported, none is mended silently."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tonghop.core.reporting_units.names import FORMS
from tonghop.core.values.folding import fold
from tools.units.raw import Listed, RawRow

WHOLE, PART = "whole", "part"
_CODED = re.compile(r"^(?P<name>.*) \((?P<code>\d+)\)$")


@dataclass(frozen=True)
class DirtyRow:
    """One cell of the table that was not taken as it stands: what stood, what was taken, why."""

    line: int
    column: str
    found: str
    taken: str
    why: str


@dataclass(frozen=True)
class CleanRow:
    """One edge of the table. ``former_code`` is empty where the former unit was no commune."""

    line: int
    province_code: str
    province_name: str
    code: str
    name: str
    former_code: str
    former_name: str
    extent: str
    note: str
    district_code: str
    district_name: str
    former_province_code: str
    former_province_name: str


class Cleaner:
    """Cleans the table with the two lists as its grounds, and keeps the report."""

    def __init__(self, before: Mapping[str, Listed], after: Mapping[str, Listed]) -> None:
        self.before = before
        self.after = after
        self.dirty: list[DirtyRow] = []
        self._named = {(unit.parent, fold(unit.name)): unit.code for unit in before.values()}

    def clean(self, rows: Sequence[RawRow]) -> list[CleanRow]:
        """Clean every row that is an edge; headings of provinces are left out and stray ones reported."""
        edges = [self._edge(row) for row in rows if self._is_edge(row)]
        edges = self._settle_codes(edges)
        return self._settle_spellings(edges)

    def _report(self, line: int, column: str, found: str, taken: str, why: str) -> str:
        if found != taken:
            self.dirty.append(DirtyRow(line, column, found, taken, why))
        return taken

    def _is_edge(self, row: RawRow) -> bool:
        if row.code.strip():
            return True
        if not row.province.isupper():
            self._report(row.line, "Tỉnh, thành phố", row.province, "", "dòng lẻ, không có xã nào; bỏ qua")
        return False

    def _text(self, row: RawRow, column: str, cell: str) -> str:
        """A cell without stray spaces, with the form of the unit in its usual letters."""
        text = self._report(row.line, column, cell, " ".join(cell.split()), "dấu cách hoặc xuống dòng thừa")
        composed = unicodedata.normalize("NFC", text)
        text = self._report(row.line, column, text, composed, "chữ Unicode tổ hợp, đưa về dựng sẵn")
        form = next((form for form in FORMS if text.lower().startswith(form.lower() + " ")), "")
        shaped = form + text[len(form) :] if form else text
        return self._report(row.line, column, text, shaped, "chữ hoa, chữ thường của loại đơn vị")

    def _coded(self, row: RawRow, column: str, cell: str) -> tuple[str, str]:
        text = self._text(row, column, cell)
        match = _CODED.match(text)
        if match is None:
            raise ValueError(f"line {row.line}: no code in {cell!r}")
        return match["name"], match["code"]

    def _edge(self, row: RawRow) -> CleanRow:
        province, province_code = self._coded(row, "Tỉnh, thành phố", row.province)
        district, district_code = self._coded(row, "Quận/huyện", row.district)
        former_province, former_province_code = self._coded(row, "Tỉnh cũ", row.former_province)
        true_province = self.before[self.before[district_code].parent]
        if (former_province, former_province_code) != (true_province.name, true_province.code):
            self._report(
                row.line,
                "Tỉnh cũ",
                f"{former_province} ({former_province_code})",
                f"{true_province.name} ({true_province.code})",
                f"tỉnh của {district} ({district_code}) trong danh sách ngày 4/1/2025",
            )
        former_name = self._form_mended(
            row, "Tên Xã cũ", row.former_name, self.before.get(row.former_code.strip())
        )
        if not row.former_code.strip():
            what = "cả huyện thành đặc khu" if not former_name else "không phải đơn vị hành chính cấp xã"
            self.dirty.append(
                DirtyRow(
                    row.line, "Mã Xã cũ", "", "", f"{former_name or district}: {what}; không có mã xã cũ"
                )
            )
        note = self._note(row)
        return CleanRow(
            row.line,
            province_code,
            province,
            self._text(row, "Mã Xã mới", row.code),
            self._form_mended(row, "Tên Xã mới", row.name, self.after.get(row.code.strip())),
            self._text(row, "Mã Xã cũ", row.former_code),
            former_name,
            PART if is_part(note) else WHOLE,
            note,
            district_code,
            district,
            true_province.code,
            true_province.name,
        )

    def _form_mended(self, row: RawRow, column: str, cell: str, listed: Listed | None) -> str:
        """A commune's name; where it opens with no form, that of the list which has the code."""
        name = self._text(row, column, cell)
        if listed is None or name.startswith(tuple(f"{form} " for form in FORMS)):
            return name
        why = f"loại đơn vị viết sai; tên của mã {listed.code} trong danh sách"
        return self._report(row.line, column, name, listed.name, why)

    def _note(self, row: RawRow) -> str:
        note = self._text(row, "Ghi chú", row.note)
        return self._report(row.line, "Ghi chú", note, note.replace("Nhâp", "Nhập"), "viết sai chính tả")

    def _settle_codes(self, edges: Sequence[CleanRow]) -> list[CleanRow]:
        """A former code borne by two names in the table goes to the name the list of 4/1/2025 gives it."""
        names: dict[str, set[str]] = defaultdict(set)
        for edge in edges:
            names[edge.former_code].add(fold(edge.former_name))
        return [
            self._recode(edge) if edge.former_code and len(names[edge.former_code]) > 1 else edge
            for edge in edges
        ]

    def _recode(self, edge: CleanRow) -> CleanRow:
        listed = self._named[(edge.district_code, fold(edge.former_name))]
        why = f"mã {edge.former_code} ghi cho hai xã; mã của {edge.former_name} trong danh sách ngày 4/1/2025"
        return replace(edge, former_code=self._report(edge.line, "Mã Xã cũ", edge.former_code, listed, why))

    def _settle_spellings(self, edges: Sequence[CleanRow]) -> list[CleanRow]:
        """One code, one spelling in the table: the commonest; of equally common ones the later list's."""
        spelt: dict[str, Counter[str]] = defaultdict(Counter)
        for edge in edges:
            spelt[edge.code][edge.name] += 1
        chosen = {
            code: max(names, key=lambda name: (names[name], name == self._later_name(code)))
            for code, names in spelt.items()
        }
        why = "một mã viết hai cách; lấy cách viết nhiều hơn"
        return [
            replace(edge, name=self._report(edge.line, "Tên Xã mới", edge.name, chosen[edge.code], why))
            for edge in edges
        ]

    def _later_name(self, code: str) -> str:
        return self.after[code].name if code in self.after else ""


def is_part(note: str) -> bool:
    """Whether a note of the table says that only a part of the former unit went.

    "Nhập toàn bộ diện tích" is a part as well: the table sends the people elsewhere.
    """
    return "một phần" in note.lower() or note.startswith("Phần còn lại") or note == "Nhập toàn bộ diện tích"

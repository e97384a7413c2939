"""The annex tables of a filled form: the rows an office added itself, under the form's own heads.

Decides the heads, the lines that open a part, and the numbers before the rows. Never changes an answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tonghop.core.forms.model import TableForm
from tonghop.core.publication.model import Alignment, Block, Column, Heading, Table, TableCell
from tonghop.core.values.model import ValueType

_WORDY = (ValueType.TEXT, ValueType.LIST)
_LONG_HEAD = 50
"""Letters; a column of short answers under a longer head is wider, so that no word of it is cut."""
_SHARE_OF_LONG_HEAD = 13


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """One row of an annex as the office writes it: texts by column, its number, its part."""

    cells: Mapping[str, str] = field(default_factory=dict)
    stt: str = ""
    group: str = ""


def annex_blocks(
    annex: TableForm, lines: Sequence[AnnexLine], placeholders: Mapping[str, str]
) -> Iterator[Block]:
    """The title of an annex and its table; a part is opened once, before its first row."""
    yield Heading(f"Bảng {annex.symbol}: {annex.title}" if annex.symbol else annex.title)
    heads = _head_rows(annex, placeholders)
    if any(column.number for column in annex.columns):
        heads.append(_head_cells(annex, [column.number for column in annex.columns], "(1)"))
    yield Table(_columns(annex), tuple(heads), tuple(_rows(annex, lines)))


def _columns(annex: TableForm) -> tuple[Column, ...]:
    shown = tuple(
        Column(24)
        if column.value_type in _WORDY
        else Column(_SHARE_OF_LONG_HEAD if len(column.label) > _LONG_HEAD else 8, Alignment.CENTRE)
        for column in annex.columns
    )
    return (Column(6, Alignment.CENTRE), *shown) if annex.numbered else shown


def _head_rows(annex: TableForm, placeholders: Mapping[str, str]) -> list[tuple[TableCell, ...]]:
    """The printed heads: columns of one group stand side by side under its name."""
    labels = [" ".join(column.label.format_map(placeholders).split()) for column in annex.columns]
    if not any(column.group for column in annex.columns):
        return [_head_cells(annex, labels, "STT")]
    above: list[TableCell] = [TableCell("STT", row_span=2, bold=True)] if annex.numbered else []
    below: list[TableCell] = []
    grouped = groupby(zip(annex.columns, labels, strict=True), key=lambda pair: pair[0].group)
    for group, members in grouped:
        inside = [label for _, label in members]
        if group:
            above.append(TableCell(group, column_span=len(inside), bold=True))
            below += (TableCell(label, bold=True) for label in inside)
        else:
            above += (TableCell(label, row_span=2, bold=True) for label in inside)
    return [tuple(above), tuple(below)]


def _head_cells(annex: TableForm, texts: Sequence[str], stt: str) -> tuple[TableCell, ...]:
    shown = (stt, *texts) if annex.numbered else tuple(texts)
    return tuple(TableCell(text, bold=True) for text in shown)


def _rows(annex: TableForm, lines: Sequence[AnnexLine]) -> Iterator[tuple[TableCell, ...]]:
    order = [*annex.groups, ""]
    opened = ""
    for line in sorted(
        lines, key=lambda line: order.index(line.group) if line.group in order else len(order)
    ):
        group = annex.groups.get(line.group)
        if group is not None and line.group != opened:
            opened = line.group
            yield _group_cells(annex, group.code, group.title)
        cells = tuple(TableCell(line.cells.get(column.code, "")) for column in annex.columns)
        yield (TableCell(line.stt), *cells) if annex.numbered else cells


def _group_cells(annex: TableForm, code: str, title: str) -> tuple[TableCell, ...]:
    if not annex.numbered:
        return (TableCell(f"{code} {title}", column_span=len(annex.columns), bold=True),)
    return TableCell(code, bold=True), TableCell(title, column_span=len(annex.columns), bold=True)

"""The check kinds packs can name, by name: one module each, listed here by hand."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.checks.kinds import (
    answer_remark,
    blank,
    exclusive_shares,
    expression,
    heading_row,
    number_style,
    numbering,
    ratio,
    subset,
    sum_of_parts,
)
from tonghop.core.checks.model import CheckKind

KINDS: Mapping[str, CheckKind] = {
    kind.name: kind
    for kind in (
        sum_of_parts.KIND,
        ratio.KIND,
        exclusive_shares.KIND,
        subset.KIND,
        heading_row.KIND,
        numbering.KIND,
        number_style.KIND,
        blank.KIND,
        answer_remark.KIND,
        expression.KIND,
    )
}

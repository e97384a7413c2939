"""The check kinds packs can name, by name: one module each, listed here by hand."""

from __future__ import annotations

from collections.abc import Mapping

from tonghop.core.checks.kinds import (
    adjoining_windows,
    annex_count,
    answer_remark,
    answer_type,
    approximate,
    blank,
    carry_over,
    contradiction,
    copy_of_last,
    equal_elsewhere,
    exclusive_shares,
    expression,
    heading_row,
    implication,
    level_counting,
    number_style,
    numbering,
    outlier,
    parts_above,
    range,
    ratio,
    same_figures,
    scope,
    stale_term,
    subset,
    sum_of_parts,
    typing,
    undefined_rate,
    window,
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
        equal_elsewhere.KIND,
        level_counting.KIND,
        range.KIND,
        undefined_rate.KIND,
        answer_type.KIND,
        implication.KIND,
        contradiction.KIND,
        annex_count.KIND,
        scope.KIND,
        approximate.KIND,
        window.KIND,
        adjoining_windows.KIND,
        carry_over.KIND,
        copy_of_last.KIND,
        outlier.KIND,
        parts_above.KIND,
        same_figures.KIND,
        stale_term.KIND,
        typing.KIND,
        expression.KIND,
    )
}

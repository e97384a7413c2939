"""The catalogue: every sentence a user may see, in both languages, under one set of keys.

Decides that a key has one sentence. Never formats (see ``render``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tonghop.core.sentences import (
    blanks,
    check_kinds,
    checks,
    checks_across_papers,
    checks_in_annexes,
    checks_in_one_paper,
    copies,
    decisions,
    drafts,
    explanations,
    expressions,
    files,
    form_pages,
    formulas,
    intake,
    joined_annexes,
    letterheads,
    packs,
    pages_account,
    pages_administration,
    pages_api,
    pages_collector,
    pages_consolidation,
    pages_forms,
    pages_frame,
    pages_ledger,
    pages_received,
    pages_report,
    pages_signer,
    pages_welcome,
    periods,
    publication,
    reading,
    serving,
    submission,
    units,
    upward_report,
    use,
    without_form,
    workbook,
)
from tonghop.core.sentences.model import Sentence


def merge_sentences(catalogues: Iterable[Mapping[str, Sentence]]) -> dict[str, Sentence]:
    """Join the sentences of several stages.

    Raises:
        ValueError: two stages use one key.
    """
    merged: dict[str, Sentence] = {}
    for catalogue in catalogues:
        taken = merged.keys() & catalogue.keys()
        if taken:
            raise ValueError(f"two stages give a sentence for {', '.join(sorted(taken))}: rename one key")
        merged.update(catalogue)
    return merged


CATALOGUE: Mapping[str, Sentence] = merge_sentences(
    stage.SENTENCES
    for stage in (
        files,
        reading,
        formulas,
        packs,
        periods,
        intake,
        checks,
        checks_in_annexes,
        checks_in_one_paper,
        checks_across_papers,
        explanations,
        expressions,
        check_kinds,
        publication,
        workbook,
        blanks,
        form_pages,
        joined_annexes,
        letterheads,
        decisions,
        drafts,
        without_form,
        submission,
        serving,
        pages_welcome,
        copies,
        pages_account,
        pages_administration,
        pages_forms,
        pages_ledger,
        pages_api,
        pages_collector,
        pages_consolidation,
        pages_received,
        pages_frame,
        pages_report,
        pages_signer,
        units,
        upward_report,
        use,
    )
)
"""Every sentence by its key, stage by stage."""

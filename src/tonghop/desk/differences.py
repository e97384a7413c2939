"""The comparison of two forms as a JSON object.

Decides the names and order of its fields. Rows are named by code; ``changes.yaml`` is written from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tonghop.core.forms.diff import RowDifference
from tonghop.core.forms.model import FormVersion, Indicator


def describe_differences(
    before: FormVersion, after: FormVersion, told: Sequence[RowDifference]
) -> dict[str, Any]:
    """The JSON object of a comparison, ready for the JSON writer."""
    return {
        "before": before.identifier,
        "after": after.identifier,
        "rows": [
            {
                "change": one.change.value,
                "before": [_name(row) for row in one.before],
                "after": [_name(row) for row in one.after],
                "reason": one.reason.removeprefix("diff."),
                "fields": [
                    {"field": field.name, "before": field.before, "after": field.after}
                    for field in one.fields
                ],
            }
            for one in told
        ],
    }


def _name(row: Indicator) -> dict[str, str]:
    return {"code": row.code, "stt": row.stt, "label": row.label}

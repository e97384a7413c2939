"""What a reader of a format notices, as findings.

Decides one way to name them: the kind ``hidden_rows`` is the code ``BC-HIDDEN-ROWS`` and the sentence
``file.hidden_rows``.
"""

from __future__ import annotations

from tonghop.core.findings import Finding, Place, Severity


def notice(kind: str, place: Place, severity: Severity = Severity.WARNING, **arguments: str | int) -> Finding:
    """Make the finding of a kind at a place; ``arguments`` are what its sentence quotes."""
    return Finding(
        code="BC-" + kind.upper().replace("_", "-"),
        kind="file." + kind,
        severity=severity,
        place=place,
        arguments=arguments,
    )

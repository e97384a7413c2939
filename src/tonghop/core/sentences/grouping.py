"""Findings that say the same of many rows, said once with every row named.

Decides which findings are shown together and which words they share. Never drops a finding, a place or a
word: what is shared is said once, what differs stands beside its row. Data files list each finding by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tonghop.core.findings import Finding
from tonghop.core.sentences.catalogue import CATALOGUE
from tonghop.core.sentences.render import Language, place_label, render, sentence_of

LEAST_TOGETHER = 3
"""Two findings are read as fast apart."""
_BREAKS = (". ", ", ", "; ")


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings shown together, in their order: one alone, or several on rows of one form.

    ``places`` are their numbers in the sequence that was grouped. ``shared`` is what all of them say, empty
    for one alone; ``own`` is for each its row and what only it says, or the whole sentence.
    """

    findings: tuple[Finding, ...]
    places: tuple[int, ...]
    shared: str
    own: tuple[str, ...]

    def head(self, language: Language = "vi") -> str:
        """What is said once of all: which form, how many rows, the shared words; empty for one alone."""
        if not self.shared:
            return ""
        form = self.findings[0].arguments["form"]
        arguments = {"form": form, "n_rows": len(self.findings), "shared": self.shared}
        return render("group.head", arguments, language)


def group_findings(findings: Sequence[Finding], language: Language = "vi") -> tuple[FindingGroup, ...]:
    """Put findings of one check, kind and severity on rows of one form together where their words allow.

    Returns:
        Groups in the order of their first finding; every finding stands in exactly one.
    """
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, finding in enumerate(findings):
        is_on_row = "label" in finding.arguments and "form" in finding.arguments
        form = finding.arguments.get("form", "")
        key = (finding.code, finding.kind, finding.severity, form) if is_on_row else (number,)
        alike.setdefault(key, []).append(number)
    groups: list[FindingGroup] = []
    for numbers in alike.values():
        groups += _together(findings, numbers, language)
    return tuple(sorted(groups, key=lambda group: group.places[0]))


def _together(findings: Sequence[Finding], numbers: Sequence[int], language: Language) -> list[FindingGroup]:
    group = tuple(findings[number] for number in numbers)
    bodies = [sentence_of(one, language)[len(place_label(one, language)) :] for one in group]
    shared = _shared_end(bodies) if len(group) >= LEAST_TOGETHER else ""
    if len(shared) <= max(_advice_length(one, language) for one in group):
        return [
            FindingGroup((one,), (number,), "", (sentence_of(one, language),))
            for one, number in zip(group, numbers, strict=True)
        ]
    own = (
        f"{_row(one, language)}{_beside(body.removesuffix(shared))}"
        for one, body in zip(group, bodies, strict=True)
    )
    return [FindingGroup(group, tuple(numbers), shared, tuple(own))]


def _shared_end(bodies: Sequence[str]) -> str:
    """The longest end all share that begins where a clause begins; empty where there is none."""
    if len(set(bodies)) == 1:
        return bodies[0]
    backwards = zip(*(reversed(body) for body in bodies), strict=False)
    n_shared = sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, backwards))
    end = bodies[0][len(bodies[0]) - n_shared :]
    starts = (end.find(mark) + len(mark) for mark in _BREAKS if mark in end)
    return end[min(starts, default=len(end)) :]


def _advice_length(finding: Finding, language: Language) -> int:
    """How long the words after the message are: a group shares more than what to do about it."""
    advice = f"advice.{finding.kind}"
    told = render(advice, finding.arguments, language) if advice in CATALOGUE else ""
    ground = finding.ground is not None and "citation" in finding.arguments
    return len(told) + (len(render("ground", finding.arguments, language)) + 1 if ground else 0)


def _row(finding: Finding, language: Language) -> str:
    key = "group.row" if finding.arguments.get("stt") else "group.row_without_stt"
    return render(key, finding.arguments, language)


def _beside(words: str) -> str:
    """What only one finding says, after its row."""
    told = words.strip().rstrip(",;.")
    return f": {told}" if told else ""

"""The reference page of checks, written from the kinds and the catalogue themselves.

Decides the page's order and layout; says nothing the registry and the catalogue do not say.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonghop.core.checks.kinds import KINDS
from tonghop.core.checks.model import CheckKind
from tonghop.core.checks.parameters import Parameter
from tonghop.core.sentences.catalogue import CATALOGUE

_HEAD = """\
# Quy tắc kiểm tra / Checks

A pack lists its checks in `checks.yaml`: `code`, `kind`, `severity` (`error`, `warning`, `question`, `note`),
`source`, `first_day` and `parameters`. This page is written from the registry of kinds and the catalogue of
sentences; `tests/core/checks/test_describe.py` keeps it so.
In the sentences, `{…}` stands for what the finding quotes.
"""

_EXPLANATIONS_HEAD = """\
## Giải thích / Explanations

A wrong rate or total is compared with the figures that common mistakes, and the readings the pack admits,
would have left on the paper. What fits is told, most likely first, three at most. A figure with few digits is
held against few guesses: an explanation that would fit one figure in twenty-five by accident is not told.
"""


def describe_checks() -> str:
    """The page as Markdown: every kind in the order of the registry, then every explanation."""
    sections = [_HEAD, *(_kind_section(kind) for kind in KINDS.values())]
    sections.append("\n".join((_EXPLANATIONS_HEAD, *_sentence_table("explanation."))))
    return "\n".join(sections) + "\n"


def _kind_section(kind: CheckKind) -> str:
    looks_for = CATALOGUE[f"check.{kind.name}"]
    lines = [f"## `{kind.name}`", "", looks_for.vi, "", f"*{looks_for.en}*", ""]
    if kind.parameters:
        lines += ["| parameter | what it is | needed | meaning |", "|---|---|---|---|"]
        lines += [_parameter_row(kind, name, parameter) for name, parameter in kind.parameters.items()]
        lines.append("")
    return "\n".join((*lines, *_sentence_table(kind.name), ""))


def _parameter_row(kind: CheckKind, name: str, parameter: Parameter) -> str:
    meaning = CATALOGUE[f"parameter.{kind.name}.{name}"]
    admitted = f": {', '.join(f'`{choice}`' for choice in parameter.choices)}" if parameter.choices else ""
    needed = "yes" if parameter.is_required else "no"
    default = f", `{parameter.default}`" if parameter.default else ""
    return f"| `{name}` | {parameter.kind}{admitted} | {needed}{default} | {meaning.vi} / *{meaning.en}* |"


def _sentence_table(prefix: str) -> Iterator[str]:
    yield "| key | tiếng Việt | English |"
    yield "|---|---|---|"
    for key, sentence in CATALOGUE.items():
        belongs = key.startswith(prefix) if prefix.endswith(".") else (key + ".").startswith(prefix + ".")
        if belongs and key != "explanation.or":
            yield f"| `{key}` | {sentence.vi} | {sentence.en} |"

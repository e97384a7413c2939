"""Many formulas as one compiled function, for whole forms while a person types.

Decides nothing about meaning: for every scope it gives exactly what ``evaluate.evaluate_all``
gives, which the tests prove on generated formulas and figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import localcontext

from tonghop.core.formulas.arithmetic import ARITHMETIC
from tonghop.core.formulas.emit import Writer
from tonghop.core.formulas.model import Formula
from tonghop.core.formulas.order import order
from tonghop.core.formulas.scope import Scope
from tonghop.core.values.model import Value


@dataclass(frozen=True, slots=True)
class FusedRules:
    """Formulas fused: call it with a scope. ``source`` is the Python it runs, to be read by people."""

    names: tuple[str, ...]
    source: str = field(repr=False)
    compute: Callable[[Scope], dict[str, Value]] = field(repr=False, compare=False)

    def __call__(self, scope: Scope) -> dict[str, Value]:
        """The answers by name, in the order the formulas were given."""
        with localcontext(ARITHMETIC):
            return self.compute(scope)


def fuse(formulas: Mapping[str, Formula]) -> FusedRules:
    """Fuse formulas that may name one another; a computed figure stands in for a stated one.

    Raises:
        FormulaError: formulas need one another in a circle.
    """
    ordered = order(formulas)
    writer = Writer(formulas)
    source = writer.write(ordered)
    namespace = dict(writer.constants)
    exec(compile(source, "<fused formulas>", "exec"), namespace)  # noqa: S102 - written from our own nodes
    compute: Callable[[Scope], dict[str, Value]] = namespace["compute"]  # type: ignore[assignment]
    return FusedRules(tuple(formulas), source, compute)

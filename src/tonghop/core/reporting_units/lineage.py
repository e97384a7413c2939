"""Where a unit went and what it was made of, along the edges of succession.

Decides nothing the edges do not say: a part carries no weight of its own, and a unit without an edge
has no known successor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tonghop.core.reporting_units.registered import Extent, Succession, UnitKey
from tonghop.core.reporting_units.registry import UnitRegistry


class Lineage:
    """The edges of a registry, read forwards and backwards."""

    def __init__(self, registry: UnitRegistry) -> None:
        self._after: dict[UnitKey, list[Succession]] = defaultdict(list)
        self._before: dict[UnitKey, list[Succession]] = defaultdict(list)
        for edge in registry.successions:
            self._after[edge.former].append(edge)
            self._before[edge.successor].append(edge)

    def became(self, unit: UnitKey) -> tuple[Succession, ...]:
        """What a unit went into directly, by code; empty where no source says."""
        return tuple(sorted(self._after.get(unit, ()), key=lambda edge: edge.successor))

    def made_of(self, unit: UnitKey) -> tuple[Succession, ...]:
        """What a unit was made of directly, by code."""
        return tuple(sorted(self._before.get(unit, ()), key=lambda edge: edge.former))

    def last_successors(self, unit: UnitKey) -> Mapping[UnitKey, Extent]:
        """Where every chain from a unit ends, and how much of it got there at most.

        A chain of whole edges is whole; one part makes it a part; one unknown makes it unknown.
        """
        ends: dict[UnitKey, Extent] = {}
        waiting: list[tuple[UnitKey, Extent]] = [(unit, Extent.WHOLE)]
        while waiting:
            at, extent = waiting.pop()
            edges = self._after.get(at, ())
            if not edges and at != unit:
                ends[at] = _least([extent, ends[at]]) if at in ends else extent
            waiting.extend((edge.successor, _least([extent, edge.extent])) for edge in edges)
        return ends


def _least(extents: Sequence[Extent]) -> Extent:
    order = (Extent.UNKNOWN, Extent.PART, Extent.WHOLE)
    return min(extents, key=order.index)

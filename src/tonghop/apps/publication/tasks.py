"""What the worker does for publication."""

from __future__ import annotations

from procrastinate.contrib.django import app

from tonghop.apps.publication import services


@app.task(name=services.CONSOLIDATION)
def consolidate_campaign(run: str) -> None:
    """Make one consolidation."""
    services.make_consolidation(run)

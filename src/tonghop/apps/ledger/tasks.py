"""Work done in the background: the daily checkpoint."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from django.core.files.storage import default_storage
from procrastinate.contrib.django import app

from tonghop.apps.ledger import selectors
from tonghop.apps.ledger.checkpoints import FOLDER, KEY_FILE, write_checkpoint
from tonghop.core.periods.due import VIETNAM_CLOCK


@app.periodic(cron="15 17 * * *")
@app.task(queueing_lock="daily_checkpoint", pass_context=False)
def daily_checkpoint(timestamp: int) -> str:
    """Write the checkpoint of a day, a quarter past midnight in Vietnam.

    Returns:
        The file written; empty where the ledger has no entry yet.
    """
    at = datetime.fromtimestamp(timestamp, UTC)
    head = selectors.head(at)
    if head is None:
        return ""
    files = Path(default_storage.path(""))
    out = files / FOLDER / f"{at.astimezone(VIETNAM_CLOCK):%Y-%m-%d}.json"
    write_checkpoint(head, files / KEY_FILE, out)
    return str(out)

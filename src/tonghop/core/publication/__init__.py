"""Publication (công bố): what is written for people, composed from figures.

Decides the order and words of a document. Never decides how it looks in a file: ``formats``
write the same Document as text, Word or Excel.
"""

from tonghop.core.publication.consolidated import OfficeFinding, compose_consolidated_report
from tonghop.core.publication.filled_form import compose_filled_form
from tonghop.core.publication.layout import HeadCell, PaperLayout
from tonghop.core.publication.model import Document
from tonghop.core.publication.reminder import compose_reminder, list_overdue
from tonghop.core.publication.review_sheet import (
    compose_review_mail,
    compose_review_sheet,
    matters_to_ask,
)

__all__ = [
    "Document",
    "HeadCell",
    "OfficeFinding",
    "PaperLayout",
    "compose_consolidated_report",
    "compose_filled_form",
    "compose_reminder",
    "compose_review_mail",
    "compose_review_sheet",
    "list_overdue",
    "matters_to_ask",
]

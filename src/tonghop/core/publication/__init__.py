"""Publication (công bố): what is written for people, composed from figures.

Decides the order and words of a document. Never decides how it looks in a file: ``formats``
write the same Document as text, Word or Excel.
"""

from tonghop.core.publication.consolidated import OfficeFinding, compose_consolidated_report
from tonghop.core.publication.filled_form import compose_filled_form
from tonghop.core.publication.layout import HeadCell, PaperLayout
from tonghop.core.publication.model import Document

__all__ = [
    "Document",
    "HeadCell",
    "OfficeFinding",
    "PaperLayout",
    "compose_consolidated_report",
    "compose_filled_form",
]

"""Documents to core and back. One format never reads through another."""

from tonghop.formats.opening import open_document
from tonghop.formats.unreadable import Unreadable

__all__ = ["Unreadable", "open_document"]

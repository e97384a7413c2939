"""A paper as files: Word to edit, PDF to keep and sign, HTML to read on a screen.

Decides which kinds there are and under which suffix each is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tonghop.core.publication import Document
from tonghop.formats.html.paper import write as write_html
from tonghop.formats.word.press import press as write_word


def write_pdf(document: Document) -> bytes:
    """The document as PDF; the typesetter is large, and who writes no PDF does not wait for it."""
    from tonghop.formats.pdf.write import write

    return write(document)


PAPER_WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    ".docx": write_word,
    ".pdf": write_pdf,
    ".html": write_html,
}
"""Kinds of file a paper can be written as, by suffix."""
EDITED = (".docx",)
"""What is written where nobody asked for more: the file a person goes on with."""

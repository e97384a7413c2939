"""Marks and comments on a run of a Word file.

Decides only how they stand in the XML: a bookmark around the run, a comment in its margin.
"""

from __future__ import annotations

from docx import document as word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

_AUTHOR, _INITIALS = "tonghop", "TH"


def mark_run(paper: word.Document, run: Run, mark: str, comment: str) -> None:
    """Put a bookmark of that name around a run, and a comment beside it; nothing for an empty text."""
    if mark:
        # Ids of bookmarks are their own count in a document.
        number = str(len(paper.element.findall(".//" + qn("w:bookmarkStart"))) + 1)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), number)
        start.set(qn("w:name"), mark)
        end.set(qn("w:id"), number)
        run._element.addprevious(start)
        run._element.addnext(end)
    if comment:
        paper.add_comment(run, comment, author=_AUTHOR, initials=_INITIALS)

"""A Word document (.docx, .docm) to a raw document.

Decides which stories a document has: body, headers and footers in use, footnotes, endnotes, comments
and text boxes, each a part of its own. Never runs a macro and never follows a link outside the file.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from tonghop.core.findings import Finding, Place, Severity
from tonghop.core.intake.raw import Part, PartKind, RawDocument
from tonghop.formats.notices import notice
from tonghop.formats.office import OFFICE_RELATIONSHIPS, OfficePackage
from tonghop.formats.unreadable import Unreadable
from tonghop.formats.word.names import WORD
from tonghop.formats.word.numbering import Numbering
from tonghop.formats.word.old_letters import OldLetters
from tonghop.formats.word.runs import RunReader, Tally
from tonghop.formats.word.story import StoryReader
from tonghop.formats.word.styles import Styles, parse_styles
from tonghop.formats.word.telling import find_telling

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment"))
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_MOST_HIDDEN_QUOTED = 5


def read(content: bytes) -> RawDocument:
    """Read a document.

    Parts: ``body``; ``header1``, ``footer1`` and on; ``footnotes``, ``endnotes``, ``comments``;
    ``textbox1`` and on. Properties: those of ``docProps/custom.xml``, and ``bookmark:<name>`` with
    ``part:start:end``.

    Raises:
        Unreadable: see ``OfficePackage``.
    """
    return _DocumentReader(OfficePackage(content)).read()


class _DocumentReader:
    def __init__(self, package: OfficePackage) -> None:
        self._package = package
        self._main = package.main_part()
        styles = self._package.related(self._main, "styles")
        self._styles = Styles(parse_styles(package, styles) if styles is not None else None)
        self._old_letters = OldLetters(package, self._main, styles)
        self._numbering = Numbering(self._parse_related("numbering"), self._styles)
        self._tally = Tally()
        self._telling: set[etree._Element] = set()
        self._parts: list[Part] = []
        self._properties = dict(package.custom_properties())

    def read(self) -> RawDocument:
        document = self._parse_story(self._main)
        body = document.find(WORD + "body")
        if body is None:
            raise Unreadable("damaged_member", {"member": self._main})
        self._read_story("body", PartKind.BODY, [body], _page_mark(body))
        self._read_headers(body)
        for kind, name in _NOTES:
            target = self._package.related(self._main, kind)
            if target is not None:
                root = self._parse_story(target)
                self._read_story(kind, PartKind.NOTE, _own_notes(root, name), None)
        # A text box may hold another: the list grows while it is read.
        for number, box in enumerate(self._tally.text_boxes, start=1):
            self._read_story(f"textbox{number}", PartKind.NOTE, [box], None)
        findings = tuple(_notice_all(self._tally, self._package.names, self._old_letters.encodings))
        return RawDocument(MEDIA, tuple(self._parts), self._properties, findings)

    def _parse_related(self, kind: str) -> etree._Element | None:
        name = self._package.related(self._main, kind)
        return self._parse(name) if name is not None else None

    def _parse(self, name: str) -> etree._Element:
        root = self._package.parse(name)
        self._old_letters.repair(root)
        return root

    def _parse_story(self, name: str) -> etree._Element:
        root = self._parse(name)
        self._telling |= find_telling(root)
        return root

    def _read_story(
        self, name: str, kind: PartKind, roots: Iterable[etree._Element], page_mark: str | None
    ) -> None:
        story = StoryReader(
            RunReader(self._styles, self._tally, page_mark, self._telling), self._numbering, self._telling
        )
        for root in roots:
            story.read_blocks(root)
        part = story.lay(name, kind)
        if part.blocks or kind is PartKind.BODY:
            self._parts.append(part)
            self._properties.update(story.bookmarks(name))

    def _read_headers(self, body: etree._Element) -> None:
        targets = {tie.id: tie.target for tie in self._package.relationships(self._main)}
        for kind in (PartKind.HEADER, PartKind.FOOTER):
            used = [
                targets.get(reference.get(f"{{{OFFICE_RELATIONSHIPS}}}id", ""), "")
                for reference in body.iter(f"{WORD}{kind}Reference")
            ]
            for number, target in enumerate(dict.fromkeys(used), start=1):
                if target in self._package.names:
                    self._read_story(f"{kind}{number}", kind, [self._parse_story(target)], None)


def _page_mark(body: etree._Element) -> str | None:
    """What turns the page in this document.

    Word notes each page break it drew, also after one a person put in: where it did, only those count.
    """
    rendered = WORD + "lastRenderedPageBreak"
    if next(body.iter(rendered), None) is not None:
        return rendered
    breaks = body.iter(WORD + "br")
    return WORD + "br" if any(mark.get(WORD + "type") == "page" for mark in breaks) else None


def _own_notes(root: etree._Element, name: str) -> list[etree._Element]:
    return [note for note in root.iterchildren(WORD + name) if note.get(WORD + "type") not in _SEPARATORS]


def _notice_all(tally: Tally, names: frozenset[str], encodings: Iterable[str]) -> Iterable[Finding]:
    place = Place(part="body")
    for encoding in sorted(encodings):
        yield notice("legacy_letters", place, Severity.NOTE, encoding=encoding)
    if tally.inserted or tally.deleted:
        yield notice("tracked_changes", place, inserted=tally.inserted, deleted=tally.deleted)
    if tally.hidden:
        quoted = "; ".join(f"“{text}”" for text in tally.hidden[:_MOST_HIDDEN_QUOTED])
        more = "; …" if len(tally.hidden) > _MOST_HIDDEN_QUOTED else ""
        yield notice("hidden_text", place, count=len(tally.hidden), texts=quoted + more)
    embedded = sum(name.startswith("word/embeddings/") for name in names)
    if tally.pictures or embedded:
        yield notice("unread_object", place, Severity.NOTE, count=max(tally.pictures, embedded))

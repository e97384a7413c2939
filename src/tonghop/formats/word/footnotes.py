"""Footnotes of a Word file, which python-docx has no words for.

Decides only how they stand in the package: the mark in the text, and the notes in a part of their own.
"""

from __future__ import annotations

from docx import document as word
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.text.run import Run
from lxml import etree

from tonghop.formats.word.looks import style_id

_PART = "/word/footnotes.xml"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_TIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))
"""What Word draws above the notes of a page; a file with notes must hold them."""


class Footnotes:
    """The notes of one paper, numbered from 1 as they are added."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def add(self, run: Run, text: str) -> None:
        """Put the mark of a note behind a run."""
        self._texts.append(text)
        mark, look, raised = (OxmlElement(f"w:{name}") for name in ("r", "rPr", "vertAlign"))
        raised.set(qn("w:val"), "superscript")
        look.append(raised)
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(len(self._texts)))
        mark.extend((look, reference))
        run._element.addnext(mark)

    def put_into(self, paper: word.Document) -> None:
        """Write the notes into the file; nothing where there are none."""
        if not self._texts:
            return
        root = etree.Element(qn("w:footnotes"), nsmap={"w": nsmap["w"]})
        for identity, kind in _SEPARATORS:
            note = etree.SubElement(root, qn("w:footnote"), {qn("w:type"): kind, qn("w:id"): identity})
            run = etree.SubElement(etree.SubElement(note, qn("w:p")), qn("w:r"))
            etree.SubElement(run, qn(f"w:{kind}"))
        for number, text in enumerate(self._texts, start=1):
            root.append(_note(number, text))
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package = paper.part.package
        assert package is not None, "an open document stands in a package"
        paper.part.relate_to(Part(PackURI(_PART), _MEDIA, content, package), _TIE)


def _note(number: int, text: str) -> etree._Element:
    note = etree.Element(qn("w:footnote"), {qn("w:id"): str(number)})
    paragraph = etree.SubElement(note, qn("w:p"))
    layout = etree.SubElement(paragraph, qn("w:pPr"))
    etree.SubElement(layout, qn("w:pStyle"), {qn("w:val"): style_id("footnote")})
    mark = etree.SubElement(paragraph, qn("w:r"))
    look = etree.SubElement(mark, qn("w:rPr"))
    etree.SubElement(look, qn("w:vertAlign"), {qn("w:val"): "superscript"})
    etree.SubElement(mark, qn("w:footnoteRef"))
    words = etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:t"))
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = f" {text}"
    return note

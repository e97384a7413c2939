"""Properties of our own in a Word file (``docProps/custom.xml``), which python-docx has no words for.

Decides only how they stand in the package. ``formats.office`` reads them back.
"""

from __future__ import annotations

from collections.abc import Mapping

from docx import document as word
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

_PART = "/docProps/custom.xml"
_MEDIA = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_TIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_ID = 2
"""Ids 0 and 1 are kept for the format itself."""


def keep_properties(paper: word.Document, properties: Mapping[str, str]) -> None:
    """Put texts into the file under their names; a person sees them only among its properties."""
    root = etree.Element(f"{{{_SPACE}}}Properties", nsmap={"op": _SPACE, "vt": _TYPES})
    for number, (name, text) in enumerate(properties.items(), start=_FIRST_ID):
        element = etree.SubElement(
            root, f"{{{_SPACE}}}property", {"fmtid": _FORMAT_ID, "pid": str(number), "name": name}
        )
        etree.SubElement(element, f"{{{_TYPES}}}lpwstr").text = text
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = paper.part.package
    assert package is not None, "an open document stands in a package"
    package.relate_to(Part(PackURI(_PART), _MEDIA, content, package), _TIE)

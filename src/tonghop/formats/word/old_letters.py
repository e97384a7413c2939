"""Letters of old faces in a Word document, written as Unicode before anything is read.

Decides the face of each run: its own, that of its style, of its paragraph's style, or the document's. Runs of
Unicode faces beside them are left as they are.
"""

from __future__ import annotations

from lxml import etree

from tonghop.formats.legacy_letters import VNI, VNI_BASES, VNI_SIGNS, encoding_of_face, repair_run
from tonghop.formats.office import OfficePackage
from tonghop.formats.word.names import WORD, value_of

_RUN, _TEXT, _PARAGRAPH = WORD + "r", WORD + "t", WORD + "p"
_FACES = (WORD + "ascii", WORD + "hAnsi")
_KEPT_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class OldLetters:
    """Repairs the letters of a document's parts.

    Args:
        package: the document.
        main: the name of its main part.
        styles: the name of the part with its styles, None where the document has none.
    """

    def __init__(self, package: OfficePackage, main: str, styles: str | None) -> None:
        self.encodings: set[str] = set()
        self._faces: dict[str, str] = {}
        self._default = ""
        fonts = package.related(main, "fontTable")
        # Word lists every face it uses; where the list is missing each run is looked at.
        self._may_occur = fonts is None or any(
            encoding_of_face(font.get(WORD + "name", "")) for font in package.parse(fonts).iter(WORD + "font")
        )
        if self._may_occur and styles is not None:
            root = package.parse(styles)
            defaults = root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr")
            self._default = _face_of(defaults)
            elements = {style.get(WORD + "styleId", ""): style for style in root.iter(WORD + "style")}
            self._faces = {style_id: _inherited_face(style_id, elements) for style_id in elements}

    def repair(self, root: etree._Element) -> None:
        """Write the letters of a part's runs as Unicode, in place."""
        if not self._may_occur:
            return
        before: etree._Element | None = None
        for run in list(root.iter(_RUN)):
            face = self._face_of_run(run)
            encoding = encoding_of_face(face) if face else None
            if encoding is None:
                before = None
                continue
            for child in run.iterchildren():
                if child.tag == WORD + "rPr":
                    continue
                text = _as_text(child)
                if text is None:
                    before = None
                    continue
                if encoding == VNI and before is not None and before.getparent() is not None:
                    _move_sign(before, text)
                before = text
        self._repair_texts(root)

    def _repair_texts(self, root: etree._Element) -> None:
        for text in root.iter(_TEXT):
            run = text.getparent()
            if run is None or run.tag != _RUN or not text.text:
                continue
            repaired, encoding = repair_run(text.text, self._face_of_run(run))
            if encoding is not None:
                self.encodings.add(encoding)
                text.text = repaired

    def _face_of_run(self, run: etree._Element) -> str:
        properties = run.find(WORD + "rPr")
        own = _face_of(properties) or self._faces.get(value_of(properties, "rStyle") or "", "")
        if own:
            return own
        paragraph = next(run.iterancestors(_PARAGRAPH), None)
        of_paragraph = paragraph.find(WORD + "pPr") if paragraph is not None else None
        return self._faces.get(value_of(of_paragraph, "pStyle") or "Normal", "") or self._default


def _face_of(properties: etree._Element | None) -> str:
    fonts = properties.find(WORD + "rFonts") if properties is not None else None
    if fonts is None:
        return ""
    return next((face for name in _FACES if (face := fonts.get(name))), "")


def _inherited_face(style_id: str, elements: dict[str, etree._Element]) -> str:
    for _ in range(len(elements)):
        style = elements.get(style_id)
        if style is None:
            break
        face = _face_of(style.find(WORD + "rPr"))
        if face:
            return face
        style_id = value_of(style, "basedOn") or ""
    return ""


def _as_text(child: etree._Element) -> etree._Element | None:
    """A text of a run; a soft hyphen, which stands for "ư" in TCVN3, becomes one."""
    if child.tag == WORD + "softHyphen":
        child.tag = _TEXT
        child.text = "\u00ad"
    return child if child.tag == _TEXT else None


def _move_sign(before: etree._Element, text: etree._Element) -> None:
    """Bring a VNI sign to its letter, where a run ends between the two."""
    if text.text and before.text and text.text[0] in VNI_SIGNS and before.text[-1] in VNI_BASES:
        before.text += text.text[0]
        before.set(_KEPT_SPACE, "preserve")
        text.text = text.text[1:]

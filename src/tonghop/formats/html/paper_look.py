"""The CSS of a paper on a page, from ``paper_style.csv``.

Decides how each measure becomes a rule of CSS. Never holds a size of its own.
"""

from __future__ import annotations

from functools import cache

from tonghop.formats.paper_style import EMBEDDED_FONT, FONT, TextStyle, paper_style

_LINE_OF_THE_FACE = 1.149
"""How high a single line of this face is, in ems: what word processors call one line."""
_LAYOUT = """
p, h1, h2, h3, h4 {{ margin: 0; font-weight: normal; }} .beside, .title {{ line-height: normal; }}
.beside {{ display: flex; gap: 4mm; text-align: center; margin: 12pt 0; break-inside: avoid; }}
.beside > div {{ flex: 1; }}
header.beside > div:last-child {{ flex: 1.4; }} .beside .left {{ text-align: left; }}
hr {{ border: 0; border-top: .75pt solid; margin: 3pt auto 6pt; }}
hr.issuer {{ width: 28%; }} hr.motto {{ width: 57%; }} hr.title {{ width: 31%; }}
.title, .title_note, .appendix_label, .appendix_title, .appendix_note {{ text-align: center; }}
.title {{ margin-top: 12pt; }} .appendix_note:last-of-type {{ margin-bottom: 12pt; }}
.addressees {{ text-align: center; margin: 6pt 0 12pt; }}
.addressees.list {{ text-align: left; margin-left: 30mm; }} .listed {{ margin-left: 12mm; }}
.body {{ text-align: justify; text-indent: {first_line}mm; margin-bottom: {space_after}pt; }}
.body.plain {{ text-indent: 0; }}
.left {{ text-align: left; }} .centre {{ text-align: center; }} .right {{ text-align: right; }}
h2, h3, h4 {{ margin: 8pt 0 6pt; break-after: avoid; }}
.heading1, .heading2, .heading3 {{ margin-left: {first_line}mm; }}
.signer {{ margin-top: {room}pt; }}
table {{ border-collapse: collapse; width: 100%; margin: 8pt 0 10pt; table-layout: fixed;
  line-height: normal; }}
th, td {{ border: .5pt solid; padding: .9mm 1.3mm; overflow-wrap: anywhere; text-align: center; }}
td.left, td.justified {{ text-align: left; }} td.right {{ text-align: right; }}
thead {{ display: table-header-group; }} tr {{ break-inside: avoid; }}
a {{ color: #0b4f9e; }} a:focus {{ outline: 3px solid #0b4f9e; }}
section {{ margin-top: 24pt; }}
@page {{ size: A4; margin: {top}mm {right}mm {bottom}mm {left}mm;
  @top-center {{ content: counter(page); font: {number_size}pt {face}; }} }}
@page :first {{ @top-center {{ content: none; }} }}
@page turned {{ size: A4 landscape; }}
@media screen {{ .paper {{ max-width: {text_width}mm; margin: 0 auto; padding: {top}mm 5mm; }}
  .turned {{ overflow-x: auto; }} }}
@media print {{ section {{ break-before: page; margin-top: 0; }} .turned {{ page: turned; }}
  a {{ color: inherit; text-decoration: none; }} }}
"""


@cache
def paper_look() -> str:
    """The CSS of every paper."""
    style = paper_style()
    face = f'"{FONT}", {EMBEDDED_FONT}, serif'
    page = {side: style.measure("page", side) for side in ("top", "right", "bottom", "left")}
    layout = _LAYOUT.format(
        first_line=style.measure("body", "first_line"),
        space_after=style.measure("body", "space_after"),
        room=style.measure("authority", "room"),
        number_size=style.measure("page_number", "size"),
        text_width=style.text_width + 10,
        face=face,
        **page,
    )
    spacing = round(style.measure("body", "line_spacing") * _LINE_OF_THE_FACE, 2)
    body = f"body {{ font: {style.texts['body'].size}pt/{spacing} {face}; color: #000; background: #fff; }}"
    parts = "\n".join(_part(part, look) for part, look in style.texts.items())
    return f"\n{body}\n{parts}{layout}"


def _part(part: str, look: TextStyle) -> str:
    weight = " font-weight: bold;" if look.bold else ""
    slope = " font-style: italic;" if look.italic else ""
    cells = f".{part} th, .{part} td, " if part in ("table", "wide_table") else ""
    return f"{cells}.{part} {{ font-size: {look.size:g}pt;{weight}{slope} }}"

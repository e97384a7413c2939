"""The frame of a page: its head, its look, its tables.

Decides what makes a page readable by eye, by screen reader and on paper. Never loads anything: no script,
no font, no picture from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_LOOK = """
:root { color-scheme: light; }
body { font: 16px/1.5 "Times New Roman", Tinos, serif; color: #1a1a1a; background: #fff; max-width: 75rem;
  margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; vertical-align: top; text-align: left;
  overflow-wrap: break-word; }
thead th { background: #e7e6e6; }
tbody th { font-weight: normal; }
tr.heading th, tr.heading td { font-weight: bold; }
tr.unasked { color: #595959; background: #f5f5f5; }
.code, .aside { color: #595959; font-size: .875rem; }
.code { overflow-wrap: anywhere; }
.change { font-weight: bold; }
a { color: #0b4f9e; } a:focus { outline: 3px solid #0b4f9e; }
nav ul { padding-left: 1.25rem; }
@media (max-width: 40rem) { body { padding: .75rem; } table { font-size: .8125rem; }
  th, td { padding: .2rem .25rem; } td .code, th .code { font-size: .75rem; } }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; }
  thead { display: table-header-group; } tr { break-inside: avoid; } section { break-before: page; }
  section:first-of-type { break-before: auto; } }
"""


def write_page(title: str, language: str, body: Iterable[str]) -> str:
    """A whole page; ``body`` is HTML."""
    inside = "\n".join(body)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_LOOK}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{inside}\n</main>\n</body>\n</html>\n"
    )


def write_table(caption: str, heads: Sequence[str], rows: Iterable[str]) -> str:
    """A table with its caption and column heads; ``rows`` are made by ``write_row``."""
    told = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    inside = "\n".join(rows)
    return (
        f"<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{told}</tr></thead>\n"
        f"<tbody>\n{inside}\n</tbody>\n</table>"
    )


def write_row(cells: Sequence[str], head: int, look: str = "") -> str:
    """A row; the cell at ``head`` names it. Cells are HTML."""
    told = "".join(
        f'<th scope="row">{cell}</th>' if place == head else f"<td>{cell}</td>"
        for place, cell in enumerate(cells)
    )
    return f'<tr class="{look}">{told}</tr>' if look else f"<tr>{told}</tr>"


def lines(text: str) -> str:
    """Text as HTML, its line breaks kept."""
    return escape(text).replace("\n", "<br>")

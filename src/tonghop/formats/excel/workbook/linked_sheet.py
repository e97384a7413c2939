"""A sheet with very many links: each is a line of XML at once, and a file many cells lead to is named once.

Decides how links are kept until their sheet is closed. XlsxWriter keeps an object for each, a kilobyte
apiece, and writes the address of a file anew for each cell.
"""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import quoteattr

from xlsxwriter.format import Format
from xlsxwriter.url import Url
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

MOST_LINKS = 60_000
"""Excel keeps 65.530 links on a sheet; beyond this the text stands without its link."""
_INTERNAL = "internal:"


class LinkedSheet(Worksheet):  # type: ignore[misc]
    """A worksheet written row by row whose links take the room of their letters."""

    def __init__(self) -> None:
        super().__init__()
        self._links = BytesIO()
        self._n_links = 0
        self._files: dict[str, int] = {}

    def write_link(self, row: int, column: int, target: str, words: str, look: Format) -> None:
        """Write words that lead to ``target``; words alone where there is no room for a link any more.

        Args:
            row: counted from 0; rows are written in their order.
            column: counted from 0.
            target: ``internal:`` a cell of this workbook, or ``external:`` a file.
            words: what is shown.
            look: of the cell.
        """
        self.write_string(row, column, words, look)
        if self._n_links >= MOST_LINKS or len(target) > Url.MAX_URL_LEN:
            return
        self._n_links += 1
        reference = xl_rowcol_to_cell(row, column)
        if target.startswith(_INTERNAL):
            location, display = quoteattr(target.removeprefix(_INTERNAL)), quoteattr(words)
            written = f'<hyperlink ref="{reference}" location={location} display={display}/>'
        else:
            number = self._files.setdefault(target, len(self._files) + 1)
            written = f'<hyperlink ref="{reference}" r:id="rId{number}"/>'
        self._links.write(written.encode())

    def _write_hyperlinks(self) -> None:
        """Put the links where XlsxWriter puts its own; it asks for them before all else that is numbered."""
        if not self._n_links:
            return
        assert not self.external_hyper_links, "links are numbered from the first"
        self._xml_start_tag("hyperlinks")
        self.fh.write(self._links.getvalue().decode())
        self._xml_end_tag("hyperlinks")
        self.rel_count += len(self._files)
        self.external_hyper_links += [["/hyperlink", Url(file)._target(), "External"] for file in self._files]

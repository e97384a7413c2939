"""Writes the sample reports again from the packs' own cases: ``python samples/make.py [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from tonghop.desk.fill import write_filled
from tonghop.formats.packs import PackLibrary
from tonghop.formats.packs.layout import load_layout
from tonghop.formats.packs.library import SHIPPED_PACKS
from tonghop.formats.packs.load import load_cases

REPORTS = {
    "kbang-2019-q2.docx": ("gia-lai/chinh-phu-dien-tu@2019-05-16", "kbang-2019-q2"),
    "vung-tau-2023.xlsx": ("ba-ria-vung-tau/bieu-mau-7@2023-01-01", "vung-tau-2023"),
    "mo-phong-2023.txt": ("ba-ria-vung-tau/bieu-mau-7@2023-01-01", "simulated-clean"),
}
"""Each file, and the pack and case it is written from."""


def write_samples(folder: Path) -> None:
    """Write every report of ``REPORTS`` into a folder that exists."""
    library = PackLibrary((SHIPPED_PACKS,))
    for name, (identifier, case_name) in REPORTS.items():
        pack = library.find_folder(identifier)
        [case] = [case for case in load_cases(pack) if Path(case.file).stem == case_name]
        write_filled(library.find(identifier), case, folder / name, load_layout(pack))


if __name__ == "__main__":
    write_samples(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "bao-cao")

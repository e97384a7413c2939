"""``tonghop pack draft``: a pack proposed from a sender's template.

Exit codes: 0 drafted and sound, 1 drafted with something lint refuses, 2 an unreadable file or wrong use.
"""

from __future__ import annotations

import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from tonghop.cli.options import language_option, open_library, packs_option
from tonghop.core.findings import Argument
from tonghop.core.forms.faults import PackRefused
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import Confidence
from tonghop.desk.draft_pack import REVIEW_PAGE, REVIEW_TABLE, DraftExists, NothingToDraft, draft_pack
from tonghop.desk.system_refusals import tell_not_opened
from tonghop.formats import Unreadable
from tonghop.formats.packs import PackLibrary, lint_pack

EXIT_FAULTS = 1
EXIT_UNREADABLE = 2
_NAME = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


@click.command()
@click.argument("template", metavar="MẪU", type=click.Path(path_type=Path))
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="THƯ-MỤC",
    help="Thư mục chứa các biểu của mình; bản nháp ghi vào trong đó.",
)
@click.option("--from", "former", metavar="BIỂU[@NGÀY]", help="Phiên bản trước: giữ mã, lập changes.yaml.")
@click.option("--name", default="", metavar="CƠ-QUAN/BIỂU", help="Tên gói, chữ thường không dấu.")
@click.option("--first-day", metavar="NGÀY", help="Ngày đầu có hiệu lực, ví dụ 2026-01-01.")
@packs_option
@language_option
def draft(
    template: Path,
    out: Path,
    former: str | None,
    name: str,
    first_day: str | None,
    packs: tuple[Path, ...],
    lang: Language,
) -> None:
    """Lập bản nháp gói biểu mẫu từ MẪU Word, Excel hoặc văn bản của nơi gửi."""
    if name and _NAME.fullmatch(name) is None:
        raise click.UsageError(render("draft.name_wrong", {"name": name}, lang))
    library = open_library(packs, lang)
    around = PackLibrary((*library.folders, out))
    try:
        before = library.find(former) if former else None
        drafted = draft_pack(
            template,
            out,
            today=datetime.now(UTC).astimezone().date(),
            name=name,
            first_day=_day(first_day, lang),
            former=before,
            find_folder=around.find_folder,
            language=lang,
        )
    except PackRefused as refused:
        faults_said = (render(f"pack.{fault.kind}", fault.arguments, lang) for fault in refused.faults)
        raise click.UsageError("\n".join(faults_said)) from refused
    except NothingToDraft:
        raise click.UsageError(render("draft.nothing_found", {"file": template.name}, lang)) from None
    except DraftExists as there:
        raise click.UsageError(render("draft.exists", {"folder": str(there.folder)}, lang)) from there
    except Unreadable as unreadable:
        said = render(f"file.{unreadable.kind}", unreadable.arguments, lang)
        click.echo(f"{template.name}: {said}", err=True)
        sys.exit(EXIT_UNREADABLE)
    except OSError as failure:
        key, arguments = tell_not_opened(str(template), failure)
        click.echo(render(key, arguments, lang), err=True)
        sys.exit(EXIT_UNREADABLE)
    form = drafted.form
    wrote: dict[str, Argument] = {
        "form": form.identifier,
        "folder": str(drafted.folder),
        "n_rows": len(form.indicators),
        "n_tables": len(form.tables),
        "n_checks": len(form.checks),
    }
    click.echo(render("draft.wrote", wrote, lang))
    n_ask = sum(1 for placed in drafted.guesses if placed.guess.confidence is Confidence.ASK)
    told: dict[str, Argument] = {
        "n": len(drafted.guesses),
        "n_ask": n_ask,
        "page": REVIEW_PAGE,
        "table": REVIEW_TABLE,
    }
    click.echo(render("draft.to_review", told, lang))
    for code in drafted.left_out:
        click.echo(render("draft.check_left_out", {"code": code}, lang))
    if before is not None:
        click.echo(render("draft.changes", {"former": before.identifier}, lang))
    faults = lint_pack(drafted.folder, around.find_folder)
    for fault in faults:
        click.echo(
            f"{fault.file} {fault.path}: {render(f'pack.{fault.kind}', fault.arguments, lang)}", err=True
        )
    sys.exit(EXIT_FAULTS if faults else 0)


def _day(given: str | None, language: Language) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise click.UsageError(render("draft.day_wrong", {"day": given}, language)) from error

"""``tonghop consolidate``: add up a folder of reports, show what came of it and where it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from tonghop.cli.options import (
    language_option,
    letterhead_option,
    open_forms,
    open_letterhead,
    open_library,
    packs_option,
    say_fault,
)
from tonghop.core.findings import Severity
from tonghop.core.forms.faults import PackRefused
from tonghop.core.forms.model import FormVersion
from tonghop.core.periods import ReportingPeriod, parse_period
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.sentences.render import Language, render, sentence_of
from tonghop.desk.collect_files import find_paths
from tonghop.desk.consolidate import ConsolidationResult
from tonghop.desk.consolidate import consolidate as consolidate_folder
from tonghop.desk.paper_files import EDITED
from tonghop.desk.results import ResultsNotWritable, count_findings, count_settled
from tonghop.desk.system_refusals import tell_not_written
from tonghop.desk.upward_reports import Templates, load_templates
from tonghop.formats.csv.read import read_offices


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="THƯ-MỤC")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="THƯ-MỤC", help="Nơi ghi kết quả."
)
@click.option("--form", metavar="BIỂU[@NGÀY]", help="Biểu mẫu của mọi tệp; bỏ trống để tự nhận ra.")
@click.option("--period", metavar="KỲ", help="Kỳ tổng hợp: 201905 (tháng), 20192 (quý), 2019 (năm).")
@click.option(
    "--expect",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="CSV",
    help="Danh sách đơn vị phải gửi: code,name,aliases,kind,parent,due_on.",
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, exists=True),
    metavar="SỔ",
    help="Sổ tổng hợp đã ghi trang Xử lý; bỏ trống để lấy sổ trong nơi ghi kết quả.",
)
@click.option(
    "--previous",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="NƠI",
    help="Kỳ trước, cùng kỳ năm trước: thư mục báo cáo, hoặc thư mục kết quả tổng hợp (có thể lặp lại).",
)
@click.option("--issuer", default="", metavar="TÊN", help="Tên cơ quan lập báo cáo gửi cấp trên.")
@letterhead_option
@click.option("--pdf", is_flag=True, help="Ghi thêm mỗi báo cáo và công văn thành PDF, cạnh bản Word.")
@click.option("--html", is_flag=True, help="Ghi thêm mỗi báo cáo và công văn thành trang HTML.")
@packs_option
@language_option
def consolidate(
    folder: Path,
    out: Path,
    form: str | None,
    period: str | None,
    expect: Path | None,
    decisions: Path | None,
    previous: tuple[Path, ...],
    issuer: str,
    letterhead: Path | None,
    pdf: bool,
    html: bool,
    packs: tuple[Path, ...],
    lang: Language,
) -> None:
    """Kiểm tra và tổng hợp mọi báo cáo trong THƯ-MỤC.

    Mã kết thúc: 0 đã làm xong, dù có nội dung cần rà soát; 2 dùng sai.
    """
    console = Console()
    forms, named = open_forms(packs, form, lang)
    templates = _open_templates(packs, forms, lang)
    offices = _open_offices(expect, lang)
    asked = _read_period(period, lang)
    office = open_letterhead(letterhead, lang)
    papers = (*EDITED, *((".pdf",) if pdf else ()), *((".html",) if html else ()))
    if not any(find_paths(folder, out)):
        raise click.UsageError(render("workbook.use.no_files", {"folder": str(folder)}, lang))
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}"),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(render("workbook.summary.reading", {}, lang), total=None, file="")

        def show_progress(n_done: int, n_files: int, path: Path) -> None:
            progress.update(task, completed=n_done, total=n_files, file=escape(path.name))

        try:
            result = consolidate_folder(
                folder,
                out,
                forms=forms,
                today=date.today(),  # noqa: DTZ011 - the day on the wall of whoever runs it
                form=named,
                period=asked,
                expected=offices,
                language=lang,
                on_progress=show_progress,
                decisions=decisions,
                previous=previous,
                templates=templates,
                unit=issuer,
                office=office,
                papers=papers,
            )
        except ResultsNotWritable as refusal:
            raise click.UsageError(render(refusal.key, refusal.arguments, lang)) from refusal
        except OSError as failure:
            reason = render(tell_not_written(failure), {}, lang)
            arguments = {"out": str(out), "reason": reason}
            raise click.UsageError(render("workbook.use.not_written", arguments, lang)) from failure
    print_summary(console, result, has_list=expect is not None, language=lang)


def _open_templates(packs: tuple[Path, ...], forms: Sequence[FormVersion], language: Language) -> Templates:
    """The templates of reports to the level above; every mistake of one is told."""
    try:
        return load_templates(open_library(packs, language), forms)
    except PackRefused as refused:
        told = "\n".join(say_fault(fault, language) for fault in refused.faults)
        raise click.UsageError(told) from refused


def _open_offices(expect: Path | None, language: Language) -> tuple[ReportingUnit, ...]:
    """The list of offices; every wrong line is told at once."""
    if expect is None:
        return ()
    listed = read_offices(expect.read_bytes())
    if not listed.problems:
        return listed.offices
    told = [
        render(
            "workbook.offices.line",
            {"line": problem.line, "problem": render(problem.kind, problem.arguments, language)},
            language,
        )
        for problem in listed.problems
    ]
    raise click.UsageError("\n".join((str(expect), *told)))


def _read_period(period: str | None, language: Language) -> ReportingPeriod | None:
    if period is None:
        return None
    read = parse_period(period)
    if read is None:
        raise click.UsageError(render("workbook.use.bad_period", {"period": period}, language))
    return read


def print_summary(console: Console, result: ConsolidationResult, has_list: bool, language: Language) -> None:
    """A table of what was read, added, missing and found, then the files that could not be read."""

    def say(key: str) -> str:
        return render(f"workbook.{key}", {}, language)

    consolidations = result.consolidations
    reports = [report for consolidation in consolidations for report in consolidation.reports]
    missing = {missing.office.name for consolidation in consolidations for missing in consolidation.missing}
    names = ", ".join(sorted(missing))
    lines = [
        ("summary.files_read", str(len(reports))),
        ("summary.files_unread", str(len(result.unread))),
        ("summary.offices_added", str(sum(report.is_added for report in reports))),
        ("summary.set_aside", str(sum(not report.is_added for report in reports))),
        ("summary.offices_missing", f"{len(missing)} {names}" if has_list else say("summary.not_known")),
        *((f"severity.{severity}", str(count_findings(consolidations, severity))) for severity in Severity),
        ("summary.decided", str(count_settled(consolidations))),
        ("summary.unplaced", str(sum(len(report.unplaced) for report in reports))),
    ]
    table = Table(title=say("summary.title"), show_header=False)
    for key, shown in lines:
        table.add_row(say(key), escape(shown))
    console.print(table)
    for file in result.unread:
        reason = render(file.kind, file.arguments, language)
        key = "workbook.summary.sent_file" if file.is_sent else "workbook.summary.unread_file"
        told = render(key, {"file": file.file, "reason": reason}, language)
        console.print(escape(told), soft_wrap=True)
    for file in result.earlier_unread:
        reason = render(file.kind, file.arguments, language)
        told = render("upward.use.earlier_unread", {"file": file.file, "reason": reason}, language)
        console.print(escape(told), soft_wrap=True)
    for draft in result.drafts:
        if draft.is_carried_over:
            told = render("upward.carried_over", {"file": draft.file}, language)
            console.print(escape(told), soft_wrap=True)
        for finding in draft.findings:
            console.print(escape(sentence_of(finding, language)), soft_wrap=True)
    for notice in result.notices:
        console.print(escape(render(notice, {}, language)), soft_wrap=True)
    console.print(f"{say('summary.where')}: {escape(str(result.out))}", soft_wrap=True)
    for path in sorted(result.out.glob("*")):
        console.print(f"  {escape(path.name)}{'/' if path.is_dir() else ''}", soft_wrap=True)

"""The folder of results: written aside, put in place whole.

Decides the names of the files and that nothing half-written is ever seen. Never computes a figure.
"""

from __future__ import annotations

import glob
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from tonghop.core.findings import Argument, Severity
from tonghop.core.publication import Document, OfficeFinding, compose_consolidated_report
from tonghop.core.publication.amended import amendment_words
from tonghop.core.reporting_units import ReportingUnit
from tonghop.core.rollup.consolidation import Consolidation, UnreadFile
from tonghop.core.sentences.places import place_words
from tonghop.core.sentences.render import Language, explanation_of, message_of, render
from tonghop.desk.check_report import describe_finding
from tonghop.desk.kept_figures import FIGURES_JSON, describe_figures
from tonghop.desk.paper_files import EDITED, PAPER_WRITERS
from tonghop.formats.csv.write import CsvCell, write_findings
from tonghop.formats.excel.workbook import write_workbook
from tonghop.formats.json.write import stream_json, write_json

FINDINGS_JSON = "findings.json"
FINDINGS_CSV = "findings.csv"
CHECKS = "kiem-tra"
"""The folder of the check of each file, laid out as the files are."""
_LONGEST_NAME = 200
"""Bytes; disks take 255, and the ending comes besides."""
_UNWRITABLE = re.compile(r"[\x00-\x1f\ud800-\udfff]")
_OPEN_LEVELS = 6
"""Down to one finding a line: consolidations, reports, findings."""


class ResultsNotWritable(Exception):
    """A place where results may not be written; ``key`` is the sentence that says why."""

    def __init__(self, key: str, arguments: Mapping[str, Argument]) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class ResultsFolder:
    """Files written beside ``out`` and moved there at the end; on an error ``out`` stays as it was.

    Raises:
        ResultsNotWritable: ``out`` holds something that is no earlier result, or holds the reports.
    """

    def __init__(self, out: Path, reports: Path | None, papers: Sequence[str] = EDITED) -> None:
        self._papers = papers
        self._out = out
        if reports and (out.resolve() == reports.resolve() or out.resolve() in reports.resolve().parents):
            raise ResultsNotWritable("workbook.use.out_is_folder", {"out": str(out)})
        _restore_cut_exchange(out)
        is_earlier = out.is_dir() and (not any(out.iterdir()) or (out / FINDINGS_JSON).is_file())
        if out.exists() and not is_earlier:
            raise ResultsNotWritable("workbook.use.out_taken", {"out": str(out)})

    def __enter__(self) -> ResultsFolder:
        self._out.parent.mkdir(parents=True, exist_ok=True)
        _drop_cut_runs(self._out)
        self._aside = Path(tempfile.mkdtemp(prefix=f".{self._out.name}-", dir=self._out.parent))
        self._made = self._aside / "new"
        self._made.mkdir()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._put_in_place()
        shutil.rmtree(self._aside)

    def _put_in_place(self) -> None:
        """Exchange old results for new; where the second step fails the old ones come back."""
        old = self._aside / "old"
        if self._out.exists():
            self._out.rename(old)
        try:
            self._made.rename(self._out)
        except OSError:
            if old.exists():
                old.rename(self._out)
            raise

    def path(self, name: str) -> Path:
        """Where a file of results is written now; folders above it are made."""
        path = self._made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write_paper(self, name: str, document: Document, *, but: Sequence[str] = ()) -> None:
        """Write a paper as every kind of file asked for; ``name`` has no suffix, ``but`` leaves kinds out."""
        for suffix in self._papers:
            if suffix not in but:
                self.path(f"{name}{suffix}").write_bytes(PAPER_WRITERS[suffix](document))

    def write_check(self, file: str, described: Mapping[str, object]) -> None:
        """Write the check of one file, as ``tonghop check --json`` gives it."""
        self.path(f"{CHECKS}/{name_of_check(file)}").write_text(write_json(described), encoding="utf-8")


def name_of_check(file: str) -> str:
    """Where the check of a file stands among the checks: its own path, as far as every disk can write it.

    Example:
        >>> name_of_check("xa-1/bieu.docx"), len(name_of_check("x" * 300).encode()) <= 255
        ('xa-1/bieu.docx.json', True)
    """
    return "/".join(map(_writable, file.split("/"))) + ".json"


def _writable(name: str) -> str:
    """A name of at most so many bytes, without what no disk takes; what was changed keeps a digest of all."""
    kept = _UNWRITABLE.sub("_", name)
    if kept == name and len(name.encode("utf-8", "surrogateescape")) <= _LONGEST_NAME:
        return name
    digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return kept.encode("utf-8", "replace")[:_LONGEST_NAME].decode("utf-8", "ignore") + f"~{digest}"


def _restore_cut_exchange(out: Path) -> None:
    """Bring back the results of a run cut off between setting them aside and putting in the new."""
    if out.exists() or not out.parent.is_dir():
        return
    for old in sorted(out.parent.glob(f".{glob.escape(out.name)}-*/old")):
        if (old / FINDINGS_JSON).is_file():
            old.rename(out)
            return


def _drop_cut_runs(out: Path) -> None:
    """Remove what runs that were killed had written aside; the place is held, so none of them lives."""
    aside = re.compile(rf"\.{re.escape(out.name)}-[a-z0-9_]{{8}}")
    for folder in out.parent.glob(f".{glob.escape(out.name)}-*"):
        if aside.fullmatch(folder.name) and {path.name for path in folder.iterdir()} <= {"new", "old"}:
            shutil.rmtree(folder, ignore_errors=True)


def write_results(
    results: ResultsFolder,
    consolidations: Sequence[Consolidation],
    unread: Sequence[UnreadFile],
    language: Language,
) -> None:
    """Write a workbook and a report a form, all findings as JSON and CSV, the figures as JSON."""
    for consolidation in consolidations:
        slug = form_slug(consolidation)
        with results.path(f"tong-hop-{slug}.xlsx").open("wb") as target:
            write_workbook(consolidation, target, language)
        results.write_paper(f"bao-cao-tong-hop-{slug}", _plain_report(consolidation, language))
    described = {
        "consolidations": (_describe(consolidation, language) for consolidation in consolidations),
        "unread": [
            {"file": file.file, "reason": render(file.kind, file.arguments, language)} for file in unread
        ],
    }
    with results.path(FINDINGS_JSON).open("w", encoding="utf-8") as text:
        stream_json(described, text, open_levels=_OPEN_LEVELS)
    with results.path(FIGURES_JSON).open("w", encoding="utf-8") as text:
        stream_json(describe_figures(consolidations), text, open_levels=_OPEN_LEVELS)
    lines = (line for consolidation in consolidations for line in _csv_lines(consolidation, language))
    with results.path(FINDINGS_CSV).open("wb") as target:
        write_findings(lines, target)


def form_slug(consolidation: Consolidation) -> str:
    """The form in a file name: ``gia-lai-chinh-phu-dien-tu-2019-05-16``."""
    return f"{consolidation.form.pack.replace('/', '-')}-{consolidation.form.version}"


def _plain_report(consolidation: Consolidation, language: Language) -> Document:
    names = {report.unit: report.name for report in consolidation.reports}
    listed = {office.code: office for office in consolidation.due}
    units = [listed.get(unit) or ReportingUnit(unit, names[unit]) for unit in consolidation.rollup.units]
    findings = [
        OfficeFinding(report.name, finding) for report in consolidation.added for finding in report.findings
    ]
    return compose_consolidated_report(
        consolidation.form,
        consolidation.rollup,
        units,
        [report.unit for report in consolidation.added],
        findings,
        consolidation.period.name if consolidation.period else "",
        language,
        _amended_lines(consolidation, language),
    )


def _amended_lines(consolidation: Consolidation, language: Language) -> list[str]:
    """Every figure of the totals that is not the one sent, in words."""
    return [
        render(
            "publication.amended.line",
            {
                "office": report.name,
                "row": " ".join((row.stt, row.label)).strip(),
                "told": amendment_words(report.amendments[row.code], language),
            },
            language,
        )
        for report in consolidation.added
        for row in consolidation.form.indicators
        if row.code in report.amendments
    ]


def _describe(consolidation: Consolidation, language: Language) -> dict[str, object]:
    form = consolidation.form
    return {
        "form": {"pack": form.pack, "version": form.version, "digest": form.digest},
        "period": consolidation.period.code if consolidation.period else None,
        "on": consolidation.on,
        "severities": {severity: count_findings([consolidation], severity) for severity in Severity},
        "missing": [
            {"code": missing.office.code, "name": missing.office.name, "days_late": missing.days_late}
            for missing in consolidation.missing
        ],
        "reports": (
            {
                "file": report.file,
                "sha256": report.sha256,
                "office_code": report.unit,
                "office": report.name,
                "added": report.is_added,
                "set_aside": report.set_aside,
                "amendments": [
                    {
                        "indicator": code,
                        "by": one.by,
                        "sent": one.sent.raw if one.sent else None,
                        "used": one.used.raw,
                        "reason": one.reason,
                        "confirmed_by": one.confirmed_by,
                        "on": one.decided_on,
                        "source": one.source or None,
                    }
                    for code, one in sorted(report.amendments.items())
                ],
                "waivers": [
                    {
                        "code": one.code,
                        "reason": one.reason,
                        "confirmed_by": one.confirmed_by,
                        "on": one.decided_on,
                        "until": one.until,
                    }
                    for one in report.waivers
                ],
                "findings": [describe_finding(one, language) for one in report.findings],
            }
            for report in consolidation.reports
        ),
    }


def count_findings(consolidations: Sequence[Consolidation], severity: Severity) -> int:
    """How many findings of a severity the reports have, those set aside included."""
    return sum(
        finding.severity is severity
        for consolidation in consolidations
        for report in consolidation.reports
        for finding in report.findings
    )


def count_settled(consolidations: Sequence[Consolidation]) -> int:
    """How many matters have a decision that is applied."""
    return sum(
        one.decision is not None and one.problem is None
        for consolidation in consolidations
        for one in consolidation.handled
    )


def _csv_lines(consolidation: Consolidation, language: Language) -> Iterator[dict[str, CsvCell]]:
    for report in consolidation.reports:
        for finding in report.findings:
            yield (
                {
                    "form": consolidation.form.identifier,
                    "office_code": report.unit,
                    "office": report.name,
                    "file": report.file,
                    "severity": finding.severity.value,
                    "code": finding.code,
                    "kind": finding.kind,
                    "stt": finding.stt,
                    "indicator": finding.indicator,
                    "stated": finding.stated,
                    "expected": finding.expected,
                    "message": message_of(finding, language),
                    "explanations": " | ".join(
                        explanation_of(explanation, language) for explanation in finding.explanations
                    ),
                    "place": place_words(finding.place, language),
                }
            )

"""Drafting a pack: a sender's template becomes a folder of YAML that is linted and can be used at once.

Decides what the draft is called, which files it has and that what cannot be tried is left out. Never takes
a guess for settled: each is written where it stands and listed for a person.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tonghop.core.forms.changes import CHANGES_FILE
from tonghop.core.forms.model import FormVersion
from tonghop.core.intake.drafting.former import follow_former
from tonghop.core.intake.drafting.mapping import DraftMapping, PlacedGuess, map_form
from tonghop.core.intake.drafting.model import Guess
from tonghop.core.intake.drafting.naming import slug
from tonghop.core.intake.drafting.propose import propose_form
from tonghop.core.intake.drafting.trial_cases import make_cases
from tonghop.core.intake.identity import identify
from tonghop.core.intake.raw import RawDocument
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import Confidence
from tonghop.desk.file_bytes import read_file_bytes
from tonghop.formats import open_document
from tonghop.formats.csv.write import harmless
from tonghop.formats.html.draft_review import COLUMNS, write_draft_review
from tonghop.formats.packs import lint_pack, load_pack
from tonghop.formats.packs.load import FindFolder
from tonghop.formats.packs.write import write_yaml

REVIEW_PAGE = "can-nguoi-duyet.html"
REVIEW_TABLE = "can-nguoi-duyet.csv"
_LEAST_SURE_FIRST = (Confidence.ASK, Confidence.INFERRED, Confidence.READ, Confidence.EXACT)


class NothingToDraft(ValueError):
    """A document that shows no form at all."""


class DraftExists(ValueError):
    """A pack stands already where the draft would be written; ``folder`` names it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(str(folder))


@dataclass(frozen=True, slots=True)
class DraftedPack:
    """A draft as written: ``left_out`` are checks no simulated case could be made for."""

    folder: Path
    form: FormVersion
    guesses: tuple[PlacedGuess, ...]
    left_out: tuple[str, ...] = ()


def draft_pack(
    template: Path,
    out: Path,
    *,
    today: date,
    name: str = "",
    first_day: date | None = None,
    former: FormVersion | None = None,
    find_folder: FindFolder | None = None,
    language: Language = "vi",
) -> DraftedPack:
    """Draft a pack from a template or a filled copy, and write it under ``out``.

    Args:
        template: Word, Excel, text or any other kind that can be opened.
        out: the folder of packs; the draft stands at ``<issuer>/<form>/<first day>`` in it.
        today: the first day in force where neither ``first_day`` nor the paper gives one.
        name: ``issuer/form``; made of the title where empty, that of ``former`` where there is one.
        first_day: the first day in force.
        former: the version before, whose codes are kept.
        find_folder: finds packs by name, for linting against the former.
        language: of the remarks.

    Raises:
        Unreadable: the template cannot be opened.
        NothingToDraft: it shows no section, table or room for an answer.
        DraftExists: there is a pack where the draft would be written.
    """
    document = open_document(template.name, read_file_bytes(template))
    proposed = propose_form(document)
    if not proposed.rows and not proposed.tables:
        raise NothingToDraft(template.name)
    pack = name or (
        former.pack if former else f"{slug(proposed.issuer, '-', 5) or 'chua-ro'}/{slug(proposed.title, '-')}"
    )
    day, day_guess = _first_day(document, first_day, today)
    draft = map_form(proposed, pack, day.isoformat())
    draft.guesses.append(PlacedGuess("form.yaml", "first_day", day.isoformat(), day_guess))
    if not name and former is None:
        draft.guesses.append(PlacedGuess("form.yaml", "pack", pack, Guess("pack", "pack_from_title")))
    changes = follow_former(draft, former) if former is not None else None
    folder = out / pack / day.isoformat()
    if (folder / "form.yaml").exists():
        raise DraftExists(folder)
    left_out = _write_tried(folder, draft, changes, template.name, find_folder, language)
    form = load_pack(folder, find_folder)
    guesses = tuple(
        sorted(draft.guesses, key=lambda placed: _LEAST_SURE_FIRST.index(placed.guess.confidence))
    )
    _write_review(folder, form, guesses, draft, language)
    return DraftedPack(folder, form, guesses, tuple(left_out))


def _first_day(document: RawDocument, given: date | None, today: date) -> tuple[date, Guess]:
    if given is not None:
        return given, Guess("first_day", "first_day_given", Confidence.READ)
    dated = identify(document).dated
    if dated is not None:
        return dated, Guess("first_day", "first_day_of_paper", Confidence.INFERRED)
    return today, Guess("first_day", "first_day_today", Confidence.ASK)


def _write_tried(
    folder: Path,
    draft: DraftMapping,
    changes: dict[str, Any] | None,
    template: str,
    find_folder: FindFolder | None,
    language: Language,
) -> list[str]:
    """Write the pack; checks whose simulated cases do not behave are left out, and named."""
    left_out: list[str] = []
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    head = [render("draft.head", {"template": template}, language)]
    while True:
        remarks = _remarks(draft.guesses, language)
        checks = draft.checks["checks"]
        (folder / "form.yaml").write_text(
            write_yaml(draft.form, remarks["form.yaml"], head), encoding="utf-8"
        )
        (folder / "checks.yaml").write_text(
            write_yaml(draft.checks, remarks["checks.yaml"], head), encoding="utf-8"
        )
        if changes is not None:
            (folder / CHANGES_FILE).write_text(write_yaml(changes, None, head), encoding="utf-8")
        for old in (folder / "cases").glob("*.yaml"):
            old.unlink()
        for stem, case in make_cases(draft.form, checks).items():
            (folder / "cases" / f"{stem}.yaml").write_text(write_yaml(case), encoding="utf-8")
        unfit = {
            str(fault.arguments["code"])
            for fault in lint_pack(folder, find_folder)
            if fault.file.startswith("cases/") and "code" in fault.arguments
        } & {check["code"] for check in checks}
        if not unfit:
            return left_out
        left_out.extend(sorted(unfit))
        draft.checks["checks"] = [check for check in checks if check["code"] not in unfit]


def _remarks(guesses: Sequence[PlacedGuess], language: Language) -> dict[str, dict[str, list[str]]]:
    remarks: dict[str, dict[str, list[str]]] = {"form.yaml": {}, "checks.yaml": {}}
    for placed in guesses:
        told = {
            "confidence": _confidence(placed, language),
            "subject": render(f"draft.subject.{placed.guess.subject}", {}, language),
            "reason": _reason(placed, language),
        }
        line = " ".join(render("draft.remark", told, language).split())
        remarks[placed.file].setdefault(placed.path, []).append(line)
    return remarks


def _confidence(placed: PlacedGuess, language: Language) -> str:
    return render(f"draft.confidence.{placed.guess.confidence.value}", {}, language)


def _reason(placed: PlacedGuess, language: Language) -> str:
    return render(f"draft.reason.{placed.guess.reason}", placed.guess.arguments, language)


def _write_review(
    folder: Path, form: FormVersion, guesses: Sequence[PlacedGuess], draft: DraftMapping, language: Language
) -> None:
    told = [
        {
            "confidence": _confidence(placed, language),
            "about": placed.about,
            "subject": render(f"draft.subject.{placed.guess.subject}", {}, language),
            "proposed": _proposed(placed, draft),
            "reason": _reason(placed, language),
            "place": f"{placed.file} {placed.path}",
        }
        for placed in guesses
    ]
    (folder / REVIEW_PAGE).write_text(write_draft_review(form.name, told, language), encoding="utf-8")
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([render(f"draft.column.{column}", {}, language) for column in COLUMNS])
    writer.writerows([harmless(guess[column]) for column in COLUMNS] for guess in told)
    (folder / REVIEW_TABLE).write_bytes(text.getvalue().encode("utf-8-sig"))


def _proposed(placed: PlacedGuess, draft: DraftMapping) -> str:
    """What the draft says at the place of a guess."""
    here: Any = draft.form if placed.file == "form.yaml" else draft.checks
    for step in placed.path.replace("[", ".[").split("."):
        if not step:
            continue
        if step.startswith("[") and isinstance(here, list):
            here = next((item for item in here if item.get("code") == step[1:-1]), None)
        else:
            here = here.get(step) if isinstance(here, dict) else None
        if here is None:
            return ""
    if isinstance(here, dict):
        return ", ".join(f"{key}: {_plain(value)}" for key, value in here.get("parameters", here).items())
    return _plain(here)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    return str(value.get("code", "")) if isinstance(value, dict) else str(value)

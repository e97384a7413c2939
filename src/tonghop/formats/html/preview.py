"""A form as a page: what each kind of office will be asked, the checks, the sources.

Decides the order of the page. Cites only sources that were seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from tonghop.core.forms.model import CheckSpec, FormVersion, Indicator, TableForm
from tonghop.core.reporting_units import UnitKind
from tonghop.core.sentences.render import Language, render
from tonghop.core.values.model import ValueType
from tonghop.formats.html.page import lines, write_page, write_row, write_table


def write_preview(form: FormVersion, language: Language = "vi") -> str:
    """The page of a form, as HTML."""
    return write_page(form.title, language, _body(form, language))


def _say(key: str, language: Language, **arguments: str | int) -> str:
    return render(f"preview.{key}", arguments, language)


def _body(form: FormVersion, language: Language) -> Iterator[str]:
    about = " · ".join(part for part in (form.symbol or form.short_name, form.issuer) if part)
    yield f"<p>{escape(about)}<br><span class='code'>{escape(form.pack)}@{escape(form.version)}</span></p>"
    for note in form.notes:
        yield f"<p>{lines(note)}</p>"
    kinds: tuple[UnitKind | None, ...] = form.respondents or (None,)
    links = "".join(
        f'<li><a href="#{escape(_anchor(kind))}">{escape(_kind(kind, language))}</a></li>' for kind in kinds
    )
    links += f'<li><a href="#checks">{escape(_say("checks", language))}</a></li>'
    links += f'<li><a href="#sources">{escape(_say("sources", language))}</a></li>'
    yield f'<nav aria-label="{escape(_say("contents", language))}"><ul>{links}</ul></nav>'
    for kind in kinds:
        yield from _for_kind(form, kind, language)
    yield f'<section id="checks"><h2>{escape(_say("checks", language))}</h2>'
    yield _checks(form, language)
    yield "</section>"
    yield f'<section id="sources"><h2>{escape(_say("sources", language))}</h2><ul>'
    for source in form.sources.values():
        if source.seen:
            yield f"<li>{escape(source.citation)}</li>"
    yield "</ul></section>"


def _anchor(kind: UnitKind | None) -> str:
    return f"form-{kind.value}" if kind else "form"


def _kind(kind: UnitKind | None, language: Language) -> str:
    return render(f"workbook.kind.{kind.value}", {}, language) if kind else _say("any_kind", language)


def _for_kind(form: FormVersion, kind: UnitKind | None, language: Language) -> Iterator[str]:
    asked = [
        row for row in form.indicators if row.value_type is not ValueType.HEADING and form.asks(row, kind)
    ]
    n_rows = sum(1 for row in form.indicators if row.value_type is not ValueType.HEADING)
    yield f'<section id="{_anchor(kind)}"><h2>{escape(_kind(kind, language))}</h2>'
    yield f"<p>{escape(_say('n_asked', language, n_asked=len(asked), n_rows=n_rows))}</p>"
    heads = [_say(f"head.{key}", language) for key in ("stt", "label", "measure", "answer", "asked")]
    for section in form.sections:
        rows = [row for row in form.indicators if row.section == section.code]
        if rows:
            caption = f"{section.stt} {section.title}".strip()
            yield write_table(caption, heads, (_row(form, row, kind, language) for row in rows))
        if section.note:
            yield f"<p class='aside'>{lines(section.note)}</p>"
    for annex in form.tables:
        yield _annex(form, annex, kind, language)
    yield "</section>"


def _row(form: FormVersion, row: Indicator, kind: UnitKind | None, language: Language) -> str:
    is_heading = row.value_type is ValueType.HEADING
    is_asked = form.asks(row, kind)
    label = lines(row.label)
    for applies, key in ((not row.seen, "unseen"), (row.supplementary, "supplementary")):
        if applies:
            label += f" <span class='aside'>({escape(_say(key, language))})</span>"
    if row.formula is not None:
        label += f"<br><span class='code'>= {escape(row.formula)}</span>"
    unit = form.measure_units.get(row.measure_unit or "")
    codelist = form.codelists.get(row.codelist or "")
    measure = unit.name if unit else ""
    if codelist is not None:
        measure = "\n".join(f"{name} = {code}" for code, name in codelist.codes.items())
    answer = "" if is_heading else _say(f"type.{row.value_type.value}", language)
    told = "" if is_heading else _say("asked" if is_asked else "not_asked", language)
    look = "heading" if is_heading else "" if is_asked else "unasked"
    return write_row((escape(row.stt), label, lines(measure), escape(answer), escape(told)), 1, look)


def _annex(form: FormVersion, annex: TableForm, kind: UnitKind | None, language: Language) -> str:
    heads = [_say(f"head.{key}", language) for key in ("stt", "column", "measure", "answer", "asked")]
    rows = []
    for column in annex.columns:
        is_asked = kind is None or not column.answered_by or kind in column.answered_by
        unit = form.measure_units.get(column.measure_unit or "")
        cells = (
            escape(column.number),
            lines(column.label),
            escape(unit.name if unit else ""),
            escape(_say(f"type.{column.value_type.value}", language)),
            escape(_say("asked" if is_asked else "not_asked", language)),
        )
        rows.append(write_row(cells, 1, "" if is_asked else "unasked"))
    return write_table(f"{annex.symbol} {annex.title}".strip(), heads, rows)


def _checks(form: FormVersion, language: Language) -> str:
    heads = [_say(f"head.{key}", language) for key in ("code", "severity", "check", "ground")]
    return write_table(
        _say("checks", language), heads, (_check(form, spec, language) for spec in form.checks)
    )


def _check(form: FormVersion, spec: CheckSpec, language: Language) -> str:
    source = form.sources.get(spec.source or "")
    ground = source.citation if source is not None and source.seen else ""
    severity = render(f"severity.{spec.severity.value}", {}, language)
    told = "\n".join((render(f"check.{spec.kind}", {}, language), *_rows_of(form, spec)))
    return write_row((escape(spec.code), escape(severity), lines(told), escape(ground)), 0)


def _rows_of(form: FormVersion, spec: CheckSpec) -> Iterator[str]:
    """The rows a check names, as the form prints them."""
    named = {word for given in spec.parameters.values() for word in _words(given)}
    for row in form.indicators:
        if row.code in named:
            yield f"– {row.stt} {row.label}".replace("  ", " ")


def _words(given: object) -> Iterator[str]:
    if isinstance(given, Mapping):
        for inner in given.values():
            yield from _words(inner)
    elif isinstance(given, (list, tuple)):
        for inner in given:
            yield from _words(inner)
    else:
        yield from re.findall(r"[A-Za-z_]\w*", str(given))

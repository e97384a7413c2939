"""Bodies of requests: media type, size, JSON without binary numbers, CSV, then the fields.

Decides which mistakes are told and how a place in a body is named. Never repairs a body.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from io import StringIO
from typing import Any, NoReturn, TypeVar

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from pydantic import BaseModel, ValidationError

from tonghop.api.problems import Problem, ProblemKind, spoken_language
from tonghop.core.sentences.render import render

JSON_TYPE = "application/json"
CSV_TYPE = "text/csv"
_COLUMNS = ("code", "line", "value", "number", "remark")
_SAID_BY_ITSELF = frozenset({"missing", "extra_forbidden"})

_MOST_DIGITS = 20

Body = TypeVar("Body", bound=BaseModel)


def read_json(request: HttpRequest, shape: type[Body]) -> Body:
    """A JSON body in a shape.

    Raises:
        Problem: another media type, too large, no JSON, or fields that do not fit.
    """
    require_type(request, (JSON_TYPE,))
    return _shaped(_parse(content_of(request)), shape)


def read_rows(request: HttpRequest, shape: type[Body]) -> Body:
    """Rows as JSON, or as CSV with a line of column names.

    Raises:
        Problem: as ``read_json``, or a CSV whose columns are not known.
    """
    if require_type(request, (JSON_TYPE, CSV_TYPE)) == JSON_TYPE:
        return _shaped(_parse(content_of(request)), shape)
    return _shaped({"rows": _rows_of_csv(content_of(request))}, shape)


def require_type(request: HttpRequest, taken: Sequence[str]) -> str:
    """The media type of a body.

    Raises:
        Problem: it is not one of those taken.
    """
    given = (request.content_type or "").lower()
    if given not in taken:
        arguments = {"given": given or "-", "taken": ", ".join(taken)}
        raise Problem(ProblemKind.MEDIA_TYPE, arguments)
    return given


def content_of(request: HttpRequest) -> str:
    """The body as text."""
    try:
        return request.body.decode("utf-8-sig")
    except RequestDataTooBig:
        raise Problem(ProblemKind.TOO_LARGE) from None
    except UnicodeDecodeError:
        raise Problem(ProblemKind.MALFORMED) from None


def _parse(content: str) -> Any:
    def refuse(_constant: str) -> NoReturn:
        raise ValueError("not JSON")

    try:
        return json.loads(content, parse_float=_number, parse_constant=refuse)
    except (ValueError, ArithmeticError, RecursionError):
        raise Problem(ProblemKind.MALFORMED) from None


def _number(written: str) -> Decimal | int:
    """A number with a point or an exponent: 3.0 is the whole number 3, as JSON Schema has it."""
    number = Decimal(written)
    is_small = number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS
    return int(number) if is_small and number == number.to_integral_value() else number


def _shaped(content: Any, shape: type[Body]) -> Body:
    try:
        return shape.model_validate(content)
    except ValidationError as refused:
        raise invalid(field_mistakes(refused.errors(include_url=False, include_context=False))) from None


def field_mistakes(errors: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """What does not fit, each with its place in the request and a sentence."""
    return [
        {
            "where": ".".join(str(step) for step in error["loc"]),
            "code": error["type"],
            "message": render(
                f"page.api.field.{error['type'] if error['type'] in _SAID_BY_ITSELF else 'wrong'}",
                language=spoken_language(),
            ),
        }
        for error in errors
    ]


def invalid(mistakes: Sequence[Mapping[str, Any]]) -> Problem:
    """The problem of a request with mistakes."""
    return Problem(ProblemKind.INVALID, {"n_errors": len(mistakes)}, errors=list(mistakes))


def one_mistake(where: str, code: str, message: str) -> Problem:
    """The problem of a request with one mistake."""
    return invalid([{"where": where, "code": code, "message": message}])


def unknown_queries(names: Sequence[str]) -> Problem:
    """The problem of names after the question mark that a route does not take."""
    told = render("page.api.field.extra_forbidden", language=spoken_language())
    return invalid([{"where": f"query.{name}", "code": "extra_forbidden", "message": told} for name in names])


def _rows_of_csv(content: str) -> list[dict[str, Any]]:
    language = spoken_language()
    mark = ";" if ";" in content.partition("\n")[0] else ","
    try:
        lines = [
            line for line in csv.reader(StringIO(content, newline=""), delimiter=mark, strict=True) if line
        ]
    except csv.Error:
        raise Problem(ProblemKind.MALFORMED) from None
    names = [name.strip().lower() for name in lines[0]] if lines else []
    unknown = [name for name in names if name not in _COLUMNS]
    if unknown or len(set(names)) < len(names) or "code" not in names or not {"value", "number"} & set(names):
        told = render("page.api.csv.columns", {"columns": ", ".join(unknown) or "-"}, language)
        raise one_mistake("1", "csv_columns", told)
    width = render("page.api.csv.width", language=language)
    wrong = [number for number, line in enumerate(lines[1:], 1) if len(line) != len(names)]
    if wrong:
        raise invalid([{"where": f"rows.{one}", "code": "csv_width", "message": width} for one in wrong])
    return [_row(dict(zip(names, line, strict=True))) for line in lines[1:]]


def _row(given: dict[str, str]) -> dict[str, Any]:
    """A CSV row as JSON would give it: an empty number or remark is none given, a line in digits a number."""
    row: dict[str, Any] = {name: text for name, text in given.items() if name in ("code", "value") or text}
    if row.get("number") and not row.get("value"):
        row.pop("value", None)
    line = row.get("line", "")
    return (
        row | {"line": int(line)}
        if line.isascii() and line.isdigit() and len(line) < len("1000000000")
        else row
    )

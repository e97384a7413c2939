"""The interface itself: how answers are written, how errors are told, and what OpenAPI says of both.

Decides that every operation documents every error it can give. Names no operation: see ``operations``.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import BaseRenderer
from ninja.security import HttpBearer
from pydantic import BaseModel

from tonghop.api.bodies import field_mistakes, invalid
from tonghop.api.problems import PROBLEM_TYPE, Problem, ProblemKind, respond, spoken_language
from tonghop.api.wire import CellsGiven, ProblemDetails, RowsGiven
from tonghop.apps.accounts.models import ApiToken
from tonghop.apps.collection.refusals import ActRefused, say_refusal
from tonghop.formats.json.write import write_json

_COMPONENT = "#/components/schemas/{model}"
_OF_EVERY_ROUTE = (405, 429, 500)
_OF_TOKENS = (401, 403)
_OF_BODIES = (400, 409, 413, 415, 422)


class OneWriter(BaseRenderer):
    """Answers are written by the JSON writer of the commands."""

    media_type = "application/json"

    def render(self, _request: HttpRequest, content: Any, *, response_status: int) -> str:
        """The text of an answer."""
        return write_json(content)


class TokenOfRequest(HttpBearer):
    """The token ``ProgramMiddleware`` verified."""

    openapi_description = "A token of the portal; who holds it acts in its person's name."

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """The token of the request; None refuses it."""
        return getattr(request, "api_token", None)


class Interface(NinjaAPI):
    """The operations with their errors."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """What OpenAPI tells: Django-ninja's, with the errors of every operation and the shapes of bodies."""
        told = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        for operations in told["paths"].values():
            for operation in operations.values():
                given = {str(status): answer for status, answer in operation["responses"].items()}
                operation["responses"] = given | {
                    str(status): _problem_answer(status) for status in _statuses(operation)
                }
        for shape in (ProblemDetails, CellsGiven, RowsGiven):
            told["components"]["schemas"] |= _schema(shape)
        return told


def _statuses(operation: Mapping[str, Any]) -> tuple[int, ...]:
    """The errors an operation can give."""
    parameters = operation.get("parameters", [])
    found = {*_OF_EVERY_ROUTE}
    found |= {*_OF_TOKENS} if operation.get("security") else set()
    found |= {*_OF_BODIES} if "requestBody" in operation else set()
    found |= {404} if any(one["in"] == "path" for one in parameters) else set()
    found |= {422} if parameters else set()
    return tuple(sorted(found))


def _problem_answer(status: int) -> dict[str, Any]:
    shape = {"$ref": _COMPONENT.format(model=ProblemDetails.__name__)}
    return {"description": HTTPStatus(status).phrase, "content": {PROBLEM_TYPE: {"schema": shape}}}


def _schema(shape: type[BaseModel]) -> dict[str, Any]:
    schema = shape.model_json_schema(ref_template=_COMPONENT)
    return {**schema.pop("$defs", {}), shape.__name__: schema}


def body_of(shape: type[BaseModel], *further: str) -> dict[str, Any]:
    """What OpenAPI says of a body that an operation reads itself; ``further`` media types hold text."""
    named = {"application/json": {"schema": {"$ref": _COMPONENT.format(model=shape.__name__)}}}
    texts = {media_type: {"schema": {"type": "string"}} for media_type in further}
    return {"requestBody": {"required": True, "content": named | texts}}


interface = Interface(
    title="Tổng hợp",
    version="1",
    description=(
        "Periodic reports: campaigns, what offices owe, figures as signed, findings, and figures from "
        "programs. Errors follow RFC 9457. Figures are texts with a decimal point."
    ),
    urls_namespace="api",
    renderer=OneWriter(),
    auth=TokenOfRequest(),
    openapi_url=None,
    docs_url=None,
)


@interface.exception_handler(Problem)
def _tell_problem(request: HttpRequest, raised: Problem) -> HttpResponse:
    return respond(request, raised)


@interface.exception_handler(ActRefused)
def _tell_refusal(request: HttpRequest, raised: ActRefused) -> HttpResponse:
    said = say_refusal(raised.refusal, spoken_language())
    return respond(request, Problem(ProblemKind.REFUSED, detail=said, ground=raised.refusal.ground.value))


@interface.exception_handler(Http404)
def _tell_absence(request: HttpRequest, _raised: Http404) -> HttpResponse:
    return respond(request, Problem(ProblemKind.NOT_FOUND))


@interface.exception_handler(ValidationError)
def _tell_mistakes(request: HttpRequest, raised: ValidationError) -> HttpResponse:
    return respond(request, invalid(field_mistakes(raised.errors)))


@interface.exception_handler(HttpError)
def _tell_other(request: HttpRequest, raised: HttpError) -> HttpResponse:
    return respond(request, Problem(ProblemKind.of_status(raised.status_code)))

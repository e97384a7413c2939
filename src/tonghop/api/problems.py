"""Errors told to programs as RFC 9457 problem details, in the reader's language.

Decides the kinds of problem, their status and fields. Every error leaves by ``respond``; nothing of the
inside of the system is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from tonghop.core.findings import Argument
from tonghop.core.sentences.render import Language, render
from tonghop.formats.json.write import write_json

PROBLEM_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class _Kind:
    word: str
    status: int


class ProblemKind(Enum):
    """What can go wrong. The word is the last part of ``type`` and names the sentences."""

    MALFORMED = _Kind("malformed", 400)
    UNAUTHORIZED = _Kind("unauthorized", 401)
    INSUFFICIENT_SCOPE = _Kind("insufficient_scope", 403)
    FORBIDDEN = _Kind("forbidden", 403)
    NOT_FOUND = _Kind("not_found", 404)
    NOT_ALLOWED = _Kind("not_allowed", 405)
    REFUSED = _Kind("refused", 409)
    CONFLICT = _Kind("conflict", 409)
    TOO_LARGE = _Kind("too_large", 413)
    MEDIA_TYPE = _Kind("media_type", 415)
    INVALID = _Kind("invalid", 422)
    TOO_MANY = _Kind("too_many", 429)
    FAILURE = _Kind("failure", 500)

    @property
    def word(self) -> str:
        """Its word."""
        return self.value.word

    @property
    def status(self) -> int:
        """Its HTTP status."""
        return self.value.status

    @classmethod
    def of_status(cls, status: int) -> ProblemKind:
        """The plainest kind of a status; a status that is not listed is a malformed request or a failure."""
        listed = {
            kind.status: kind for kind in reversed(cls) if kind not in (cls.INSUFFICIENT_SCOPE, cls.CONFLICT)
        }
        return listed.get(status, cls.FAILURE if status >= cls.FAILURE.status else cls.MALFORMED)


class Problem(Exception):
    """A request that cannot be answered. ``detail`` empty: the sentence of its kind with ``arguments``."""

    def __init__(
        self,
        kind: ProblemKind,
        arguments: Mapping[str, Argument] | None = None,
        *,
        detail: str = "",
        **members: Any,
    ) -> None:
        super().__init__(kind.word)
        self.kind = kind
        self.detail = detail or render(f"page.api.{kind.word}.detail", arguments or {}, spoken_language())
        self.members = members


def spoken_language() -> Language:
    """The language asked for in Accept-Language; Vietnamese where none of ours is."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def respond(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The answer that tells a problem."""
    kind, language = problem.kind, spoken_language()
    response = HttpResponse(
        write_json(
            {
                "type": f"urn:tonghop:problem:{kind.word}",
                "title": render(f"page.api.{kind.word}.title", language=language),
                "status": kind.status,
                "detail": problem.detail,
                "instance": request.get_full_path(),
                **problem.members,
            }
        ),
        status=kind.status,
        content_type=PROBLEM_TYPE,
    )
    response["Content-Language"] = language
    return response

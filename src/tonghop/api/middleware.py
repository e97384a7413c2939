"""The gate of the interface for programs: token, its scopes, the limit by the minute, errors as problems.

Decides that programs come in by a token alone: a browser's session opens nothing here, so a page elsewhere
can make no request in a person's name, and no CSRF mark is asked of a token. Who may use a route is the one
table of permissions.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import set_urlconf
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers

from tonghop.api.bodies import unknown_queries
from tonghop.api.problems import PROBLEM_TYPE, Problem, ProblemKind, respond
from tonghop.api.rate import Allowance, count_request
from tonghop.apps.accounts.models import ApiToken
from tonghop.apps.accounts.permissions import PERMISSIONS, Permission
from tonghop.apps.accounts.tokens import verify_token

PREFIX = "/api/"
_PAGES = ("page", "per_page")
QUERIES = {
    "api:campaigns": _PAGES,
    "api:campaign_submissions": ("state", *_PAGES),
    "api:figures": ("of",),
    "api:findings": ("of",),
    "api:import_figures": ("dry_run",),
}
"""What each route takes after the question mark: another name is a mistake, not something to pass over."""
_SCHEME = "bearer"
_FIRST_ERROR = 400


class ProgramMiddleware:
    """Stands right before the table of permissions; leaves ``request.api_token``, None without one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a program; requests of pages go through untouched."""
        if not request.path_info.startswith(PREFIX):
            return self._get_response(request)
        with translation.override(translation.get_language_from_request(request)):
            return self._gate(request)

    def _gate(self, request: HttpRequest) -> HttpResponseBase:
        now = timezone.now()
        given = request.headers.get("Authorization", "")
        scheme, _, text = given.partition(" ")
        token = verify_token(text.strip(), now) if scheme.lower() == _SCHEME else None
        address = request.META.get("REMOTE_ADDR", "")
        most = settings.API_REQUESTS_A_MINUTE if token else settings.API_REQUESTS_A_MINUTE_WITHOUT_TOKEN
        allowance = count_request(f"token:{token.pk}" if token else f"address:{address}", most, now)
        return _dress(self._answer(request, given, token, allowance), allowance)

    def _answer(
        self, request: HttpRequest, given: str, token: ApiToken | None, allowance: Allowance
    ) -> HttpResponseBase:
        if allowance.is_spent:
            arguments = {"most": allowance.most, "seconds": allowance.seconds}
            return respond(request, Problem(ProblemKind.TOO_MANY, arguments))
        if given and token is None:
            return respond(request, Problem(ProblemKind.UNAUTHORIZED))
        request.urlconf = "tonghop.api.alone"
        request.api_token = token  # type: ignore[attr-defined]
        request.user = token.user if token else AnonymousUser()
        request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
        try:
            response = self._get_response(request)
        finally:
            set_urlconf(None)  # Django leaves the thread at the request's own routes
        return _as_problem(request, response) if response.status_code >= _FIRST_ERROR else response

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _named: dict[str, object]
    ) -> HttpResponse | None:
        """Refuse a request without a token, or with one that does not cover the route."""
        match = request.resolver_match
        permission = PERMISSIONS.get(match.view_name) if match else None
        if not request.path_info.startswith(PREFIX) or match is None or permission is None:
            return None
        if permission.signed_in and (refused := _refuse_token(request, permission)):
            return refused
        unknown = [name for name in request.GET if name not in QUERIES.get(match.view_name, ())]
        return respond(request, unknown_queries(unknown)) if unknown else None


def _refuse_token(request: HttpRequest, permission: Permission) -> HttpResponse | None:
    token: ApiToken | None = request.api_token  # type: ignore[attr-defined]
    if token is None:
        return respond(request, Problem(ProblemKind.UNAUTHORIZED))
    if permission.token is None or permission.token.value not in token.scopes:
        scope = permission.token.value if permission.token else "-"
        arguments = {"scope": scope, "held": ", ".join(token.scopes)}
        return respond(request, Problem(ProblemKind.INSUFFICIENT_SCOPE, arguments))
    return None


def _as_problem(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """An error another layer answered with, told as a problem."""
    if response.headers.get("Content-Type", "").startswith(PROBLEM_TYPE):
        return response
    kind = ProblemKind.of_status(response.status_code)
    if kind is ProblemKind.FORBIDDEN and not getattr(request, "held_roles", None):
        # Whoever holds no role for a thing is not told whether it exists.
        kind = ProblemKind.NOT_FOUND
    allowed = response.headers.get("Allow", "")
    arguments = (
        {"method": request.method or "", "allowed": allowed} if kind is ProblemKind.NOT_ALLOWED else {}
    )
    told = respond(request, Problem(kind, arguments))
    if allowed:
        told["Allow"] = allowed
    return told


def _dress(response: HttpResponseBase, allowance: Allowance) -> HttpResponseBase:
    response.headers["RateLimit-Limit"] = str(allowance.most)
    response.headers["RateLimit-Remaining"] = str(max(allowance.left, 0))
    response.headers["RateLimit-Reset"] = str(allowance.seconds)
    if response.status_code == ProblemKind.TOO_MANY.status:
        response.headers["Retry-After"] = str(allowance.seconds)
    if response.status_code == ProblemKind.UNAUTHORIZED.status:
        response.headers["WWW-Authenticate"] = 'Bearer realm="tonghop"'
    response.headers.setdefault("Cache-Control", "private, no-cache")
    patch_vary_headers(response, ("Authorization", "Accept-Language"))
    return response

"""Tokens of one's own programs: made, shown once, revoked."""

from __future__ import annotations

from datetime import timedelta
from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from tonghop.apps.accounts import tokens
from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.permissions import TokenScope

_REFUSED = 422
_LONGEST_NAME = 80


@never_cache
@require_http_methods(["GET", "POST"])
def token_page(request: HttpRequest) -> HttpResponse:
    """One's tokens, and a form for a new one; its text is on the answer to the form and nowhere else."""
    if request.method == "GET":
        return _show(request)
    person, now = cast(User, request.user), timezone.now()
    known = {scope.value for scope in TokenScope}
    scopes = [TokenScope(one) for one in request.POST.getlist("scopes") if one in known]
    name, days = request.POST.get("name", "").strip()[:_LONGEST_NAME], request.POST.get("days", "")
    is_count = days.isascii() and days.isdigit() and len(days) <= len("366")
    life = timedelta(days=int(days) if is_count else 0)
    try:
        made = tokens.make_token(person, name, scopes, now + life, person, now)
    except tokens.TokenRefused as refused:
        return _show(request, refusal=refused.ground, status=_REFUSED)
    return _show(request, made=made)


@require_POST
def revoke_token(request: HttpRequest, token: UUID) -> HttpResponse:
    """End a token of one's own."""
    person = cast(User, request.user)
    for one in tokens.tokens_of(person):
        if one.pk == token:
            tokens.revoke_token(one, person, timezone.now())
    return redirect("api_tokens")


def _show(
    request: HttpRequest, *, made: tokens.NewToken | None = None, refusal: str = "", status: int = 200
) -> HttpResponse:
    now = timezone.now()
    shown = [
        (one, "revoked" if one.revoked_at else "ended" if now >= one.ends_at else "in_force")
        for one in tokens.tokens_of(cast(User, request.user))
    ]
    asked = request.POST if refusal else {}
    return render(
        request,
        "accounts/tokens.html",
        {
            "shown": shown,
            "made": made,
            "refusal": refusal and f"page.tokens.refused.{refusal}",
            "scopes": [scope.value for scope in TokenScope],
            "typed": asked,
            "longest": tokens.LONGEST_LIFE.days,
        },
        status=status,
    )

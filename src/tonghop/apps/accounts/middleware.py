"""Every request is held against the table of permissions before its view runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.module_loading import import_string

from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.permissions import PERMISSIONS, Permission, Scope, may_use, roles_in, roles_of
from tonghop.core.submission.transitions import Role

ScopeFinder = Callable[[str, date], Scope | None]


class PermissionMiddleware:
    """Refuses a route that is not listed, and whoever the table does not let in.

    The roles held for the thing a route names are left on the request as ``held_roles``.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response
        self._finders: dict[str, ScopeFinder] = {
            kind: import_string(path) for kind, path in settings.SCOPE_FINDERS.items()
        }

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let the request go on; ``process_view`` judges it."""
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, named: dict[str, object]
    ) -> HttpResponse | None:
        """Refuse before the view runs; None where it may."""
        match = request.resolver_match
        permission = PERMISSIONS.get(match.view_name) if match else None
        if permission is None:
            raise PermissionDenied("route")
        if not permission.signed_in:
            request.held_roles = frozenset()  # type: ignore[attr-defined]
            return None
        user = request.user
        if not isinstance(user, User) or not user.is_active:
            return redirect_to_login(request.get_full_path())
        held = self._held(permission, user, named)
        request.held_roles = held  # type: ignore[attr-defined]
        if not may_use(permission, held, is_signed_in=True):
            raise PermissionDenied("role")
        return None

    def _held(self, permission: Permission, user: User, named: dict[str, object]) -> frozenset[Role]:
        on = timezone.localdate()
        if not permission.names:
            return roles_of(user, on)
        scope = self._finders[permission.names](str(named[permission.names]), on)
        return roles_in(user, scope) if scope else frozenset()

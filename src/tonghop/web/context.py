"""What the frame of every page needs."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from tonghop.apps.accounts.models import User
from tonghop.apps.accounts.permissions import roles_of
from tonghop.core.submission.transitions import Role


def page_frame(request: HttpRequest) -> dict[str, object]:
    """The roles of whoever looks, and whether this is the demonstration."""
    user = getattr(request, "user", None)
    roles = roles_of(user, timezone.localdate()) if isinstance(user, User) else frozenset()
    return {
        "is_demo": settings.IS_DEMO,
        "my_roles": roles,
        # By name, not the class itself: a template would call it.
        "Role": {role.name: role for role in Role},
        "LANGUAGE_CODE": get_language() or settings.LANGUAGE_CODE,
    }

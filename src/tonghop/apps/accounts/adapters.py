"""How people come in: by invitation, or by another system that names a person already known here."""

from __future__ import annotations

from collections.abc import Mapping

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.functional import lazystr
from django.utils.translation import get_language

from tonghop.apps.accounts.models import User
from tonghop.core.sentences.render import render


class _Said:
    """A sentence of the catalogue, rendered when it is shown, in the language of that page."""

    def __init__(self, key: str) -> None:
        self._key = key

    def __str__(self) -> str:
        return render(self._key, language="en" if (get_language() or "vi").startswith("en") else "vi")


def _spoken(keys: tuple[str, ...]) -> Mapping[str, object]:
    return {key: lazystr(_Said(f"page.account.refused.{key}")) for key in keys}


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up alone: an administrator invites."""

    error_messages = {  # noqa: RUF012 - allauth's own attribute
        **DefaultAccountAdapter.error_messages,
        **_spoken(
            (
                "account_inactive",
                "email_password_mismatch",
                "enter_current_password",
                "incorrect_password",
                "invalid_password_reset",
                "too_many_login_attempts",
                "unknown_email",
                "rate_limited",
            )
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


class SpokenMfa(DefaultMFAAdapter):  # type: ignore[misc]
    """The second step, with our sentences."""

    error_messages = {  # noqa: RUF012 - allauth's own attribute
        **DefaultMFAAdapter.error_messages,
        **_spoken(("incorrect_code", "cannot_delete_authenticator", "cannot_generate_recovery_codes")),
    }


class KnownPeopleOnly(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Another system may let in only people whose mail address an administrator recorded."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: a person unknown here is not made one by another system."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Join the outside identity to the person of the same, verified, mail address.

        Nobody ties an identity of their own choice to an account: that would outlast the person's post.
        """
        if sociallogin.state.get("process") == "connect":
            raise ImmediateHttpResponse(redirect("my_work"))
        if sociallogin.is_existing:
            return
        verified = [one.email.lower() for one in sociallogin.email_addresses if one.verified]
        known = User.objects.filter(email__in=verified, is_active=True).first()
        if known is None:
            messages.error(request, str(_Said("page.account.refused.not_known_here")))
            raise ImmediateHttpResponse(redirect("account_login"))
        sociallogin.connect(request, known)

"""Signing in by another system over OpenID Connect, with the signature of its token always verified."""

from __future__ import annotations

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView, OAuth2View
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import Http404, HttpRequest, HttpResponseBase


class SignedTokensOnly(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Verifies the token against the system's published keys also where it came over a direct connection.

    allauth leaves the signature aside there, as the standard allows under TLS; inside ministries a proxy
    may stand between.
    """

    @property
    def did_fetch_access_token(self) -> bool:
        """Never told: what was fetched is verified like what was brought."""
        return False

    @did_fetch_access_token.setter
    def did_fetch_access_token(self, _: bool) -> None: ...


def login(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Lead to the other system."""
    return _answer(request, provider_id, OAuth2LoginView)


def callback(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Take in what the other system says."""
    return _answer(request, provider_id, OAuth2CallbackView)


def _answer(request: HttpRequest, provider_id: str, view: type[OAuth2View]) -> HttpResponseBase:
    try:
        response: HttpResponseBase = view.adapter_view(SignedTokensOnly(request, provider_id))(request)
    except SocialApp.DoesNotExist as unknown:
        raise Http404 from unknown
    return response

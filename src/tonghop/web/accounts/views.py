"""Accepting an invitation, and choosing a language."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.password_validation import validate_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from tonghop.apps.accounts import invitations
from tonghop.apps.accounts.models import User
from tonghop.web.language import LANGUAGES
from tonghop.web.templatetags.sentences import say

_YEAR = 365 * 24 * 3600


class NewPassword(forms.Form):
    """A password of one's own, twice."""

    password1 = forms.CharField(
        widget=forms.PasswordInput({"autocomplete": "new-password"}), strip=False, max_length=200
    )
    password2 = forms.CharField(
        widget=forms.PasswordInput({"autocomplete": "new-password"}), strip=False, max_length=200
    )

    def __init__(self, person: User, *typed: object) -> None:
        super().__init__(*typed)  # type: ignore[arg-type]
        self._person = person

    def clean(self) -> dict[str, str]:
        """Both the same, and hard enough to guess."""
        first, second = self.cleaned_data.get("password1", ""), self.cleaned_data.get("password2", "")
        if first and second and first != second:
            self.add_error("password2", say("page.account.passwords_differ"))
        elif first:
            try:
                validate_password(first, self._person)
            except forms.ValidationError as weak:
                self.add_error("password1", weak)
        return self.cleaned_data


@never_cache
@sensitive_post_parameters()
def accept_invitation(request: HttpRequest, code: str) -> HttpResponse:
    """The page behind the link of an invitation: a password of one's own opens the account."""
    person = invitations.invited_by(code, timezone.now())
    if person is None:
        return render(request, "accounts/invitation_over.html", status=410)
    form = NewPassword(person, request.POST) if request.method == "POST" else NewPassword(person)
    if form.is_valid() and invitations.accept_invitation(
        code, form.cleaned_data["password1"], timezone.now()
    ):
        messages.success(request, say("page.account.invitation_used"))
        return redirect("account_login")
    return render(request, "accounts/invitation.html", {"form": form, "person": person})


@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Remember the language chosen and go back to the page one came from."""
    chosen, back = request.POST.get("language", ""), request.POST.get("next", "/")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    response = redirect(back if is_ours else "/")
    if chosen in LANGUAGES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            chosen,
            max_age=_YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response

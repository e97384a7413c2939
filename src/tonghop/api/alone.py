"""The interface as a program meets it: its own addresses, and errors without a page.

Decides only that no page of the portal is rendered to be thrown away, or to fail, while an error is told; the
middleware gives every error its words.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

urlpatterns = [path("api/v1/", include("tonghop.api.urls"))]


def handler400(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request Django itself refuses."""
    return HttpResponse(status=400)


def handler403(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A route the table of permissions refuses."""
    return HttpResponse(status=403)


def handler404(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """An address there is not."""
    return HttpResponse(status=404)


def handler500(_request: HttpRequest) -> HttpResponse:
    """A failure of ours."""
    return HttpResponse(status=500)

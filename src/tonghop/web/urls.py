"""Routes of the pages; each has its line in ``apps.accounts.permissions``."""

from __future__ import annotations

from django.urls import URLResolver, include, path

urlpatterns: list[URLResolver] = [
    path("", include("tonghop.web.public.urls")),
    path("", include("tonghop.web.administration.urls")),
    path("", include("tonghop.web.auditor.urls")),
    path("", include("tonghop.web.steward.urls")),
    path("", include("tonghop.web.reporter.urls")),
    path("", include("tonghop.web.signer.urls")),
    path("", include("tonghop.web.collector.urls")),
]

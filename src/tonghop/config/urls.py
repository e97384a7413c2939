"""Every route: pages, accounts, the interface for programs."""

from django.urls import include, path

urlpatterns = [
    path("", include("tonghop.web.urls")),
    path("api/v1/", include("tonghop.api.urls")),
    path("tai-khoan/", include("tonghop.web.accounts.urls")),
]

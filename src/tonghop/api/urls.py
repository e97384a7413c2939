"""The addresses of the interface for programs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from tonghop.api.interface import interface
from tonghop.api.operations import campaigns, filling, forms, reports
from tonghop.formats.json.write import write_json

for router in (campaigns.router, reports.router, filling.router, forms.router):
    interface.add_router("", router)


@interface.get("/openapi.json", url_name="openapi", auth=None, include_in_schema=False)
def tell_openapi(request: HttpRequest) -> HttpResponse:
    """What every operation takes and gives (OpenAPI 3.1)."""
    return HttpResponse(write_json(interface.get_openapi_schema()), content_type="application/json")


__all__ = ["interface", "urlpatterns"]

urlpatterns = [path("", interface.urls)]

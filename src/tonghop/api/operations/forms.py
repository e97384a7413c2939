"""Published forms as they are defined."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router
from ninja.params.functions import Path

from tonghop.api.describe import describe_form
from tonghop.api.wire import FormList, FormTold
from tonghop.apps.catalog.selectors import load_form, published_forms

router = Router(tags=["forms"])


@router.get("/forms", response=FormList, url_name="forms")
def list_forms(request: HttpRequest) -> dict[str, Any]:
    """The published forms, latest first."""
    return {
        "forms": [
            {
                "digest": one.digest,
                "identifier": one.identifier,
                "title": one.title,
                "published_at": one.published_at,
            }
            for one in published_forms()
        ]
    }


@router.get("/forms/{digest}", response=FormTold, url_name="form")
def get_form(request: HttpRequest, digest: str = Path(..., pattern="^[0-9a-f]{64}$")) -> dict[str, Any]:
    """The definition of a form: sections, rows, annexes, code lists and checks."""
    if all(one.digest != digest for one in published_forms()):
        raise Http404
    return describe_form(load_form(digest).form)

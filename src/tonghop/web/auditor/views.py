"""The ledger, page by page and held against its checkpoint; a receipt, without a name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from tonghop.apps.collection import visibility
from tonghop.apps.ledger import selectors as ledger
from tonghop.apps.ledger.checkpoints import CheckpointRefused
from tonghop.web.templatetags.sentences import say

ON_A_PAGE = 100


@require_GET
def ledger_page(request: HttpRequest) -> HttpResponse:
    """The entries, latest first, of one thing where it is named."""
    subject, upto = request.GET.get("ve", "").strip(), request.GET.get("den", "")
    found = ledger.entries_upto(subject, int(upto) if upto.isdecimal() else None, ON_A_PAGE + 1)
    context = {
        "entries": found[:ON_A_PAGE],
        "subject": subject,
        "older": found[ON_A_PAGE].number if len(found) > ON_A_PAGE else None,
        "is_first": not upto,
    }
    return render(request, "auditor/ledger.html", context)


@require_GET
def verify_ledger(request: HttpRequest) -> HttpResponse:
    """Read the whole ledger, beside the latest daily checkpoint where there is one."""
    try:
        kept, refused = ledger.latest_checkpoint(), ""
    except CheckpointRefused as untrusted:
        kept, refused = None, say(untrusted.key, file=untrusted.file.name)
    breaks = [say(f"ledger.{one.fault.value}", number=one.number) for one in ledger.breaks(kept)]
    head = ledger.head(timezone.now())
    context = {"kept": kept, "refused": refused, "breaks": breaks, "head": head}
    return render(request, "auditor/verified.html", context)


@require_GET
def find_receipt(request: HttpRequest) -> HttpResponse:
    """Lead from a code typed to its receipt."""
    code = request.GET.get("ma", "").strip().upper()
    return redirect("public_receipt", code=code) if code else render(request, "auditor/find_receipt.html")


@require_GET
def public_receipt(request: HttpRequest, code: str) -> HttpResponse:
    """What the portal confirms of a report by the code on its receipt: no person is named."""
    receipt = visibility.find_receipt(code.upper())
    context = {"receipt": receipt, "code": code}
    return render(request, "auditor/receipt.html", context, status=200 if receipt else 404)

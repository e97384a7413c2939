"""Routes of the ledger and of receipts."""

from __future__ import annotations

from django.urls import path

from tonghop.web.auditor import views

urlpatterns = [
    path("so-cai/", views.ledger_page, name="ledger_page"),
    path("so-cai/doi-chieu/", views.verify_ledger, name="verify_ledger"),
    path("bien-nhan/", views.find_receipt, name="find_receipt"),
    path("bien-nhan/<str:code>/", views.public_receipt, name="public_receipt"),
]

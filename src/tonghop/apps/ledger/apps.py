"""Django's name of this application."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The ledger."""

    name = "tonghop.apps.ledger"
    label = "ledger"

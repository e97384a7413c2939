"""Django's name of this application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """See the package."""

    name = "tonghop.apps.accounts"
    label = "accounts"

"""Django's name of this application."""

from django.apps import AppConfig


class ApprovalConfig(AppConfig):
    """See the package."""

    name = "tonghop.apps.approval"
    label = "approval"

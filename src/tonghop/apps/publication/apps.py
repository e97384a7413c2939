"""Django's name of this application."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """See the package."""

    name = "tonghop.apps.publication"
    label = "publication"

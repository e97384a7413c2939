"""Django's name of this application."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """See the package."""

    name = "tonghop.apps.registry"
    label = "registry"

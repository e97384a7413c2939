"""Django's name of this application."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """See the package."""

    name = "tonghop.apps.catalog"
    label = "catalog"

"""Django's name of this application."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """See the package."""

    name = "tonghop.apps.collection"
    label = "collection"

"""Django's name of this application."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages."""

    name = "tonghop.web"
    label = "web"

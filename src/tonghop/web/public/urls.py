"""Routes of the pages anybody may open."""

from django.urls import path

from tonghop.web.public import views

urlpatterns = [
    path("", views.welcome, name="welcome"),
    path("thu/<uuid:account>/", views.try_account, name="try_account"),
    path("song/", views.health, name="health"),
]

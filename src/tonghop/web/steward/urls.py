"""Routes of forms."""

from __future__ import annotations

from django.urls import path

from tonghop.web.steward import views

urlpatterns = [
    path("bieu-mau/", views.form_list, name="form_list"),
    path("bieu-mau/cong-bo/", views.publish_form, name="publish_form"),
    path("bieu-mau/xem/", views.preview_form, name="preview_form"),
    path("bieu-mau/<str:digest>/", views.form_rows, name="form_rows"),
]

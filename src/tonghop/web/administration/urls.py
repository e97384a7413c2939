"""Routes of the administrator; all but the first name the office they are about."""

from __future__ import annotations

from django.urls import path

from tonghop.web.administration import imports, views

urlpatterns = [
    path("quan-tri/", views.administration, name="administration"),
    path("quan-tri/<str:office>/", views.office_people, name="office_people"),
    path("quan-tri/<str:office>/moi/", views.invite_person, name="invite_person"),
    path("quan-tri/<str:office>/moi-lai/<uuid:person>/", views.invite_again, name="invite_again"),
    path("quan-tri/<str:office>/vai-tro/<int:holding>/", views.end_role, name="end_role"),
    path("quan-tri/<str:office>/tham-quyen/", views.record_mandate, name="record_mandate"),
    path("quan-tri/<str:office>/tham-quyen/<int:mandate>/", views.end_mandate, name="end_mandate"),
    path("quan-tri/<str:office>/xoa/<uuid:person>/", views.erase_person, name="erase_person"),
    path("quan-tri/bao-cao/<uuid:submission>/", views.erase_answers, name="erase_answers"),
    path("quan-tri/<str:office>/nhap-nguoi/", imports.import_people, name="import_people"),
    path("quan-tri/<str:office>/nhap-don-vi/", imports.import_offices, name="import_offices"),
    path("quan-tri/<str:office>/mau-nguoi.csv", imports.people_template, name="people_template"),
    path("quan-tri/<str:office>/mau-don-vi.csv", imports.offices_template, name="offices_template"),
]

"""Routes of preparing a report."""

from django.urls import path

from tonghop.web.reporter import form, saving, work

urlpatterns = [
    path("viec-cua-toi/", work.my_work, name="my_work"),
    path("bao-cao/<uuid:submission>/", form.report_form, name="report_form"),
    path("bao-cao/<uuid:submission>/luu/", saving.save_cells, name="save_cells"),
]

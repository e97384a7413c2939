"""Routes of preparing a report."""

from django.urls import path

from tonghop.web.reporter import around, form, rows, saving, upload, work

urlpatterns = [
    path("viec-cua-toi/", work.my_work, name="my_work"),
    path("bao-cao/<uuid:submission>/", form.report_form, name="report_form"),
    path("bao-cao/<uuid:submission>/luu/", saving.save_cells, name="save_cells"),
    path("bao-cao/<uuid:submission>/phat-hien/", around.report_findings, name="report_findings"),
    path("bao-cao/<uuid:submission>/giai-trinh/", around.explain_finding, name="explain_finding"),
    path("bao-cao/<uuid:submission>/trinh-ky/", around.submit_report, name="submit_report"),
    path("bao-cao/<uuid:submission>/thay-the/", around.amend_report, name="amend_report"),
    path("bao-cao/<uuid:submission>/phien-ban/", around.report_versions, name="report_versions"),
    path("bao-cao/<uuid:submission>/bien-nhan/", around.report_receipt, name="report_receipt"),
    path("bao-cao/<uuid:submission>/bieu.<str:kind>", around.blank_of_report, name="blank_of_report"),
    path("bao-cao/<uuid:submission>/tai-len/", upload.upload_report, name="upload_report"),
    path("bao-cao/<uuid:submission>/tai-len/lay/", upload.take_upload, name="take_upload"),
    path("bao-cao/<uuid:submission>/dong/<str:code>/", rows.report_row, name="report_row"),
    path("bao-cao/<uuid:submission>/dong/<str:code>/hoi/", rows.ask_about_row, name="ask_about_row"),
    path("bao-cao/<uuid:submission>/dong/<str:code>/luu-kem/", rows.keep_evidence, name="keep_evidence"),
    path("bao-cao/<uuid:submission>/tai-lieu/<int:evidence>/", rows.evidence_file, name="evidence_file"),
]

"""Routes of signing and sending."""

from django.urls import path

from tonghop.web.signer import views

urlpatterns = [
    path("bao-cao/<uuid:submission>/ky/", views.sign_report, name="sign_report"),
    path("bao-cao/<uuid:submission>/ky/ky-duyet/", views.approve_report, name="approve_report"),
    path("bao-cao/<uuid:submission>/ky/ky-nhay/", views.initial_report, name="initial_report"),
    path("bao-cao/<uuid:submission>/ky/tra-lai/", views.send_back_report, name="send_back_report"),
    path("bao-cao/<uuid:submission>/van-thu/", views.issue_report, name="issue_report"),
    path("bao-cao/<uuid:submission>/van-thu/gui/", views.send_report, name="send_report"),
    path("bao-cao/<uuid:submission>/van-ban.<str:kind>", views.paper_of_report, name="paper_of_report"),
]

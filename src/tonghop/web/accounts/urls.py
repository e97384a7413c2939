"""Routes of accounts: of allauth only what is offered, so that signing up alone has no address at all."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as outside
from django.urls import path, re_path

from tonghop.web.accounts import openid, tokens, views

urlpatterns = [
    path("dang-nhap/", account.login, name="account_login"),
    path("dang-xuat/", account.logout, name="account_logout"),
    path("da-khoa/", account.account_inactive, name="account_inactive"),
    path("xac-nhan/", account.reauthenticate, name="account_reauthenticate"),
    path("mat-khau/", account.password_change, name="account_change_password"),
    path("mat-khau/dat/", account.password_set, name="account_set_password"),
    path("quen-mat-khau/", account.password_reset, name="account_reset_password"),
    path("quen-mat-khau/da-gui/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^quen-mat-khau/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "quen-mat-khau/xong/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("hai-buoc/", mfa.index, name="mfa_index"),
    path("hai-buoc/dang-nhap/", mfa.authenticate, name="mfa_authenticate"),
    path("hai-buoc/xac-nhan/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("hai-buoc/bat/", totp.activate_totp, name="mfa_activate_totp"),
    path("hai-buoc/tat/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("hai-buoc/ma-du-phong/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("hai-buoc/ma-du-phong/tao/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("hai-buoc/ma-du-phong/tai/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("ngoai/da-huy/", outside.login_cancelled, name="socialaccount_login_cancelled"),
    path("ngoai/loi/", outside.login_error, name="socialaccount_login_error"),
    path("ngoai/<slug:provider_id>/", openid.login, name="openid_connect_login"),
    path("ngoai/<slug:provider_id>/ve/", openid.callback, name="openid_connect_callback"),
    path("loi-moi/<str:code>/", views.accept_invitation, name="accept_invitation"),
    path("ma-truy-cap/", tokens.token_page, name="api_tokens"),
    path("ma-truy-cap/<uuid:token>/thu-hoi/", tokens.revoke_token, name="revoke_api_token"),
    path("ngon-ngu/", views.set_language, name="set_language"),
]

"""Django's settings, made from the surroundings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from psycopg.conninfo import conninfo_to_dict

from tonghop.config.environment import Mode, read_environment

ENVIRONMENT = read_environment(os.environ)
IS_DEMO = ENVIRONMENT.mode is Mode.DEMO
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
ROOT_URLCONF = "tonghop.config.urls"
WSGI_APPLICATION = "tonghop.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
USE_I18N = True
USE_THOUSAND_SEPARATOR = False

INSTALLED_APPS = [
    "tonghop.apps.ledger",
    "tonghop.apps.accounts",
    "tonghop.apps.registry",
    "tonghop.apps.catalog",
    "tonghop.apps.collection",
    "tonghop.apps.approval",
    "tonghop.apps.publication",
    "tonghop.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tonghop.web.language.ReaderLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "tonghop.web.limits.ChangesLimit",
    "allauth.account.middleware.AccountMiddleware",
    "tonghop.api.middleware.ProgramMiddleware",
    "tonghop.apps.accounts.middleware.PermissionMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tonghop.web.context.page_frame",
            ],
            "builtins": ["tonghop.web.templatetags.sentences"],
        },
    }
]


def _database(connection: str) -> dict[str, Any]:
    """Django's settings of a connection string; without one nothing can be reached, and using it says so."""
    named = conninfo_to_dict(connection) if connection else {}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": named.pop("dbname", "tonghop"),
        "USER": named.pop("user", ""),
        "PASSWORD": named.pop("password", ""),
        "HOST": named.pop("host", ""),
        "PORT": named.pop("port", ""),
        "OPTIONS": {**named, "pool": {"min_size": 1, "max_size": 8, "timeout": 10}},
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {"default": _database(ENVIRONMENT.database)}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "my_work"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_ADAPTER = "tonghop.apps.accounts.adapters.InvitedOnly"
SOCIALACCOUNT_ADAPTER = "tonghop.apps.accounts.adapters.KnownPeopleOnly"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
MFA_ADAPTER = "tonghop.apps.accounts.adapters.SpokenMfa"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Tổng hợp"


def outside_systems(oidc: Mapping[str, str]) -> dict[str, Any]:
    """The system that may name people by OpenID Connect, as allauth is told; none where none is named."""
    if not {"server", "client"} <= oidc.keys():
        return {}
    application = {
        "provider_id": "oidc",
        "name": oidc.get("name", "OIDC"),
        "client_id": oidc["client"],
        "secret": oidc.get("secret", ""),
        "settings": {"server_url": oidc["server"]},
    }
    return {"openid_connect": {"APPS": [application], "OAUTH_PKCE_ENABLED": True}}


SOCIALACCOUNT_PROVIDERS = outside_systems(ENVIRONMENT.oidc)

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "portal_cache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not IS_DEMO
SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 0 if IS_DEMO else 31_536_000
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

STATIC_URL = "static/"
STATIC_ROOT = ENVIRONMENT.files / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": ENVIRONMENT.files},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if ENVIRONMENT.mail_url
    else "django.core.mail.backends.locmem.EmailBackend"
)
MAIL_IS_SENT = bool(ENVIRONMENT.mail_url)
"""Without a mail server reminders stand in the portal alone, and say so."""
_MAIL = urlsplit(ENVIRONMENT.mail_url)
EMAIL_HOST = _MAIL.hostname or "localhost"
EMAIL_PORT = _MAIL.port or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_MAIL.username or ""), unquote(_MAIL.password or "")
EMAIL_USE_SSL, EMAIL_USE_TLS = _MAIL.scheme == "smtps", _MAIL.scheme == "smtp+tls"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = "Tổng hợp <no-reply@localhost>"

CHANGES_A_MINUTE = 600
"""Requests of one person that change something: ten cells saved a second, for a whole minute."""
CHANGES_A_MINUTE_NOT_SIGNED_IN = 120
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT.proxies
API_REQUESTS_A_MINUTE = 600
"""Of one token."""
API_REQUESTS_A_MINUTE_WITHOUT_TOKEN = 60
"""Of one address, for routes that need no token and for requests whose token is wrong."""

SCOPE_FINDERS = {
    "submission": "tonghop.apps.collection.selectors.scope_of_submission",
    "campaign": "tonghop.apps.collection.selectors.scope_of_campaign",
    "collected": "tonghop.apps.collection.selectors.scope_of_collected",
    "office": "tonghop.apps.registry.selectors.scope_of_office",
}
"""For each kind of thing a route names, who knows which office it belongs to."""

LANGUAGE_NAMES = {"vi": _("Tiếng Việt"), "en": _("English")}

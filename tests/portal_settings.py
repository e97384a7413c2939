"""Settings of the portal under test: demonstration mode, mail kept in memory, quick password hashing."""

import os
import tempfile

os.environ.setdefault("TONGHOP_MODE", "demo")
os.environ.setdefault("TONGHOP_FILES", tempfile.mkdtemp(prefix="tonghop-files-"))

from tonghop.config.settings import *  # noqa: E402, F403
from tonghop.config.settings import DATABASES  # noqa: E402

DATABASES["default"]["OPTIONS"].pop("pool", None)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

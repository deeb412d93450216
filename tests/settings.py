"""Production's settings, quick where quickness changes no meaning, strict where production forgives."""

import os

from tests.harness import bytecode

bytecode.kept_aside()
os.environ["BAIGONG_CLUSTER"] = "test"
# Playwright keeps an event loop in the test's own thread; Django would take every test after a walk for async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# After the lines above: what is imported from here on is compiled once, and reads the variables.
from baigong.project.settings import *  # noqa: E402, F403
from baigong.project.settings import DATABASES, MIDDLEWARE  # noqa: E402

SIMULATED = True
SECRET_KEY = "only-for-tests"
CERTIFICATE_KEY = "5e" * 32
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
REMEMBERS = False  # a test changes the world between two requests
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

# One name per run: several runs may share the server.
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("BAIGONG_TEST_DB") or f"test_baigong_{os.getppid()}"}

MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

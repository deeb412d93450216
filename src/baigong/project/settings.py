"""Django's settings. Everything an installation may choose comes from the environment (docs/settings.md).

=======================  ==========================================================================
BAIGONG_STATE            folder for database, key and files (default: ``.baigong`` in the checkout)
DATABASE_URL             a PostgreSQL server of your own instead of the embedded one
BAIGONG_SIMULATED        1 marks an installation of invented people; it alone takes ID numbers 99…
BAIGONG_DEBUG            1 shows error pages and serves assets unbuilt
BAIGONG_HOSTS            host names served, with commas
BAIGONG_SECRET_KEY       signing key (default: drawn once, kept in the state folder)
BAIGONG_CERTIFICATE_KEY  Ed25519 seed that seals certificates, 64 hex places (default: as above; keep it for ever)
BAIGONG_LOCK_AFTER       wrong passwords in a row that lock an account (default: 5)
BAIGONG_LOCK_MINUTES     for how long it is locked (default: 15)
BAIGONG_INVITATION_DAYS  how long the code holds with which a person opens an account (default: 14)
BAIGONG_HTTPS            1 where a proxy in front speaks TLS: secure cookies, HSTS
=======================  ==========================================================================
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from baigong.project import postgres, state

PACKAGE = Path(__file__).resolve().parents[1]
CHECKOUT = state.CHECKOUT
STATE = state.state_dir()
INSTITUTION = CHECKOUT / "institution"

DEBUG = os.environ.get("BAIGONG_DEBUG") == "1"
SIMULATED = os.environ.get("BAIGONG_SIMULATED") == "1"
HTTPS = os.environ.get("BAIGONG_HTTPS") == "1"
LOCKING = {
    "after": state.whole_number("BAIGONG_LOCK_AFTER", 5),
    "minutes": state.whole_number("BAIGONG_LOCK_MINUTES", 15),
}
INVITATION_DAYS = state.whole_number("BAIGONG_INVITATION_DAYS", 14)
SECRET_KEY = state.secret_key()
CERTIFICATE_KEY = state.certificate_key()
ALLOWED_HOSTS = os.environ.get("BAIGONG_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

# From the ground up; kernel and rules are no Django apps. A floor not built yet is not listed by its folder.
FLOORS = [
    "journal",
    "ledger",
    "people",
    "policy",
    "offer",
    "enrolment",
    "learning",
    "assessment",
    "subsidy",
    "record",
    "talent",
    "supervision",
    "reporting",
    "governance",
    "desk",
    "city",
]
INSTALLED_APPS = [
    "django.contrib.contenttypes",  # asked for by auth
    "django.contrib.auth",  # sessions of people.Account and password hashing; its groups are not used
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "pgtrigger",
    "csp",
    *(f"baigong.{floor}" for floor in FLOORS if (PACKAGE / floor / "apps.py").exists()),
]
if "baigong.people" in INSTALLED_APPS:
    AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["baigong.people.queries.Arriving"]
SESSION_ENGINE = "baigong.project.sessions"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "/login/"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]
ROOT_URLCONF = "baigong.project.urls"
WSGI_APPLICATION = "baigong.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "desk"],  # a page and its template stand side by side: "provider/roll_call.html"
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Each of granian's few threads keeps its connection, and with it the plans of what is asked often. A pool would hand
# out another one each time: a return goes through a thread of its own, so that even one visitor fills the pool.
DATABASES = {"default": postgres.django_database() | {"CONN_MAX_AGE": None}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PROCRASTINATE_IMPORT_PATHS = ["baigong.project.schedule"]
PROCRASTINATE_PERIODIC_DEFAULTS = {"max_delay": 86_400}  # what was due last night runs once the house opens
# Two at a time, so that one long work does not hold up the clock's own; what went well leaves the queue.
PROCRASTINATE_WORKER_DEFAULTS = {"concurrency": 2, "delete_jobs": "successful"}

REMEMBERS = True  # desk/remembered.py: what every page asks for may be a few seconds old

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = STATE / "static"
STATICFILES_DIRS = [path for path in [CHECKOUT / "assets" / "dist"] if path.exists()]
WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
MEDIA_ROOT = STATE / "files"

# Nothing inline, nothing from elsewhere, no frames.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],  # QR codes as data addresses
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

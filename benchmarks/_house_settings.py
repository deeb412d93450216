"""Production's settings on the throwaway database of benchmarks/_house.py; invented people, plain HTTP."""

import os

from baigong.project.settings import *  # noqa: F403 - all of production, then what differs
from baigong.project.settings import DATABASES, LOGGING

SIMULATED = True
SECRET_KEY = "only-for-benchmarks"  # noqa: S105 - guards nothing: the database is thrown away
DATABASES["default"]["NAME"] = os.environ["BAIGONG_BENCH_DB"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING["handlers"]["stderr"]["level"] = "ERROR"  # a full cohort is no news here

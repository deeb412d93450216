"""The tests' settings with the peer of `benchmarks/money.py` beside us: its tables stand in the same throwaway database."""

import os

from tests.settings import *  # noqa: F403 - all of the tests', then the peer
from tests.settings import DATABASES, INSTALLED_APPS

# What is paid must be on the disk: a cluster as a house keeps it, where the tests' may forget at a power cut.
os.environ["BAIGONG_CLUSTER"] = "measured"
from baigong.project import postgres  # reads the variable

DATABASES["default"] |= postgres.django_database() | {"CONN_MAX_AGE": None}
INSTALLED_APPS = [*INSTALLED_APPS, "mptt", "djmoney", "hordak"]
DEFAULT_CURRENCY, CURRENCIES = "CNY", ["CNY"]
HORDAK_CURRENCIES = ["CNY"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

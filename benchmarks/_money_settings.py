"""The tests' settings with the peer of `benchmarks/money.py` beside us: its tables stand in the same throwaway database."""

from tests.settings import *  # noqa: F403 - all of the tests', then the peer
from tests.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "mptt", "djmoney", "hordak"]
DEFAULT_CURRENCY, CURRENCIES = "CNY", ["CNY"]
HORDAK_CURRENCIES = ["CNY"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

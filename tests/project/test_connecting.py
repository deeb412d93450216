"""How the house connects: what a trigger asks has an answer, and what DATABASE_URL says is kept."""

import pytest
from django.db import connection

from baigong.project import postgres


@pytest.mark.django_db
def test_a_trigger_is_told_that_nothing_is_ignored():
    with connection.cursor() as cursor:  # unsaid, the first of these fails, and with it a subtransaction for every row
        cursor.execute("SELECT current_setting('pgtrigger.ignore'), _pgtrigger_should_ignore('any_trigger')")
        assert cursor.fetchone() == ("{}", False)


@pytest.mark.parametrize(("url", "options"), [
    ("postgresql://a@b/c", postgres.NOTHING_IGNORED),
    ("postgresql://a@b/c?options=-c%20jit%3Doff", f"-c jit=off {postgres.NOTHING_IGNORED}"),
])
def test_what_the_address_asks_for_is_kept(monkeypatch, url, options):
    monkeypatch.setenv("DATABASE_URL", url)
    assert postgres.django_database()["OPTIONS"]["options"] == options

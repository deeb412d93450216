"""`baigong prove`: silent and 0 over a whole house, 1 and the row's name where one was changed."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction

from baigong.kernel.actor import SYSTEM
from baigong.ledger.models import Transfer
from baigong.project import nightly
from baigong.project.prove import prove
from baigong.record import actions
from baigong.record.models import Root
from tests import cast, cast_subsidy
from tests.tampering import superuser

pytestmark = pytest.mark.django_db(transaction=True)  # the command takes a snapshot of its own


@pytest.fixture
def sealed() -> cast_subsidy.Scene:
    scene = cast_subsidy.make_scene()
    assert nightly.seal(now=cast_subsidy.OFFERED) == Root.objects.count() > 30
    return scene


def test_a_whole_house_says_what_was_proven(sealed, capsys, tmp_path: Path) -> None:
    roots = tmp_path / "roots.txt"
    assert prove(["--publish", str(roots)]) == 0
    assert prove(["--against", str(roots)]) == 0
    said = capsys.readouterr().out
    rows = sum(Root.objects.values_list("rows", flat=True))
    assert f"{rows:,} rows of {Root.objects.count():,} days" in said and "all is as it was sealed" in said
    assert bytes(Root.objects.latest("day").root).hex() in said


def test_a_changed_row_is_named_and_the_answer_is_one(sealed, capsys) -> None:
    transfer = Transfer.objects.earliest("at")
    with transaction.atomic(), superuser(), connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_transfer SET why = '别的' WHERE id = %s", [transfer.pk])
    assert prove([]) == 1
    said = capsys.readouterr().out
    assert f"ledger_transfer {transfer.pk}" in said and "was changed after it was sealed" in said
    assert 'why: what it was cannot be told, is "别的"' in said and "NOT AS SEALED: 1 found" in said
    assert prove(["--of", f"transfer:{transfer.pk}"]) == 1


def test_one_row_is_proven(sealed, capsys) -> None:
    certificate = sealed.certificates[0]
    assert prove(["--of", f"certificate:{certificate.no}", "--row"]) == 0
    line, salt, text = capsys.readouterr().out.splitlines()
    assert line.startswith(f"baigong-proof-1 certificate:{certificate.pk} ") and len(salt) == 32 and certificate.no in text
    assert prove(["--of", "certificate:X"]) == 1
    with pytest.raises(SystemExit):
        prove(["--of", "person:1"])


def test_it_seals_on_demand_and_refuses_what_is_no_list(db, capsys, tmp_path: Path) -> None:
    cast_subsidy.make_scene()
    assert prove([]) == 0 and "no day is sealed yet" in capsys.readouterr().out
    cast.clock(cast_subsidy.OFFERED)
    assert prove(["--seal"]) == 0 and "sealed 2025-09-01" in capsys.readouterr().out
    assert actions.seal_days(by=SYSTEM, now=cast_subsidy.OFFERED + timedelta(hours=1)) == []
    other = tmp_path / "other.txt"
    other.write_text("2025-09-01 7 ab\n")
    with pytest.raises(SystemExit):
        prove(["--against", str(other)])

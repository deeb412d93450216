"""A roster of twenty thousand people with five hundred faulty rows, then the corrected one, as the worker does it.

    .venv/bin/python benchmarks/roster.py [rows] [faulty]

Through `people.import_staff`, from the Excel file to the committed rows, in a throwaway database; beside it the same
people one action each. Prints seconds and rows a second. Target (issue City): the corrected file in under 30 s.
"""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import django

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "src"), str(Path(__file__).resolve().parents[1])]
os.environ |= {"DJANGO_SETTINGS_MODULE": "tests.settings", "BAIGONG_CLUSTER": "test"}
NOW, BORN, COUNTY = datetime(2025, 9, 1, tzinfo=UTC), date(1988, 1, 1), "120104"
SINGLE = 500


def main(rows: int = 20_000, faulty: int = 500) -> None:
    """Print one line per run."""
    from baigong.project import postgres

    with postgres.running():
        django.setup()
        from django.db import connection

        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            _measure(rows, faulty)
        finally:
            connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def _measure(rows: int, faulty: int) -> None:
    from baigong.kernel.refused import Refused
    from baigong.people import actions
    from baigong.people.models import Person
    from tests import cast

    by = cast.assemble().employer_clerk
    started = perf_counter()
    try:
        actions.import_staff(by=by, now=NOW, content=_table(rows, faulty), region=COUNTY)
    except Refused as refused:
        told = {reason.values["row"] for reason in refused.reasons}
        assert len(told) == faulty and not Person.objects.filter(employer_id=by.organisation_id).exists()
    _say(f"refused whole, {faulty} faulty rows told", rows, started)
    content = _table(rows, 0)
    for what in ("imported", "imported again, all known"):
        started = perf_counter()
        assert len(actions.import_staff(by=by, now=NOW, content=content, region=COUNTY)) == rows
        _say(what, rows, started)
    started = perf_counter()
    for n in range(SINGLE):
        actions.take_on(by=by, now=NOW, name="单人", id_number=_number(1_000_000 + n), region=COUNTY)
    _say("one action each", SINGLE, started)


def _say(what: str, rows: int, started: float) -> None:
    seconds = perf_counter() - started
    print(f"{what:<42} {rows:7,} rows {seconds:7.2f} s {rows / seconds:9,.0f} rows/s")


def _table(rows: int, faulty: int) -> bytes:
    from baigong.desk import sheet

    every = rows // faulty if faulty else 0
    return sheet.table(("姓名", "身份证号", "手机号"), [
        (f"职工{n}", _number(n)[:-1] if every and n % every == 0 else _number(n), "13900000000") for n in range(rows)])


def _number(n: int) -> str:
    from baigong.kernel.identity import Sex, make_simulated_id

    return make_simulated_id(serial=1_500_000 + n, birth=BORN, sex=Sex.MALE)


if __name__ == "__main__":
    main(*(int(arg) for arg in sys.argv[1:3]))

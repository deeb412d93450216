"""The house of `test_notice.py`, a deed a process: `python -m simulations.notice_house DEED WORD…`.

    found SIZE       tables and shelf; a city of so many workers, the ministry above it, a province beside it without life
    live DAY         the city lives until that day is over; the house's clock shows its evening
    serve PORT       the web server
    by_hand          a figure of a report is written by hand: says how the database answers
    change           somebody who owns the database takes one training away beneath a signed report

It says "done" when a deed is over. Nothing of the notice happens here: that is clicked.
"""

import os
import sys
from datetime import date
from secrets import token_urlsafe

os.environ["BAIGONG_SIMULATED"] = "1"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")

NATION, CITY, PROVINCE, PREFECTURE = "000000", "120000", "130000", "130100"
FIRST_COUNTY = "120101"
UNITS = {NATION: "人力资源社会保障部", PROVINCE: "河北省人力资源和社会保障厅", PREFECTURE: "石家庄市人力资源和社会保障局",
         "130102": "长安区人力资源和社会保障局", "130104": "桥西区人力资源和社会保障局"}
"""Registered here; the lived city and its districts have theirs."""
OFFICES = {
    NATION: ("province_officer", "部司一", "部司二", "部司三"), CITY: ("city_officer", "津一", "津二", "津三"),
    PROVINCE: ("province_officer", "冀一", "冀二", "冀三"), PREFECTURE: ("city_officer", "石一", "石二", "石三"),
    "120101": ("county", "和一", "和二", "和三"), "120102": ("county", "东一", "东二", "东三"),
    "130102": ("county", "长一", "长二", "长三"), "130104": ("county", "桥一", "桥二", "桥三"),
}
"""Who writes, who looks through and who signs; in a county two first reviewers and a second one."""


def main(deed: str, *words: str) -> None:
    """Have the database up, and do it."""
    import django

    from baigong.project import postgres

    with postgres.running():
        django.setup()
        from django.db import connection

        try:
            globals()[deed](*words)
        finally:
            connection.close()
    print("done", flush=True)


def found(size: str) -> None:
    """An empty house, its offices, and a city that has not lived a day."""
    from baigong.city import living
    from baigong.project import setup

    for _title, step in setup.steps(story=False, city=False):
        step()
    life = living.found(seed=11, size=int(size))
    _open_offices(life.first_on)


def _open_offices(on: date) -> None:
    from datetime import datetime, time

    from baigong.city.calendar import CHINA
    from baigong.kernel.actor import SYSTEM
    from baigong.kernel.identity import Sex, make_simulated_id, make_simulated_uscc
    from baigong.people import actions as people
    from baigong.people.words import OrganisationKind, Role

    acts = {"by": SYSTEM, "now": datetime.combine(on, time(7), CHINA)}
    for nth, (region, name) in enumerate(UNITS.items()):
        people.register_organisation(
            **acts, kind=OrganisationKind.HRSS, name=f"{name}（模拟）", region=region, filed_on=on, is_finance_charged=True,
            uscc=make_simulated_uscc(serial=30_000 + nth, kind="11"))
    serial = 90_000
    for region, (office, *names) in OFFICES.items():
        for nth, name in enumerate(names):
            serial += 1
            role = Role(office) if office != "county" else (Role.REVIEWER, Role.REVIEWER, Role.APPROVER)[nth]
            made = people.register_person(
                **acts, name=name, region=region, phone=f"1991{serial * 7919 % 10_000_000:07d}",
                id_number=make_simulated_id(serial=serial, birth=date(1980, 1 + nth, 3), sex=Sex.MALE))
            people.open_account(**acts, person_id=made.pk, username=f"office-{serial}", password=token_urlsafe())
            people.grant_role(**acts, person_id=made.pk, role=role, from_on=on, region=region)


def live(day: str) -> None:
    """Through its own actions, as `baigong live` does."""
    from baigong.city import living

    living.live_until(date.fromisoformat(day))
    living.turn_clock()


def serve(port: str) -> None:
    """Until it is stopped."""
    from baigong.project import web

    web.serve("127.0.0.1", int(port))


def by_hand() -> None:
    """As the house's own connection would."""
    from django.db import DatabaseError, connection, transaction

    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE governance_reportcell SET numerator = numerator + 1"
                           " WHERE id = (SELECT min(id) FROM governance_reportcell)")
            print("written", cursor.rowcount)
    except DatabaseError as error:
        print("refused:", error)


def change() -> None:
    """Past every trigger, in a county whose report is signed."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE enrolment_enrolment SET state = 'withdrawn', withdrawn_at = closed_at WHERE id = (SELECT min(one.id)"
                       " FROM enrolment_enrolment one JOIN offer_cohort class ON class.id = one.cohort_id"
                       " WHERE one.state IN ('completed', 'failed') AND class.region_id = %s)", [FIRST_COUNTY])
        assert cursor.rowcount == 1


if __name__ == "__main__":
    main(*sys.argv[1:])

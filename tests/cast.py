"""The cast: regions, bodies and people that every floor's tests share, all made through public actions.

    from tests import cast

    @pytest.fixture
    def who(db): return cast.assemble()

    subsidy.actions.decide_claim(by=who.reviewer, now=cast.NOW, …)
    who.worker               Actor (role, person_id, organisation_id, region); who.worker.person_id
    who.provider             organisation id;  who.provider_clerk.organisation_id is the same
    who.strangers            one actor of every desk who has nothing to do with any of the above
    cast.make_person("王五", region="120104")            one more person, with an ID number of nobody
    cast.given_facts(person_id, **{"worker.insured_months": 46})     what a register says of them
    cast.in_group(person_id, "registered_unemployed")    a dated membership with evidence

The first call takes 0.2 s, later ones a tenth (tests/harness/kept.py); build it in a function-scoped fixture.
Story place: 120104 南开区 (county), 120103 河西区
(its neighbour), 120100 (city), 120000 天津市 (province), 000000 (nation); 410100 is somewhere else altogether.
Other floors add their own factories in tests/<floor>/conftest.py or tests/cast_<floor>.py, built on this.
"""

import csv
import itertools
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils import timezone

from baigong.journal.models import Clock
from baigong.kernel.actor import SYSTEM, VISITOR, Actor
from baigong.kernel.identity import Sex, make_simulated_card, make_simulated_id, make_simulated_uscc
from baigong.people import actions as people
from baigong.people import queries
from baigong.people.models import Organisation, Person
from baigong.people.words import OrganisationKind, Register, Role
from baigong.subsidy import actions as subsidy
from baigong.subsidy.words.proving import ProofKind
from tests.harness.kept import kept

NOW = datetime(2025, 9, 1, 1, tzinfo=UTC)  # 09:00 in China
TODAY = date(2025, 9, 1)
COUNTY, NEIGHBOUR, CITY, PROVINCE, NATION, ELSEWHERE = "120104", "120103", "120100", "120000", "000000", "410100"
PASSWORD = "correct horse"

REGIONS = """\
code,name,level,parent,valid_from,valid_until,succeeded_by
000000,全国,nation,,1980-01-01,,
120000,天津市,province,000000,1980-01-01,,
120100,天津市市辖区,prefecture,120000,1980-01-01,,
120103,河西区,county,120100,1980-01-01,,
120104,南开区,county,120100,1980-01-01,,
120107,塘沽区,county,120100,1980-01-01,2010-01-01,120116
120116,滨海新区,county,120100,2009-01-01,,
410000,河南省,province,000000,1980-01-01,,
410100,郑州市,prefecture,410000,1980-01-01,,
"""

_serial = itertools.count(1)


@dataclass(frozen=True)
class Cast:
    """Everyone, ready to act. Bodies are organisation ids; the rest are actors."""

    county_bureau: int
    city_bureau: int
    province_bureau: int
    finance_bureau: int
    provider: int
    other_provider: int
    employer: int
    assessment_body: int
    worker: Actor
    other_worker: Actor
    provider_clerk: Actor
    other_provider_clerk: Actor
    teacher: Actor
    employer_clerk: Actor
    assessor: Actor
    reviewer: Actor
    approver: Actor
    payer: Actor
    city_officer: Actor
    province_officer: Actor
    policy_officer: Actor
    second_policy_officer: Actor
    finance_officer: Actor
    inspector: Actor
    second_inspector: Actor
    neighbour_reviewer: Actor  # same work in the next county: sees nothing of ours
    neighbour_approver: Actor
    auditor: Actor
    strangers: tuple[Actor, ...]  # one of every desk, from elsewhere, and a visitor


def make_regions() -> None:
    """The few regions of the cast; load the whole table with institution/regions/regions.csv where it matters."""
    people.load_regions(by=SYSTEM, now=NOW, rows=csv.DictReader(REGIONS.splitlines()))


def make_organisation(name: str, kind: str, region: str = COUNTY, **more: Any) -> Organisation:
    """One body with a code of nobody."""
    serial = next(_serial)
    if kind == OrganisationKind.ASSESSOR:
        more.setdefault("assessor_code", f"S{serial % 10000:04d}")
    return people.register_organisation(
        by=SYSTEM, now=NOW, kind=kind, name=name, uscc=make_simulated_uscc(serial=serial), region=region, **more)


def make_person(
    name: str = "李明", *, region: str = COUNTY, born: date = date(1990, 5, 20), sex: Sex = Sex.FEMALE,
    employer_id: int | None = None,
) -> Person:
    """One person with an ID number of nobody."""
    number = make_simulated_id(serial=next(_serial), birth=born, sex=sex)
    return people.register_person(
        by=SYSTEM, now=NOW, name=name, id_number=number, region=region, employer_id=employer_id)


def make_actor(
    role: str, *, name: str = "某人", region: str | None = None, organisation_id: int | None = None
) -> Actor:
    """A person holding one role since January, as an actor. Workers hold none."""
    person = make_person(name, region=region or COUNTY)
    if role == Role.WORKER:
        return queries.as_worker(person.pk)
    held = people.grant_role(
        by=SYSTEM, now=NOW, person_id=person.pk, role=role, region=region, organisation_id=organisation_id,
        from_on=date(2025, 1, 1), until_on=date(2026, 1, 1) if role == Role.AUDITOR else None)
    return queries.actor_in(held)


def clock(now: datetime = NOW) -> None:
    """It is this instant, as in a simulated house; set without an entry, so that a kept cast can still be laid down."""
    Clock.objects.update_or_create(id=1, defaults={"shows_at": now, "set_at": timezone.now()})


def make_login(by: Actor, username: str = "") -> str:
    """An account with PASSWORD for an actor; answers the user name, for `client.post("/login/")`."""
    account = people.open_account(
        by=SYSTEM, now=NOW, person_id=by.person_id, username=username or f"u{by.person_id}", password=PASSWORD)
    return account.username


def given_facts(person_id: int, *, on: date = TODAY, register: str = Register.SOCIAL_INSURANCE, **facts: Any) -> None:
    """A register's answer about a person as of a day. Names hold dots, so: given_facts(id, **{"worker.x": 1})."""
    for fact, value in facts.items():
        people.record_extract(by=SYSTEM, now=NOW, person_id=person_id, register=register, fact=fact, value=value,
                              as_of=on)


def in_group(person_id: int, group: str, *, from_on: date = date(2025, 1, 1), until_on: date | None = None) -> None:
    """A dated membership with evidence."""
    people.file_membership(by=SYSTEM, now=NOW, person_id=person_id, group=group, from_on=from_on, until_on=until_on,
                           evidence="模拟证明 001")


def pay_account(*, person_id: int | None = None, organisation_id: int | None = None) -> str:
    """A current pay account in the holder's own name, proved to be theirs by a register; answers its number."""
    number = make_simulated_card(serial=next(_serial))
    name = (queries.person_unnarrowed(person_id) if person_id else queries.organisation(organisation_id)).name
    people.register_pay_account(by=SYSTEM, now=NOW, person_id=person_id, organisation_id=organisation_id,
                                number=number, bank="模拟银行", holder_name=name)
    proved_account(number, name, kind=ProofKind.CARD if person_id else ProofKind.OPENING)
    return number


def proved_account(number: str, name: str, *, kind: str = ProofKind.CARD) -> None:
    """A register says that this account is whose name it has."""
    subsidy.hear_holders(by=SYSTEM, now=NOW, kind=kind, document="模拟登记 001", rows=[(number, name)])


@kept
def assemble() -> Cast:
    """Make everyone. Call it inside a database test."""
    make_regions()
    kind = OrganisationKind
    body = {
        "county_bureau": make_organisation("南开区人社局（模拟）", kind.HRSS).pk,
        "city_bureau": make_organisation("天津市市辖区人社局（模拟）", kind.HRSS, CITY).pk,
        "province_bureau": make_organisation("天津市人社局（模拟）", kind.HRSS, PROVINCE).pk,
        "finance_bureau": make_organisation("天津市财政局（模拟）", kind.FINANCE, PROVINCE).pk,
        "provider": make_organisation("启航职业培训学校（模拟）", kind.PROVIDER).pk,
        "other_provider": make_organisation("远航职业培训学校（模拟）", kind.PROVIDER, NEIGHBOUR).pk,
        "employer": make_organisation("津工机械有限公司（模拟）", kind.EMPLOYER).pk,
        "assessment_body": make_organisation("天津技能评价中心（模拟）", kind.ASSESSOR).pk,
    }
    far_provider = make_organisation("中州职业培训学校（模拟）", kind.PROVIDER, ELSEWHERE).pk
    far_employer = make_organisation("中州机械有限公司（模拟）", kind.EMPLOYER, ELSEWHERE).pk
    far_assessment = make_organisation("中州评价中心（模拟）", kind.ASSESSOR, ELSEWHERE).pk
    at = {Role.PROVIDER_CLERK: far_provider, Role.TEACHER: far_provider, Role.EMPLOYER_CLERK: far_employer,
          Role.ASSESSOR: far_assessment}
    desks = (Role.WORKER, Role.PROVIDER_CLERK, Role.TEACHER, Role.EMPLOYER_CLERK, Role.ASSESSOR, Role.REVIEWER,
             Role.APPROVER, Role.PAYER, Role.CITY_OFFICER, Role.POLICY_OFFICER, Role.FINANCE_OFFICER, Role.INSPECTOR,
             Role.AUDITOR)
    strangers = [make_actor(role, name="生人", region=ELSEWHERE, organisation_id=at.get(role)) for role in desks]
    return Cast(
        **body,
        worker=make_actor(Role.WORKER, name="李明"),
        other_worker=make_actor(Role.WORKER, name="王芳"),
        provider_clerk=make_actor(Role.PROVIDER_CLERK, name="周启", organisation_id=body["provider"]),
        other_provider_clerk=make_actor(Role.PROVIDER_CLERK, name="吴远", organisation_id=body["other_provider"]),
        teacher=make_actor(Role.TEACHER, name="郑老师", organisation_id=body["provider"]),
        employer_clerk=make_actor(Role.EMPLOYER_CLERK, name="冯经办", organisation_id=body["employer"]),
        assessor=make_actor(Role.ASSESSOR, name="陈考评", organisation_id=body["assessment_body"]),
        reviewer=make_actor(Role.REVIEWER, name="赵初审", region=COUNTY),
        approver=make_actor(Role.APPROVER, name="钱复审", region=COUNTY),
        payer=make_actor(Role.PAYER, name="孙拨付", region=COUNTY),
        city_officer=make_actor(Role.CITY_OFFICER, name="韩市级", region=CITY),
        province_officer=make_actor(Role.PROVINCE_OFFICER, name="杨省级", region=PROVINCE),
        policy_officer=make_actor(Role.POLICY_OFFICER, name="朱政策", region=NATION),
        second_policy_officer=make_actor(Role.POLICY_OFFICER, name="秦政策", region=NATION),
        finance_officer=make_actor(Role.FINANCE_OFFICER, name="尤财政", region=PROVINCE),
        inspector=make_actor(Role.INSPECTOR, name="蒋检查", region=COUNTY),
        second_inspector=make_actor(Role.INSPECTOR, name="沈检查", region=COUNTY),
        neighbour_reviewer=make_actor(Role.REVIEWER, name="许邻区", region=NEIGHBOUR),
        neighbour_approver=make_actor(Role.APPROVER, name="何邻区", region=NEIGHBOUR),
        auditor=make_actor(Role.AUDITOR, name="吕审计", region=COUNTY),
        strangers=(VISITOR, *strangers),
    )

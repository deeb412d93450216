"""A population with planted truth: so many people entitled to the insurance subsidy who never claimed it, among others each of
whom misses it in one known way. Written in bulk; `scene = cast_subsidy.make_scene()` has laid out the law and the money.

    planted = plant(scene, people=3_000, entitled=60, seed=7)       # certificate → fen of those who are to be found
"""

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from baigong import rules
from baigong.assessment.models import Certificate, Revocation
from baigong.enrolment.models import Enrolment
from baigong.kernel.identity import Sex, make_simulated_id
from baigong.offer.models import Cohort
from baigong.people.models import GroupMembership, Person, RegisterExtract
from baigong.people.words import Group
from baigong.subsidy import actions as subsidy
from baigong.subsidy.facts import cases_of_many, gathered, outlooks_of_seats
from baigong.subsidy.models import Claim, Freeze, Waiver

from . import cast, cast_offer, cast_programme, cast_subsidy

FEN = {"5": 100_000, "4": 150_000, "3": 200_000}
FIRST_SERIAL = 900_000
LOT = 5_000


def plant(scene: cast_subsidy.Scene, *, people: int, entitled: int, seed: int) -> dict[int, int]:
    """Make the people; answers the certificates of those who are entitled, each with what it would bring."""
    chance = random.Random(seed)
    hidden = set(chance.sample(range(people), entitled))
    planted: dict[int, int] = {}
    for start in range(0, people, LOT):
        numbers = range(start, min(start + LOT, people))
        rows = _persons(numbers, chance, scene)
        ways: list[Way | None] = [None if n in hidden else chance.choice(WAYS) for n in numbers]
        certificates = _certificates(numbers, rows, ways, chance)
        _registers(rows, ways, chance)
        for person, certificate, way in zip(rows, certificates, ways, strict=True):
            if way is None:
                planted[certificate.pk] = FEN[certificate.level]
            elif way in AFTERWARDS:
                AFTERWARDS[way](scene, person, certificate)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as every night does; the server cannot see what is not committed
    return planted


def by_the_judge(today: date) -> dict[int, int]:
    """The same found by brute force: everybody's case judged one by one with every line, then who claimed, is frozen or
    waived it set aside by looking at each."""
    frozen = set(Freeze.objects.values_list("person_id", flat=True))
    waived = set(Waiver.objects.values_list("certificate_id", flat=True))
    found = {}
    people = list(Person.objects.order_by("id"))
    for first in range(0, len(people), 200):
        for meant in cases_of_many(people[first:first + 200], today=today):
            facts, limits = gathered(meant.case, meant.sheet)
            verdict = rules.judge_within(meant.sheet, limits, facts.values, on=meant.case.on)
            if (verdict.pays and meant.claim is None and meant.case.region == cast.COUNTY
                    and meant.case.worker.pk not in frozen and meant.certificate.pk not in waived):
                found[meant.certificate.pk] = verdict.amount_fen or 0
    return found


def trained(town: cast_programme.Town, *, entitled: int, opens_on: date, today: date) -> tuple[Cohort, dict[int, int]]:
    """A class of a firm's new staff of 20 hours (适岗培训), taught to its end through public actions: so many entitled, and beside
    them one for each known way to miss it. Answers the class, and seat → fen of those entitled."""
    clear = {"employer.rival_aid_this_year": False}
    staff = town.staff(entitled + 4, **clear)
    away, asked, waived, frozen = staff[entitled:]
    rival, unknown = town.staff(1, **{"employer.rival_aid_this_year": True}) + town.staff(1)
    cohort = town.ordered([*staff, rival, unknown], opens_on=opens_on, hours=20, programme="induction", fee_fen=0)
    town.sat(cohort, absent=(away.pk,))
    town.closed(cohort)
    subsidy.offer_claims(by=town.reviewer, now=cast_programme.at(today, 8), region=town.region, basis="duty",
                         worker_ids=[asked.pk, waived.pk])
    subsidy.decline_for_good(by=town.employer, now=cast_programme.at(today, 9), claim_id=Claim.objects.get(worker=waived).pk)
    Freeze.objects.create(ground=f"finding/{cohort.pk}", holds="all", person=frozen, frozen_at=cast.NOW)
    seats = dict(cohort.enrolments.order_by("id").values_list("worker_id", "pk"))
    return cohort, {seats[one.pk]: 60_000 for one in staff[:entitled]}


def seats_by_the_judge(region: str, today: date) -> dict[int, int]:
    """The same found by brute force: every seat of the house judged alone with every line, then who claimed, is frozen or waived
    that seat set aside by looking at each."""
    frozen = set(Freeze.objects.filter(lifted_at=None).values_list("person_id", flat=True))
    waived = set(Waiver.objects.values_list("enrolment_id", flat=True))
    claimed = set(Claim.objects.exclude(state__in=["declined", "lapsed", "refused"]).values_list("enrolment_id", flat=True))
    found = {}
    for seat in Enrolment.objects.select_related("worker", "cohort__provider", "cohort__item", "cohort__occupation").order_by("id"):
        for one in outlooks_of_seats([seat], today=today):
            if (one.judged.verdict.pays and one.case.region == region and seat.worker_id not in frozen and seat.pk not in waived
                    and seat.pk not in claimed):
                found[seat.pk] = one.judged.verdict.amount_fen or 0
    return found


Way = str
WAYS = ("insured_short", "late", "unknown", "level", "elsewhere", "void", "asked", "refused", "waived", "frozen")
"""How one misses what one seems entitled to."""


def _persons(numbers: Sequence[int], chance: random.Random, scene: cast_subsidy.Scene) -> list[Person]:
    rows = []
    for n in numbers:
        born, sex = date(1970, 1, 1) + timedelta(days=chance.randrange(11_000)), chance.choice([Sex.MALE, Sex.FEMALE])
        rows.append(Person(name=f"甲{n}", id_number=make_simulated_id(serial=FIRST_SERIAL + n, birth=born, sex=sex), born_on=born,
                           sex=sex, region_id=cast.COUNTY))
    return Person.objects.bulk_create(rows)


def _certificates(numbers: Sequence[int], persons: list[Person], ways: list[Way | None], chance: random.Random
                  ) -> list[Certificate]:
    Person.objects.filter(pk__in=[one.pk for one, way in zip(persons, ways, strict=True) if way == "elsewhere"]).update(
        region=cast.NEIGHBOUR)
    rows = []
    for n, person, way in zip(numbers, persons, ways, strict=True):
        day = date(2025, 1, 2) + timedelta(days=chance.randrange(250))
        day = day.replace(year=2024) - timedelta(days=90) if way == "late" else day
        level = "2" if way == "level" else chance.choice(list(FEN))
        rows.append(Certificate(no=f"P{n:021d}", person=person, occupation_id=cast_offer.CARER, level=level, kind="level",
                                origin="outside", issuer="外地评价机构", issued_on=day, issued_at=cast.NOW))
    return Certificate.objects.bulk_create(rows)


def _registers(persons: list[Person], ways: list[Way | None], chance: random.Random) -> None:
    extracts, groups = [], []
    for person, way in zip(persons, ways, strict=True):
        known: dict[str, Any] = {"worker.insured_months": chance.randrange(0, 12) if way == "insured_short" else
                                 chance.randrange(12, 300), "worker.drawing_benefit": False}
        if way == "unknown":
            del known["worker.insured_months"]
        extracts += [RegisterExtract(person=person, register="social_insurance", fact=name, value=value, as_of=cast.TODAY,
                                     fetched_at=cast.NOW) for name, value in known.items()]
        for group in chance.sample(list(Group), chance.choice([0, 0, 1, 2])):
            groups.append(GroupMembership(person=person, group=group, from_on=date(2024, 1, 1), evidence="证明",
                                          checked_at=cast.NOW))
    RegisterExtract.objects.bulk_create(extracts)
    GroupMembership.objects.bulk_create(groups)


def _claim(scene: cast_subsidy.Scene, person: Person, certificate: Certificate, state: str, **more: Any) -> Claim:
    return Claim.objects.create(
        no=f"P-{certificate.pk}", sheet=scene.sheet, kind="insurance", worker=person, certificate=certificate,
        region_id=cast.COUNTY, payee="worker", counts_on=certificate.issued_on, hold_id=UUID(int=2 * certificate.pk),
        post_id=UUID(int=2 * certificate.pk + 1), state=state, basis="duty",
        offered_at=cast.NOW, **more)


def _waive(scene: cast_subsidy.Scene, person: Person, certificate: Certificate) -> None:
    claim = _claim(scene, person, certificate, "declined")
    Waiver.objects.create(worker=person, certificate=certificate, policy=cast_subsidy.INSURANCE, claim=claim, waived_at=cast.NOW)


AFTERWARDS: dict[Way, Callable[[cast_subsidy.Scene, Person, Certificate], object]] = {
    "void": lambda scene, person, certificate: Revocation.objects.create(
        certificate=certificate, why="伪造", revoked_at=cast.NOW),
    "asked": lambda scene, person, certificate: _claim(scene, person, certificate, "offered"),
    "refused": lambda scene, person, certificate: _claim(scene, person, certificate, "refused", refused_at=cast.NOW),
    "waived": _waive,
    "frozen": lambda scene, person, certificate: Freeze.objects.create(
        ground=f"finding/{certificate.pk}", holds="all", person=person, frozen_at=cast.NOW),
}

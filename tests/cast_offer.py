"""The cast's offer: occupations, a catalogue, filed scope, teachers, places, and cohorts on any step of their way.

    who = cast.assemble(); what = cast_offer.equip(who)
    cohort = cast_offer.draft(who, what)                  # with a timetable that holds every rule
    cohort = cast_offer.submitted(who, what, seats=2)
    cohort = cast_offer.opened(who, what, opens_on=date(2025, 9, 22))
    cohort = cast_offer.running(who, what)

All through public actions, at cast.NOW (1 September 2025) unless told otherwise.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.backends.postgresql.psycopg_any import DateRange

from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import SYSTEM, Actor
from baigong.offer import actions
from baigong.offer.decide.timetable import Block, Pattern
from baigong.offer.models import Catalogue, Cohort, Item, Occupation
from baigong.people import queries as people
from baigong.subsidy import actions as subsidy
from tests import cast

ZONE = ZoneInfo("Asia/Shanghai")
CARER, COOK = "4-10-01-05", "4-03-02-01"  # 养老护理员, 中式烹调师
OPENS = date(2025, 9, 15)


@dataclass(frozen=True)
class Equipment:
    """Ids of what the cast's provider works with."""

    teacher_id: int
    second_teacher_id: int
    place_id: int
    second_place_id: int
    head_id: int
    catalogue_id: int


def make_catalogue() -> Catalogue:
    """Two occupations, and a catalogue of Tianjin 2024 to May 2026 with 养老护理员 at levels 5 and 4: 8 class hours."""
    Occupation.objects.bulk_create(
        [Occupation(code=CARER, name="养老护理员"), Occupation(code=COOK, name="中式烹调师")], ignore_conflicts=True)
    catalogue = Catalogue.objects.create(
        region_id=cast.PROVINCE, slug="market-shortage", name="市场紧缺职业目录（模拟）", document_no="模拟〔2024〕1号",
        trust="G", items_trust="simulated", in_force=DateRange(date(2024, 1, 1), date(2026, 5, 1)), hash="0" * 64)
    Item.objects.bulk_create(
        Item(catalogue=catalogue, occupation_id=CARER, level=level, price_fen=price, hours=20, shortage="urgent",
             complexity="B", assessment_fee_fen=31000) for level, price in (("5", 156000), ("4", 240000)))
    return catalogue


def equip(who: cast.Cast) -> Equipment:
    """Give the cast's provider a filed scope, two teachers (the first is who.teacher) and two rooms of 30."""
    catalogue = make_catalogue()
    for level in ("5", "4"):
        actions.file_scope(by=who.reviewer, now=cast.NOW, provider_id=who.provider, occupation_code=CARER, level=level,
                           from_on=date(2025, 1, 1))
    first, second = people.person_unnarrowed(who.teacher.person_id), cast.make_person("钱老师")
    teachers = [actions.register_teacher(by=who.provider_clerk, now=cast.NOW, name=one.name, id_number=one.id_number,
                                         title="讲师") for one in (first, second)]
    rooms = [actions.register_place(by=who.provider_clerk, now=cast.NOW, region=cast.COUNTY, name=name,
                                    address="模拟路 1 号", capacity=30) for name in ("实训室一", "实训室二")]
    return Equipment(teachers[0].pk, teachers[1].pk, rooms[0].pk, rooms[1].pk, first.pk, catalogue.pk)


def equip_too(who: cast.Cast) -> Equipment:
    """The other provider of the cast, who employs who.teacher as well; after `equip`."""
    actions.file_scope(by=who.neighbour_reviewer, now=cast.NOW, provider_id=who.other_provider, occupation_code=CARER,
                       level="5", from_on=date(2025, 1, 1))
    person = people.person_unnarrowed(who.teacher.person_id)
    by = who.other_provider_clerk
    teacher = actions.register_teacher(by=by, now=cast.NOW, name=person.name, id_number=person.id_number)
    room = actions.register_place(by=by, now=cast.NOW, region=cast.NEIGHBOUR, name="教室", address="路", capacity=30)
    return Equipment(teacher.pk, teacher.pk, room.pk, room.pk, person.pk, Catalogue.objects.get().pk)


def pattern(
    what: Equipment, *, opens_on: date = OPENS, theory: int = 5, practice: int = 11, safety: int = 4,
    starts: tuple[time, ...] = (time(9), time(14)), hours_each: int = 4,
) -> Pattern:
    """Monday to Friday, two slots of four class hours a day; 20 hours in all unless told otherwise."""
    blocks = [Block(content, topic, hours, what.teacher_id, what.place_id) for content, topic, hours in (
        ("safety", "安全操作", safety), ("theory", "照护基础", theory), ("practice", "照护实操", practice)) if hours]
    return Pattern(opens_on, frozenset(range(5)), starts, hours_each, tuple(blocks))


def draft(
    who: cast.Cast, what: Equipment, *, now: datetime = cast.NOW, plan: Pattern | None = None,
    by: Actor | None = None, **more: Any,
) -> Cohort:
    """A draft of 养老护理员 level 5 with a timetable; `more` overrides draft_cohort's arguments."""
    given = {"occupation_code": CARER, "level": "5", "certificate_kind": "level", "place_id": what.place_id,
             "head_id": what.head_id, "seats": 10, "opens_on": OPENS, "outline": "教学计划", "exam_plan": "考核方案", **more}
    cohort = actions.draft_cohort(by=by or who.provider_clerk, now=now, **given)
    plan = plan or pattern(what, opens_on=given["opens_on"])
    return actions.plan_pattern(by=by or who.provider_clerk, now=now, cohort_id=cohort.pk, pattern=plan)


def submitted(
    who: cast.Cast, what: Equipment, *, now: datetime = cast.NOW, by: Actor | None = None, **more: Any
) -> Cohort:
    """A cohort waiting for review."""
    cohort = draft(who, what, now=now, by=by, **more)
    return actions.submit_cohort(by=by or who.provider_clerk, now=now, cohort_id=cohort.pk)


def opened(who: cast.Cast, what: Equipment, *, now: datetime = cast.NOW, **more: Any) -> Cohort:
    """A cohort whose enrolment is open."""
    cohort = submitted(who, what, now=now, **more)
    return subsidy.approve_cohort(by=who.reviewer, now=now + timedelta(hours=1), cohort_id=cohort.pk)


def running(who: cast.Cast, what: Equipment, *, now: datetime = cast.NOW, **more: Any) -> Cohort:
    """A cohort that has started, on its opening day at 08:00."""
    return start(opened(who, what, now=now, **more))


def start(cohort: Cohort) -> Cohort:
    """Start an open cohort (after its workers have enrolled), on its opening day at 08:00."""
    at = datetime.combine(cohort.opens_on, time(8), tzinfo=ZONE)
    return actions.start_cohort(by=SYSTEM, now=at, cohort_id=cohort.pk)


def enrolled(by: Actor, cohort: Cohort, *, now: datetime = cast.NOW, **more: Any) -> Enrolment:
    """A worker of the cast in an open cohort; `join_waiting=True` for its waiting list."""
    return enrolment.enrol(by=by, now=now, worker_id=by.person_id, cohort_id=cohort.pk, **more)


def opening(n: int) -> date:
    """The n-th of a row of opening days a week apart: courses of the same teacher that do not meet."""
    return OPENS + timedelta(weeks=n if n < 2 else n + 2)


def elsewhere(what: Equipment, *, teacher_id: int | None = None, place_id: int | None = None) -> Equipment:
    """The same equipment with the second teacher and room: for a cohort beside the first."""
    return replace(what, teacher_id=teacher_id or what.second_teacher_id, place_id=place_id or what.second_place_id)


def shelf() -> Path:
    """The real shelf."""
    return Path(settings.INSTITUTION)


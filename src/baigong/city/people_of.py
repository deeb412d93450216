"""Who lives in the city: invented names, reserved numbers, ages and groups; and who plays which part, by id."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Self

from baigong.kernel.actor import Actor
from baigong.kernel.identity import Sex, make_simulated_card, make_simulated_id
from baigong.people.words import Group, Role

CITY = "120000"
COUNTIES = ("120101", "120102", "120105")
"""Three districts of Tianjin beside the story's own, so that both may live in one house (docs/why/0015)."""
FIRST_SERIAL = 1000
"""The story's people have the numbers below."""

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = (
    "安白冰波博晨成春聪达丹德东凡芳飞丰凤刚光国海涵浩和恒红洪华辉慧吉佳嘉建健江杰静娟军凯康兰"
    "乐磊丽良林玲龙梅美敏明楠宁平奇勤青清庆秋泉仁荣瑞珊生诗石爽思松涛天婷亭庭伟文武希晓欣新星"
    "秀雪雅岩艳阳洋叶一怡英勇友宇雨玉元远悦云泽珍真正志中舟竹子"
)


@dataclass(frozen=True)
class County:
    """One county's officers, by person."""

    region: str
    reviewer: int
    approver: int
    payer: int
    finance: int

    def officer(self, role: Role) -> Actor:
        """The county's officer in a role."""
        person = {Role.REVIEWER: self.reviewer, Role.APPROVER: self.approver, Role.PAYER: self.payer,
                  Role.FINANCE_OFFICER: self.finance}[role]
        return Actor(role=role, person_id=person, region=self.region)


@dataclass(frozen=True)
class School:
    """A training provider: clerk and head by person; teachers (teacher, person); places (place, capacity); what it may
    teach (occupation, level, hours). `style` says whether it is honest, and if not, how."""

    id: int
    region: str
    clerk: int
    teachers: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]
    lines: tuple[tuple[str, str, int], ...]
    style: str = "honest"

    @property
    def desk(self) -> Actor:
        """Its clerk at work."""
        return Actor(role=Role.PROVIDER_CLERK, person_id=self.clerk, organisation_id=self.id)

    def teacher(self, person_id: int) -> Actor:
        """One of its teachers at work."""
        return Actor(role=Role.TEACHER, person_id=person_id, organisation_id=self.id)


@dataclass(frozen=True)
class Firm:
    """An employer and its clerk."""

    id: int
    region: str
    clerk: int
    style: str = "honest"

    @property
    def desk(self) -> Actor:
        """Its clerk at work."""
        return Actor(role=Role.EMPLOYER_CLERK, person_id=self.clerk, organisation_id=self.id)


@dataclass(frozen=True)
class Body:
    """An assessment body and its assessors."""

    id: int
    region: str
    assessors: tuple[int, ...]
    style: str = "honest"

    def assessor(self, person_id: int) -> Actor:
        """One of its assessors at work."""
        return Actor(role=Role.ASSESSOR, person_id=person_id, organisation_id=self.id)


@dataclass(frozen=True)
class Cast:
    """Everyone with a part; workers as one span of ids for each county: (region, first, last); treasurers by person."""

    city_officer: int
    counties: tuple[County, ...]
    schools: tuple[School, ...]
    firms: tuple[Firm, ...]
    bodies: tuple[Body, ...]
    workers: tuple[tuple[str, int, int], ...]
    treasurers: tuple[int, ...] = ()

    @property
    def treasury(self) -> list[Actor]:
        """The city's finance officers: who works something out, and who confirms it."""
        return [Actor(role=Role.FINANCE_OFFICER, person_id=one, region=CITY) for one in self.treasurers]

    @property
    def city_desk(self) -> Actor:
        """The city's officer."""
        return Actor(role=Role.CITY_OFFICER, person_id=self.city_officer, region=CITY)

    def worker_of(self, region: str, chance: Random) -> int:
        """Anyone of a county."""
        first, last = next((first, last) for where, first, last in self.workers if where == region)
        return chance.randint(first, last)

    def anyone(self, chance: Random) -> int:
        """Anyone at all."""
        return self.worker_of(chance.choice(self.workers)[0], chance)

    def as_json(self) -> dict[str, Any]:
        """Plain values to keep."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """What was kept, with everyone in their part again."""
        return cls(
            city_officer=kept["city_officer"],
            counties=tuple(County(**one) for one in kept["counties"]),
            schools=tuple(School(**{**one, **{name: tuple(tuple(each) for each in one[name])
                                              for name in ("teachers", "places", "lines")}}) for one in kept["schools"]),
            firms=tuple(Firm(**one) for one in kept["firms"]),
            bodies=tuple(Body(**{**one, "assessors": tuple(one["assessors"])}) for one in kept["bodies"]),
            workers=tuple((region, first, last) for region, first, last in kept["workers"]),
            treasurers=tuple(kept.get("treasurers", ())),  # none in cities founded before there were any
        )


def as_worker(person_id: int) -> Actor:
    """A person acting for themself."""
    return Actor(role=Role.WORKER, person_id=person_id)


@dataclass(frozen=True)
class Invented:
    """A person before they are registered."""

    serial: int
    name: str
    born_on: date
    sex: Sex

    @property
    def id_number(self) -> str:
        """A number of nobody."""
        return make_simulated_id(serial=self.serial, birth=self.born_on, sex=self.sex)

    @property
    def phone(self) -> str:
        """A number of the 198 range, one for each person."""
        return f"198{self.serial % 10**8:08d}"

    @property
    def card(self) -> str:
        """A card of no bank."""
        return make_simulated_card(serial=10**9 + self.serial)

    def age_on(self, on: date) -> int:
        """Full years, near enough for habits."""
        return (on - self.born_on).days // 365


def invent(serial: int, chance: Random, *, on: date, ages: tuple[int, int] = (18, 60)) -> Invented:
    """Somebody of an age between two."""
    sex = Sex.FEMALE if chance.random() < 0.5 else Sex.MALE
    born_on = on - timedelta(days=chance.randint(ages[0] * 366, ages[1] * 365))
    name = chance.choice(SURNAMES) + chance.choice(GIVEN) + (chance.choice(GIVEN) if chance.random() < 0.8 else "")
    return Invented(serial, name, born_on, sex)


def groups_of(one: Invented, chance: Random, *, employed: bool, on: date) -> list[Group]:
    """The policy groups somebody belongs to."""
    if employed:
        return [Group.ENTERPRISE_STAFF]
    first = Group.GRADUATE_YEAR if one.age_on(on) <= 23 and chance.random() < 0.6 else (
        Group.REGISTERED_UNEMPLOYED if chance.random() < 0.55 else Group.RURAL_MIGRANT)
    return [first, *([Group.HARD_TO_EMPLOY] if one.age_on(on) >= 40 and chance.random() < 0.3 else [])]


def facts_of(one: Invented, chance: Random, *, employed: bool, region: str, on: date) -> dict[str, Any]:
    """What the outside registers answer about somebody."""
    months = chance.randint(3, 200) if employed else chance.choice((0, 0, chance.randint(1, 60)))
    pensioner = one.age_on(on) >= (60 if one.sex == Sex.MALE else 55)
    return {
        "worker.insured_months": months,
        "worker.insured_region": region if months else "",
        "worker.drawing_benefit": not employed and months >= 12 and chance.random() < 0.4,
        "worker.public_employee": False,
        "worker.pensioner": pensioner,
        "worker.schooling": "none",
        "worker.home_region": region,
        "worker.permit_region": "",
        "worker.rural": not employed and chance.random() < 0.4,
    }

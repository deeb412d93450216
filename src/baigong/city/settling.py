"""The city is founded: bureaus, schools, firms, assessment bodies and people, written down as clerks would, in bulk."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import count
from random import Random

from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_uscc
from baigong.kernel.workdays import CHINA
from baigong.offer import actions as offer
from baigong.offer import queries as offers
from baigong.people import actions as people
from baigong.people.words import Group, OrganisationKind, Register, Role
from baigong.policy import actions as policy
from baigong.policy.words import Fund
from baigong.subsidy import actions as subsidy
from baigong.subsidy.queries import workbook
from baigong.subsidy.words.proving import ProofKind

from .calendar import Acts
from .habits import HABITS
from .people_of import (
    CITY,
    COUNTIES,
    FIRST_SERIAL,
    Body,
    Cast,
    County,
    Firm,
    Invented,
    School,
    facts_of,
    groups_of,
    invent,
)

HEAD = ("姓名", "身份证号", "手机号")
REGISTERS = {
    Register.SOCIAL_INSURANCE: ("worker.insured_months", "worker.insured_region"),
    Register.UNEMPLOYMENT: ("worker.drawing_benefit",),
    Register.PUBLIC_STAFF: ("worker.public_employee",),
    Register.PENSION: ("worker.pensioner",),
    Register.STUDENT: ("worker.schooling",),
    Register.HOUSEHOLD: ("worker.home_region", "worker.permit_region", "worker.rural"),
}
CHEATING_SCHOOLS = ("fake_trainees", "fake_content", "fake_projects")
RING_SCHOOLS, RING_FIRMS, RING_NEEDS = 3, 6, 300
"""The nine dormant entities of 2017 (pains no. 7) join cities that are large enough to hide in."""


class Settling:
    """What is at hand while the city is founded: numbers that go up, chance, and the instant."""

    def __init__(self, seed: int, size: int, on: date) -> None:
        """Found a city of `size` workers, on a day."""
        self.on, self.size = on, size
        self.chance = Random(f"{seed}/founding")  # noqa: S311 - invented people, not secrets
        self.serials = count(FIRST_SERIAL)
        self.bodies = count(10_000)
        self.accounts: list[tuple[str, str]] = []  # number and holder, of organisations
        self.acts: Acts = {"by": SYSTEM, "now": datetime.combine(on, time(7), CHINA)}

    def someone(self, region: str, ages: tuple[int, int] = (25, 58)) -> tuple[int, Invented]:
        """A registered person, with what was invented about them."""
        one = invent(next(self.serials), self.chance, on=self.on, ages=ages)
        made = people.register_person(**self.acts, name=one.name, id_number=one.id_number, region=region, phone=one.phone)
        return made.pk, one

    def body(self, kind: OrganisationKind, name: str, region: str, *, code: str = "", since: date | None = None,
             phone: str = "") -> int:
        """A registered organisation with its account."""
        serial = next(self.bodies)
        office = kind in (OrganisationKind.HRSS, OrganisationKind.FINANCE)
        made = people.register_organisation(
            **self.acts, kind=kind, name=f"{name}（模拟）", region=region, assessor_code=code, phone=phone,
            uscc=make_simulated_uscc(serial=serial, kind="11" if office else "52" if code else "91"),
            filed_on=since or date(self.on.year - 3, 3, 1), is_finance_charged=office)
        if not office:
            made_at = people.register_pay_account(**self.acts, organisation_id=made.pk, number=f"8800{serial:014d}",
                                                  bank="模拟银行", holder_name=made.name)
            self.accounts.append((made_at.number, made.name))
        return made.pk

    def appointed(self, role: Role, region: str, *, over: str | None = None, at: int | None = None) -> tuple[int, Invented]:
        """Somebody who holds a role over a region or at an organisation."""
        person, one = self.someone(region)
        people.grant_role(**self.acts, person_id=person, role=role, from_on=self.on, region=over, organisation_id=at)
        return person, one


def settle(seed: int, size: int, on: date) -> Cast:
    """Found the city: everybody registered, equipped and provided with a budget."""
    at = Settling(seed, size, on)
    bureau = at.body(OrganisationKind.HRSS, "百工市人力资源和社会保障局", CITY)
    city_officer, _ = at.appointed(Role.CITY_OFFICER, COUNTIES[0], over=CITY)
    counties = tuple(_county(at, region) for region in COUNTIES)
    cast = Cast(
        city_officer=city_officer, counties=counties, schools=tuple(_schools(at, counties)),
        firms=tuple(_firms(at)), bodies=tuple(_assessors(at)), workers=())
    cast = Cast(**{**vars(cast), "workers": tuple(_workers(at, cast.firms))})
    cast = Cast(**{**vars(cast), "treasurers": tuple(
        at.appointed(Role.FINANCE_OFFICER, COUNTIES[0], over=CITY)[0] for _ in range(2))})
    subsidy.hear_holders(**at.acts, kind=ProofKind.OPENING, document=f"模拟开户登记 {on:%Y%m%d}", rows=at.accounts)
    _budgets(at, cast, on.year, bureau)
    return cast


def _county(at: Settling, region: str) -> County:
    at.body(OrganisationKind.HRSS, f"百工市 {region} 区人力资源和社会保障局", region)
    at.body(OrganisationKind.FINANCE, f"百工市 {region} 区财政局", region)
    reviewer, approver, payer, finance = (
        at.appointed(role, region, over=region)[0]
        for role in (Role.REVIEWER, Role.APPROVER, Role.PAYER, Role.FINANCE_OFFICER))
    return County(region, reviewer, approver, payer, finance)


def _schools(at: Settling, counties: tuple[County, ...]) -> Iterator[School]:
    honest = max(1, round(at.size / HABITS.workers_per_school))
    styles = ["honest"] * honest + list(CHEATING_SCHOOLS) * max(1, honest // 40)
    if at.size >= RING_NEEDS:
        styles += ["ring"] * RING_SCHOOLS
    for nth, style in enumerate(styles):
        yield _school(at, nth, style, counties[nth % len(counties)])


def _school(at: Settling, nth: int, style: str, county: County) -> School:
    region = county.region
    since = date(at.on.year - 7, 5, 1) if style == "ring" else None
    house = at.body(OrganisationKind.PROVIDER, f"第 {nth + 1} 职业培训学校", region, since=since)
    clerk, _ = at.appointed(Role.PROVIDER_CLERK, region, at=house)
    lines = _lines(at)
    for occupation, level, _hours in lines:
        offer.file_scope(by=county.officer(Role.REVIEWER), now=at.acts["now"], provider_id=house, occupation_code=occupation,
                         level=level, from_on=at.on)
    desk = School(house, region, clerk, (), (), ()).desk
    teachers, places = [], []
    for _ in range(HABITS.teachers):
        person, one = at.appointed(Role.TEACHER, region, at=house)
        made = offer.register_teacher(by=desk, now=at.acts["now"], name=one.name, id_number=one.id_number,
                                      education="大学本科", title="讲师", subjects="理论与实操")
        teachers.append((made.pk, person))
    for room, capacity in (("理论教室", 30), ("实训室", 24)):
        place = offer.register_place(by=desk, now=at.acts["now"], region=region, name=f"{room} {nth + 1}",
                                     address=f"{region} 区学堂路 {nth + 1} 号", capacity=capacity)
        places.append((place.pk, capacity))
    return School(house, region, clerk, tuple(teachers), tuple(places), lines, style)


def _lines(at: Settling) -> tuple[tuple[str, str, int], ...]:
    """Two or three occupations of the catalogue, each with the levels 5 and 4 as far as they are listed."""
    (catalogue, *_) = offers.catalogues(region=CITY, on=at.on)
    listed = [(item.occupation_id, item.level, item.hours) for item in offers.items(catalogue.pk) if item.level in "54"]
    picked = set(at.chance.sample(sorted({code for code, _, _ in listed}), 3))
    return tuple(one for one in listed if one[0] in picked)


def _firms(at: Settling) -> Iterator[Firm]:
    honest = max(1, round(at.size / HABITS.workers_per_firm))
    styles = ["honest"] * honest + (["ring"] * RING_FIRMS if at.size >= RING_NEEDS else [])
    for nth, style in enumerate(styles):
        region = COUNTIES[nth % len(COUNTIES)]
        since = date(at.on.year - 7, 6, 1) if style == "ring" else None
        house = at.body(OrganisationKind.EMPLOYER, f"第 {nth + 1} 制造有限公司", region, since=since)
        clerk, _ = at.appointed(Role.EMPLOYER_CLERK, region, at=house)
        yield Firm(house, region, clerk, style)


def _assessors(at: Settling) -> Iterator[Body]:
    honest = max(2, round(at.size / HABITS.workers_per_body))
    for nth, style in enumerate(["honest"] * honest + ["new"]):
        region = COUNTIES[nth % len(COUNTIES)]
        since = at.on if style == "new" else None
        house = at.body(OrganisationKind.ASSESSOR, f"第 {nth + 1} 技能评价中心", region, code=f"S{5000 + nth:04d}", since=since)
        assessors = tuple(at.appointed(Role.ASSESSOR, region, at=house)[0] for _ in range(2))
        yield Body(house, region, assessors, style)


def _workers(at: Settling, firms: tuple[Firm, ...]) -> Iterator[tuple[str, int, int]]:
    """Each county's workers: its firms' staff by their rosters, then those without a firm."""
    for nth, region in enumerate(COUNTIES):
        people_here = at.size // len(COUNTIES) + (nth < at.size % len(COUNTIES))
        houses = [firm.id for firm in firms if firm.region == region and firm.style == "honest"]
        staff = round(people_here * HABITS.employed) if houses else 0
        shares = [staff // len(houses) + (each < staff % len(houses)) for each in range(len(houses))] if houses else []
        ids: list[int] = []
        for house, share in [*zip(houses, shares, strict=True), (None, people_here - staff)]:
            if share:
                ids += enrol_in_registers(at, region, share, employer_id=house)
        if ids != list(range(ids[0], ids[0] + len(ids))):
            raise AssertionError("a county's workers are not numbered in one row")
        yield region, ids[0], ids[-1]


def enrol_in_registers(at: Settling, region: str, share: int, *, employer_id: int | None) -> list[int]:
    """So many people of one firm (or of none): roster, accounts, groups and what the registers say. Their ids."""
    employed = employer_id is not None
    crowd = [invent(next(at.serials), at.chance, on=at.on) for _ in range(share)]
    table = [HEAD, *((one.name, one.id_number, one.phone) for one in crowd)]
    ids = people.import_persons(**at.acts, content=workbook(table, name="roster"), region=region, employer_id=employer_id)
    known = list(zip(ids, crowd, strict=True))
    people.register_pay_accounts(**at.acts, bank="模拟银行", rows=[(key, one.card) for key, one in known])
    subsidy.hear_holders(**at.acts, kind=ProofKind.CARD, document=f"模拟发卡登记 {at.on:%Y%m%d}",
                         rows=[(one.card, one.name) for one in crowd])
    memberships: list[tuple[int, Group, date, str]] = []
    facts: dict[int, dict[str, object]] = {}
    for key, one in known:
        memberships += [(key, group, at.on, f"模拟材料 {one.serial}")
                        for group in groups_of(one, at.chance, employed=employed, on=at.on)]
        facts[key] = facts_of(one, at.chance, employed=employed, region=region, on=at.on)
    people.file_memberships(**at.acts, rows=memberships)
    for register, names in REGISTERS.items():
        people.record_extracts(**at.acts, register=register, as_of=at.on, rows=[
            (key, name, facts[key][name]) for key in ids for name in names])
    return ids


def _budgets(at: Settling, cast: Cast, year: int, _bureau: int) -> None:
    for county in cast.counties:
        give_budget(county, year, at.acts["now"], size=at.size)


def give_budget(county: County, year: int, now: datetime, *, size: int) -> None:
    """The county's budget lines of a year, ample for a city of this size."""
    for nth, fund in enumerate((Fund.UNEMPLOYMENT_INSURANCE, Fund.EMPLOYMENT_SUBSIDY)):
        policy.appropriate(
            by=county.officer(Role.FINANCE_OFFICER), now=now, region=county.region, fund=fund, year=year,
            document_no=f"模拟财社〔{year}〕{31 + nth}号", amount_fen=max(size, 100) * 150_000)

"""Gathering what a cohort's application is judged on; pages show it before anyone submits."""

from collections import Counter
from datetime import date

from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from baigong.kernel.refused import Answer
from baigong.kernel.workdays import CalendarGap, WorkingDays
from baigong.offer.decide.opening import Application, Barred, Clash, may_approve, may_submit
from baigong.offer.decide.rules import TrainingRules
from baigong.offer.models import Bar, Cohort, Item, Session
from baigong.offer.words import CertificateKind, Content, Level
from baigong.offer.words.programme import PLANNED

from .catalogue import catalogue_item
from .freezes import is_frozen
from .programmes import taught
from .providers import scopes_of
from .rules import training_rules, working_days


def readiness(cohort: Cohort, *, on: date) -> tuple[Application, Answer]:
    """What a submission today would be judged on, and the answer it would get."""
    rules = training_rules(on=on)
    facts, _item = application_of(cohort, on=on, rules=rules, calendar=working_days())
    return facts, may_submit(facts, rules)


def may_be_opened(cohort: Cohort, *, on: date) -> Answer:
    """May an application be approved on a day, as far as the offer itself goes? Every reason why not."""
    bars = bars_of(cohort.provider_id, on=on) if cohort.wants_subsidy else ()
    outside = None if is_in_scope(cohort) else {"occupation": cohort.occupation.name, "level": Level(cohort.level)}
    return may_approve(opens_on=cohort.opens_on, on=on, outside=outside, bars=bars, is_frozen=is_frozen(cohort))


def application_of(
    cohort: Cohort, *, on: date, rules: TrainingRules, calendar: WorkingDays
) -> tuple[Application, Item | None]:
    """The facts of an application on a day, and the catalogue line of its opening day if it asks for subsidy."""
    sessions = list(Session.objects.filter(cohort=cohort).select_related("place").order_by("nth"))
    minutes: Counter[Content] = Counter()
    for one in sessions:
        minutes[Content(one.content)] += one.minutes
    days = [(one.nth, timezone.localdate(one.starts_at)) for one in sessions]
    rooms = {one.place_id: (one.place.name, one.place.capacity) for one in sessions}
    item = catalogue_item(region=cohort.region_id, occupation=cohort.occupation_id, level=cohort.level,
                          on=cohort.opens_on) if cohort.wants_subsidy and cohort.programme not in PLANNED else None
    try:
        left, earliest, unknown = calendar.between(on, cohort.opens_on), calendar.add(on, rules.notice_working_days), None
    except CalendarGap as gap:
        left, earliest, unknown = 0, None, gap.year
    facts = Application(
        occupation=cohort.occupation.name, level=Level(cohort.level), in_scope=is_in_scope(cohort),
        certificate_kind=CertificateKind(cohort.certificate_kind), wants_subsidy=cohort.wants_subsidy,
        item_hours=item.hours if item else None, minutes=dict(minutes),
        outside_days=tuple((nth, day) for nth, day in days if not cohort.opens_on <= day <= cohort.closes_on),
        teacher_clashes=_clashes(cohort, "taught_by", "teacher__person__name"),
        place_clashes=_clashes(cohort, "place", "place__name"), places=tuple(rooms.values()), seats=cohort.seats,
        working_days_left=left, earliest_opening=earliest, unknown_year=unknown, bars=bars_of(cohort.provider_id, on=on),
        taught=taught(cohort),
    )
    return facts, item


def is_in_scope(cohort: Cohort) -> bool:
    """Does its provider's filed scope hold the cohort's occupation and level on the opening day?"""
    held = scopes_of(cohort.provider_id, on=cohort.opens_on)
    return held.filter(occupation_id=cohort.occupation_id, level=cohort.level).exists()


def bars_of(provider_id: int, *, on: date) -> tuple[Barred, ...]:
    """What keeps a provider from new subsidised classes on a day, the longest first."""
    held = Bar.objects.filter(Q(until_on=None) | Q(until_on__gt=on), provider_id=provider_id, from_on__lte=on)
    return tuple(Barred(one.basis, one.until_on) for one in held.order_by(F("until_on").desc(nulls_first=True), "id"))


def _clashes(cohort: Cohort, shared: str, name: str) -> tuple[Clash, ...]:
    """Sessions of filed cohorts that want the same teacher (as a person) or place at the same time."""
    wanted = OuterRef(f"{shared}_id")
    others = Session.objects.exclude(cohort=cohort).filter(
        span__isnull=False, starts_at__lt=OuterRef("ends_at"), ends_at__gt=OuterRef("starts_at"), **{shared: wanted})
    mine = Session.objects.filter(cohort=cohort).annotate(
        named=F(name), other=Subquery(others.order_by("starts_at", "id").values("cohort__no")[:1]))
    found = mine.exclude(other=None).order_by("nth").values_list("nth", "starts_at", "named", "other")
    return tuple(Clash(nth, f"{timezone.localtime(at):%m-%d %H:%M}", named, no) for nth, at, named, no in found)

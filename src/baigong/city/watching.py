"""What the city's supervision does: every other Monday it looks for signals; officers judge what was raised; and how good it is.

Invented officers know the truth, as real ones find it out: what was planted they confirm, the rest they let go.
"""

from datetime import date
from functools import partial

from django.db.models import Max

from baigong.kernel.actor import SYSTEM
from baigong.supervision import actions as supervision
from baigong.supervision import queries as watched
from baigong.supervision.decide import Plant, Score
from baigong.supervision.models import Finding, Scan
from baigong.supervision.words import Concern, FindingState

from .calendar import Day
from .models import Planted
from .people_of import COUNTIES

MONDAY = 0
JUDGED_DAILY = 0.25
JUDGED_AT = "08:10"
"""Before the other offices open, for they come later in the living of a day: what is let go at three in the afternoon
would have been frozen at ten in the morning."""


def live(day: Day) -> None:
    """Look every other Monday, county by county (the story's are left alone); judge on working days what lies there."""
    if day.on.weekday() == MONDAY and day.on.isocalendar().week % 2:
        for made in supervision.scan_each(**day.acts(SYSTEM, "06:00"), regions=[one.region for one in day.cast.counties]):
            day.tally["signals raised"] += sum(one["raised"] for one in made.found.values())
    if day.is_working:
        _judge(day)


def _judge(day: Day) -> None:
    true = set(Planted.objects.filter(prevented=False).order_by("id").values_list("subject_kind", "subject_id"))
    places, by = [one.region for one in day.cast.counties], day.cast.city_desk
    waiting = Finding.objects.filter(state=FindingState.RAISED, raised_at__lt=day.at("00:00"), region__in=places)
    for key, concern, about in waiting.order_by("id").values_list("id", "concern", "key"):
        if not day.happens(JUDGED_DAILY):
            continue
        if (concern, str(about)) in true:
            day.tries("findings confirmed", partial(
                supervision.confirm_finding, **day.acts(by, JUDGED_AT), finding_id=key, why="实地核查属实，暂停相关拨付"))
        else:
            day.tries("findings dismissed", partial(
                supervision.dismiss_finding, **day.acts(by, JUDGED_AT), finding_id=key, why="实地核查，情况属实无误"))


def truth() -> list[Plant]:
    """What the cheats really did and the house let through before the last look, as supervision wants it for
    `score_against`: what was done since nobody can have seen."""
    found = Planted.objects.filter(prevented=False, on__lt=last_look()).order_by("id")
    return [Plant(family=one.family, things=frozenset({(Concern(one.subject_kind), int(one.subject_id))}),
                  signals=frozenset(one.signals)) for one in found]


def last_look() -> date:
    """The day on which signals were looked for last, in every county of the city; the first day there is, if never."""
    return Scan.objects.filter(region__in=COUNTIES).aggregate(on=Max("on"))["on"] or date.min


def unseen() -> int:
    """How many deeds were done since the last look."""
    return Planted.objects.filter(prevented=False, on__gte=last_look()).count()


def scores() -> list[Score]:
    """Precision and recall of the findings against the truth: each signal, each family, all together."""
    return watched.score_against(truth())

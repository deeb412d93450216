"""What the city's supervision does: every other Monday it looks for signals; officers judge what was raised; and how good it is.

Invented officers know the truth, as real ones find it out: what was planted they confirm, the rest they let go.
"""

from functools import partial

from baigong.kernel.actor import SYSTEM
from baigong.supervision import actions as supervision
from baigong.supervision import queries as watched
from baigong.supervision.decide import Plant, Score
from baigong.supervision.models import Finding
from baigong.supervision.words import Concern, FindingState

from .calendar import Day
from .models import Planted

MONDAY = 0
JUDGED_DAILY = 0.25


def live(day: Day) -> None:
    """Look every other Monday, county by county (the story's are left alone); judge on working days what lies there."""
    if day.on.weekday() == MONDAY and day.on.isocalendar().week % 2:
        for county in day.cast.counties:
            made = supervision.scan(**day.acts(SYSTEM, "06:00"), region=county.region)
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
                supervision.confirm_finding, **day.acts(by, "15:10"), finding_id=key, why="实地核查属实，暂停相关拨付"))
        else:
            day.tries("findings dismissed", partial(
                supervision.dismiss_finding, **day.acts(by, "15:10"), finding_id=key, why="实地核查，情况属实无误"))


def truth() -> list[Plant]:
    """What the cheats really did and the house let through, as supervision wants it for `score_against`."""
    found = Planted.objects.filter(prevented=False).order_by("id")
    return [Plant(family=one.family, things=frozenset({(Concern(one.subject_kind), int(one.subject_id))}),
                  signals=frozenset(one.signals)) for one in found]


def scores() -> list[Score]:
    """Precision and recall of the findings against the truth: each signal, each family, all together."""
    return watched.score_against(truth())

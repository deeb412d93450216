"""What a task is drafted with when it carries out a duty."""

from datetime import date
from typing import Any

from baigong.governance.decide.drafting import Body, body_of, day_of, measure_of, target_of, title_of
from baigong.governance.models import Duty
from baigong.governance.words import Measuring
from baigong.kernel.actor import Actor
from baigong.kernel.workdays import CalendarGap
from baigong.offer import queries as offer
from baigong.people import queries as people

from .duties import bodies
from .measures import measures
from .tasks import DEPARTMENTS


def drafted_from(duty: Duty, *, by: Actor, on: date) -> dict[str, Any]:
    """The fields of a task's form that the duty says something of; what it leaves open is left out."""
    said, sentence = duty.said, duty.clause.said
    lexicon = bodies()
    known = [Body(one.pk, lexicon.short(one.name), one.region.level) for one in
             people.organisations(region=by.region).filter(kind__in=DEPARTMENTS).order_by("region_id", "id")]
    leads, helps = ([key for name in names if (key := body_of(name, known, lexicon.fields)) is not None]
                    for names in (said["who"], [*said["who"][1:], *said["with"]]))
    found: dict[str, Any] = {
        "title": title_of(sentence[duty.start:duty.end]),
        "text": f"{sentence}\n（{duty.text.document.number}　{duty.clause.anchor}）", "measuring": Measuring.NONE,
        "cooperator_ids": [one for one in dict.fromkeys(helps) if one not in leads[:1]]}
    if leads:
        found["owner_id"] = leads[0]
    if day := day_of(said["when"], on=on, add_working_days=offer.last_day):
        found["due_on"] = _worked(day, on)
    if target := target_of(said["measured"]):
        found |= {"measuring": Measuring.HAND, "target": target[0], "unit": target[1]}
    if number := measure_of(sentence, [(one.number, one.name("zh")) for one in measures(on=on)]):
        found["measure"] = number
    return found


def _worked(day: date, on: date) -> date:
    """The day itself where it is worked or its year not arranged yet, else the last working day before it, else the next."""
    worked = offer.working_days()
    try:
        if worked.is_working(day):
            return day
        before = worked.add(day, -1)
        return before if before >= on else worked.add(day, 1)
    except CalendarGap:
        return day

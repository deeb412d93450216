"""Barring a provider from new subsidised classes, and letting it file again: parts of upper floors' actions."""

from datetime import date, datetime

from baigong.journal.actions import step
from baigong.kernel.actor import Actor
from baigong.offer.models import Bar


@step
def bar_provider(
    *, by: Actor, now: datetime, provider_id: int, ground: str, basis: str, from_on: date, until_on: date | None = None,
) -> Bar:
    """From a day on it files no new subsidised class, nor is one approved; what runs goes on. Once per ground."""
    return Bar.objects.get_or_create(ground=ground, defaults={
        "provider_id": provider_id, "basis": basis, "from_on": from_on, "until_on": until_on, "set_at": now,
        "set_by": by.person_id})[0]


@step
def end_bar(*, by: Actor, now: datetime, ground: str, until_on: date) -> bool:
    """The bar of a ground holds until this day only. False when there is no such bar."""
    bar = Bar.objects.select_for_update().filter(ground=ground).first()
    if bar is None:
        return False
    bar.until_on = max(until_on, bar.from_on)
    bar.save(update_fields=["until_on"])
    return True

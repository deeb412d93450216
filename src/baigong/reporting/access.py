"""Who freezes, corrects and publishes, and whose figures an officer sees: those of the own region and beneath."""

from baigong.kernel.actor import Actor, region_stem
from baigong.people.access import CHIEFS, is_system
from baigong.people.words import OFFICERS

from .models import Editions, Frozen


def may_freeze(*, by: Actor) -> bool:
    """The house by its clock, or a chief over the whole of it."""
    return is_system(by) or (by.role in CHIEFS and bool(by.region) and not region_stem(by.region))


def may_correct(*, by: Actor, region: str) -> bool:
    """City and province officers within their region."""
    return is_system(by) or (by.role in CHIEFS and by.covers(region))


def may_publish(*, by: Actor, region: str) -> bool:
    """City and province officers within their region."""
    return is_system(by) or (by.role in CHIEFS and by.covers(region))


def sees(by: Actor, region: str) -> bool:
    """Officers see their region and what lies beneath."""
    return is_system(by) or (by.role in OFFICERS and by.covers(region))


def seen_by(by: Actor) -> Editions:
    """The frozen editions an actor may see."""
    if is_system(by):
        return Frozen.objects.all()
    if by.role in OFFICERS and by.region:
        return Frozen.objects.filter(region__code__startswith=region_stem(by.region))
    return Frozen.objects.none()

"""Who follows a place and a group, and hears of what is published there; how often it is looked at, gathered by the clock."""

from datetime import datetime, timedelta

from django.db.models import F, Q
from django.utils import timezone

from baigong.governance import access
from baigong.governance.models import Following, Look
from baigong.governance.queries.questioning import publicity_rules
from baigong.governance.words import PublicityRefusal, PublicityTold
from baigong.journal.actions import action, note, take_uses, tell_all
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Refused
from baigong.people import queries as people
from baigong.people.models import Region
from baigong.people.words import Group

COUNTED = ("looks", "helped", "unhelped")


@action("governance.place_followed", may=access.may_follow)
def follow(*, by: Actor, now: datetime, region: str, group: str = "") -> Following:
    """Follow a place, of one group or ("") of all; again is the same. Raises Refused(follows_many); Region.DoesNotExist."""
    place, kind = people.region(region), Group(group).value if group else ""
    mine = Following.objects.filter(person_id=by.person_id)
    known = mine.filter(region=place, group=kind).first()
    most = publicity_rules(timezone.localdate(now)).most_followed
    if known is None and mine.count() >= most:
        raise Refused(PublicityRefusal.FOLLOWS_MANY, most=most)
    return known or Following.objects.create(person_id=by.person_id, region=place, group=kind, followed_at=now)


@action("governance.place_unfollowed", may=access.may_unfollow)
def unfollow(*, by: Actor, now: datetime, following_id: int) -> None:
    """Hear of it no more. Raises Following.DoesNotExist."""
    Following.objects.get(pk=following_id).delete()


@action("governance.looks_gathered", may=access.may_gather_looks)
def gather_looks(*, by: Actor, now: datetime) -> int:
    """Take what public pages counted in the journal's short memory into the days' numbers. Answers how many looks.

    What is taken is gone there, in one transaction with what is added here: no look is counted twice.
    """
    gathered = 0
    for holder, minute, times in take_uses("publicity:", before=now - timedelta(minutes=1)):
        _mark, kind, key, what = holder.split(":")
        if what not in COUNTED:
            continue
        day = timezone.localdate(datetime.fromtimestamp(minute * 60, tz=now.tzinfo))
        row, _new = Look.objects.get_or_create(kind=kind, key=int(key), on_day=day)
        Look.objects.filter(pk=row.pk).update(**{what: F(what) + times})
        gathered += times if what == "looks" else 0
    note(looks=gathered)
    return gathered


def tell_followers(*, now: datetime, region: Region, group: str, title: str, link: str) -> int:
    """Tell everyone who follows this place or one within it, of this group or of all. Answers how many; one statement."""
    wanted = Following.objects.filter(region__code__startswith=region_stem(region.code))
    if group:
        wanted = wanted.filter(Q(group="") | Q(group=group))
    persons = list(wanted.order_by("person_id").values_list("person_id", flat=True).distinct())
    tell_all(PublicityTold.PUBLISHED, now=now, to_persons=persons, link=link, place=region.name, title=title)
    return len(persons)

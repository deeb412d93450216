"""Campaigns, stories and news: written by one officer, published by another, taken off with a reason."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide import publicity as decide
from baigong.governance.models import PublicityItem
from baigong.governance.queries.questioning import publicity_rules
from baigong.governance.words import PUBLICITY_MOVES, ItemKind, PublicityMove, PublicityState, Refusal
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Group

from .following import tell_followers


@action("governance.item_drafted", may=access.may_publicise)
def draft_item(
    *, by: Actor, now: datetime, region: str, kind: str, title: str, text: str, group: str = "", from_on: date | None = None,
    until_on: date | None = None, consent: str = "",
) -> PublicityItem:
    """Write a campaign, a story or news. Raises Refused with every reason: item_short, item_personal, campaign_days,
    story_consent."""
    columns = _columns(now, kind=kind, title=title, text=text, group=group, from_on=from_on, until_on=until_on, consent=consent)
    made = PublicityItem.objects.create(region=people.region(region), written_at=now, written_by=by.person_id, **columns)
    note(made, kind=made.kind)
    return made


@action("governance.item_written", may=access.may_lead_item)
def write_item(
    *, by: Actor, now: datetime, item_id: int, kind: str, title: str, text: str, group: str = "", from_on: date | None = None,
    until_on: date | None = None, consent: str = "",
) -> PublicityItem:
    """Write it anew while it is a draft. Raises Refused as draft_item does; not_now."""
    one = _drafted(item_id)
    columns = _columns(now, kind=kind, title=title, text=text, group=group, from_on=from_on, until_on=until_on, consent=consent)
    for name, value in (columns | {"written_at": now, "written_by": by.person_id}).items():
        setattr(one, name, value)
    one.save(update_fields=[*columns, "written_at", "written_by"])
    note(one)
    return one


@action("governance.item_published", may=access.may_lead_item)
def publish_item(*, by: Actor, now: datetime, item_id: int) -> PublicityItem:
    """Publish it, by another officer than who wrote it; who follows the place and group hears of it.

    Raises Refused: same_person, not_now.
    """
    one = _drafted(item_id)
    if one.written_by is not None and one.written_by == by.person_id:
        raise Refused(Refusal.SAME_PERSON)
    move(one, PUBLICITY_MOVES, PublicityMove.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id)
    told = tell_followers(now=now, region=one.region, group=one.group, title=one.title, link=f"/stories/{one.pk}/")
    note(one, told=told)
    return one


@action("governance.item_withdrawn", may=access.may_lead_item)
def withdraw_item(*, by: Actor, now: datetime, item_id: int, why: str) -> PublicityItem:
    """Take it off the public page. Raises Refused: needs_why, not_now."""
    one = PublicityItem.objects.select_for_update().get(pk=item_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(one, PUBLICITY_MOVES, PublicityMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip())
    note(one)
    return one


def _drafted(item_id: int) -> PublicityItem:
    one = PublicityItem.objects.select_for_update(of=("self",)).select_related("region").get(pk=item_id)
    if one.state != PublicityState.DRAFTED:
        raise Refused(Common.NOT_NOW, state=PublicityState(one.state), move=PublicityMove.PUBLISH)
    return one


def _columns(
    now: datetime, *, kind: str, title: str, text: str, group: str, from_on: date | None, until_on: date | None, consent: str,
) -> dict[str, Any]:
    what = ItemKind(kind)
    decide.may_write(kind=what, title=title, text=text, from_on=from_on, until_on=until_on, consent=consent,
                     rules=publicity_rules(timezone.localdate(now))).or_refuse()
    campaign = what == ItemKind.CAMPAIGN
    return {"kind": what, "title": title.strip(), "text": text.strip(), "group": Group(group).value if group else "",
            "from_on": from_on if campaign else None, "until_on": until_on if campaign else None,
            "consent": consent.strip() if what == ItemKind.STORY else ""}

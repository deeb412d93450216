"""What waits at this floor, as rows that an inbox page merges with those of the other floors."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer import access
from baigong.offer.words import Level, State
from baigong.people.words import Role

from .cohorts import SHOWN


@dataclass(frozen=True)
class InboxRow:
    """One matter that waits. Texts may be lazy translations; `due_on` is the last day of its legal clock."""

    kind: object
    title: str
    subtitle: str
    waits_for: object
    amount_fen: int | None
    due_on: date | None
    url_name: str
    url_args: tuple[int, ...]


def inbox(*, by: Actor) -> list[InboxRow]:
    """Officers: cohorts of their region awaiting review. Providers: those returned to them. Most urgent first."""
    if by.role in access.REVIEWERS:
        state, place, waits = State.SUBMITTED, "officer:cohort", _("审核开班申请，同意或退回补正")
    elif by.role == Role.PROVIDER_CLERK:
        state, place, waits = State.RETURNED, "provider:cohort", _("按退回意见补正后重新提交")
    else:
        return []
    found = access.seen_by(by).filter(state=state).select_related(*SHOWN).order_by("due_on", "id")
    if by.role == Role.PROVIDER_CLERK:
        found = found.filter(provider_id=by.organisation_id)
    return [
        InboxRow(
            kind=_("开班审核"), title=one.provider.name, waits_for=waits,
            subtitle=_("{occupation} · {level} · {seats} 人 · {day} 开班").format(
                occupation=one.occupation.name, level=Level(one.level).label(get_language() or ""), seats=one.seats,
                day=f"{one.opens_on:%m-%d}"),
            amount_fen=one.item.price_fen * one.seats if one.item else None,
            due_on=one.due_on, url_name=place, url_args=(one.pk,),
        )
        for one in found
    ]


def inbox_count(*, by: Actor) -> int:
    """How many rows `inbox` has for an officer: the navigation of every page asks it."""
    return access.seen_by(by).filter(state=State.SUBMITTED).count() if by.role in access.REVIEWERS else 0

"""What waits at this floor, as rows that an inbox page merges with those of the other floors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer import access
from baigong.offer.words import Level, OrderState, PlanState, State
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
    """Officers: cohorts and employers' plans of their region awaiting review. Providers: cohorts returned to them, and
    orders to answer or to open. Employers: plans returned to them. Most urgent first."""
    rows: list[InboxRow] = []
    if by.role in access.REVIEWERS:
        rows = _cohorts(by, State.SUBMITTED, "officer:cohort", _("审核开班申请，同意或退回补正"))
        rows += _plans(by, PlanState.FILED, "officer:training_plan", _("核对年度职工培训计划，同意备案或退回"))
    elif by.role == Role.PROVIDER_CLERK:
        rows = _cohorts(by, State.RETURNED, "provider:cohort", _("按退回意见补正后重新提交")) + _orders(by)
    elif by.role == Role.EMPLOYER_CLERK:
        rows = _plans(by, PlanState.RETURNED, "employer:training_plan", _("按退回意见修改后重新报送"))
    return sorted(rows, key=lambda row: (row.due_on or date.max, *row.url_args))


def inbox_keys(*, by: Actor) -> list[QuerySet[Any]]:
    """What `inbox` shows an officer, to be counted: its parts as querysets."""
    if by.role not in access.REVIEWERS:
        return []
    return [access.seen_by(by).filter(state=State.SUBMITTED), access.plans_seen_by(by).filter(state=PlanState.FILED)]


def counted(parts: Sequence[QuerySet[Any]]) -> int:
    """How many rows several querysets of any kind have together, in one question however many there are."""
    keys = [part.order_by().values_list("pk") if not part.query.is_sliced else part.values_list("pk") for part in parts]
    return keys[0].union(*keys[1:], all=True).count() if keys else 0


def _cohorts(by: Actor, state: State, place: str, waits: object) -> list[InboxRow]:
    found = access.seen_by(by).filter(state=state).select_related(*SHOWN).order_by("due_on", "id")
    own = by.role == Role.PROVIDER_CLERK
    if own:
        found = found.filter(provider_id=by.organisation_id)
    words = get_language() or ""
    return [
        InboxRow(
            kind=_("开班审核"), waits_for=waits,
            title=f"{one.occupation.name} {Level(one.level).label(words)}" if own else one.provider.name,
            subtitle=one.no if own else _("{occupation} · {level} · {seats} 人 · {day} 开班").format(
                occupation=one.occupation.name, level=Level(one.level).label(words), seats=one.seats,
                day=f"{one.opens_on:%m-%d}"),
            amount_fen=one.item.price_fen * one.seats if one.item else None,
            due_on=one.due_on, url_name=place, url_args=(one.pk,),
        )
        for one in found
    ]


def _plans(by: Actor, state: PlanState, place: str, waits: object) -> list[InboxRow]:
    found = access.plans_seen_by(by).filter(state=state).select_related("employer").annotate(heads=Sum("lines__heads"))
    return [
        InboxRow(
            kind=_("职工培训计划"), waits_for=waits, amount_fen=one.budget_fen, due_on=one.due_on, url_name=place,
            title=one.employer.name if place.startswith("officer") else _("{year} 年度计划").format(year=one.year),
            subtitle=_("{year} 年 · 计划培训 {heads} 人次").format(year=one.year, heads=one.heads or 0), url_args=(one.pk,))
        for one in found.order_by("due_on", "id")
    ]


def _orders(by: Actor) -> list[InboxRow]:
    """Orders to answer, and those accepted for which no cohort stands yet."""
    open_ones = Q(state=OrderState.ASKED) | Q(state=OrderState.ACCEPTED) & (
        Q(cohort=None) | Q(cohort__state=State.CANCELLED))
    found = access.orders_seen_by(by).filter(open_ones).select_related("employer", "occupation").order_by("id")
    words = get_language() or ""
    return [
        InboxRow(
            kind=_("企业订单"), title=one.employer.name, amount_fen=None, due_on=None, url_name="provider:order",
            waits_for=_("接受或说明不接受的理由") if one.state == OrderState.ASKED else _("按订单申请开班"),
            subtitle=f"{one.no} · {one.occupation.name} {Level(one.level).label(words)} · {_people(one.heads)}", url_args=(one.pk,))
        for one in found
    ]


def _people(n: int) -> str:
    """So many people, in words."""
    return ngettext("%(n)s 人", "%(n)s 人", n) % {"n": n}

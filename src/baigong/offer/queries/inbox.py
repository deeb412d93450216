"""What waits at this floor, for an inbox page that puts it together with that of the other floors."""

from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor
from baigong.offer import access
from baigong.offer.words import Level, OrderState, PlanState, State
from baigong.offer.words.grading import CreditGrade, GradingState
from baigong.people.words import Role

from .cohorts import SHOWN
from .waiting import NO_CLOCK, Line, Waiting, lines_of


def inbox(*, by: Actor) -> list[Waiting]:
    """Officers: cohorts, employers' plans and colleagues' credit grades of their region awaiting review.
    Providers: cohorts returned to them, and
    orders to answer or to open. Employers: plans returned to them."""
    if by.role in access.REVIEWERS:
        return [_cohorts(by, State.SUBMITTED, "officer:cohort", _("审核开班申请，同意或退回补正")),
                _plans(by, PlanState.FILED, "officer:training_plan", _("核对年度职工培训计划，同意备案或退回")), _gradings(by)]
    if by.role == Role.PROVIDER_CLERK:
        return [_cohorts(by, State.RETURNED, "provider:cohort", _("按退回意见补正后重新提交")), _orders(by)]
    if by.role == Role.EMPLOYER_CLERK:
        return [_plans(by, PlanState.RETURNED, "employer:training_plan", _("按退回意见修改后重新报送"))]
    return []


def _cohorts(by: Actor, state: State, place: str, waits: object) -> Waiting:
    own = by.role == Role.PROVIDER_CLERK
    found = access.seen_by(by).filter(state=state)
    if own:
        found = found.filter(provider_id=by.organisation_id)

    def line(one: Any) -> Line:
        level = Level(one.level).label(get_language() or "")
        return Line(
            title=f"{one.occupation.name} {level}" if own else one.provider.name, waits_for=waits,
            subtitle=one.no if own else _("{occupation} · {level} · {seats} 人 · {day} 开班").format(
                occupation=one.occupation.name, level=level, seats=one.seats, day=f"{one.opens_on:%m-%d}"),
            amount_fen=one.item.price_fen * one.seats if one.item else None)

    return Waiting(_("开班审核"), place, found, lambda some: lines_of(some.select_related(*SHOWN), line))


def _gradings(by: Actor) -> Waiting:
    """Credit grades for a second look: colleagues', for nobody confirms their own."""
    def line(one: Any) -> Line:
        return Line(title=one.provider.name, waits_for=_("复核信用等级，同意或不同意"),
                    subtitle=_("{grade} · 自 {day} 起").format(grade=CreditGrade(one.grade).label(get_language() or ""),
                                                          day=one.from_on.isoformat()))

    found = access.gradings_seen_by(by).filter(state=GradingState.PROPOSED).exclude(proposed_by=by.person_id)
    return Waiting(_("信用等级复核"), "officer:grading", found, lambda some: lines_of(some.select_related("provider"), line),
                   due=NO_CLOCK)


def _plans(by: Actor, state: PlanState, place: str, waits: object) -> Waiting:
    def line(one: Any) -> Line:
        return Line(
            title=one.employer.name if place.startswith("officer") else _("{year} 年度计划").format(year=one.year),
            subtitle=_("{year} 年 · 计划培训 {heads} 人次").format(year=one.year, heads=one.heads or 0),
            waits_for=waits, amount_fen=one.budget_fen)

    def say(some: QuerySet[Any]) -> dict[int, Line]:
        return lines_of(some.select_related("employer").annotate(heads=Sum("lines__heads")), line)

    return Waiting(_("职工培训计划"), place, access.plans_seen_by(by).filter(state=state), say)


def _orders(by: Actor) -> Waiting:
    """Orders to answer, and those accepted for which no cohort stands yet."""
    open_ones = Q(state=OrderState.ASKED) | Q(state=OrderState.ACCEPTED) & (
        Q(cohort=None) | Q(cohort__state=State.CANCELLED))

    def line(one: Any) -> Line:
        level = Level(one.level).label(get_language() or "")
        return Line(
            title=one.employer.name, subtitle=f"{one.no} · {one.occupation.name} {level} · {_people(one.heads)}",
            waits_for=_("接受或说明不接受的理由") if one.state == OrderState.ASKED else _("按订单申请开班"))

    return Waiting(_("企业订单"), "provider:order", access.orders_seen_by(by).filter(open_ones),
                   lambda some: lines_of(some.select_related("employer", "occupation"), line), due=NO_CLOCK)


def _people(n: int) -> str:
    """So many people, in words."""
    return ngettext("%(n)s 人", "%(n)s 人", n) % {"n": n}

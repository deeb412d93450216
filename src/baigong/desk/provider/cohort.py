"""One cohort as its provider sees it: where it stands, what is missing, who sits in it, who waits."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import frozen, taught
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.enrolment import actions as enrolment_actions
from baigong.enrolment import queries as enrolment
from baigong.journal import queries as journal
from baigong.offer import actions
from baigong.offer import queries as offer
from baigong.offer.words import EDITABLE, CertificateKind, Level, Mode, State
from baigong.people.words import Role

from .door import door


@page(door, "cohorts/<int:cohort_id>/", title=_("班次"))
def cohort(ask: Ask, cohort_id: int) -> Show:
    """Step bar, facts, what is missing, timetable, roster, waiting list, history."""
    one = offer.own_cohort(cohort_id, by=ask.by)
    state, own = State(one.state), one.provider_id == ask.by.organisation_id
    sessions = list(offer.sessions_of(one.pk))
    editable = own and state in EDITABLE
    answer = offer.readiness(one, on=ask.today)[1] if editable else None
    words = ask.language
    return show(
        crumbs=[{"label": _("班次"), "url": reverse("provider:cohorts")}, {"label": one.no}],
        one=one, state=state, frozen=frozen.cohort_banner(one, ask), level=Level(one.level).label(words),
        moves=own and state in (State.OPEN, State.RUNNING) and ask.by.role == Role.PROVIDER_CLERK,
        editable=editable, own=own, sessions=sessions, steps=offer.steps_of(one),
        missing=[] if answer is None else [
            {"text": reason.text(words), "way_out": reason.way_out(words), "basis": reason.basis}
            for reason in answer.reasons],
        facts=[
            {"label": _("职业（工种）"), "value": f"{one.occupation.name} {one.occupation_id}"},
            {"label": _("等级"), "value": Level(one.level).label(words)},
            *taught.facts_of(one, words),
            {"label": _("证书类型"), "value": CertificateKind(one.certificate_kind).label(words)},
            {"label": _("是否申请补贴"), "value": _("是") if one.wants_subsidy else _("否")},
            {"label": _("学习形式"), "value": Mode(one.mode).label(words)},
            {"label": _("起止"), "value": f"{one.opens_on} — {one.closes_on}"},
            {"label": _("地点"), "value": f"{one.place.name} · {one.place.address}"},
            {"label": _("负责人"), "value": one.head.name},
            {"label": _("已报/名额"), "value": f"{one.taken}/{one.seats}"},
        ],
        roster=enrolment.roster(one.pk, by=ask.by), waiting=enrolment.waiting_list(one.pk, by=ask.by),
        history=told(journal.history_of(one), language=words),
    )


@cohort.deed("submit")
def submit(ask: Ask, cohort_id: int) -> HttpResponse:
    """File it with the bureau."""
    one = actions.submit_cohort(by=ask.by, now=ask.now, cohort_id=cohort_id)
    return ask.done(_("已提交，人社部门应在 %(day)s 前答复") % {"day": one.due_on}, "provider:cohort", cohort_id)


@cohort.deed("start")
def start(ask: Ask, cohort_id: int) -> HttpResponse:
    """The class begins."""
    actions.start_cohort(by=ask.by, now=ask.now, cohort_id=cohort_id)
    return ask.again(_("已开班，报名截止"))


@cohort.deed("cancel")
def cancel(ask: Ask, cohort_id: int) -> HttpResponse:
    """Give it up; whoever sits in it or waits is told."""
    why = ask.post.get("why", "")
    if offer.own_cohort(cohort_id, by=ask.by).state == State.OPEN:
        enrolment_actions.call_off(by=ask.by, now=ask.now, cohort_id=cohort_id, why=why)
    else:
        actions.cancel_cohort(by=ask.by, now=ask.now, cohort_id=cohort_id, why=why)
    return ask.again(_("已取消"))


@cohort.deed("take_out")
def take_out(ask: Ask, cohort_id: int) -> HttpResponse:
    """Take one trainee out, with the reason; the next in line moves up."""
    enrolment_actions.withdraw(by=ask.by, now=ask.now, enrolment_id=int(ask.post.get("enrolment", "0") or 0),
                               why=ask.post.get("why", ""))
    return ask.again(_("已退出，候补自动递补"))

"""One cohort as the bureau sees it: the application beside the rules, and the answer within its legal clock."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import frozen, taught
from baigong.desk.forms import checked, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.enrolment import queries as enrolment
from baigong.journal import queries as journal
from baigong.offer import access, actions
from baigong.offer import queries as offer
from baigong.offer.words import CertificateKind, Level, Mode, State
from baigong.policy.words import Fund
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as subsidies
from baigong.subsidy.facts import promises_of
from baigong.subsidy.words import CommitmentState

from .door import CASEWORK, MONEY, door

USUAL = [
    ("plan", _("教学计划与职业标准不符")), ("teachers", _("教师资质不符合所授课程")),
    ("place", _("培训场地、设备不满足实操要求")), ("hours", _("理论、实操或安全课时安排不合理")),
    ("exam", _("考核方案不完整")), ("roster", _("招生对象或人数说明不清")),
]


RESERVED = (
    Column("policy", _("政策"), "strong", sub="fund"), Column("year", _("预算年度")), Column("seats", _("名额"), "number"),
    Column("each_fen", _("每人（元）"), "money"), Column("fen", _("合计（元）"), "money"), Column("state", _("状态")),
)


class ReturnForm(forms.Form):
    """Why it goes back: the usual reasons, and in the officer's own words."""

    reasons = forms.MultipleChoiceField(
        label=_("常见理由"), choices=USUAL, required=False, widget=forms.CheckboxSelectMultiple)
    more = forms.CharField(label=_("具体说明"), required=False, max_length=500,
                           widget=forms.Textarea(attrs={"rows": 3}))

    def why(self) -> str:
        """The reasons as the provider reads them, one a line."""
        words = dict(USUAL)
        given = [str(words[code]) for code in self.cleaned_data["reasons"]]
        return "\n".join(filter(None, [*given, self.cleaned_data["more"].strip()]))


@page(door, "cohorts/<int:cohort_id>/", title=_("开班审核"))
def cohort(ask: Ask, cohort_id: int) -> Show:
    """Steps, the clock, the rules one by one, the application, the timetable, who sits in it, the history."""
    one = offer.own_cohort(cohort_id, by=ask.by)
    words, rules = ask.language, offer.training_rules(on=ask.today)
    sessions = list(offer.sessions_of(one.pk))
    hours = offer.hours_of(sessions, class_hour_minutes=rules.class_hour_minutes)
    waits = one.state == State.SUBMITTED
    return show(
        crumbs=[{"label": _("班次"), "url": reverse("officer:cohorts")}, {"label": one.no}],
        one=one, level=Level(one.level).label(words), frozen=frozen.cohort_banner(one, ask),
        steps=offer.steps_of(one), sessions=sessions, facts=_facts(one, words),
        roster=enrolment.roster(one.pk, by=ask.by), waiting=enrolment.waiting_counts([one.pk]).get(one.pk, 0),
        left=offer.days_left(one.due_on, ask.today),
        lines=_lines(one, hours, rules), may=waits and access.may_review(by=ask.by, cohort_id=one.pk).yes,
        **_reserved(one, ask, waits=waits),
        form=typed(ask, ReturnForm, "return"), history=told(journal.history_of(one), language=words),
    )


@cohort.deed("approve")
def approve(ask: Ask, cohort_id: int) -> HttpResponse:
    """It may open; enrolment begins."""
    one = subsidy.approve_cohort(by=ask.by, now=ask.now, cohort_id=cohort_id)
    said = _("已同意开班：%(no)s") if one.state == State.OPEN else _("已记录同意；预算不足，还须另一名审核人员同意：%(no)s")
    return ask.done(said % {"no": one.no}, "officer:cohorts")


@cohort.deed("return")
def return_it(ask: Ask, cohort_id: int) -> HttpResponse:
    """Back to the provider, with the reasons."""
    form = typed(ask, ReturnForm, "return")
    checked(form)
    one = actions.return_cohort(by=ask.by, now=ask.now, cohort_id=cohort_id, why=form.why())
    return ask.done(_("已退回补正：%(no)s") % {"no": one.no}, "officer:cohorts")


def _reserved(one: Any, ask: Ask, *, waits: bool) -> dict[str, Any]:
    """What is reserved for the class, or would be with the approval; nothing where the place agreed on none."""
    agreed = subsidies.committing_rules(one.region_id, on=ask.today)
    rows: list[dict[str, Any]] = []
    if waits and agreed is not None:
        for each in promises_of(one, agreed, on=ask.today):
            rows.append({"policy": each.row.named(ask.language), "fund": each.fund.label(ask.language), "seats": each.seats,
                         "each_fen": each.each_fen, "fen": each.fen, "year": str(each.line.year) if each.line else _("无预算"),
                         "state": _("同意后预留")})
    else:
        for had in subsidies.reserved_for(one):
            rows.append({"policy": had.policy_en if ask.language.startswith("en") else had.policy, "seats": had.seats,
                         "fund": Fund(had.fund).label(ask.language), "year": str(had.year), "each_fen": had.each_fen,
                         "fen": had.fen, "state": CommitmentState(had.state).label(ask.language)})
    first = subsidies.first_yes(one) if waits else None
    return {"reserved": rows, "reserved_columns": RESERVED, "when_short": agreed.when_short.label(ask.language) if agreed else "",
            "short": [reason["text"] for reason in first.reasons] if first else [],
            "commitments_url": f"{reverse('officer:commitments')}?text={one.no}"
            if rows and not waits and ask.by.role in CASEWORK | MONEY else ""}


def _lines(one: Any, hours: dict[Any, int], rules: Any) -> list[dict[str, Any]]:
    """What the system has checked, each with its basis; the amount is the catalogue's price for all seats."""
    theory, practice, safety = (hours[content] for content in hours)
    total = max(sum(hours.values()), 1)
    lines = [
        {"text": _("职业和等级在机构备案范围内（提交时已核对）"), "holds": True},
        {"text": _("理论 %(n)s 课时，占 %(p)s%%，下限 %(m)s%%") % {
            "n": theory, "p": theory * 100 // total, "m": rules.theory_share_min_percent},
         "basis": rules.basis, "holds": theory * 100 >= total * rules.theory_share_min_percent},
        {"text": _("实操 %(n)s 课时，占 %(p)s%%，下限 %(m)s%%") % {
            "n": practice, "p": practice * 100 // total, "m": rules.practice_share_min_percent},
         "basis": rules.basis, "holds": practice * 100 >= total * rules.practice_share_min_percent},
        {"text": _("安全教育 %(n)s 课时，下限 %(m)s") % {"n": safety, "m": rules.safety_hours_min},
         "basis": rules.basis, "holds": safety >= rules.safety_hours_min},
    ]
    if one.item:
        lines.append({
            "text": _("目录要求 %(m)s 课时，共安排 %(n)s 课时；每人标准 × 名额 %(seats)s") % {
                "m": one.item.hours, "n": sum(hours.values()), "seats": one.seats},
            "basis": one.item.catalogue.document_no, "holds": sum(hours.values()) >= one.item.hours,
            "amount_fen": one.item.price_fen * one.seats})
    return lines


def _facts(one: Any, words: str) -> list[dict[str, Any]]:
    return [
        {"label": _("培训机构"), "value": one.provider.name, "source": one.provider.uscc},
        {"label": _("职业（工种）"), "value": f"{one.occupation.name} {one.occupation_id}"},
        {"label": _("等级"), "value": Level(one.level).label(words)},
        *taught.facts_of(one, words),
        {"label": _("证书类型"), "value": CertificateKind(one.certificate_kind).label(words)},
        {"label": _("是否申请补贴"), "value": _("是") if one.wants_subsidy else _("否")},
        {"label": _("学习形式"), "value": Mode(one.mode).label(words)},
        {"label": _("起止"), "value": f"{one.opens_on} — {one.closes_on}"},
        {"label": _("地点"), "value": f"{one.place.name} · {one.place.address}",
         "source": _("可容 %(n)s 人") % {"n": one.place.capacity}},
        {"label": _("负责人"), "value": one.head.name},
        {"label": _("已报/名额"), "value": f"{one.taken}/{one.seats}"},
    ]

"""Payment verification as pages of several desks show it: samples, the claims drawn, what was answered, the figures."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import choices
from baigong.kernel.fen import yuan
from baigong.offer import queries as offer
from baigong.supervision import queries
from baigong.supervision.words.surveys import CONTRADICTING, SurveyMeans, SurveyResult, SurveyState, SurveyWay

from .page import Ask
from .parts.lists import Column

TINTS = {SurveyState.ANNOUNCED: "act", SurveyState.DRAWN: "wait", SurveyState.CLOSED: "ok"}
SAMPLES = (Column("no", _("编号"), "strong", sub="region"), Column("days", _("到账期间")), Column("way", _("抽取方法")),
           Column("drawn", _("抽中"), "number"), Column("settled", _("已核查"), "number"), Column("against", _("不符"), "number"),
           Column("state", _("状态"), "tag"), Column("left", _("时限"), "clock"))
CLAIMS = (Column("nth", _("序"), "number"), Column("worker", _("核查对象"), "strong", sub="phone"),
          Column("policy", _("补贴"), sub="no"), Column("about", _("培训")), Column("payee", _("收款人")),
          Column("amount_fen", _("金额（元）"), "money"), Column("result", _("核查结果"), "tag"),
          Column("attempts", _("次数"), "number"), Column("asked_at", _("最近核查"), "moment"))
WORKSHEET = (*CLAIMS, Column("means", _("核查方式")), Column("answer", _("回答")), Column("by", _("核查人")),
             Column("on", _("核查日期")))
BLANK = dict.fromkeys(("means", "answer", "by", "on"), "")
CONTACTS = (Column("made_at", _("时间"), "moment"), Column("by", _("核查人"), "strong"), Column("means", _("方式")),
            Column("result", _("结果"), "tag"), Column("note", _("核查情况")))


class Narrow(forms.Form):
    """The filters of a sample's claims."""

    text = forms.CharField(label=_("申领编号或姓名"), required=False, max_length=60)
    result = forms.ChoiceField(label=_("核查结果"), required=False, choices=[
        ("", _("全部")), ("open", _("待核查")), ("against", _("与记录不符")), *choices(SurveyResult)])


class Contact(forms.Form):
    """What was heard, and how."""

    means = forms.ChoiceField(label=_("核查方式"), choices=choices(SurveyMeans))
    result = forms.ChoiceField(label=_("核查结果"), choices=choices(SurveyResult))
    heard = forms.CharField(label=_("核查情况"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}),
                            help_text=_("除属实和未联系上外必填；不要写身份证号和银行账号"))


def sample_row(one: Any, ask: Ask) -> dict[str, Any]:
    """One sample in a list."""
    state = SurveyState(one.state)
    return {"no": one.no, "region": one.region.name, "days": f"{one.first_on} – {one.last_on}",
            "way": SurveyWay(one.way).label(ask.language), "drawn": one.drawn, "settled": one.settled, "against": one.against,
            "state": (state.label(ask.language), TINTS[state]),
            "left": offer.days_left(one.due_on, ask.today) if one.due_on else None}


def claim_row(one: Any, ask: Ask, *, phone: bool) -> dict[str, Any]:
    """One claim that was drawn; with the telephone number for whoever asks."""
    claim = one.claim
    thing = claim.certificate or claim.cohort
    return {"nth": one.nth, "worker": claim.worker.name, "phone": claim.worker.phone if phone else "",
            "policy": claim.sheet.named(ask.language), "no": claim.no, "about": thing.occupation.name if thing else "",
            "payee": claim.payee_organisation.name if claim.payee_organisation else claim.worker.name,
            "amount_fen": claim.amount_fen, "result": tag(one.result, ask), "attempts": one.attempts, "asked_at": one.asked_at}


def tag(result: str, ask: Ask) -> tuple[str, str]:
    """An answer as a word with its tint."""
    if not result:
        return str(_("待核查")), "wait"
    said = SurveyResult(result)
    tint = "ok" if said == SurveyResult.CONFIRMED else "late" if said in CONTRADICTING else ""
    return said.label(ask.language), tint


def contact_row(one: Any, names: dict[int, str], ask: Ask) -> dict[str, Any]:
    """One time somebody was asked."""
    return {"made_at": one.made_at, "by": names.get(one.made_by, ""), "means": SurveyMeans(one.means).label(ask.language),
            "result": tag(one.result, ask), "note": one.note}


def figures_of(told: Any) -> list[dict[str, Any]]:
    """What a sample told: counts, fen, and the share that confirmed with its interval."""
    return [
        {"label": _("抽中"), "value": told.drawn, "unit": _("笔"), "note": _yuan(told.drawn_fen)},
        {"label": _("已核查"), "value": told.settled, "unit": _("笔")},
        {"label": _("属实"), "value": told.confirmed, "unit": _("笔"), "note": _yuan(told.confirmed_fen)},
        {"label": _("与记录不符"), "value": told.against, "unit": _("笔"), "kind": "late" if told.against else "",
         "note": _yuan(told.against_fen)},
        rate_of(told)]


def rate_of(told: Any) -> dict[str, Any]:
    """The share that confirmed, with its interval of 95 %; a dash where a sample does not tell it."""
    if told.rate is None:
        return {"label": _("属实率"), "value": "–", "note": _("随机抽取且有人答复后计算；按风险加权的不推断全部")}
    return {"label": _("属实率"), "value": f"{100 * told.rate:.1f}", "unit": "%",
            "note": _("95% 区间 {low}%–{high}%").format(low=f"{100 * told.low:.1f}", high=f"{100 * told.high:.1f}")}


def year_figures(ask: Ask) -> list[dict[str, Any]]:
    """How much of what was paid this year is verified."""
    done, rules = queries.verified(ask.today.year, by=ask.by), queries.survey_rules(ask.today)
    return [
        {"label": _("本年已付"), "value": done.paid, "unit": _("笔"), "note": _yuan(done.paid_fen)},
        {"label": _("本年已核查"), "value": done.verified, "unit": _("笔"), "note": _yuan(done.verified_fen)},
        {"label": _("核查比例"), "value": f"{done.percent:.1f}", "unit": "%",
         "note": _("目标不低于 {share}%").format(share=rules.share_percent),
         "kind": "ok" if done.percent >= rules.share_percent else "wait"},
        rate_of(done.told)]


def _yuan(fen: int) -> str:
    return _("{yuan} 元").format(yuan=yuan(fen))

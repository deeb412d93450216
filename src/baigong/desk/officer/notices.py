"""Public notices: what waits to be published, what stands, and the objections."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import claiming, listing
from baigong.desk.forms import checked, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.identity import mask_id
from baigong.offer import queries as offer
from baigong.people.words import Role
from baigong.subsidy import actions, queries
from baigong.subsidy.words import NoticeState, ObjectionState

from .door import door

NOTICING = (Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER)
WAITING = (Column("who", _("申领人"), "strong", sub="id_number"), Column("what", _("补贴")),
           Column("region", _("审核地区")), Column("amount_fen", _("金额（元）"), "money"))
COLUMNS = (Column("no", _("公示编号"), "strong", sub="region"), Column("from_on", _("自"), "day"),
           Column("until_on", _("至"), "day"), Column("count", _("笔数"), "number"),
           Column("open_objections", _("未答复异议"), "number"), Column("state", _("状态"), "tag"),
           Column("left", _("剩余"), "clock"))
LINES = (Column("name", _("申领人"), "strong", sub="id_number"), Column("policy", _("补贴"), sub="about"),
         Column("payee", _("收款人")), Column("amount_fen", _("金额（元）"), "money"), Column("state", _("状态"), "tag"))
OBJECTIONS = (Column("no", _("异议编号"), "strong", sub="claim"), Column("text", _("内容")),
              Column("state", _("状态"), "tag"), Column("left", _("答复时限"), "clock"))


class Publish(forms.Form):
    """How long it stands: the law's days, or longer."""

    until_on = day(_("公示至（不填则为法定最短期限）"), required=False)


class Answer(forms.Form):
    """What was found."""

    answer = forms.CharField(label=_("核实情况和答复"), max_length=600, widget=forms.Textarea(attrs={"rows": 4}))


@page(door, "notices/", title=_("公示与异议"))
def notices(ask: Ask) -> Show | HttpResponse:
    """Granted claims waiting for a notice, notices, and objections still open."""
    found = queries.notices(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_notice(one, ask) for one in found], name=str(_("公示")))
    here = listing.page_of(ask, found)
    waiting = [_waiting(one, ask) for one in queries.claims_to_notice(by=ask.by)]
    return show(
        export_url=listing.export_url(ask), waiting=waiting, waiting_columns=WAITING, publish=ask.by.role in NOTICING and waiting,
        form=typed(ask, Publish, "publish"), columns=COLUMNS, rows=[_notice(one, ask) for one in here], here=here,
        objection_columns=OBJECTIONS,
        objections=[_objection(one, ask) for one in queries.objections(by=ask.by, states=[ObjectionState.OPEN])],
    )


@notices.deed("publish")
def publish(ask: Ask) -> SeeOther:
    """Put the picked claims, or all, before the public."""
    picked = [int(one) for one in ask.post.getlist("claim") if one.isdecimal()]
    until_on = checked(typed(ask, Publish, "publish"))["until_on"]
    made = actions.open_notice(by=ask.by, now=ask.now, region=ask.by.region, claim_ids=picked or None,
                               until_on=until_on)
    return ask.done(_("已公示，至 {day}").format(day=made.until_on), "officer:notice", made.pk)


@page(door, "notices/<int:notice_id>/", title=_("公示"))
def notice(ask: Ask, notice_id: int) -> Show | HttpResponse:
    """One notice as the public sees it, with its objections."""
    one = queries.notice(notice_id, by=ask.by)
    lines = [_line(line, ask) for line in queries.lines_of(one)]
    if listing.wants_file(ask):
        return listing.file_of(LINES, lines, name=one.no)
    return show(
        one=one, row=_notice(one, ask), columns=LINES, lines=lines, export_url=listing.export_url(ask),
        sum_fen=queries.sum_of(one),
        crumbs=[{"label": _("公示与异议"), "url": reverse("officer:notices")}, {"label": one.no}],
        objection_columns=OBJECTIONS,
        objections=[_objection(other, ask) for other in queries.objections(by=ask.by).filter(notice=one)],
        may_close=ask.by.role in NOTICING and one.state == NoticeState.OPEN,
        is_over=ask.today > one.until_on, history=told(journal.history_of(one), language=ask.language),
    )


@notice.deed("close")
def close(ask: Ask, notice_id: int) -> SeeOther:
    """End it."""
    actions.close_notice(by=ask.by, now=ask.now, notice_id=notice_id)
    return ask.again(_("公示已结束，无异议的补贴转入待拨付"))


@page(door, "objections/<int:objection_id>/", title=_("公示异议"), under="officer:notices")
def objection(ask: Ask, objection_id: int) -> Show:
    """One objection, the claim it is about, and the answer."""
    one = queries.objection(objection_id, by=ask.by)
    decided = ask.by.person_id in (one.claim.reviewed_by, one.claim.granted_by)
    return show(
        one=one, row=_objection(one, ask), what=claiming.title(queries.claim(one.claim_id, by=ask.by), ask.language),
        crumbs=[{"label": _("公示与异议"), "url": reverse("officer:notices")}, {"label": one.no}],
        claim_url=reverse("officer:claim", args=[one.claim_id]), replay_url=reverse("officer:claim_replay", args=[one.claim_id]),
        form=typed(ask, Answer, ask.post.get("do", "uphold")),
        may_answer=ask.by.role in NOTICING and one.state == ObjectionState.OPEN and not decided, decided=decided,
    )


@objection.deed("uphold")
def uphold(ask: Ask, objection_id: int) -> SeeOther:
    """The objection is right: the claim is refused."""
    return _answer(ask, objection_id, upheld=True)


@objection.deed("dismiss")
def dismiss(ask: Ask, objection_id: int) -> SeeOther:
    """The claim stands."""
    return _answer(ask, objection_id, upheld=False)


def _answer(ask: Ask, objection_id: int, *, upheld: bool) -> SeeOther:
    text = checked(Answer(ask.post))["answer"]
    actions.answer_objection(by=ask.by, now=ask.now, objection_id=objection_id, upheld=upheld, answer=text)
    return ask.done(_("已答复"), "officer:inbox")


def _waiting(one: Any, ask: Ask) -> dict[str, object]:
    return {"id": one.pk, "who": one.worker.name, "id_number": mask_id(one.worker.id_number), "what": one.sheet.named(ask.language),
            "region": one.region.name, "amount_fen": one.amount_fen, "url": reverse("officer:claim", args=[one.pk])}


def _line(line: queries.NoticeLine, ask: Ask) -> dict[str, object]:
    tint = "act" if line.still_noticed else claiming.TINTS.get(line.state, "")
    return {"name": line.name, "id_number": line.id_number, "policy": line.policy, "about": line.occupation,
            "payee": line.payee, "amount_fen": line.amount_fen, "state": (line.state.label(ask.language), tint),
            "url": reverse("officer:claim", args=[line.id])}


def _notice(one: Any, ask: Ask) -> dict[str, object]:
    state = NoticeState(one.state)
    left = offer.days_left(one.until_on, ask.today) if state == NoticeState.OPEN else None
    return {"no": one.no, "region": one.region.name, "from_on": one.from_on, "until_on": one.until_on,
            "count": one.claim_count, "open_objections": one.open_objections, "left": left,
            "state": (state.label(ask.language), "act" if state == NoticeState.OPEN else ""),
            "url": reverse("officer:notice", args=[one.pk])}


def _objection(one: Any, ask: Ask) -> dict[str, object]:
    state = ObjectionState(one.state)
    is_open = state == ObjectionState.OPEN
    return {"no": one.no, "claim": f"{one.claim.worker.name} · {one.claim.sheet.named(ask.language)}", "text": one.text,
            "state": (state.label(ask.language), "wait" if is_open else ""),
            "left": offer.days_left(one.due_on, ask.today) if is_open else None,
            "url": reverse("officer:objection", args=[one.pk])}

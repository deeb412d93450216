"""One yuan: from and to where, and what it rests on: clause by clause, with facts, minutes and signatures once opened."""

from typing import Any
from uuid import UUID

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import charging, claiming, happened
from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.learning.words import Means, Presence
from baigong.ledger.words import Kind
from baigong.record import queries as record
from baigong.record.words import Held
from baigong.supervision import actions, queries
from baigong.supervision.words import Concern

from .door import door

ATTENDED = (Column("day", _("日期"), "day"), Column("hours", _("课次")), Column("presence", _("到课")), Column("means", _("方式")),
            Column("minutes", _("计入分钟"), "number"))
SCORED = (Column("exam", _("考核")), Column("held_on", _("日期"), "day"), Column("theory", _("理论知识"), "number"),
          Column("practice", _("操作技能"), "number"))


class Opening(forms.Form):
    """What the file is opened for."""

    why = why(_("调阅目的"), help_text=_("目的、时间和调阅人都将留痕；当天有效"))


@page(door, "transfers/<uuid:transfer_id>/", title=_("资金划转"))
def transfer(ask: Ask, transfer_id: UUID) -> Show:
    """What anyone may know of it, and the person's part of it once the file was opened today."""
    found = queries.trail(transfer_id, by=ask.by)
    one, claim = found.transfer, found.claim
    seen = claiming.of_decision(claim, found.decision, ask.language) if found.decision else None
    is_open = claim is not None and queries.is_open(Concern.PERSON, claim.worker_id, by=ask.by, on=ask.today)
    return show(
        one=one, kind=Kind(one.kind).label(ask.language), claim=claim, seen=seen, is_open=is_open, proof=_proof(one.pk),
        fee=found.fee, fee_lines=charging.lines(found.fee.lines, ask.language) if found.fee else [],
        form=typed(ask, Opening, "open"), crumbs=[{"label": _("资金划转"), "url": reverse("auditor:transfers")},
                                                  {"label": one.why or str(one.pk)}],
        worker_url=reverse("auditor:file", args=["person", claim.worker_id]) if claim else "",
        **(_opened(found, ask) if is_open else {}))


@transfer.deed("open")
def open_from(ask: Ask, transfer_id: UUID) -> SeeOther:
    """Open the file of the person whom the claim is about."""
    claim = queries.trail(transfer_id, by=ask.by).claim
    given = checked(typed(ask, Opening, "open"))
    actions.open_file(by=ask.by, now=ask.now, concern=Concern.PERSON, key=claim.worker_id if claim else 0, why=given["why"])
    return ask.again(_("已调阅，今天有效"))


def _opened(found: queries.Trail, ask: Ask) -> dict[str, Any]:
    return {
        "attended_columns": ATTENDED, "scored_columns": SCORED,
        "attended": [{"day": timezone.localdate(one.session.starts_at), "hours": _hours(one.session),
                      "presence": Presence(one.presence).label(ask.language), "means": Means(one.means).label(ask.language),
                      "minutes": one.minutes} for one in found.attendance],
        "minutes": sum(one.minutes for one in found.attendance),
        "scored": [{"exam": one.exam.no, "held_on": one.exam.held_on, "theory": one.theory, "practice": one.practice}
                   for one in found.scores],
        "signed": happened.told(queries.signatures(found), language=ask.language),
    }


def _hours(session: Any) -> str:
    return f"{timezone.localtime(session.starts_at):%H:%M}–{timezone.localtime(session.ends_at):%H:%M}"


def _proof(transfer_id: UUID) -> str:
    """Where its proof stands in public, once its day is sealed."""
    try:
        record.inclusion(Held.TRANSFER, str(transfer_id))
    except record.NotSealed:
        return ""
    return reverse("public:proof_of", args=["transfer", transfer_id])

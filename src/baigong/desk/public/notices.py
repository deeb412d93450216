"""Public notices for anyone: what was granted, to whom (partly hidden), how much; and the form to object."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.people import queries as people
from baigong.subsidy import actions, queries

from .door import public

COLUMNS = (Column("name", _("姓名"), "strong", sub="id_number"), Column("policy", _("补贴"), sub="about"),
           Column("payee", _("收款人")), Column("amount_fen", _("金额（元）"), "money"))


class Object(forms.Form):
    """What is wrong with a noticed claim. Only the text is needed."""

    claim_id = forms.TypedChoiceField(label=_("对哪一笔有异议"), coerce=int)
    text = forms.CharField(label=_("异议内容"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
                           help_text=_("请写明时间、地点、人物和您知道的情况"))
    name = forms.CharField(label=_("您的姓名（可不填）"), max_length=60, required=False)
    contact = forms.CharField(label=_("联系方式（可不填）"), max_length=60, required=False,
                              help_text=_("仅供核实使用，依法保密，不向当事人透露"))

    def __init__(self, *args: Any, lines: list[Any], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["claim_id"].choices = [("", "–")] + [(line.id, f"{line.name} {line.id_number} {line.policy}")
                                                         for line in lines if line.still_noticed]


@page(public, "notices/", title=_("补贴公示"))
def notices(ask: Ask) -> Show:
    """Every notice, newest first."""
    text = ask.get.get("text", "").strip()[:40]
    here = listing.page_of(ask, queries.public_notices(text=text))
    return show(here=here, text=text, rows=[_row(one, ask) for one in here])


@page(public, "notices/<int:notice_id>/", title=_("补贴公示"))
def notice(ask: Ask, notice_id: int) -> Show:
    """One notice, as an official list, with the way to object while it stands."""
    one = queries.public_notice(notice_id)
    lines = queries.lines_of(one)
    return show(one=one, row=_row(one, ask), columns=COLUMNS, lines=[_line(line, ask) for line in lines],
                sum_fen=queries.sum_of(one),
                form=typed(ask, Object, "object", lines=lines), open=queries.may_still_object(one, on=ask.today),
                days=queries.procedure(ask.today).objection_days)


@notice.deed("object")
def object_(ask: Ask, notice_id: int) -> SeeOther:
    """Hand in an objection."""
    lines = queries.lines_of(queries.public_notice(notice_id))
    given = checked(typed(ask, Object, "object", lines=lines))
    made = actions.object_to(by=ask.by, now=ask.now, notice_id=notice_id, **given)
    return ask.again(_("已收到您的异议，编号 {no}，将于 {day} 前核实").format(no=made.no, day=made.due_on))


@page(public, "notices/<int:notice_id>/print/", title=_("补贴公示"))
def notice_print(ask: Ask, notice_id: int) -> Show:
    """The notice as it is put up on a wall: an official document of the bureau that gave it."""
    one = queries.public_notice(notice_id)
    bureau = people.bureau_of(one.region_id)
    return show(
        one=one, office=bureau.name if bureau else one.region.name, lines=[_line(line, ask) for line in queries.lines_of(one)],
        sum_fen=queries.sum_of(one), days=queries.procedure(one.from_on).objection_days,
        address=ask.request.build_absolute_uri(reverse("public:notice", args=[notice_id])),
        back=reverse("public:notice", args=[notice_id]))


def _line(line: queries.NoticeLine, ask: Ask) -> dict[str, object]:
    level = line.level.label(ask.language) if line.level else ""
    return {"name": line.name, "id_number": line.id_number, "policy": line.policy, "payee": line.payee,
            "about": f"{line.occupation} {level}".strip(), "amount_fen": line.amount_fen}


def _row(one: Any, ask: Ask) -> dict[str, object]:
    return {"no": one.no, "region": one.region.name, "from_on": one.from_on, "until_on": one.until_on,
            "count": one.claim_count, "open": queries.may_still_object(one, on=ask.today),
            "url": reverse("public:notice", args=[one.pk])}

"""Whom a search found, narrowed and exported, and the officer's word on which basis they shall be told."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, long_work
from baigong.desk.forms import checked, choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.identity import mask_id
from baigong.offer.words import Level
from baigong.offer.words.programme import Programme
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.subsidy import actions, queries
from baigong.subsidy.access import OFFERING
from baigong.subsidy.words import STATED, Instalment, LongWork, Payee, Standing, State

from .door import door
from .entitled import TINTS, go_on_offering, rest_of

COLUMNS = (Column("who", _("姓名"), "strong", sub="id_number"), Column("policy", _("政策"), sub="about"),
           Column("groups", _("人员类别")), Column("payee", _("付给")), Column("amount_fen", _("预计金额（元）"), "money"),
           Column("state", _("状态"), "tag"))


class Narrow(forms.Form):
    """The filters of the list."""

    policy = forms.ChoiceField(label=_("政策"), required=False)
    region = forms.ChoiceField(label=_("地区"), required=False)
    group = forms.ChoiceField(label=_("人员类别"), required=False, choices=[("", _("全部")), *choices(Group)])
    standing = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(Standing)])

    def __init__(self, ask: Ask, one: Any) -> None:
        super().__init__(ask.get)
        english = ask.language == "en"
        named = [(code, name_en if english else name) for code, name, name_en in queries.policies_of(one)]
        self.fields["policy"].choices = [("", _("全部")), *named]
        self.fields["region"].choices = [("", _("全部")), *people.regions_to_choose(one.region_id, on=ask.today)]


class Confirm(forms.Form):
    """On which lawful basis people are told. Nothing is chosen beforehand: the officer says it."""

    basis = forms.ChoiceField(label=_("通知的合法性基础"), choices=[("", _("请选择")), *choices(STATED)])


@page(door, "entitled/<int:search_id>/people/", title=_("应享未享名单"))
def entitled_people(ask: Ask, search_id: int) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file; ID numbers masked in both."""
    one = queries.search(search_id, by=ask.by)
    form = Narrow(ask, one)
    found = queries.entitled(search_id, _sought(form), by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [_row(row, ask) for row in lot]),
                               name=str(_("应享未享名单")))
    here = listing.page_of(ask, found)
    may_act = ask.by.role in OFFERING and one.ended_at is not None and here.object_list
    return show(one=one, form=form, columns=COLUMNS, rows=[_row(row, ask) for row in here], here=here,
                export_url=listing.export_url(ask), confirm=Confirm() if may_act else None,
                rest=rest_of(ask, one),
                crumbs=[{"label": _("政策找人"), "url": reverse("officer:entitled")},
                        {"label": one.region.name, "url": reverse("officer:entitled_found", args=[search_id])},
                        {"label": _("名单")}])


@entitled_people.deed("confirm")
def confirm(ask: Ask, search_id: int) -> SeeOther:
    """Confirm those picked, or all that the filters show; their claims are made at once where they are few."""
    one = queries.search(search_id, by=ask.by)
    picked = [int(key) for key in ask.post.getlist("entitled") if key.isdecimal()]
    sought = queries.Sought(ids=picked) if picked else queries.Sought(**checked(Narrow(ask, one)))
    made = actions.confirm_entitled(by=ask.by, now=ask.now, search_id=one.pk, basis=ask.post.get("basis", ""), sought=sought)
    count = queries.unsettled(made.pk, by=ask.by).count()
    if count > long_work.SMALL:
        return long_work.later(ask, LongWork.CONFIRMED, args={"confirmation_id": made.pk, "search_id": one.pk}, total=count,
                               link=reverse("officer:entitled_people", args=[one.pk]))
    actions.offer_confirmed(by=ask.by, now=ask.now, confirmation_id=made.pk)
    return ask.again(_("已确认 {n} 项；仍符合条件的已生成申领并通知领款人").format(n=count))


@entitled_people.deed("offer_rest")
def offer_rest(ask: Ask, search_id: int) -> SeeOther:
    """Make the claims that confirmed ones still wait for."""
    return go_on_offering(ask, queries.search(search_id, by=ask.by), reverse("officer:entitled_people", args=[search_id]))


def _sought(form: Narrow) -> queries.Sought:
    return queries.Sought(**form.cleaned_data) if form.is_valid() else queries.Sought()


def _row(one: Any, ask: Ask) -> dict[str, object]:
    stands = queries.standing(one)
    word = State(one.claim.state).label(ask.language) if one.claim else stands.label(ask.language)
    groups = "、".join(Group(code).label(ask.language) for code in one.groups)
    return {
        "id": one.pk, "who": one.worker.name, "id_number": mask_id(one.worker.id_number), "policy": one.sheet.named(ask.language),
        "about": _about(one, ask.language), "groups": groups,
        "payee": Payee(one.payee).label(ask.language), "amount_fen": one.amount_fen, "state": (word, TINTS[stands]),
        "url": reverse("officer:claim", args=[one.claim_id]) if one.claim_id and one.claim.state not in UNSEEN else "",
    }


def _about(one: Any, language: str) -> str:
    """What it is for: a certificate, or a seat of a class under its programme, or apprentices taught."""
    cohort = one.enrolment.cohort if one.enrolment_id else None
    thing = one.certificate or cohort or one.mentor.apprenticeship
    said = [f"{thing.occupation.name} {Level(thing.level).label(language)}"]
    if cohort is not None:
        said += [Programme(cohort.programme).label(language), cohort.no]
    if one.mentor_id:
        said.append(str(_("带徒")))
    if one.instalment != Instalment.WHOLE:
        said.append(Instalment(one.instalment).label(language))
    return " · ".join(said)


UNSEEN = (State.OFFERED, State.DECLINED, State.LAPSED)
"""Nothing an officer acts on yet."""

"""Members of the coordination: the list with its form, and one member's page, where its liaison is changed or it leaves."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import ConvenedRefusal, MemberKind
from baigong.journal import queries as journal
from baigong.kernel.refused import Refused

from .door import door

COLUMNS = (
    Column("name", _("成员单位"), "strong", sub="place"), Column("kind", _("类别")), Column("duties", _("职责")),
    Column("liaison", _("联络员")), Column("joined_on", _("加入"), "day"), Column("state", _("状态"), "tag"),
)
HERE, LEFT = "", "left"


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("单位或职责"), required=False, max_length=40)
    kind = forms.ChoiceField(label=_("类别"), required=False, choices=[("", _("全部")), *choices(MemberKind)])
    left = forms.ChoiceField(label=_("状态"), required=False, choices=[(HERE, _("在册")), (LEFT, _("已退出"))])


class Keeping(forms.Form):
    """Who acts for a member, and what it is there for."""

    liaison_id = forms.TypedChoiceField(label=_("联络员"), required=False, coerce=int, empty_value=None, help_text=_(
        "联络员登录经办台代本单位办理；没有账号的单位，由牵头单位按来函登记意见"))
    duties = forms.CharField(label=_("职责"), max_length=300, required=False)

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="member_%s", **more)
        self.fields["liaison_id"].choices = [("", _("暂无")), *queries.liaisons_for(by=ask.by, on=ask.today)]


class Joining(Keeping):
    """A body that becomes a member: chosen, or by its credit code."""

    organisation_id = forms.TypedChoiceField(label=_("单位"), required=False, coerce=int, empty_value=None)
    uscc = forms.CharField(label=_("或填统一社会信用代码"), required=False, max_length=18,
                           help_text=_("名单里没有的社会组织，须已登记为机构"))
    kind = forms.ChoiceField(label=_("成员类别"), choices=choices(MemberKind))
    field_order = ("organisation_id", "uscc", "kind", "duties", "liaison_id")

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, ask=ask, **more)
        self.fields["organisation_id"].choices = [("", _("请选择")), *queries.bodies_to_join(by=ask.by)]


class Leaving(forms.Form):
    """Why it leaves."""

    why = why(_("退出理由"))


@page(door, "coordination/", title=_("协调成员"))
def coordination(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    given = form.cleaned_data if form.is_valid() else {}
    found = queries.coordination_members(by=ask.by, text=given.get("text", ""), kind=given.get("kind", ""),
                                         left=given.get("left") == LEFT)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("协调成员")))
    here, leads = listing.page_of(ask, found), access.leads(ask.by)
    return show(form=form, columns=COLUMNS, here=here, rows=[row_of(one, ask) for one in here], export_url=listing.export_url(ask),
                leads=leads, join_form=typed(ask, Joining, "join", ask=ask) if leads else None)


@coordination.deed("join")
def join(ask: Ask) -> SeeOther:
    """One more."""
    given = dict(checked(typed(ask, Joining, "join", ask=ask)))
    code = given.pop("uscc").strip()
    if given["organisation_id"] is None:
        body = queries.body_of_code(code) if code else None
        if body is None:
            raise Refused(ConvenedRefusal.NO_SUCH_BODY)
        given["organisation_id"] = body.pk
    made = actions.enter_member(by=ask.by, now=ask.now, **given)
    return ask.done(_("已登记为成员单位"), "officer:coordination_member", made.pk)


@page(door, "coordination/<int:member_id>/", title=_("成员单位"))
def coordination_member(ask: Ask, member_id: int) -> Show:
    """Who it is, who acts for it, and for who leads what may be changed."""
    one = queries.coordination_member(member_id, by=ask.by)
    keeps = one.left_at is None and access.may_keep_member(by=ask.by, member_id=one.pk)
    return show(
        one=one, row=row_of(one, ask), page_title=one.organisation.name, keeps=keeps,
        keep_form=typed(ask, Keeping, "keep", ask=ask, initial={"liaison_id": one.liaison_id, "duties": one.duties})
        if keeps else None, leave_form=typed(ask, Leaving, "leave", auto_id="leave_%s"),
        crumbs=[{"label": _("协调成员"), "url": reverse("officer:coordination")}, {"label": one.organisation.name}],
        history=told(journal.history_of(one), language=ask.language))


@coordination_member.deed("keep")
def keep(ask: Ask, member_id: int) -> SeeOther:
    """Another liaison, other duties."""
    given = checked(typed(ask, Keeping, "keep", ask=ask))
    actions.change_member(by=ask.by, now=ask.now, member_id=member_id, **given)
    return ask.again(_("已保存"))


@coordination_member.deed("leave")
def leave(ask: Ask, member_id: int) -> SeeOther:
    """A member no more."""
    actions.end_member(by=ask.by, now=ask.now, member_id=member_id, **checked(typed(ask, Leaving, "leave")))
    return ask.again(_("已登记退出"))


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A member in a list."""
    return {
        "name": one.organisation.name, "place": _("{name}协调机制").format(name=one.region.name),
        "kind": MemberKind(one.kind).label(ask.language), "duties": one.duties,
        "liaison": one.liaison.name if one.liaison else _("暂无，按来函登记"), "joined_on": one.joined_at,
        "state": (_("已退出"), "no") if one.left_at else (_("在册"), "ok"),
        "url": reverse("officer:coordination_member", args=[one.pk]),
    }

"""One person: who they are, the groups they belong to, what registers say, what they learnt and were paid."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import frozen, happened
from baigong.desk.finding import address
from baigong.desk.forms import checked, day, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.enrolment import queries as enrolment
from baigong.journal import queries as journal
from baigong.people import actions, queries
from baigong.people.words import Group
from baigong.supervision.words import Concern

from . import lifelong
from .door import CASEWORK, door
from .known import in_words


class Reveal(forms.Form):
    """Why the whole number is needed."""

    why = why(_("查看原因"), help_text=_("原因和查看人将留在日志中"))


class File(forms.Form):
    """A membership with its evidence."""

    group = forms.ChoiceField(label=_("人员类别"))
    from_on = day(_("开始日期"))
    until_on = day(_("截止日期（不含，可不填）"), required=False)
    evidence = forms.CharField(label=_("认定依据"), max_length=120, help_text=_("如登记证号、花名册批次"))

    def __init__(self, *args: Any, language: str, **more: Any) -> None:
        super().__init__(*args, auto_id="file_%s", **more)
        self.fields["group"].choices = [(one, one.label(language)) for one in Group]


class End(forms.Form):
    """From which day a membership no longer holds."""

    membership_id = forms.IntegerField(widget=forms.HiddenInput)
    until_on = day(_("终止日期"))
    why = why(_("原因"))


@page(door, "people/<int:person_id>/", title=_("人员"))
def person(ask: Ask, person_id: int) -> Show:
    """Everything about one person that the officer may see."""
    one = queries.person(person_id, by=ask.by, also=enrolment.persons_known_to(ask.by))
    account = queries.pay_account_of(person_id=person_id)
    memberships = list(queries.memberships_of(person_id))
    return show(
        frozen=frozen.thing_banner(Concern.PERSON, one.pk, ask),
        one=one, card=queries.card(one, on=ask.today), whole=ask.told.get("number", ""),
        sex=queries.card(one, on=ask.today).sex.label(ask.language),
        serves=ask.by.role in CASEWORK and ask.by.covers(one.region_id),
        crumbs=[{"label": _("学员与档案"), "url": reverse("officer:people")}, {"label": one.name}],
        employer_url=address(ask, "organisation", one.employer_id) if one.employer_id else "",
        reveal_form=typed(ask, Reveal, "reveal", auto_id="reveal_%s"),
        file_form=typed(ask, File, "file", language=ask.language, initial={"from_on": ask.today}),
        groups=[_membership(row, ask) for row in memberships],
        known=in_words(queries.facts_as_of(person_id, on=ask.today), language=ask.language),
        account=queries.masked_account(account) if account else "", account_checked=account and account.checked_at,
        history=happened.told(journal.history_of(
            one, *memberships, *queries.invitations_of(person_id), *([account] if account else [])), language=ask.language),
        **lifelong.of(one, ask),
    )


@person.deed("reveal")
def reveal(ask: Ask, person_id: int) -> HttpResponse:
    """Show the whole number once, on this very answer; who looked and why stays in the journal."""
    reason = checked(typed(ask, Reveal, "reveal"))["why"]
    ask.told["number"] = actions.reveal_id_number(by=ask.by, now=ask.now, person_id=person_id, why=reason)
    answer = person.shown(ask, person_id=person_id)
    answer["Cache-Control"] = "no-store"
    return answer


@person.deed("file")
def file(ask: Ask, person_id: int) -> SeeOther:
    """File a group membership."""
    given = checked(typed(ask, File, "file", language=ask.language))
    actions.file_membership(by=ask.by, now=ask.now, person_id=person_id, **given)
    return ask.again(_("已认定"))


@person.deed("end")
def end(ask: Ask, person_id: int) -> SeeOther:
    """End a group membership."""
    actions.end_membership(by=ask.by, now=ask.now, **checked(End(ask.post)))
    return ask.again(_("已终止"))


def _membership(row: object, ask: Ask) -> dict[str, object]:
    until = row.until_on.isoformat() if row.until_on else _("至今")
    return {
        "slug": str(row.pk), "word": Group(row.group).label(ask.language), "span": f"{row.from_on.isoformat()} – {until}",
        "evidence": row.evidence, "holds": row.from_on <= ask.today and (not row.until_on or ask.today < row.until_on),
        "form": None if row.until_on else End(auto_id=f"end{row.pk}_%s",
                                              initial={"membership_id": row.pk, "until_on": ask.today}),
    }

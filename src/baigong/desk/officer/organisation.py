"""One body: what it is, what a provider may teach, with whom and where, and who acts for it."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import frozen, graded, happened
from baigong.desk.finding import address
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer import access
from baigong.offer import actions as offering
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.offer.words import State as CohortState
from baigong.offer.words.listing import Listing
from baigong.people import actions, queries
from baigong.people.words import OrganisationKind, Role
from baigong.supervision.words import Concern

from .door import CASEWORK, CHIEFS, door
from .organisation_form import Close, Enlist, File, Unlist, Withdraw

REVIEWERS = CHIEFS | {Role.REVIEWER, Role.APPROVER}
NEWEST = 10
TEACHING = offering.TEACHING
"""Bodies with a kind and a credit grade."""
COHORTS = (Column("what", _("班次"), "strong", sub="no"), Column("opens_on", _("开班日"), "day"),
           Column("taken", _("人数"), "number"), Column("state", _("状态"), "tag"))
ROLES = (Column("name", _("姓名"), "strong"), Column("role", _("岗位")), Column("from_on", _("自"), "day"))


@page(door, "organisations/<int:organisation_id>/", title=_("机构"))
def organisation(ask: Ask, organisation_id: int) -> Show:
    """Everything about one body; its people, teachers and places only for officers of its place."""
    one = _ours(ask, organisation_id)
    provider, employer = (one.kind == kind for kind in (OrganisationKind.PROVIDER, OrganisationKind.EMPLOYER))
    account = queries.pay_account_of(organisation_id=one.pk) if ask.by.role in CASEWORK else None
    cohorts = offer.cohorts_for(by=ask.by).filter(provider_id=one.pk)
    return show(
        one=one, provider=provider, kind=OrganisationKind(one.kind).label(ask.language),
        crumbs=[{"label": _("机构"), "url": reverse("officer:organisations")}, {"label": one.name}],
        frozen=frozen.thing_banner(Concern.ORGANISATION, one.pk, ask), account=queries.masked_account(account) if account else "",
        scopes=[_scope(row, ask) for row in offer.scopes_of(one.pk)] if provider else [],
        teachers=offer.teachers_of(one.pk, by=ask.by) if provider else [],
        places=offer.places_of(one.pk, by=ask.by) if provider else [],
        cohort_columns=COHORTS, cohorts=[_cohort(row, ask) for row in cohorts[:NEWEST]] if provider else [],
        role_columns=ROLES, roles=[_role(row, ask) for row in queries.roles_at(one.pk, by=ask.by, on=ask.today)],
        standing=graded.standing(one.pk, on=ask.today, language=ask.language)["now"] if one.kind in TEACHING else [],
        employer=employer, lists=[_listing(row, ask) for row in offer.listings_of(one.pk)] if employer else [],
        enlists=employer and access.may_list(by=ask.by, employer_id=one.pk) and not one.closed_on,
        list_form=typed(ask, Enlist, "enlist", auto_id="enlist_%s", initial={"from_on": ask.today}),
        files=provider and ask.by.role in REVIEWERS and not one.closed_on,
        propose_url=reverse("officer:penalty_new", args=[one.pk]) if provider and ask.by.role in REVIEWERS
        and ask.by.covers(one.region_id) else "",
        file_form=typed(ask, File, "file", language=ask.language, initial={"from_on": ask.today}),
        close_form=typed(ask, Close, "close", auto_id="close_%s", initial={"on": ask.today})
        if ask.by.role in CHIEFS and not one.closed_on else None,
        history=happened.told(journal.history_of(one), language=ask.language),
    )


@organisation.deed("file")
def file(ask: Ask, organisation_id: int) -> SeeOther:
    """File one occupation and level."""
    given = dict(checked(typed(ask, File, "file", language=ask.language)))
    offering.file_scope(by=ask.by, now=ask.now, provider_id=organisation_id,
                        occupation_code=given.pop("occupation"), **given)
    return ask.again(_("已列入备案范围"))


@organisation.deed("withdraw")
def withdraw(ask: Ask, organisation_id: int) -> SeeOther:
    """End a filed scope."""
    offering.withdraw_scope(by=ask.by, now=ask.now, **checked(Withdraw(ask.post)))
    return ask.again(_("已终止"))


@organisation.deed("enlist")
def enlist(ask: Ask, organisation_id: int) -> SeeOther:
    """Put a firm on a list."""
    offering.list_employer(by=ask.by, now=ask.now, employer_id=organisation_id, **checked(typed(ask, Enlist, "enlist")))
    return ask.again(_("已列入名录"))


@organisation.deed("unlist")
def unlist(ask: Ask, organisation_id: int) -> SeeOther:
    """It is on that list no longer."""
    offering.unlist_employer(by=ask.by, now=ask.now, **checked(Unlist(ask.post)))
    return ask.again(_("已终止"))


@organisation.deed("close")
def close(ask: Ask, organisation_id: int) -> SeeOther:
    """Record that the body no longer takes part."""
    actions.close_organisation(by=ask.by, now=ask.now, organisation_id=organisation_id, **checked(typed(ask, Close, "close")))
    return ask.again(_("已登记退出"))


def _ours(ask: Ask, organisation_id: int) -> Any:
    """Bodies are public, but this desk opens those of its own region only."""
    one = queries.organisation(organisation_id)
    if not ask.by.covers(one.region_id):
        raise ObjectDoesNotExist(organisation_id)
    return one


def _scope(row: Any, ask: Ask) -> dict[str, object]:
    until = row.until_on.isoformat() if row.until_on else _("至今")
    return {
        "slug": str(row.pk), "word": f"{row.occupation.name} {Level(row.level).label(ask.language)}",
        "code": row.occupation_id, "span": f"{row.from_on.isoformat()} – {until}",
        "holds": row.from_on <= ask.today and (not row.until_on or ask.today < row.until_on),
        "form": None if row.until_on else Withdraw(auto_id=f"scope{row.pk}_%s",
                                                   initial={"scope_id": row.pk, "until_on": ask.today}),
    }


def _listing(row: Any, ask: Ask) -> dict[str, object]:
    until = row.until_on.isoformat() if row.until_on else _("至今")
    return {
        "slug": str(row.pk), "word": Listing(row.listing).label(ask.language), "document": row.document,
        "span": f"{row.from_on.isoformat()} – {until}",
        "form": None if row.ended_at else Unlist(auto_id=f"list{row.pk}_%s", initial={"listing_id": row.pk, "until_on": ask.today}),
    }


def _cohort(row: Any, ask: Ask) -> dict[str, object]:
    return {
        "what": f"{row.occupation.name} {Level(row.level).label(ask.language)}", "no": row.no,
        "opens_on": row.opens_on, "taken": row.taken, "state": (CohortState(row.state).label(ask.language), ""),
        "url": address(ask, "cohort", row.pk),
    }


def _role(row: Any, ask: Ask) -> dict[str, object]:
    return {"name": row.person.name, "role": Role(row.role).label(ask.language), "from_on": row.from_on,
            "url": address(ask, "role", row.pk) if ask.by.role in CHIEFS else ""}

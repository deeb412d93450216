"""Training bought whole (项目制): proposed by one officer and signed by another, classes put under it, settled once all is done.

Its money is reserved when it is signed. Its people are paid for by claims under its policy, in an advance and a balance where
that was agreed: with each of them so much less is reserved.
"""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, step, tell
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.people.models import Organisation
from baigong.people.words import Group, OrganisationKind
from baigong.policy import queries as policy
from baigong.policy.queries import COMMITTED
from baigong.policy.words import Fund
from baigong.subsidy import access
from baigong.subsidy.decide import packages as judging
from baigong.subsidy.models import Package, PackageClass
from baigong.subsidy.queries import bought as reading
from baigong.subsidy.words import Refusal, State
from baigong.subsidy.words.packages import (
    PACKAGE_MOVES,
    Chosen,
    PackageMove,
    PackageRefusal,
    PackageState,
    PackageTold,
)

from .entries import take_no

PROVIDERS = frozenset({OrganisationKind.PROVIDER, OrganisationKind.BASE})
"""Who may be chosen."""


@action("subsidy.package_proposed", may=access.may_propose_package)
def propose_package(
    *, by: Actor, now: datetime, region: str, title: str, document_no: str, provider_id: int, chosen: str, occupation_id: str,
    level: str, from_on: date, until_on: date, heads: int, price_fen: Fen, why_direct: str = "", for_group: str = "",
    advance_percent: int = 0,
) -> Package:
    """Write down what is to be bought, for another officer to sign. The same document with the same content answers with what was
    proposed.

    Raises Refused with every reason: package_no_title, package_no_provider, package_no_heads, package_span, package_advance,
    package_why_direct, package_no_policy; package_twice.
    """
    provider = Organisation.objects.get(pk=provider_id)
    sheet = reading.package_policy(region, from_on)
    agreed = judging.Agreed(
        title, document_no, str(Chosen(chosen)), why_direct, from_on, until_on, heads, price_fen, advance_percent)
    judging.may_propose_package(agreed, is_provider=provider.kind in PROVIDERS, has_policy=sheet is not None).or_refuse()
    said = {
        "title": title.strip(), "provider_id": provider_id, "chosen": agreed.chosen, "why_direct": why_direct.strip(),
        "occupation_id": occupation_id, "level": level, "for_group": str(Group(for_group)) if for_group else "", "from_on": from_on,
        "until_on": until_on, "heads": heads, "price_fen": price_fen, "advance_percent": advance_percent}
    known = Package.objects.filter(region_id=region, document_no=document_no.strip()).exclude(
        state=PackageState.WITHDRAWN).first()
    if known is not None:
        if any(getattr(known, name) != value for name, value in said.items()):
            raise Refused(PackageRefusal.TWICE)
        return known
    made = Package.objects.create(
        no=take_no("XM", region, timezone.localdate(now).year), region_id=region, document_no=document_no.strip(), sheet=sheet,
        total_fen=heads * price_fen, proposed_at=now, proposed_by=by.person_id, **said)
    note(made, fen=made.total_fen, heads=heads)
    return made


@action("subsidy.package_signed", may=access.may_sign_package)
def sign_package(*, by: Actor, now: datetime, package_id: int) -> Package:
    """Another officer signs: the whole is reserved out of the budget line of the place.

    Raises Refused(package_second, no_budget, overdrawn, not_now).
    """
    one = locked_package(package_id)
    pays = policy.sheet_by_hash(one.sheet.hash).pays
    line = policy.budget_line(one.region_id, Fund(str(pays.from_fund if pays else "")), timezone.localdate(now).year)
    hold = judging.package_hold(one.no, 1)
    ledger.open_account(COMMITTED + line.account, "开班预留", only_holds=True)
    ledger.hold(id=hold, debit=line.account, credit=COMMITTED + line.account, amount_fen=one.total_fen, why=one.no, now=now)
    move(one, PACKAGE_MOVES, PackageMove.SIGN, by=by, now=now, signed_at=now, signed_by=by.person_id, budget_line=line,
         hold_id=hold, round=1, reserved_fen=one.total_fen)
    note(one, fen=one.total_fen)
    tell(PackageTold.SIGNED, now=now, to_organisation=one.provider_id, link=f"/provider/packages/{one.pk}/", no=one.no,
         heads=one.heads, price=yuan(one.price_fen))
    return one


@action("subsidy.package_withdrawn", may=access.may_work_on_package)
def withdraw_package(*, by: Actor, now: datetime, package_id: int, why: str) -> Package:
    """It is not bought after all; only before it is signed. Raises Refused(why_needed), or not_now."""
    one = locked_package(package_id)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    move(one, PACKAGE_MOVES, PackageMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip())
    return one


@action("subsidy.class_put_under_package", may=access.may_put_class)
def put_class(*, by: Actor, now: datetime, package_id: int, cohort_id: int) -> PackageClass:
    """A class that is submitted runs under the project from now on. The same again changes nothing.

    Raises Refused with every reason: package_not_signed, package_class_taken, package_class_open, package_other_class,
    package_full.
    """
    one = locked_package(package_id)
    cohort = Cohort.objects.get(pk=cohort_id)
    known = PackageClass.objects.filter(cohort=cohort).first()
    if known is not None and known.package_id == one.pk:
        return known
    seats = sum(each.seats for each in reading.classes_under(one).exclude(state=CohortState.CANCELLED))
    judging.may_run_under(
        is_signed=one.state == PackageState.SIGNED, state=CohortState(cohort.state), differs=reading.unlike(one, cohort),
        seats=seats + cohort.seats, heads=one.heads, is_taken=known is not None).or_refuse()
    made = PackageClass.objects.create(package=one, cohort=cohort, put_at=now, put_by=by.person_id)
    note(one, cohort=cohort.pk)
    return made


@action("subsidy.package_settled", may=access.may_sign_package)
def settle_package(*, by: Actor, now: datetime, package_id: int) -> Package:
    """All is done: what nobody fulfilled is free again. By another officer than who proposed it.

    Raises Refused with every reason: package_classes_run, package_claims_open, package_shortfall (what was advanced for those who
    did not complete comes back first); package_second, not_now.
    """
    one = locked_package(package_id)
    (sums,) = reading.package_sums([one])
    open_claims = reading.claims_under(one).exclude(state__in=[State.PAID, State.REFUSED]).count()
    judging.may_settle_package(
        classes_left=reading.classes_under(one).exclude(state__in=reading.OVER).count(), claims_left=open_claims,
        shortfall=reading.shortfall_of(one)).or_refuse()
    freed = one.reserved_fen
    if one.hold_id is not None:
        ledger.void(id=judging.package_hold(one.no, one.round, end=True), settles=one.hold_id, why=one.no, now=now)
    move(one, PACKAGE_MOVES, PackageMove.SETTLE, by=by, now=now, settled_at=now, settled_by=by.person_id, hold_id=None,
         reserved_fen=0, fulfilled=sums.completed)
    note(one, freed_fen=freed, had_fen=sums.had_fen, fulfilled=sums.completed)
    tell(PackageTold.SETTLED, now=now, to_organisation=one.provider_id, link=f"/provider/packages/{one.pk}/", no=one.no,
         fulfilled=sums.completed, paid=yuan(sums.had_fen))
    return one


@step
def locked_package(package_id: int) -> Package:
    """The project with its sheet and line, its own row locked. Raises Package.DoesNotExist."""
    return Package.objects.select_for_update(of=("self",)).select_related("sheet", "budget_line", "provider").get(pk=package_id)

"""Studios and bases: registered by a document, given yearly targets, their figures reported, ended."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people.models import Organisation
from baigong.people.words import RegionLevel
from baigong.talent import access, queries
from baigong.talent.decide.recording import may_register_asset, may_report, may_set, rank_of
from baigong.talent.models import Asset, Report, Target
from baigong.talent.words import Refusal


@action("talent.asset_registered", may=access.may_register_asset)
def register_asset(
    *, by: Actor, now: datetime, organisation_id: int, document_no: str, since_on: date, master_id: int | None = None,
    occupation_code: str | None = None, rank: str = "",
) -> Asset:
    """Register a base or studio by the document that recognised it, at the rank it names (else that of its region).

    Raises Refused: not_an_asset, studio_needs_master, no_document, asset_known.
    """
    body = Organisation.objects.get(pk=organisation_id)
    may_register_asset(body.kind, has_master=master_id is not None, document_no=document_no).or_refuse()
    return Asset.objects.create(
        organisation=body, kind=body.kind, rank=RegionLevel(rank or rank_of(body.region_id)),
        occupation_id=occupation_code, master_id=master_id, document_no=document_no.strip(), since_on=since_on, registered_at=now,
        registered_by=by.person_id)


@action("talent.asset_ended", may=access.may_keep_asset)
def end_asset(*, by: Actor, now: datetime, asset_id: int, on: date, why: str) -> Asset:
    """It is no longer a recognised base or studio from a day on. Raises Refused: why_needed, asset_ended."""
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    asset = Asset.objects.select_for_update().get(pk=asset_id)
    if asset.ended_on is not None:
        raise Refused(Refusal.ASSET_ENDED, on=asset.ended_on)
    asset.ended_on, asset.ended_at, asset.ended_by, asset.why = on, now, by.person_id, why.strip()
    asset.save(update_fields=["ended_on", "ended_at", "ended_by", "why"])
    note(asset, on=on.isoformat())
    return asset


@action("talent.target_set", may=access.may_keep_asset)
def set_target(*, by: Actor, now: datetime, asset_id: int, year: int, measure: str, amount: int) -> Target:
    """Say what is to be achieved in a year. Raises Refused: wrong_measure, above_zero, asset_ended, target_set."""
    asset = Asset.objects.get(pk=asset_id)
    may_set(queries.shelf().measures.get(measure), code=measure, kind=asset.kind, amount=amount,
            ended_on=asset.ended_on).or_refuse()
    if Target.objects.filter(asset=asset, year=year, measure=measure).exists():
        raise Refused(Refusal.TARGET_SET, year=year)
    made = Target.objects.create(asset=asset, year=year, measure=measure, amount=amount, set_at=now, set_by=by.person_id)
    note(asset, target=made.pk, year=year, measure=measure, amount=amount)
    return made


@action("talent.target_changed", may=access.may_keep_target)
def change_target(*, by: Actor, now: datetime, target_id: int, amount: int, why: str) -> Target:
    """Another amount, with the reason; the journal keeps the old one. Raises Refused: why_needed, above_zero, asset_ended."""
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    target = Target.objects.select_for_update().select_related("asset").get(pk=target_id)
    may_set(queries.shelf().measures.get(target.measure), code=target.measure, kind=target.asset.kind, amount=amount,
            ended_on=target.asset.ended_on).or_refuse()
    note(target.asset, target=target.pk, measure=target.measure, was=target.amount, amount=amount)
    target.amount, target.set_at, target.set_by = amount, now, by.person_id
    target.save(update_fields=["amount", "set_at", "set_by"])
    return target


@action("talent.figure_reported", may=access.may_keep_target)
def report_figure(*, by: Actor, now: datetime, target_id: int, achieved: int, as_of: date, evidence: str) -> Report:
    """What was achieved from the year's first day to `as_of`, on what evidence; later figures replace none.

    Raises Refused: below_zero, outside_year, reported_later, no_evidence.
    """
    target = Target.objects.select_for_update().select_related("asset").get(pk=target_id)
    latest = target.reports.order_by("-as_of", "-id").values_list("as_of", flat=True).first()
    may_report(year=target.year, achieved=achieved, as_of=as_of, evidence=evidence, on=timezone.localdate(now),
               latest=latest).or_refuse()
    made = Report.objects.create(target=target, achieved=achieved, as_of=as_of, evidence=evidence.strip(),
                                 reported_at=now, reported_by=by.person_id)
    note(target.asset, target=target.pk, measure=target.measure, achieved=achieved)
    return made

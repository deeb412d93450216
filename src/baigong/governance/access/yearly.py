"""Who may write, sign, receive and check a report."""

from django.db.models import Q, QuerySet

from baigong.governance.models import Report
from baigong.governance.words import ABOVE
from baigong.kernel.actor import Actor, region_stem
from baigong.people.models import Region
from baigong.people.words import OFFICERS, Role

from .tasks import HOLDERS, LEADERS, PLANNERS


def reports_seen_by(by: Actor) -> QuerySet[Report]:
    """Reports of an officer's very region, and of those beneath what they sent."""
    if by.role == Role.SYSTEM:
        return Report.objects.all()
    if by.role not in OFFICERS or not by.region:
        return Report.objects.none()
    beneath = Q(state__in=ABOVE)
    if stem := region_stem(by.region):
        beneath &= Q(region__code__startswith=stem)
    return Report.objects.filter(beneath | Q(region_id=by.region))


def may_open_report(*, by: Actor, region: str) -> bool:
    """An officer of the very region, of a role that carries tasks."""
    return by.role in HOLDERS and by.is_known and by.region == region


def may_write_report(*, by: Actor, report_id: int) -> bool:
    """The same, for a report of that region. Raises Report.DoesNotExist."""
    return may_open_report(by=by, region=_region_of(report_id))


def may_sign_report(*, by: Actor, report_id: int) -> bool:
    """Of them, who answers for the office. Raises Report.DoesNotExist."""
    return by.role in LEADERS and may_write_report(by=by, report_id=report_id)


def may_receive_report(*, by: Actor, report_id: int) -> bool:
    """A planner of the region right above; of a municipality's district, of the municipality too. Raises Report.DoesNotExist."""
    return by.role in PLANNERS and by.is_known and by.region in regions_receiving(_region_of(report_id))


def may_check_report(*, by: Actor, report_id: int) -> bool:
    """Whoever may read it may ask whether it still holds; the house does so too. Raises Report.DoesNotExist."""
    return by.role == Role.SYSTEM or (by.is_known and reports_seen_by(by).filter(pk=report_id).exists())


def regions_receiving(region: str) -> list[str]:
    """To whom a region reports: the one right above, and the one above that where there is but one step between."""
    above = Region.objects.get(pk=region).parent
    if above is None:
        return []
    if above.parent_id is None or Region.objects.filter(
            parent_id=above.parent_id, valid_until=None).exclude(pk=above.pk).exists():
        return [above.pk]
    return [above.pk, above.parent_id]


def _region_of(report_id: int) -> str:
    return Report.objects.values_list("region_id", flat=True).get(pk=report_id)

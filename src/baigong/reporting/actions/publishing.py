"""Publishing: a region's frozen month is opened to everyone, once and for good; later corrections show by themselves."""

from datetime import date, datetime

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people.models import Region
from baigong.reporting import access
from baigong.reporting.models import Frozen, Publication
from baigong.reporting.words import Refusal


@action("reporting.month_published", may=access.may_publish)
def publish_month(*, by: Actor, region: str, month: date, now: datetime) -> Publication:
    """Open a region's frozen month to everyone. Raises Refused(not_frozen, published_already)."""
    named = f"{month:%Y-%m}"
    if not Frozen.objects.filter(region_id="000000", month_from=month).exists():
        raise Refused(Refusal.NOT_FROZEN, month=named)
    place = Region.objects.get(pk=region)
    if Publication.objects.filter(region=place, month_from=month).exists():
        raise Refused(Refusal.PUBLISHED_ALREADY, region=place.name, month=named)
    made = Publication.objects.create(region=place, month_from=month, published_at=now, published_by=by.person_id)
    note(made, region=region, month=named)
    return made

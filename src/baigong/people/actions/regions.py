"""Loading the table of regions."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.people import access
from baigong.people.models import Region


@action("people.regions_loaded", may=access.may_load)
def load_regions(*, by: Actor, now: datetime, rows: Iterable[Mapping[str, str]]) -> int:
    """Bring the table to `rows` (columns of institution/regions/regions.csv); answers how many rows differed.

    Regions are never removed: a retired code carries `valid_until` and still resolves.
    """
    known = {region.code: region for region in Region.objects.all()}
    wanted = [_region(row) for row in rows]
    fields = ["name", "level", "parent_id", "valid_from", "valid_until", "succeeded_by"]
    changed = [
        region for region in wanted
        if region.code not in known
        or any(getattr(region, name) != getattr(known[region.code], name) for name in fields)
    ]
    Region.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["code"], batch_size=1000,
        update_fields=["name", "level", "parent", "valid_from", "valid_until", "succeeded_by"],
    )
    note(rows=len(wanted), changed=len(changed))
    return len(changed)


def _region(row: Mapping[str, str]) -> Region:
    until = row.get("valid_until", "")
    return Region(
        code=row["code"], name=row["name"], level=row["level"], parent_id=row["parent"] or None,
        valid_from=date.fromisoformat(row["valid_from"]), valid_until=date.fromisoformat(until) if until else None,
        succeeded_by=row.get("succeeded_by", ""),
    )

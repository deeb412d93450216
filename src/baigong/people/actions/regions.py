"""Loading the table of regions."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.people import access
from baigong.people.models import Region

FIELDS = ("name", "level", "parent_id", "valid_from", "valid_until", "succeeded_by")


@action("people.regions_loaded", may=access.may_load)
def load_regions(*, by: Actor, now: datetime, rows: Iterable[Mapping[str, str]]) -> int:
    """Bring the table to `rows` (columns of institution/regions/regions.csv); answers how many rows differed.

    Regions are never removed: a retired code carries `valid_until` and still resolves.
    """
    known = {code: rest for code, *rest in Region.objects.values_list("code", *FIELDS)}
    wanted = [_cells(row) for row in rows]
    changed = [Region(code=code, **dict(zip(FIELDS, rest, strict=True))) for code, *rest in wanted if known.get(code) != rest]
    Region.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["code"], batch_size=1000,
        update_fields=["name", "level", "parent", "valid_from", "valid_until", "succeeded_by"],
    )
    note(rows=len(wanted), changed=len(changed))
    return len(changed)


def _cells(row: Mapping[str, str]) -> list[Any]:
    until = row.get("valid_until", "")
    return [row["code"], row["name"], row["level"], row["parent"] or None, date.fromisoformat(row["valid_from"]),
            date.fromisoformat(until) if until else None, row.get("succeeded_by", "")]

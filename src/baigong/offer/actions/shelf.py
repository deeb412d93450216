"""Taking dated data off the institution's shelf: again and again gives the same rows."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from django.db.backends.postgresql.psycopg_any import DateRange

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer import access
from baigong.offer.decide.shelf import CatalogueSheet, read_catalogue, read_occupations
from baigong.offer.models import Catalogue, Item, Occupation
from baigong.offer.words import Refusal

T = TypeVar("T")


@action("offer.occupations_loaded", may=access.may_load)
def load_occupations(*, by: Actor, now: datetime, folder: Path) -> int:
    """Load every `occupations-*.csv` of a folder; an occupation known already is brought up to date.

    Answers how many rows the files hold. Raises Refused(shelf_fault).
    """
    rows = []
    for file in sorted(folder.glob("occupations-*.csv")):
        lines = file.read_text(encoding="utf-8").splitlines()
        rows += _read(file, lambda lines=lines: list(read_occupations(lines)))
    Occupation.objects.bulk_create(
        [Occupation(code=row.code, name=row.name, group_code=row.group_code, is_green=row.is_green,
                    is_digital=row.is_digital, mended=row.mended) for row in rows],
        update_conflicts=True, unique_fields=["code"],
        update_fields=["name", "group_code", "is_green", "is_digital", "mended"])
    note(rows=len(rows))
    return len(rows)


@action("offer.catalogues_loaded", may=access.may_load)
def load_catalogues(*, by: Actor, now: datetime, folder: Path) -> int:
    """Load every `<region>/<slug>/*.yaml` below a folder. A version loaded before stays as it is, for cohorts rest
    on its lines; a file that says something else for the same days is refused: publish a new version instead.

    Answers how many versions are new. Raises Refused(shelf_fault, catalogue_changed).
    """
    new = 0
    for file in sorted(folder.glob("*/*/*.yaml")):
        sheet = _read(file, lambda file=file: read_catalogue(file.read_text(encoding="utf-8")))
        new += _load(file, sheet)
    note(new=new)
    return new


def _load(file: Path, sheet: CatalogueSheet) -> bool:
    known = Catalogue.objects.filter(region_id=sheet.region, slug=sheet.slug, in_force__startswith=sheet.starts).first()
    if known is not None:
        if known.hash != sheet.hash:
            raise Refused(Reason(Refusal.CATALOGUE_CHANGED, {"file": file.name}))
        return False
    missing = {item.occupation for item in sheet.items} - set(
        Occupation.objects.filter(pk__in={item.occupation for item in sheet.items}).values_list("pk", flat=True))
    if missing:
        raise Refused(Reason(Refusal.SHELF_FAULT, {"file": file.name, "fault": f"occupations {sorted(missing)}"}))
    catalogue = Catalogue.objects.create(
        region_id=sheet.region, slug=sheet.slug, name=sheet.name, document_no=sheet.document_no, trust=sheet.trust,
        items_trust=sheet.items_trust, in_force=DateRange(sheet.starts, sheet.ends, "[)"), hash=sheet.hash)
    Item.objects.bulk_create(
        Item(catalogue=catalogue, occupation_id=row.occupation, level=row.level, price_fen=row.price_fen,
             hours=row.hours, shortage=row.shortage, complexity=row.complexity, source=row.source,
             assessment_fee_fen=row.assessment_fee_fen)
        for row in sheet.items)
    return True


def _read(file: Path, read: Callable[[], T]) -> T:
    try:
        return read()
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused(Reason(Refusal.SHELF_FAULT, {"file": file.name, "fault": str(error)})) from error

"""Looking for signals: every new piece of evidence becomes a finding, or joins the one that still stands, once."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor, region_stem
from baigong.offer.queries import working_days
from baigong.supervision import access, queries
from baigong.supervision.decide import Signal
from baigong.supervision.models import Evidence, Finding, Scan
from baigong.supervision.queries.concerns import Belongs
from baigong.supervision.words import STANDING

from .freezing import freeze_all

LOCK = 0x5C4E
"""One scan at a time: two would both find the same evidence new, and the second fail on the first's rows."""


@action("supervision.scanned", may=access.may_scan)
def scan(*, by: Actor, now: datetime, region: str, codes: Collection[str] = ()) -> Scan:
    """Look for signals (`codes`, or all of the shelf) about what belongs to a region, and raise what is new.

    What blocks is frozen at once. Running it again finds nothing new. A handful of queries for each signal, however
    much it finds. Raises Refused(no_signal).
    """
    (made,) = _scanned([region], codes, by=by, now=now)
    note(made, found=_in_short(made))
    return made


@action("supervision.regions_scanned", may=access.may_scan_each)
def scan_each(*, by: Actor, now: datetime, regions: Sequence[str], codes: Collection[str] = ()) -> list[Scan]:
    """The same for several regions, each with a scan of its own; what is true in the whole house is asked once.

    A region beneath another one given is looked at with that one, for the same evidence is raised once.
    """
    apart = [one for one in dict.fromkeys(regions)
             if not any(other != one and one.startswith(region_stem(other)) for other in regions)]
    made = _scanned(apart, codes, by=by, now=now)
    note(regions={one.region_id: _in_short(one) for one in made})
    return made


def _scanned(regions: Sequence[str], codes: Collection[str], *, by: Actor, now: datetime) -> list[Scan]:
    today = timezone.localdate(now)
    wanted = [queries.signal(code) for code in codes] or list(queries.signals(on=today))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    values, due_on = queries.all_values(), working_days().add(today, queries.clocks().judge)
    found: dict[str, dict[str, Any]] = {region: {} for region in regions}
    raised: dict[str, list[tuple[list[Finding], list[Evidence]]]] = {region: [] for region in regions}
    for signal in wanted:
        rows = defaultdict(list)
        for hit in queries.hits_of(signal, values[signal.code], on=today):
            rows[hit.key].append(hit)
        places = queries.belongings(signal.concern, rows)
        for region in regions:
            stem = region_stem(region)
            here = {key: hits for key, hits in rows.items() if key in places and places[key].region.startswith(stem)}
            fresh, more = _new(signal, values[signal.code], here, places)
            for one in fresh:
                one.due_on, one.raised_at, one.raised_by = due_on, now, by.person_id
            raised[region].append((fresh, more))
            found[region][signal.code] = {
                "edition": signal.edition, "hits": len(here), "raised": len(fresh), "added": len(more),
                "values": {name: str(value) for name, value in values[signal.code].items()}}
    scans = []
    for region in regions:
        made = Scan.objects.create(region_id=region, on=today, found=found[region], scanned_at=now, scanned_by=by.person_id)
        for fresh, more in raised[region]:
            _write(made, fresh, more, by=by, now=now)
        scans.append(made)
    return scans


def _in_short(made: Scan) -> dict[str, list[int]]:
    return {code: [one["hits"], one["raised"], one["added"]] for code, one in made.found.items() if one["hits"]}


def _new(
    signal: Signal, values: dict[str, Any], rows: Mapping[int, list[queries.Hit]], places: Mapping[int, Belongs],
) -> tuple[list[Finding], list[Evidence]]:
    """Findings to raise and evidence to add, not yet written, of what was hit; nothing hit, nothing asked."""
    if not rows:
        return [], []
    keys = list(rows)
    known = set(Evidence.objects.filter(signal=signal.code, concern=signal.concern, key__in=keys)
                .order_by().values_list("key", "fingerprint"))
    standing = {one.key: one for one in Finding.objects.filter(
        signal=signal.code, concern=signal.concern, key__in=keys, state__in=STANDING)}
    fresh, evidence = [], []
    for key in keys:
        new = [hit for hit in rows[key] if (key, hit.fingerprint) not in known]
        if not new:
            continue
        finding = standing.get(key)
        if finding is None:
            finding = Finding(
                signal=signal.code, edition=signal.edition, values={name: str(value) for name, value in values.items()},
                concern=signal.concern, key=key, region_id=places[key].region,
                organisation_id=places[key].organisation_id, weight=signal.weight, handling=signal.handling)
            fresh.append(finding)
        evidence += [Evidence(finding=finding, signal=signal.code, concern=signal.concern, key=key,
                              fingerprint=hit.fingerprint, row=hit.row) for hit in new]
    return fresh, evidence


def _write(made: Scan, fresh: Sequence[Finding], evidence: Sequence[Evidence], *, by: Actor, now: datetime) -> None:
    for one in fresh:
        one.scan = made
    Finding.objects.bulk_create(fresh, batch_size=1000)
    for row in evidence:
        row.finding_id, row.found_at, row.found_by = row.finding.pk, now, by.person_id
    Evidence.objects.bulk_create(evidence, batch_size=1000)
    freeze_all(fresh, by=by, now=now)

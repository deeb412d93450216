"""Looking for signals: every new piece of evidence becomes a finding, or joins the one that still stands, once."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor, region_stem
from baigong.offer.queries import working_days
from baigong.supervision import access, queries
from baigong.supervision.decide import Signal
from baigong.supervision.models import Evidence, Finding, Scan
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
    today = timezone.localdate(now)
    wanted = [queries.signal(code) for code in codes] or list(queries.signals(on=today))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    values, due_on = queries.all_values(), working_days().add(today, queries.clocks().judge)
    found: dict[str, Any] = {}
    raised: list[tuple[Signal, list[Finding], list[Evidence], int]] = []
    for signal in wanted:
        fresh, more, hits = _look(signal, values[signal.code], region=region, on=today)
        for one in fresh:
            one.due_on, one.raised_at, one.raised_by = due_on, now, by.person_id
        raised.append((signal, fresh, more, hits))
        found[signal.code] = {"edition": signal.edition, "hits": hits, "raised": len(fresh), "added": len(more),
                              "values": {name: str(value) for name, value in values[signal.code].items()}}
    made = Scan.objects.create(region_id=region, on=today, found=found, scanned_at=now, scanned_by=by.person_id)
    for _signal, fresh, more, _hits in raised:
        _write(made, fresh, more, by=by, now=now)
    note(made, found={code: [one["hits"], one["raised"], one["added"]] for code, one in found.items() if one["hits"]})
    return made


def _look(signal: Signal, values: dict[str, Any], *, region: str, on: date) -> tuple[list[Finding], list[Evidence], int]:
    """Findings to raise and evidence to add, not yet written, and how many things were hit."""
    rows = defaultdict(list)
    for hit in queries.hits_of(signal, values, on=on):
        rows[hit.key].append(hit)
    places = queries.belongings(signal.concern, rows)
    stem = region_stem(region)
    keys = [key for key in rows if key in places and places[key].region.startswith(stem)]
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
    return fresh, evidence, len(keys)


def _write(made: Scan, fresh: Sequence[Finding], evidence: Sequence[Evidence], *, by: Actor, now: datetime) -> None:
    for one in fresh:
        one.scan = made
    Finding.objects.bulk_create(fresh, batch_size=1000)
    for row in evidence:
        row.finding_id, row.found_at, row.found_by = row.finding.pk, now, by.person_id
    Evidence.objects.bulk_create(evidence, batch_size=1000)
    freeze_all(fresh, by=by, now=now)

"""Findings as officers read them: narrowed lists, one with its evidence, what waits, and how good the signals were."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from baigong.kernel.actor import Actor, region_stem
from baigong.offer.queries import Line, Waiting, lines_of
from baigong.people import queries as people
from baigong.supervision import access
from baigong.supervision.decide import Plant, Score, score
from baigong.supervision.models import Evidence, Finding, Scan
from baigong.supervision.words import OPEN, STANDING, Concern, FindingState

from .concerns import things
from .shelf import signals


@dataclass(frozen=True)
class WantedFindings:
    """How a list of findings is narrowed."""

    signal: str = ""
    state: str = ""
    concern: str = ""
    weight: int | None = None  # this and heavier
    region: str = ""


@dataclass(frozen=True)
class Record:
    """What became of a signal's findings so far. `precision`: confirmed among judged, or None before any judgement."""

    raised: int
    waiting: int
    confirmed: int
    dismissed: int
    overridden: int

    @property
    def precision(self) -> float | None:
        """Confirmed among those judged; an override says the rule hit and was set aside, so it counts as a hit."""
        judged = self.confirmed + self.dismissed + self.overridden
        return (self.confirmed + self.overridden) / judged if judged else None


def findings(wanted: WantedFindings | None = None, *, by: Actor) -> QuerySet[Finding]:
    """The findings an actor may see, the most urgent first, then the heaviest."""
    found = access.seen_by(by).select_related("region", "organisation")
    wanted = wanted or WantedFindings()
    for field in ("signal", "state", "concern"):
        if getattr(wanted, field):
            found = found.filter(**{field: getattr(wanted, field)})
    if wanted.weight is not None:
        found = found.filter(weight__gte=wanted.weight)
    if wanted.region:
        found = found.filter(region__code__startswith=region_stem(wanted.region))
    return found.order_by("due_on", "-weight", "id")


def finding(finding_id: int, *, by: Actor) -> Finding:
    """One finding the actor may see. Raises Finding.DoesNotExist, also for those they may not see."""
    return access.seen_by(by).select_related("region", "organisation", "assigned_to", "scan").get(pk=finding_id)


def finding_counts(*, by: Actor) -> dict[str, int]:
    """How many findings there are in each state."""
    rows = access.seen_by(by).order_by().values_list("state").annotate(n=Count("pk"))
    return dict(rows)


def evidence_of(one: Finding) -> list[Evidence]:
    """Its evidence, oldest first."""
    return list(Evidence.objects.filter(finding=one).order_by("id"))


def standing_about(concern: Concern, key: int, *, by: Actor) -> list[Finding]:
    """Findings about one thing that still freeze it, for officers' pages of that thing."""
    found = access.seen_by(by).filter(concern=concern, key=key, state__in=STANDING)
    return list(found.order_by("id"))


def behind(grounds: Iterable[str], *, by: Actor) -> list[Finding]:
    """The findings that the lower floors name as grounds of a freeze, as far as the actor may see them."""
    keys = [int(ground.removeprefix("finding/")) for ground in grounds if ground.startswith("finding/")]
    return list(access.seen_by(by).filter(pk__in=keys).order_by("id")) if keys else []


def judges_of(one: Finding, *, on: date) -> list[tuple[int, str]]:
    """Officers of the region who may be asked to judge it, as (person, name)."""
    held = people.held_on(on).filter(role__in=access.JUDGES, region_id__in=people.codes_above(one.region_id))
    pairs = held.exclude(person_id=one.raised_by).order_by("person__name", "person_id").values_list("person_id", "person__name")
    return list(dict.fromkeys(pairs))


def named(code: str, language: str) -> str:
    """A signal's name as pages show it; its code where the shelf no longer has it."""
    return next((one.named(language) for one in signals() if one.code == code), code)


def records(*, by: Actor) -> dict[str, Record]:
    """What became of the findings of each signal, as far as the actor sees them; one query."""
    def of(*states: FindingState) -> Count:
        return Count("pk", filter=Q(state__in=states))

    rows = access.seen_by(by).order_by().values("signal").annotate(
        raised=Count("pk"), waiting=of(*OPEN), confirmed=of(FindingState.CONFIRMED, FindingState.CLEARED),
        dismissed=of(FindingState.DISMISSED), overridden=of(FindingState.OVERRIDDEN))
    return {row.pop("signal"): Record(**row) for row in rows}


def hits_over_time(code: str, *, by: Actor, last: int = 12) -> list[tuple[date, int, int]]:
    """Days of the last scans with how many things a signal hit and how many findings were new, oldest first."""
    scans = Scan.objects.filter(found__has_key=code).order_by("-id")[:last] if by.role in access.READERS else ()
    return [(one.on, one.found[code]["hits"], one.found[code]["raised"]) for one in reversed(list(scans))]


def latest_scan() -> Scan | None:
    """The newest scan, or None before the first."""
    return Scan.objects.order_by("-id").first()


def findings_waiting(*, by: Actor) -> list[Waiting]:
    """Findings this officer may judge, for the inbox, by their clock."""
    return [Waiting(_("监督线索"), "officer:finding", _waiting(by), _said)] if by.role in access.JUDGES else []


def _said(some: QuerySet[Finding]) -> dict[int, Line]:
    found, language = list(some), get_language() or ""
    names = things((one.concern, one.key) for one in found)

    def line(one: Finding) -> Line:
        thing = names.get((one.concern, one.key))
        waits = _("核实整改后办结解冻") if one.state == FindingState.CONFIRMED else _("核查线索，认定属实、不属实或放行")
        return Line(title=thing.text if thing else one.no, subtitle=f"{one.no} · {named(one.signal, language)}", waits_for=waits)

    return lines_of(found, line)


def score_against(truth: Iterable[Plant], *, codes: Collection[str] = ()) -> list[Score]:
    """Precision and recall of the signals against what was planted: each signal, each family, and all together.

    `codes` narrows it to some signals; those that raised nothing are scored too.
    """
    wanted = set(codes) or {one.code for one in signals()}
    hits: dict[str, set[tuple[str, int]]] = {code: set() for code in wanted}
    for signal, concern, key in Finding.objects.filter(signal__in=wanted).values_list("signal", "concern", "key"):
        hits[signal].add((concern, key))
    return score(hits, truth)


def _waiting(by: Actor) -> QuerySet[Finding]:
    """Not one's own, not assigned to another; confirmed ones for somebody else to clear."""
    mine = Q(state=FindingState.RAISED) | Q(state=FindingState.ASSIGNED, assigned_to_id=by.person_id)
    clears = Q(state=FindingState.CONFIRMED) & ~Q(reviewed_by=by.person_id)
    # A null raised_by is the house itself: `exclude` alone would drop those rows.
    return access.seen_by(by).filter(mine | clears).filter(
        Q(raised_by=None) | ~Q(raised_by=by.person_id) | Q(state=FindingState.CONFIRMED))

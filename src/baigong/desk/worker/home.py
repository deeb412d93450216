"""Home: what waits for me: money to claim, today's class, my record."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import PAGES, Ask, page
from baigong.desk.parts.marks import day_text
from baigong.desk.show import Show, show
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import State
from baigong.learning import queries as learning
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.record import queries as record
from baigong.subsidy import queries as subsidy
from baigong.subsidy.words import FeeState
from baigong.subsidy.words import State as Stand
from baigong.talent import queries as talent

from .door import door

NEWEST = 5


@page(door, "", title=_("首页"))
def home(ask: Ask) -> Show:
    """The cards of the worker's morning: money first, then today, then what comes, then the record."""
    words, person = ask.language, ask.by.person_id or 0
    coming = [one for one in enrolment.mine(by=ask.by)
              if one.state in (State.ENROLLED, State.WAITING) and one.cohort.closes_on >= ask.today]
    return show(
        claims=[_claim(one, words) for one in subsidy.offered_to(by=ask.by)],
        fees=[{"one": one, "url": _link("worker:fee_order", one.pk)}
              for one in subsidy.fee_orders(subsidy.WantedFees(states=[FeeState.DUE]), by=ask.by)],
        lessons=[_lesson(one) for one in learning.today_for(by=ask.by, on=ask.today, now=ask.now)],
        coming=[{"one": one, "state": State(one.state).label(words), "url": reverse("worker:cohort", args=[one.cohort_id])}
                for one in sorted(coming, key=lambda one: one.cohort.opens_on)[:3]],
        entries=_next_rung(ask) + [
            {"title": one.title(words), "note": one.note(words), "on": one.on, "state": one.state}
            for one in record.timeline(person, by=ask.by, at=ask.now)[:NEWEST]],
        record_url=_link("worker:record"), check_in_url=_link("worker:check_in"),
        open_count=offer.open_cohorts(on=ask.today).count(),
    )


def _next_rung(ask: Ask) -> list[dict[str, object]]:
    """The rung of the skill ladder that opens next in the worker's first occupation, as the record's first entry."""
    mine = talent.occupations_of(by=ask.by)
    if not mine:
        return []
    code, name = mine[0]
    step = talent.climb_of(ask.by.person_id or 0, occupation=code, by=ask.by, on=ask.today).next
    if step is None:
        return []
    when = _("现在可以申报") if step.is_open else _("最早 {day}").format(day=day_text(step.on)) if step.on else _("先补齐条件")
    return [{"title": _("下一级：%(level)s") % {"level": step.rung.label(ask.language)}, "note": name, "when": when,
             "state": "next", "url": f"{reverse('worker:ladder')}?occupation={code}", "link": _("看条件")}]


def _claim(one: object, words: str) -> dict[str, object]:
    """A claim as a card: how much, for what, where to answer."""
    thing = one.certificate or one.cohort  # type: ignore[attr-defined]
    return {"amount_fen": one.amount_fen, "policy": one.sheet.named(words),  # type: ignore[attr-defined]
            "what": f"{thing.occupation.name} {Level(thing.level).label(words)}" if thing else "",
            "why": one.why if one.state == Stand.RETURNED else "",  # type: ignore[attr-defined]
            "url": _link("worker:claim", one.pk)}  # type: ignore[attr-defined]


def _lesson(today: learning.Today) -> dict[str, object]:
    """One of today's sessions, and what has counted of it so far."""
    return {"session": today.session, "line": today.line,
            "url": _link("worker:attendance", today.enrolment_id)}


def _link(name: str, *args: int) -> str:
    """The address of a page of this desk, "" where the house has none of that name."""
    return reverse(name, args=args) if name in PAGES else ""

"""Draws by lot: announced with the seed's commitment, held, published when all is over (双随机、一公开)."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.supervision import access, queries
from baigong.supervision.decide import visits as judging
from baigong.supervision.decide.draws import commitment, draw, fingerprint
from baigong.supervision.models import Draw, Visit
from baigong.supervision.words import DRAW_MOVES, DrawMove, DrawState, VisitRefusal, VisitState, VisitTold


@action("supervision.draw_announced", may=access.may_announce)
def announce_draw(
    *, by: Actor, now: datetime, region: str, from_on: date, until_on: date, visits: int, seed: str,
) -> Draw:
    """Fix the days, how many visits and the seed, of which only the commitment is public until the end.

    The caller gives a fresh random seed of sixteen characters or more. Raises Refused with every reason: days_past,
    draw_too_long, too_many_visits, weak_seed.
    """
    on = timezone.localdate(now)
    rules = queries.inspection_rules(from_on)
    judging.may_announce(from_on=from_on, until_on=until_on, visits=visits, seed=seed, on=on, rules=rules).or_refuse()
    made = Draw.objects.create(
        region_id=region, from_on=from_on, until_on=until_on, visits_wanted=visits, each=rules.inspectors_each, seed=seed,
        commitment=commitment(seed), announced_at=now, announced_by=by.person_id)
    note(made, commitment=made.commitment)
    return made


@action("supervision.draw_held", may=access.may_hold_draw)
def hold_draw(*, by: Actor, now: datetime, draw_id: int) -> Draw:
    """Draw classes and pairs of inspectors; they are told, the visited are not. The pool is kept as it was.

    Raises Refused: not_now, days_past, nothing_to_draw (nothing is changed then: it may be held again).
    """
    one = Draw.objects.select_for_update().get(pk=draw_id)
    judging.may_draw(until_on=one.until_on, on=timezone.localdate(now)).or_refuse()
    pool, sessions, inspectors = queries.pool_of(one, now=now)
    lots = draw(pool, one.seed, visits=one.visits_wanted, each=one.each)
    move(one, DRAW_MOVES, DrawMove.DRAW, by=by, now=now, drawn_at=now, drawn_by=by.person_id, pool=pool.as_json())
    if not lots:
        raise Refused(VisitRefusal.NOTHING_TO_DRAW, each=one.each)
    for lot in lots:
        session = sessions[lot.cohort, lot.session]
        first, second = (inspectors[key] for key in lot.inspectors[:2])
        on = timezone.localdate(session.starts_at)
        visit = Visit.objects.create(
            draw=one, cohort=session.cohort, session=session, region_id=session.cohort.region_id, held_on=on, first=first,
            second=second, due_on=judging.due_on(on, queries.inspection_rules(on)), planned_at=now, planned_by=by.person_id)
        for person in (first, second):
            tell(VisitTold.DRAWN, now=now, to_person=person.pk, link=f"/inspector/visits/{visit.pk}/", day=on,
                 place=session.place.name)
    note(one, visits=len(lots), pool=fingerprint(pool))
    return one


@action("supervision.draw_published", may=access.may_hold_draw)
def publish_draw(*, by: Actor, now: datetime, draw_id: int) -> Draw:
    """Show everyone the seed, the pool and the visits. Raises Refused: not_over, visits_wait, not_now."""
    one = Draw.objects.select_for_update().get(pk=draw_id)
    waiting = Visit.objects.filter(draw=one, state=VisitState.PLANNED).count() if one.state == DrawState.DRAWN else 0
    judging.may_publish(until_on=one.until_on, on=timezone.localdate(now), waiting=waiting).or_refuse()
    move(one, DRAW_MOVES, DrawMove.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id)
    return one

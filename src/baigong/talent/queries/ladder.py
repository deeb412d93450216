"""Where a worker stands on the ladder: facts gathered from certificates, grounds and published results, then judged."""

from datetime import date

from baigong.assessment import queries as assessment
from baigong.kernel.actor import Actor
from baigong.offer.words import LADDER, CertificateKind
from baigong.people import queries as people
from baigong.talent.decide.climbing import Climb, climb
from baigong.talent.decide.needs import Ground, Held, Known, Placing
from baigong.talent.models import Ground as GroundRow
from baigong.talent.models import Result
from baigong.talent.words import ContestState, GroundKind, GroundState

from .shelf import shelf

COUNTED = (CertificateKind.LEVEL, CertificateKind.QUALIFICATION)


def facts_of(person_id: int, *, by: Actor) -> Known:
    """What the house knows of someone the actor may see, in four queries. Raises Person.DoesNotExist."""
    person = people.person(person_id, by=by)
    contests = shelf().contests
    return Known(
        born_on=person.born_on,
        held=tuple(Held(one.occupation_id, str(one.level), one.issued_on) for one in assessment.certificates_of(person_id)
                   if one.kind in COUNTED and one.level in LADDER and not assessment.is_revoked(one)),
        grounds=tuple(
            Ground(GroundKind(one.kind), one.grade, one.occupation_id, one.from_on, one.until_on,
                   one.state == GroundState.CONFIRMED)
            for one in GroundRow.objects.filter(
                person_id=person_id, state__in=[GroundState.STATED, GroundState.CONFIRMED]).order_by("from_on", "id")),
        placings=tuple(
            Placing(one.contest.name, one.occupation_id, one.place,
                    contests.opened(one.contest.kind, one.place, one.contest.held_on))
            for one in Result.objects.filter(person_id=person_id, contest__state=ContestState.PUBLISHED)
            .select_related("contest").order_by("contest__held_on", "id")),
    )


def climb_of(person_id: int, *, occupation: str, by: Actor, on: date) -> Climb:
    """The ladder for one worker in one occupation. Raises Person.DoesNotExist."""
    found = shelf()
    return climb(found.ladder, facts_of(person_id, by=by), occupation=occupation, on=on, comparison=found.comparison(on))

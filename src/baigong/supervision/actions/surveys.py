"""Payment verification: a sample is announced, drawn by another, asked about one by one, closed."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.offer.queries import working_days
from baigong.supervision import access
from baigong.supervision.decide import surveys as judging
from baigong.supervision.decide.sampling import Candidate
from baigong.supervision.models import PaySurvey, SurveyContact, SurveyedClaim
from baigong.supervision.queries.surveying import had_a_hand, survey_pool, survey_rules
from baigong.supervision.words.surveys import (
    SURVEY_MOVES,
    SurveyMeans,
    SurveyMove,
    SurveyRefusal,
    SurveyResult,
    SurveyState,
    SurveyWay,
)


@action("supervision.survey_announced", may=access.may_announce)
def announce_survey(
    *, by: Actor, now: datetime, region: str, first_on: date, last_on: date, size: int, way: str, seed: str,
) -> PaySurvey:
    """So many of the claims paid in these days will be asked about. The seed is fixed, and only its commitment is shown.
    Raises Refused(survey_days, survey_size, survey_seed)."""
    on = timezone.localdate(now)
    judging.may_announce(first_on=first_on, last_on=last_on, size=size, seed=seed, on=on, rules=survey_rules(on)).or_refuse()
    made = PaySurvey.objects.create(
        region_id=region, first_on=first_on, last_on=last_on, size=size, way=SurveyWay(way), seed=seed,
        commitment=judging.commitment(seed), announced_at=now, announced_by=by.person_id)
    note(made, commitment=made.commitment)
    return made


@action("supervision.survey_drawn", may=access.may_survey)
def draw_survey(*, by: Actor, now: datetime, survey_id: int) -> PaySurvey:
    """Draw the claims; from now on the seed is shown, and anyone can draw again. Another than who announced it.
    Raises Refused(survey_same_officer, survey_nothing, not_now)."""
    one, on = PaySurvey.objects.select_for_update().get(pk=survey_id), timezone.localdate(now)
    judging.may_draw(announced_by=one.announced_by, officer=by.person_id).or_refuse()
    rules, pool, kept = survey_rules(on), list(survey_pool(one)), one.pool
    if one.state == SurveyState.ANNOUNCED:
        candidates = [Candidate(no, fen, weight) for _, no, fen, weight in pool]
        chosen = judging.drawn(candidates, seed=one.seed, size=one.size, way=SurveyWay(one.way), rules=rules)
        if not chosen:
            raise Refused(SurveyRefusal.SURVEY_NOTHING)
        keys = {no: key for key, no, _, _ in pool}
        SurveyedClaim.objects.bulk_create([
            SurveyedClaim(survey=one, claim_id=keys[each.no], nth=nth, tickets=each.tickets)
            for nth, each in enumerate(chosen, start=1)])
        kept = [[each.no, judging.tickets_of(each, way=SurveyWay(one.way), rules=rules)] for each in candidates]
    move(one, SURVEY_MOVES, SurveyMove.DRAW, by=by, now=now, drawn_at=now, drawn_by=by.person_id, pool=kept,
         pool_count=len(pool), pool_fen=sum(fen for _, _, fen, _ in pool),
         due_on=working_days().add(on, rules.contact_working_days))
    note(one, pool=len(pool), size=one.claims.count())
    return one


@action("supervision.survey_contact_made", may=access.may_contact)
def record_contact(
    *, by: Actor, now: datetime, surveyed_id: int, means: str, result: str, heard: str = "",
) -> SurveyContact:
    """Whoever was trained or paid was called or visited, or was not there; the newest answer counts, and that nobody was
    there takes none back.
    Raises Refused(survey_decided, survey_note), and not_now once the survey is closed."""
    one = SurveyedClaim.objects.select_for_update(of=("self",)).select_related("survey", "claim").get(pk=surveyed_id)
    if one.survey.state != SurveyState.DRAWN:
        raise Refused(Common.NOT_NOW, state=SurveyState(one.survey.state), move=SurveyMove.DRAW)
    claim, said = one.claim, SurveyResult(result)
    judging.may_record(officer=by.person_id, note=heard, result=said, had_a_hand=had_a_hand(claim)).or_refuse()
    made = SurveyContact.objects.create(surveyed=one, means=SurveyMeans(means), result=said, note=heard.strip()[:300],
                                        made_at=now, made_by=by.person_id)
    attempts = one.contacts.filter(result=SurveyResult.NOT_REACHED).count()
    if said != SurveyResult.NOT_REACHED or one.settled_at is None:
        one.result = said
    if judging.is_settled(said, attempts=attempts, rules=survey_rules(timezone.localdate(now))):
        one.settled_at, one.settled_by = now, by.person_id
    one.save(update_fields=["result", "settled_at", "settled_by"])
    note(one.survey, surveyed=one.pk, result=str(said))
    return made


@action("supervision.survey_closed", may=access.may_survey)
def close_survey(*, by: Actor, now: datetime, survey_id: int) -> PaySurvey:
    """Everyone drawn was asked about: its figures stay as they are. Raises Refused(survey_open, not_now)."""
    one = PaySurvey.objects.select_for_update().get(pk=survey_id)
    left = one.claims.filter(settled_at=None).count()
    if one.state == SurveyState.DRAWN and left:
        raise Refused(SurveyRefusal.SURVEY_OPEN, n=left)
    move(one, SURVEY_MOVES, SurveyMove.CLOSE, by=by, now=now, closed_at=now, closed_by=by.person_id, due_on=None)
    return one

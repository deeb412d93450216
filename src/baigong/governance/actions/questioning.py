"""Questions of the public: asked by anyone, concerns put down by officers, each answered by the clock or merged."""

from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide import publicity as decide
from baigong.governance.decide.consulting import secret_hash
from baigong.governance.models import PublicQuestion
from baigong.governance.queries.questioning import lately_asked, publicity_rules
from baigong.governance.words import (
    ASKED_MOVES,
    AskedMove,
    AskedOrigin,
    AskedState,
    PublicityRefusal,
    PublicityTold,
)
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer.queries import last_day
from baigong.people import queries as people
from baigong.people.words import Role


@action("governance.question_asked", may=access.may_ask)
def ask_question(
    *, by: Actor, now: datetime, region: str, text: str, secret: str, policy: str = "", source: str = "",
) -> PublicQuestion:
    """Take a question down; `secret` is the code that opens its answer, only its hash is kept. `policy` is place/slug or "".

    `source` is a keyed hash of where it came from. Raises Refused with every reason: question_short, personal_in_question,
    too_many_questions; Region.DoesNotExist.
    """
    on = timezone.localdate(now)
    rules = publicity_rules(on)
    decide.may_ask(text=text, lately=lately_asked(source, now=now), rules=rules).or_refuse()
    made = PublicQuestion.objects.create(
        region=people.region(region), policy=policy, text=text.strip(), secret_hash=secret_hash(secret), source=source,
        origin=AskedOrigin.DESK if by.role == Role.WORKER else AskedOrigin.PAGE, asked_at=now, asked_by=by.person_id,
        due_on=last_day(on, rules.question_working_days))
    note(made, region=region, policy=policy)
    return made


@action("governance.concern_registered", may=access.may_register_concern)
def register_concern(
    *, by: Actor, now: datetime, region: str, text: str, heard_from: str, policy: str = "",
) -> PublicQuestion:
    """Put down what people are concerned about, as heard at a hotline or read in a newspaper; it is tracked to its answer.

    Raises Refused with every reason: question_short, personal_in_question; or no_concern_source.
    """
    on = timezone.localdate(now)
    rules = publicity_rules(on)
    decide.may_ask(text=text, lately=0, rules=rules).or_refuse()
    if not heard_from.strip():
        raise Refused(PublicityRefusal.NO_SOURCE)
    made = PublicQuestion.objects.create(
        region=people.region(region), policy=policy, text=text.strip(), origin=AskedOrigin.CONCERN, heard_from=heard_from.strip(),
        secret_hash="", asked_at=now, asked_by=by.person_id, due_on=last_day(on, rules.concern_working_days))
    note(made, region=region)
    return made


@action("governance.question_answered", may=access.may_answer_question)
def answer_question(*, by: Actor, now: datetime, question_id: int, answer: str, is_public: bool) -> PublicQuestion:
    """Answer it, and all that were merged into it; whoever asked while logged in is told. Raises Refused:
    question_answer_needed, personal_in_question (what is public), not_now."""
    one = PublicQuestion.objects.select_for_update().get(pk=question_id)
    if not answer.strip():
        raise Refused(PublicityRefusal.QUESTION_ANSWER)
    if is_public and decide.NUMBERS.search(f"{one.text}\n{answer}"):
        raise Refused(PublicityRefusal.QUESTION_PERSONAL)
    move(one, ASKED_MOVES, AskedMove.ANSWER, by=by, now=now, answer=answer.strip(), answered_at=now, answered_by=by.person_id,
         is_public=is_public)
    _tell(one, now)
    note(one, is_public=is_public)
    return one


@action("governance.question_merged", may=access.may_answer_question)
def merge_question(*, by: Actor, now: datetime, question_id: int, main_id: int) -> PublicQuestion:
    """Put it with another that asks the same: it shares that one's answer, and counts there.

    Raises Refused: no_main_question, not_now.
    """
    # Both are locked, the older first, so that two officers never merge each into the other.
    found = {one.pk: one for one in PublicQuestion.objects.select_for_update().filter(
        Q(pk=question_id) | Q(pk=main_id)).order_by("pk")}
    one, main = found[question_id], found.get(main_id)
    seen = access.questions_seen_by(by)
    if main is None or main.pk == one.pk or main.main_id is not None or one.merged.exists() \
            or not seen.filter(pk=main.pk).exists():
        raise Refused(PublicityRefusal.NO_MAIN_QUESTION)
    move(one, ASKED_MOVES, AskedMove.MERGE, by=by, now=now, main=main, answered_at=now, answered_by=by.person_id)
    if main.state == AskedState.ANSWERED:
        _tell(one, now)
    note(one, main=main.pk)
    return one


@action("governance.question_shown", may=access.may_answer_question)
def show_question(*, by: Actor, now: datetime, question_id: int, is_public: bool) -> PublicQuestion:
    """Show an answered question on the public page, or take it off. Raises Refused: question_not_answered,
    personal_in_question."""
    one = PublicQuestion.objects.select_for_update().get(pk=question_id)
    if one.state != AskedState.ANSWERED:
        raise Refused(PublicityRefusal.NOT_ANSWERED)
    if is_public and decide.NUMBERS.search(f"{one.text}\n{one.answer}"):
        raise Refused(PublicityRefusal.QUESTION_PERSONAL)
    one.is_public = is_public
    one.save(update_fields=["is_public"])
    note(one, is_public=is_public)
    return one


def _tell(one: PublicQuestion, now: datetime) -> None:
    """Workers who asked it or the same; an officer who put a concern down sees it in the list."""
    for each in (one, *one.merged.order_by("pk")):
        if each.asked_by is not None and each.origin == AskedOrigin.DESK:
            tell(PublicityTold.ANSWERED, now=now, to_person=each.asked_by, link="/worker/questions/", no=each.no)

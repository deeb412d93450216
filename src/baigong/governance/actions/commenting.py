"""Comments: sent by anyone, grouped where they say the same, answered singly or together, hidden for a reason that is shown."""

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide import consulting as decide
from baigong.governance.decide.alike import Said, grouped
from baigong.governance.models import Comment, CommentAnswer, Commenter, CommentGroup, Consultation, ConsultationClause
from baigong.governance.queries.consulting import consultation_rules, is_open, lately_sent
from baigong.governance.words import (
    AnswerKind,
    ConsultationMove,
    ConsultationRefusal,
    ConsultationState,
    ConsultationTold,
    HiddenWhy,
    Refusal,
    Stance,
    Voice,
)
from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Role

SPEAKS = {Role.WORKER: Voice.WORKER, Role.EMPLOYER_CLERK: Voice.EMPLOYER, Role.PROVIDER_CLERK: Voice.BODY,
          Role.TEACHER: Voice.BODY, Role.ASSESSOR: Voice.BODY}
"""As whom somebody who is logged in speaks; officers speak as anybody does."""


@action("governance.comment_sent", may=access.may_comment)
def send_comment(
    *, by: Actor, now: datetime, consultation_id: int, text: str, stance: str, secret: str, clause_id: int | None = None,
    voice: str = Voice.PUBLIC, body: str = "", name: str = "", contact: str = "", source: str = "",
) -> Comment:
    """Take a comment down; `secret` is the code that opens its answer, only its hash is kept. Of somebody who is logged in
    the house knows in which kind they speak, and for which organisation; call it as the visitor for whoever wants no name.

    `source` is a keyed hash of where it came from. Raises Refused with every reason: consultation_closed, comment_short,
    personal_in_comment, too_many_comments; or not_its_clause.
    """
    one, on = Consultation.objects.get(pk=consultation_id), timezone.localdate(now)
    decide.may_send(text=text, lately=lately_sent(source, now=now), is_open=is_open(one, on=on),
                    rules=consultation_rules(on)).or_refuse()
    if clause_id is not None and not ConsultationClause.objects.filter(pk=clause_id, consultation=one).exists():
        raise Refused(ConsultationRefusal.NOT_ITS_CLAUSE)
    known = by.is_known and by.role in SPEAKS
    if known:
        voice = SPEAKS[Role(by.role)]
        body = people.organisation(by.organisation_id).name if by.organisation_id else ""
    made = Comment.objects.create(
        consultation=one, clause_id=clause_id, text=text.strip(), stance=Stance(stance), voice=Voice(voice), is_verified=known,
        body=body.strip(), secret_hash=decide.secret_hash(secret), source=source, sent_at=now)
    if by.is_known or name.strip() or contact.strip():
        Commenter.objects.create(comment=made, person_id=by.person_id, organisation_id=by.organisation_id, name=name.strip(),
                                 contact=contact.strip())
    note(made, consultation=one.pk, voice=made.voice)
    return made


@action("governance.comments_compared", may=access.may_lead_consultation)
def group_comments(*, by: Actor, now: datetime, consultation_id: int) -> int:
    """Group what says the same among the comments that are in no group; what an officer placed stays. Answers how many
    comments found company. Raises Refused(not_now)."""
    one = _open_still(consultation_id)
    rules = consultation_rules(timezone.localdate(now))
    rows = [Said(key, about or 0, text) for key, about, text in Comment.objects.filter(
        consultation=one, group=None, by_hand=False).order_by("id").values_list("pk", "clause_id", "text")]
    firsts: dict[int, tuple[int, Said]] = {}
    for group_id, key, about, text in Comment.objects.filter(consultation=one, group__isnull=False).order_by(
            "group_id", "id").values_list("group_id", "pk", "clause_id", "text"):
        firsts.setdefault(group_id, (group_id, Said(key, about or 0, text)))
    found = grouped(rows, size=rules.shingle, percent=rules.alike_percent, leaders=[said for _group, said in firsts.values()])
    group_of = {said.key: group_id for group_id, said in firsts.values()}
    texts = {said.key: said.text for said in rows}
    for leader in sorted({*found.values()} - group_of.keys()):
        group_of[leader] = CommentGroup.objects.create(
            consultation=one, name=_name_of(texts[leader]), made_at=now, made_by=by.person_id).pk
    by_group: dict[int, list[int]] = {}
    for key, leader in found.items():
        by_group.setdefault(group_of[leader], []).append(key)
    for group_id, keys in sorted(by_group.items()):
        Comment.objects.filter(pk__in=keys).update(group_id=group_id)
    note(one, compared=len(rows), grouped=len(found))
    return len(found)


@action("governance.comments_regrouped", may=access.may_lead_consultation)
def regroup_comments(
    *, by: Actor, now: datetime, consultation_id: int, comment_ids: Collection[int], group_id: int | None = None, name: str = "",
) -> CommentGroup | None:
    """Put comments into a group of the consultation, into a new one (`name`), or with neither to stand alone.

    Raises Refused: no_comment_picked, not_its_comments, not_now.
    """
    one = _open_still(consultation_id)
    _all_of(one, comment_ids)
    group = None
    if group_id is not None:
        group = CommentGroup.objects.filter(pk=group_id, consultation=one).first()
        if group is None:
            raise Refused(ConsultationRefusal.NOT_ITS_COMMENTS)
    elif name.strip():
        group = CommentGroup.objects.create(consultation=one, name=name.strip()[:60], by_hand=True, made_at=now,
                                            made_by=by.person_id)
    Comment.objects.filter(pk__in=comment_ids).update(group=group, by_hand=True)
    note(one, comments=sorted(comment_ids), group=group.pk if group else None)
    return group


@action("governance.comments_answered", may=access.may_lead_consultation)
def answer_comments(
    *, by: Actor, now: datetime, consultation_id: int, comment_ids: Collection[int], kind: str, text: str,
) -> CommentAnswer:
    """Answer one or many with the same words; a later answer takes the place of an earlier one, which stays written. Whoever
    sent one while logged in is told. Raises Refused: no_comment_picked, comment_answer_needed, not_its_comments, not_now.
    """
    one = _open_still(consultation_id)
    if not text.strip():
        raise Refused(ConsultationRefusal.ANSWER_NEEDED)
    _all_of(one, comment_ids)
    made = CommentAnswer.objects.create(
        consultation=one, kind=AnswerKind(kind), text=text.strip(), answered_at=now, answered_by=by.person_id)
    Comment.objects.filter(pk__in=comment_ids).update(answer=made)
    for sender in Commenter.objects.filter(comment__in=comment_ids, person__isnull=False).select_related("comment").order_by("id"):
        tell(ConsultationTold.ANSWERED, now=now, to_person=sender.person_id, link="/consultations/mine/", no=sender.comment.no)
    note(one, comments=sorted(comment_ids), kind=made.kind)
    return made


@action("governance.comment_hidden", may=access.may_read_sender)
def hide_comment(*, by: Actor, now: datetime, comment_id: int, why_hidden: str) -> Comment:
    """Show the public the reason instead of the text; number, kind and answer stay in sight. Raises Refused(comment_hidden)."""
    reason = HiddenWhy(why_hidden)
    found = Comment.objects.filter(pk=comment_id, hidden_at=None)
    if not found.update(hidden_at=now, hidden_by=by.person_id, why_hidden=reason):
        raise Refused(ConsultationRefusal.HIDDEN_ALREADY)
    one = Comment.objects.get(pk=comment_id)
    note(one, why_hidden=reason)
    return one


@action("governance.comment_shown", may=access.may_read_sender)
def show_comment(*, by: Actor, now: datetime, comment_id: int, why: str) -> Comment:
    """Show a hidden text again, for a reason that stays in the journal. Raises Refused: needs_why, comment_not_hidden."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    found = Comment.objects.filter(pk=comment_id, hidden_at__isnull=False)
    if not found.update(hidden_at=None, hidden_by=None, why_hidden=""):
        raise Refused(ConsultationRefusal.NOT_HIDDEN)
    one = Comment.objects.get(pk=comment_id)
    note(one)
    return one


@action("governance.commenter_revealed", may=access.may_read_sender)
def reveal_commenter(*, by: Actor, now: datetime, comment_id: int, why: str) -> Commenter:
    """Who sent a comment and how to reach them, for a reason that stays in the journal. Raises Refused(needs_why);
    Commenter.DoesNotExist where nobody said."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    note(Comment.objects.get(pk=comment_id))
    return Commenter.objects.select_related("person", "organisation").get(comment_id=comment_id)


def _open_still(consultation_id: int) -> Consultation:
    """The consultation, locked, while its comments are worked at. Raises Refused(not_now)."""
    one = Consultation.objects.select_for_update(no_key=True).get(pk=consultation_id)
    if one.state != ConsultationState.PUBLISHED:
        raise Refused(Common.NOT_NOW, state=ConsultationState(one.state), move=ConsultationMove.ANSWER)
    return one


def _all_of(one: Consultation, comment_ids: Collection[int]) -> None:
    """Every comment is of this consultation, and there is one. Raises Refused(no_comment_picked, not_its_comments)."""
    if not comment_ids:
        raise Refused(ConsultationRefusal.NO_COMMENT_PICKED)
    if Comment.objects.filter(pk__in=comment_ids, consultation=one).count() < len({*comment_ids}):
        raise Refused(ConsultationRefusal.NOT_ITS_COMMENTS)


def _name_of(text: str) -> str:
    """A group is called by the beginning of its first text."""
    words = " ".join(text.split())
    return words if len(words) <= 30 else f"{words[:29]}…"

"""Comments: an officer's list, what the public sees of them, what their senders see, and the counts of the report."""

from collections.abc import Mapping
from dataclasses import dataclass
from hmac import compare_digest

from django.db.models import Count, Q, QuerySet

from baigong.governance.decide.consulting import secret_hash
from baigong.governance.models import Comment, CommentGroup, Consultation
from baigong.governance.words import AnswerKind, ConsultationRefusal, Stance, Voice
from baigong.kernel.actor import Actor
from baigong.kernel.numbered import key_in
from baigong.kernel.refused import Refused

WHOLE = "0"
"""The clause of a comment on the whole, in addresses."""
NONE = "none"
SHOWN = ("clause", "group", "answer")


@dataclass(frozen=True)
class Sought:
    """What a list of comments is narrowed to; `answer` is a kind or "none", `clause` a key or "0" for the whole."""

    text: str = ""
    clause: str = ""
    voice: str = ""
    stance: str = ""
    answer: str = ""
    group: str = ""


def comments(one: Consultation, sought: Sought) -> QuerySet[Comment]:
    """All that was said, in the order it came."""
    found = one.comments.select_related(*SHOWN).order_by("id")
    if sought.text.strip():
        found = found.filter(_named(sought.text.strip()))
    if sought.clause:
        found = found.filter(clause=None) if sought.clause == WHOLE else found.filter(clause_id=_key(sought.clause))
    if sought.voice in Voice.codes():
        found = found.filter(voice=sought.voice)
    if sought.stance in Stance.codes():
        found = found.filter(stance=sought.stance)
    if sought.answer == NONE:
        found = found.filter(answer=None)
    elif sought.answer in AnswerKind.codes():
        found = found.filter(answer__kind=sought.answer)
    if sought.group:
        found = found.filter(group=None) if sought.group == NONE else found.filter(group_id=_key(sought.group))
    return found


def public_comments(one: Consultation, sought: Sought) -> QuerySet[Comment]:
    """The same for everyone: what is hidden is found by no word in it."""
    found = comments(one, sought)
    return found.filter(hidden_at=None) if sought.text.strip() else found


def comment(comment_id: int, one: Consultation) -> Comment:
    """One comment of a consultation. Raises Comment.DoesNotExist."""
    return one.comments.select_related(*SHOWN).get(pk=comment_id)


def has_sender(one: Comment) -> bool:
    """Did whoever sent it say who they are or how to reach them?"""
    return hasattr(one, "commenter")


def groups_of(one: Consultation) -> list[CommentGroup]:
    """Its groups that hold a comment, the largest first; each with `sent` and `open_still`."""
    return list(one.groups.annotate(sent=Count("comments"), open_still=Count("comments", filter=Q(comments__answer=None)))
                .filter(sent__gt=0).order_by("-sent", "id"))


def comments_sent_by(by: Actor) -> QuerySet[Comment]:
    """What a person sent while logged in, the newest first."""
    if not by.is_known:
        return Comment.objects.none()
    return Comment.objects.filter(commenter__person_id=by.person_id).select_related(*SHOWN, "consultation").order_by("-id")


def tracked_comment(no: str, secret: str) -> Comment:
    """A comment by its number and the code of its receipt. Raises Refused(no_comment) whichever of them is wrong."""
    found = Comment.objects.select_related(*SHOWN, "consultation").filter(pk=key_in(no)).first()
    right = compare_digest(found.secret_hash if found else "", secret_hash(secret))
    if found is None or not right or found.no != no.strip().upper():
        raise Refused(ConsultationRefusal.NO_COMMENT)
    return found


@dataclass(frozen=True)
class Report:
    """What was said, counted. `voices`: per kind of sender its comments by answer (None: not answered yet); `clauses`: by
    clause key (None: the whole) likewise; `stances`: comments by what they want; `verified` were sent while logged in."""

    sent: int
    answered: int
    verified: int
    hidden: int
    voices: Mapping[Voice, Mapping[AnswerKind | None, int]]
    stances: Mapping[Stance, int]
    clauses: Mapping[int | None, Mapping[AnswerKind | None, int]]


def report_of(one: Consultation) -> Report:
    """The counts, in one look over its comments."""
    rows = list(one.comments.order_by().values_list("voice", "stance", "clause_id", "answer__kind").annotate(
        n=Count("id"), seen=Count("id", filter=Q(is_verified=True)), gone=Count("id", filter=Q(hidden_at__isnull=False))))
    voices: dict[Voice, dict[AnswerKind | None, int]] = {}
    clauses: dict[int | None, dict[AnswerKind | None, int]] = {}
    stances: dict[Stance, int] = {}
    for voice, stance, clause, kind, n, _seen, _gone in rows:
        answer = AnswerKind(kind) if kind else None
        for counted in (voices.setdefault(Voice(voice), {}), clauses.setdefault(clause, {})):
            counted[answer] = counted.get(answer, 0) + n
        stances[Stance(stance)] = stances.get(Stance(stance), 0) + n
    sent = sum(row[4] for row in rows)
    return Report(sent, sent - sum(row[4] for row in rows if not row[3]), sum(row[5] for row in rows),
                  sum(row[6] for row in rows), voices, stances, clauses)


def _named(text: str) -> Q:
    return Q(pk=key_in(text)) | Q(text__icontains=text) | Q(body__icontains=text)


def _key(text: str) -> int:
    """A key from an address; none that exists where it is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0

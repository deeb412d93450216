"""Questions of the public: an officer's list by the clock, what everybody reads, what is asked most, and the follower's news."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from hmac import compare_digest
from pathlib import Path

from django.conf import settings
from django.db.models import F, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.alike import alike, plain, shingles
from baigong.governance.decide.consulting import secret_hash
from baigong.governance.decide.publicity import PublicityRules
from baigong.governance.models import Following, PublicityItem, PublicQuestion
from baigong.governance.words import AskedOrigin, AskedState, ItemKind, PublicityRefusal, PublicityState
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.numbered import key_in
from baigong.kernel.refused import Refused
from baigong.policy import queries as policy
from baigong.supervision.decide.dated import read_versions, rules_on

from .explaining import ITEM, Spoken, with_looks, with_times, within_sight

HOUR = timedelta(hours=1)
SHOWN = ("region", "main")
MOST_ALIKE = 50


@dataclass(frozen=True)
class AskedWanted:
    """What a list of questions is narrowed to; `policy` is place/slug."""

    text: str = ""
    state: str = ""
    origin: str = ""
    place: str = ""
    policy: str = ""


def publicity_rules(on: date) -> PublicityRules:
    """The rules of publicity in force on a day (institution/voices/publicity.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def lately_asked(source: str, *, now: datetime) -> int:
    """How many questions came from a source within the hour."""
    return PublicQuestion.objects.filter(source=source, asked_at__gt=now - HOUR).count() if source else 0


def questions(wanted: AskedWanted, *, by: Actor) -> QuerySet[PublicQuestion]:
    """Those an officer sees, what waits first by its last day; each with `times`, how often the same was asked."""
    return with_times(_narrowed(access.questions_seen_by(by), wanted)).order_by(
        F("answered_at").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "-id")


def question(question_id: int, *, by: Actor) -> PublicQuestion:
    """One. Raises PublicQuestion.DoesNotExist."""
    return with_times(access.questions_seen_by(by)).select_related(*SHOWN).get(pk=question_id)


def most_asked(*, by: Actor, count: int = 5) -> list[PublicQuestion]:
    """What was asked most often in the officer's region, with `times`; only what was asked more than once."""
    return list(with_times(access.questions_seen_by(by).filter(main=None)).filter(times__gt=1).order_by("-times", "-id")[:count])


def same_questions(one: PublicQuestion, *, by: Actor, on: date) -> list[tuple[int, str]]:
    """What it may be merged into: (id, name), the most alike first, of the newest that are not merged themselves."""
    size = publicity_rules(on).shingle
    mine = shingles(plain(one.text), size)
    found = access.questions_seen_by(by).filter(main=None).exclude(pk=one.pk).order_by("-id")[:MOST_ALIKE]
    ranked = sorted(found, key=lambda each: -alike(mine, shingles(plain(each.text), size)))
    return [(each.pk, f"{each.no} {each.text[:40]}") for each in ranked]


def merged_questions(one: PublicQuestion) -> list[PublicQuestion]:
    """Those that were merged into it, in the order they came."""
    return list(one.merged.order_by("id"))


def may_answer(one: PublicQuestion, *, by: Actor) -> bool:
    """May the officer answer it?"""
    return access.may_answer_question(by=by, question_id=one.pk)


def public_questions(wanted: AskedWanted) -> QuerySet[PublicQuestion]:
    """Answered questions that are shown to everyone, the most asked first; each with `times`."""
    found = PublicQuestion.objects.filter(state=AskedState.ANSWERED, is_public=True)
    return with_times(_narrowed(found, wanted)).order_by("-times", "-answered_at", "-id")


def questions_asked_by(by: Actor) -> QuerySet[PublicQuestion]:
    """What a person asked while logged in, the newest first."""
    if not by.is_known:
        return PublicQuestion.objects.none()
    own = PublicQuestion.objects.exclude(origin=AskedOrigin.CONCERN).filter(asked_by=by.person_id)
    return own.select_related(*SHOWN).order_by("-id")


def tracked_question(no: str, secret: str) -> PublicQuestion:
    """A question by its number and the code of its receipt. Raises Refused(no_question) whichever of them is wrong."""
    found = PublicQuestion.objects.select_related(*SHOWN).filter(pk=key_in(no)).first()
    right = compare_digest(found.secret_hash if found else "", secret_hash(secret))
    if found is None or not right or found.no != no.strip().upper():
        raise Refused(PublicityRefusal.NO_QUESTION)
    return found


def answer_of(one: PublicQuestion) -> str:
    """What it was answered: its own answer or that of the one it was merged into; "" while it waits."""
    return one.answer or (one.main.answer if one.main else "")


def policies_to_ask(*, on: date, language: str, place: str = "") -> list[tuple[str, str]]:
    """(place/slug, name) of the policies in force, of a place and those above it where one is named."""
    found = policy.published(place=place).filter(in_force__contains=on)
    return list(dict.fromkeys((f"{row.region_id}/{row.slug}", f"{row.region.name} · {row.named(language)}") for row in found))


def items(spoken: Spoken, *, by: Actor) -> QuerySet[PublicityItem]:
    """Campaigns, stories and news that an officer may work at, the newest first, each with `looks`."""
    return with_looks(_items(access.items_seen_by(by), spoken), ITEM).order_by("-id")


def item(item_id: int, *, by: Actor) -> PublicityItem:
    """One. Raises PublicityItem.DoesNotExist."""
    return access.items_seen_by(by).select_related("region").get(pk=item_id)


def public_items(spoken: Spoken) -> QuerySet[PublicityItem]:
    """What is published, the newest first."""
    return _items(PublicityItem.objects.filter(state=PublicityState.PUBLISHED), spoken).order_by("-published_at", "-id")


def public_item(item_id: int) -> PublicityItem:
    """One that is published. Raises PublicityItem.DoesNotExist."""
    return PublicityItem.objects.filter(state=PublicityState.PUBLISHED).select_related("region").get(pk=item_id)


def followings_of(by: Actor) -> list[Following]:
    """What a person follows."""
    return list(Following.objects.filter(person_id=by.person_id).select_related("region").order_by("id")) if by.is_known else []


def followers_within(*, by: Actor) -> int:
    """How many people follow the officer's region or one within it; no names."""
    if by.role not in access.HOLDERS or not by.region:
        return 0
    found = Following.objects.filter(region__code__startswith=region_stem(by.region))
    return found.order_by().values("person_id").distinct().count()


def _items(found: QuerySet[PublicityItem], spoken: Spoken) -> QuerySet[PublicityItem]:
    found = found.select_related("region").filter(within_sight(spoken.place, field="region_id"))
    if spoken.state in PublicityState.codes():
        found = found.filter(state=spoken.state)
    if spoken.kind in ItemKind.codes():
        found = found.filter(kind=spoken.kind)
    if spoken.group:
        found = found.filter(group__in=["", spoken.group])
    if text := spoken.text.strip():
        found = found.filter(Q(title__icontains=text) | Q(text__icontains=text))
    return found


def _narrowed(found: QuerySet[PublicQuestion], wanted: AskedWanted) -> QuerySet[PublicQuestion]:
    found = found.select_related(*SHOWN).filter(within_sight(wanted.place, field="region_id"))
    if wanted.state in AskedState.codes():
        found = found.filter(state=wanted.state)
    if wanted.origin in AskedOrigin.codes():
        found = found.filter(origin=wanted.origin)
    if wanted.policy:
        found = found.filter(policy=wanted.policy)
    if text := wanted.text.strip():
        found = found.filter(Q(pk=key_in(text)) | Q(text__icontains=text) | Q(answer__icontains=text))
    return found


@cache
def _versions(shelf: Path) -> list[tuple[date, PublicityRules]]:
    return read_versions((shelf / "voices" / "publicity.yaml").read_text(encoding="utf-8"), PublicityRules, name="publicity.yaml")

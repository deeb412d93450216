"""Texts in their versions, sentences found by what they say, duties as officers settled them, and what a task is drafted with."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.bodies import Lexicon, lexicon_of
from baigong.governance.decide.comparing import Row, Told, compared, grams
from baigong.governance.decide.settling import labels
from baigong.governance.models import Clause, Document, Duty, Task, Text
from baigong.governance.words import DutyRefusal, DutyState
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people.queries import codes_above


@dataclass(frozen=True)
class DutiesWanted:
    """What a list of duties is narrowed to; everything may be left open."""

    state: str = ""
    kind: str = ""
    document: int | None = None
    who: str = ""
    text: str = ""
    untaken: bool = False


def bodies() -> Lexicon:
    """How documents name those who act, from the shelf."""
    return _read(Path(settings.INSTITUTION))


@lru_cache(maxsize=4)
def _read(institution: Path) -> Lexicon:
    return lexicon_of((institution / "duties" / "bodies.yaml").read_text(encoding="utf-8"))


def texts_of(document_id: int) -> list[Text]:
    """Its versions without their words, the newest first."""
    return list(Text.objects.filter(document_id=document_id).defer("text", "blocks").order_by("-nth"))


def text_of(document_id: int, nth: int | None = None) -> Text | None:
    """A version of a document's text, the newest where none is named; None where there is no such."""
    found = Text.objects.filter(document_id=document_id).order_by("-nth")
    return found.first() if nth is None else found.filter(nth=nth).first()


def clauses_of(text: Text) -> list[Clause]:
    """Its sentences in order."""
    return list(Clause.objects.filter(text=text).defer("grams").order_by("position"))


def compared_texts(before: Text, after: Text) -> list[Row]:
    """Two versions clause by clause."""
    told = [[Told(one.anchor, one.said) for one in clauses_of(text)] for text in (before, after)]
    return compared(*told)


def clauses(*, text: str, place: str = "") -> QuerySet[Clause]:
    """Sentences of the newest texts that hold every word asked for (parted by spaces), of the newest documents first."""
    found = Clause.objects.filter(text__in=_newest()).select_related("text__document__region").defer("grams", "text__text")
    for word in text.split():
        found = found.filter(_says(word))
    if place:
        found = found.filter(text__document__region_id__in=codes_above(place))
    return found.order_by("-text__document__issued_on", "text_id", "position")


def duties(wanted: DutiesWanted) -> QuerySet[Duty]:
    """Duties of the newest texts, and of older ones where tasks hang on them, in the order of their documents."""
    kept = Q(text__in=_newest()) | Q(Exists(Task.objects.filter(duty=OuterRef("pk"))))
    heavy = ("text__text", "text__blocks", "clause__grams")
    found = Duty.objects.filter(kept).select_related("text__document", "clause").defer(*heavy)
    for key, value in (("state", wanted.state), ("said__kind", wanted.kind), ("text__document_id", wanted.document)):
        found = found.filter(**{key: value}) if value else found
    if wanted.who.strip():
        name = wanted.who.strip()
        found = found.filter(Q(said__who__icontains=name) | Q(said__with__icontains=name))
    for word in wanted.text.split():
        found = found.filter(_says(word, "clause__"))
    if wanted.untaken:
        open_ones = Task.objects.filter(duty=OuterRef("pk")).exclude(state="withdrawn")
        found = found.filter(~Exists(open_ones), state=DutyState.CONFIRMED)
    return found.order_by("-text__document__issued_on", "text_id", "clause__position", "start", "id")


def duty(duty_id: int) -> Duty:
    """One duty with its sentence and document. Raises Duty.DoesNotExist."""
    return Duty.objects.select_related("text__document__region", "clause", "merged_into__clause").get(pk=duty_id)


def duties_of(text: Text) -> list[Duty]:
    """All of a version, in its order."""
    return list(Duty.objects.filter(text=text).select_related("clause").defer("clause__grams")
                .order_by("clause__position", "start", "id"))


def parts_of(one: Duty) -> list[Duty]:
    """The proposals that were merged into it."""
    return list(Duty.objects.filter(merged_into=one).select_related("clause").order_by("clause__position", "start", "id"))


def duty_tallies(wanted: DutiesWanted) -> dict[DutyState, int]:
    """How many stand in each state."""
    counted = Counter(duties(wanted).order_by().values_list("state", flat=True))
    return {state: counted[state] for state in DutyState}


def documents_with_texts() -> list[tuple[int, str]]:
    """(id, number) of the documents that have a text, newest first."""
    having = Document.objects.filter(Exists(Text.objects.filter(document=OuterRef("pk")))).order_by("-issued_on", "id")
    return list(having.values_list("pk", "number"))


def tasks_of_duties(duty_ids: Iterable[int], *, by: Actor) -> dict[int, list[Task]]:
    """By duty, the tasks drawn from it that the officer may see, without those handed down of them."""
    found: dict[int, list[Task]] = {}
    seen = list(access.seen_by(by).filter(duty_id__in=list(duty_ids)).select_related("measure", "owner", "region")
                .order_by("due_on", "id"))
    known = {one.pk for one in seen}
    for one in seen:
        if one.parent_id not in known:  # a county's part is what the county sees of the duty
            found.setdefault(one.duty_id or 0, []).append(one)
    return found


def sentence_of(task: Task) -> Duty | None:
    """The duty a task carries out, or None."""
    return duty(task.duty_id) if task.duty_id else None


def labels_of(text: Text, *, name: str) -> str:
    """What officers made of a version, as a file of labels beside the text `name`. Raises Refused(still_proposed)."""
    rows = duties_of(text)
    if count := sum(one.state == DutyState.PROPOSED for one in rows):
        raise Refused(DutyRefusal.STILL_PROPOSED, count=count)
    kept = [(one.clause.anchor, (one.start, one.end), len(one.clause.said), one.said) for one in rows
            if one.state == DutyState.CONFIRMED]
    return labels(text.document.number, text.sha256, name, kept)


def _newest() -> QuerySet[Any]:
    later = Text.objects.filter(document=OuterRef("document"), nth__gt=OuterRef("nth"))
    return Text.objects.filter(~Exists(later)).order_by().values("pk")


def _says(word: str, way: str = "") -> Q:
    """Sentences that say a word: by its pairs of letters along the index, then letter by letter."""
    pairs = grams(word)
    said = Q(**{f"{way}said__icontains": word})
    return said & Q(**{f"{way}grams__contains": pairs}) if pairs else said

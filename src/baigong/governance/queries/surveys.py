"""Ad-hoc forms as pages read them: the lists of who asks and who answers, what was filled in, totals, and the burden of a year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.replying import Asked, Cell, Line, outermost, totals
from baigong.governance.decide.yearly import counted_months
from baigong.governance.models import Survey, SurveyAnswer, SurveyField, SurveyFigure, SurveyReply
from baigong.governance.words import UNSENT, FieldKind, SurveyState
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.numbered import key_in
from baigong.offer.queries import last_day
from baigong.people import queries as people
from baigong.reporting import queries as reporting
from baigong.reporting.decide import WHOLE, Sums, added
from baigong.reporting.words import Measure

from .asking import asking_rules
from .report_figures import places_below

ASKED, OURS = "asked", "ours"
SHEET = ("序号", "填报值")
"""The columns that a filled-in sheet must have; the others are there to be read."""


@dataclass(frozen=True)
class SurveysWanted:
    """What the list is narrowed to: `side` is "ours" (sent out from here) or "asked" (of us)."""

    text: str = ""
    side: str = ""
    state: str = ""


@dataclass(frozen=True)
class Burden:
    """What was asked of a region in a year: forms, fields, and of those fields the typed ones."""

    forms: int = 0
    fields: int = 0
    typed: int = 0


@dataclass(frozen=True)
class Figured:
    """An indicator's figure of a region for a field."""

    region: str
    field_id: int
    frozen_ids: tuple[int, ...]
    numerator: int
    denominator: int | None


def found_surveys(wanted: SurveysWanted, *, by: Actor, on: date) -> QuerySet[Survey]:
    """The forms an officer sees, the newest first, each with `asked`, `sent` and `late` replies."""
    unsent = Q(replies__state__in=UNSENT)
    found = access.surveys_seen_by(by).select_related("region").annotate(
        asked=Count("replies"), sent=Count("replies", filter=~unsent & Q(replies__isnull=False)),
        late=Count("replies", filter=unsent & Q(replies__due_on__lt=on, state=SurveyState.ISSUED)))
    if wanted.side == OURS:
        found = found.filter(region_id=by.region)
    elif wanted.side == ASKED:
        found = found.exclude(region_id=by.region)
    if wanted.state in SurveyState.codes():
        found = found.filter(state=wanted.state)
    if text := wanted.text.strip():
        found = found.filter(Q(pk=key_in(text)) | Q(title__icontains=text))
    return found.order_by("-id")


def survey(survey_id: int, *, by: Actor) -> Survey:
    """One form of the officer's own region; whom it was sent to reads it with the reply. Raises Survey.DoesNotExist."""
    return access.surveys_seen_by(by).filter(region_id=by.region).select_related("region").get(pk=survey_id)


def survey_fields(one: Survey) -> list[SurveyField]:
    """Its fields in order."""
    return list(one.fields.order_by("position"))


def survey_replies(one: Survey, *, by: Actor) -> QuerySet[SurveyReply]:
    """Its replies that the officer sees."""
    return access.replies_seen_by(by).filter(survey=one).select_related("region").order_by("region_id")


def survey_reply(reply_id: int, *, by: Actor) -> SurveyReply:
    """One reply to a form that is out. Raises SurveyReply.DoesNotExist."""
    found = access.replies_seen_by(by).select_related("region", "survey__region")
    return found.exclude(survey__state=SurveyState.DRAFTED).get(pk=reply_id)


def replies_here(some: Iterable[Survey], *, by: Actor) -> dict[int, SurveyReply]:
    """What the officer's own region was asked by these forms, by the form's id; those that are composed are asked of nobody yet."""
    found = SurveyReply.objects.filter(survey__in=[one.pk for one in some], region_id=by.region).order_by("id")
    return {one.survey_id: one for one in found}


def filled_in(replies: Iterable[SurveyReply]) -> dict[tuple[int, int], Cell]:
    """What stands in these replies, by the reply's id and the field's; two queries. What is typed and not yet sent is there too: a
    page shows it to its own region alone."""
    ids = [one.pk for one in replies]
    found = {(one.reply_id, one.field_id): Cell(one.numerator, one.denominator)
             for one in SurveyFigure.objects.filter(reply__in=ids).order_by("id")}
    for each in SurveyAnswer.objects.filter(reply__in=ids).order_by("id"):
        found[each.reply_id, each.field_id] = Cell(each.number, None, each.text)
    return found


def sent_in(one: Survey, *, by: Actor) -> dict[tuple[str, int], Cell]:
    """What the level above compares: figures of every region, and typed answers of those that sent them; by region and field."""
    replies = {each.pk: each for each in survey_replies(one, by=by)}
    typed = {each.pk for each in survey_fields(one) if each.kind != FieldKind.FIGURE}
    return {(replies[reply_id].region_id, field_id): cell for (reply_id, field_id), cell in filled_in(replies.values()).items()
            if field_id not in typed or replies[reply_id].state not in UNSENT}


def survey_totals(cells: dict[tuple[str, int], Cell], fields: Sequence[SurveyField]) -> dict[int, Cell]:
    """The sums over regions of what adds up: counts and sums of the house, typed fields that say so; shares by their parts.
    A region within another one asked is in that one's figure already."""
    codes = sorted({code for code, _field in cells})
    direct = outermost(codes, {code: region_stem(code) for code in codes})
    return totals(cells, direct, [one.pk for one in fields if one.adds_up or one.kind == FieldKind.FIGURE])


def regions_to_ask(region: str, *, on: date) -> list[tuple[str, str]]:
    """(code, name) of the regions right below, to choose from."""
    return [(one.code, one.name) for one in places_below(region, on=on)]


def earliest_due(on: date) -> date | None:
    """The first day a form sent out today may be due on; None where nobody knows the year's working days."""
    return last_day(on, asking_rules(on).form_least_working_days)


def burdens(codes: Iterable[str], year: int) -> dict[str, Burden]:
    """What was asked of each of these regions in a year, by whatever level above; a region of whom nothing was is left out."""
    rows = SurveyReply.objects.filter(region__in=list(codes), survey__issued_at__year=year).order_by().values_list("region_id")
    return {code: Burden(forms, fields, typed) for code, forms, fields, typed in rows.annotate(
        forms=Count("survey", distinct=True), asked=Count("survey__fields"),
        typed=Count("survey__fields", filter=~Q(survey__fields__kind=FieldKind.FIGURE))).order_by("region_id")}


def figured(fields: Iterable[SurveyField], codes: Sequence[str], year: int, months: Sequence[date]) -> list[Figured]:
    """Every indicator's figure of every region over the frozen months of a year: two queries an indicator."""
    made = []
    for field in fields:
        one = reporting.indicator(field.indicator)
        counted = counted_months(months, one.time)
        heads = {code: [each for each in found if each.month_from in counted]
                 for code, found in reporting.standing_of_places(one.slug, codes, [year]).items()}
        sums = reporting.figures_of_editions([each.pk for found in heads.values() for each in found])
        nothing: Sums = {WHOLE: (0, 0 if one.measure in (Measure.SHARE, Measure.MEAN) else None)}
        for code in codes:
            used = heads.get(code, [])
            numerator, denominator = added([nothing, *(sums.get(each.pk, {}) for each in used)])[WHOLE]
            made.append(Figured(code, field.pk, tuple(sorted(each.pk for each in used)), numerator, denominator))
    return made


def asked_of(fields: Iterable[SurveyField]) -> list[Asked]:
    """The typed ones, as a reply is read by."""
    return [Asked(one.position, FieldKind(one.kind), one.label) for one in fields if one.kind != FieldKind.FIGURE]


def read_reply(content: bytes) -> list[Line]:
    """A filled-in sheet, row by row. Raises Refused: not_a_table, missing_column (each), no_rows."""
    return [Line(row, number, said) for row, (number, said) in people.read_table(content, columns=SHEET) if number]


def next_position(one: Survey) -> int:
    """The number of the next field."""
    return int((one.fields.aggregate(last=Max("position"))["last"] or 0) + 1)

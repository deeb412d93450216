"""Ad-hoc forms: composed of indicators and of typed fields that no indicator tells, sent to regions below, closed."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.models import Survey, SurveyField, SurveyFigure, SurveyReply
from baigong.governance.queries.asking import asking_rules, likest
from baigong.governance.queries.surveys import earliest_due, figured, next_position, regions_to_ask
from baigong.governance.words import (
    SURVEY_MOVES,
    FieldKind,
    Refusal,
    SurveyMove,
    SurveyRefusal,
    SurveyState,
    SurveyTold,
)
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people import queries as people
from baigong.reporting import queries as reporting

from .days import working_day_before


@action("governance.survey_drafted", may=access.may_compose)
def draft_survey(*, by: Actor, now: datetime, title: str, purpose: str, basis: str, year: int) -> Survey:
    """Begin a form of one's region: what for, on what basis, of which year. Raises Refused(survey_why)."""
    if not title.strip() or not purpose.strip() or not basis.strip():
        raise Refused(SurveyRefusal.SURVEY_WHY)
    one = Survey.objects.create(region_id=by.region, title=title.strip(), why=purpose.strip(), basis=basis.strip(), year=year,
                                drafted_at=now, drafted_by=by.person_id)
    note(one, year=year)
    return one


@action("governance.survey_figure_put", may=access.may_compose_survey)
def put_figure(*, by: Actor, now: datetime, survey_id: int, indicator: str) -> SurveyField:
    """Add an indicator, which the house fills in. Raises Refused: survey_not_drafted, no_indicator, field_asked."""
    one = _drafted(survey_id)
    known = reporting.indicator(indicator)
    if one.fields.filter(indicator=known.slug).exists():
        raise Refused(SurveyRefusal.FIELD_ASKED)
    made = SurveyField.objects.create(survey=one, position=next_position(one), kind=FieldKind.FIGURE, indicator=known.slug,
                                      put_at=now, put_by=by.person_id)
    note(one, indicator=known.slug)
    return made


@action("governance.survey_field_put", may=access.may_compose_survey)
def put_field(
    *, by: Actor, now: datetime, survey_id: int, kind: str, label: str, unit: str, definition: str, adds_up: bool = False,
    differs: str = "",
) -> SurveyField:
    """Add a field to be typed, with its definition: one that no indicator tells. What is near to one says how it differs.

    Raises Refused with every reason: already_counted or near_indicator, field_undefined, adds_no_text, field_asked;
    survey_not_drafted.
    """
    one, label, word = _drafted(survey_id), label.strip(), FieldKind(kind)
    if word == FieldKind.FIGURE:
        raise Refused(SurveyRefusal.FIGURE_TYPED)
    near, refused = _told_already(label, differs, on=timezone.localdate(now))
    undefined = not label or not definition.strip() or (word == FieldKind.COUNT and not unit.strip())
    reasons = [
        refused, Reason(SurveyRefusal.FIELD_UNDEFINED) if undefined else None,
        Reason(SurveyRefusal.ADDS_NO_TEXT) if adds_up and word == FieldKind.TEXT else None,
        Reason(SurveyRefusal.FIELD_ASKED) if one.fields.filter(label=label).exists() else None]
    if found := [each for each in reasons if each]:
        raise Refused(*found)
    made = SurveyField.objects.create(
        survey=one, position=next_position(one), kind=word, label=label, unit=unit.strip(), definition=definition.strip(),
        adds_up=adds_up, near=near, differs=differs.strip() if near else "", put_at=now, put_by=by.person_id)
    note(one, field=made.pk, near=near)
    return made


@action("governance.survey_field_dropped", may=access.may_compose_survey)
def drop_field(*, by: Actor, now: datetime, survey_id: int, field_id: int) -> None:
    """Take a field out. Raises SurveyField.DoesNotExist, Refused(survey_not_drafted)."""
    one = _drafted(survey_id)
    SurveyField.objects.get(pk=field_id, survey=one).delete()
    note(one, field=field_id)


@action("governance.survey_issued", may=access.may_compose_survey)
def issue_survey(*, by: Actor, now: datetime, survey_id: int, regions: Sequence[str], due_on: date) -> Survey:
    """Send it to some regions right below, each with the figures of its indicators; their officers are told.

    Raises Refused with every reason: no_fields, no_regions, region_not_below (each), too_soon, rest_day, survey_unfrozen;
    survey_not_drafted.
    """
    one, on = _drafted(survey_id), timezone.localdate(now)
    codes = sorted(set(regions))
    fields = list(one.fields.order_by("position"))
    figures = [each for each in fields if each.kind == FieldKind.FIGURE]
    months = reporting.months_of_year(one.year)
    reasons = [] if fields else [Reason(SurveyRefusal.NO_FIELDS)]
    reasons += [*_not_below(by.region, codes, on=on), *_not_then(due_on, on=on)]
    reasons += [Reason(SurveyRefusal.SURVEY_UNFROZEN, {"year": one.year})] if figures and not months else []
    if reasons:
        raise Refused(*reasons)
    replies = {each.region_id: each for each in SurveyReply.objects.bulk_create(
        [SurveyReply(survey=one, region_id=code, due_on=due_on) for code in codes])}
    SurveyFigure.objects.bulk_create([
        SurveyFigure(reply=replies[each.region], field_id=each.field_id, frozen_ids=list(each.frozen_ids), numerator=each.numerator,
                     denominator=each.denominator) for each in figured(figures, codes, one.year, months)])
    move(one, SURVEY_MOVES, SurveyMove.ISSUE, by=by, now=now, issued_at=now, issued_by=by.person_id, due_on=due_on,
         month_until=max(months) if figures else None)
    note(one, regions=len(codes), fields=len(fields))
    officers = people.officers_in(access.HOLDERS, codes, on=on)
    for code in codes:
        for person_id in officers.get(code, ()):
            tell(SurveyTold.ISSUED, now=now, to_person=person_id, link=f"/officer/survey-replies/{replies[code].pk}/", no=one.no,
                 title=one.title, day=due_on)
    return one


@action("governance.survey_closed", may=access.may_compose_survey)
def close_survey(*, by: Actor, now: datetime, survey_id: int) -> Survey:
    """End it: what was not sent is not asked for any more. Raises Refused(not_now)."""
    one = Survey.objects.get(pk=survey_id)
    move(one, SURVEY_MOVES, SurveyMove.CLOSE, by=by, now=now, closed_at=now, closed_by=by.person_id)
    note(one)
    return one


def _drafted(survey_id: int) -> Survey:
    """A form that is being composed, locked. Raises Refused(survey_not_drafted)."""
    one = Survey.objects.select_for_update().get(pk=survey_id)
    if one.state != SurveyState.DRAFTED:
        raise Refused(SurveyRefusal.SURVEY_NOT_DRAFTED)
    return one


def _told_already(label: str, differs: str, *, on: date) -> tuple[str, Reason | None]:
    """(indicator that a name is near to, why the field is refused)."""
    rules, found = asking_rules(on), likest(label) if label else None
    if found is None or found.percent < rules.near_percent:
        return "", None
    told = {"label": label, "indicator": _called(found.slug, found.name), "percent": found.percent}
    if found.percent >= rules.same_percent:
        return found.slug, Reason(SurveyRefusal.ALREADY_COUNTED, told)
    return found.slug, None if differs.strip() else Reason(SurveyRefusal.NEAR_INDICATOR, told)


def _called(slug: str, name: str) -> str:
    """An indicator as it is refused by: its name, and what it is also called where that was typed."""
    whole = reporting.indicator(slug).name.zh
    return whole if name in (whole, slug) else f"{whole}（{name}）"


def _not_below(region: str, codes: list[str], *, on: date) -> list[Reason]:
    below = dict(regions_to_ask(region, on=on))
    wrong = [Reason(SurveyRefusal.REGION_NOT_BELOW, {"region": code}) for code in codes if code not in below]
    return wrong if codes else [Reason(SurveyRefusal.NO_REGIONS)]


def _not_then(due_on: date, *, on: date) -> list[Reason]:
    first, found = earliest_due(on), []
    if due_on <= on or (first is not None and due_on < first):
        least = asking_rules(on).form_least_working_days
        found.append(Reason(SurveyRefusal.TOO_SOON, {"least": least, "day": first or on}))
    if before := working_day_before(due_on):
        found.append(Reason(Refusal.REST_DAY, {"day": due_on, "before": before}))
    return found

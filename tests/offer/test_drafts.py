"""Drafting, editing, planning: before anyone reviews it."""

from datetime import date, datetime, time

import pytest

from baigong.kernel.refused import Refused
from baigong.offer import actions
from baigong.offer.decide.timetable import Block, Pattern, Planned
from baigong.offer.models import Session
from tests import cast, cast_offer
from tests.refusing import refused


def draft_of(who, what, **more):
    return {"by": who.provider_clerk, "now": cast.NOW, "occupation_code": cast_offer.CARER, "level": "5",
            "certificate_kind": "level", "place_id": what.place_id, "head_id": what.head_id, "seats": 10,
            "opens_on": cast_offer.OPENS, **more}


def test_numbers_are_of_region_and_year_without_gaps(who, what):
    numbers = [actions.draft_cohort(**draft_of(who, what)).no for _ in range(2)]
    assert refused(actions.draft_cohort, **draft_of(who, what, seats=0)) == {"no_seats"}
    numbers.append(actions.draft_cohort(**draft_of(who, what)).no)
    numbers.append(actions.draft_cohort(**draft_of(who, what, opens_on=date(2026, 3, 2))).no)
    assert numbers == ["2025-120104-0001", "2025-120104-0002", "2025-120104-0003", "2026-120104-0001"]


def test_place_and_head_are_the_providers_own(who, what):
    theirs = actions.register_place(by=who.other_provider_clerk, now=cast.NOW, region=cast.COUNTY, name="外", address="路",
                                    capacity=9)
    wrong = draft_of(who, what, place_id=theirs.pk, head_id=who.worker.person_id, closes_on=date(2025, 9, 1))
    with pytest.raises(Refused) as caught:
        actions.draft_cohort(**wrong)
    assert caught.value.codes == ("not_ours", "not_ours", "bad_span")


def test_a_draft_is_edited_until_it_is_submitted(who, what):
    cohort = cast_offer.draft(who, what)
    given = draft_of(who, what, cohort_id=cohort.pk, seats=12)
    assert actions.edit_cohort(**given).seats == 12
    assert actions.edit_cohort(**given).seats == 12
    actions.submit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk)
    assert refused(actions.edit_cohort, **given) == {"not_now"}


def test_an_edit_stays_in_its_region(who, what):
    far = actions.register_place(by=who.provider_clerk, now=cast.NOW, region=cast.NEIGHBOUR, name="外区", address="路",
                                 capacity=9)
    cohort = cast_offer.draft(who, what)
    assert refused(actions.edit_cohort, **draft_of(who, what, cohort_id=cohort.pk, place_id=far.pk)) == {"not_ours"}


def test_nobody_writes_anothers_application(who, what):
    cohort = cast_offer.draft(who, what)
    plan = cast_offer.pattern(what)
    for by in (who.other_provider_clerk, who.reviewer, who.teacher, who.worker, *who.strangers):
        given = {"by": by, "now": cast.NOW, "cohort_id": cohort.pk}
        assert refused(actions.edit_cohort, **{**draft_of(who, what), **given}) == {"not_yours"}
        assert refused(actions.plan_pattern, pattern=plan, **given) == {"not_yours"}
        assert refused(actions.plan_sessions, sessions=[], **given) == {"not_yours"}
        assert refused(actions.cancel_cohort, why="x", **given) == {"not_yours"}
    strangers = [one for one in who.strangers if one.role != "provider_clerk"]
    for by in (who.reviewer, who.teacher, who.worker, *strangers):
        assert refused(actions.draft_cohort, **draft_of(who, what, by=by)) == {"not_yours"}


def at(day, hour):
    return datetime.combine(day, time(hour), tzinfo=cast_offer.ZONE)


def planned(what, hour, until, **more):
    given = {"teacher_id": what.teacher_id, "place_id": what.place_id, "content": "theory", "topic": "课", **more}
    return Planned(at(cast_offer.OPENS, hour), at(cast_offer.OPENS, until), **given)


def test_a_timetable_is_written_whole(who, what):
    cohort = cast_offer.draft(who, what)
    given = {"by": who.provider_clerk, "now": cast.NOW, "cohort_id": cohort.pk}
    for _ in range(2):
        actions.plan_sessions(sessions=[planned(what, 14, 16), planned(what, 9, 12)], **given)
    rows = Session.objects.filter(cohort=cohort).order_by("nth")
    assert [(one.nth, one.minutes, one.span) for one in rows] == [(1, 180, None), (2, 120, None)]
    cohort.refresh_from_db()
    assert cohort.closes_on == cast_offer.OPENS


def test_a_timetable_says_all_its_faults(who, what):
    cohort = cast_offer.draft(who, what)
    given = {"by": who.provider_clerk, "now": cast.NOW, "cohort_id": cohort.pk}
    wrong = [planned(what, 9, 12, teacher_id=0), planned(what, 11, 13, place_id=0), planned(what, 15, 15)]
    assert refused(actions.plan_sessions, sessions=wrong, **given) == {"not_ours", "bad_span", "sessions_overlap"}
    assert refused(actions.plan_sessions, sessions=[], **given) == {"no_timetable"}
    assert Session.objects.filter(cohort=cohort).count() == 6


def test_a_session_before_the_opening_day_cannot_be_filed(who, what):
    cohort = cast_offer.draft(who, what)
    early = [planned(what, 9, 12)]
    later = draft_of(who, what, cohort_id=cohort.pk, opens_on=date(2025, 9, 16))
    actions.plan_sessions(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk, sessions=early)
    actions.edit_cohort(**later)
    codes = refused(actions.submit_cohort, by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk)
    assert "outside_days" in codes


def test_a_pattern_leaves_public_holidays_out(who, what):
    """National Day 2025 is from Wednesday 1 to Wednesday 8 October; Sunday 28 September is worked instead."""
    cohort = cast_offer.draft(who, what, opens_on=date(2025, 9, 29))
    blocks = (Block("practice", "实操", 16, what.teacher_id, what.place_id),)
    plan = Pattern(date(2025, 9, 29), frozenset(range(7)), (time(9),), 4, blocks)
    actions.plan_pattern(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk, pattern=plan)
    days = [one.starts_at.astimezone(cast_offer.ZONE).day for one in Session.objects.filter(cohort=cohort)]
    assert days == [29, 30, 9, 10]


@pytest.mark.parametrize("weekdays", [frozenset(), frozenset({0})])
def test_a_pattern_that_cannot_be_laid_out_is_refused(who, what, weekdays):
    cohort = cast_offer.draft(who, what)
    blocks = (Block("practice", "实操", 2000, what.teacher_id, what.place_id),)
    plan = Pattern(cast_offer.OPENS, weekdays, (time(9),), 4, blocks)
    given = {"by": who.provider_clerk, "now": cast.NOW, "cohort_id": cohort.pk}
    assert refused(actions.plan_pattern, pattern=plan, **given) == {"bad_input"}

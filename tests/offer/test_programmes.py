"""Under which programme a class is taught: said by the firm and the school, held by the database, and what each kind needs."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import Apprentice, Enrolment
from baigong.enrolment.queries import ApprenticeRow
from baigong.offer import actions, queries
from baigong.offer.actions import Under
from baigong.offer.decide.programme import Taught, may_be_taught
from baigong.offer.models import Cohort, FiledProgramme
from baigong.offer.words.programme import Differs, Programme, StartupCourse
from baigong.rules import read_vocabulary
from baigong.subsidy import actions as subsidy
from tests import cast, cast_offer
from tests.refused import refused

UNTIL = date(2026, 12, 31)


def fixed(who, *staff, school=None, level="5"):
    """An apprenticeship of the cast's firm and school that the bureau fixed, as classes may rest on it."""
    master, *learners = [cast.make_person("老师傅", employer_id=who.employer), *staff]
    one = enrolment.draft_apprenticeship(
        by=who.employer_clerk, now=cast.NOW, school_id=school or who.provider, occupation_code=cast_offer.CARER, level=level,
        agreement_no="校企 1", agreed_on=cast.TODAY, plan="师带徒", hours=640, from_on=date(2025, 9, 1), until_on=UNTIL)
    enrolment.bring_apprentices(by=who.employer_clerk, now=cast.NOW, apprenticeship_id=one.pk, rows=[
        ApprenticeRow(n, each.name, each.id_number, master.name, master.id_number, "2025-09-01", "2027-08-31", "技师")
        for n, each in enumerate(learners, start=2)])
    enrolment.file_apprenticeship(by=who.employer_clerk, now=cast.NOW, apprenticeship_id=one.pk)
    enrolment.accept_apprenticeship(by=who.reviewer, now=cast.NOW, apprenticeship_id=one.pk)
    assert not FiledProgramme.objects.filter(no=one.no).exists()
    enrolment.fix_apprenticeship(by=who.approver, now=cast.NOW, apprenticeship_id=one.pk, experts_said="可行")
    return FiledProgramme.objects.get(no=one.no)


@pytest.fixture
def learner(who):
    return cast.make_person("学徒", employer_id=who.employer)


@pytest.fixture
def filing(who, what, learner):
    return fixed(who, learner)


def under(cohort, what, who, said, **more):
    given = {"occupation_code": cast_offer.CARER, "level": "5", "certificate_kind": "level", "place_id": what.place_id,
             "head_id": what.head_id, "seats": 10, "opens_on": cast_offer.OPENS, "outline": "教学计划", "exam_plan": "考核方案"}
    return actions.edit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk, under=said, **{**given, **more})


def submit(who, cohort):
    return actions.submit_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk)


def test_the_kinds_are_the_vocabularys():
    facts = read_vocabulary(cast_offer.shelf() / "vocabulary" / "facts.yaml")
    assert {str(one) for one in Programme} == _codes(facts["cohort.kind"])
    assert {str(one) for one in StartupCourse} == _codes(facts["cohort.startup_course"])


def _codes(kind):
    return {code for code, _zh, _en in kind.codes}


def test_a_class_says_its_programme_and_keeps_it(who, what):
    cohort = cast_offer.draft(who, what, under=Under("induction", fee_fen=0))
    assert (cohort.programme, cohort.fee_fen, cohort.is_subsidised) == ("induction", 0, True)
    assert cast_offer.draft(who, what).programme == "skills"
    assert under(cohort, what, who, Under("startup", startup_course="syb")).startup_course == "syb"
    with refused("course_not_asked", "fee_below_zero"):
        under(cohort, what, who, Under("project", startup_course="syb", fee_fen=-1))
    with pytest.raises(ValueError, match="dance"):
        under(cohort, what, who, Under("dance"))


def test_a_start_up_class_names_its_course(who, what):
    cohort = cast_offer.draft(who, what, under=Under("startup"))
    with refused("course_missing"):
        submit(who, cohort)
    under(cohort, what, who, Under("startup", startup_course="gyb"))
    assert submit(who, cohort).state == "submitted"


def test_what_has_policies_of_its_own_needs_no_catalogue(who, what):
    actions.file_scope(by=who.reviewer, now=cast.NOW, provider_id=who.provider, occupation_code=cast_offer.COOK, level="5",
                       from_on=date(2025, 1, 1))
    cohort = cast_offer.draft(who, what, occupation_code=cast_offer.COOK)
    with refused("not_in_catalogue"):
        submit(who, cohort)
    under(cohort, what, who, Under("induction"), occupation_code=cast_offer.COOK)
    assert submit(who, cohort).item_id is None


def test_a_planned_class_counts_its_own_hours(who, what):
    assert cast_offer.submitted(who, what, under=Under("project")).item_id is not None
    assert cast_offer.submitted(who, cast_offer.elsewhere(what), under=Under("induction")).item_id is None


def test_apprentices_are_taught_as_their_firm_had_it_fixed(who, what, filing, learner):
    cohort = cast_offer.draft(who, what, under=Under("apprentice"))
    with refused("filing_missing"):
        submit(who, cohort)
    assert (under(cohort, what, who, Under("apprentice", filing_id=filing.pk)).employer_id, filing.provider_id) == (
        who.employer, who.provider)
    assert submit(who, cohort).filing == filing
    cohort = subsidy.approve_cohort(by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk)
    with refused("not_apprentice"):
        cast_offer.enrolled(who.worker, cohort)
    assert enrolment.enrol(by=who.provider_clerk, now=cast.NOW, worker_id=learner.pk, cohort_id=cohort.pk,
                           notice_signed=True).state == "enrolled"


def test_a_class_is_not_another_than_was_fixed(who, what, filing):
    later = filing.until_on + timedelta(days=10)
    cohort = cast_offer.draft(who, what, under=Under("apprentice", filing_id=filing.pk))
    under(cohort, what, who, Under("apprentice", filing_id=filing.pk), level="4", employer_id=who.county_bureau)
    with refused("filing_differs", "filing_differs"):
        submit(who, cohort)
    Cohort.objects.filter(pk=cohort.pk).update(opens_on=later, closes_on=later, level="5", employer=who.employer)
    taught = queries.readiness(Cohort.objects.get(pk=cohort.pk), on=cast.TODAY)[0].taught
    assert taught == Taught(Programme.APPRENTICE, filing.no, (Differs.SPAN,))
    assert may_be_taught(taught).reasons[0].text() == f"与学徒制备案 {filing.no} 不一致：起止日期"
    with refused("filing_not_asked"):
        under(cohort, what, who, Under("skills", filing_id=filing.pk))


def test_a_filing_is_for_its_own_school(who, what, filing):
    cast_offer.equip_too(who)
    other = who.other_provider_clerk
    place = queries.places_of(who.other_provider, by=other).first()
    with refused("not_ours"):
        actions.draft_cohort(
            by=other, now=cast.NOW, occupation_code=cast_offer.CARER, level="5", certificate_kind="level", seats=5,
            opens_on=cast_offer.OPENS, place_id=place.pk, head_id=other.person_id, under=Under("apprentice", filing_id=filing.pk))
    for by in (who.provider_clerk, who.employer_clerk):
        assert list(queries.programmes_filed(by=by)) == [filing]
    for by in (other, who.worker, who.reviewer, *who.strangers):
        assert not queries.programmes_filed(by=by).exists()


def test_an_order_says_under_which_programme(who, what, filing):
    wanted = {"by": who.employer_clerk, "now": cast.NOW, "provider_id": who.provider, "occupation_code": cast_offer.CARER,
              "level": "5", "heads": 2, "from_on": cast_offer.OPENS, "until_on": cast_offer.OPENS}
    with refused("filing_missing"):
        actions.place_order(**{**wanted, "level": "4"}, programme="apprentice")
    assert actions.place_order(**wanted, programme="apprentice").programme == "apprentice"
    order = actions.place_order(**wanted, programme="induction")
    actions.accept_order(by=who.provider_clerk, now=cast.NOW, order_id=order.pk)
    with refused("order_differs"):
        cast_offer.draft(who, what, order_id=order.pk)
    cohort = cast_offer.draft(who, what, order_id=order.pk, under=Under("induction"))
    with refused("order_differs"):
        under(cohort, what, who, Under("project"))
    assert under(cohort, what, who, Under("induction", fee_fen=0)).employer_id == who.employer  # as ordered, whoever edits it


class TestTheDatabaseSaysNo:
    """By bare statements, whatever the actions would have said."""

    def test_to_a_class_of_apprentices_without_a_filing(self, who, what):
        cohort = cast_offer.submitted(who, what)
        with pytest.raises(IntegrityError, match="offer_cohort_filing"), transaction.atomic():
            Cohort.objects.filter(pk=cohort.pk).update(programme="apprentice")

    def test_to_another_class_than_was_fixed(self, who, what, filing):
        cohort = cast_offer.submitted(who, what, under=Under("apprentice", filing_id=filing.pk))
        for change in ({"level": "4"}, {"employer": None}, {"closes_on": UNTIL + timedelta(days=1)}):
            with pytest.raises(IntegrityError, match="not the class that was filed"), transaction.atomic():
                Cohort.objects.filter(pk=cohort.pk).update(**change)

    def test_to_a_programme_nobody_knows_and_a_course_nobody_asked_for(self, who, what):
        cohort = cast_offer.draft(who, what)
        for change, name in (({"programme": "dance"}, "offer_cohort_programme"),
                             ({"startup_course": "syb"}, "offer_cohort_startup")):
            with pytest.raises(IntegrityError, match=name), transaction.atomic():
                Cohort.objects.filter(pk=cohort.pk).update(**change)

    def test_to_a_seat_for_who_is_no_apprentice(self, who, what, filing, learner):
        cohort = cast_offer.opened(who, what, under=Under("apprentice", filing_id=filing.pk))
        seat = enrolment.enrol(by=who.provider_clerk, now=cast.NOW, worker_id=learner.pk, cohort_id=cohort.pk, notice_signed=True)
        with pytest.raises(IntegrityError, match="no apprentice of it"), transaction.atomic():
            Enrolment.objects.filter(pk=seat.pk).update(worker_id=who.worker.person_id)
        Apprentice.objects.filter(worker=learner).update(outcome="left")
        enrolment.withdraw(by=who.provider_clerk, now=cast.NOW, enrolment_id=seat.pk, why="离职")
        with pytest.raises(IntegrityError, match="no apprentice of it"), transaction.atomic():
            Enrolment.objects.filter(pk=seat.pk).update(state="enrolled")

    def test_to_changing_what_was_fixed(self, who, what, filing):
        with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
            FiledProgramme.objects.filter(pk=filing.pk).update(level="4")

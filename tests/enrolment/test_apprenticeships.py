"""新型学徒制: filed by the employer, accepted and reviewed by the bureau, its people by a roster, finished at its end."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from baigong.enrolment import actions, queries
from baigong.enrolment.decide import ApprenticeLine, Filing, may_file
from baigong.enrolment.models import Apprentice, Apprenticeship
from baigong.enrolment.queries import ApprenticeRow
from baigong.enrolment.words import Outcome, Refusal
from baigong.journal.models import Message
from baigong.kernel.refused import Refused
from baigong.offer import queries as offer
from baigong.offer.models import Occupation
from baigong.offer.queries import counted, rows_of
from baigong.offer.words import Level
from tests import cast, cast_offer
from tests.refused import refused

OVER = datetime(2026, 10, 1, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def who(db):
    who = cast.assemble()
    cast_offer.make_catalogue()
    return who


def draft(who, by=None, **more):
    given = {"school_id": who.provider, "occupation_code": cast_offer.CARER, "level": "4", "agreement_no": "校企〔2025〕3 号",
             "agreed_on": date(2025, 8, 20), "plan": "师带徒，每周四天在岗、一天在校", "hours": 640,
             "from_on": date(2025, 10, 1), "until_on": date(2026, 9, 30), **more}
    return actions.draft_apprenticeship(by=by or who.employer_clerk, now=cast.NOW, **given)


def staff(who, *names):
    return [cast.make_person(name, employer_id=who.employer) for name in names]


def row(n, one, mentor, starts="2025-09-01", ends="2027-08-31"):
    return ApprenticeRow(n, one.name, one.id_number, mentor.name, mentor.id_number, starts, ends, "技师")


def bring(who, one, rows, by=None):
    return actions.bring_apprentices(by=by or who.employer_clerk, now=cast.NOW, apprenticeship_id=one.pk, rows=rows)


def ready(who, count=2, **more):
    """A draft with so many apprentices of one mentor."""
    one = draft(who, **more)
    mentor, *learners = staff(who, "老师傅", *(f"学徒{n}" for n in range(count)))
    bring(who, one, [row(n, learner, mentor) for n, learner in enumerate(learners, start=2)])
    return one


def file(who, one, by=None):
    return actions.file_apprenticeship(by=by or who.employer_clerk, now=cast.NOW, apprenticeship_id=one.pk)


def fixed(who, **more):
    one = file(who, ready(who, **more))
    actions.accept_apprenticeship(by=who.reviewer, now=cast.NOW, apprenticeship_id=one.pk)
    return actions.fix_apprenticeship(by=who.approver, now=cast.NOW, apprenticeship_id=one.pk, experts_said="计划完备可行")


def test_from_draft_to_its_end(who):
    one = file(who, ready(who))
    assert (one.state, one.due_on, one.no) == ("filed", date(2025, 9, 8), f"XT2025-{one.pk:05d}")
    (waits,) = rows_of(queries.inbox(by=who.reviewer))
    assert (waits.due_on, waits.url_name, counted(queries.inbox(by=who.reviewer))) == (one.due_on, "officer:apprenticeship", 1)
    one = actions.accept_apprenticeship(by=who.reviewer, now=cast.NOW, apprenticeship_id=one.pk)
    assert one.due_on == date(2025, 9, 15)
    one = actions.fix_apprenticeship(by=who.approver, now=cast.NOW, apprenticeship_id=one.pk, experts_said="计划完备可行")
    learners = list(queries.apprentices_of(one))
    assert Message.objects.filter(to_person__in=[row.worker_id for row in learners]).count() == 2
    assert counted(queries.inbox(by=who.reviewer)) == 0
    finish = {"by": who.employer_clerk, "apprenticeship_id": one.pk}
    outcomes = {learners[0].pk: Outcome.CERTIFIED}
    with refused("still_training", "outcome_missing"):
        actions.finish_apprenticeship(now=cast.NOW, outcomes=outcomes, **finish)
    outcomes[learners[1].pk] = Outcome.LEFT
    assert actions.finish_apprenticeship(now=OVER, outcomes=outcomes, **finish).state == "finished"
    assert list(Apprentice.objects.order_by("id").values_list("outcome", flat=True)) == ["certified", "left"]
    with refused("not_now"):
        actions.finish_apprenticeship(now=OVER, outcomes=outcomes, **finish)
    assert queries.apprenticeships_by_state(by=who.employer_clerk)["finished"] == 1
    assert [step.state for step in queries.steps_of(one)] == ["done"] * 3 + ["now", "todo"]


def test_it_is_returned_mended_and_filed_again(who):
    one = file(who, ready(who))
    with refused("why_missing"):
        actions.return_apprenticeship(by=who.reviewer, now=cast.NOW, apprenticeship_id=one.pk, why="")
    actions.return_apprenticeship(by=who.reviewer, now=cast.NOW, apprenticeship_id=one.pk, why="请补充弹性学制安排")
    (waits,) = rows_of(queries.inbox(by=who.employer_clerk))
    assert waits.url_name == "employer:apprenticeship"
    changed = actions.edit_apprenticeship(
        by=who.employer_clerk, now=cast.NOW, apprenticeship_id=one.pk, school_id=who.provider,
        occupation_code=cast_offer.CARER, level="4", agreement_no="校企 3", agreed_on=date(2025, 8, 20), plan="弹性学制",
        hours=700, from_on=date(2025, 10, 1), until_on=date(2026, 9, 30))
    assert (changed.hours, file(who, one).state) == (700, "filed")
    with refused("not_now"):
        file(who, one)


def test_refused_it_sets_its_people_free(who):
    one = file(who, ready(who))
    actions.accept_apprenticeship(by=who.reviewer, now=cast.NOW, apprenticeship_id=one.pk)
    for fix, said in ((actions.refuse_apprenticeship, {"why": " "}), (actions.fix_apprenticeship, {"experts_said": ""})):
        with refused("why_missing"):
            fix(by=who.approver, now=cast.NOW, apprenticeship_id=one.pk, **said)
    actions.refuse_apprenticeship(by=who.approver, now=cast.NOW, apprenticeship_id=one.pk, why="实训设备不足")
    learner = Apprentice.objects.order_by("id").first().worker
    other = draft(who)
    bring(who, other, [row(2, learner, staff(who, "另一师傅")[0])])
    assert Apprentice.objects.filter(worker=learner, outcome=Outcome.TRAINING).count() == 1
    assert [step.state for step in queries.steps_of(queries.apprenticeship(one.pk, by=who.reviewer))] == ["done", "done", "no"]


def test_every_fault_of_a_roster_is_said_by_its_row_and_nobody_is_written(who):
    one = draft(who)
    mentor, learner = staff(who, "老师傅", "学徒")
    stranger = cast.make_person("外人")
    rows = [row(2, learner, mentor), row(3, stranger, mentor), row(4, learner, stranger), row(5, mentor, mentor),
            row(6, staff(who, "甲")[0], mentor, starts="九月"), row(7, staff(who, "乙")[0], mentor, ends="2025-01-01")]
    with pytest.raises(Refused) as found:
        bring(who, one, rows)
    assert set(found.value.codes) == {"apprentice_row"}
    assert [reason.values["row"] for reason in found.value.reasons] == [3, 4, 4, 5, 6, 7]
    assert not Apprentice.objects.exists()
    with refused("roster_empty"):
        bring(who, one, [])


def test_nobody_is_an_apprentice_twice(who):
    first = ready(who, count=1)
    learner, mentor = Apprentice.objects.get().worker, Apprentice.objects.get().mentor.person
    with pytest.raises(Refused) as found:
        bring(who, draft(who), [row(2, learner, mentor)])
    assert "另一个学徒制项目" in found.value.reasons[0].text()
    bring(who, first, [row(2, learner, mentor)])
    other = draft(who)
    with pytest.raises(Exception, match="enrolment_apprentice_one_at_a_time"):
        Apprentice.objects.create(apprenticeship=other, worker=learner, mentor=Apprentice.objects.get().mentor,
                                  contract_from=date(2025, 9, 1), contract_until=date(2027, 1, 1))


def test_the_database_s_no_has_words():
    from baigong.enrolment.words import CONSTRAINTS
    assert CONSTRAINTS["enrolment_apprentice_one_at_a_time"] is Refusal.ALREADY_APPRENTICE
    assert CONSTRAINTS["enrolment_nomination_once"] is Refusal.NOMINATED_ALREADY


GOOD = Filing(
    level=Level.L3, hours=1200, from_on=date(2025, 10, 1), until_on=date(2026, 9, 30), agreement_no="3", plan="计划",
    apprentices=(ApprenticeLine("甲", date(2025, 9, 1), date(2026, 9, 30), "师傅"),))


@pytest.mark.parametrize(("changed", "code"), [
    ({}, None), ({"agreement_no": " "}, "no_agreement"), ({"plan": ""}, "no_training_plan"), ({"hours": 1199}, "apprentice_hours"),
    ({"until_on": date(2026, 9, 29)}, "term_length"), ({"apprentices": ()}, "no_apprentices"),
    ({"apprentices": (ApprenticeLine("甲", date(2025, 10, 2), date(2026, 10, 1), "师傅"),)}, "contract_ends"),
    ({"apprentices": GOOD.apprentices * 6}, "mentor_full"),
    ({"apprentices": (ApprenticeLine("甲", date(2025, 10, 1), date(2026, 9, 29), "师傅"),)}, "contract_short"),
])
def test_what_a_filing_must_hold(changed, code):
    answer = may_file(replace(GOOD, **changed), offer.filing_rules(on=date(2025, 9, 1)))
    assert answer.yes if code is None else code in [str(reason.word) for reason in answer.reasons]


def test_a_draft_that_makes_no_sense(who):
    with refused("not_a_school"):
        draft(who, school_id=who.employer)
    with refused("bad_span"):
        draft(who, until_on=date(2025, 10, 1))
    with pytest.raises(Occupation.DoesNotExist):
        draft(who, occupation_code="9-99")


def test_who_has_nothing_to_do_with_it(who):
    for stranger in (who.provider_clerk, who.worker, who.reviewer):
        with refused("not_yours"):
            draft(who, by=stranger)
    one = ready(who)
    assert not queries.apprenticeships(by=who.reviewer).exists()
    rows = [row(2, *staff(who, "甲", "乙"))]
    for stranger in (who.provider_clerk, *who.strangers):
        for attempt in (lambda by=stranger: bring(who, one, rows, by=by), lambda by=stranger: file(who, one, by=by)):
            with refused("not_yours"):
                attempt()
    file(who, one)
    for stranger in (who.employer_clerk, who.neighbour_reviewer, who.payer, *who.strangers):
        with refused("not_yours"):
            actions.accept_apprenticeship(by=stranger, now=cast.NOW, apprenticeship_id=one.pk)
    sees = [by for by in (who.reviewer, who.employer_clerk, who.provider_clerk, who.neighbour_reviewer, *who.strangers)
            if queries.apprenticeships(by=by).exists()]
    assert sees == [who.reviewer, who.employer_clerk, who.provider_clerk]
    assert Apprenticeship.objects.count() == 1


def test_a_term_ends_at_the_end_of_its_last_day(who):
    one = fixed(who, count=1)
    (learner,) = queries.apprentices_of(one)
    last = datetime(2026, 9, 30, 23, 59, tzinfo=ZoneInfo("Asia/Shanghai"))
    given = {"by": who.employer_clerk, "apprenticeship_id": one.pk, "outcomes": {learner.pk: Outcome.COMPLETED}}
    with refused("still_training"):
        actions.finish_apprenticeship(now=last, **given)
    assert actions.finish_apprenticeship(now=last + timedelta(minutes=1), **given).state == "finished"

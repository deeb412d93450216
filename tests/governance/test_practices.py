"""Good practice: sent upward, reviewed, published, adopted elsewhere; its effect by an indicator or in words, never both."""

from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from baigong.governance import actions, queries
from baigong.governance.decide.spreading import months_around
from baigong.governance.models import Practice, PracticeAdoption
from baigong.governance.queries import Practised
from baigong.governance.words import EffectKind, PracticeState
from baigong.journal.models import Message
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.offer.queries import rows_of
from baigong.reporting import actions as reports
from baigong.reporting import queries as queries_of_reporting
from tests import cast
from tests.cast_governance import NOW, Scene
from tests.cast_spreading import HOW, adopted, practising, published, sent_practice
from tests.refused import refused

MONTH = date(2025, 8, 1)


def test_a_bureau_sends_to_the_one_above_and_a_body_to_the_one_of_its_place(scene: Scene) -> None:
    one = sent_practice(scene)
    assert (one.region_id, one.to_region_id, one.measure.number) == (cast.COUNTY, cast.CITY, 5)
    assert one.organisation_id == scene.who.county_bureau and one.no.startswith("JY-2025-")
    assert Message.objects.filter(to_person=scene.city_officer.person_id, word__endswith=".practice_sent").count() == 1
    for clerk, body in ((scene.who.provider_clerk, scene.who.provider), (scene.who.employer_clerk, scene.who.employer)):
        theirs = sent_practice(scene, by=clerk)
        assert (theirs.organisation_id, theirs.to_region_id) == (body, cast.COUNTY)
        assert list(queries.practices(Practised(), by=clerk)) == [theirs]
    assert len(rows_of(queries.spreading_waiting(by=scene.who.reviewer))) == 2
    assert len(rows_of(queries.spreading_waiting(by=scene.city_officer))) == 1


def test_every_reason_is_told_at_once(scene: Scene) -> None:
    nation = cast.make_actor("province_officer", region=cast.NATION)
    with refused("no_practice_reviewer"):
        sent_practice(scene, by=nation)
    with refused("practice_short", "practice_personal"):
        sent_practice(scene, text="太短", background="找王某 13812345678")
    with refused("needs_evidence"):
        sent_practice(scene, effect="到课率升了一成")
    assert not Practice.objects.exists()


def test_it_is_published_by_another_person_of_the_level_above(scene: Scene) -> None:
    one = sent_practice(scene)
    for other in (scene.who.reviewer, scene.who.province_officer, scene.who.neighbour_reviewer, scene.who.worker,
                  *scene.who.strangers):
        with refused("not_yours"):
            actions.publish_practice(by=other, now=NOW, practice_id=one.pk)
    assert not queries.public_practices(Practised()).exists()
    actions.publish_practice(by=scene.city_officer, now=NOW, practice_id=one.pk)
    assert list(queries.public_practices(Practised(measure="5", text="园区"))) == [one]
    assert Message.objects.filter(to_person=scene.who.reviewer.person_id, word__endswith=".practice_settled").count() == 1
    with refused("not_now"):
        actions.publish_practice(by=scene.city_officer, now=NOW, practice_id=one.pk)
    own = sent_practice(scene, by=scene.who.employer_clerk)
    with pytest.raises(IntegrityError, match="two_people"), transaction.atomic():
        Practice.objects.filter(pk=own.pk).update(state="published", judged_at=NOW, judged_by=own.sent_by)


def test_what_is_returned_is_sent_again(scene: Scene) -> None:
    one = sent_practice(scene)
    with refused("needs_why"):
        actions.return_practice(by=scene.city_officer, now=NOW, practice_id=one.pk, why="")
    actions.return_practice(by=scene.city_officer, now=NOW, practice_id=one.pk, why="请补充花了多少钱")
    assert not queries.may_mend_practice(queries.practice(one.pk, by=scene.city_officer), by=scene.city_officer)
    changed = practising(scene, text=HOW + "每人每课二十元。") | {"practice_id": one.pk, "now": NOW + timedelta(days=1)}
    for other in (scene.who.neighbour_reviewer, scene.who.provider_clerk, scene.who.worker):
        with refused("not_yours"):
            actions.send_practice_again(**(changed | {"by": other}))
    again = actions.send_practice_again(**changed)
    assert (again.pk, again.state, again.why) == (one.pk, PracticeState.SENT, "")
    with refused("not_now"):
        actions.send_practice_again(**changed)


def test_a_body_mends_its_own_and_no_officer_mends_it_for_the_body(scene: Scene) -> None:
    one = sent_practice(scene, by=scene.who.provider_clerk)
    actions.return_practice(by=scene.who.reviewer, now=NOW, practice_id=one.pk, why="写详细些")
    asked = practising(scene) | {"practice_id": one.pk}
    for other in (scene.who.reviewer, scene.who.other_provider_clerk):
        with refused("not_yours"):
            actions.send_practice_again(**(asked | {"by": other}))
    assert actions.send_practice_again(**(asked | {"by": scene.who.provider_clerk})).state == PracticeState.SENT


def test_another_region_adopts_it_once_and_it_is_counted(scene: Scene) -> None:
    one = published(scene)
    with refused("own_practice"):
        adopted(scene, one, by=scene.who.reviewer)
    with refused("adopted_in_future"):
        adopted(scene, one, adopted_on=date(2025, 9, 2))
    with refused("needs_why"):
        adopted(scene, one, text=" ")
    adopted(scene, one)
    with refused("practice_adopted"):
        adopted(scene, one)
    with refused("not_yours"):
        adopted(scene, one, by=scene.who.worker)
    waiting = sent_practice(scene, title="另一条")
    with refused("practice_not_published"):
        adopted(scene, waiting)
    adopted(scene, one, by=scene.city_officer)
    assert queries.public_practices(Practised()).get().adopted == 2
    assert not queries.may_adopt(one, by=scene.who.neighbour_reviewer) and queries.may_adopt(one, by=scene.who.province_officer)


def test_an_effect_is_told_one_way_and_another_way_needs_a_reason(scene: Scene) -> None:
    one = adopted(scene, published(scene))
    asked = {"by": scene.who.neighbour_reviewer, "now": NOW, "adoption_id": one.pk}
    stated = {"measuring": "stated", "statement": "到课率升了一成", "evidence": "园区台账"}
    for wrong in ({"measuring": "live"}, {"measuring": "live", "indicator": "trainings", "statement": "好"},
                  {"measuring": "stated", "statement": "好"}, {"measuring": "stated", "evidence": "台账"},
                  {"measuring": "none"}, stated | {"indicator": "trainings"}):
        with refused("effect_one_way"):
            actions.tell_effect(**asked, **wrong)
    with refused("no_indicator"):
        actions.tell_effect(**asked, measuring="live", indicator="nothing-of-the-kind")
    actions.tell_effect(**asked, **stated)
    with refused("needs_why"):
        actions.tell_effect(**asked, measuring="live", indicator="trainings")
    told = actions.tell_effect(**asked, measuring="live", indicator="trainings", why="台账改由系统统计")
    assert (told.measuring, told.statement, told.evidence) == (EffectKind.LIVE, "", "")
    for other in (scene.who.reviewer, scene.city_officer, scene.who.worker, VISITOR):
        with refused("not_yours"):
            actions.tell_effect(**(asked | {"by": other}), **stated)


def test_whole_months_lie_on_both_sides_of_the_month_of_adoption() -> None:
    known = [date(2025, month, 1) for month in (3, 5, 6, 7, 8, 9, 10, 11)]
    assert months_around(date(2025, 8, 15), known, most=6) == (
        [date(2025, 5, 1), date(2025, 6, 1), date(2025, 7, 1)], [date(2025, 9, 1), date(2025, 10, 1), date(2025, 11, 1)])
    assert months_around(date(2025, 8, 15), known, most=1) == ([date(2025, 7, 1)], [date(2025, 9, 1)])
    assert months_around(date(2025, 11, 30), known, most=6) == ([], [])
    turn = [date(2025, 12, 1), date(2026, 2, 1)]
    assert months_around(date(2026, 1, 2), turn, most=6) == (turn[:1], turn[1:])


def test_an_indicator_is_reckoned_anew_from_frozen_months_before_and_after(scene: Scene) -> None:
    one = adopted(scene, published(scene))
    by = scene.who.neighbour_reviewer
    assert queries.effect_of(one, by=by, on=cast.TODAY) is None, "nothing told yet"
    for month, last in ((7, date(2025, 8, 5)), (8, date(2025, 9, 5)), (9, date(2025, 10, 5))):
        reports.freeze_month(by=SYSTEM, month=date(2025, month, 1), now=datetime.combine(last, NOW.timetz()))
    one = actions.tell_effect(by=by, now=NOW, adoption_id=one.pk, measuring="live", indicator="providers")
    found = queries.effect_of(one, by=by, on=cast.TODAY)
    assert (found.months, found.before_months, found.after_months) == (1, (date(2025, 7, 1),), (date(2025, 9, 1),))
    by_hand = [queries_of_reporting.standing("providers", cast.NEIGHBOUR, date(2025, month, 1), by=SYSTEM) for month in (7, 9)]
    assert [found.before[0], found.after[0]] == [told.numerator if told else 0 for told in by_hand]
    assert queries.effect_of(one, by=VISITOR, on=cast.TODAY).months == 0, "nothing is published of this region"
    for month in (7, 9):
        reports.publish_month(by=SYSTEM, now=NOW, region=cast.NEIGHBOUR, month=date(2025, month, 1))
    assert queries.effect_of(one, by=VISITOR, on=cast.TODAY) == found


def test_it_is_withdrawn_with_a_reason_and_its_adoptions_stay(scene: Scene) -> None:
    one = published(scene)
    adopted(scene, one)
    with refused("needs_why"):
        actions.withdraw_practice(by=scene.city_officer, now=NOW, practice_id=one.pk, why="")
    with refused("not_yours"):
        actions.withdraw_practice(by=scene.who.reviewer, now=NOW, practice_id=one.pk, why="x")
    actions.withdraw_practice(by=scene.city_officer, now=NOW, practice_id=one.pk, why="与新规定不符")
    assert not queries.public_practices(Practised()).exists() and PracticeAdoption.objects.count() == 1
    with refused("practice_not_published"):
        adopted(scene, one, by=scene.city_officer)
    with refused("not_now"):
        actions.withdraw_practice(by=scene.city_officer, now=NOW, practice_id=one.pk, why="x")


def test_strangers_neither_send_nor_return(scene: Scene) -> None:
    one, who = sent_practice(scene), scene.who
    for stranger in (who.worker, who.payer, who.finance_officer, who.inspector, who.assessor, VISITOR):
        with refused("not_yours"):
            sent_practice(scene, by=stranger)
        assert not queries.practices(Practised(), by=stranger).exists()
    for other in (who.reviewer, who.province_officer, who.worker, *who.strangers):
        with refused("not_yours"):
            actions.return_practice(by=other, now=NOW, practice_id=one.pk, why="x")


@pytest.mark.parametrize("changed", [
    {"text": "改"}, {"title": "改"}, {"state": "withdrawn", "judged_at": NOW, "withdrawn_at": NOW, "why_withdrawn": "x"},
    {"state": "published"}, {"state": "returned", "judged_at": NOW}, {"region_id": cast.CITY}, {"effect": "升一成"}])
def test_the_database_keeps_a_practice_as_it_was_sent(scene: Scene, changed: dict[str, object]) -> None:
    one = sent_practice(scene)
    with pytest.raises(DatabaseError), transaction.atomic():
        Practice.objects.filter(pk=one.pk).update(**changed)


def test_the_database_adopts_only_what_is_published_and_from_elsewhere(scene: Scene) -> None:
    waiting, one = sent_practice(scene), published(scene, title="另一条")
    given = {"adopted_on": cast.TODAY, "text": "x", "adopted_at": NOW}
    for practice_id, region, name in ((waiting.pk, cast.NEIGHBOUR, "published"), (one.pk, cast.COUNTY, "elsewhere")):
        with pytest.raises(IntegrityError, match=f"only|comes from|{name}"), transaction.atomic():
            PracticeAdoption.objects.bulk_create([PracticeAdoption(practice_id=practice_id, region_id=region, **given)])
    made = adopted(scene, one)
    for changed in ({"indicator": "trainings"}, {"measuring": "live", "told_at": NOW}, {"adopted_on": MONTH}, {"statement": "x"},
                    {"measuring": "stated", "statement": "x", "told_at": NOW},
                    {"measuring": "live", "indicator": "trainings", "statement": "x", "evidence": "y", "told_at": NOW}):
        with pytest.raises(DatabaseError), transaction.atomic():
            PracticeAdoption.objects.filter(pk=made.pk).update(**changed)
    for act in (made.delete, one.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()

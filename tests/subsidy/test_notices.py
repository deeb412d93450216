"""Notices and objections: it works · again · too early or late · not yours · stranger."""

import datetime as dt

import pytest

from baigong.kernel.actor import VISITOR
from baigong.kernel.refused import Refused
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Slot
from baigong.subsidy.words import NoticeState, ObjectionState, State
from tests import cast
from tests.cast_subsidy import CLOSED, NOTICED, on

pytestmark = pytest.mark.django_db


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes


def objected(scene, notice, **more):
    return actions.object_to(**{"by": VISITOR, "now": on(16), "notice_id": notice.pk,
                                "claim_id": scene.claim_of().pk, "text": "此人未到课", **more})


def test_a_notice_lasts_five_working_days_after_its_day(scene):
    notice = scene.noticed()
    assert (notice.from_on, notice.until_on) == (dt.date(2025, 10, 15), dt.date(2025, 10, 22))
    assert scene.claim_of().state == State.NOTICED


def test_it_may_be_longer_never_shorter(scene):
    scene.granted()
    refused("notice_short", actions.open_notice, by=scene.who.approver, now=NOTICED, region=cast.COUNTY,
            until_on=dt.date(2025, 10, 21))
    longer = actions.open_notice(by=scene.who.approver, now=NOTICED, region=cast.COUNTY,
                                 until_on=dt.date(2025, 10, 29))
    assert longer.until_on == dt.date(2025, 10, 29)


def test_nothing_to_notice(scene):
    refused("nothing_picked", actions.open_notice, by=scene.who.approver, now=NOTICED, region=cast.COUNTY)


def test_the_public_sees_masked_numbers(scene):
    (line,) = queries.lines_of(queries.public_notice(scene.noticed().pk))
    person = scene.claim_of().worker
    assert line.name == person.name
    assert line.id_number == f"{person.id_number[:6]}********{person.id_number[-4:]}"
    assert line.amount_fen == 150_000


def test_a_notice_closes_after_its_last_day_only(scene):
    notice = scene.noticed()
    refused("notice_running", actions.close_notice, by=scene.who.approver, now=on(22, hour=23), notice_id=notice.pk)
    actions.close_notice(by=scene.who.approver, now=CLOSED, notice_id=notice.pk)
    assert scene.claim_of().state == State.PAYABLE
    refused("not_now", actions.close_notice, by=scene.who.approver, now=CLOSED, notice_id=notice.pk)


def test_notices_are_for_officers_of_the_place(scene):
    scene.granted()
    for by in (scene.who.payer, scene.who.worker, scene.who.neighbour_approver, *scene.who.strangers):
        refused("not_yours", actions.open_notice, by=by, now=NOTICED, region=cast.COUNTY)
    notice = actions.open_notice(by=scene.who.reviewer, now=NOTICED, region=cast.COUNTY)
    for by in (scene.who.payer, scene.who.worker, scene.who.neighbour_approver, *scene.who.strangers):
        refused("not_yours", actions.close_notice, by=by, now=CLOSED, notice_id=notice.pk)


def test_anyone_may_object_while_it_stands(scene):
    notice = scene.noticed()
    objection = objected(scene, notice)
    assert objection.due_on == dt.date(2025, 10, 23)
    refused("why_needed", lambda **more: objected(scene, notice, **more), text=" ")
    refused("notice_over", lambda **more: objected(scene, notice, **more), now=on(23))
    refused("not_on_notice", lambda **more: objected(scene, notice, **more), claim_id=10**9)
    refused("objection_open", actions.close_notice, by=scene.who.approver, now=CLOSED, notice_id=notice.pk)


def test_a_dismissed_objection_lets_the_claim_stand(scene):
    notice = scene.noticed()
    objection = objected(scene, notice)
    given = {"now": on(20), "objection_id": objection.pk, "upheld": False, "answer": "已核对签到记录，到课属实"}
    for by in (scene.who.reviewer, scene.who.approver):
        refused("answerer_decided", actions.answer_objection, by=by, **given)
    for by in (scene.who.payer, scene.who.worker, scene.who.neighbour_reviewer, *scene.who.strangers):
        refused("not_yours", actions.answer_objection, by=by, **given)
    refused("why_needed", actions.answer_objection, by=scene.who.city_officer, **{**given, "answer": ""})
    actions.answer_objection(by=scene.who.city_officer, **given)
    refused("not_now", actions.answer_objection, by=scene.who.city_officer, **given)
    actions.close_notice(by=scene.who.approver, now=CLOSED, notice_id=notice.pk)
    assert scene.claim_of().state == State.PAYABLE


def test_an_upheld_objection_refuses_and_frees(scene):
    notice = scene.noticed()
    objection = objected(scene, notice, name="某某", contact="138")
    done = actions.answer_objection(by=scene.who.city_officer, now=on(20), objection_id=objection.pk, upheld=True,
                                    answer="经核实未到课")
    assert done.state == ObjectionState.UPHELD
    claim = scene.claim_of()
    assert (claim.state, Slot.objects.count()) == (State.REFUSED, 0)
    assert actions.close_notice(by=scene.who.approver, now=CLOSED, notice_id=notice.pk).state == NoticeState.CLOSED
    assert Claim.objects.get(pk=claim.pk).state == State.REFUSED

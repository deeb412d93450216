"""A worker's consent opens their record to one body, at its desk, until it ends or is taken back."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.journal.models import Message
from baigong.kernel.identity import mask_id
from baigong.people.models import Person
from baigong.people.queries import as_worker
from baigong.record import actions
from baigong.record.words import Purpose
from tests import cast, cast_exam
from tests.cast_exam import AFTER_PUBLICITY
from tests.desk.sitting import sit

pytestmark = pytest.mark.django_db
DESKS = [("employer", "employer_clerk"), ("provider", "other_provider_clerk")]


@pytest.fixture
def stage():
    stage = cast_exam.make_stage()
    stage.certified((88, 90))
    cast.clock(AFTER_PUBLICITY)
    return stage


def let_in(by, clerk, purpose=Purpose.HIRING, until_on=None):
    return actions.give_consent(by=by, organisation_id=clerk.organisation_id, purpose=purpose, until_on=until_on,
                                now=AFTER_PUBLICITY)


@pytest.mark.parametrize(("desk", "clerk"), DESKS)
def test_a_consent_opens_the_record_at_the_desk(stage, desk, clerk):
    worker, clerk = stage.who.worker, getattr(stage.who, clerk)
    client, path = sit(clerk), f"/{desk}/records/{worker.person_id}/"
    assert "没有人授权本单位查看档案" in client.get(f"/{desk}/records/").content.decode()
    assert client.get(path).status_code == 404
    given = let_in(worker, clerk, until_on=date(2025, 12, 31))
    assert "2025-12-31" in client.get(f"/{desk}/records/").content.decode()
    let_in(worker, clerk, Purpose.TRAINING, until_on=date(2026, 3, 31))
    told = Message.objects.filter(to_organisation=clerk.organisation_id).latest("id")
    assert told.link == f"/{desk}/records/"  # the list stays when a consent goes
    person = Person.objects.get(pk=worker.person_id)
    listed = client.get(f"/{desk}/records/").content.decode()
    for said in (person.name, mask_id(person.id_number), "求职应聘、报名培训", "2026-03-31", path):
        assert said in listed, said
    shown = client.get(path).content.decode()
    assert "取得" in shown and "养老护理员" in shown
    assert person.id_number not in shown + listed
    actions.withdraw_consent(by=worker, consent_id=given.pk, now=AFTER_PUBLICITY)
    assert client.get(path).status_code == 200  # the other purpose still holds
    cast.clock(AFTER_PUBLICITY + timedelta(days=200))
    assert client.get(path).status_code == 404  # and has run out
    assert "没有人授权本单位查看档案" in client.get(f"/{desk}/records/").content.decode()


def test_it_opens_to_that_body_only(stage):
    let_in(stage.who.worker, stage.who.employer_clerk)
    assert "直到本人撤回" in sit(stage.who.employer_clerk).get("/employer/records/").content.decode()
    for clerk, desk in ((stage.who.other_provider_clerk, "provider"), (stage.who.provider_clerk, "provider"),
                        (stage.who.teacher, "provider")):
        assert sit(clerk).get(f"/{desk}/records/{stage.who.worker.person_id}/").status_code == 404
    for stranger in (stage.who.worker, stage.who.reviewer, stage.who.assessor):
        assert sit(stranger).get(f"/employer/records/{stage.who.worker.person_id}/").status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_however_long(stage, rows):
    for _n in range(rows):
        let_in(as_worker(cast.make_person().pk), stage.who.employer_clerk)
    client = sit(stage.who.employer_clerk)
    client.get("/employer/records/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/employer/records/")
    told = [one["sql"] for one in asked if "record_consent" in one["sql"]]
    assert len(told) == 3, told  # how many, who, and what each gave

"""Papers: a roster and a public notice come out as official documents, masked, with number, date and seal place."""

import pytest
from django.test import Client

from baigong.enrolment import actions as enrolment
from baigong.kernel.identity import mask_id
from baigong.people.models import Person
from tests import cast, cast_offer, cast_subsidy
from tests.desk.sitting import sit

pytestmark = pytest.mark.django_db


def text_of(client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_roster_is_printed_with_room_to_sign_by_the_provider_only():
    who = cast.assemble()
    cast.clock()
    cohort = cast_offer.opened(who, cast_offer.equip(who))
    enrolment.enrol(by=who.worker, now=cast.NOW, worker_id=who.worker.person_id, cohort_id=cohort.pk)
    path, worker = f"/provider/cohorts/{cohort.pk}/roster/print/", Person.objects.get(pk=who.worker.person_id)
    clerk = sit(who.provider_clerk)
    assert path in text_of(clerk, f"/provider/cohorts/{cohort.pk}/")
    paper = text_of(clerk, path)
    for words in (cohort.no, worker.name, mask_id(worker.id_number), "本人签名", "盖章处", "共 1 人"):
        assert words in paper
    assert worker.id_number not in paper
    assert sit(who.other_provider_clerk).get(path).status_code == 404


def test_a_notice_is_printed_by_anyone_once_it_stands():
    scene = cast_subsidy.make_scene()
    notice = scene.noticed()
    path, worker = f"/notices/{notice.pk}/print/", Person.objects.get(pk=scene.who.worker.person_id)
    assert path in text_of(Client(), f"/notices/{notice.pk}/")
    paper = text_of(Client(), path)
    for words in (notice.no, mask_id(worker.id_number), "盖章处", "合计", "5 个工作日内核实", "网上查看和提出异议"):
        assert words in paper
    assert worker.id_number not in paper
    assert Client().get("/notices/999/print/").status_code == 404

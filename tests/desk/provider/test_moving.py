"""Moving a session on screen."""

import pytest
from django.utils import timezone

from baigong.offer.models import Session
from tests import cast, cast_course
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


def test_a_clerk_moves_a_session_and_hears_why_not(db):
    who = cast.assemble()
    cast.clock()
    course = cast_course.running(who)
    client, session = sit(who.provider_clerk), course.sessions[0]
    page = f"/provider/sessions/{session.pk}/move/"
    assert page in client.get(f"/provider/cohorts/{course.cohort.pk}/").content.decode()
    assert 'value="09:00"' in client.get(page).content.decode()
    given = {"on": "2025-09-08", "at": "15:00", "place_id": session.place_id, "why": "教师临时出差"}
    clash = post(client, page, "move", **given)
    assert clash.status_code == 422 and "时间重叠" in clash.content.decode() and "教师临时出差" in clash.content.decode()
    assert post(client, page, "move", **{**given, "at": "19:00"}).url == f"/provider/cohorts/{course.cohort.pk}/"
    assert timezone.localtime(Session.objects.get(pk=session.pk).starts_at).hour == 19
    assert "教师临时出差" in client.get(f"/provider/cohorts/{course.cohort.pk}/").content.decode()
    assert page not in sit(who.teacher).get(f"/provider/cohorts/{course.cohort.pk}/").content.decode()
    assert sit(who.other_provider_clerk).get(page).status_code == 404

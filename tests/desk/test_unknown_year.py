"""On New Year's Day without the new year's calendar every desk still opens; only what needs a legal day is refused."""

import datetime as dt

import pytest

from baigong.kernel.refused import Refused
from baigong.offer import queries as offer
from baigong.subsidy import actions
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    """A claim waits for its review, and the year has turned."""
    scene = cast_subsidy.make_scene()
    scene.filed()
    year = offer.working_days().last.year + 1
    now = dt.datetime(year, 1, 4, 9, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    cast.clock(now)
    scene.now = now
    return scene


def test_desks_open_and_show_what_waits(scene):
    claim = scene.claim_of()
    for by, path in ((scene.who.reviewer, "/officer/"), (scene.who.reviewer, f"/officer/claims/{claim.pk}/"),
                     (scene.who.reviewer, "/officer/claims/"), (scene.who.provider_clerk, "/provider/"),
                     (scene.who.assessor, "/assessor/"), (scene.who.employer_clerk, "/employer/"),
                     (scene.who.worker, f"/worker/claims/{claim.pk}/")):
        answer = sit(by).get(path)
        assert answer.status_code == 200, path
    assert "补贴初审" in sit(scene.who.reviewer).get("/officer/").content.decode()


def test_what_needs_a_legal_day_is_refused_in_words(scene):
    other = scene.claim_of(scene.who.other_worker)
    with pytest.raises(Refused) as no:
        actions.file_claim(by=scene.who.other_worker, now=scene.now, claim_id=other.pk)
    assert no.value.codes == ("no_calendar",)
    answer = post(sit(scene.who.other_worker), f"/worker/claims/{other.pk}/", "file")
    assert f"{scene.now.year} 年的放假和调休安排还没有录入" in answer.content.decode()
    other.refresh_from_db()
    assert other.state == "offered"

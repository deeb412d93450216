"""What the API shows is what the pages show: policies, catalogue, cohorts, one's own desk, record and long work."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong import rules
from baigong.assessment.models import Exam
from baigong.journal import actions as journal
from baigong.kernel.actor import SYSTEM
from baigong.offer.models import Cohort, Item
from baigong.people import actions as people
from baigong.people.words import LongWork
from baigong.policy import actions
from baigong.policy import queries as policy
from tests import cast, cast_course
from tests.api.asking import Asking, codes

SHELF = Path(__file__).parents[2] / "institution"
UPLIFT = "/policies/000000/unemployment-insurance-uplift"


def test_policies_are_found_by_place_fund_and_words(scene, anyone):
    everything = anyone.get("/policies").json()
    assert [one["place"] for one in everything["items"]] == ["000000", "120000"]
    assert everything["next"] is None
    assert [one["slug"] for one in anyone.get("/policies", place="000000").json()["items"]] == [
        "unemployment-insurance-uplift"]
    assert anyone.get("/policies", fund="special-account").json()["items"] == []
    assert anyone.get("/policies", q="没有这样的字").json()["items"] == []
    assert anyone.get("/policies", on="1999-01-01").json()["items"] == []


def test_a_policy_reads_as_of_a_day_in_two_languages(scene, anyone):
    told = anyone.get(UPLIFT).json()
    assert told["name"].startswith("失业保险") and told["fund"] == "unemployment-insurance"
    assert "worker.insured_months" in [one["name"] for one in told["asks"]]
    assert any("12" in one["text"] for one in told["conditions"])
    earlier = anyone.get(UPLIFT, on="2019-06-01").json()
    assert any("36" in one["text"] for one in earlier["conditions"])
    english = Asking(**{"accept-language": "en"}).get(UPLIFT).json()
    assert english["name"].isascii() and english["hash"] == told["hash"]
    assert anyone.get(UPLIFT, on="1999-01-01").status_code == 404


def test_a_sheet_is_canonical_and_its_hash_proves_it(scene, anyone):
    answer = anyone.get(f"{UPLIFT}/sheet")
    known = anyone.get(UPLIFT).json()["hash"]
    assert hashlib.sha256(answer.content).hexdigest() == known
    assert answer.headers["ETag"] == f'"{known}"'
    assert anyone.get(f"{UPLIFT}/sheet", hash=known).content == answer.content
    assert codes(anyone.get(f"{UPLIFT}/sheet", hash="0" * 64)) == ["not_found"]


def test_a_trial_judges_facts_by_every_clause(scene, anyone):
    place, slug = UPLIFT.split("/")[2:]
    paying = rules.facts_as_json(policy.example_facts(policy.edition(place, slug)))
    told = anyone.post(f"{UPLIFT}/trials", {"facts": paying}).json()
    assert told["pays"] is True and told["amount_fen"] > 0
    assert told["amount_fen"] == sum(line["amount_fen"] or 0 for line in told["lines"] if line["kind"] == "amount")
    short = anyone.post(f"{UPLIFT}/trials", {"facts": {**paying, "worker.insured_months": 3}}).json()
    assert (short["pays"], short["amount_fen"]) == (False, 0)
    assert any(line["holds"] is False and line["basis"] for line in short["lines"])
    assert "12" in short["way_out"]
    empty = anyone.post(f"{UPLIFT}/trials", {"facts": {}}).json()
    assert (empty["pays"], empty["amount_fen"]) == (None, None) and empty["missing"]
    dated = anyone.post(f"{UPLIFT}/trials", {"facts": {}, "on": "2019-06-01"}).json()
    assert dated["on"] == "2019-06-01"


def test_a_frame_is_not_tried_before_a_place_fills_it_in(scene, anyone):
    folder = SHELF / "policies" / "440000" / "apprentice-2023"
    people.load_regions(by=SYSTEM, now=cast.NOW, rows=[{
        "code": "440000", "name": "广东省", "level": "province", "parent": "000000", "valid_from": "1949-10-01"}])
    made = actions.propose_sheet(by=SYSTEM, now=cast.NOW, folder=folder)
    actions.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=made.pk)
    assert codes(anyone.post("/policies/440000/apprentice-2023/trials", {"facts": {}})) == ["not_filled_in"]


def test_a_trial_names_every_fact_it_cannot_read(scene, anyone):
    facts = {"worker.insured_months": "viele", "nobody.asks": 1, "certificate.issued_on": "2025-13-01"}
    answer = anyone.post(f"{UPLIFT}/trials", {"facts": facts})
    assert answer.status_code == 422
    assert {one["field"]: one["text"].partition("：")[2] for one in answer.json()["reasons"]} == {
        "facts.worker.insured_months": "类型应为 int", "facts.nobody.asks": "这项政策不看这一事实",
        "facts.certificate.issued_on": "类型应为 date"}
    wrong = anyone.post(f"{UPLIFT}/trials", {"facts": {"worker.insured_months": {}}}).json()["reasons"]
    assert [(one["field"], one["text"]) for one in wrong] == [
        ("facts.worker.insured_months", "facts.worker.insured_months：不是可以接受的值")]


def test_the_catalogue_is_read(scene, anyone):
    assert [one["name"] for one in anyone.get("/occupations", q="烹调").json()["items"]] == ["中式烹调师"]
    (listed,) = anyone.get("/catalogues", place=cast.COUNTY).json()["items"]
    assert (listed["id"], listed["items_trust"]) == (scene.catalogue.pk, "simulated")
    assert anyone.get("/catalogues", place=cast.ELSEWHERE).json()["items"] == []
    lines = anyone.get(f"/catalogues/{scene.catalogue.pk}/items").json()["items"]
    assert [(one["occupation"]["label"], one["price_fen"]) for one in lines] == [("养老护理员", 156000), ("养老护理员", 240000)]
    Item.objects.filter(level="5").update(shortage="none")
    short = anyone.get("/shortages", place=cast.COUNTY).json()["items"]
    assert [(one["level"]["code"], one["shortage"]["code"]) for one in short] == [("4", "urgent")]
    assert len(anyone.get(f"/catalogues/{scene.catalogue.pk}/items", shortage="none").json()["items"]) == 1
    assert codes(anyone.get("/catalogues/999999/items")) == ["not_found"]


def test_open_cohorts_are_found_by_place_occupation_and_date(scene, anyone):
    (found,) = anyone.get("/cohorts", place=cast.CITY, occupation="4-10-01-05", level="4", only_free="true").json()["items"]
    assert (found["no"], found["left"], found["state"]["label"]) == (scene.open_cohort.no, 30, "报名中")
    for nothing in ({"place": cast.NEIGHBOUR}, {"occupation": "4-03-02-01"}, {"opens_from": "2025-10-14"},
                    {"opens_until": "2025-10-12"}, {"level": "5"}):
        assert anyone.get("/cohorts", **nothing).json()["items"] == []


def test_cohorts_are_found_by_the_programme_they_are_taught_under(scene, anyone):
    """Under another programme a class is paid by other policies: who reads it by machine must be able to tell."""
    open_one, running = scene.open_cohort, scene.course.cohort
    offers = {one: [each["id"] for each in anyone.get("/cohorts", programme=one).json()["items"]] for one in ("skills", "project")}
    assert offers == {"skills": [open_one.pk], "project": []}
    Cohort.objects.filter(pk__in=(open_one.pk, running.pk)).update(programme="project")
    (found,) = anyone.get("/cohorts", programme="project").json()["items"]
    assert (found["id"], found["programme"]) == (open_one.pk, {"code": "project", "label": "项目制培训"})
    assert anyone.get("/cohorts", programme="skills").json()["items"] == []
    assert anyone.get(f"/cohorts/{running.pk}").json()["programme"]["code"] == "project"
    desk = scene.of(scene.who.provider_clerk)
    own = {one: [each["id"] for each in desk.get("/own/cohorts", programme=one).json()["items"]] for one in ("project", "skills")}
    assert own["project"] == [open_one.pk, running.pk] and len(own["skills"]) == 1
    english = Asking(**{"accept-language": "en"}).get(f"/cohorts/{running.pk}").json()["programme"]
    assert english == {"code": "project", "label": "Project training"}
    assert anyone.get("/cohorts", programme="没有").status_code == 422


def test_a_cohort_shows_its_timetable_and_nobody_in_it(scene, anyone):
    answer = anyone.get(f"/cohorts/{scene.course.cohort.pk}")
    assert [one["nth"] for one in answer.json()["sessions"]] == [1, 2, 3, 4]
    assert "李明" not in answer.content.decode() and "郑老师" not in answer.content.decode()
    Cohort.objects.filter(pk=scene.open_cohort.pk).update(state="submitted")
    assert codes(anyone.get(f"/cohorts/{scene.open_cohort.pk}")) == ["not_found"]


def test_each_desk_sees_its_own_cohorts(scene):
    Cohort.objects.filter(pk=scene.open_cohort.pk).update(state="submitted")
    everyone = {scene.who.provider_clerk: 3, scene.who.teacher: 3, scene.who.reviewer: 3, scene.who.city_officer: 3,
                scene.who.employer_clerk: 0, scene.who.other_provider_clerk: 0, scene.who.neighbour_reviewer: 0}
    found = {by: len(scene.of(by).get("/own/cohorts").json()["items"]) for by in everyone}
    assert found == everyone


def test_exams_of_the_body_and_of_the_provider(scene):
    for by in (scene.who.assessor, scene.who.provider_clerk):
        (exam,) = scene.of(by).get("/own/exams").json()["items"]
        assert (exam["state"]["code"], exam["held_on"]) == ("certified", "2025-09-12")


def test_ones_own_record(scene):
    told = scene.of(scene.who.worker).get("/own/record").json()
    assert (told["name"], told["certificates"]) == ("李明", 1)
    assert "********" in told["id_number"]
    assert {one["kind"]["code"] for one in told["entries"]} == {"training", "assessment", "certificate"}
    other = scene.of(scene.who.other_worker).get("/own/record").json()
    assert (other["name"], other["certificates"]) == ("王芳", 0)


def test_long_work_is_followed(scene):
    (line,) = scene.of(scene.who.reviewer).get("/works").json()["items"]
    assert (line["id"], line["state"]["code"], line["faults"]) == (scene.work.pk, "queued", 0)
    whole = scene.of(scene.who.reviewer).get(f"/works/{scene.work.pk}").json()
    assert whole == {**line, "faults_by_row": []}


def test_a_token_says_what_it_is_for(scene):
    told = scene.of(scene.who.teacher).get("/own/token").json()
    assert (told["role"]["code"], told["organisation_id"]) == ("teacher", scene.who.provider)
    assert [one["code"] for one in told["operations"]] == ["attendance.write", "cohorts.read", "rosters.read"]


def test_what_has_not_changed_is_not_sent_again(scene, anyone):
    for path in ("/occupations", f"{UPLIFT}/sheet", "/cohorts", "/openapi.json"):
        first = anyone.get(path)
        again = Asking(**{"if-none-match": first.headers["ETag"]}).get(path)
        assert (again.status_code, again.content) == (304, b""), path
        assert Asking(**{"if-none-match": '"other"'}).get(path).status_code == 200


COUNTS = {  # path → who asks, and how many queries one page takes, for one row as for three
    "/occupations": (None, 3), "/catalogues": (None, 3), "/shortages": (None, 3), "/cohorts": (None, 3),
    "/own/cohorts": ("provider_clerk", 4), "/own/exams": ("assessor", 4), "/own/record": ("worker", 12),
    "/own/token": ("worker", 3), "/works": ("reviewer", 4), "/own/tasks": ("reviewer", 4),
}


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_takes_the_same_queries_for_one_row_and_three(scene, anyone, count):
    for n in range(count - 1):
        cast_course.running(scene.who, workers=[], opens=scene.open_cohort.opens_on + timedelta(weeks=n + 1), state="open")
        journal.ask_for_work(by=scene.who.reviewer, now=cast.NOW, kind=LongWork.PERSONS, link="/officer/")
    exam = Exam.objects.get()
    for n in range(count - 1):
        Exam.objects.create(no=f"E{n}", cohort=scene.course.cohort, body=exam.body, assessor=exam.assessor,
                            held_on=exam.held_on, place="考场", planned_at=scene.now, state="cancelled")
    found = {}
    for path, (name, _queries) in COUNTS.items():
        program = scene.of(getattr(scene.who, name)) if name else anyone
        program.get(path)  # the first use of a day is written down
        with CaptureQueriesContext(connection) as asked:
            assert program.get(path).status_code == 200
        found[path] = len(asked)
    assert found == {path: queries for path, (_name, queries) in COUNTS.items()}

"""Lists as files: what has pages on the screen can be taken home whole, and a file says no more than the screen."""

from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import load_workbook

import baigong.desk
from baigong.desk import sheet
from baigong.desk.parts.lists import Column
from tests import cast, cast_offer, cast_subsidy
from tests.desk.sitting import sit

DESK = Path(baigong.desk.__file__).parent
STAYS = {
    "tokens.html": "keys of machines: a list to work with, not to pass on",
    "let_in.html": "a consent is to look at a record while it holds, not to keep a list of people",
    "long_works.html": "each work has a page and a result of its own",
    "officer/entitled.html": "searches to go on with; whom each found is a list of its own, taken home from its page",
    "employer/order.html": "the staff of one order; the roster of its cohort is the file",
    "provider/home.html": "what waits is there to be done, not to be kept",
    "employer/home.html": "what waits is there to be done, not to be kept",
    "public/roots.html": "roots go out as csv and json, for programs that check them",
    "parts/gallery.html": "invented rows, to show the parts",
    "public/paid.html": "goes out as xlsx and as csv, by two buttons beside the list",
    "public/paid_list.html": "goes out as xlsx and as csv, by two buttons beside the list",
    "public/contest.html": "results of one contest, printed as a page; names of people stay where they are noticed",
}


def test_every_list_with_pages_can_be_taken_home():
    stays = set()
    for template in DESK.rglob("*.html"):
        text = template.read_text("utf-8")
        if "{% pager" in text and "{% list_table" in text and "export_url=export_url" not in text:
            stays.add(template.relative_to(DESK).as_posix())
    assert stays == STAYS.keys()


def lines(client, path: str) -> list[list[object]]:
    """The first sheet of a list taken home; the file holds every row, whatever page was on the screen."""
    answer = client.get(path)
    assert answer.status_code == 200, answer
    return load_workbook(BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def test_an_id_number_is_masked_in_a_file_as_on_the_screen():
    content = sheet.of_list([Column("no", "身份证号", "masked")], [{"no": "990100198001010026"}, {"no": ""}])
    rows = load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert rows[1] == ["990100********0026"]


@pytest.mark.django_db
def test_a_provider_takes_its_lists_home():
    who = cast.assemble()
    cast.clock()
    cohort = cast_offer.opened(who, cast_offer.equip(who))
    clerk, other = sit(who.provider_clerk), sit(who.other_provider_clerk)
    assert [row[1] for row in lines(clerk, "/provider/cohorts/?export=xlsx&page=9")[1:]] == [cohort.no]
    assert lines(other, "/provider/cohorts/?export=xlsx")[1:] == []
    teacher = lines(clerk, "/provider/teachers/?export=xlsx")[1]
    assert "********" in str(teacher[1])
    for name, rows in (("places", 1), ("scope", 1), ("penalties", 0)):
        assert (len(lines(clerk, f"/provider/{name}/?export=xlsx")) > 1) == bool(rows), name
    assert 'href="?state=open&amp;export=xlsx"' in clerk.get("/provider/cohorts/?state=open").content.decode()


@pytest.mark.django_db
def test_an_officer_takes_notices_and_runs_home():
    scene = cast_subsidy.make_scene()
    scene.paid()
    mine, neighbour = sit(scene.who.reviewer), sit(scene.who.neighbour_reviewer)
    for name in ("notices", "runs"):
        assert len(lines(mine, f"/officer/{name}/?export=xlsx")) == 2, name
        assert len(lines(neighbour, f"/officer/{name}/?export=xlsx")) == 1, name
    assert lines(mine, "/officer/draws/?export=xlsx")[1:] == []


@pytest.mark.django_db
def test_bodies_and_employers_take_their_lists_home():
    scene = cast_subsidy.make_scene()
    body = sit(scene.who.assessor)
    assert len(lines(body, "/assessor/exams/?export=xlsx")) == 2
    assert len(lines(body, "/assessor/exams/?state=planned&export=xlsx")) == 1
    assert lines(body, "/assessor/plans/?export=xlsx")[1:] == []
    employer = sit(scene.who.employer_clerk)
    for name in ("plans", "apprenticeships"):
        assert lines(employer, f"/employer/{name}/?export=xlsx")[1:] == [], name

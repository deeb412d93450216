"""The seventeen measures and the documents as anyone reads them."""

import pytest
from django.test import Client

from tests import cast
from tests.cast_governance import Scene, make_scene
from tests.desk.sitting import sit


@pytest.fixture
def scene(db: None) -> Scene:
    made = make_scene()
    cast.clock()
    return made


@pytest.mark.parametrize("count", [1, 3])
def test_all_measures_on_one_page_in_a_fixed_number_of_questions(scene, count, django_assert_num_queries):
    for _ in range(count):
        scene.accepted()
    scene.accepted(title="内部事项", is_open=False)
    street = Client()
    with django_assert_num_queries(8):
        text = street.get("/measures/").content.decode()
    assert text.count('class="card measure"') == 17
    assert text.count("重点群体培训 300 人次") == count
    assert "内部事项" not in text and f"已接收任务 {count + 1} 项" in text
    assert 'id="m-20"' in text and "来源薄弱，待核" in text


@pytest.mark.parametrize("role, opened", [("employer_clerk", {"/employer/"}), ("worker", {"/worker/", "/worker/record/"})])
def test_what_serves_a_measure_is_linked_for_those_it_lets_in(scene, role, opened):
    doors = {"/employer/", "/worker/", "/worker/record/"}

    def links(client: Client) -> set[str]:
        page = client.get("/measures/").content.decode()
        return {one for one in doors if f'href="{one}"' in page}

    assert links(Client()) == doors  # who is not logged in may still do so
    assert links(sit(getattr(scene.who, role))) == opened


def test_a_document_with_its_anchors_and_relations(scene):
    street = Client()
    text = street.get("/documents/renshebufa-2018-45/").content.decode()
    assert 'id="part-2-3"' in text and "/documents/guofa-2018-11/" in text
    opinions = street.get("/documents/guofa-2018-11/").content.decode()
    assert "被 贯彻" in opinions and "/measures/#m-12" in opinions
    assert street.get("/documents/none/").status_code == 404
    english = street.get("/documents/renshebufa-2018-45/", headers={"accept-language": "en"}).content.decode()
    assert "Part 2, taking the lead" in english

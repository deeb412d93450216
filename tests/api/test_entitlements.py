"""What facts are entitled to by all policies of a place, in one call: as each by itself, within limits, and the best choice."""

from uuid import uuid4

import pytest

from baigong import rules
from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people
from baigong.policy import queries as policy
from tests import cast, cast_subsidy
from tests.api.asking import Asking, codes

HERE = f"/places/{cast.COUNTY}/entitlements"


def example(place: str, slug: str) -> dict:
    return rules.facts_as_json(policy.example_facts(policy.edition(place, slug)))


def told_by(answer) -> dict:
    assert answer.status_code == 200, answer.content
    return {one["slug"]: one for one in answer.json()["items"]}


@pytest.fixture
def both(scene) -> dict:
    """Facts by which the nation's uplift and Tianjin's own subsidy would pay."""
    (other,) = [row.slug for row in policy.published(place="120000") if row.region_id == "120000"]
    return {**example("120000", other), **example("000000", "unemployment-insurance-uplift")}


def test_each_policy_says_what_it_says_by_itself(scene, anyone, both):
    told = told_by(anyone.post(HERE, {"facts": both}))
    assert len(told) == 2
    for slug, one in told.items():
        asked = {fact["name"] for fact in anyone.get(f"/policies/{one['place']}/{slug}").json()["asks"]}
        alone = anyone.post(f"/policies/{one['place']}/{slug}/trials", {
            "facts": {name: value for name, value in both.items() if name in asked}}).json()
        assert {name: one[name] for name in alone} == alone


def test_nothing_known_asks_for_evidence_and_a_refusal_says_the_way_out(scene, anyone, both):
    unknown = told_by(anyone.post(HERE, {"facts": {}}))
    assert {(one["pays"], one["amount_fen"], one["taken"]) for one in unknown.values()} == {(None, None, False)}
    assert all(one["missing"] for one in unknown.values())
    short = told_by(anyone.post(HERE, {"facts": {**both, "worker.insured_months": 3}}))["unemployment-insurance-uplift"]
    assert (short["pays"], short["amount_fen"]) == (False, 0) and "12" in short["way_out"]
    english = told_by(Asking(**{"accept-language": "en"}).post(HERE, {"facts": {}}))
    assert all(one["name"].isascii() for one in english.values())


def test_the_day_given_chooses_the_version_of_all(scene, anyone):
    told = told_by(anyone.post(HERE, {"facts": {}, "on": "2019-06-01"}))
    assert {one["on"] for one in told.values()} == {"2019-06-01"}
    assert any("36" in line["text"] for line in told["unemployment-insurance-uplift"]["lines"])
    assert told_by(anyone.post(HERE, {"facts": {}, "on": "1999-01-01"})) == {}


def test_only_policies_of_the_place_and_above(scene, anyone, both):
    assert set(told_by(anyone.post(f"/places/{cast.ELSEWHERE}/entitlements", {"facts": {}}))) == {"unemployment-insurance-uplift"}
    assert codes(anyone.post("/places/990000/entitlements", {"facts": {}})) == ["not_found"]


def test_limits_of_the_place_are_judged_with_it_and_the_best_is_taken(scene, anyone):
    people.load_regions(by=SYSTEM, now=cast.NOW, rows=[
        {"code": "350000", "name": "福建省", "level": "province", "parent": "000000", "valid_from": "1949-10-01"},
        {"code": "350500", "name": "泉州市", "level": "city", "parent": "350000", "valid_from": "1949-10-01"}])
    for slug in ("training-2024", "limits-2024"):
        cast_subsidy.publish(f"350500/{slug}")
    facts = {**example("350500", "limits-2024"), **example("350500", "training-2024")}
    answer = anyone.post("/places/350500/entitlements", {"facts": facts})
    told = told_by(answer)
    training = told["training-2024"]
    assert "limits-2024" not in told, "it only forbids"
    assert training["limit_hashes"] == [policy.edition("350500", "limits-2024").hash]
    assert training["pays"] is True and training["taken"] is True
    assert answer.json()["amount_fen"] == sum(one["amount_fen"] for one in told.values() if one["taken"]) > 0


def test_what_excludes_one_another_is_not_taken_together(scene, anyone, both):
    answer = anyone.post(HERE, {"facts": both})
    paying = [one for one in answer.json()["items"] if one["pays"]]
    if len(paying) < 2:
        pytest.fail(f"the two do not both pay by these facts: {[(one['slug'], one['lines']) for one in answer.json()['items']]}")
    left = [one for one in paying if not one["taken"]]
    assert answer.json()["amount_fen"] == sum(one["amount_fen"] for one in paying if one["taken"])
    assert all(one["instead_of"] for one in left)


def test_every_fact_that_cannot_be_read_is_named(scene, anyone):
    answer = anyone.post(HERE, {"facts": {"worker.insured_months": "viele", "nobody.asks": 1}})
    assert answer.status_code == 422
    assert {one["field"] for one in answer.json()["reasons"]} == {"facts.worker.insured_months", "facts.nobody.asks"}
    assert codes(anyone.post(HERE, {"facts": {"a" * 30: 1}})) and codes(anyone.post(HERE, {}))


def test_a_key_stands_for_one_question(scene, anyone):
    key = uuid4()
    first, again = (anyone.post(HERE, {"facts": {}}, key=key) for _time in range(2))
    assert first.json() == again.json()
    other = anyone.post(HERE, {"facts": {"worker.insured_months": 12}}, key=key)
    assert codes(other) == ["key_used"], "the same key with another question"

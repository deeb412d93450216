"""Bodies, their scope, and roles: shown within the region, changed by those who may, refused with every reason."""

from datetime import date

import pytest

from baigong.kernel.identity import make_simulated_uscc
from baigong.offer.models import Scope
from baigong.people.models import Organisation, Person, RoleHeld
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
LIST, ROLES = "/officer/organisations/", "/officer/roles/"


def names(answer) -> list[str]:
    return [row["name"] for row in answer.context["rows"]]


def test_the_list_narrows_by_kind_place_and_name(who):
    assert names(sit(who.reviewer).get(f"{LIST}?kind=provider")) == ["启航职业培训学校（模拟）"]
    both = names(sit(who.city_officer).get(f"{LIST}?kind=provider"))
    assert sorted(both) == ["启航职业培训学校（模拟）", "远航职业培训学校（模拟）"]
    assert names(sit(who.city_officer).get(f"{LIST}?region={cast.NEIGHBOUR}")) == ["远航职业培训学校（模拟）"]
    assert names(sit(who.reviewer).get(f"{LIST}?text=远航")) == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_number_of_questions(who, count, django_assert_num_queries):
    for n in range(count):
        cast.make_organisation(f"数数培训学校{n}", "provider")
    client = sit(who.reviewer)
    client.get(LIST)
    with django_assert_num_queries(10):
        assert len(names(client.get(f"{LIST}?text=数数"))) == count


def test_a_body_is_registered_and_its_code_is_checked(who):
    form = {"kind": "provider", "name": "新开培训学校（模拟）", "uscc": make_simulated_uscc(serial=700_001),
            "region": cast.COUNTY}
    client = sit(who.reviewer)
    assert post(client, LIST, "register", **{**form, "uscc": "911200000000000000"}).status_code == 422
    assert post(client, LIST, "register", **{**form, "region": cast.NEIGHBOUR}).status_code == 422
    made = post(client, LIST, "register", **form)
    one = Organisation.objects.get(uscc=form["uscc"])
    assert made["Location"] == f"{LIST}{one.pk}/"
    assert post(sit(who.payer), LIST, "register", **{**form, "uscc": make_simulated_uscc(serial=700_002)}
                ).status_code == 422


def test_a_body_shows_what_it_has_to_the_officers_of_its_place(who):
    what = cast_offer.equip(who)
    cohort = cast_offer.running(who, what)
    page = sit(who.reviewer).get(f"{LIST}{who.provider}/").content.decode()
    assert all(word in page for word in ("养老护理员", "钱老师", "实训室一", "周启", cohort.no))
    assert sit(who.neighbour_reviewer).get(f"{LIST}{who.provider}/").status_code == 404
    assert sit(who.reviewer).get(f"{LIST}{who.other_provider}/").status_code == 404


def test_scope_is_filed_by_name_or_code_and_withdrawn_with_a_reason(who):
    cast_offer.make_catalogue()
    client, address = sit(who.reviewer), f"{LIST}{who.provider}/"
    form = {"occupation": "养老护理员", "level": "5", "from_on": "2025-09-01"}
    assert post(client, address, "file", **{**form, "occupation": "没有这个"}).status_code == 422
    assert post(sit(who.payer), address, "file", **form).status_code == 422
    assert post(client, address, "file", **form).status_code == 303
    assert post(client, address, "file", **form).status_code == 422  # filed already
    one = Scope.objects.get(provider_id=who.provider)
    ended = {"scope_id": one.pk, "until_on": "2025-12-01", "why": "场地到期"}
    assert post(client, address, "withdraw", **{**ended, "why": ""}).status_code == 422
    assert post(sit(who.neighbour_reviewer), address, "withdraw", **ended).status_code in (404, 422)
    assert post(client, address, "withdraw", **ended).status_code == 303
    one.refresh_from_db()
    assert one.until_on == date(2025, 12, 1)


def test_an_ambiguous_occupation_is_named(who):
    cast_offer.make_catalogue()
    refused = post(sit(who.reviewer), f"{LIST}{who.provider}/", "file", occupation="4-", level="5", from_on="2025-09-01")
    assert "养老护理员（4-10-01-05）" in refused.context["refused"]["reasons"][0]["text"]


def test_only_the_city_closes_a_body(who):
    form = {"on": "2025-09-01", "why": "自行申请退出"}
    assert post(sit(who.reviewer), f"{LIST}{who.provider}/", "close", **form).status_code == 422
    assert post(sit(who.city_officer), f"{LIST}{who.provider}/", "close", **{**form, "why": " "}).status_code == 422
    assert post(sit(who.city_officer), f"{LIST}{who.provider}/", "close", **form).status_code == 303
    assert names(sit(who.reviewer).get(f"{LIST}?kind=provider")) == []
    assert names(sit(who.reviewer).get(f"{LIST}?kind=provider&closed=on")) == ["启航职业培训学校（模拟）"]


def grant_form(person_id: int, role: str, **more: str) -> dict[str, str]:
    one = Person.objects.get(pk=person_id)
    return {"name": one.name, "id_number": one.id_number, "role": role, "from_on": "2025-09-01", **more}


def test_roles_of_the_region_are_listed_to_city_and_province_only(who):
    listed = names(sit(who.city_officer).get(ROLES))
    assert {"赵初审", "许邻区", "周启"} <= set(listed)
    assert "杨省级" not in listed and "生人" not in listed
    assert names(sit(who.city_officer).get(f"{ROLES}?role=reviewer&region={cast.NEIGHBOUR}")) == ["许邻区"]
    assert sit(who.reviewer).get(ROLES).status_code == 403


def test_a_role_is_granted_and_ended(who):
    client = sit(who.city_officer)
    form = grant_form(who.other_worker.person_id, "reviewer", region=cast.COUNTY)
    assert post(client, ROLES, "grant", **{**form, "name": "王方"}).status_code == 422
    assert post(client, ROLES, "grant", **form).status_code == 303
    held = RoleHeld.objects.get(person_id=who.other_worker.person_id)
    assert post(client, f"{ROLES}{held.pk}/", "end", until_on="2025-10-01", why="调离").status_code == 303
    held.refresh_from_db()
    assert held.until_on == date(2025, 10, 1)


def test_incompatible_roles_are_refused_with_every_reason(who):
    client = sit(who.city_officer)
    answer = post(client, ROLES, "grant", **grant_form(who.reviewer.person_id, "payer", region=cast.COUNTY))
    codes = [reason["code"] for reason in answer.context["refused"]["reasons"]]
    assert (answer.status_code, codes) == (422, ["incompatible_roles"])
    answer = post(client, ROLES, "grant", **grant_form(who.worker.person_id, "province_officer", region=cast.COUNTY))
    assert [reason["code"] for reason in answer.context["refused"]["reasons"]] == ["not_yours"]
    answer = post(client, ROLES, "grant", **grant_form(who.worker.person_id, "assessor"))
    assert [reason["code"] for reason in answer.context["refused"]["reasons"]] == ["not_yours"]


def test_a_house_role_is_granted_by_the_code_of_the_house(who):
    code = Organisation.objects.get(pk=who.assessment_body).uscc
    form = grant_form(who.worker.person_id, "assessor", uscc=code)
    assert post(sit(who.city_officer), ROLES, "grant", **form).status_code == 303
    assert RoleHeld.objects.get(person_id=who.worker.person_id).organisation_id == who.assessment_body

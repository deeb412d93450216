"""Persons: the list narrows and exports, a person's page shows and works, a roster says what is wrong by row."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import load_workbook

from baigong.desk import sheet
from baigong.journal.models import Entry
from baigong.kernel.identity import Sex, make_simulated_id, mask_id
from baigong.people.models import GroupMembership, Person, RoleHeld
from baigong.people.words import Role
from tests import cast, cast_offer
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
LIST = "/officer/people/"


def rows(answer) -> list[str]:
    return [row["name"] for row in answer.context["rows"]]


def test_the_list_shows_the_region_and_not_the_next_one(who):
    cast.make_person("张近邻", region=cast.NEIGHBOUR)
    answer = sit(who.reviewer).get(f"{LIST}?text=张近邻")
    assert rows(answer) == []
    assert rows(sit(who.neighbour_reviewer).get(f"{LIST}?text=张近邻")) == ["张近邻"]
    assert rows(sit(who.city_officer).get(f"{LIST}?text=张近邻&region={cast.NEIGHBOUR}")) == ["张近邻"]


def test_the_list_narrows_by_group_and_keeps_its_state_over_pages(who):
    for n in range(30):
        one = cast.make_person(f"学员{n}")
        cast.in_group(one.pk, "veteran")
    answer = sit(who.reviewer).get(f"{LIST}?group=veteran&page=2&order=name")
    assert len(rows(answer)) == 5
    assert "group=veteran" in answer.content.decode()
    assert rows(sit(who.reviewer).get(f"{LIST}?group=disabled")) == []


def test_who_stands_in_the_house_for_an_office_only_is_no_learner(who):
    learner = cast.make_person("学员甲")
    serving = Person.objects.get(pk=who.reviewer.person_id)
    listed = sit(who.reviewer).get(f"{LIST}?order=name").context["here"].paginator.object_list
    assert learner in listed
    assert serving not in listed
    RoleHeld.objects.create(person=serving, role=Role.WORKER, from_on=date(2025, 1, 1), granted_at=cast.NOW)
    assert serving in sit(who.reviewer).get(LIST).context["here"].paginator.object_list


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_number_of_questions(who, count, django_assert_num_queries):
    for n in range(count):
        cast.in_group(cast.make_person(f"同姓{n}").pk, "veteran")
    client = sit(who.reviewer)
    client.get(LIST)
    with django_assert_num_queries(10):
        assert len(rows(client.get(f"{LIST}?text=同姓"))) == count


def test_no_number_is_taken_in_the_address(who):
    answer = sit(who.reviewer).get(f"{LIST}?text=990101199005200011")
    assert "form" in answer.context
    assert answer.context["form"].errors["text"]


def test_the_export_has_every_row_and_no_whole_number(who):
    for n in range(30):
        cast.make_person(f"出口{n}")
    answer = sit(who.reviewer).get(f"{LIST}?text=出口&export=xlsx")
    table = load_workbook(BytesIO(b"".join(answer))).get_sheet_by_index(0).to_python()
    assert len(table) == 31
    assert table[1][1].count("*") == 8


def test_a_person_shows_and_the_neighbour_finds_nothing(who):
    person_id = who.worker.person_id
    cast.given_facts(person_id, **{"worker.insured_months": 46})
    cast.in_group(person_id, "registered_unemployed")
    cast.pay_account(person_id=person_id)
    page = sit(who.reviewer).get(f"{LIST}{person_id}/").content.decode()
    assert "46 个月" in page and "社会保险库" in page and "城镇登记失业人员" in page and "模拟证明 001" in page
    assert Person.objects.get(pk=person_id).id_number not in page
    assert sit(who.neighbour_reviewer).get(f"{LIST}{person_id}/").status_code == 404
    assert sit(who.finance_officer).get(f"{LIST}{person_id}/").status_code == 404


def test_a_reveal_needs_a_reason_and_leaves_a_trace(who):
    client, number = sit(who.reviewer), Person.objects.get(pk=who.worker.person_id).id_number
    address = f"{LIST}{who.worker.person_id}/"
    refused = post(client, address, "reveal", why=" ")
    assert refused.status_code == 422 and number not in refused.content.decode()
    shown = post(client, address, "reveal", why="核对纸质材料")
    assert number in shown.content.decode() and shown["Cache-Control"] == "no-store"
    entry = Entry.objects.filter(action="people.id_number_revealed").get()
    assert (entry.why, entry.by_person, number in str(entry.detail)) == ("核对纸质材料", who.reviewer.person_id, False)
    assert number not in client.get(address).content.decode()
    assert post(sit(who.neighbour_reviewer), address, "reveal", why="好奇").status_code in (404, 422)


def test_memberships_are_filed_with_evidence_and_ended(who):
    client, address = sit(who.reviewer), f"{LIST}{who.worker.person_id}/"
    form = {"group": "veteran", "from_on": "2025-08-01", "evidence": "退役证 001"}
    assert post(client, address, "file", **{**form, "evidence": ""}).status_code == 422
    assert post(client, address, "file", **form).status_code == 303
    assert post(client, address, "file", **form).status_code == 422  # the same again overlaps
    one = GroupMembership.objects.get(person_id=who.worker.person_id)
    ended = {"membership_id": one.pk, "until_on": "2025-08-31", "why": "查无此证"}
    assert post(sit(who.neighbour_reviewer), address, "end", **ended).status_code in (404, 422)
    assert post(client, address, "end", **ended).status_code == 303
    one.refresh_from_db()
    assert one.until_on == date(2025, 8, 31)


def test_a_trainee_from_elsewhere_is_seen_but_not_served(who):
    what = cast_offer.equip(who)
    cohort = cast_offer.opened(who, what)
    guest = cast.make_person("外来学员", region=cast.NEIGHBOUR)
    from baigong.enrolment import actions as enrolment
    from baigong.people import queries as people

    enrolment.enrol(by=people.as_worker(guest.pk), now=cast.NOW, worker_id=guest.pk, cohort_id=cohort.pk)
    answer = sit(who.reviewer).get(f"{LIST}{guest.pk}/")
    assert answer.status_code == 200 and not answer.context["serves"]
    assert cohort.no in answer.content.decode()
    assert post(sit(who.reviewer), f"{LIST}{guest.pk}/", "reveal", why="核对").status_code == 422


def table_of(*lines: tuple[str, ...]) -> SimpleUploadedFile:
    file = BytesIO()
    book = xlsxwriter.Workbook(file)
    page = book.add_worksheet()
    for n, line in enumerate([("姓名", "身份证号", "手机号"), *lines]):
        page.write_row(n, 0, line)
    book.close()
    return SimpleUploadedFile("名册.xlsx", file.getvalue())


def test_a_roster_is_loaded_whole_or_refused_by_row(who):
    client = sit(who.reviewer)
    good = make_simulated_id(serial=900_001, birth=date(1991, 2, 3), sex=Sex.MALE)
    wrong = good[:-1] + ("0" if good[-1] != "0" else "1")
    refused = post(client, f"{LIST}import/", "load", region=cast.COUNTY, table=table_of(("甲", good), ("乙", wrong)))
    assert refused.status_code == 422
    assert any("第 3 行" in reason["text"] for reason in refused.context["refused"]["reasons"])
    assert not Person.objects.filter(id_number=good).exists()
    form = {"region": cast.COUNTY, "table": table_of(("甲", good))}
    assert post(client, f"{LIST}import/", "load", **form).status_code == 303
    assert Person.objects.get(id_number=good).name == "甲"
    outside = {"region": cast.NEIGHBOUR, "table": table_of(("丙", good))}
    assert post(client, f"{LIST}import/", "load", **outside).status_code == 422


def test_the_template_has_the_columns_that_the_import_reads(who):
    answer = sit(who.reviewer).get(f"{LIST}import/?template=xlsx")
    table = load_workbook(BytesIO(b"".join(answer))).get_sheet_by_index(0).to_python()
    assert table[0] == ["姓名", "身份证号", "手机号"]


def test_a_cell_is_never_a_formula():
    table = load_workbook(BytesIO(sheet.table(["甲"], [["=1+1"], [mask_id("990101199005200011")]]))).get_sheet_by_index(0)
    assert table.to_python()[1] == ["=1+1"]

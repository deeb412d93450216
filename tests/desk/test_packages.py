"""Projects bought whole on screen: proposed and signed by two officers, a class put under it by its provider, read by everyone."""

from datetime import date
from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.people.models import Organisation
from baigong.subsidy import actions
from baigong.subsidy.models import Package, PackageClass
from tests import cast, cast_offer
from tests.cast_programme import at
from tests.desk.sitting import post, sit
from tests.subsidy.test_packages import make_bought, signed, submitted

pytestmark = pytest.mark.django_db
FORM = {"title": "去产能职工转岗培训", "document_no": "泉人社采〔2025〕8号", "chosen": "tender", "why_direct": "",
        "occupation_id": cast_offer.CARER, "level": "4", "for_group": "", "from_on": "2025-09-01",
        "until_on": "2025-12-31", "heads": "3", "price_fen": "1200.00", "advance_percent": "30"}


@pytest.fixture
def place(db):
    who, town = make_bought()
    cast.clock(at(date(2025, 9, 8)))
    return who, town


def form(town, **change):
    return {**FORM, "provider_id": Organisation.objects.get(pk=town.school).uscc, **change}


def main_of(answer) -> str:
    return answer.content.decode().split("<main", 1)[1].split("</main>", 1)[0]


def test_two_officers_buy_and_the_provider_puts_its_class_under_it(place, client):
    _who, town = place
    first, second, school = sit(town.reviewer), sit(town.approver), sit(town.clerk)
    assert post(first, "/officer/packages/", "propose", **form(town)).status_code == 303
    one = Package.objects.get()
    path, own = f"/officer/packages/{one.pk}/", f"/provider/packages/{one.pk}/"
    assert school.get(own).status_code == 404 and client.get("/packages/").context["rows"] == []       # nothing is signed yet
    assert "签约人不得为立项人" not in first.get(path).content.decode()
    assert "签约人不得为立项人" in second.get(path).content.decode()
    assert post(second, path, "sign").status_code == 303
    cohort = submitted(town)
    page = school.get(own)
    assert [row["no"] for row in page.context["waiting"]] == [cohort.no]
    assert post(school, own, "put", cohort=cohort.pk).status_code == 303
    assert PackageClass.objects.get().cohort_id == cohort.pk
    assert [row["no"] for row in school.get(own).context["rows"]] == [cohort.no] and school.get(own).context["waiting"] == []
    told = main_of(second.get(path))
    assert all(text in told for text in ("公开招标", "3,600.00", "30%", "培训项目签约", "班次列入培训项目", "整建制购买"))
    (row,) = client.get("/packages/").context["rows"]
    assert (row["provider"], row["heads"], row["total_fen"], row["completed"]) == ("岭南职业培训学校（模拟）", 3, 360_000, 0)


def test_lists_are_narrowed_and_exported(place, client):
    _who, town = place
    one = signed(town)
    officer, school = sit(town.reviewer), sit(town.clerk)
    for look, path in ((officer, "/officer/packages/"), (school, "/provider/packages/"), (client, "/packages/")):
        assert [row["no"] for row in look.get(path).context["rows"]] == [one.no]
        assert [row["no"] for row in look.get(f"{path}?text=转岗&chosen=tender").context["rows"]] == [one.no]
        assert look.get(f"{path}?text=没有").context["rows"] == [] == look.get(f"{path}?chosen=direct").context["rows"]
        table = load_workbook(BytesIO(b"".join(look.get(f"{path}?export=xlsx")))).get_sheet_by_index(0).to_python()
        assert table[1][0] == one.title
    assert officer.get("/officer/packages/?state=proposed").context["rows"] == []
    assert client.get("/packages/?region=110000").context["rows"] == []
    found = post(officer, "/officer/search/", "find", q=one.no)
    assert found.status_code == 303 and found.headers["location"].endswith(f"/officer/packages/{one.pk}/")


@pytest.mark.parametrize(("change", "told"), [
    ({"provider_id": "91999900000000000X"}, "没有登记这个代码的单位"), ({"occupation_id": "9-9"}, "没有这个职业编码"),
    ({"heads": "0"}, "人数"), ({"chosen": "direct"}, "定向委托须写明理由"),
    ({"until_on": "2025-08-01"}, "截止日期不能早于开始日期")])
def test_a_wrong_form_is_told_and_nothing_is_written(place, change, told):
    _who, town = place
    answer = post(sit(town.reviewer), "/officer/packages/", "propose", **form(town, **change))
    assert answer.status_code in (403, 409, 422) and told in answer.content.decode()
    assert not Package.objects.exists()


def test_it_is_withdrawn_before_it_is_signed_and_settled_at_the_end(place):
    _who, town = place
    first, second = sit(town.reviewer), sit(town.approver)
    post(first, "/officer/packages/", "propose", **form(town))
    gone = Package.objects.get()
    assert post(first, f"/officer/packages/{gone.pk}/", "withdraw", why="改为公开招标").status_code == 303
    assert "改为公开招标" in main_of(first.get(f"/officer/packages/{gone.pk}/"))
    one = signed(town)
    path = f"/officer/packages/{one.pk}/"
    assert post(second, path, "settle").status_code == 303                     # nobody was trained: all of it is free again
    assert "已结项" in main_of(second.get(path))
    assert Package.objects.get(pk=one.pk).fulfilled == 0


def test_what_was_advanced_and_did_not_come_back_is_told(place):
    _who, town = place
    one = signed(town)
    (leaves,) = town.staff(1)
    cohort = submitted(town)
    actions.put_class(by=town.clerk, now=at(date(2025, 9, 9)), package_id=one.pk, cohort_id=cohort.pk)
    cohort = town.seated(actions.approve_cohort(by=town.reviewer, now=at(date(2025, 9, 10)), cohort_id=cohort.pk), [leaves],
                         now=at(date(2025, 9, 15)))
    town.paid(town.offered(cohort, on=date(2025, 10, 14)), on=date(2025, 10, 14), by=town.clerk)
    town.sat(cohort, absent=(leaves.pk,))
    town.closed(cohort)
    cast.clock(at(date(2025, 11, 10)))
    page = main_of(sit(town.approver).get(f"/officer/packages/{one.pk}/"))
    assert "1 人没有完成培训，为其预拨的 360.00 元还没有追回" in page
    answer = post(sit(town.approver), f"/officer/packages/{one.pk}/", "settle")
    assert answer.status_code in (403, 409, 422) and "360.00" in answer.content.decode()


def test_strangers_find_nothing(place):
    who, town = place
    one = signed(town)
    for by in (who.reviewer, who.provider_clerk, town.employer):
        desk = {"reviewer": "officer", "provider_clerk": "provider"}.get(str(by.role), "officer")
        assert sit(by).get(f"/{desk}/packages/{one.pk}/").status_code in (403, 404)

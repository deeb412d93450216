"""An employer's staff: taken on one by one or as a table, all or nothing; a table of thousands in a few statements."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.desk import sheet
from baigong.kernel.identity import Sex, make_simulated_id
from baigong.kernel.refused import Refused
from baigong.people import actions
from baigong.people.models import Person
from tests import cast

HEAD = ("姓名", "身份证号", "手机号")
MANY, FAULTY, BOUND = 2_000, 50, 12


def number(n):
    return make_simulated_id(serial=3_500_000 + n, birth=date(1988, 1, 1), sex=Sex.MALE)


def table(count, *, faulty=0):
    """A roster of so many people; every so-manieth row has an ID number that is one place short."""
    every = count // faulty if faulty else 0
    return sheet.table(HEAD, [
        (f"职工{n}", number(n)[:-1] if every and n % every == 0 else number(n), "") for n in range(count)])


def bring(by, content, region=cast.COUNTY):
    return actions.import_staff(by=by, now=cast.NOW, content=content, region=region)


def join(by, name, id_number, **more):
    return actions.take_on(by=by, now=cast.NOW, name=name, id_number=id_number, region=cast.COUNTY, **more)


def test_a_table_takes_everyone_on_and_again_changes_nothing(who):
    ids = bring(who.employer_clerk, table(3))
    assert Person.objects.filter(pk__in=ids, employer_id=who.employer).count() == 3
    assert bring(who.employer_clerk, table(3)) == ids


def test_one_by_one_new_known_and_again(who):
    known = cast.make_person("旧识")
    assert join(who.employer_clerk, "旧识", known.id_number).pk == known.pk
    made = join(who.employer_clerk, "新来", number(1), phone="13900000000")
    assert (made.employer_id, made.phone) == (who.employer, "13900000000")
    assert join(who.employer_clerk, "新来", number(1)).pk == made.pk


@pytest.mark.parametrize(("name", "id_number", "said"), [
    ("新来", "123", "18 位"), ("", number(5), "没有姓名"), ("长" * 61, number(5), "超过 60 个字"), ("甲", number(6), "另一姓名")])
def test_what_is_wrong_with_a_row_is_said(who, name, id_number, said):
    join(who.employer_clerk, "乙", number(6))
    with pytest.raises(Refused) as refused:
        join(who.employer_clerk, name, id_number)
    assert said in refused.value.reasons[0].text()


def test_whoever_works_elsewhere_is_not_taken_away(who):
    firm = cast.make_organisation("别家公司（模拟）", "employer")
    other = cast.make_person("别家", employer_id=firm.pk)
    with pytest.raises(Refused) as refused:
        bring(who.employer_clerk, sheet.table(HEAD, [("新来", number(1), ""), ("别家", other.id_number, "")]))
    assert [reason.values["row"] for reason in refused.value.reasons] == [3]
    assert not Person.objects.filter(employer_id=who.employer).exists()


def test_an_unknown_region_is_refused(who):
    with pytest.raises(Refused) as refused:
        bring(who.employer_clerk, table(1), region="999999")
    assert refused.value.codes == ("no_region",)


def test_only_an_employer_keeps_staff(who):
    for stranger in (who.worker, who.provider_clerk, who.reviewer, who.assessor):
        for attempt in (lambda by=stranger: bring(by, table(1)), lambda by=stranger: join(by, "新来", number(1))):
            with pytest.raises(Refused) as refused:
                attempt()
            assert refused.value.codes == ("not_yours",)


def test_every_fault_of_a_large_table_is_said_by_its_row_and_nothing_is_written(who):
    before = Person.objects.count()
    with pytest.raises(Refused) as refused:
        bring(who.employer_clerk, table(MANY, faulty=FAULTY))
    assert [reason.values["row"] for reason in refused.value.reasons] == list(range(2, MANY + 2, MANY // FAULTY))
    assert Person.objects.count() == before


def test_a_large_table_is_written_in_a_few_statements(who):
    content = table(MANY)
    with CaptureQueriesContext(connection) as asked:
        assert len(bring(who.employer_clerk, content)) == MANY
    assert len(asked) <= BOUND
    with CaptureQueriesContext(connection) as asked:
        bring(who.employer_clerk, content)
    assert len(asked) <= BOUND

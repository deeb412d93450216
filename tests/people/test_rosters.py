"""Rosters: every row or none, faults by the row Excel shows."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from baigong.kernel.identity import Sex, make_simulated_id
from baigong.kernel.refused import Refused
from baigong.people import actions
from baigong.people.models import Person
from tests import cast

ONE, TWO = (make_simulated_id(serial=4_100_000 + n, birth=date(1990, 1, 1), sex=Sex.MALE) for n in range(2))
HEAD = ["姓名", "身份证号", "手机号"]


def table(*rows) -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return out.getvalue()


def bring(by, content):
    return actions.import_persons(by=by, now=cast.NOW, content=content, region=cast.COUNTY)


def test_new_ones_are_registered_and_known_ones_found_in_order(who):
    ids = bring(who.provider_clerk, table(HEAD, ["甲", ONE, 13800000000], [], ["乙", TWO.lower()]))
    assert [Person.objects.get(pk=pk).name for pk in ids] == ["甲", "乙"]
    assert Person.objects.get(pk=ids[0]).phone == "13800000000"
    assert bring(who.provider_clerk, table(HEAD, ["乙", TWO], ["甲", ONE])) == ids[::-1]


def test_one_fault_refuses_all_and_every_fault_has_its_row(who):
    bring(who.reviewer, table(HEAD, ["乙", TWO]))
    before = Person.objects.count()
    with pytest.raises(Refused) as refused:
        bring(who.reviewer, table(HEAD, ["甲", ONE], ["丙", "123"], ["丁", ONE], ["戊", TWO]))
    assert set(refused.value.codes) == {"row_fault"}
    texts = [reason.text() for reason in refused.value.reasons]
    assert [text.split("：")[0] for text in texts] == ["第 3 行", "第 4 行", "第 5 行"]
    assert "与第 2 行重复" in texts[1] and "另一姓名" in texts[2]
    assert Person.objects.count() == before


@pytest.mark.parametrize("content, code", [
    (b"not excel", "not_a_table"), (table(HEAD), "no_rows"), (table(["姓名"], ["甲"]), "missing_column"),
])
def test_what_is_no_roster(who, content, code):
    with pytest.raises(Refused) as refused:
        bring(who.reviewer, content)
    assert refused.value.codes == (code,)


def test_strangers_import_nobody(who):
    for stranger in (who.worker, who.neighbour_reviewer, who.teacher):
        with pytest.raises(Refused) as refused:
            bring(stranger, table(HEAD, ["甲", ONE]))
        assert refused.value.codes == ("not_yours",)

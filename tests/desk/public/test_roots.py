"""The daily roots are anyone's to take home, and a line is checked against them; neither tells anything of a row."""

import json
from datetime import timedelta

import pytest
from django.test import Client

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.ledger.models import Transfer
from baigong.record import actions, queries
from baigong.record.models import Root
from tests import cast_subsidy
from tests.desk.sitting import post


@pytest.fixture
def sealed(db):
    scene = cast_subsidy.make_scene()
    actions.seal_days(by=SYSTEM, now=cast_subsidy.OFFERED)
    return scene


def test_every_day_is_listed_and_taken_home(sealed):
    page = Client().get("/roots/").content.decode()
    newest, oldest = Root.objects.latest("day"), Root.objects.earliest("day")
    assert bytes(newest.root).hex() in page and bytes(oldest.root).hex() not in page
    assert bytes(oldest.root).hex() in Client().get("/roots/?page=2").content.decode()
    days = json.loads(Client().get("/roots/?export=json").content)["days"]
    assert [day["root"] for day in days] == [bytes(one.root).hex() for one in Root.objects.order_by("day")]
    assert bytes(oldest.root).hex() in Client().get("/roots/?export=csv").content.decode()
    listed = Client().get("/roots/list/")
    assert listed["Content-Type"].startswith("text/plain")
    assert list(queries.unlike_published(listed.content.decode().splitlines())) == []


def test_before_the_first_night_it_says_so(db):
    assert "还没有封存的日子" in Client().get("/roots/").content.decode()
    assert Client().get("/roots/list/").content.decode().startswith("baigong-roots-1\n")


def test_a_row_is_proven_by_number_without_its_content(sealed):
    certificate = sealed.certificates[0]
    answer = post(Client(), "/proof/", "find", kind="certificate", key=f" {certificate.no.lower()} ")
    shown = Client().get(answer.url).content.decode()
    assert "与公布的当日根相同" in shown and "baigong-proof-1 certificate:" in shown
    found = queries.proven(queries.kinds()[6], certificate.no)
    assert found.holds and certificate.no in found.text
    assert found.salt.hex() not in shown and "李明" not in shown
    transfer = Transfer.objects.first()
    assert "与公布的当日根相同" in Client().get(f"/proof/transfer/{transfer.pk}/").content.decode()
    assert Client().get(f"/proof/entry/{Entry.objects.earliest('id').pk}/").status_code == 200


@pytest.mark.parametrize("where", [
    "certificate/X", "transfer/00000000-0000-0000-0000-000000000001", "score/1", "x/y", "entry/9999999999"])
def test_what_is_not_sealed_is_not_found(sealed, where):
    assert "没有这一行" in Client().get(f"/proof/{where}/").content.decode()


def test_a_pasted_line_is_checked(sealed):
    line, _root = queries.inclusion(queries.kinds()[1], str(Transfer.objects.first().pk))
    assert "与公布的当日根相同" in post(Client(), "/proof/", "check", line=str(line)).content.decode()
    at = f"/proof/transfer/{Transfer.objects.first().pk}/"
    assert "不是一行封存证明" in post(Client(), at, "check", line="x").content.decode()
    other = str(line).replace(line.day.isoformat(), (line.day + timedelta(days=1)).isoformat())
    assert "与公布的当日根不符" in post(Client(), "/proof/", "check", line=other).content.decode()
    other = str(line).replace(line.day.isoformat(), "2031-01-01")
    assert "这一天没有封存" in post(Client(), "/proof/", "check", line=other).content.decode()
    assert post(Client(), "/proof/", "find", kind="", key="").url == "/proof/"

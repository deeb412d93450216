"""The first officer comes by the command line, once; whoever is second is invited on screen."""

import re
from datetime import date

import pytest

from baigong.kernel.identity import Sex, make_simulated_id
from baigong.people import queries
from baigong.people.models import Person, RoleHeld
from baigong.project.first_officer import first_officer
from baigong.project.unready import Unready
from tests import cast
from tests.desk.sitting import post

pytestmark = pytest.mark.django_db
WORDS = ["--name", "林首任", "--region", "120000", "--id-number"]


@pytest.fixture
def number() -> str:
    cast.make_regions()
    return make_simulated_id(serial=77, birth=date(1980, 3, 4), sex=Sex.FEMALE)


def test_the_code_opens_the_account_and_leads_to_the_desk(client, number, capsys):
    assert first_officer([*WORDS, number]) == 0
    code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", capsys.readouterr().out)[0]
    assert post(client, "/opening/", "open", code=code, id_ending=number[-4:], username="first", password=cast.PASSWORD,
                again=cast.PASSWORD).status_code == 303
    assert client.get("/home/").url == "/officer/"


def test_a_second_first_officer_is_refused(number):
    first_officer([*WORDS, number])
    with pytest.raises(Unready, match="There is a province officer already"):
        first_officer([*WORDS, make_simulated_id(serial=78, birth=date(1980, 3, 4), sex=Sex.FEMALE)])
    assert RoleHeld.objects.count() == 1


@pytest.mark.parametrize(("words", "why"), [
    (["--name", "林", "--region", "120000", "--id-number", "12"], "18"),
    (["--name", "林", "--region", "999999", "--id-number", ""], "999999"),
])
def test_a_wrong_word_is_told_and_leaves_nothing(number, words, why):
    with pytest.raises(Unready, match=why):
        first_officer([word or number for word in words])
    assert not Person.objects.exists()
    assert not queries.anyone_holds("province_officer", on=cast.NOW.date())

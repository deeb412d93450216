"""The cast, the occupations of the tests, and a shelf like the one in the house."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from baigong.offer.models import Occupation
from baigong.people.models import Person
from baigong.people.words import OrganisationKind
from baigong.talent import actions
from baigong.talent.models import Asset, Contest, Ground
from baigong.talent.queries import Placed
from tests import cast
from tests.cast import NOW, Cast

CARE, WELDER = "4-10-01-05", "6-18-02-04"
HELD = date(2025, 9, 1)


@dataclass
class Stage:
    """Everyone, and short ways to what the tests do over and over."""

    who: Cast

    def state(self, **other: Any) -> Ground:
        """The worker states six years of work at one place."""
        given = {"by": self.who.worker, "now": NOW, "person_id": self.who.worker.person_id, "kind": "practice",
                 "occupation_code": CARE, "from_on": date(2019, 9, 1), "evidence": "社保缴费记录 001"}
        return actions.state_ground(**(given | other))

    def confirmed(self, **other: Any) -> Ground:
        """The same, and an officer has looked at it."""
        return actions.confirm_ground(by=self.who.reviewer, now=NOW, ground_id=self.state(**other).pk)

    def contest(self, **other: Any) -> Contest:
        """A provincial contest that was held today."""
        given = {"by": self.who.province_officer, "now": NOW, "name": "天津市养老护理技能大赛（模拟）", "kind": "province",
                 "region": cast.PROVINCE, "organiser": "天津市人社局（模拟）", "held_on": HELD}
        return actions.register_contest(**(given | other))

    def placed(self, place: int | str, *, who: Any = None, row: int = 2, **other: Any) -> Placed:
        """A line of a table of results."""
        person = Person.objects.get(pk=(who or self.who.worker).person_id)
        given = {"name": person.name, "id_number": person.id_number, "occupation": CARE, "score": "91.5"} | other
        return Placed(row=row, place=str(place), **given)

    def studio(self, **other: Any) -> Asset:
        """A master studio of the county."""
        body = cast.make_organisation("李师傅技能大师工作室（模拟）", OrganisationKind.STUDIO)
        given = {"by": self.who.city_officer, "now": NOW, "organisation_id": body.pk, "document_no": "津人社〔2025〕1号（模拟）",
                 "since_on": date(2025, 1, 1), "master_id": self.who.worker.person_id, "occupation_code": CARE}
        return actions.register_asset(**(given | other))


@pytest.fixture
def stage(db: None) -> Stage:
    """The usual beginning."""
    who = cast.assemble()
    Occupation.objects.bulk_create(
        [Occupation(code=CARE, name="养老护理员"), Occupation(code=WELDER, name="焊工")], ignore_conflicts=True)
    return Stage(who)

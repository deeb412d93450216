"""A day in the house as the API shows it: 22 September 2025, five past nine, a class has just begun."""

import shutil
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.conf import settings

from baigong.journal import actions as journal
from baigong.journal.models import Work
from baigong.kernel.actor import SYSTEM, Actor
from baigong.offer.models import Catalogue, Cohort
from baigong.people.words import LongWork
from baigong.policy import actions as policy
from tests import cast, cast_course, cast_exam, cast_offer
from tests.api.asking import Asking, asking, it_is
from tests.harness.kept import kept

POLICIES = (("000000", "unemployment-insurance-uplift"), ("120000", "training-2022"))


@dataclass
class Scene:
    """Everyone, what stands in the house, and a program for each."""

    who: cast.Cast
    course: cast_course.Course
    open_cohort: Cohort
    catalogue: Catalogue
    certificates: list[Any]
    work: Work
    now: datetime
    kept: dict[Actor, Asking] = field(default_factory=dict)

    def of(self, by: Actor) -> Asking:
        """The program of someone, with all that their role may hand on."""
        if by not in self.kept:
            self.kept[by] = asking(by, now=self.now)
        return self.kept[by]

    @property
    def session_id(self) -> int:
        """The session that has just begun."""
        return self.course.sessions[0].pk

    def batch(self, *minutes: int) -> dict[str, Any]:
        """Check-ins so many minutes after the beginning, one for each seat in order."""
        start = self.course.sessions[0].starts_at
        rows = zip(self.course.enrolments, minutes, strict=False)
        return {"device": "gate-1", "rows": [
            {"enrolment_id": seat.pk, "at": (start + timedelta(minutes=after)).isoformat()} for seat, after in rows]}


@kept
def make_day() -> Scene:
    """The usual beginning, before anyone looks at a clock."""
    stage = cast_exam.make_stage()
    certificates = stage.certified((88, 90), (61, 59))
    course = cast_course.running(stage.who, opens=date(2025, 9, 22))
    empty = cast_course.running(stage.who, workers=[], opens=date(2025, 10, 13), state="open")
    catalogue = cast_offer.make_catalogue()
    with TemporaryDirectory() as folder:
        shelf = Path(folder)
        for place, slug in POLICIES:
            shutil.copytree(settings.INSTITUTION / "policies" / place / slug, shelf / "policies" / place / slug)
        shutil.copytree(settings.INSTITUTION / "vocabulary", shelf / "vocabulary")
        policy.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=shelf / "policies")
    work = journal.ask_for_work(by=stage.who.reviewer, now=cast.NOW, kind=LongWork.PERSONS, link="/officer/people/import/")
    return Scene(stage.who, course, empty.cohort, catalogue, certificates, work, cast_course.at(course.sessions[0], 5))


@pytest.fixture
def scene(db) -> Scene:
    """The usual beginning."""
    made = make_day()
    it_is(made.now)
    return made


@pytest.fixture
def anyone() -> Asking:
    """A program without a token."""
    return Asking()

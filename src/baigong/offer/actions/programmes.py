"""Under which programme a class is taught: kept with its application, and what firms had fixed beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from baigong.journal.actions import step
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason
from baigong.offer.models import FiledProgramme
from baigong.offer.words import Named, Refusal
from baigong.offer.words.programme import Programme, ProgrammeRefusal, StartupCourse


@dataclass(frozen=True)
class Under:
    """What an application says of its programme: which, the apprenticeship it rests on, the start-up course, and what each trainee
    pays in fen (0 nothing, None not said)."""

    programme: str = Programme.SKILLS
    filing_id: int | None = None
    startup_course: str = ""
    fee_fen: int | None = None

    @cached_property
    def filing(self) -> FiledProgramme | None:
        """The apprenticeship it rests on. Raises FiledProgramme.DoesNotExist."""
        return None if self.filing_id is None else FiledProgramme.objects.get(pk=self.filing_id)

    def kept(self) -> dict[str, Any]:
        """As columns of the cohort. Raises ValueError for a code that is none."""
        return {"programme": str(Programme(self.programme)), "filing_id": self.filing_id, "fee_fen": self.fee_fen,
                "startup_course": str(StartupCourse(self.startup_course)) if self.startup_course else ""}

    def faults(self, by: Actor) -> Iterator[Reason]:
        """What is wrong already while it is a draft; the rest is said when it is submitted (decide.programme)."""
        if self.filing is not None and self.filing.provider_id != by.organisation_id:
            yield Reason(Refusal.NOT_OURS, {"what": Named.FILING})
        if self.filing_id is not None and self.programme != Programme.APPRENTICE:
            yield Reason(ProgrammeRefusal.FILING_NOT_ASKED)
        if self.startup_course and self.programme != Programme.STARTUP:
            yield Reason(ProgrammeRefusal.COURSE_NOT_ASKED)
        if self.fee_fen is not None and self.fee_fen < 0:
            yield Reason(ProgrammeRefusal.FEE_BELOW_ZERO)


@step
def file_programme(
    *, by: Actor, now: datetime, apprenticeship: int, no: str, employer_id: int, provider_id: int, occupation_id: str, level: str,
    from_on: date, until_on: date,
) -> FiledProgramme:
    """What the bureau fixed for a firm, so that classes may rest on it: played by enrolment.fix_apprenticeship."""
    return FiledProgramme.objects.create(
        apprenticeship=apprenticeship, no=no, employer_id=employer_id, provider_id=provider_id, occupation_id=occupation_id,
        level=level, from_on=from_on, until_on=until_on, fixed_at=now, fixed_by=by.person_id)

"""May a class be taught under its programme? Every reason at once."""

from dataclasses import dataclass

from baigong.kernel.refused import Answer, Reason
from baigong.offer.words.programme import Differs, Programme, ProgrammeRefusal


@dataclass(frozen=True)
class Taught:
    """What the answer rests on: the programme; the apprenticeship it names ("" for none) and what of the class is not as it was
    fixed there; the start-up course ("" for none)."""

    programme: Programme = Programme.SKILLS
    filing: str = ""
    differs: tuple[Differs, ...] = ()
    startup_course: str = ""


SKILLS = Taught()
"""Ordinary skills training."""


def may_be_taught(facts: Taught) -> Answer:
    """A class of apprentices rests on an apprenticeship that the bureau fixed (人社部发〔2018〕66号, workflow.md §5) and is as
    that was fixed; a start-up class says which course it is; other classes do neither."""
    apprentices, startup = facts.programme is Programme.APPRENTICE, facts.programme is Programme.STARTUP
    return Answer.of([
        Reason(ProgrammeRefusal.FILING_MISSING) if apprentices and not facts.filing else None,
        Reason(ProgrammeRefusal.FILING_NOT_ASKED) if facts.filing and not apprentices else None,
        *(Reason(ProgrammeRefusal.FILING_DIFFERS, {"no": facts.filing, "what": what})
          for what in facts.differs if apprentices),
        Reason(ProgrammeRefusal.COURSE_MISSING) if startup and not facts.startup_course else None,
        Reason(ProgrammeRefusal.COURSE_NOT_ASKED) if facts.startup_course and not startup else None,
    ])

"""Facts of the person. What is not here comes from outside registers, as they answered."""

from baigong.kernel.span import full_years
from baigong.subsidy.words import Source

from .case import Case
from .gathering import Found, fact


@fact("worker.age")
def age(case: Case) -> Found | None:
    """Completed years on the counting date."""
    if case.on is None:
        return None
    return Found(full_years(case.worker.born_on, case.on), Source.PERSON, case.on)


@fact("worker.sex")
def sex(case: Case) -> Found:
    """As the ID number tells."""
    return Found(str(case.worker.sex), Source.PERSON, case.today)


@fact("worker.born_on")
def born_on(case: Case) -> Found:
    """As the ID number tells."""
    return Found(case.worker.born_on, Source.PERSON, case.today)


@fact("worker.retirement_class")
def retirement_class(case: Case) -> Found | None:
    """Men have one scale; by which of hers a woman retires depends on her post, which only a register knows."""
    if str(case.worker.sex) == "male":
        return Found("man", Source.PERSON, case.today)
    known = case.registers.get("worker.retirement_class")
    return Found(known.value, known.register, known.as_of) if known and known.value else None


@fact("worker.groups")
def groups(case: Case) -> Found | None:
    """Groups whose dated membership holds on the counting date. None recorded is a known answer: the empty set."""
    if case.on is None:
        return None
    held = frozenset(str(group) for group, from_on, until_on in case.memberships
                     if from_on <= case.on and (until_on is None or until_on > case.on))
    return Found(held, Source.GROUPS, case.on)

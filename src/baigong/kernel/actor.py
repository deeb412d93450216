"""Who acts, in which role, and over what: handed to every action, never looked up inside one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """One person in one role. `region` is a six-digit code whose subtree the role covers ("" for none)."""

    role: str
    person_id: int | None = None
    organisation_id: int | None = None
    region: str = ""

    @property
    def is_known(self) -> bool:
        """Someone with a name, not a visitor and not the system."""
        return self.person_id is not None

    def covers(self, region: str) -> bool:
        """Does this role's region contain the given one?"""
        return bool(self.region) and region.startswith(region_stem(self.region))


VISITOR = Actor(role="visitor")
SYSTEM = Actor(role="system")


def region_stem(code: str) -> str:
    """The prefix shared by a region and all below it: 120000 → "12", 120100 → "1201", 000000 → ""."""
    while code.endswith("00"):
        code = code[:-2]
    return code

"""A stranger to each desk, region and organisation is refused on every operation, enumerated from the description."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from baigong.api.v1 import api
from baigong.people.words import OPERATIONS_OF
from tests.api.asking import Asking

Path = Callable[[Any], str]


@dataclass(frozen=True)
class Door:
    """An operation behind a token: who comes in, and what others of the same trade get. `refused`: 404, or nothing of
    the owner's in a list (`empty`)."""

    owner: str
    path: Path
    roles: frozenset[str]
    alike: tuple[str, ...]
    body: Callable[[Any], object] | None = None
    empty: bool = False
    own: bool = field(default=False)  # speaks of the bearer only: another bearer gets another answer


def roles(operation: str) -> frozenset[str]:
    return frozenset(str(role) for role, offered in OPERATIONS_OF.items() if operation in offered)


OPEN = {
    "policies": "what is promised is public", "policy_of": "the same", "sheet": "the same", "trial": "the same",
    "entitlements": "the same",
    "occupations": "a national classification", "catalogues": "public documents", "items": "the same",
    "shortages": "the same", "cohorts": "open classes are advertised", "cohort": "the same; who sits there is not shown",
    "take_fee_notice": "a gateway's signature is what counts, not who brings it",
    "verify": "anyone may be shown a certificate; a number alone shows half of it",
}
HOUSE = ("other_provider_clerk",)
DOORS = {
    "own_cohorts": Door("provider_clerk", lambda s: "/own/cohorts", roles("cohorts.read"),
                        ("other_provider_clerk", "neighbour_reviewer", "neighbour_approver", "employer_clerk"), empty=True),
    "own_sessions": Door("teacher", lambda s: "/own/sessions", roles("rosters.read"), HOUSE, empty=True),
    "roster": Door("teacher", lambda s: f"/sessions/{s.session_id}/roster", roles("rosters.read"), HOUSE),
    "check_in": Door("teacher", lambda s: f"/sessions/{s.session_id}/check-ins", roles("attendance.write"), HOUSE,
                     body=lambda s: s.batch(0)),
    "own_record": Door("worker", lambda s: "/own/record", roles("record.read"), ("other_worker",), own=True),
    "own_exams": Door("assessor", lambda s: "/own/exams", roles("exams.read"), ("other_provider_clerk",), empty=True),
    "works": Door("reviewer", lambda s: "/works", roles("works.read"),
                  ("neighbour_reviewer", "approver", "provider_clerk", "employer_clerk", "assessor"), empty=True),
    "work": Door("reviewer", lambda s: f"/works/{s.work.pk}", roles("works.read"),
                 ("neighbour_reviewer", "approver", "provider_clerk", "employer_clerk", "assessor")),
    "own_tasks": Door("reviewer", lambda s: "/own/tasks", roles("tasks.read"), ("neighbour_reviewer",), empty=True),
    "own_token": Door("worker", lambda s: "/own/token", frozenset(str(role) for role in OPERATIONS_OF), ("other_worker",),
                      own=True),
}


def operations() -> dict[str, tuple[str, dict[str, Any]]]:
    """Every operation of the description by its name, with its method."""
    return {one["operationId"]: (method, one) for path in api.get_openapi_schema()["paths"].values()
            for method, one in path.items()}


def asked(scene, door: Door, program: Asking):
    """What the operation answers to this program."""
    path = door.path(scene)
    return program.post(path, door.body(scene)) if door.body else program.get(path)


def test_every_operation_is_in_the_table():
    """A new operation says here who may call it."""
    assert set(operations()) == {*OPEN, *DOORS}
    assert {name for name, (_method, one) in operations().items() if one.get("security")} == set(DOORS)


def test_without_a_token_every_door_is_shut(scene, anyone):
    assert {name: asked(scene, door, anyone).status_code for name, door in DOORS.items()} == dict.fromkeys(DOORS, 401)


def test_who_does_another_trade_is_refused(scene):
    """One of every desk, ours and from elsewhere: where the role cannot hand the operation on, the token is too small."""
    ours = [scene.who.worker, scene.who.provider_clerk, scene.who.teacher, scene.who.employer_clerk, scene.who.assessor,
            scene.who.reviewer, scene.who.approver, scene.who.payer, scene.who.city_officer, scene.who.policy_officer,
            scene.who.finance_officer]
    everyone = [*ours, *(one for one in scene.who.strangers if one.role in OPERATIONS_OF)]
    assert {str(one.role) for one in everyone} >= {str(role) for role in OPERATIONS_OF} - {"province_officer"}
    for name, door in DOORS.items():
        let = {str(one.role) for one in everyone if asked(scene, door, scene.of(one)).status_code != 403}
        assert let == door.roles & {str(one.role) for one in everyone}, name


def test_a_stranger_of_the_same_trade_finds_nothing(scene):
    """The same work in another region, house or body, or another person."""
    for name, door in DOORS.items():
        mine = asked(scene, door, scene.of(getattr(scene.who, door.owner)))
        assert mine.status_code == 200 and mine.json(), name
        far = [one for one in scene.who.strangers if str(one.role) in door.roles]
        assert far, name
        for stranger in (*(getattr(scene.who, one) for one in door.alike), *far):
            answer = asked(scene, door, scene.of(stranger))
            if door.own:
                assert answer.status_code == 200 and answer.content != mine.content, name
            elif door.empty:
                assert (answer.status_code, answer.json()["items"]) == (200, []), (name, stranger)
            else:
                assert answer.status_code == 404, (name, stranger)

"""Before the curtain: bureaus, schools, firms and people are registered, with numbers that no one has."""

from datetime import date, timedelta

from baigong.kernel.actor import Actor
from baigong.kernel.identity import Sex, make_simulated_card, make_simulated_id, make_simulated_uscc
from baigong.people import actions as people
from baigong.people import queries
from baigong.people.words import OrganisationKind, Register, Role
from baigong.subsidy import actions as subsidy
from baigong.subsidy.words.proving import ProofKind

from .cast import BODIES, PASSWORD, PLAYERS, WORKERS, Player
from .stage import Stage

SINCE = date(2025, 1, 1)
A_YEAR = timedelta(days=366)
BANKED = {OrganisationKind.PROVIDER, OrganisationKind.EMPLOYER, OrganisationKind.ASSESSOR}
BANKLESS = {"worker_9"}  # has yet to register an account: the story needs someone who is told to
UNHEARD_OF = {"worker_4", "worker_13", "worker_16"}  # with another bank: the card office knows nothing of their accounts


def register_bodies(stage: Stage) -> None:
    """Every organisation, and where it is paid: the register of bodies' accounts says that it is theirs."""
    accounts: list[tuple[str, str]] = []
    for serial, body in enumerate(BODIES, start=1):
        made = people.register_organisation(
            **stage.acts(""),
            kind=body.kind,
            name=body.name,
            region=body.region,
            assessor_code=body.assessor_code,
            uscc=make_simulated_uscc(serial=serial, kind=body.uscc_kind),
            filed_on=SINCE,
            is_finance_charged=body.kind in (OrganisationKind.HRSS, OrganisationKind.FINANCE),
        )
        stage.bodies[body.key] = made.pk
        if body.kind in BANKED:
            made_at = people.register_pay_account(
                **stage.acts(""),
                organisation_id=made.pk,
                number=make_simulated_card(serial=900 + serial),
                bank="模拟银行",
                holder_name=body.name,
            )
            accounts.append((made_at.number, body.name))
    subsidy.hear_holders(**stage.acts(""), kind=ProofKind.OPENING, document="模拟开户登记 2025-09", rows=accounts)


def register_people(stage: Stage) -> None:
    """Everyone in the cast: person, log-in, role or worker, facts, memberships, pay account."""
    for serial, player in enumerate(PLAYERS, start=1):
        number = make_simulated_id(serial=serial, birth=player.born_on, sex=Sex(player.sex))
        made = people.register_person(
            **stage.acts(""),
            name=player.name,
            id_number=number,
            region=player.region,
            phone=f"1990000{serial * 37 % 10_000:04d}",  # numbers in a row are a signal
            employer_id=stage.bodies[player.works_for] if player.works_for else None,
        )
        stage.persons[player.key], stage.names[player.key], stage.id_numbers[player.key] = made.pk, player.name, number
        people.open_account(**stage.acts(""), person_id=made.pk, username=player.key, password=PASSWORD)
        stage.actors[player.key] = _enters(stage, player, made.pk)
    cards: list[tuple[str, str]] = []
    for serial, player in enumerate(WORKERS, start=1):
        person_id = stage.persons[player.key]
        for group in player.groups:
            people.file_membership(
                **stage.acts(""), person_id=person_id, group=group, from_on=SINCE, evidence=f"模拟材料 {serial:03d}"
            )
        if player.key not in BANKLESS:
            card = make_simulated_card(serial=serial)
            people.register_pay_account(
                **stage.acts(""), person_id=person_id, number=card, bank="模拟银行", holder_name=player.name)
            if player.key not in UNHEARD_OF:
                cards.append((card, player.name))
    subsidy.hear_holders(**stage.acts(""), kind=ProofKind.CARD, document="模拟发卡登记 2025-09", rows=cards)
    people.record_extracts(
        **stage.acts(""),
        register=Register.SOCIAL_INSURANCE,
        as_of=stage.day,
        rows=[(stage.persons[player.key], fact, value) for player in WORKERS for fact, value in player.facts.items()],
    )


def _enters(stage: Stage, player: Player, person_id: int) -> Actor:
    if player.role is None:
        return queries.as_worker(person_id)
    held = people.grant_role(
        **stage.acts(""),
        person_id=person_id,
        role=player.role,
        from_on=SINCE,
        until_on=SINCE + A_YEAR if player.role == Role.AUDITOR else None,
        region=player.over or None,
        organisation_id=stage.bodies[player.at] if player.at else None,
    )
    return queries.actor_in(held)

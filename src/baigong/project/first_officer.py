"""The first officer of a new installation: nobody could invite them, so the command line does."""

import argparse
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.people import actions, queries
from baigong.people.words import Role
from baigong.project.unready import Unready


def first_officer(words: Sequence[str]) -> int:
    """Register a person as province officer and print the code with which they open their account.

    Only while nobody holds such a role; everyone after is granted their role and handed their code on screen.
    Raises Unready with every reason.
    """
    given = _given(words)
    now = timezone.now()
    if queries.anyone_holds(Role.PROVINCE_OFFICER, on=timezone.localdate(now)):
        raise Unready("There is a province officer already.\n  They grant roles and hand out codes on screen (岗位).")
    try:
        with transaction.atomic():
            code = _invited(given, now)
    except Refused as refused:
        raise Unready("\n  ".join(reason.text("en") for reason in refused.reasons)) from refused
    print(f"Open /opening/ within {settings.INVITATION_DAYS} days with the last four places of the ID number and:\n  {code}")
    return 0


def _invited(given: argparse.Namespace, now: datetime) -> str:
    person = actions.register_person(
        by=SYSTEM, now=now, name=given.name, id_number=given.id_number, region=given.region, phone=given.phone)
    actions.grant_role(by=SYSTEM, now=now, person_id=person.pk, role=Role.PROVINCE_OFFICER, region=given.region,
                       from_on=timezone.localdate(now))
    return actions.invite(by=SYSTEM, now=now, person_id=person.pk)


def _given(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("baigong first-officer", description=__doc__)
    parser.add_argument("--name", required=True)
    parser.add_argument("--id-number", required=True, help="18 places")
    parser.add_argument("--region", required=True, help="code of the province, e.g. 120000")
    parser.add_argument("--phone", default="")
    return parser.parse_args(words)

"""Reading people: who acts, places, persons, and what registers say of them."""

from .facts import Known, facts_as_of, facts_of_many
from .persons import (
    PersonCard,
    card,
    groups_of,
    masked_account,
    memberships_of,
    pay_account_of,
    person,
    person_known_by,
    person_unnarrowed,
    persons,
)
from .places import (
    bureau_of,
    codes_above,
    organisation,
    organisations,
    region,
    region_names,
    regions_above,
    regions_named,
    regions_under,
)
from .who import (
    Who,
    account_named,
    account_of_person,
    actor_in,
    actor_of,
    as_worker,
    cast,
    held_on,
    holders_of,
    roles_of,
    who_is,
)

__all__ = [
    "Known", "PersonCard", "Who", "account_named", "account_of_person", "actor_in", "actor_of", "as_worker",
    "bureau_of", "card", "cast", "codes_above", "facts_as_of", "facts_of_many", "groups_of", "held_on", "holders_of",
    "masked_account", "memberships_of", "organisation", "organisations", "pay_account_of", "person",
    "person_known_by", "person_unnarrowed", "persons", "region", "region_names", "regions_above", "regions_named",
    "regions_under", "roles_of", "who_is",
]

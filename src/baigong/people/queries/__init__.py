"""Reading people: who acts, places, persons, and what registers say of them."""

from .facts import Known, facts_as_of, facts_of_many
from .lists import (
    cards,
    looks_like_id,
    names_of,
    persons_by_region,
    persons_found,
    persons_with,
    roles_at,
    roles_within,
)
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
    regions_below,
    regions_named,
    regions_to_choose,
    regions_under,
)
from .rosters import read_roster, read_table
from .tokens import TOKEN_MARK, Bearer, bearer_of, digest_of, tokens_for
from .who import (
    Acting,
    CastMember,
    Who,
    account_named,
    account_of_person,
    acting_of,
    actor_in,
    actor_of,
    as_worker,
    cast,
    cast_member,
    held_on,
    holders_of,
    roles_of,
    who_is,
)

__all__ = [
    "TOKEN_MARK", "Acting", "Bearer", "CastMember", "Known", "PersonCard", "Who", "account_named",
    "account_of_person", "acting_of", "actor_in", "actor_of", "as_worker", "bearer_of", "bureau_of", "card", "cards",
    "cast", "cast_member", "codes_above", "digest_of", "facts_as_of", "facts_of_many", "groups_of", "held_on",
    "holders_of", "looks_like_id", "masked_account", "memberships_of", "names_of", "organisation", "organisations",
    "pay_account_of", "person", "person_known_by", "person_unnarrowed", "persons", "persons_by_region",
    "persons_found", "persons_with", "read_roster", "read_table", "region", "region_names", "regions_above",
    "regions_below", "regions_named", "regions_to_choose", "regions_under", "roles_at", "roles_of", "roles_within",
    "tokens_for", "who_is",
]

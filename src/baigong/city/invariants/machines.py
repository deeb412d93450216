"""Machines: a token does no more than its role may hand on, and nothing once it has ended."""

from collections.abc import Iterator

from baigong.people.models import Token
from baigong.people.words import OPERATIONS_OF, Role

from .checking import check, rows


@check
def tokens_act_only_while_they_hold() -> Iterator[tuple[str, str]]:
    """Used on no day from its end on, nor after the day it was revoked; for operations that its role has."""
    yield from rows("people_token", "was used on {}, after its end", """
        SELECT id, last_used_on FROM people_token
         WHERE last_used_on >= expires_on OR last_used_on > (revoked_at AT TIME ZONE 'Asia/Shanghai')::date ORDER BY id""")
    for token_id, role, operations in Token.objects.order_by("id").values_list("id", "role", "operations"):
        beyond = set(operations) - set(map(str, OPERATIONS_OF.get(Role(role), ())))
        if beyond or not operations:
            yield f"people_token {token_id}", f"is for {', '.join(sorted(beyond)) or 'nothing'}, as {role}"

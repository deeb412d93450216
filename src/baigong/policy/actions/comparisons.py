"""Trying drafts on everybody: begun for up to three of one policy, gone on with lot by lot, ended."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from baigong import rules
from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.policy import access, queries
from baigong.policy.models import Comparison, Draft, WhatIf
from baigong.policy.words import Refusal

EACH = 3
"""Examples kept of each kind of change."""


@action("policy.comparison_begun", may=access.may_compare)
def begin_comparison(*, by: Actor, now: datetime, draft_ids: Sequence[int], total: int) -> Comparison:
    """Begin to try drafts beside each other, in this order; `total` are the people to look at.

    Raises Refused(too_many_drafts, other_policy, nothing_to_compare).
    """
    found = Draft.objects.in_bulk(draft_ids)
    drafts = [found[key] for key in dict.fromkeys(draft_ids)]
    queries.compared(drafts)
    made = Comparison.objects.create(day=timezone.localdate(now), total=total, began_at=now, began_by=by.person_id)
    WhatIf.objects.bulk_create([WhatIf(comparison=made, nth=nth, draft=one, of_changes=one.changes,
                                       effects=rules.Effects().as_json()) for nth, one in enumerate(drafts)])
    note(made, drafts=[one.pk for one in drafts])
    return made


@action("policy.comparison_went_on", may=access.may_go_on)
def compare_further(
    *, by: Actor, now: datetime, comparison_id: int, after: int, last_person: int, people: int,
    found: Sequence[tuple[rules.Effects, Sequence[Mapping[str, Any]]]]
) -> Comparison:
    """Count in what the people after number `after` came to, draft by draft; no people: it has ended.

    Counted already, or ended, it stays as it is. Raises Refused(tried_before_change) once a draft was saved meanwhile.
    """
    one = Comparison.objects.select_for_update().get(pk=comparison_id)
    if one.ended_at is not None or one.last_person != after:
        return one
    tried = list(one.what_ifs.select_related("draft").order_by("nth"))
    stale = [each.draft for each in tried if each.draft.changes != each.of_changes]
    if stale:
        raise Refused(*[Reason(Refusal.TRIED_BEFORE_CHANGE, {"title": draft.title}) for draft in stale])
    if people:
        one.last_person, one.people = last_person, one.people + people
        for each, (effects, examples) in zip(tried, found, strict=True):
            whole = rules.effects_from(each.effects)
            whole.add(effects)
            each.effects, each.examples = whole.as_json(), rules.some_of([*each.examples, *examples], each=EACH)
            each.save(update_fields=["effects", "examples"])
    else:
        one.ended_at = now
    one.save()
    note(one, people=one.people)
    return one

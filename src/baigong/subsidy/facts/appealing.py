"""A decision played again for whoever questions it: what was decided that day, the same recomputed from what was stored,
and what is judged today, with what differs. Nothing is written.
"""

from dataclasses import dataclass
from datetime import date

from baigong import rules
from baigong.policy import queries as policy
from baigong.policy.models import Sheet
from baigong.subsidy.decide import differences
from baigong.subsidy.models import Claim, Decision
from baigong.subsidy.queries.claims import latest_decision
from baigong.subsidy.words import OPEN, State

from .case import Reading
from .judging import Judged, judged_by
from .proving import Unlike, flaws_of, judged_again, seals_of
from .standing import Sheets


@dataclass(frozen=True)
class Now:
    """A judgement of today: on which counting date, by which sheet, and what of the law reads otherwise than in the decision's.

    `unlike_facts` are names of facts that are not the stored ones, `turns` the lines that turned.
    """

    on: date
    found: Judged
    unlike_facts: tuple[str, ...]
    law: tuple[rules.Difference, ...]
    turns: tuple[rules.Turn, ...]
    other_limits: tuple[rules.Sheet, ...]


@dataclass(frozen=True)
class Again:
    """`law` (the sheet and its limits as they read now) and `verdict` are None when the text of that day is gone; `later` is
    the policy as it reads today, None where that is the same; `has_ended`: no edition decides today.
    """

    claim: Claim
    decision: Decision
    law: tuple[rules.Sheet, tuple[rules.Sheet, ...]] | None
    verdict: rules.Verdict | None
    flaws: tuple[Unlike, ...]
    now: Now | None
    later: Now | None
    has_ended: bool

    @property
    def kinds(self) -> dict[str, rules.FactKind]:
        """Every fact that any of the judgements asks for, by name."""
        sheets = [*([self.law[0], *self.law[1]] if self.law else []), *(
            sheet for one in (self.now, self.later) if one for sheet in (one.found.sheet, *one.found.limits))]
        return rules.kinds_of(*sheets)


def decided_again(claim: Claim, *, today: date) -> Again | None:
    """The standing decision of a claim that was read with `claim`; None while nothing is decided."""
    decision = None if State(claim.state) in OPEN else latest_decision(claim)
    if decision is None:
        return None
    sheets = Sheets()
    flaws = flaws_of(claim, decision, seals_of([claim]).get(decision.pk), sheets)
    law = sheets.all_of([decision.sheet_hash, *decision.limit_hashes])
    verdict = judged_again(claim, decision, sheets)
    read = Reading.of([claim], today=today)
    code = (claim.sheet.region_id, claim.sheet.slug)
    rows = list(policy.editions(*code))
    picked = next((row for row in rows if claim.counts_on in row.in_force), None)
    newest = next((row for row in rows if today in row.in_force), None)
    now = None if picked is None else _now(claim, decision, picked.hash, claim.counts_on, today, law, verdict, read)
    later = None
    if newest is not None and today != claim.counts_on and _reads_otherwise(picked, newest, claim.counts_on, today):
        later = _now(claim, decision, newest.hash, today, today, law, verdict, read)
    return Again(claim, decision, law, verdict, tuple(flaws), now, later, newest is None)


def _reads_otherwise(picked: Sheet | None, newest: Sheet, then: date, today: date) -> bool:
    """Is the policy of today another edition, or another version of the same?"""
    if picked is None:
        return True
    old, new = (policy.sheet_by_hash(row.hash) for row in (picked, newest))
    return old.hash != new.hash or old.version_on(then) != new.version_on(today)


def _now(claim: Claim, decision: Decision, hash: str, on: date, today: date,
         law: tuple[rules.Sheet, tuple[rules.Sheet, ...]] | None, was: rules.Verdict | None, read: Reading) -> Now:
    found = judged_by(claim, policy.sheet_by_hash(hash), on=on, today=today, read=read)
    asked = {name: value for name, value in decision.facts.items() if name in rules.kinds_of(found.sheet, *found.limits)}
    changed: tuple[rules.Difference, ...] = ()
    other: list[rules.Sheet] = []
    if law is not None:
        before = {one.code: one for one in law[1]}
        after = {one.code: one for one in found.limits}
        changed = rules.between(law[0], found.sheet, claim.counts_on, on)
        for code in sorted({*before, *after}):
            if code in before and code in after:
                changed += rules.between(before[code], after[code], claim.counts_on, on)
            else:
                other.append(after.get(code) or before[code])
    return Now(on, found, tuple(differences(asked, found.facts.as_json())), changed,
               () if was is None else rules.turns(was, found.verdict), tuple(other))

"""A year played again: every decided claim judged once more by its own sheet on its own facts, beside what was booked.

The law is judged by columns (docs/why/0021). Nothing is written and nothing hidden: a claim on which the two differ comes with
its cause, and a cause that explains nothing is a fault.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Sum
from django.utils import timezone

from baigong import rules
from baigong.kernel.actor import Actor, region_stem
from baigong.ledger.models import Transfer
from baigong.ledger.words import Kind
from baigong.policy.models import BudgetLine
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Decision, Payment
from baigong.subsidy.queries.claims import SLIM, sheets_of
from baigong.subsidy.words import EXPLAINED, Cause, PaymentState, State

from .by_columns import Said, judging_by
from .explaining import Asked, Booked, Stored, cause_of
from .proving import Unlike, flaws_of, is_as_it_was, seals_of
from .standing import MOST_TOLD, Sheets

LOT = 2_000


@dataclass(frozen=True)
class Played:
    """One claim of the year (or one booking that belongs to none). Money in fen.

    `decided_fen` is what was stored, `gives_fen` what the rules give today on the stored facts; `law_fen` and `booked_fen`
    are what of both falls in the year. `says` names what was changed and the refusing lines (Chinese, English) of a fault.
    """

    claim_id: int | None
    no: str
    policy: str
    region: str
    fund: str
    decided_on: date | None
    booked_on: date | None
    decided_fen: int
    gives_fen: int
    law_fen: int
    booked_fen: int
    cause: Cause | None
    says: tuple[str, str] = ("", "")

    @property
    def month(self) -> str:
        """The month it was booked in, else the one it was decided in: a payment a month after its decision is no difference."""
        day = self.booked_on if self.booked_fen else self.decided_on or self.booked_on
        return f"{day:%Y-%m}" if day else ""

    @property
    def is_fault(self) -> bool:
        """Is there something that nothing explains?"""
        return self.cause is not None and self.cause not in EXPLAINED


def claims_of_year(year: int, *, by: Actor, region: str = "") -> QuerySet[Claim]:
    """The claims whose standing decision falls in a year, or whose payment does."""
    first, last = _bounds(year)
    decided = Decision.objects.filter(claim=OuterRef("pk")).order_by("-id").values("decided_at")[:1]
    booked = Transfer.objects.filter(settles=OuterRef("hold_id"), kind=Kind.POST, at__gte=first, at__lt=last)
    return access.money_seen_by(by).filter(region__code__startswith=region_stem(region or by.region)).annotate(
        decided_at=Subquery(decided)).filter(
        Q(decided_at__gte=first, decided_at__lt=last) | Q(Exists(booked)) | Q(paid_at__gte=first, paid_at__lt=last))


def played(
    year: int, *, by: Actor, region: str = "", report: Callable[[int, int | None], None] = lambda _done, _total: None
) -> Iterator[Played]:
    """Every claim of the year in the order they were made, then what was booked for no claim, then what came back."""
    found = claims_of_year(year, by=by, region=region)
    total, done, last = found.count(), 0, 0
    sheets = Sheets()
    while lot := list(found.filter(pk__gt=last).select_related("sheet", "budget_line", "payee_organisation").defer(
            *SLIM).order_by("id")[:LOT]):
        last = lot[-1].pk
        yield from _lot(lot, year, sheets)
        done += len(lot)
        report(done, total)
    lines = {one.account: one for one in BudgetLine.objects.filter(region__code__startswith=region_stem(region or by.region))}
    if by.role in access.REPLAYING:
        yield from _without_claim(year, lines)


def _lot(claims: Sequence[Claim], year: int, sheets: Sheets) -> Iterator[Played]:
    stored = {one.claim_id: one for one in Decision.objects.filter(claim__in=claims).order_by("claim_id", "-id").distinct(
        "claim_id")}
    booked = _booked(claims)
    laws = _judged([(one, stored[one.pk]) for one in claims if one.pk in stored], sheets)
    seals = seals_of(claims)
    for claim in claims:
        decision = stored.get(claim.pk)
        kept = None if decision is None else Stored(
            decision.pays, decision.amount_fen, decision.why, timezone.localdate(decision.decided_at))
        law, ledger = laws.get(claim.pk), booked[claim.pk]
        asked = Asked(State(claim.state), claim.round, claim.payee, claim.budget_line.fund if claim.budget_line else "")
        cause = cause_of(asked, kept, law, ledger, year=year)
        seal = None if decision is None else seals.get(decision.pk)
        if decision is not None and (cause is None or cause in EXPLAINED) and not is_as_it_was(claim, decision, seal):
            cause = Cause.TAMPERED
        gives = (law.amount_fen or 0) if law is not None and law.pays else 0
        yield Played(
            claim.pk, claim.no, f"{claim.sheet.region_id}/{claim.sheet.slug}", claim.region_id,
            asked.fund or (law.from_fund if law else None) or "", kept.on if kept else None, ledger.posted_on,
            kept.amount_fen if kept else 0, gives, gives if kept and kept.on.year == year else 0,
            (ledger.posted_fen or 0) if ledger.posted_on and ledger.posted_on.year == year else 0, cause,
            _says(claim, decision, flaws_of(claim, decision, seal, sheets), cause)
            if decision is not None and cause is not None and cause not in EXPLAINED else ("", ""))


def _judged(pairs: Sequence[tuple[Claim, Decision]], sheets: Sheets) -> dict[int, Said]:
    """What the law gives each, those under the same sheets together; a claim is left out whose sheet is not to be trusted."""
    laws: dict[int, Said] = {}
    together: dict[tuple[str, ...], list[tuple[int, Mapping[str, Any]]]] = defaultdict(list)
    for claim, decision in pairs:
        hashes = (decision.sheet_hash, *decision.limit_hashes)
        if claim.sheet.hash != decision.sheet_hash or not sheets.stood(hashes, at=decision.decided_at):
            continue
        sheet, limits = sheets_of(decision)
        kinds = rules.kinds_of(sheet, *limits)
        try:
            facts = rules.facts_from_json(tuple(kinds.values()), decision.facts)
        except (TypeError, ValueError):
            laws[claim.pk] = Said(None, None, None, None)
            continue
        if facts.get(sheet.counts_on) == claim.counts_on:
            together[hashes].append((claim.pk, facts))
        else:                                                 # the day that counted is not among the facts, or another one
            laws[claim.pk] = _singly(decision, claim, facts)
    for hashes, rows in together.items():
        for (key, _facts), said in zip(rows, judging_by(hashes)([facts for _key, facts in rows]), strict=True):
            laws[key] = said
    return laws


def _singly(decision: Decision, claim: Claim, facts: Mapping[str, Any]) -> Said:
    verdict = rules.judge_within(*sheets_of(decision), facts, on=claim.counts_on, trace=False)
    return Said(verdict.pays, verdict.amount_fen, verdict.to, verdict.from_fund)


def _says(claim: Claim, decision: Decision, flaws: Sequence[Unlike], cause: Cause) -> tuple[str, str]:
    """What was changed, and why the rules refuse now or what they cannot know."""
    told, told_en = ([one.text(language) for one in flaws[:MOST_TOLD]] for language in ("zh", "en"))
    if cause in (Cause.DECISION, Cause.FACTS):
        sheet, limits = sheets_of(decision)
        kinds = rules.kinds_of(sheet, *limits)
        try:
            facts = rules.facts_from_json(tuple(kinds.values()), decision.facts)
        except (TypeError, ValueError) as error:
            return "；".join([*told, str(error)]), "; ".join([*told_en, str(error)])
        verdict = rules.judge_within(sheet, limits, facts, on=claim.counts_on)
        missing = [kinds[name] for name in verdict.missing if name in kinds]
        told += [*(line.text for line in verdict.reasons), *(kind.label for kind in missing)]
        told_en += [*(line.text_en for line in verdict.reasons), *(kind.label_en for kind in missing)]
    return "；".join(told), "; ".join(told_en)


def _booked(claims: Sequence[Claim]) -> dict[int, Booked]:
    ids = [claim.hold_id for claim in claims]
    holds = {one.pk: one for one in Transfer.objects.filter(pk__in=ids, kind=Kind.HOLD).select_related("debit", "credit").order_by(
        "id")}
    settled = {one.settles_id: one for one in Transfer.objects.filter(settles__in=ids).select_related("debit", "credit").order_by(
        "id")}
    paid = dict(Payment.objects.filter(claim__in=claims, state=PaymentState.PAID).order_by().values_list("claim_id").annotate(
        fen=Sum("amount_fen")))
    found = {}
    for claim in claims:
        hold, end = holds.get(claim.hold_id), settled.get(claim.hold_id)
        post = end if end is not None and end.kind == Kind.POST else None
        accounts = {(one.debit.code, one.credit.code) for one in (hold, post) if one is not None}
        right = {(claim.budget_line.account if claim.budget_line else "", claim.ledger_account)}
        found[claim.pk] = Booked(
            hold.amount_fen if hold else None, hold is not None and end is None, post.amount_fen if post else None,
            timezone.localdate(post.at) if post else None, accounts == right and (post is None or post.pk == claim.post_id),
            paid.get(claim.pk, 0))
    return found


def _without_claim(year: int, lines: Mapping[str, BudgetLine]) -> Iterator[Played]:
    """What left these lines for no claim, and what paid money came back to them."""
    first, last = _bounds(year)
    within = Transfer.objects.filter(at__gte=first, at__lt=last).select_related("debit", "credit").order_by("at", "id")
    ours = Claim.objects.filter(hold_id=OuterRef("settles_id"))
    for one in within.filter(~Exists(ours), kind=Kind.POST, debit__code__in=list(lines)):
        yield _loose(one, lines[one.debit.code], one.amount_fen, Cause.STRAY)
    paid_straight = Q(debit__code__in=list(lines), credit__code__startswith="payee/")
    for one in within.filter(paid_straight, kind=Kind.DIRECT):
        yield _loose(one, lines[one.debit.code], one.amount_fen, Cause.STRAY)
    back = Q(debit__code__startswith="payee/") | Q(debit__code__startswith="receivable/")
    for one in within.filter(back, kind=Kind.DIRECT, credit__code__in=list(lines)):
        yield _loose(one, lines[one.credit.code], -one.amount_fen, Cause.RECOVERED)


def _loose(one: Transfer, line: BudgetLine, fen: int, cause: Cause) -> Played:
    return Played(None, one.why, "", line.region_id, line.fund, None, timezone.localdate(one.at), 0, 0, 0, fen, cause)


def _bounds(year: int) -> tuple[datetime, datetime]:
    zone = timezone.get_current_timezone()
    return datetime(year, 1, 1, tzinfo=zone), datetime(year + 1, 1, 1, tzinfo=zone)

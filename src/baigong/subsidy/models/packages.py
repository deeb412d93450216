"""Training that a bureau bought whole (项目制): the project, the classes that run under it, and the database's own no to more than
it costs, to a class in two projects, and to a person paid for by the project and by another claim."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.journal.models import append_only, never_emptied
from baigong.offer.models import Cohort, Occupation
from baigong.offer.words import Level
from baigong.people.models import Organisation, Region
from baigong.people.words import Group
from baigong.policy.models import BudgetLine, Sheet
from baigong.subsidy.words.packages import FEE_KINDS, PACKAGE_MOVES, Chosen, PackageState

NO = "RAISE EXCEPTION '{why}' USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';"
COUNTED = "('reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced')"
"""States of a claim that counts as had (words.COUNTED)."""
OPEN = "('offered', 'filed', 'returned', 'reviewed', 'granted', 'noticed', 'payable', 'sent', 'bounced')"
PAIRS = ", ".join(f"('{old}', '{new}')" for (old, _), new in PACKAGE_MOVES.items())
FEES = "(" + ", ".join(f"'{kind}'" for kind in FEE_KINDS) + ")"
BACK = "(SELECT coalesce(sum(r.settled_fen), 0) FROM subsidy_receivable r WHERE r.claim_id = {claim}.id)"
HAD = f"""
    SELECT coalesce(sum(c.amount_fen - {BACK.format(claim="c")}), 0) {{into}}
      FROM subsidy_packageclass k JOIN subsidy_claim c ON c.cohort_id = k.cohort_id JOIN policy_sheet s ON s.id = c.sheet_id
      JOIN policy_sheet mine ON mine.id = {{package}}.sheet_id
     WHERE k.package_id = {{package}}.id AND c.state IN {COUNTED} AND c.freed_at IS NULL
       AND (s.region_id, s.slug) = (mine.region_id, mine.slug)"""  # noqa: S608 - the words above
"""What of a project's money counts as had: less what came back. What is only asked back, or was written off, is had."""

MOVING = ("'{state,budget_line_id,hold_id,round,reserved_fen,signed_at,signed_by,settled_at,settled_by,withdrawn_at,withdrawn_by,"
          "why_withdrawn,fulfilled}'::text[]")
KEPT = f"""
    IF TG_OP = 'UPDATE' AND ((to_jsonb(NEW) - {MOVING}) IS DISTINCT FROM (to_jsonb(OLD) - {MOVING})
       OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN ({PAIRS}))
       OR (OLD.state IN ('settled', 'withdrawn') AND NEW IS DISTINCT FROM OLD)) THEN
        RAISE EXCEPTION 'a project stays as it was agreed';
    END IF;
    IF NEW.hold_id IS NOT NULL THEN
        SELECT * INTO held FROM ledger_transfer WHERE id = NEW.hold_id;
        IF held.kind IS DISTINCT FROM 'hold' OR held.amount_fen <> NEW.reserved_fen
           OR EXISTS (SELECT 1 FROM ledger_transfer s WHERE s.settles_id = NEW.hold_id)
           OR (SELECT a.code FROM ledger_account a WHERE a.id = held.debit_id)
              IS DISTINCT FROM (SELECT b.account FROM policy_budgetline b WHERE b.id = NEW.budget_line_id) THEN
            RAISE EXCEPTION 'what a project reserves is held in the ledger';
        END IF;
    END IF;
    {HAD.format(into="INTO had", package="NEW")};
    IF NEW.reserved_fen + had > NEW.total_fen THEN
        {NO.format(why="more than it costs", name="subsidy_package_over")}
    END IF;
    IF NEW.state = 'settled' AND (EXISTS (
            SELECT 1 FROM subsidy_packageclass k JOIN offer_cohort c ON c.id = k.cohort_id
             WHERE k.package_id = NEW.id AND c.state NOT IN ('ended', 'cancelled'))
        OR EXISTS (
            SELECT 1 FROM subsidy_packageclass k JOIN subsidy_claim c ON c.cohort_id = k.cohort_id
              LEFT JOIN enrolment_enrolment e ON e.id = c.enrolment_id
              JOIN policy_sheet s ON s.id = c.sheet_id JOIN policy_sheet mine ON mine.id = NEW.sheet_id
             WHERE k.package_id = NEW.id AND c.freed_at IS NULL AND (s.region_id, s.slug) = (mine.region_id, mine.slug)
               AND (c.state IN {OPEN}
                    OR (c.state = 'paid' AND c.instalment = 'advance' AND e.state <> 'completed'
                        AND (c.asked_back_fen < c.amount_fen OR EXISTS (
                            SELECT 1 FROM subsidy_receivable r WHERE r.claim_id = c.id
                               AND r.state NOT IN ('settled', 'set_off', 'written_off', 'withdrawn'))))))) THEN
        {NO.format(why="it is not done with", name="subsidy_package_open")}
    END IF;
    RETURN NEW;
"""  # noqa: S608 - the words above

FITS = f"""
    PERFORM 1 FROM subsidy_package p WHERE p.id = NEW.package_id AND p.state = 'signed' FOR UPDATE;
    IF NOT FOUND THEN
        {NO.format(why="not signed", name="subsidy_package_signed")}
    END IF;
    IF NOT EXISTS (
            SELECT 1 FROM subsidy_package p JOIN offer_cohort c ON c.id = NEW.cohort_id
             WHERE p.id = NEW.package_id AND c.state = 'submitted' AND c.programme = 'project'
               AND (c.provider_id, c.occupation_id, c.level) = (p.provider_id, p.occupation_id, p.level)
               AND p.from_on <= c.opens_on AND c.closes_on <= p.until_on
               AND c.seats + (SELECT coalesce(sum(o.seats), 0) FROM subsidy_packageclass k JOIN offer_cohort o ON o.id = k.cohort_id
                               WHERE k.package_id = p.id AND o.state <> 'cancelled') <= p.heads)
       OR EXISTS (SELECT 1 FROM subsidy_claim c WHERE c.cohort_id = NEW.cohort_id AND c.state IN {COUNTED}) THEN
        {NO.format(why="not a class of the project", name="subsidy_package_class_fits")}
    END IF;
    RETURN NEW;
"""  # noqa: S608 - the words above
"""Locks the project: of two classes put under it at once the second finds the seats of the first."""

WITHIN = f"""
    IF NEW.state NOT IN {COUNTED} OR NEW.freed_at IS NOT NULL OR NEW.kind NOT IN {FEES}
       OR (TG_OP = 'UPDATE' AND OLD.state IN {COUNTED}
           AND (OLD.amount_fen, OLD.sheet_id, OLD.kind, OLD.cohort_id, OLD.enrolment_id, OLD.certificate_id)
           IS NOT DISTINCT FROM (NEW.amount_fen, NEW.sheet_id, NEW.kind, NEW.cohort_id, NEW.enrolment_id, NEW.certificate_id)) THEN
        RETURN NEW;
    END IF;
    SELECT p.* INTO package FROM subsidy_package p JOIN subsidy_packageclass k ON k.package_id = p.id
     WHERE k.cohort_id = coalesce(
        NEW.cohort_id, (SELECT e.cohort_id FROM enrolment_enrolment e WHERE e.id = NEW.enrolment_id),
        (SELECT e.cohort_id FROM assessment_certificate c JOIN enrolment_enrolment e ON e.id = c.enrolment_id
          WHERE c.id = NEW.certificate_id))
       FOR UPDATE OF p;
    IF NOT FOUND THEN
        RETURN NEW;
    END IF;
    IF NEW.cohort_id IS NULL OR NEW.payee_organisation_id IS DISTINCT FROM package.provider_id OR NOT EXISTS (
            SELECT 1 FROM policy_sheet s JOIN policy_sheet mine ON mine.id = package.sheet_id
             WHERE s.id = NEW.sheet_id AND (s.region_id, s.slug) = (mine.region_id, mine.slug)) THEN
        {NO.format(why="the project pays for it", name="subsidy_package_pays")}
    END IF;
    IF package.state <> 'signed' THEN
        {NO.format(why="not signed", name="subsidy_package_signed")}
    END IF;
    {HAD.format(into="INTO had", package="package")} AND c.id <> NEW.id;
    {HAD.format(into="INTO theirs", package="package")} AND c.id <> NEW.id AND c.worker_id = NEW.worker_id;
    IF NEW.amount_fen + theirs > package.price_fen OR NEW.amount_fen + had + package.reserved_fen > package.total_fen THEN
        {NO.format(why="more than it costs", name="subsidy_package_over")}
    END IF;
    RETURN NEW;
"""  # noqa: S608 - the words above
"""Locks the project: of two claims at once the second finds what the first took. What has counted before is not asked again."""


class Package(models.Model):
    """A project: so many people of a place and perhaps one group, trained by one provider at a price a head. [from_on, until_on]

    `reserved_fen` of its budget line is held in the ledger until claims take it over; what is left is free with its settlement.
    """

    no = models.CharField(max_length=40, unique=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    document_no = models.CharField(max_length=60)
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="packages")
    chosen = models.CharField(max_length=14, choices=Chosen.choices())
    why_direct = models.CharField(max_length=300, blank=True)
    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=4, choices=Level.choices())
    for_group = models.CharField(max_length=30, choices=Group.choices(), blank=True)
    from_on = models.DateField()
    until_on = models.DateField()
    heads = models.PositiveIntegerField()
    price_fen = models.BigIntegerField()
    total_fen = models.BigIntegerField()
    advance_percent = models.PositiveSmallIntegerField(default=0)
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="+")  # the policy by which it pays
    budget_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, null=True, related_name="packages")
    hold_id = models.UUIDField(null=True, unique=True)
    round = models.PositiveIntegerField(default=0)  # of the hold
    reserved_fen = models.BigIntegerField(default=0)
    fulfilled = models.PositiveIntegerField(null=True)  # who completed, when it was settled
    state = models.CharField(max_length=10, choices=PackageState.choices(), default=PackageState.PROPOSED)
    proposed_at = models.DateTimeField()
    proposed_by = models.BigIntegerField(null=True)
    signed_at = models.DateTimeField(null=True)
    signed_by = models.BigIntegerField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    why_withdrawn = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "document_no"], condition=~Q(state="withdrawn"), name="subsidy_package_document"),
            models.CheckConstraint(
                name="subsidy_package_sums",
                condition=Q(heads__gt=0, price_fen__gt=0, total_fen=F("heads") * F("price_fen"), reserved_fen__gte=0,
                            advance_percent__lte=100)),
            models.CheckConstraint(name="subsidy_package_span", condition=Q(until_on__gte=F("from_on"))),
            models.CheckConstraint(name="subsidy_package_why_direct", condition=~Q(chosen="direct") | ~Q(why_direct="")),
            models.CheckConstraint(
                name="subsidy_package_two_officers",
                condition=(Q(signed_by__isnull=True) | ~Q(signed_by=F("proposed_by")))
                & (Q(settled_by__isnull=True) | ~Q(settled_by=F("proposed_by")))),
            models.CheckConstraint(
                name="subsidy_package_states_carry_proof",
                condition=(~Q(state__in=["signed", "settled"]) | Q(signed_at__isnull=False, budget_line__isnull=False))
                & (~Q(state="settled") | Q(settled_at__isnull=False, fulfilled__isnull=False))
                & (~Q(state="withdrawn") | (Q(withdrawn_at__isnull=False) & ~Q(why_withdrawn="")))),
            models.CheckConstraint(  # only while it is under way is anything reserved, and then in the ledger
                name="subsidy_package_reserved",
                condition=Q(reserved_fen=0, hold_id__isnull=True) | Q(state="signed", reserved_fen__gt=0, hold_id__isnull=False)),
        ]
        indexes = [models.Index(fields=["region", "-id"], name="subsidy_package_region")]
        triggers = [
            pgtrigger.Trigger(
                name="subsidy_package_kept", when=pgtrigger.Before, operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("held", "ledger_transfer%ROWTYPE"), ("had", "bigint")], func=KEPT),
            pgtrigger.Protect(name="subsidy_package_stays", operation=pgtrigger.Delete),
            never_emptied("subsidy_package"),
        ]

    def __str__(self) -> str:
        return self.no


class PackageClass(models.Model):
    """A class that runs under a project; a class runs under one."""

    package = models.ForeignKey(Package, on_delete=models.PROTECT, related_name="classes")
    cohort = models.OneToOneField(Cohort, on_delete=models.PROTECT, related_name="package_class")
    put_at = models.DateTimeField()
    put_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        triggers = [
            pgtrigger.Trigger(name="subsidy_packageclass_fits", when=pgtrigger.Before, operation=pgtrigger.Insert, func=FITS),
            *append_only("subsidy_packageclass")]


def packages_are_never_exceeded() -> list[pgtrigger.Trigger]:
    """No claim beside the project that bought the class, and none that takes more than the project costs."""
    return [
        pgtrigger.Trigger(
            name="subsidy_claim_package", when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.UpdateOf(
                "state", "amount_fen", "sheet_id", "kind", "cohort_id", "enrolment_id", "certificate_id", "freed_at"),
            declare=[("package", "subsidy_package%ROWTYPE"), ("had", "bigint"), ("theirs", "bigint")], func=WITHIN),
    ]

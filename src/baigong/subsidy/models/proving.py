"""Whose account it is: a proof per account and payee, the files to the bank that ask, and the database's own no to a payment
to an account that is not proved."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.people.models import Organisation, PayAccount, Person, Region
from baigong.subsidy.words.proving import OWNERSHIP_MOVES, Ownership, ProofKind

PAIRS = ", ".join(f"('{old}', '{new}')" for (old, _), new in OWNERSHIP_MOVES.items())
NO = "RAISE EXCEPTION '{why}' USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';"
NOT_AS_IT_IS = NO.format(why="a proof is of an account as it is", name="subsidy_account_proof_kept")
BORN = f"""
    IF NOT EXISTS (SELECT 1 FROM people_payaccount a WHERE a.id = NEW.pay_account_id AND a.number = NEW.number
                      AND a.person_id IS NOT DISTINCT FROM NEW.person_id
                      AND a.organisation_id IS NOT DISTINCT FROM NEW.organisation_id) THEN
        {NOT_AS_IT_IS}
    END IF;
"""  # noqa: S608 - the text above
ARRIVED = f"""
    IF NEW.state = 'proved' AND NEW.kind = 'arrived' AND NOT EXISTS (
            SELECT 1 FROM subsidy_payment p WHERE p.pay_account_id = NEW.pay_account_id AND p.state = 'paid') THEN
        {NOT_AS_IT_IS}
    END IF;
    RETURN NEW;
"""  # noqa: S608 - the text above
MOVED = f"""
    IF (NEW.pay_account_id, NEW.person_id, NEW.organisation_id, NEW.region_id, NEW.number, NEW.wanted_at, NEW.wanted_by)
       IS DISTINCT FROM
       (OLD.pay_account_id, OLD.person_id, OLD.organisation_id, OLD.region_id, OLD.number, OLD.wanted_at, OLD.wanted_by)
       OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN ({PAIRS}))
       OR (NEW.state = OLD.state AND OLD.state IN ('proved', 'refuted', 'withdrawn') AND NEW IS DISTINCT FROM OLD)
       OR (OLD.state = 'proved' AND (NEW.kind, NEW.evidence, NEW.proved_at, NEW.proved_by)
           IS DISTINCT FROM (OLD.kind, OLD.evidence, OLD.proved_at, OLD.proved_by)) THEN
        {NOT_AS_IT_IS}
    END IF;
"""
PAID_TO = f"""
    PERFORM 1 FROM subsidy_claim c JOIN people_payaccount a ON a.id = NEW.pay_account_id
       JOIN subsidy_accountproof p ON p.pay_account_id = a.id AND p.number = a.number AND p.state = 'proved'
      WHERE c.id = NEW.claim_id AND CASE WHEN c.payee = 'worker' THEN a.person_id = c.worker_id AND p.person_id = c.worker_id
            ELSE a.organisation_id = c.payee_organisation_id AND p.organisation_id = c.payee_organisation_id END
        FOR SHARE OF p;
    IF NOT FOUND THEN
        {NO.format(why="not proved to be the payee''s", name="subsidy_payment_account_proved")}
    END IF;
    RETURN NEW;
"""
"""Locks the proof, so that nobody withdraws it between this look and the payment."""


def payments_go_to_proved_accounts() -> list[pgtrigger.Trigger]:
    """No payment is put into a run, or sent, but to an account that is the claim's payee's by a proof that stands."""
    return [
        pgtrigger.Trigger(name="subsidy_payment_proved_new", when=pgtrigger.Before, operation=pgtrigger.Insert, func=PAID_TO),
        pgtrigger.Trigger(
            name="subsidy_payment_proved_moved", when=pgtrigger.Before, operation=pgtrigger.Update, func=PAID_TO,
            condition=pgtrigger.Condition(
                "(NEW.pay_account_id <> OLD.pay_account_id OR NEW.claim_id <> OLD.claim_id"
                " OR (NEW.state <> OLD.state AND NEW.state IN ('drafted', 'sent')))")),
    ]


class HolderCheck(models.Model):
    """One file to the bank: whose accounts are these? Its rows are the proofs that were asked with it."""

    no = models.CharField(max_length=40, unique=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)  # when the last of its rows was
    answered_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="subsidy_holder_check_answered_with_proof",
                condition=Q(answered_by__isnull=True) | Q(answered_at__isnull=False)),
        ]
        triggers = [pgtrigger.Protect(name="subsidy_holder_check_kept", operation=pgtrigger.Delete)]


class AccountProof(models.Model):
    """How it stands with one account of one payee, from the day somebody is to be paid there. `number` and holder are those of
    the account on that day: an account that is changed behind the proof's back is not proved.

    A proof is never mended: what was refuted or withdrawn stays so, and a new one begins.
    """

    pay_account = models.ForeignKey(PayAccount, on_delete=models.PROTECT, related_name="proofs")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")  # whose officers have it proved
    number = models.CharField(max_length=30)
    state = models.CharField(max_length=10, choices=Ownership.choices(), default=Ownership.UNPROVED)
    kind = models.CharField(max_length=10, choices=ProofKind.choices(), blank=True)  # "" until somebody is asked
    evidence = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=200, blank=True)  # why refuted or withdrawn
    due_on = models.DateField(null=True)  # while it is to be proved: by when
    holder_check = models.ForeignKey(HolderCheck, on_delete=models.PROTECT, null=True, related_name="proofs")
    nth = models.PositiveIntegerField(null=True)  # its row in that file
    wanted_at = models.DateTimeField()
    wanted_by = models.BigIntegerField(null=True)
    asked_at = models.DateTimeField(null=True)  # sent to the bank, or seen by the first officer
    asked_by = models.BigIntegerField(null=True)
    proved_at = models.DateTimeField(null=True)
    proved_by = models.BigIntegerField(null=True)
    refuted_at = models.DateTimeField(null=True)
    refuted_by = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(  # one number, one payee: whichever way the accounts themselves came here
                fields=["number"], condition=Q(state__in=["unproved", "asked", "proved"]), name="subsidy_account_proof_live"),
            models.UniqueConstraint(fields=["holder_check", "nth"], name="subsidy_account_proof_nth"),
            models.CheckConstraint(
                name="subsidy_account_proof_holder", condition=Q(person__isnull=True) ^ Q(organisation__isnull=True)),
            models.CheckConstraint(
                name="subsidy_account_proof_states",
                condition=(~Q(state__in=["unproved", "asked"]) | Q(due_on__isnull=False))
                & (~Q(state="asked") | (Q(asked_at__isnull=False) & ~Q(kind="")))
                & (~Q(state="proved") | (Q(proved_at__isnull=False) & ~Q(kind="") & ~Q(evidence="")))
                & (~Q(state="refuted") | (Q(refuted_at__isnull=False) & ~Q(why="")))
                & (~Q(state="withdrawn") | (Q(withdrawn_at__isnull=False) & ~Q(why=""))),
            ),
            models.CheckConstraint(  # the bank answered a file of ours
                name="subsidy_account_proof_by_file", condition=~Q(kind="bank") | Q(holder_check__isnull=False, nth__isnull=False)),
            models.CheckConstraint(
                name="subsidy_account_proof_two_officers",
                condition=~Q(kind="paper", proved_at__isnull=False)
                | (Q(asked_by__isnull=False, proved_by__isnull=False) & ~Q(proved_by=F("asked_by")))),
        ]
        indexes = [
            models.Index(fields=["region", "due_on"], condition=Q(state__in=["unproved", "asked"]), name="subsidy_proof_left"),
            models.Index(fields=["pay_account", "-id"], name="subsidy_proof_account"),
        ]
        triggers = [
            pgtrigger.Trigger(name="subsidy_account_proof_born", when=pgtrigger.Before, operation=pgtrigger.Insert,
                              func=BORN + ARRIVED),
            pgtrigger.Trigger(name="subsidy_account_proof_moved", when=pgtrigger.Before, operation=pgtrigger.Update,
                              func=MOVED + ARRIVED),
            pgtrigger.Protect(name="subsidy_account_proof_stays", operation=pgtrigger.Delete),
        ]

    @property
    def no(self) -> str:
        """The bank's reference: the file's number and the row's."""
        return f"{self.holder_check.no}-{self.nth:04d}" if self.holder_check else ""

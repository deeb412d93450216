"""Claims, and the counters their numbers come from."""

from django.db import models
from django.db.models import F, Q

from baigong.assessment.models import Certificate
from baigong.enrolment.models import Enrolment, Mentor
from baigong.offer.models import Cohort
from baigong.people.models import Organisation, Person, Region
from baigong.policy.models import BudgetLine, Sheet
from baigong.subsidy.words import Basis, Instalment, Kind, Payee, State

from .donation import donations_keep_their_purpose
from .held import claims_have_a_basis, frozen_claims_stay
from .owed import asked_back_is_counted, freed_by_fraud
from .packages import packages_are_never_exceeded
from .parts import parts_stay_within

FILED = ["filed", "reviewed", "granted", "noticed", "payable", "sent", "paid", "bounced"]
REVIEWED = FILED[1:]
GRANTED = FILED[2:]


class Serial(models.Model):
    """The last number given out under a stem such as BT-120104-2025."""

    stem = models.CharField(max_length=30, primary_key=True)
    last = models.PositiveIntegerField(default=0)


class Claim(models.Model):
    """One worker's claim under one sheet for one certificate; paid to the worker, an employer or a provider."""

    no = models.CharField(max_length=40, unique=True)
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="claims")
    kind = models.CharField(max_length=12, choices=Kind.choices())
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="claims")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, null=True, related_name="claims")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, null=True, related_name="claims")
    mentor = models.ForeignKey(Mentor, on_delete=models.PROTECT, null=True, related_name="claims")  # a master's, for teaching
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, null=True, related_name="claims")
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # the county that decides and pays
    payee = models.CharField(max_length=10, choices=Payee.choices())
    payee_organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="claims")
    counts_on = models.DateField()
    instalment = models.CharField(max_length=8, choices=Instalment.choices(), default=Instalment.WHOLE, db_default="whole")
    amount_fen = models.BigIntegerField(default=0)
    whole_fen = models.BigIntegerField(null=True)  # what the whole would be, where this is a part of it
    budget_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, null=True)
    hold_id = models.UUIDField(unique=True)
    post_id = models.UUIDField(unique=True)
    round = models.PositiveSmallIntegerField(default=1)  # grows each time money is given back; makes fresh ids
    state = models.CharField(max_length=10, choices=State.choices())
    due_on = models.DateField(null=True)  # last day of the legal clock of whoever must act
    why = models.TextField(blank=True)  # why returned or refused
    basis = models.CharField(max_length=10, choices=Basis.choices(), blank=True)  # of telling; "": made before it was asked for
    offered_at = models.DateTimeField()
    offered_by = models.BigIntegerField(null=True)
    filed_at = models.DateTimeField(null=True)
    filed_by = models.BigIntegerField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.BigIntegerField(null=True)
    granted_at = models.DateTimeField(null=True)
    granted_by = models.BigIntegerField(null=True)
    refused_at = models.DateTimeField(null=True)
    refused_by = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.BigIntegerField(null=True)
    paid_at = models.DateTimeField(null=True)
    paid_by = models.BigIntegerField(null=True)
    freed_at = models.DateTimeField(null=True)  # had by somebody else in the worker's name: what it used up is theirs again
    freed_by = models.BigIntegerField(null=True)
    asked_back_fen = models.BigIntegerField(default=0, db_default=0)  # by its debts; the database counts it

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "sheet", "certificate", "enrolment", "mentor", "instalment"],
                condition=~Q(state__in=["declined", "lapsed", "refused"]) & Q(freed_at=None),
                nulls_distinct=False, name="subsidy_claim_once",
            ),
            models.CheckConstraint(
                name="subsidy_claim_two_officers",
                condition=Q(granted_by__isnull=True) | ~Q(granted_by=F("reviewed_by")),
            ),
            models.CheckConstraint(
                name="subsidy_claim_payer_apart",
                condition=(Q(sent_by__isnull=True) | (~Q(sent_by=F("reviewed_by")) & ~Q(sent_by=F("granted_by"))))
                & (Q(paid_by__isnull=True) | (~Q(paid_by=F("reviewed_by")) & ~Q(paid_by=F("granted_by")))),
            ),
            models.CheckConstraint(
                name="subsidy_claim_payee_named",
                condition=Q(payee="worker", payee_organisation__isnull=True)
                | (~Q(payee="worker") & Q(payee_organisation__isnull=False)),
            ),
            models.CheckConstraint(
                name="subsidy_claim_states_carry_proof",
                condition=(~Q(state__in=FILED) | Q(filed_at__isnull=False))
                & (~Q(state__in=REVIEWED)
                   | Q(reviewed_at__isnull=False, amount_fen__gt=0, budget_line__isnull=False))
                & (~Q(state__in=GRANTED) | Q(granted_at__isnull=False))
                & (~Q(state__in=["sent", "paid"]) | Q(sent_at__isnull=False))
                & (~Q(state="paid") | Q(paid_at__isnull=False))
                & (~Q(state="refused") | Q(refused_at__isnull=False)),
            ),
            models.CheckConstraint(name="subsidy_claim_instalment", condition=Q(instalment__in=Instalment.codes())),
            models.CheckConstraint(  # a part is of a seat, and its whole is known once it is decided
                name="subsidy_claim_parts",
                condition=Q(instalment="whole", whole_fen=None) | (~Q(instalment="whole") & Q(enrolment__isnull=False)
                    & (~Q(state__in=REVIEWED) | Q(whole_fen__gte=F("amount_fen"))))),
            models.CheckConstraint(
                name="subsidy_claim_freed_was_paid",
                condition=Q(freed_at__isnull=True) | Q(state="paid", asked_back_fen=F("amount_fen"))),
            models.CheckConstraint(  # never more asked back than was paid, by however many debts and at once
                name="subsidy_claim_asked_back",
                condition=Q(asked_back_fen=0) | Q(state="paid", asked_back_fen__gt=0, asked_back_fen__lte=F("amount_fen")),
            ),
        ]
        indexes = [
            models.Index(fields=["state", "region", "due_on"], name="subsidy_claim_due"),
            models.Index(  # how many of which state, how late and how much, in a region and all below it, by the index alone
                fields=["region", "state"], opclasses=["varchar_pattern_ops", "varchar_ops"],
                include=["id", "due_on", "amount_fen", "paid_at", "refused_at"], name="subsidy_claim_scope"),
            models.Index(fields=["worker", "-id"], name="subsidy_claim_worker"),
            models.Index(fields=["payee_organisation", "-id"], name="subsidy_claim_payee"),
        ]
        triggers = [*frozen_claims_stay(), *claims_have_a_basis(), *asked_back_is_counted(), *freed_by_fraud(),
                    *donations_keep_their_purpose(), *parts_stay_within(), *packages_are_never_exceeded()]

    def __str__(self) -> str:
        return self.no

    @property
    def holder(self) -> dict[str, int | None]:
        """Whose account is paid: a person's or an organisation's."""
        if self.payee == Payee.WORKER:
            return {"person_id": self.worker_id, "organisation_id": None}
        return {"person_id": None, "organisation_id": self.payee_organisation_id}

    @property
    def ledger_account(self) -> str:
        """The ledger account of whoever is paid."""
        if self.payee == Payee.WORKER:
            return f"payee/person/{self.worker_id}"
        return f"payee/organisation/{self.payee_organisation_id}"

    @property
    def ledger_name(self) -> str:
        """How the ledger names that account: never a person's name, for the ledger is kept for ever."""
        if self.payee == Payee.WORKER:
            return f"个人收款户 {self.worker_id}"
        return str(self.payee_organisation)

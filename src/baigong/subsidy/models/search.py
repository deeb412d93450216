"""Policies that look for people: searches for whoever is entitled and never claimed, whom they found, on which lawful basis
these were told, and who wants to hear no more of it."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from baigong.assessment.models import Certificate
from baigong.enrolment.models import Enrolment, Mentor
from baigong.journal.models import append_only
from baigong.people.models import Organisation, Person, Region
from baigong.policy.models import Sheet
from baigong.subsidy.words import STATED, Instalment, Payee

from .claim import Claim

ONLY_ONWARD = """
    IF (NEW.region_id, NEW.policies, NEW.day, NEW.began_at, NEW.began_by)
           IS DISTINCT FROM (OLD.region_id, OLD.policies, OLD.day, OLD.began_at, OLD.began_by)
       OR OLD.ended_at IS NOT NULL OR NEW.last_person < OLD.last_person
    THEN RAISE EXCEPTION 'a search only goes on, until it has ended'; END IF;
    RETURN NEW;
"""
NOT_WAIVED = """
    IF EXISTS (SELECT 1 FROM subsidy_waiver w WHERE w.worker_id = NEW.worker_id AND w.policy = NEW.policy
                  AND (w.certificate_id = NEW.certificate_id OR w.mentor_id = NEW.mentor_id
                       OR w.enrolment_id = coalesce(NEW.enrolment_id, (SELECT c.enrolment_id FROM assessment_certificate c
                                                                        WHERE c.id = NEW.certificate_id)))
                  AND w.organisation_id IS NOT DISTINCT FROM NEW.payee_organisation_id) THEN
        RAISE EXCEPTION 'declined for good' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_entitled_waived';
    END IF;
    RETURN NEW;
"""
CONFIRMED_ONCE = """
    IF (NEW.search_id, NEW.worker_id, NEW.certificate_id, NEW.enrolment_id, NEW.mentor_id, NEW.instalment, NEW.sheet_id,
        NEW.policy, NEW.region_id, NEW.payee, NEW.payee_organisation_id, NEW.counts_on, NEW.amount_fen, NEW.groups)
           IS DISTINCT FROM (OLD.search_id, OLD.worker_id, OLD.certificate_id, OLD.enrolment_id, OLD.mentor_id, OLD.instalment,
        OLD.sheet_id, OLD.policy, OLD.region_id, OLD.payee, OLD.payee_organisation_id, OLD.counts_on, OLD.amount_fen, OLD.groups)
       OR OLD.settled_at IS NOT NULL
       OR (OLD.confirmation_id IS NOT NULL AND NEW.confirmation_id IS DISTINCT FROM OLD.confirmation_id)
       OR NOT coalesce((SELECT c.search_id = NEW.search_id FROM subsidy_confirmation c WHERE c.id = NEW.confirmation_id), true)
    THEN RAISE EXCEPTION 'what was found stays as it was found, and is confirmed once'; END IF;
    RETURN NEW;
"""


ABOUT_ONE = (Q(certificate__isnull=False, enrolment=None, mentor=None) | Q(certificate=None, enrolment__isnull=False, mentor=None)
             | Q(certificate=None, enrolment=None, mentor__isnull=False))
"""A certificate, or a seat, or having taught apprentices."""


class Search(models.Model):
    """One look through everybody of a region by some policies, as the facts were on `day`.

    It goes from person to person by number; `last_person` is how far it is, so that whoever takes it up after a kill goes on
    from there. `people` were looked at, `cases` judged, of which `unknown` lack a fact.
    """

    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    policies = models.JSONField()  # ["120000/training-2022"], every edition of each
    day = models.DateField()
    total = models.PositiveIntegerField()  # people to look at, counted when it began
    last_person = models.BigIntegerField(default=0)
    people = models.PositiveIntegerField(default=0)
    cases = models.PositiveIntegerField(default=0)
    unknown = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField()
    began_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="subsidy_search_ended_after", condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at"))),
            models.CheckConstraint(name="subsidy_search_by_some_policy", condition=~Q(policies=[])),
        ]
        triggers = [
            pgtrigger.Trigger(name="subsidy_search_onward", when=pgtrigger.Before, operation=pgtrigger.Update, func=ONLY_ONWARD),
            pgtrigger.Protect(name="subsidy_search_kept", operation=pgtrigger.Delete),
        ]


class Confirmation(models.Model):
    """An officer's word that some of those a search found shall be told, and the lawful basis for telling them."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="confirmations")
    basis = models.CharField(max_length=10, choices=[(one.value, one.zh) for one in STATED])
    confirmed_at = models.DateTimeField()
    confirmed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="subsidy_confirmation_basis", condition=Q(basis__in=[one.value for one in STATED])),
        ]
        triggers = append_only("subsidy_confirmation")


class Entitled(models.Model):
    """Somebody by whom something may be paid under a policy, for a certificate, a seat without one or teaching apprentices, that
    was never claimed; found by a search, and what became of it.

    Nothing is offered to them without a confirmation, hence without a lawful basis. Settled without a claim: they were no
    longer entitled, or had claimed by themselves.
    """

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="entitled")
    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, null=True, related_name="+")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, null=True, related_name="+")
    mentor = models.ForeignKey(Mentor, on_delete=models.PROTECT, null=True, related_name="+")
    instalment = models.CharField(max_length=8, choices=Instalment.choices(), default=Instalment.WHOLE, db_default="whole")
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="+")
    policy = models.CharField(max_length=70)  # place/slug, whatever the edition
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # who would decide
    payee = models.CharField(max_length=10, choices=Payee.choices())
    payee_organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    counts_on = models.DateField()
    amount_fen = models.BigIntegerField()
    groups = models.JSONField(default=list)  # codes of the groups they belong to on that day
    confirmation = models.ForeignKey(Confirmation, on_delete=models.PROTECT, null=True, related_name="entitled")
    settled_at = models.DateTimeField(null=True)
    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, null=True, related_name="found")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["search", "certificate", "enrolment", "mentor", "policy"], nulls_distinct=False,
                name="subsidy_entitled_once"),
            models.CheckConstraint(name="subsidy_entitled_about_one", condition=ABOUT_ONE),
            models.CheckConstraint(
                name="subsidy_entitled_on_a_basis",
                condition=Q(confirmation__isnull=False) | Q(settled_at__isnull=True, claim__isnull=True)),
            models.CheckConstraint(
                name="subsidy_entitled_settled", condition=Q(settled_at__isnull=False) | Q(claim__isnull=True)),
            models.CheckConstraint(name="subsidy_entitled_to_something", condition=Q(amount_fen__gt=0)),
        ]
        indexes = [
            models.Index(fields=["confirmation"], condition=Q(settled_at=None), name="subsidy_entitled_waiting"),
            models.Index(fields=["search", "region", "policy"], name="subsidy_entitled_where"),
        ]
        triggers = [
            pgtrigger.Trigger(name="subsidy_entitled_waived", when=pgtrigger.Before, operation=pgtrigger.Insert, func=NOT_WAIVED),
            pgtrigger.Trigger(
                name="subsidy_entitled_confirmed", when=pgtrigger.Before, operation=pgtrigger.Update, func=CONFIRMED_ONCE),
            pgtrigger.Protect(name="subsidy_entitled_kept", operation=pgtrigger.Delete),
        ]


class Waiver(models.Model):
    """Whoever would be paid, the worker or an `organisation`, wants to hear no more of a policy for a certificate, a seat or an
    apprenticeship: no search
    lists it again for them, no offer is made of it.

    The right stays: they may claim by themselves while the policy allows. It speaks for nobody else: a worker's next
    employer is asked anew.
    """

    worker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, null=True, related_name="+")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, null=True, related_name="+")
    mentor = models.ForeignKey(Mentor, on_delete=models.PROTECT, null=True, related_name="+")
    policy = models.CharField(max_length=70)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    waived_at = models.DateTimeField()
    waived_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "certificate", "enrolment", "mentor", "policy", "organisation"], nulls_distinct=False,
                name="subsidy_waiver_once"),
            models.CheckConstraint(name="subsidy_waiver_about_one", condition=ABOUT_ONE),
        ]
        triggers = append_only("subsidy_waiver")

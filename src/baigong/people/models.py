"""Tables of people. A region's subtree is its code's prefix (120000 → "12"), so scope is one indexed LIKE."""

from typing import Any

import pgtrigger
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When

from baigong.kernel.identity import Sex

from .words import (
    APART,
    AUDITED,
    OF_ORGANISATION,
    OF_REGION,
    OFFICERS,
    Group,
    OrganisationKind,
    RegionLevel,
    Register,
    Role,
)


class Days(Func):
    """The days [from, until) of two columns as a range, for constraints against overlaps."""

    function = "daterange"
    output_field = DateRangeField()


class Region(models.Model):
    """A GB/T 2260 region, dated: a retired code still resolves."""

    code = models.CharField(max_length=6, primary_key=True)
    name = models.CharField(max_length=60)
    level = models.CharField(max_length=12, choices=RegionLevel.choices())
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    succeeded_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """Any body in the system; `kind` says which. Simulated ones carry reserved credit codes."""

    kind = models.CharField(max_length=12, choices=OrganisationKind.choices())
    name = models.CharField(max_length=120)
    uscc = models.CharField(max_length=18, unique=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    address = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    assessor_code = models.CharField(max_length=5, blank=True)  # Y/S + 0000–9999: starts certificate numbers
    is_finance_charged = models.BooleanField(default=False)
    filed_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["kind", "region"], name="people_organisation_kind")]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """A person, once for life. The ID number is shown masked everywhere; a reveal is journalled."""

    name = models.CharField(max_length=60)
    id_number = models.CharField(max_length=18, unique=True)
    born_on = models.DateField()
    sex = models.CharField(max_length=8, choices=Sex.choices())
    region = models.ForeignKey(Region, on_delete=models.PROTECT)  # where they live and are served
    phone = models.CharField(max_length=20, blank=True)
    employer = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="staff")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["name"], name="people_person_name")]

    def __str__(self) -> str:
        return self.name


class GroupMembership(models.Model):
    """A person belongs to a policy group for a span of days, on stated evidence. [from_on, until_on)"""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    group = models.CharField(max_length=30, choices=Group.choices())
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    evidence = models.CharField(max_length=120)
    checked_at = models.DateTimeField()
    checked_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["from_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="people_membership_span", condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on"))
            ),
            models.CheckConstraint(name="people_membership_evidence", condition=~Q(evidence="")),
            models.UniqueConstraint(
                fields=["person", "group"], condition=Q(until_on__isnull=True), name="people_membership_open_once"
            ),
            ExclusionConstraint(
                name="people_membership_no_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL), ("group", RangeOperators.EQUAL),
                    (Days("from_on", "until_on"), RangeOperators.OVERLAPS),
                ],
            ),
        ]


class RegisterExtract(models.Model):
    """What an outside register answered about a person, as of a day: a fact with its source; newest wins."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="extracts")
    register = models.CharField(max_length=24, choices=Register.choices())
    fact = models.CharField(max_length=40)  # name in institution/vocabulary/facts.yaml, e.g. worker.insured_months
    value = models.JSONField()
    as_of = models.DateField()
    fetched_at = models.DateTimeField()
    fetched_by = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person", "fact", "-as_of", "-id"], name="people_extract_newest")]
        triggers = [pgtrigger.Protect(name="people_extract_kept", operation=pgtrigger.Update | pgtrigger.Delete)]


class PayAccount(models.Model):
    """Where a person or an organisation is paid. One number has one holder, for ever."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="pay_accounts")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="pay_accounts")
    number = models.CharField(max_length=30)
    bank = models.CharField(max_length=60)
    holder_name = models.CharField(max_length=120)
    is_current = models.BooleanField(default=True)
    checked_at = models.DateTimeField()
    checked_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["number"], name="people_pay_account_one_holder"),
            models.UniqueConstraint(fields=["person"], condition=Q(is_current=True), name="people_pay_account_person"),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(is_current=True), name="people_pay_account_organisation"
            ),
            models.CheckConstraint(
                name="people_pay_account_holder", condition=Q(person__isnull=True) ^ Q(organisation__isnull=True)
            ),
        ]


class Accounts(BaseUserManager["Account"]):
    """Accounts come with their person: whoever asks for one wants to know whose it is."""

    def get_queryset(self) -> models.QuerySet["Account"]:
        """Every account, its person at hand."""
        return super().get_queryset().select_related("person")


class Account(AbstractBaseUser):
    """A way to log in as one person. Wrong passwords in a row lock it for a while."""

    username = models.CharField(max_length=60, unique=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)
    failures = models.PositiveSmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)
    logged_in_at = models.DateTimeField(null=True)
    last_login = None  # Django would write it outside any action
    held: list[list[Any]]  # every role the person was ever given, where queries.Arriving read the account

    USERNAME_FIELD = "username"
    objects = Accounts()


class Invitation(models.Model):
    """A code that opens a person's account or sets a new password, kept as a digest. At most one is open for a person."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True)
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)
    until = models.DateTimeField()
    failures = models.PositiveSmallIntegerField(default=0)  # tries with the right code and the wrong person
    ended_at = models.DateTimeField(null=True)  # used, replaced, or tried too often
    ended_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at__isnull=True), name="people_invitation_one_open"),
            models.CheckConstraint(
                name="people_invitation_ended_with_proof", condition=Q(ended_by__isnull=True) | Q(ended_at__isnull=False)),
        ]


class RoleHeld(models.Model):
    """A person holds a role for a region's subtree or an organisation, from a day to a day."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    role = models.CharField(max_length=20, choices=Role.choices())
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    granted_at = models.DateTimeField()
    granted_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "role", "organisation", "region"], condition=Q(until_on__isnull=True),
                nulls_distinct=False, name="people_role_held_once",
            ),
            models.CheckConstraint(
                name="people_role_span", condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="people_role_scope",
                condition=Q(role__in=sorted(OF_ORGANISATION), organisation__isnull=False)
                | Q(role__in=sorted(OF_REGION), region__isnull=False) | Q(role=Role.WORKER),
            ),
            # Who decides never pays: no two of these roles on one day, however the row came here.
            ExclusionConstraint(
                name="people_role_apart",
                expressions=[
                    ("person", RangeOperators.EQUAL), ("role", RangeOperators.NOT_EQUAL),
                    (Days("from_on", "until_on"), RangeOperators.OVERLAPS),
                ],
                condition=Q(role__in=APART),
            ),
            # Who inspects works for nobody who is inspected; clerks and teachers may well be the same person.
            ExclusionConstraint(
                name="people_role_inspector_apart",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (Case(When(role=Role.INSPECTOR, then=Value(1)), default=Value(0),
                          output_field=models.IntegerField()), RangeOperators.NOT_EQUAL),
                    (Days("from_on", "until_on"), RangeOperators.OVERLAPS),
                ],
                condition=Q(role__in=sorted(OF_ORGANISATION | {Role.INSPECTOR})),
            ),
            # Who audits does nothing else.
            ExclusionConstraint(
                name="people_role_auditor_apart",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (Case(When(role=Role.AUDITOR, then=Value(1)), default=Value(0),
                          output_field=models.IntegerField()), RangeOperators.NOT_EQUAL),
                    (Days("from_on", "until_on"), RangeOperators.OVERLAPS),
                ],
                condition=Q(role__in=sorted(AUDITED | {Role.AUDITOR})),
            ),
            models.CheckConstraint(
                name="people_role_auditor_ends", condition=~Q(role=Role.AUDITOR) | Q(until_on__isnull=False)
            ),
        ]


class Token(models.Model):
    """A key by which a machine acts for a person in one role, for the operations named; stored as a digest only.

    It holds until `expires_on` (the first day it does not), while the role is held, and unless revoked.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    role = models.CharField(max_length=20, choices=Role.choices())
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True)
    operations = models.JSONField()
    name = models.CharField(max_length=60)  # where it is used, in the holder's words
    start = models.CharField(max_length=12)  # its first letters, to know it by
    digest = models.CharField(max_length=64, unique=True)
    issued_at = models.DateTimeField()
    expires_on = models.DateField()
    last_used_on = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="people_token_revoked_with_proof",
                condition=Q(revoked_at__isnull=False) | Q(revoked_by__isnull=True),
            ),
            models.CheckConstraint(
                name="people_token_scope",
                condition=Q(role__in=sorted(OF_ORGANISATION), organisation__isnull=False)
                | Q(role__in=sorted(OFFICERS), region__isnull=False)
                | Q(role=Role.WORKER, organisation__isnull=True, region__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["person", "-id"], name="people_token_person"),
                   models.Index(fields=["organisation", "-id"], name="people_token_house")]

"""What a finding is about: where it belongs, whose it is, how it is named and where its page is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from baigong.assessment.models import Certificate
from baigong.offer.models import Cohort
from baigong.people.models import Organisation, PayAccount, Person
from baigong.subsidy.models import Claim
from baigong.supervision.decide import Decided
from baigong.supervision.models import Finding
from baigong.supervision.words import Concern


@dataclass(frozen=True)
class Belongs:
    """Whose officers judge it, and the organisation behind it, if one is."""

    region: str
    organisation_id: int | None


@dataclass(frozen=True)
class Thing:
    """A thing as officers see it: its name, and the page of the officer desk that shows it ("" for none)."""

    text: str
    url_name: str
    url_args: tuple[int, ...]


def belongings(concern: Concern, keys: Iterable[int]) -> dict[int, Belongs]:
    """Where each of these belongs; one query, none of nothing. What is not known any more is left out."""
    wanted = list(keys)
    rows = _rows(concern, wanted) if wanted else ()
    return {key: Belongs(region, organisation) for key, region, organisation in rows}


def things(pairs: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Thing]:
    """The names of things by (kind, key), one query for each kind among them."""
    wanted: dict[str, set[int]] = {}
    for kind, key in pairs:
        wanted.setdefault(str(kind), set()).add(key)
    found: dict[tuple[str, int], Thing] = {}
    for kind, keys in wanted.items():
        for row in _named(kind, keys):
            found[kind, row[0]] = _thing(kind, row)
    return found


def decided_by(finding: Finding, officer: int | None) -> tuple[Decided, ...]:
    """What of it the officer decided before: claims and classes; who decided is not who looks again."""
    if officer is None:
        return ()
    claims = {Concern.CLAIM: {"pk": finding.key}, Concern.CERTIFICATE: {"certificate_id": finding.key}}.get(
        Concern(finding.concern))
    found = []
    if claims is not None:
        for one in Claim.objects.filter(**claims).order_by("id"):
            if officer in (one.reviewed_by, one.granted_by, one.sent_by):
                found.append(Decided(f"补贴申领 {one.no}", f"claim {one.no}"))
    if finding.concern == Concern.COHORT:
        for cohort in Cohort.objects.filter(pk=finding.key, approved_by=officer):
            found.append(Decided(f"班次 {cohort.no}", f"cohort {cohort.no}"))
    return tuple(found)


def account_scope(key: int) -> dict[str, int]:
    """Whom the freezing of a pay account reaches: {"person_id": …} or {"organisation_id": …}."""
    return account_scopes([key])[key]


def account_scopes(keys: Iterable[int]) -> dict[int, dict[str, int]]:
    """The same of many, in one query."""
    rows = PayAccount.objects.filter(pk__in=list(keys)).values_list("pk", "person_id", "organisation_id")
    return {pk: {"person_id": person} if person is not None else {"organisation_id": body} for pk, person, body in rows}


def _rows(concern: Concern, keys: list[int]) -> list[tuple[int, str, int | None]]:
    if concern == Concern.ACCOUNT:
        accounts = PayAccount.objects.filter(pk__in=keys).values_list(
            "pk", "person__region_id", "organisation__region_id", "organisation_id")
        return [(pk, person_region or body_region, body) for pk, person_region, body_region, body in accounts]
    found: Mapping[Concern, tuple[QuerySet, str, str | None]] = {
        Concern.CLAIM: (Claim.objects.all(), "region_id", "cohort__provider_id"),
        Concern.COHORT: (Cohort.objects.all(), "region_id", "provider_id"),
        Concern.PERSON: (Person.objects.all(), "region_id", None),
        Concern.ORGANISATION: (Organisation.objects.all(), "region_id", "pk"),
        Concern.CERTIFICATE: (Certificate.objects.all(), "person__region_id", "body_id"),
    }
    rows, region, body = found[concern]
    fields = ("pk", region, *((body,) if body else ()))
    return [(row[0], row[1], row[2] if body else None) for row in rows.filter(pk__in=keys).order_by().values_list(*fields)]


def _named(kind: str, keys: set[int]) -> QuerySet:
    return {
        "claim": lambda: Claim.objects.filter(pk__in=keys).values_list("pk", "no", "worker__name"),
        "cohort": lambda: Cohort.objects.filter(pk__in=keys).values_list("pk", "no", "occupation__name"),
        "person": lambda: Person.objects.filter(pk__in=keys).values_list("pk", "name"),
        "organisation": lambda: Organisation.objects.filter(pk__in=keys).values_list("pk", "name"),
        "certificate": lambda: Certificate.objects.filter(pk__in=keys).values_list("pk", "no"),
        "account": lambda: PayAccount.objects.filter(pk__in=keys).values_list("pk", "holder_name", "person_id", "organisation_id"),
    }[kind]()


def _thing(kind: str, row: tuple) -> Thing:
    if kind == "account":  # an account has no page of its own: its holder's is shown
        _, holder, person, body = row
        return Thing(holder, "officer:person" if person is not None else "officer:organisation", (person or body,))
    return Thing(" · ".join(str(part) for part in row[1:]), f"officer:{kind}", (row[0],))



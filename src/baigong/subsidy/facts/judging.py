"""A claim looked at today: facts gathered, sheet judged, and for a refusal the smallest change that would turn it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from baigong import rules
from baigong.assessment.models import Certificate
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.people.models import Person
from baigong.people.queries import codes_above
from baigong.policy import queries as policy
from baigong.policy.models import Sheet
from baigong.subsidy.decide import deciding_region, differences
from baigong.subsidy.models import Claim, Decision
from baigong.subsidy.queries.claims import replayed
from baigong.subsidy.queries.holders import About
from baigong.subsidy.queries.procedure import shelf
from baigong.subsidy.words import GONE, Instalment, Kind, Refusal

from .case import Case, Reading
from .gathering import Facts, gather
from .instalments import ASKED, due_after
from .proving import Sealed

ASKED_FIRST = ("cohort.kind", "assessment.filed_by")
"""What tells whether a policy can be meant, before everything it asks for is looked up."""
Claims = dict[tuple[int, int | None, int | None, Instalment], Claim]
"""A worker's claims by sheet and certificate (where there is none, by the seat) and instalment."""


@dataclass(frozen=True)
class Judged:
    """What the sheet says of the facts as they are known today."""

    sheet: rules.Sheet
    facts: Facts
    verdict: rules.Verdict
    flip: rules.Flip | None
    limits: tuple[rules.Sheet, ...] = ()

    def flip_json(self) -> dict[str, str] | None:
        """The way out as stored with a refusal."""
        return {"text": self.flip.text, "text_en": self.flip.text_en} if self.flip else None

    def _labels(self, names: Iterable[str]) -> tuple[str, str]:
        """Facts by their labels, in Chinese and in English."""
        kinds = rules.kinds_of(self.sheet, *self.limits)
        found = [(kinds[name].label, kinds[name].label_en) if name in kinds else (name, name) for name in names]
        return "、".join(zh for zh, _en in found), ", ".join(en for _zh, en in found)

    def reasons(self) -> list[Reason]:
        """Why the sheet refuses, line by line with its clause; the way out comes with the first."""
        way = [self.flip, *([None] * len(self.verdict.reasons))]
        headings = {one.anchor: one.heading for sheet in (*self.limits, self.sheet) for one in sheet.articles}
        return [
            Reason(Refusal.NOT_ENTITLED, {
                "reason": line.text, "reason_en": line.text_en, "way_out": out.text if out else "",
                "way_out_en": out.text_en if out else ""}, basis=headings.get(line.basis, line.basis))
            for line, out in zip(self.verdict.reasons, way, strict=False)
        ]

    def or_refuse(self) -> None:
        """Raise every reason why not, or what is still to be proved, unless the sheet pays."""
        if self.verdict.pays is None:
            missing, missing_en = self._labels(self.verdict.missing)
            raise Refused(Reason(Refusal.EVIDENCE_NEEDED, {"facts": missing, "facts_en": missing_en}))
        if not self.verdict.pays:
            raise Refused(*self.reasons())

    def still_stands(self, claim: Claim, sealed: Sealed, stored: Decision | None) -> Answer:
        """Is the stored decision (the claim's latest) as it was sealed, does it replay to the claim's fen, and would today's facts
        give the same? Every reason why not.
        """
        reasons = [] if stored is None else [
            Reason(Refusal.RECORD_CHANGED, {"what": one.text(), "what_en": one.text("en")}) for one in sealed.flaws(claim, stored)]
        again = None if stored is None else replayed(stored, claim)
        if again is None or stored is None or again.amount_fen != claim.amount_fen:
            reasons.append(Reason(Refusal.FACTS_CHANGED, {
                "what": "规则重算结果不同", "what_en": "the rules now give another result"}))
        elif not (self.verdict.pays and self.verdict.amount_fen == claim.amount_fen):
            what, what_en = self._labels(differences(stored.facts, self.facts.as_json()))
            reasons.append(Reason(Refusal.FACTS_CHANGED, {
                "what": what or "不再符合条件", "what_en": what_en or "the conditions are no longer met"}))
        return Answer(tuple(reasons))


@dataclass(frozen=True)
class Outlook:
    """A subsidy that might be had: a claim that exists, or one that could be made."""

    row: Sheet
    case: Case
    judged: Judged
    claim: Claim | None
    counts_on: date

    @property
    def payee(self) -> str:
        """Who would be paid: as judged, else the sheet's usual payee."""
        pays = self.judged.sheet.pays
        return self.judged.verdict.to or (pays.to if pays else "worker")


    @property
    def about(self) -> About:
        """What it would be paid for: a seat without a certificate, or having taught apprentices."""
        return about(self.case)


@dataclass(frozen=True)
class Prospect(Outlook):
    """One that a certificate might bring."""

    certificate: Certificate

    @property
    def about(self) -> About:
        """The certificate, whether or not its claim was made for the seat before."""
        return About(certificate=self.certificate.pk)


def about(case: Case) -> About:
    """What a case without a certificate is about."""
    if case.mentor is not None:
        return About(mentor=case.mentor.pk)
    return About(enrolment=case.enrolment.pk if case.enrolment else None)


def case_of(claim: Claim, *, today: date, read: Reading | None = None) -> Case:
    """The case of a claim as it stands; facts as known on `today`."""
    applied_on = timezone.localdate(claim.filed_at) if claim.filed_at else today
    return Case(worker=claim.worker, kind=Kind(claim.kind), region=claim.region_id, applied_on=applied_on, today=today,
                certificate=claim.certificate, cohort=claim.cohort, enrolment=claim.enrolment, claim_id=claim.pk,
                instalment=Instalment(claim.instalment), mentor=claim.mentor, on=claim.counts_on, read=read or Reading())


def judged(claim: Claim, *, today: date, read: Reading | None = None) -> Judged:
    """Judge a claim by its own sheet on today's facts. Nothing is stored."""
    return judge_case(case_of(claim, today=today, read=read), policy.sheet_by_hash(claim.sheet.hash))


def judged_by(claim: Claim, sheet: rules.Sheet, *, on: date, today: date, read: Reading) -> Judged:
    """Judge a claim by another edition, as if it counted on another day, on today's facts. Nothing is stored."""
    case = case_of(claim, today=today, read=read)
    case.on = on
    return judge_case(case, sheet)


def prospects(worker: Person, *, today: date) -> list[Prospect]:
    """Every subsidy that this person's certificates might bring, judged; those claimed carry their claim."""
    return list(prospects_of_many([worker], today=today))


@dataclass(frozen=True)
class Meant:
    """What might be paid for, before it is judged: a published sheet that is meant, and its case."""

    row: Sheet
    sheet: rules.Sheet
    case: Case
    claim: Claim | None

    @property
    def about(self) -> About:
        """What it would be paid for."""
        return about(self.case)


@dataclass(frozen=True)
class MeantByCertificate(Meant):
    """What a certificate might be paid for."""

    certificate: Certificate

    @property
    def about(self) -> About:
        """The certificate, whether or not its claim was made for the seat before."""
        return About(certificate=self.certificate.pk)


def judged_outlook(meant: Meant) -> Outlook:
    """What is meant, judged. Its counting date is known."""
    if meant.case.on is None:
        raise LookupError("no day to count on")
    return Outlook(meant.row, meant.case, judge_case(meant.case, meant.sheet), meant.claim, meant.case.on)


def prospects_of_many(workers: Sequence[Person], *, today: date) -> Iterator[Prospect]:
    """`prospects` of many, worker after worker; what they rest on is read for all at once."""
    for meant in cases_of_many(workers, today=today):
        if meant.case.on is not None:
            found = judge_case(meant.case, meant.sheet)
            yield Prospect(meant.row, meant.case, found, meant.claim, meant.case.on, meant.certificate)


def cases_of_many(workers: Sequence[Person], *, today: date, frame: str = "") -> Iterator[MeantByCertificate]:
    """Everything that certificates of many might be paid for, worker after worker, nothing judged or gathered yet.

    `frame` is the code of a frame to be looked at like what pays, though no claim is made of it.
    """
    claims: dict[int, Claims] = defaultdict(dict)
    for claim in Claim.objects.filter(worker__in=workers, freed_at=None).exclude(
            state__in=GONE).exclude(instalment=Instalment.ADVANCE).order_by("id"):
        seat = claim.enrolment_id if claim.certificate_id is None else None
        claims[claim.worker_id][claim.sheet_id, claim.certificate_id, seat, Instalment(claim.instalment)] = claim
    held: dict[int, list[Certificate]] = defaultdict(list)
    for one in certificates_of(workers):
        held[one.person_id].append(one)
    seats = [one.enrolment for mine in held.values() for one in mine if one.enrolment is not None]
    read = Reading.about([worker.pk for worker in workers], seats, today=today)
    for worker in workers:
        for certificate in held[worker.pk]:
            yield from _of(worker, certificate, claims[worker.pk], today, read, frame)


def holds_certificates(worker: Person) -> bool:
    """Has the person a certificate that something might be paid for?"""
    return certificates_of([worker]).exists()


def certificates_of(workers: Sequence[Person]) -> QuerySet[Certificate]:
    """The certificates of these people that were not revoked, the latest first, with what a case looks at."""
    return Certificate.objects.filter(person__in=workers, revocation=None).select_related(
        "occupation", "enrolment__cohort__item", "enrolment__cohort__provider").order_by("-issued_on", "id")


def unclaimed(worker: Person, certificate: Certificate, sheet: rules.Sheet, today: date, read: Reading) -> Case:
    """The case of a certificate under a sheet that pays, before there is a claim."""
    enrolment = certificate.enrolment
    cohort = enrolment.cohort if enrolment else None
    kind = shelf().kind_of(sheet.codes, sheet.pays.from_fund if sheet.pays else "")
    region = deciding_region(kind, worker_region=worker.region_id, cohort_region=cohort.region_id if cohort else None)
    case = Case(worker=worker, kind=kind, region=region, applied_on=today, today=today, certificate=certificate,
                cohort=cohort, enrolment=enrolment, read=read)
    case.instalment = due_after(case, sheet)
    return case


def _of(worker: Person, certificate: Certificate, claims: Claims, today: date,
        read: Reading, frame: str) -> Iterator[MeantByCertificate]:
    cohort = certificate.enrolment.cohort if certificate.enrolment else None
    places = {worker.region_id, cohort.region_id if cohort else worker.region_id}
    rows = {row.pk: row for place in places for row in read.once(policy.published_at, place)}
    for row in sorted(rows.values(), key=lambda row: (row.region_id, row.slug, row.pk)):
        sheet = policy.sheet_by_hash(row.hash)
        is_tried = sheet.is_claimed or (sheet.kind == "frame" and sheet.code == frame)
        if not is_tried or (cohort is None and sheet.counts_on.startswith("cohort.")):
            continue
        due = unclaimed(worker, certificate, sheet, today, read).instalment if ASKED in sheet.asks else Instalment.WHOLE
        claim = claims.get((row.pk, certificate.pk, None, due))
        if claim is None and certificate.enrolment_id is not None:
            claim = claims.get((row.pk, None, certificate.enrolment_id, due))    # made for the seat before it was certified
        if claim is not None:
            _at_hand(claim, worker, certificate)
        case = case_of(claim, today=today, read=read) if claim else unclaimed(worker, certificate, sheet, today, read)
        few = gather(case, sheet, only=ASKED_FIRST)           # most sheets of a place are not meant: found out cheaply
        if case.on is None or case.on not in row.in_force:
            continue
        if claim is not None or (concerns(sheet, few, case) and not stood_in_for(row, rows.values(), case)):
            yield MeantByCertificate(row, sheet, case, claim, certificate)


def _at_hand(claim: Claim, worker: Person, certificate: Certificate) -> None:
    """What its case looks at was read with its certificate: not read again for each claim."""
    claim.worker = worker
    if claim.certificate_id is not None:
        claim.certificate = certificate
    enrolment = certificate.enrolment
    if enrolment is not None and (claim.enrolment_id, claim.cohort_id) == (enrolment.pk, enrolment.cohort_id):
        claim.enrolment, claim.cohort = enrolment, enrolment.cohort


def concerns(sheet: rules.Sheet, few: Facts, case: Case) -> bool:
    """Could the policy be meant at all? One for another kind of class is not, nor is one that gives an assessment's fee
    back where nobody is known to have filed (and paid) it."""
    unknown = set(sheet.asks) - set(few.values)
    if case.kind == Kind.ASSESSMENT and "assessment.filed_by" in unknown:
        return False
    if "cohort.kind" not in few.values:
        return True
    verdict = rules.judge(sheet, few.values, on=case.on, trace=False)
    return not any([name for name, _value in line.seen] == ["cohort.kind"] for line in verdict.reasons)


def stood_in_for(row: Sheet, rows: Iterable[Sheet], case: Case) -> bool:
    """Has a nearer place a policy of the same name that decides on that day? Then that one is meant (policy.sheet)."""
    near = codes_above(case.region)
    if row.region_id not in near:
        return False
    nearer = near[:near.index(row.region_id)]
    return any(one.slug == row.slug and one.region_id in nearer and case.on in one.in_force for one in rows)


def _limits(place: str) -> list[tuple[Sheet, rules.Sheet]]:
    """The sheets that only forbid in a place, whenever they are in force: its own first, then those of places above."""
    near = codes_above(place)
    rows = sorted(policy.published_at(place), key=lambda row: (near.index(row.region_id), row.slug))
    return [(row, sheet) for row in rows if (sheet := policy.sheet_by_hash(row.hash)).kind == "limits"]


def gathered(case: Case, sheet: rules.Sheet) -> tuple[Facts, tuple[rules.Sheet, ...]]:
    """What the sheet asks, and the limits of the place on the counting date, which only forbid, as far as they
    speak of it; and those limits."""
    facts = gather(case, sheet)
    limits: tuple[rules.Sheet, ...] = ()
    if case.on is not None:
        limits = tuple(one for row, one in case.read.once(_limits, case.region) if case.on in row.in_force)
    if limits:
        fund = rules.judge(sheet, facts.values, on=case.on, trace=False).from_fund
        limits = tuple(one for one in limits if shelf().is_about(one.code, kind=case.kind, fund=fund))
    return (gather(case, sheet, *limits) if limits else facts), limits


def judge_case(case: Case, sheet: rules.Sheet) -> Judged:
    """By the sheet and by the limits of the place."""
    facts, limits = gathered(case, sheet)
    verdict = rules.judge_within(sheet, limits, facts.values, on=case.on)
    flip = rules.nearest_flip(sheet, facts.values, limits=limits) if verdict.pays is False else None
    return Judged(sheet, facts, verdict, flip, limits)

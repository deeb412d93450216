"""Facts of the certificate and of the claim itself."""

from baigong.enrolment.words import State as Seat
from baigong.offer.words import CertificateKind, Shortage
from baigong.subsidy.words import Instalment, Kind, Source, State

from .case import Case
from .gathering import Found, fact

KINDS = {
    CertificateKind.LEVEL: "level", CertificateKind.QUALIFICATION: "qualification",
    CertificateKind.SPECIAL: "ability", CertificateKind.TRAINING: "completion",
}
LEFT = (Seat.WITHDRAWN, Seat.FAILED)
GRANTED = (State.GRANTED, State.NOTICED, State.PAYABLE, State.SENT, State.PAID, State.BOUNCED)


@fact("certificate.no")
def no(case: Case) -> Found | None:
    """The number printed on it."""
    return _of(case, case.certificate and case.certificate.no)


@fact("certificate.kind")
def kind(case: Case) -> Found | None:
    """In the vocabulary's words, which differ from offer's for two kinds."""
    return _of(case, case.certificate and KINDS[CertificateKind(case.certificate.kind)])


@fact("certificate.level")
def level(case: Case) -> Found | None:
    """5 … 1, SP or PH."""
    return _of(case, case.certificate and case.certificate.level)


@fact("certificate.occupation")
def occupation(case: Case) -> Found | None:
    """Code of the national classification."""
    return _of(case, case.certificate and case.certificate.occupation_id)


@fact("certificate.issued_on")
def issued_on(case: Case) -> Found | None:
    """Day of issue."""
    return _of(case, case.certificate and case.certificate.issued_on)


@fact("certificate.is_shortage")
def is_shortage(case: Case) -> Found | None:
    """On the place's shortage list on the day of issue; where no list is in force, nothing is listed."""
    if case.certificate is None:
        return None
    listed = case.shortage_item is not None and case.shortage_item.shortage != Shortage.NONE
    return Found(listed, Source.CATALOGUE, case.certificate.issued_on)


@fact("claim.applied_on")
def applied_on(case: Case) -> Found:
    """The day of filing; for a claim not filed yet, the day of looking."""
    return Found(case.applied_on, Source.CLAIM, case.applied_on)


@fact("claim.kind")
def claim_kind(case: Case) -> Found:
    """What the money is."""
    return Found(str(case.kind), Source.CLAIM, case.today)


@fact("claim.instalment")
def instalment(case: Case) -> Found | None:
    """Paid in one, or in advance while the class is taught and the rest once it is over. Nothing is advanced for who left or
    failed: then it is unknown, so that a claim on its way stops wherever it is."""
    if case.instalment == Instalment.ADVANCE and case.enrolment is not None and case.enrolment.state in LEFT:
        return None
    return Found(str(case.instalment), Source.CLAIM, case.today)


@fact("claim.training_granted")
def training_granted(case: Case) -> Found | None:
    """Was the training subsidy of the same class granted for this person?"""
    if case.cohort is None:
        return None
    granted = any(other.cohort_id == case.cohort.pk and other.kind == Kind.TRAINING and other.state in GRANTED
                  for other in case.others)
    return Found(granted, Source.PAYMENTS, case.today)


def _of(case: Case, value: object) -> Found | None:
    """A certificate declared void proves nothing: its facts are unknown, so nothing can be paid on them."""
    if case.certificate is None or case.is_void:
        return None
    return Found(value, Source.CERTIFICATES, case.certificate.issued_on)

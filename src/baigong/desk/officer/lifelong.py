"""What one person learnt, earned and was paid, as lists on their page: each only as far as the officer may see."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.desk.finding import address
from baigong.desk.page import Ask
from baigong.desk.parts.lists import Column
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import State as Seat
from baigong.offer.words import Level
from baigong.subsidy import queries as subsidy
from baigong.subsidy.words import State as ClaimState

COLUMNS = {
    "enrolments": (Column("what", _("班次"), "strong", sub="no"), Column("at", _("培训机构")),
                   Column("opens_on", _("开班日"), "day"), Column("state", _("状态"), "tag")),
    "certificates": (Column("what", _("证书"), "strong", sub="no"), Column("at", _("核发机构")),
                     Column("issued_on", _("核发日"), "day"), Column("state", _("状态"), "tag")),
    "claims": (Column("what", _("补贴"), "strong", sub="no"), Column("amount_fen", _("金额（元）"), "money"),
               Column("filed_at", _("申领时间"), "moment"), Column("state", _("状态"), "tag")),
}


def of(one: Any, ask: Ask) -> dict[str, object]:
    """`enrolments`, `certificates`, `claims`: rows, and `columns` for each."""
    return {
        "columns": COLUMNS,
        "enrolments": [_enrolment(row, ask) for row in enrolment.enrolments_of(one.pk, by=ask.by)],
        "certificates": [_certificate(row, ask) for row in assessment.certificates(by=ask.by).filter(person_id=one.pk)],
        "claims": [_claim(row, ask) for row in subsidy.claims(by=ask.by).filter(worker_id=one.pk)],
    }


def _enrolment(row: Any, ask: Ask) -> dict[str, object]:
    state = Seat(row.state)
    kind = {Seat.COMPLETED: "ok", Seat.ENROLLED: "act", Seat.WAITING: "wait"}.get(state, "no")
    cohort = row.cohort
    return {
        "what": f"{cohort.occupation.name} {Level(cohort.level).label(ask.language)}", "no": cohort.no,
        "at": cohort.provider.name, "opens_on": cohort.opens_on, "state": (state.label(ask.language), kind),
        "url": address(ask, "cohort", cohort.pk),
    }


def _certificate(row: Any, ask: Ask) -> dict[str, object]:
    void = assessment.is_revoked(row)
    return {
        "what": f"{row.occupation.name} {Level(row.level).label(ask.language)}", "no": row.no, "at": row.issuer,
        "issued_on": row.issued_on, "state": (_("已撤销"), "no") if void else (_("有效"), "ok"),
        "url": address(ask, "certificate", row.pk),
    }


def _claim(row: Any, ask: Ask) -> dict[str, object]:
    state = ClaimState(row.state)
    kind = {ClaimState.PAID: "ok", ClaimState.REFUSED: "no", ClaimState.DECLINED: "no"}.get(state, "wait")
    return {
        "what": row.sheet.named(ask.language), "no": row.no, "amount_fen": row.amount_fen or None, "filed_at": row.filed_at,
        "state": (state.label(ask.language), kind), "url": address(ask, "claim", row.pk),
    }

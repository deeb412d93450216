"""An apprenticeship as the employer's and the officer's desk show it: its row, its facts, its people."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import ApprenticeshipState, Outcome
from baigong.kernel.identity import mask_id
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.offer.words import State as CohortState

from .page import Ask

TINTS = {ApprenticeshipState.FILED: "act", ApprenticeshipState.ACCEPTED: "act", ApprenticeshipState.RETURNED: "late",
         ApprenticeshipState.FIXED: "ok", ApprenticeshipState.FINISHED: "ok", ApprenticeshipState.REFUSED: "no"}


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A row of a list; the desk adds its `url`."""
    state = ApprenticeshipState(one.state)
    return {"employer": one.employer.name, "no": one.no, "school": one.school.name, "heads": one.heads,
            "what": f"{one.occupation.name} {Level(one.level).label(ask.language)}",
            "term": f"{one.from_on} — {one.until_on}", "state": (state.label(ask.language), TINTS.get(state, "")),
            "left": offer.days_left(one.due_on, ask.today)}


def facts_of(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What the filing says, beside what the rules ask."""
    rules = offer.filing_rules(on=ask.today)
    least = rules.apprentice_hours_min.get(one.level, 0)
    return [
        {"label": _("企业"), "value": one.employer.name, "source": one.employer.uscc},
        {"label": _("合作院校"), "value": one.school.name},
        {"label": _("校企合作协议"), "value": one.agreement_no or "–", "source": str(one.agreed_on)},
        {"label": _("职业和等级"), "value": f"{one.occupation.name} {Level(one.level).label(ask.language)}"},
        {"label": _("培养期"), "value": f"{one.from_on} — {one.until_on}"},
        {"label": _("师带徒课时"), "value": one.hours, "source": _("不少于 {n} 课时").format(n=least)},
        {"label": _("学徒人数"), "value": one.heads},
    ]


def next_of(one: Any, ask: Ask) -> dict[str, Any] | None:
    """Once it is fixed: the classes that rest on it, and in plain words how the firm is paid; None before."""
    if one.state not in (ApprenticeshipState.FIXED, ApprenticeshipState.FINISHED):
        return None
    return {"classes": [
        {"label": each.no, "value": f"{each.opens_on} — {each.closes_on}", "tag": CohortState(each.state).label(ask.language)}
        for each in offer.classes_of(one.pk, by=ask.by)]}


def people_of(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """The apprentices, each with mentor, contract and outcome; ID numbers masked."""
    return [{"id": row.pk, "name": row.worker.name, "id_number": mask_id(row.worker.id_number),
             "mentor": row.mentor.person.name, "certificate": row.mentor.certificate,
             "contract": f"{row.contract_from} — {row.contract_until}", "outcome": Outcome(row.outcome).label(ask.language)}
            for row in enrolment.apprentices_of(one)]

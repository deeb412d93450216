"""A plan that is open for registration, and what a complete registration says.

    plan = cast_registering.opened(who, seats=2)
    actions.register(by=who.worker, now=cast.NOW, plan_id=plan.pk, person_id=who.worker.person_id, given=WHOLE)
"""

from datetime import date

from baigong.assessment import actions
from baigong.assessment.decide import Candidate
from baigong.assessment.models import AssessmentPlan
from tests import cast, cast_offer

PLAN = {"occupation_code": cast_offer.CARER, "level": "4", "closes_on": date(2025, 9, 19), "from_on": date(2025, 9, 26),
        "until_on": date(2025, 9, 27), "place": "考场 1", "seats": 2, "fee_fen": 31_000}
WHOLE = Candidate(
    condition="4a", phone="13900000000", education="college", ethnicity="汉族", province="12", origin="staff",
    unit="津工机械有限公司（模拟）", category="first", sitting="regular", papers=("form", "id_copy", "promise", "photo"))


def opened(who: cast.Cast, **more: object) -> AssessmentPlan:
    """Filed and accepted at cast.NOW; `more` overrides the plan's arguments."""
    cast_offer.make_catalogue()
    plan = actions.file_assessment_plan(by=who.assessor, now=cast.NOW, **{**PLAN, **more})
    return actions.accept_assessment_plan(by=who.reviewer, now=cast.NOW, plan_id=plan.pk)

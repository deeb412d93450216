"""Scenes of the signals: registers answer late, a night's scan finds it, officers judge; two findings are left to judge."""

from collections.abc import Callable
from datetime import date
from typing import Any

from baigong.people import actions as people
from baigong.people.words import Register
from baigong.supervision import actions
from baigong.supervision.models import Finding, SurveyedClaim
from baigong.supervision.words.surveys import SurveyMeans, SurveyResult, SurveyWay

from .cast import NANKAI
from .days import on
from .stage import Stage

AS_OF = date(2025, 9, 12)
"""The day in the first course for which the registers answered, two months later."""


@on(11, 13)
def registers_answer_late(stage: Stage) -> None:
    """A pension, a school and a public post that nobody knew of when the classes were filled."""
    answers: list[tuple[str, Register, str, object]] = [
        ("worker_6", Register.PENSION, "worker.pensioner", True),
        ("worker_8", Register.STUDENT, "worker.schooling", "vocational"),
        ("worker_21", Register.PUBLIC_STAFF, "worker.public_employee", True)]
    for key, register, fact, value in answers:
        people.record_extract(**stage.acts("", "21:00"), person_id=stage.persons[key], register=register, fact=fact,
                              value=value, as_of=AS_OF)


@on(11, 17)
def the_night_finds_them(stage: Stage) -> None:
    """Every signal is looked for, as each night; four findings, all frozen: one of an account that the bank did not know."""
    actions.scan(**stage.acts("", "01:30"), region="000000")


@on(11, 18)
def two_are_judged(stage: Stage) -> None:
    """The school's record was an old one; the public post was true."""
    _judge(stage, "C02", actions.dismiss_finding, "approver", "学籍库为 2013 年未注销的旧记录，学校已出具证明")
    _judge(stage, "C03", actions.confirm_finding, "city", "编制库与本人陈述一致，培训期间已在编，不予补贴")


@on(11, 18)
def payments_are_to_be_verified(stage: Stage) -> None:
    """A sample of what was paid is announced by one officer and drawn by another."""
    one = actions.announce_survey(
        **stage.acts("approver", "15:10"), region=NANKAI, first_on=date(2025, 11, 1), last_on=date(2025, 11, 17), size=4,
        way=SurveyWay.RANDOM, seed="nankai-payment-survey-2025-11")
    actions.draw_survey(**stage.acts("city", "16:20"), survey_id=one.pk)


@on(11, 19)
def those_who_were_paid_are_called(stage: Stage) -> None:
    """An inspector calls: two say yes, one is not there; one is still to be called."""
    results = (SurveyResult.CONFIRMED, SurveyResult.CONFIRMED, SurveyResult.NOT_REACHED)
    drawn = SurveyedClaim.objects.order_by("nth").values_list("pk", flat=True)
    for surveyed_id, result in zip(drawn, results, strict=False):
        actions.record_contact(**stage.acts("inspector_1", "14:30"), surveyed_id=surveyed_id, means=SurveyMeans.CALL, result=result)


def _judge(stage: Stage, signal: str, how: Callable[..., Any], by: str, why: str) -> None:
    how(**stage.acts(by, "10:40"), finding_id=Finding.objects.get(signal=signal).pk, why=why)

"""Reading assessment plans and registrations; the tables that bodies send; what waits in both."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from baigong.assessment import access
from baigong.assessment.decide import Candidate, RegistrationRules, read_registration_rules, registration_rules_on
from baigong.assessment.models import AssessmentPlan, Registration
from baigong.assessment.words import (
    Category,
    Education,
    Origins,
    Paper,
    PlanState,
    RegistrationState,
    Sitting,
)
from baigong.kernel.actor import Actor
from baigong.kernel.word import Words
from baigong.offer.queries import Line, Waiting, lines_of
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.people.words import Role

SHOWN = ("body", "occupation", "region")
REGISTRATIONS_HEAD = ("姓名", "身份证号", "手机号", "申报条件", "文化程度", "民族", "所在省", "考生来源", "报名单位", "认定分类",
                      "考试类型", "材料", "已有证书等级", "已有证书编号")
"""The columns of a table of registrations; the last two may be left out. 材料: codes or words, parted by 、 or ;"""
SCORES_HEAD = ("学员编号", "姓名", "理论", "实操")


def registration_rules(on: date) -> RegistrationRules:
    """The rules of plans and registrations in force on a day (institution/assessment/registration.yaml)."""
    return registration_rules_on(_versions(Path(settings.INSTITUTION)), on)


def assessment_plans(*, by: Actor, state: str = "", text: str = "") -> QuerySet[AssessmentPlan]:
    """Plans the actor may see, with how many registrations wait (`waiting`); latest assessment first."""
    found = _shown(access.plans_seen_by(by))
    if state:
        found = found.filter(state=PlanState(state))
    if text.strip():
        found = found.filter(Q(body__name__contains=text.strip()) | Q(occupation__name__contains=text.strip()))
    return found.order_by("-from_on", "-id")


def assessment_plan(plan_id: int, *, by: Actor) -> AssessmentPlan:
    """One plan the actor may see. Raises AssessmentPlan.DoesNotExist."""
    return assessment_plans(by=by).get(pk=plan_id)


def assessment_plans_open(*, on: date, region: str = "", text: str = "") -> QuerySet[AssessmentPlan]:
    """Plans that anyone may register for on a day, in a region's province if given; soonest closing first."""
    found = AssessmentPlan.objects.filter(state=PlanState.ACCEPTED, closes_on__gte=on).select_related(*SHOWN)
    if region:
        found = found.filter(region__code__startswith=region[:2])
    if text.strip():
        found = found.filter(Q(occupation__name__contains=text.strip()) | Q(body__name__contains=text.strip()))
    return found.order_by("closes_on", "id")


def registrations(plan_id: int, *, by: Actor, state: str = "") -> QuerySet[Registration]:
    """Who registered for a plan, as far as the actor may see; those not looked at yet first."""
    found = access.registrations_seen_by(by).filter(plan_id=plan_id).select_related("person", "plan__occupation", "plan__body")
    if state:
        found = found.filter(state=RegistrationState(state))
    return found.order_by("id")


def registrations_by_state(plan_id: int, *, by: Actor) -> dict[RegistrationState, int]:
    """How many registrations of a plan are in each state."""
    counted: Mapping[str, int] = dict(access.registrations_seen_by(by).filter(plan_id=plan_id).order_by().values_list(
        "state").annotate(n=Count("id")))
    return {state: counted.get(state.value, 0) for state in RegistrationState}


def registration(registration_id: int, *, by: Actor) -> Registration:
    """One registration the actor may see. Raises Registration.DoesNotExist."""
    return access.registrations_seen_by(by).select_related("person", "plan__occupation", "plan__body").get(pk=registration_id)


def registration_of(plan_id: int, *, by: Actor) -> Registration | None:
    """The actor's own registration for a plan, unless withdrawn."""
    own = Registration.objects.filter(plan_id=plan_id, person_id=by.person_id).exclude(state=RegistrationState.WITHDRAWN)
    return own.first() if by.is_known else None


def my_registrations(*, by: Actor) -> QuerySet[Registration]:
    """The actor's own, newest first."""
    return Registration.objects.filter(person_id=by.person_id).select_related("plan__occupation", "plan__body").order_by("-id")


@dataclass(frozen=True)
class CandidateRow:
    """One line of a table of registrations."""

    row: int
    name: str
    id_number: str
    given: Candidate


@dataclass(frozen=True)
class ScoreRow:
    """One line of a table of scores: the enrolment it names, and the marks as typed ("" = did not sit)."""

    row: int
    enrolment: str
    name: str
    theory: str
    practice: str


def read_registrations(content: bytes) -> list[CandidateRow]:
    """Rows of the first sheet, words turned into codes. Raises Refused: not_a_table, missing_column, no_rows."""
    provinces = {region.name: region.code[:2] for region in people.regions_under("000000") if region.code.endswith("0000")}
    found = people.read_table(content, columns=REGISTRATIONS_HEAD[:-2], optional=REGISTRATIONS_HEAD[-2:])
    return [CandidateRow(row, cells[0], cells[1], Candidate(
        phone=cells[2], condition=cells[3], education=_code(Education, cells[4]), ethnicity=cells[5],
        province=provinces.get(cells[6], cells[6]), origin=_code(Origins, cells[7]), unit=cells[8],
        category=_code(Category, cells[9]), sitting=_code(Sitting, cells[10]),
        papers=tuple(_code(Paper, one.strip()) for one in cells[11].replace("、", ";").replace("；", ";").split(";")),
        prior_level=_code(Level, cells[12]), prior_no=cells[13])) for row, cells in found]


def read_scores(content: bytes) -> list[ScoreRow]:
    """Rows of the first sheet. Raises Refused: not_a_table, missing_column, no_rows."""
    return [ScoreRow(row, cells[0], cells[1], cells[2], cells[3])
            for row, cells in people.read_table(content, columns=SCORES_HEAD)]


def inbox(*, by: Actor) -> list[Waiting]:
    """Officers: plans of their region to answer. Bodies: plans returned, and plans with registrations to look at, by the
    day the assessment begins."""
    if by.role in access.PLAN_REVIEWERS:
        return [_waiting("officer", access.plans_seen_by(by).filter(state=PlanState.FILED), F("due_on"))]
    if by.role != Role.ASSESSOR:
        return []
    unseen = Registration.objects.filter(state=RegistrationState.WAITING).order_by().values("plan")
    return [_waiting("assessor", access.plans_seen_by(by).filter(Q(state=PlanState.RETURNED) | Q(pk__in=unseen)), F("from_on"))]


def _waiting(desk: str, found: QuerySet[AssessmentPlan], due: F) -> Waiting:
    def line(one: Any) -> Line:
        waits: object = _("核对评价计划，同意备案或退回")
        if desk != "officer":
            waits = _("按退回意见修改后重新报送") if one.state == PlanState.RETURNED else _("审核报名 {n} 人").format(n=one.waiting)
        level = Level(one.level).label(get_language() or "")
        return Line(title=one.body.name if desk == "officer" else str(_("评价计划")), waits_for=waits,
                    subtitle=f"{one.no} · {one.occupation.name} {level} · {_people(one.seats)}")

    return Waiting(_("评价计划"), f"{desk}:assessment_plan", found, lambda some: lines_of(_shown(some), line), due=due)


def _shown(found: QuerySet[AssessmentPlan]) -> QuerySet[AssessmentPlan]:
    """With what rows show: names, and how many registrations wait (`waiting`)."""
    return found.select_related(*SHOWN).annotate(
        waiting=Count("registrations", filter=Q(registrations__state=RegistrationState.WAITING)))


def _code(words: type[Words], text: str) -> str:
    """The code of a word written as its code, its Chinese or its English label; anything else as it stands."""
    return next((str(one) for one in words if text in (one.value, one.zh, one.en)), text)


@cache
def _versions(shelf: Path) -> list[tuple[date, RegistrationRules]]:
    return read_registration_rules((shelf / "assessment" / "registration.yaml").read_text(encoding="utf-8"))


def _people(n: int) -> str:
    """So many people, in words."""
    return ngettext("%(n)s 人", "%(n)s 人", n) % {"n": n}

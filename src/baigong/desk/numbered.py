"""Matters by the number they bear: XS-2025-000002 is a finding, DD2026-00001 an order. The first letters say which.

Only the rows that the actor sees are asked, and only where the actor's desk has a page for such a matter.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.enrolment import queries as enrolment
from baigong.governance import queries as governance
from baigong.offer import queries as offer
from baigong.subsidy import queries as subsidy
from baigong.supervision import queries as supervision

from .page import Ask

NUMBER = re.compile(r"([A-Z]{2})\d{6,}")

YEAR_ENDS, MOST_DIGITS = 6, 9  # after two letters and the year comes the key of the row


@dataclass(frozen=True)
class Series:
    """Numbers that begin alike: what they are numbers of, the page of one, and the rows the actor sees."""

    word: object
    page: str
    rows: Callable[[Ask], QuerySet[Any]]
    stored: bool = False  # the number is a column of its own; else its end is the row's key


SERIES = {
    "GS": Series(_("公示"), "notice", lambda ask: subsidy.notices(by=ask.by), stored=True),
    "YY": Series(_("公示异议"), "objection", lambda ask: subsidy.objections(by=ask.by), stored=True),
    "BF": Series(_("拨付批次"), "run", lambda ask: subsidy.runs(by=ask.by), stored=True),
    "XM": Series(_("培训项目"), "package", lambda ask: subsidy.packages(by=ask.by), stored=True),
    "HM": Series(_("户名核验文件"), "holder_check", lambda ask: subsidy.holder_checks(by=ask.by), stored=True),
    "XS": Series(_("监督线索"), "finding", lambda ask: supervision.findings(by=ask.by)),
    "TS": Series(_("投诉举报"), "complaint", lambda ask: supervision.complaints(by=ask.by)),
    "CJ": Series(_("随机抽查"), "draw", lambda ask: supervision.draws(by=ask.by)),
    "HC": Series(_("支付核查"), "pay_survey", lambda ask: supervision.surveys(by=ask.by)),
    "JC": Series(_("检查记录"), "visit", lambda ask: supervision.visits(by=ask.by)),
    "CL": Series(_("违规处理"), "penalty", lambda ask: supervision.penalties(by=ask.by)),
    "RW": Series(_("任务"), "task", lambda ask: governance.tasks(governance.Wanted(), by=ask.by, on=ask.today)),
    "WT": Series(_("问题反馈"), "problem", lambda ask: governance.problems(governance.Raised(), by=ask.by)),
    "ZQ": Series(_("征求意见"), "consultation", lambda ask: governance.consultations(by=ask.by, on=ask.today)),
    "ZD": Series(_("企业培训制度"), "training_system", lambda ask: governance.training_systems(governance.Filed(), by=ask.by)),
    "JD": Series(_("政策解读"), "explanation", lambda ask: governance.explanations(governance.Spoken(), by=ask.by)),
    "TW": Series(_("公众提问"), "question", lambda ask: governance.questions(governance.AskedWanted(), by=ask.by)),
    "XC": Series(_("宣传活动"), "publicity_item", lambda ask: governance.items(governance.Spoken(), by=ask.by)),
    "JY": Series(_("经验做法"), "practice", lambda ask: governance.practices(governance.Practised(), by=ask.by)),
    "HY": Series(_("联席会议"), "meeting", lambda ask: governance.joint_meetings(by=ask.by)),
    "HQ": Series(_("会签"), "countersign", lambda ask: governance.countersignings(by=ask.by, on=ask.today)),
    "DD": Series(_("企业订单"), "order", lambda ask: offer.orders(by=ask.by)),
    "RD": Series(_("评价计划"), "assessment_plan", lambda ask: assessment.assessment_plans(by=ask.by)),
    "XT": Series(_("新型学徒制"), "apprenticeship", lambda ask: enrolment.apprenticeships(by=ask.by)),
}


def series_of(text: str) -> Series | None:
    """The series a text would be a number of, or None when it is no such number."""
    found = NUMBER.fullmatch(_plain(text))
    return SERIES.get(found[1]) if found else None


def matter_of(ask: Ask, text: str) -> Any | None:
    """The one matter that bears this number, if the actor sees it; hyphens and small letters do not matter."""
    series, plain = series_of(text), _plain(text)
    if series is None:
        return None
    rows = series.rows(ask)
    named = {"no__iexact": text.strip()} if series.stored else {"pk": int(plain[YEAR_ENDS:][:MOST_DIGITS])}
    one = rows.filter(**named).first()
    return one if one is not None and _plain(one.no) == plain else None


def _plain(text: str) -> str:
    return text.strip().upper().replace("-", "").replace("－", "").replace(" ", "")

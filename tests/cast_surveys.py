"""Ad-hoc forms for tests, on the offices of tests/cast_yearly.py: the city asks its two districts.

    one = composed(offices)                  an indicator (trainings), a number, money and a text
    one = issued(offices)                    sent to both, due on DUE
    reply(one, cast.COUNTY)                  a region's reply
    answered(offices, one); sent(offices, one); taken(offices, one)      the county's, step by step
"""

from datetime import date
from typing import Any

from baigong.governance import actions
from baigong.governance.decide.replying import Line
from baigong.governance.models import Survey, SurveyReply
from tests import cast
from tests.cast_yearly import LATER, NOW, YEAR, Offices

DUE = date(2025, 11, 20)
SAID = {2: "12", 3: "3500.5", 4: "有，每季一次"}


def drafted(offices: Offices, **other: Any) -> Survey:
    """Begun by the city, without fields."""
    given = {"by": offices.city.writer, "now": NOW, "title": "培训设施摸底", "purpose": "安排下一年设备资金",
             "basis": "市政府专题会议纪要第 7 期", "year": YEAR}
    return actions.draft_survey(**(given | other))


def field(offices: Offices, one: Survey, **other: Any) -> Any:
    """A field to be typed: vehicles, which no indicator tells."""
    given = {"by": offices.city.writer, "now": NOW, "survey_id": one.pk, "kind": "count", "label": "流动教学车辆", "unit": "辆",
             "definition": "登记在训练基地名下、可用的", "adds_up": True}
    return actions.put_field(**(given | other))


def composed(offices: Offices) -> Survey:
    """With one field of each kind."""
    one = drafted(offices)
    actions.put_figure(by=offices.city.writer, now=NOW, survey_id=one.pk, indicator="trainings")
    field(offices, one)
    field(offices, one, kind="money", label="车辆维护费用", unit="", definition="本年实际支出")
    field(offices, one, kind="text", label="有无维护制度", unit="", definition="制度名称和周期", adds_up=False)
    return one


def issued(offices: Offices, **other: Any) -> Survey:
    """Out."""
    given = {"by": offices.city.writer, "now": NOW, "survey_id": composed(offices).pk, "due_on": DUE,
             "regions": [cast.COUNTY, cast.NEIGHBOUR]}
    return actions.issue_survey(**(given | other))


def reply(one: Survey, region: str) -> SurveyReply:
    """A region's."""
    return SurveyReply.objects.get(survey=one, region_id=region)


def lines(said: dict[int, str]) -> list[Line]:
    """As a page sends them."""
    return [Line(number, str(number), text) for number, text in said.items()]


def answered(offices: Offices, one: Survey, *, region: str = cast.COUNTY, **said: str) -> SurveyReply:
    """Filled in; `n2="7"` for another answer to the second field."""
    given = SAID | {int(name[1:]): text for name, text in said.items()}
    return actions.answer_survey(by=_office(offices, region), now=NOW, reply_id=reply(one, region).pk, lines=lines(given))


def sent(offices: Offices, one: Survey, *, region: str = cast.COUNTY, **said: str) -> SurveyReply:
    """Filled in and sent."""
    answered(offices, one, region=region, **said)
    return actions.send_reply(by=_office(offices, region), now=LATER, reply_id=reply(one, region).pk)


def taken(offices: Offices, one: Survey, *, region: str = cast.COUNTY) -> SurveyReply:
    """Sent and received."""
    return actions.take_reply(by=offices.city.writer, now=LATER, reply_id=sent(offices, one, region=region).pk)


def _office(offices: Offices, region: str) -> Any:
    return offices.county.writer if region == cast.COUNTY else offices.neighbour.writer

"""How a class's programme is told: on its own pages at every desk, in plain words why it matters."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.kernel.fen import yuan
from baigong.offer.words.programme import Programme, StartupCourse

WHY = {
    Programme.SKILLS: _("按补贴目录和证书补贴"),
    Programme.STARTUP: _("按创业培训课程补贴"),
    Programme.APPRENTICE: _("补贴付给企业，可先预拨、结业后结算；中途离开的，预拨部分要退回"),
    Programme.PROJECT: _("按项目整班补贴"),
    Programme.ORDER: _("培训后就业的才补贴"),
    Programme.INDUCTION: _("补贴付给企业，按完成的课时或人数计算，不要求取得证书"),
}


def facts_of(one: Any, language: str) -> list[dict[str, Any]]:
    """Rows for a list of facts: the programme with what it means, what it rests on, what trainees pay."""
    programme = Programme(one.programme)
    rows: list[dict[str, Any]] = [
        {"label": _("培训项目种类"), "value": programme.label(language), "source": WHY[programme] if one.wants_subsidy else ""}]
    if one.filing_id:
        rows.append({"label": _("学徒制备案"), "value": one.filing.no, "source": one.filing.employer.name})
    if one.startup_course:
        rows.append({"label": _("创业培训课程"), "value": StartupCourse(one.startup_course).label(language)})
    if one.fee_fen is not None:
        fee = _("{fee} 元").format(fee=yuan(one.fee_fen)) if one.fee_fen else _("免费")
        rows.append({"label": _("向每名学员收费"), "value": fee})
    return rows

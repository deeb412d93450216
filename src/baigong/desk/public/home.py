"""The front page: find a policy or a course, and the whole picture in five minutes."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from baigong.desk.page import PAGES, Ask, page
from baigong.desk.show import Show, show
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.words import OrganisationKind
from baigong.policy import queries as policy
from baigong.subsidy import queries as subsidy

from .door import public
from .policies import line_of

WAY = (
    (_("政策承诺"), _("哪项政策、补多少、凭什么，条款逐条写明，人人可查。")),
    (_("机构开班"), _("备案范围内开班，课表、师资、场地、学时报审后公开招生。")),
    (_("入座学习"), _("座位不超卖；扫码签到按分钟计，算没算数当场知道。")),
    (_("评价取证"), _("教的人不评，评的人不教；证书编号全国统一，扫码可验。")),
    (_("核定公示"), _("只取政策要的事实，每个结论带依据；公示不少于五个工作日。")),
    (_("资金到账"), _("从不能透支的预算里付出，退回、更正、再付都有据可循。")),
)
LATEST = 6
NATION = "000000"


@page(public, "", title=_("首页"))
def home(ask: Ask) -> Show:
    """Search, figures, the way from promise to payment, and the newest policies."""
    on = ask.today
    sheets = list(policy.in_force(on=on))
    totals = policy.public_totals(year=on.year)
    cohorts, notices = offer.open_cohorts(on=on).count(), subsidy.public_notices().count()
    figures = [
        {"label": _("现行政策"), "value": len(sheets), "unit": ngettext("项", "项", len(sheets)),
         "url": reverse("public:policies")},
        {"label": _("正在招生"), "value": cohorts, "unit": ngettext("班", "班", cohorts), "url": _url("public:courses")},
        {"label": _("补贴公示"), "value": notices, "unit": ngettext("期", "期", notices), "url": _url("public:notices")},
        *({"label": label, "value": people.organisations(kind=kind).count(), "unit": _("家")} for label, kind in
          ((_("培训机构"), OrganisationKind.PROVIDER), (_("评价机构"), OrganisationKind.ASSESSOR))),
    ]
    if totals.appropriated_fen:
        figures.append({"label": _("本年预算已用"), "value": f"{totals.used_percent}%",
                        "note": _("含已核定待付；按账簿实时计算")})
    newest = sorted(sheets, key=lambda one: one.in_force.lower, reverse=True)
    newest = sorted(newest, key=lambda one: one.region_id != NATION)[:LATEST]
    return show(figures=figures, way=WAY, newest=[line_of(one, ask) for one in newest], courses=_url("public:courses"),
                verify=_url("public:verify"), consultations=_url("public:consultations"))


def _url(key: str) -> str:
    """Where a page of another module of this desk hangs, or "" while it is not there."""
    return reverse(key) if key in PAGES else ""

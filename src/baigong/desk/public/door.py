"""The public door: open to all. Pages that another helper's module adds show up in the links by themselves."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.door import Door, NavItem

LINKS = (
    NavItem(_("政策"), "public:policies"),
    NavItem(_("政策解读"), "public:explanations"),
    NavItem(_("问答"), "public:questions"),
    NavItem(_("找培训"), "public:courses"),
    NavItem(_("资金来源"), "public:funds"),
    NavItem(_("17 条措施"), "public:measures"),
    NavItem(_("技能阶梯"), "public:ladder"),
    NavItem(_("证书查验"), "public:verify"),
    NavItem(_("成绩公示"), "public:results"),
    NavItem(_("补贴公示"), "public:notices"),
    NavItem(_("监督公开"), "public:draws"),
    NavItem(_("投诉举报"), "public:complain"),
    NavItem(_("数据公布"), "public:published"),
)

public = Door("public", _("公众服务"), roles=frozenset())

"""The staff roster from Excel: all of it or nothing; every faulty row with its reason, also as a file."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import uploading
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.people import actions, queries
from baigong.people.words import LongWork

from .door import door
from .staff import places_of

HEAD = ("姓名", "身份证号", "手机号")


class Bring(uploading.Table):
    """Where those who are new live and are served, and the file."""

    region = forms.ChoiceField(label=_("新登记人员所在地区"))
    field_order = ("region", "table")

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices, self.fields["region"].initial = places_of(ask)


@page(door, "staff/import/", title=_("导入职工名册"))
def staff_roster(ask: Ask) -> Show | HttpResponse:
    """The form; with `?template=xlsx` the empty table."""
    if uploading.wants_template(ask):
        return uploading.template(HEAD, name=_("职工名册模板"))
    return show(form=typed(ask, Bring, "bring", ask=ask), crumbs=[
        {"label": _("职工名册"), "url": reverse("employer:staff")}, {"label": _("导入")}])


@staff_roster.deed("bring")
def bring(ask: Ask) -> SeeOther:
    """Everyone in the table works here."""
    given = checked(typed(ask, Bring, "bring", ask=ask))
    content, region = given["table"].read(), given["region"]

    def at_once() -> SeeOther:
        found = actions.import_staff(by=ask.by, now=ask.now, content=content, region=region)
        return ask.done(_("名册共 {n} 人，已全部登记为本单位职工").format(n=len(found)), "employer:staff")

    return uploading.brought(ask, LongWork.STAFF, args={"region": region}, content=content,
                             rows=len(queries.read_roster(content)), at_once=at_once, link=reverse("employer:staff_roster"))

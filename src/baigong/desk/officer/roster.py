"""A roster of persons from Excel: every row or none, every fault by its row, and a template to fill in."""

from typing import Any

from django import forms
from django.core.validators import FileExtensionValidator
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import long_work, sheet
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.people import actions, queries
from baigong.people.words import LongWork

from .door import door

HEAD = ("姓名", "身份证号", "手机号")
"""The columns that the import reads, in Chinese whatever the page's language: they are the file's format."""
BIGGEST = 5 * 1024 * 1024


class Load(forms.Form):
    """Where the people live and are served, and the file."""

    region = forms.ChoiceField(label=_("所在地区"))
    table = forms.FileField(label=_("名册文件（.xlsx）"), validators=[FileExtensionValidator(["xlsx"])],
                            widget=forms.FileInput(attrs={"accept": ".xlsx"}))

    def __init__(self, *args: Any, regions: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices = regions

    def clean_table(self) -> object:
        """A roster of some ten thousand people is half a megabyte; more than five is not a roster."""
        if self.cleaned_data["table"].size > BIGGEST:
            raise forms.ValidationError(_("文件超过 5 MB"))
        return self.cleaned_data["table"]


@page(door, "people/import/", title=_("导入名册"))
def roster(ask: Ask) -> Show | HttpResponse:
    """The form; with `?template=xlsx` the empty table."""
    if ask.get.get("template") == "xlsx":
        return download(sheet.table(HEAD, []), name=f"{_('名册模板')}.xlsx", kind=XLSX)
    return show(form=_form(ask), crumbs=[
        {"label": _("学员与档案"), "url": reverse("officer:people")}, {"label": _("导入名册")}])


@roster.deed("load")
def load(ask: Ask) -> SeeOther:
    """Register everyone in the table who is not known yet."""
    given = checked(_form(ask))
    content = given["table"].read()
    rows = len(queries.read_roster(content))
    if rows > long_work.SMALL:
        return long_work.later(ask, LongWork.PERSONS, args={"region": given["region"]}, content=content, total=rows,
                               link=reverse("officer:roster"))
    found = actions.import_persons(by=ask.by, now=ask.now, content=content, region=given["region"])
    return ask.done(_("名册共 {n} 人，已全部登记或对上").format(n=len(found)), "officer:people")


def _form(ask: Ask) -> Load:
    return typed(ask, Load, "load", regions=queries.regions_to_choose(ask.by.region, on=ask.today))

"""This provider's teachers, and registering one more."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer import actions
from baigong.offer import queries as offer

from .door import door

COLUMNS = [
    Column("name", _("姓名"), kind="strong"), Column("id_number", _("身份证号"), kind="masked"),
    Column("education", _("学历")), Column("title", _("职称")), Column("certificate", _("职业资格证书")),
    Column("subjects", _("课程")), Column("time", _("专兼职")),
]


class TeacherForm(forms.Form):
    """The teacher record (workflow.md §2)."""

    name = forms.CharField(label=_("姓名"), max_length=60)
    id_number = forms.CharField(
        label=_("身份证号"), max_length=18, help_text=_("须与本人登记的信息一致"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-no-draft": True, "data-check": "id"}))
    education = forms.CharField(label=_("学历"), max_length=40, required=False)
    title = forms.CharField(label=_("职称"), max_length=60, required=False)
    certificate = forms.CharField(label=_("职业资格证书"), max_length=120, required=False)
    subjects = forms.CharField(label=_("课程"), max_length=120, required=False)
    is_full_time = forms.BooleanField(label=_("专职"), required=False, initial=True)


@page(door, "teachers/", title=_("教师"))
def teachers(ask: Ask) -> Show | HttpResponse:
    """The teachers, and a form for one more."""
    rows = [
        {"name": one.person.name, "id_number": one.person.id_number, "education": one.education, "title": one.title,
         "certificate": one.certificate, "subjects": one.subjects, "time": _("专职") if one.is_full_time else _("兼职")}
        for one in offer.teachers_of(ask.by.organisation_id or 0, by=ask.by)
    ]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("教师")))
    return show(rows=rows, columns=COLUMNS, export_url=listing.export_url(ask), form=TeacherForm(ask.post or None))


@teachers.deed("register")
def register(ask: Ask) -> HttpResponse:
    """One more teacher."""
    teacher = actions.register_teacher(by=ask.by, now=ask.now, **checked(TeacherForm(ask.post)))
    return ask.done(_("已登记教师：%(name)s") % {"name": teacher.person.name}, "provider:teachers")

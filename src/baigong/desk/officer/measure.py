"""One measure: what it says and who is to do it, what serves it here, its tasks; and a new version by a policy officer."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing, happened
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.decide.measures import Said, read_marked, read_serving
from baigong.governance.queries import Wanted
from baigong.governance.words import Origin, Trust
from baigong.journal import queries as journal
from baigong.people import queries as people

from .door import PLANNERS, door

LINES = {"rows": 4, "spellcheck": "false"}
MOST = 12


class Revise(forms.Form):
    """All that a version says; lists one entry a line."""

    expected = forms.IntegerField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("名称"), max_length=120)
    name_en = forms.CharField(label=_("英文名称"), max_length=160, required=False)
    summary = forms.CharField(label=_("内容（我们的转述）"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
    summary_en = forms.CharField(label=_("英文内容"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}))
    source = forms.CharField(label=_("来源"), max_length=200)
    trust = forms.ChoiceField(label=_("可信度"), choices=choices(Trust))
    leads = forms.CharField(label=_("牵头单位"), widget=forms.Textarea(attrs=LINES), required=False,
                            help_text=_("每行一个：名称 | 来源 | official、repost、weak 或 proposal"))
    cooperating = forms.CharField(label=_("配合单位"), widget=forms.Textarea(attrs=LINES), required=False)
    instruments = forms.CharField(label=_("政策工具"), widget=forms.Textarea(attrs=LINES), required=False)
    serves = forms.CharField(label=_("本系统的支撑"), widget=forms.Textarea(attrs=LINES), required=False,
                             help_text=_("每行一个：policy、page 或 indicator | 标识"))
    from_on = day(_("自何日起"))
    why = why(_("修订理由"))


@page(door, "measures/<int:number>/", title=_("措施"))
def measure(ask: Ask, number: int) -> Show:
    """As it stands today, or with `?version=` as an earlier version said it."""
    one = queries.measure(number, on=ask.today)
    versions = list(queries.versions_of(number))
    version = next((x for x in versions if str(x.nth) == ask.get.get("version")), one.version)
    said, language = queries.said_of(version), ask.language
    names = people.names_of(x.written_by for x in versions)
    revises = access.may_revise(by=ask.by)
    found = queries.tasks(Wanted(measure=number), by=ask.by, on=ask.today)
    return show(
        one=one, said=said, version=version, is_now=version == one.version, plans=ask.by.role in PLANNERS,
        page_title=f"{one.label}{one.name(language)}", summary=version.summary_en if language == "en" and version.summary_en
        else version.summary, trust=governing.trust_tag(said.trust, language),
        leads=governing.marked(said.leads, language), cooperating=governing.marked(said.cooperating, language),
        instruments=governing.marked(said.instruments, language),
        serves=governing.served({number: said.serves}, ask)[number],
        article=queries.article_at(one.measure.document_id, one.measure.anchor),
        tasks=[{**governing.task_line(task, ask), "url": reverse("officer:task", args=[task.pk])} for task in found[:MOST]],
        more_url=f"{reverse('officer:tasks')}?measure={number}",
        crumbs=[{"label": _("17 条措施"), "url": reverse("officer:measures")}, {"label": one.label}],
        versions=[_version(x, version, names, ask) for x in versions],
        form=typed(ask, Revise, "revise", auto_id="revise_%s", initial=_typed(said, versions[0].nth, max(
            ask.today, versions[0].from_on))) if revises else None,
        history=happened.told(journal.history_of(one.measure), language=language),
    )


@measure.deed("revise")
def revise(ask: Ask, number: int) -> SeeOther:
    """A new version from its day on; the earlier ones stay."""
    given = dict(checked(typed(ask, Revise, "revise")))
    said = Said(
        **{key: given[key].strip() for key in ("name", "name_en", "summary", "summary_en", "source")}, trust=Trust(given["trust"]),
        instruments=read_marked(given["instruments"]), leads=read_marked(given["leads"]),
        cooperating=read_marked(given["cooperating"]), serves=read_serving(given["serves"]))
    actions.revise_measure(by=ask.by, now=ask.now, number=number, expected=given["expected"], from_on=given["from_on"],
                           said=said, why=given["why"])
    return ask.done(_("已修订，原版本保留"), "officer:measure", number)


def _typed(said: Said, expected: int, from_on: object) -> dict[str, Any]:
    lines = {key: "\n".join(row.line() for row in getattr(said, key))
             for key in ("instruments", "leads", "cooperating", "serves")}
    return {**lines, "expected": expected, "from_on": from_on, **{
        key: str(getattr(said, key)) for key in ("name", "name_en", "summary", "summary_en", "source", "trust")}}


def _version(x: Any, shown: Any, names: dict[int, str], ask: Ask) -> dict[str, Any]:
    who = names.get(x.written_by or 0, "") or Origin(x.origin).label(ask.language)
    return {"title": f"{x.from_on} · {_('第 {n} 版').format(n=x.nth)}", "note": f"{who} · {x.why}", "url": f"?version={x.nth}",
            "current": x == shown}

"""Duties of all documents: found by sentence, unit, kind and document; which were confirmed, and which have no task yet."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import duty_line, listing
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import DutiesWanted
from baigong.governance.words import DutyKind, DutyState

from .door import door

COLUMNS = (
    Column("title", _("任务"), "strong", sub="place"), Column("kind", _("类型")), Column("who", _("责任单位"), sub="with"),
    Column("when", _("时限")), Column("measured", _("量化指标")), Column("state", _("状态"), "tag", sub="case"),
    Column("tasks", _("工作任务"), "number"),
)
MORE = (Column("sentence", _("原文")), Column("why", _("舍去理由")))
"""What the file has beside."""


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("原文里的词"), required=False, max_length=40)
    who = forms.CharField(label=_("责任或配合单位"), required=False, max_length=40)
    kind = forms.ChoiceField(label=_("类型"), required=False, choices=[("", _("全部")), *choices(DutyKind)])
    document = forms.TypedChoiceField(label=_("文件"), required=False, coerce=int, empty_value=None)
    untaken = forms.BooleanField(label=_("已确认、还没有工作任务"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["document"].choices = [("", _("全部")), *queries.documents_with_texts()]  # type: ignore[attr-defined]


@page(door, "duties/", title=_("文件任务"))
def duties(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    given = form.cleaned_data if form.is_valid() else {}
    state = ask.get.get("state", "")
    wanted = DutiesWanted(**given, state=state if state in DutyState.codes() else "")
    found = queries.duties(wanted)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS + MORE, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=str(_("文件任务")))
    counts = queries.duty_tallies(DutiesWanted(**given))
    here = listing.page_of(ask, found)
    return show(form=form, chips=_chips(ask, counts, state), columns=COLUMNS, here=here, rows=_rows(list(here), ask),
                export_url=listing.export_url(ask), documents_url=reverse("officer:documents"))


def _rows(some: list[Any], ask: Ask) -> list[dict[str, Any]]:
    tasks = queries.tasks_of_duties([one.pk for one in some], by=ask.by)
    return [row | {"place": f"{row['document']} {row['anchor']}", "tasks": len(tasks.get(row["id"], []))}
            for row in (duty_line.line(one, ask) for one in some)]


def _chips(ask: Ask, counts: dict[DutyState, int], state: str) -> list[dict[str, Any]]:
    def with_(state: str) -> str:
        query = ask.get.copy()
        for key in ("page", "state", "export"):
            query.pop(key, None)
        if state:
            query["state"] = state
        return f"?{query.urlencode()}"
    return [{"label": _("全部"), "url": with_(""), "count": sum(counts.values()), "current": not state}] + [
        {"label": one.label(ask.language), "url": with_(str(one)), "count": n, "current": one == state}
        for one, n in counts.items() if n or one == state]

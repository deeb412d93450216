"""One draft: its figures and conditions on a form, what its check says beside it, its files, and how it would read."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import happened, promise
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, download, show
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.policy import actions, queries
from baigong.policy.words import DraftState

from .door import door
from .draft_form import DraftForm
from .drafts import KINDS


class Seen(forms.Form):
    """How often the draft had been saved when it was opened."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class AddCase(Seen):
    """One more case like another, on the draft's day."""

    name = forms.CharField(label=_("案例名称"), max_length=60)
    like = forms.TypedChoiceField(label=_("仿照"), coerce=int, help_text=_("其中的日期一并移到草案生效日，结果按草案算出"))

    def __init__(self, *args: Any, cases: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="case_%s", **kwargs)
        self.fields["like"].choices = [(nth, case.name) for nth, case in enumerate(cases)]  # type: ignore[attr-defined]


class Files(Seen):
    """The folder as text."""

    policy = forms.CharField(label="policy.yaml", strip=False, widget=forms.Textarea(attrs={"rows": 30, "spellcheck": "false"}))
    cases = forms.CharField(label="cases.yaml", strip=False, widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}))
    notice = forms.CharField(label="notice.md", strip=False, widget=forms.Textarea(attrs={"rows": 16}))
    letter = forms.CharField(label="letter.md", strip=False, required=False, widget=forms.Textarea(attrs={"rows": 10}),
                             help_text=_("不填则用本地区或通用的告知书"))


@page(door, "drafts/<int:draft_id>/", title=_("草案"))
def draft(ask: Ask, draft_id: int) -> Show:
    """The form beside the check."""
    one = queries.draft(draft_id, by=ask.by)
    tried = queries.tried(one)
    return show(
        **head(one, ask), consult_url=f"{reverse('officer:consultation_new')}?draft={one.pk}", tried=tried,
        form=_form(ask, one, tried), seen=Seen(initial={"seen": one.changes}),
        faults=[_fault(fault) for fault in tried.report.faults], changes=_changes(one, tried, ask),
        otherwise=[_otherwise(each, ask) for each in tried.otherwise],
        may_take=bool(tried.otherwise) and not any(each.case.real for each in tried.otherwise),
        covered=100 * tried.report.covered // max(1, tried.report.wanted),
        case_form=_case_form(ask, one), history=happened.told(journal.history_of(one), language=ask.language),
    )


@draft.deed("change")
def change(ask: Ask, draft_id: int) -> SeeOther:
    """Save what was changed on the form."""
    one = queries.draft(draft_id, by=ask.by)
    form = _form(ask, one, queries.tried(one))
    if form is None:
        raise Refused(Common.NOT_FOUND)
    checked(form)
    figures, conditions = form.figures(), form.conditions()
    if not figures and not conditions:
        return ask.done(_("没有改动"), "officer:draft", draft_id)
    actions.change_draft(by=ask.by, now=ask.now, draft_id=draft_id, seen=_seen(ask), figures=figures, conditions=conditions)
    return ask.done(_("已保存，右侧是重新核对的结果"), "officer:draft", draft_id)


@draft.deed("take")
def take(ask: Ask, draft_id: int) -> SeeOther:
    """Write the new results into the cases."""
    actions.take_results(by=ask.by, now=ask.now, draft_id=draft_id, seen=_seen(ask))
    return ask.done(_("案例已改为草案的结果"), "officer:draft", draft_id)


@draft.deed("case")
def case(ask: Ask, draft_id: int) -> SeeOther:
    """One more case."""
    form = _case_form(ask, queries.draft(draft_id, by=ask.by))
    if form is None:
        raise Refused(Common.NOT_FOUND)
    actions.add_case(by=ask.by, now=ask.now, draft_id=draft_id, **checked(form))
    return ask.done(_("案例已补上"), "officer:draft", draft_id)


@draft.deed("send")
def send(ask: Ask, draft_id: int) -> SeeOther:
    """To the second officer."""
    made = actions.send_draft(by=ask.by, now=ask.now, draft_id=draft_id)
    return ask.done(_("已送审，待另一名政策岗发布"), "officer:edition", made.pk)


@draft.deed("drop")
def drop(ask: Ask, draft_id: int) -> SeeOther:
    """Give it up."""
    actions.drop_draft(by=ask.by, now=ask.now, draft_id=draft_id)
    return ask.done(_("已作废，文本仍可查看"), "officer:drafts")


@page(door, "drafts/<int:draft_id>/files/", title=_("草案的文件"))
def draft_files(ask: Ask, draft_id: int) -> Show | HttpResponse:
    """The four files as text, or as a folder to take away."""
    one = queries.draft(draft_id, by=ask.by)
    if ask.get.get("file") == "zip":
        return download(queries.archive(one), name=f"{one.region_id}-{one.slug}.zip", kind="application/zip")
    initial = {"seen": one.changes, "policy": one.source, "cases": one.cases, "notice": one.notice, "letter": one.letter or ""}
    return show(**head(one, ask), form=typed(ask, Files, "write", initial=initial),
                faults=[_fault(fault) for fault in queries.tried(one).report.faults])


@draft_files.deed("write")
def write(ask: Ask, draft_id: int) -> SeeOther:
    """Save the files as they stand, faults and all."""
    given = dict(checked(typed(ask, Files, "write")))
    texts = {"policy.yaml": given["policy"], "cases.yaml": given["cases"], "notice.md": given["notice"]}
    if given["letter"].strip() or given["letter"] == queries.draft(draft_id, by=ask.by).letter:
        texts["letter.md"] = given["letter"]                  # an empty one that was brought stays: it means no letter at all
    actions.write_draft(by=ask.by, now=ask.now, draft_id=draft_id, seen=given["seen"], texts=texts)
    return ask.done(_("已保存"), "officer:draft_files", draft_id)


@page(door, "drafts/<int:draft_id>/preview/", title=_("草案的公开页面"))
def draft_preview(ask: Ask, draft_id: int) -> Show:
    """The public page and the letter as they would read."""
    one = queries.draft(draft_id, by=ask.by)
    sheet = queries.tried(one).report.sheet
    if sheet is None:
        return show(**head(one, ask), sheet=None)
    row = queries.as_edition(one, sheet)
    return show(**head(one, ask), row=row, editions=[], letter=[part for part in sheet.letter.split("\n\n") if part.strip()],
                **promise.told(sheet, promise.within(sheet, one.from_on), today=ask.today, language=ask.language,
                               example_of=queries.example_facts(row),
                               before=(rules.from_json(one.origin.content), one.from_on) if one.origin else None))


def head(one: Any, ask: Ask) -> dict[str, object]:
    """What every page of a draft shows at its head: name, state, tabs, ways."""
    state = DraftState(one.state)
    pages = (("officer:draft", _("表单")), ("officer:draft_files", _("文件夹")), ("officer:draft_preview", _("公开页面和告知书")),
             ("officer:draft_what_if", _("推演")))
    here = ask.request.resolver_match.view_name if ask.request.resolver_match else ""
    names = people.names_of([one.changed_by])
    return {
        "one": one, "is_open": state == DraftState.OPEN, "state": (state.label(ask.language), KINDS[state]),
        "changed_by": names.get(one.changed_by or 0, ""),
        "crumbs": [{"label": _("起草"), "url": reverse("officer:drafts")}, {"label": one.title}],
        "tabs": [{"label": label, "url": reverse(name, args=[one.pk]), "current": name == here} for name, label in pages],
        "zip_url": reverse("officer:draft_files", args=[one.pk]) + "?file=zip",
        "edition_url": reverse("officer:edition", args=[one.sheet_id]) if one.sheet_id else "",
    }


def _form(ask: Ask, one: Any, tried: queries.Tried) -> DraftForm | None:
    """None while the text cannot be read: then only the files can be changed."""
    sheet = tried.report.sheet
    if sheet is None or one.state != DraftState.OPEN:
        return None
    sent = ask.request.method == "POST" and ask.post.get("do") == "change"
    return DraftForm(ask.post if sent else None, sheet=sheet, on=promise.within(sheet, one.from_on),
                     english=ask.language == "en")


def _case_form(ask: Ask, one: Any) -> AddCase | None:
    """None where there is nothing to be like."""
    cases = queries.tried(one).cases if one.state == DraftState.OPEN else ()
    return typed(ask, AddCase, "case", cases=cases, initial={"seen": one.changes}) if cases else None


def _seen(ask: Ask) -> int:
    return int(checked(Seen(ask.post))["seen"])


def _fault(fault: rules.Fault) -> dict[str, object]:
    return {"term": f"{fault.file}:{fault.line}", "meaning": f"{fault.text}{f' — {fault.fix}' if fault.fix else ''}"}


def _changes(one: Any, tried: queries.Tried, ask: Ask) -> list[dict[str, object]]:
    """What reads otherwise on the draft's day than the day before, in plain words."""
    sheet = tried.report.sheet
    if sheet is None or one.origin is None:
        return []
    before = rules.from_json(one.origin.content)
    return [{"term": promise.changed_in(sheet, row) or row.code,
             "meaning": row.text_en if ask.language == "en" else row.text}
            for row in rules.between(before, sheet, promise.within(before, one.from_on), promise.within(sheet, one.from_on))]


def _otherwise(each: queries.Otherwise, ask: Ask) -> dict[str, str]:
    case, verdict = each.case, each.verdict
    return {"term": case.name, "basis": str(_("公布的数字")) if case.real else "",
            "before": _result(case.pays, case.amount_fen, list(case.because)),
            "after": _result(verdict.pays, verdict.amount_fen, [line.text_en if ask.language == "en" else line.text
                                                                 for line in verdict.reasons])}


def _result(pays: bool | None, amount_fen: int | None, reasons: list[str]) -> str:
    if pays is None:
        return str(_("需要补证据"))
    if pays:
        return _("可领 {yuan} 元").format(yuan=yuan(amount_fen)) if amount_fen is not None else str(_("可领"))
    return f"{_('不能领')}：{'；'.join(reasons)}"

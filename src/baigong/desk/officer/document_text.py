"""A document's text by sentences, with the duties read from it beside: confirmed or merged as picked, added where missed."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import duty_line
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, download, show
from baigong.governance import access, actions, queries
from baigong.governance.words import DutyState

from .document_form import Add
from .door import door

SHORTEST = 24
"""Letters of a sentence that are shown where one is chosen."""


@page(door, "documents/<slug:slug>/text/", title=_("正文和文件任务"))
def document_text(ask: Ask, slug: str) -> Show | HttpResponse:
    """The newest version, or that of `?nth=`; `?export=labels` gives what officers made of it."""
    one = queries.document(slug)
    nth = ask.get.get("nth", "")
    text = queries.text_of(one.pk, int(nth) if nth.isdecimal() and len(nth) < 5 else None)
    if text is None:
        raise Http404
    text.document = one
    if ask.get.get("export") == "labels":
        return _labels(one, text)
    newest = queries.texts_of(one.pk)[0].nth
    clauses, duties = queries.clauses_of(text), queries.duties_of(text)
    keeps = access.may_judge(by=ask.by, document_id=one.pk) and text.nth == newest
    counts = {state: sum(duty.state == state for duty in duties) for state in DutyState}
    return show(
        one=one, text=text, newest=newest, keeps=keeps, blocks=_blocks(text, clauses, duties, ask),
        counts=[{"label": state.label(ask.language), "count": n, "kind": duty_line.STATES[state]}
                for state, n in counts.items() if n],
        add_form=_add(ask, clauses) if keeps else None, open_count=counts[DutyState.PROPOSED],
        labels_url="?" + (f"nth={text.nth}&" if text.nth != newest else "") + "export=labels" if duties and not counts[
            DutyState.PROPOSED] else "",
        list_url=f"{reverse('officer:duties')}?document={one.pk}",
        compare_url=reverse("officer:document_compare", args=[slug]) if newest > 1 else "",
        crumbs=[{"label": _("文件库"), "url": reverse("officer:documents")},
                {"label": one.number, "url": reverse("officer:document", args=[slug])}, {"label": _("正文和文件任务")}],
    )


def _blocks(text: Any, clauses: list[Any], duties: list[Any], ask: Ask) -> list[dict[str, Any]]:
    """The text in its blocks: where each begins, and its sentences with their duties."""
    of: dict[int, list[dict[str, Any]]] = {}
    for duty in duties:
        duty.text = text
        of.setdefault(duty.clause_id, []).append(duty_line.line(duty, ask))
    rows: dict[str, list[dict[str, Any]]] = {}
    for clause in clauses:
        rows.setdefault(clause.block, []).append(
            {"anchor": clause.anchor, "said": clause.said, "is_heading": clause.is_heading, "duties": of.get(clause.pk, [])})
    return [{"anchor": anchor, "heading": heading, "rows": rows.get(anchor, [])} for anchor, _kind, heading in text.blocks]


def _add(ask: Ask, clauses: list[Any]) -> Add:
    chosen = [(one.anchor, f"{one.anchor}　{one.said[:SHORTEST]}") for one in clauses]
    return typed(ask, Add, "add", sentences=chosen)


def _labels(one: Any, text: Any) -> HttpResponse:
    name = f"{one.slug}-{text.nth}"
    files = {f"{name}.yaml": queries.labels_of(text, name=f"{name}.txt"), f"{name}.txt": text.text}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path, said in files.items():
            archive.writestr(ZipInfo(path), said.encode())  # without the hour, so that the same cases give the same file
    return download(packed.getvalue(), name=f"{name}.zip", kind="application/zip")


@document_text.deed("confirm")
def confirm(ask: Ask, slug: str) -> SeeOther:
    """Those picked, as they stand."""
    n = actions.confirm_duties(by=ask.by, now=ask.now, document_id=queries.document(slug).pk, duty_ids=_picked(ask))
    return ask.again(_("已确认 {n} 项").format(n=n))


@document_text.deed("merge")
def merge(ask: Ask, slug: str) -> SeeOther:
    """Those picked, as one."""
    actions.merge_duties(by=ask.by, now=ask.now, document_id=queries.document(slug).pk, duty_ids=_picked(ask))
    return ask.again(_("已合并为一项"))


@document_text.deed("add")
def add(ask: Ask, slug: str) -> SeeOther:
    """One the rules missed."""
    one = queries.document(slug)
    text = queries.text_of(one.pk)
    if text is None:
        raise Http404
    given = checked(_add(ask, queries.clauses_of(text)))
    actions.add_duty(by=ask.by, now=ask.now, document_id=one.pk, **given)
    return ask.again(_("已补充"))


def _picked(ask: Ask) -> list[int]:
    return [int(one) for one in ask.post.getlist("duty") if one.isdecimal()]

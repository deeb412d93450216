"""One document: its articles at anchors that never change, the versions of its text, what it does to others, its measures."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing, happened
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import RelationKind, TextSource
from baigong.journal import queries as journal
from baigong.people import queries as people

from .document_form import Bring, Relate, Unrelate
from .door import PLANNERS, door


@page(door, "documents/<slug:slug>/", title=_("文件"))
def document(ask: Ask, slug: str) -> Show:
    """All of it."""
    one = queries.document(slug)
    texts = queries.texts_of(one.pk)
    keeps = access.may_judge(by=ask.by, document_id=one.pk)
    return show(
        **governing.document_shown(one, ask, desk="officer"),
        crumbs=[{"label": _("文件库"), "url": reverse("officer:documents")}, {"label": one.number}],
        history=happened.told(journal.history_of(one), language=ask.language), texts=_versions(texts, slug, ask),
        text_url=reverse("officer:document_text", args=[slug]), keeps=keeps, **(_forms(ask, one) if keeps else {}),
        compare_url=reverse("officer:document_compare", args=[slug]) if len(texts) > 1 else "",
        consult_url=f"{reverse('officer:consultation_new')}?document={one.pk}" if ask.by.role in PLANNERS else "",
    )


def _versions(texts: list[Any], slug: str, ask: Ask) -> list[dict[str, Any]]:
    names = people.names_of([one.brought_by for one in texts])
    url = reverse("officer:document_text", args=[slug])
    return [{"nth": one.nth, "at": one.brought_at, "who": names.get(one.brought_by or 0, ""), "file": one.file_name,
             "source": TextSource(one.source).label(ask.language), "url": f"{url}?nth={one.nth}"} for one in texts]


def _forms(ask: Ask, one: Any) -> dict[str, Any]:
    return {"bring_form": typed(ask, Bring, "bring", auto_id="bring_%s"),
            "relate_form": typed(ask, Relate, "relate", auto_id="relate_%s"), "unrelate_form": _unrelate(ask, one)}


def _unrelate(ask: Ask, one: Any) -> Unrelate | None:
    known = [(f"{row.kind}|{row.number}", f"{row.kind.label(ask.language)} {row.number}")
             for row in queries.related_to(one) if row.outward]
    return typed(ask, Unrelate, "unrelate", relations=known, auto_id="unrelate_%s") if known else None


@document.deed("bring")
def bring(ask: Ask, slug: str) -> SeeOther:
    """A first text, or another version."""
    given = checked(typed(ask, Bring, "bring", auto_id="bring_%s"))
    made = actions.bring_text(by=ask.by, now=ask.now, document_id=queries.document(slug).pk, **given)
    return ask.done(_("已存为第 {nth} 版，识别出的任务待确认").format(nth=made.nth), "officer:document_text", slug)


@document.deed("relate")
def relate(ask: Ask, slug: str) -> SeeOther:
    """One more relation."""
    given = checked(typed(ask, Relate, "relate", auto_id="relate_%s"))
    actions.relate_document(by=ask.by, now=ask.now, document_id=queries.document(slug).pk, **given)
    return ask.again(_("已登记关系"))


@document.deed("unrelate")
def unrelate(ask: Ask, slug: str) -> SeeOther:
    """One relation less."""
    one = queries.document(slug)
    form = _unrelate(ask, one) or Unrelate(ask.post, relations=[])
    given = checked(form)
    kind, number = given["relation"].split("|", 1)
    actions.unrelate_document(by=ask.by, now=ask.now, document_id=one.pk, kind=str(RelationKind(kind)), to_number=number,
                              why=given["why"])
    return ask.again(_("已撤销关系"))

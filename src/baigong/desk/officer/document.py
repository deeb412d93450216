"""One document: its articles at anchors that never change, what it does to others, and the measures that stand in it."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing, happened
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.journal import queries as journal

from .door import PLANNERS, door


@page(door, "documents/<slug:slug>/", title=_("文件"))
def document(ask: Ask, slug: str) -> Show:
    """All of it."""
    one = queries.document(slug)
    return show(
        **governing.document_shown(one, ask, desk="officer"),
        crumbs=[{"label": _("文件库"), "url": reverse("officer:documents")}, {"label": one.number}],
        consult_url=f"{reverse('officer:consultation_new')}?document={one.pk}" if ask.by.role in PLANNERS else "",
        history=happened.told(journal.history_of(one), language=ask.language),
    )

"""One document for everyone: its articles in our words, at anchors that never change."""

from django.utils.translation import gettext_lazy as _

from baigong.desk import governing
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries

from .door import public


@page(public, "documents/<slug:slug>/", title=_("文件"))
def document(ask: Ask, slug: str) -> Show:
    """All of it."""
    return show(**governing.document_shown(queries.document(slug), ask, desk="public"))

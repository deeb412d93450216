"""The global search of this desk: posted, kept in the session, shown under a key (see desk/finding.py)."""

from django.utils.translation import gettext_lazy as _

from baigong.desk import finding
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, onward, show

from .door import door


@page(door, "search/", title=_("搜索"))
def search(ask: Ask) -> Show:
    """How to search."""
    return show()


@search.deed("find")
def find(ask: Ask) -> SeeOther:
    """Look, and lead to what was found; a single hit opens at once."""
    text = ask.post.get("q", "").strip()
    if not text:
        return onward("officer:search")
    key = finding.keep(ask, text)
    kinds = finding.found(ask, finding.kept(ask, key) or {"text": ""})
    if len(kinds) == 1 and kinds[0].count == 1 and kinds[0].rows[0]["url"]:
        return SeeOther(str(kinds[0].rows[0]["url"]))
    return onward("officer:found", key)


@page(door, "search/<slug:key>/", title=_("搜索结果"))
def found(ask: Ask, key: str) -> Show:
    """What a search of this session finds now."""
    kept = finding.kept(ask, key)
    return show(
        expired=kept is None, text=kept and (kept.get("shown") or kept["text"]), columns=finding.COLUMNS,
        kinds=finding.found(ask, kept) if kept else [], most=finding.MOST,
    )

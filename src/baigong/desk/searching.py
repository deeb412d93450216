"""The pages of the global search, the same on every desk: posted, kept in the session, shown under a key.

Why nothing that is looked for stands in an address: desk/finding.py.
"""

from django.utils.translation import gettext_lazy as _

from . import finding
from .door import Door
from .page import Ask, Page, page
from .show import SeeOther, Show, onward, show


def search_pages(door: Door) -> tuple[Page, Page]:
    """Hang the search of a desk on its door; name it there too: `Door(…, search="<audience>:search")`."""

    @page(door, "search/", template="search.html", title=_("搜索"))
    def search(ask: Ask) -> Show:
        """How to search."""
        return show()

    @search.deed("find")
    def find(ask: Ask) -> SeeOther:
        """Look, and lead to what was found; a single hit opens at once."""
        text = ask.post.get("q", "").strip()
        if not text:
            return onward(search.key)
        key = finding.keep(ask, text)
        kinds = finding.found(ask, finding.kept(ask, key) or {"text": ""})
        if len(kinds) == 1 and kinds[0].count == 1 and kinds[0].rows[0]["url"]:
            return SeeOther(str(kinds[0].rows[0]["url"]))
        return onward(found.key, key)

    @page(door, "search/<slug:key>/", template="found.html", title=_("搜索结果"))
    def found(ask: Ask, key: str) -> Show:
        """What a search of this session finds now."""
        kept = finding.kept(ask, key)
        return show(
            expired=kept is None, text=kept and (kept.get("shown") or kept["text"]), columns=finding.COLUMNS,
            kinds=finding.found(ask, kept) if kept else [], most=finding.MOST,
        )

    return search, found

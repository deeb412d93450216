"""Two versions of a document's text, clause by clause: what was put in, struck out or changed, and where."""

import itertools
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.words import Change

from .door import door

KINDS = {Change.CHANGED: "wait", Change.ADDED: "ok", Change.REMOVED: "no", Change.SAME: ""}


@page(door, "documents/<slug:slug>/compare/", title=_("逐条对比版本"))
def document_compare(ask: Ask, slug: str) -> Show:
    """The last two, or `?before=` and `?after=`; only what differs, or with `?all=1` every sentence."""
    one = queries.document(slug)
    known = [text.nth for text in queries.texts_of(one.pk)]
    if len(known) < 2:
        raise Http404
    before, after = _chosen(ask, "before", known, known[1]), _chosen(ask, "after", known, known[0])
    old, new = queries.text_of(one.pk, before), queries.text_of(one.pk, after)
    if old is None or new is None:
        raise Http404
    rows = queries.compared_texts(old, new)
    counts = {change: sum(row.change == change for row in rows) for change in Change}
    whole = ask.get.get("all") == "1"
    here = f"?before={before}&after={after}"
    return show(
        one=one, before=before, after=after, rows=[_row(row, ask) for row in rows if whole or row.change != Change.SAME],
        counts=[{"label": change.label(ask.language), "count": n, "kind": KINDS[change]} for change, n in counts.items() if n],
        chips=[{"label": _("只看改动"), "url": here, "count": len(rows) - counts[Change.SAME], "current": not whole},
               {"label": _("全文"), "url": f"{here}&all=1", "count": len(rows), "current": whole}],
        pairs=[{"label": _("第 {before} 版 → 第 {after} 版").format(before=b, after=a), "url": f"?before={b}&after={a}",
                "count": None, "current": (b, a) == (before, after)} for a, b in itertools.pairwise(known)],
        crumbs=[{"label": _("文件库"), "url": reverse("officer:documents")},
                {"label": one.number, "url": reverse("officer:document", args=[slug])}, {"label": _("逐条对比版本")}],
    )


def _chosen(ask: Ask, key: str, known: list[int], else_: int) -> int:
    given = ask.get.get(key, "")
    return int(given) if given.isdecimal() and len(given) < 5 and int(given) in known else else_


def _row(row: Any, ask: Ask) -> dict[str, Any]:
    return {"before": row.before, "after": row.after, "tag": (row.change.label(ask.language), KINDS[row.change]),
            "struck": [(what, said) for what, said in row.marks if what != "+"],
            "put": [(what, said) for what, said in row.marks if what != "-"]}

"""The daily roots, for anyone to keep a copy of, and the check that one row is among a day's."""

from typing import Any

from django import forms
from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling
from baigong.desk.forms import choices
from baigong.desk.listing import page_of
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, onward, show
from baigong.record import queries
from baigong.record.words import Held

from .door import public

COLUMNS = (Column("day", _("日期"), "day"), Column("rows", _("数据行数"), "number"), Column("root", _("当日根（SHA-256）")))
PROVED = (Held.CERTIFICATE, Held.TRANSFER, Held.DECISION, Held.ENTRY)


class Asking(forms.Form):
    """Which row."""

    kind = forms.ChoiceField(label=_("类别"), choices=choices(PROVED))
    key = forms.CharField(label=_("编号"), max_length=40, help_text=_("证书编号、划转编号、决定或留痕的序号"))


class Pasting(forms.Form):
    """A line that somebody holds."""

    line = forms.CharField(label=_("证明"), max_length=1600, widget=forms.Textarea(attrs={"rows": 4}),
                           help_text=_("以 baigong-proof-1 开头的一行"))


@page(public, "roots/", title=_("每日封存"))
def roots(ask: Ask) -> Show | HttpResponse:
    """Every sealed day, the newest first; all of them as csv, xlsx or JSON."""
    found = queries.roots()
    if kind := telling.wanted_file(ask):
        head = (_("日期"), _("数据行数"), _("当日根（SHA-256）"))
        return telling.file_of(kind, head, ([one.day.isoformat(), one.rows, bytes(one.root).hex()] for one in found), name="roots")
    if ask.get.get("export") == "json":
        return JsonResponse({"edition": "baigong-roots-1", "days": [
            {"day": one.day.isoformat(), "rows": one.rows, "root": bytes(one.root).hex()} for one in found.reverse()]})
    here = page_of(ask, found)
    return show(columns=COLUMNS, here=here, files=[*telling.file_links(ask), {"label": "json", "url": "?export=json"}],
                rows=[{"day": one.day, "rows": one.rows, "root": bytes(one.root).hex()} for one in here])


@page(public, "roots/list/", title=_("每日封存"), template="public/roots.html")
def roots_list(ask: Ask) -> HttpResponse:
    """The published list as text: keep a copy, and `baigong prove --against` it."""
    return HttpResponse("".join(f"{line}\n" for line in queries.published()), content_type="text/plain; charset=utf-8")


@page(public, "proof/", title=_("核对封存"))
def proof(ask: Ask) -> Show:
    """Ask for a proof by number, or have one checked."""
    return _shown(ask)


@proof.deed("find")
def find_proof(ask: Ask) -> SeeOther | HttpResponse:
    """By kind and number: the answer has an address of its own."""
    form = Asking(ask.post)
    if not form.is_valid():
        return onward("public:proof")
    return onward("public:proof_of", form.cleaned_data["kind"], "".join(form.cleaned_data["key"].split()))


@proof.deed("check")
def check_proof(ask: Ask) -> HttpResponse:
    """The line that was pasted, beside the published roots."""
    ask.told["checked"] = _judged(ask.post.get("line", ""))
    return proof.shown(ask)


@page(public, "proof/<str:kind>/<str:key>/", title=_("核对封存"), template="public/proof.html")
def proof_of(ask: Ask, kind: str, key: str) -> Show:
    """One row's proof, whether it leads to its day's root, and how to check it without us. It tells nothing of the row."""
    form = {"asking": Asking(initial={"kind": kind, "key": key})}
    if kind not in map(str, PROVED):
        return _shown(ask, missing=True, **form)
    try:
        line, _root = queries.inclusion(Held(kind), key)
    except queries.NotSealed:
        return _shown(ask, missing=True, **form)
    return _shown(ask, line=str(line), checked=_judged(str(line)), **form)


@proof_of.deed("find")
def find_another(ask: Ask, kind: str, key: str) -> SeeOther | HttpResponse:
    """The form under an answer."""
    return find_proof(ask)


@proof_of.deed("check")
def check_another(ask: Ask, kind: str, key: str) -> HttpResponse:
    """The other form under an answer."""
    ask.told["checked"] = _judged(ask.post.get("line", ""))
    return proof_of.shown(ask, kind=kind, key=key)


def _judged(text: str) -> dict[str, Any]:
    """What a line is worth: of which row and day, and whether it leads to that day's root."""
    line = queries.read_line(text)
    if line is None:
        return {"holds": False, "why": _("这不是一行封存证明。")}
    days = queries.roots_at(line.day)
    if days is None:
        return {"holds": False, "why": _("这一天没有封存。"), "day": line.day}
    previous, root = days
    holds = line.root(previous) == root
    return {"holds": holds, "why": "" if holds else _("与公布的当日根不符。"), "day": line.day, "of": _named(line.of),
            "place": line.index + 1, "rows": line.count, "root": root.hex()}


def _named(of: str) -> tuple[Held | None, str]:
    kind, _colon, key = of.partition(":")
    return (Held(kind) if kind in Held.codes() else None), key


def _shown(ask: Ask, **more: Any) -> Show:
    checked = ask.told.get("checked") or more.get("checked")
    if checked and "of" in checked:
        kind, key = checked["of"]
        checked = {**checked, "of": f"{kind.label(ask.language) if kind else ''} {key}".strip()}
    given = {"asking": Asking(), "pasting": Pasting(ask.post if ask.post.get("do") == "check" else None), "line": "",
             "missing": False, **more}
    return show(**{**given, "checked": checked})

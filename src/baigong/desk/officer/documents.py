"""The library of documents: found by number, title or a word in their articles, or by the sentences of their texts; an officer
registers others."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing, listing
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.words import RelationKind, Trust
from baigong.people import queries as people
from baigong.people.words import RegionLevel

from .door import PLANNERS, door

COLUMNS = (
    Column("number", _("文号"), "strong", sub="title"), Column("issuer", _("发文机关")), Column("level", _("层级"), sub="place"),
    Column("issued_on", _("日期"), "day", sort=True), Column("trust", _("可信度"), "tag"),
)
SENTENCES = (Column("said", _("原文"), "strong"), Column("anchor", _("位置")), Column("number", _("文号"), sub="title"),
             Column("issued_on", _("日期"), "day"))


class Narrow(forms.Form):
    """The filters of the library."""

    text = forms.CharField(label=_("文号、标题、条文或正文里的词"), required=False, max_length=40)
    place = forms.ChoiceField(label=_("适用地区"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["place"].choices = [("", _("全部")), *people.regions_to_choose(ask.by.region, on=ask.today)]


class Register(forms.Form):
    """A document with its articles in our own words."""

    number = forms.CharField(label=_("文号"), max_length=60)
    title = forms.CharField(label=_("标题"), max_length=200)
    issuer = forms.CharField(label=_("发文机关"), max_length=120)
    issued_on = day(_("发文日期"))
    region = forms.ChoiceField(label=_("发文地区（决定层级）"))
    source = forms.CharField(label=_("来源"), max_length=300, help_text=_("从哪里得到，如 本局发文、官网公开"))
    trust = forms.ChoiceField(label=_("可信度"), choices=choices(Trust))
    articles = forms.CharField(label=_("条文（用自己的话转述）"), widget=forms.Textarea(attrs={"rows": 8}),
                               help_text=_("每条以“#”开头写标题，下面写内容；锚点依次为 art-1、art-2……"))
    kind = forms.ChoiceField(label=_("与哪份文件有关"), required=False, choices=[("", _("无")), *choices(RelationKind)])
    to_number = forms.CharField(label=_("那份文件的文号"), max_length=60, required=False)

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="document_%s", **more)
        self.fields["region"].choices = people.regions_to_choose(ask.by.region, on=ask.today)

    def clean(self) -> dict[str, Any]:
        """A relation is its kind and the other's number, or neither."""
        given = super().clean() or self.cleaned_data
        if bool(given.get("kind")) != bool(given.get("to_number", "").strip()):
            self.add_error("to_number", _("关系和文号须同时填写"))
        return given


@page(door, "documents/", title=_("文件库"))
def documents(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    wanted = form.cleaned_data if form.is_valid() else {}
    if wanted.get("text", "").strip() and ask.get.get("view") == "sentences":
        return _sentences(ask, form, wanted)
    found = listing.ordered(ask, queries.documents(**wanted), {"issued_on": "issued_on"})
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("文件库")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here,
                export_url=listing.export_url(ask), chips=_chips(ask, wanted, "documents"),
                register_form=typed(ask, Register, "register", ask=ask) if ask.by.role in PLANNERS else None)


def _sentences(ask: Ask, form: Narrow, wanted: dict[str, Any]) -> Show | HttpResponse:
    """The sentences of the texts that hold the words."""
    found = queries.clauses(**wanted)
    if listing.wants_file(ask):
        return listing.file_of(SENTENCES, listing.in_lots(found, lambda lot: [_sentence(one, ask) for one in lot]),
                               name=str(_("正文检索")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=SENTENCES, rows=[_sentence(one, ask) for one in here], here=here,
                export_url=listing.export_url(ask), chips=_chips(ask, wanted, "sentences"), register_form=None)


def _chips(ask: Ask, wanted: dict[str, Any], view: str) -> list[dict[str, Any]]:
    """Documents or sentences, where words are looked for."""
    if not wanted.get("text", "").strip():
        return []
    query = ask.get.copy()
    for key in ("page", "view", "export", "order"):
        query.pop(key, None)
    here = query.urlencode()
    return [{"label": _("文件"), "url": f"?{here}", "count": queries.documents(**wanted).count(), "current": view == "documents"},
            {"label": _("正文里的句子"), "url": f"?{here}&view=sentences", "count": queries.clauses(**wanted).count(),
             "current": view == "sentences"}]


def _sentence(one: Any, ask: Ask) -> dict[str, Any]:
    document = one.text.document
    return {"said": one.said, "anchor": one.anchor, "number": document.number, "title": document.title,
            "issued_on": document.issued_on,
            "url": f"{reverse('officer:document_text', args=[document.slug])}#{one.anchor.replace('#', '%23')}"}


@documents.deed("register")
def register(ask: Ask) -> SeeOther:
    """Register one more."""
    given = dict(checked(typed(ask, Register, "register", ask=ask)))
    kind, to = given.pop("kind"), given.pop("to_number")
    made = actions.register_document(by=ask.by, now=ask.now, relations=[(kind, to)] if kind else [], **given)
    return ask.done(_("已登记"), "officer:document", made.slug)


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return {
        "number": one.number, "title": one.title_en if ask.language == "en" and one.title_en else one.title,
        "issuer": one.issuer, "level": RegionLevel(one.region.level).label(ask.language), "place": one.region.name,
        "issued_on": one.issued_on, "trust": governing.trust_tag(one.trust, ask.language),
        "url": reverse("officer:document", args=[one.slug]),
    }

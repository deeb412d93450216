"""Policies being written: the drafts of one's place, and a folder brought in."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from zipfile import BadZipFile, ZipFile

from django import forms
from django.core.validators import FileExtensionValidator
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.refused import Reason, Refused
from baigong.people import queries as people
from baigong.policy import actions, queries
from baigong.policy.words import DraftState, Refusal

from .door import door

COLUMNS = (Column("title", _("草案"), "strong", sub="folder"), Column("place", _("地区")), Column("from_on", _("拟自"), "day"),
           Column("who", _("最近修改")), Column("at", _("修改时间"), "moment"), Column("state", _("状态"), "tag"))
KINDS = {DraftState.OPEN: "wait", DraftState.SENT: "ok", DraftState.DROPPED: ""}
BIGGEST = 1024 * 1024


class Narrow(forms.Form):
    """The filter of the list."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(DraftState)])


class Bring(forms.Form):
    """A policy folder as an archive."""

    archive = forms.FileField(
        label=_("政策文件夹（.zip）"), validators=[FileExtensionValidator(["zip"])],
        widget=forms.FileInput(attrs={"accept": ".zip"}),
        help_text=_("压缩包里是 地区代码/简称/ 和其中的 policy.yaml、cases.yaml、notice.md，可有 letter.md"))

    def clean_archive(self) -> tuple[str, str, dict[str, str]]:
        """Place, slug and texts. A folder's texts are far below a megabyte."""
        given = self.cleaned_data["archive"]
        if given.size > BIGGEST:
            raise forms.ValidationError(_("文件超过 1 MB"))
        try:
            return unpacked(given.read())
        except (BadZipFile, UnicodeDecodeError, ValueError) as error:
            raise forms.ValidationError(_("不是政策文件夹的压缩包")) from error


def unpacked(content: bytes) -> tuple[str, str, dict[str, str]]:
    """Place, slug and texts of an archive made by `archive` or by hand. Raises BadZipFile, UnicodeDecodeError, ValueError."""
    with ZipFile(BytesIO(content)) as packed:
        entries = [entry for entry in packed.infolist() if not entry.is_dir()]
        if sum(entry.file_size for entry in entries) > BIGGEST:
            raise ValueError("unpacks to more than a folder holds")
        folders = {PurePosixPath(entry.filename).parent for entry in entries}
        if len(folders) != 1:
            raise ValueError("more than one folder")
        (folder,) = folders
        return folder.parent.name, folder.name, {
            PurePosixPath(entry.filename).name: packed.read(entry).decode("utf-8") for entry in entries}


@page(door, "drafts/", title=_("起草"))
def drafts(ask: Ask) -> Show | HttpResponse:
    """The drafts, the latest changed first."""
    narrow = Narrow(ask.get)
    wanted = narrow.cleaned_data if narrow.is_valid() else {}
    found = queries.drafts(by=ask.by, **wanted)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=str(_("起草")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, rows=_rows(here, ask), here=here, narrow=narrow, form=typed(ask, Bring, "bring"),
                export_url=listing.export_url(ask), shelf_url=reverse("officer:shelf"))


@drafts.deed("bring")
def bring(ask: Ask) -> SeeOther:
    """Begin a draft from a folder."""
    place, slug, texts = checked(typed(ask, Bring, "bring"))["archive"]
    if not ask.by.covers(place):
        raise Refused(Reason(Refusal.NO_PLACE, {"code": place}))
    made = actions.bring_draft(by=ask.by, now=ask.now, region=place, slug=slug, texts=texts)
    return ask.done(_("已导入为草案，文本与文件夹逐字相同"), "officer:draft", made.pk)


def _rows(lot: Any, ask: Ask) -> list[Mapping[str, object]]:
    names = people.names_of(one.changed_by for one in lot)
    return [{
        "title": one.title, "folder": f"{one.region_id}/{one.slug}", "place": one.region.name, "from_on": one.from_on,
        "who": names.get(one.changed_by or 0, ""), "at": one.changed_at,
        "state": (DraftState(one.state).label(ask.language), KINDS[DraftState(one.state)]),
        "url": reverse("officer:draft", args=[one.pk]),
    } for one in lot]

"""Tables that people bring as Excel: the form, the empty template, and whether they wait for it or come back.

A small table without a fault is read while the page waits. A large one goes on behind the page, and so does a small one
with faulty rows: there the list of faults, row by row, can be fetched as a file and found again.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from django import forms
from django.core.validators import FileExtensionValidator
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.kernel.refused import Refused
from baigong.kernel.word import Words

from . import long_work, sheet
from .page import Ask
from .show import XLSX, SeeOther, download

BIGGEST = 5 * 1024 * 1024
T = TypeVar("T")


class Table(forms.Form):
    """The file."""

    table = forms.FileField(label=_("表格文件（.xlsx）"), validators=[FileExtensionValidator(["xlsx"])],
                            widget=forms.FileInput(attrs={"accept": ".xlsx"}))

    def clean_table(self) -> object:
        """Twenty thousand people are well below a megabyte; more than five is no table of people."""
        if self.cleaned_data["table"].size > BIGGEST:
            raise forms.ValidationError(_("文件超过 5 MB"))
        return self.cleaned_data["table"]


def wants_template(ask: Ask) -> bool:
    """Does the address ask for the empty table (`?template=xlsx`)?"""
    return ask.get.get("template") == "xlsx"


def template(head: Sequence[str], *, name: object, rows: Sequence[Sequence[object]] = ()) -> HttpResponse:
    """The table to fill in. Its head is Chinese whatever the page's language: it is the file's format."""
    return download(sheet.table(head, rows), name=f"{name}.xlsx", kind=XLSX)


def brought(
    ask: Ask, kind: Words, *, args: Mapping[str, Any], content: bytes, rows: int, at_once: Callable[[], T], link: str
) -> T | SeeOther:
    """What `at_once` answers for a small table without a faulty row; else the page of long work that does the same."""
    if rows <= long_work.SMALL:
        try:
            return at_once()
        except Refused as refused:
            if not any("row" in reason.values for reason in refused.reasons):
                raise
    return long_work.later(ask, kind, args=args, content=content, total=rows, link=link)

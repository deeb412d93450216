"""What is asked back of me: how much, why and by which clause, and how to object. Shared: desk/owing.py."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import owing
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show

from .door import door


@page(door, "owed/", title=_("应退补贴"))
def owed(ask: Ask) -> Show | HttpResponse:
    """All of it."""
    return owing.list_of(ask)


@page(door, "owed/<int:receivable_id>/", title=_("应退补贴"), template="debt.html")
def debt(ask: Ask, receivable_id: int) -> Show:
    """One of it."""
    return owing.matter_of(ask, receivable_id)


@debt.deed("object")
def object_to(ask: Ask, receivable_id: int) -> SeeOther:
    """It is wrong."""
    return owing.object_to(ask, receivable_id)


@page(door, "owed/<int:receivable_id>/letter/", title=_("追回告知书"), template="debt_letter.html")
def debt_letter(ask: Ask, receivable_id: int) -> Show:
    """The letter, to print."""
    return owing.letter_of(ask, receivable_id, back=reverse("worker:debt", args=[receivable_id]))

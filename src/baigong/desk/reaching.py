"""Looks at what is published, counted without a person: a number in the journal's short memory, gathered by the clock.

`looks.js` posts `do=looked` once a browser's session; buttons post `helped` and `unhelped`. An address counts once a minute.
"""

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.journal import actions as journal

from .page import Ask, Page
from .receipts import source_of


def count(ask: Ask, kind: str, key: int, what: str) -> None:
    """One more; `what` is looks, helped or unhelped."""
    mine = source_of(ask, f"publicity.{kind}.{key}.{what}")
    if not mine or journal.count_use(holder=mine, now=ask.now) == 1:
        journal.count_use(holder=f"publicity:{kind}:{key}:{what}", now=ask.now)


def hang_reach(one: Page, kind: str, key: str) -> None:
    """Give a public page its three deeds; `key` names the part of its address that says which."""

    @one.deed("looked")
    def looked(ask: Ask, **where: int) -> HttpResponse:
        """Somebody looked."""
        count(ask, kind, where[key], "looks")
        return HttpResponse(status=204)

    @one.deed("helped")
    def helped(ask: Ask, **where: int) -> HttpResponse:
        """It helped."""
        count(ask, kind, where[key], "helped")
        return ask.again(_("谢谢，已记下"))

    @one.deed("unhelped")
    def unhelped(ask: Ask, **where: int) -> HttpResponse:
        """It did not."""
        count(ask, kind, where[key], "unhelped")
        return ask.again(_("谢谢，已记下；没有说清楚的可以在“问答”里提问"))

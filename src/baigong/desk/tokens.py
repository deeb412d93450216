"""Tokens at a desk: issued for the actor's own role and place, shown once, listed with their last use, revoked.

    tokens = hang_tokens(door)      in <audience>/tokens.py, and a NavItem "<audience>:tokens" or a link
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.people import actions
from baigong.people import queries as people
from baigong.people.words import OPERATIONS_OF, Operation, Refusal, Role

from . import listing
from .door import Door
from .forms import checked, typed
from .page import Ask, Page, page
from .parts.lists import Column
from .show import SeeOther, Show, show

COLUMNS = (Column("name", _("用途"), "strong", sub="start"), Column("whose", _("签发人")),
           Column("operations", _("可以办理")), Column("issued_at", _("签发时间"), "moment"),
           Column("expires_on", _("有效期至（不含）"), "day"), Column("used_on", _("最近使用"), "day"))
ENDED = (*COLUMNS, Column("state", _("状态"), "tag"))
SPANS = ((30, _("30 天")), (90, _("90 天")), (366, _("一年")))


class Issuing(forms.Form):
    """Where the token is used, what for, and how long."""

    name = forms.CharField(label=_("用在哪里"), max_length=60, help_text=_("如“3 号教室闸机”。不要写个人信息。"))
    operations = forms.MultipleChoiceField(label=_("可以办理"), widget=forms.CheckboxSelectMultiple,
                                           help_text=_("只勾选用得到的。"))
    days = forms.TypedChoiceField(label=_("有效期"), coerce=int, choices=SPANS, initial=90)

    def __init__(self, *args: Any, by: Actor, language: str, **more: Any) -> None:
        super().__init__(*args, **more)
        offered: Sequence[Operation] = OPERATIONS_OF.get(Role(by.role), ())
        self.fields["operations"].choices = [(str(one), one.label(language)) for one in offered]


def hang_tokens(door: Door, *, template: str = "tokens.html") -> Page:
    """Give a desk its page of tokens."""

    @page(door, "tokens/", template=template, title=_("接口令牌"))
    def tokens(ask: Ask) -> Show:
        """Those that live, or with `?view=ended` the others; and a form for one more."""
        over = Q(revoked_at__isnull=False) | Q(expires_on__lte=ask.today)
        seen, ended = people.tokens_for(by=ask.by), ask.get.get("view") == "ended"
        counts = [seen.exclude(over).count(), seen.filter(over).count()]
        here = listing.page_of(ask, seen.filter(over) if ended else seen.exclude(over))
        secret = ask.told.get("secret", "")
        form = Issuing(by=ask.by, language=ask.language) if secret else _issuing(ask)
        return show(
            secret=secret, feed=_feed(ask, secret), form=form, columns=ENDED if ended else COLUMNS, here=here, ended=ended,
            rows=[_row(one, ask) for one in here],
            chips=[{"label": _("有效"), "url": "?", "count": counts[0], "current": not ended},
                   {"label": _("已失效"), "url": "?view=ended", "count": counts[1], "current": ended}])

    @tokens.deed("issue")
    def issue(ask: Ask) -> HttpResponse:
        """A new one, shown in this answer and never again."""
        given = checked(_issuing(ask))
        _token, ask.told["secret"] = actions.issue_token(
            by=ask.by, now=ask.now, name=given["name"], operations=given["operations"],
            expires_on=ask.today + timedelta(days=given["days"]))
        return tokens.shown(ask)

    @tokens.deed("revoke")
    def revoke(ask: Ask) -> SeeOther:
        """Those picked open nothing from now on."""
        picked = [int(one) for one in ask.post.getlist("token") if one.isdecimal()]
        if not picked:
            raise Refused(Refusal.TOKEN_UNKNOWN)
        for token_id in picked:
            actions.revoke_token(by=ask.by, now=ask.now, token_id=token_id)
        return ask.again(ngettext("已撤销 {n} 个令牌", "已撤销 {n} 个令牌", len(picked)).format(n=len(picked)))

    return tokens


def _feed(ask: Ask, secret: str) -> str:
    """The whole address of the calendar that a new token opens; "" where it opens none."""
    if not secret or Operation.TASKS not in people.bearer_of(secret, on=ask.today).operations:
        return ""
    return ask.request.build_absolute_uri(reverse("public:task_feed", args=[secret]))


def _issuing(ask: Ask) -> Issuing:
    return typed(ask, Issuing, "issue", by=ask.by, language=ask.language)


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    english = ask.language == "en"
    words = [Operation(each).label(ask.language) for each in one.operations]
    return {
        "id": one.pk, "name": one.name, "start": f"{one.start}…", "whose": one.person.name,
        "operations": (", " if english else "、").join(words), "issued_at": one.issued_at, "expires_on": one.expires_on,
        "used_on": one.last_used_on, "state": (_("已撤销"), "no") if one.revoked_at else (_("已到期"), "")}

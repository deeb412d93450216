"""A code for someone at the counter: with it they open their own account, or set a new password."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.enrolment import queries as enrolment
from baigong.people import access, actions, queries

from .door import door


@page(door, "people/<int:person_id>/invitation/", title=_("登录账号"))
def invitation(ask: Ask, person_id: int) -> Show:
    """Whether they have an account, whether a code is out, and the code itself on the answer that made it."""
    one = queries.person(person_id, by=ask.by, also=enrolment.persons_known_to(ask.by))
    return show(
        one=one, card=queries.card(one, on=ask.today), code=ask.told.get("code", ""),
        username=queries.username_of(person_id), out=queries.open_invitation(person_id, now=ask.now),
        may=access.may_invite(by=ask.by, person_id=person_id),
        opening=ask.request.build_absolute_uri(reverse("public:opening")),
        crumbs=[{"label": _("学员与档案"), "url": reverse("officer:people")},
                {"label": one.name, "url": reverse("officer:person", args=[person_id])}, {"label": _("登录账号")}],
    )


@invitation.deed("issue")
def issue(ask: Ask, person_id: int) -> HttpResponse:
    """Make a code and show it once, on this very answer."""
    ask.told["code"] = actions.invite(by=ask.by, now=ask.now, person_id=person_id)
    answer = invitation.shown(ask, person_id=person_id)
    answer["Cache-Control"] = "no-store"
    return answer

"""What a worker follows and what they asked: places and groups, the newest published for them, questions with answers."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, publicising
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.receipts import new_code, source_of
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import actions, queries
from baigong.governance.queries import Spoken
from baigong.people import queries as people

from .door import door

NEWEST = 10


class FollowForm(forms.Form):
    """A place, and of whom."""

    region = forms.ChoiceField(label=_("地区"), help_text=_("包括它上级地区发布的"))
    group = forms.ChoiceField(label=_("人群"), required=False)

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["region"].choices = places  # type: ignore[attr-defined]
        self.fields["group"].choices = publicising.groups()  # type: ignore[attr-defined]


@page(door, "following/", title=_("我的关注"))
def following(ask: Ask) -> Show:
    """What is followed, what is new of it, the form to follow more."""
    mine = queries.followings_of(ask.by)
    feed = reverse("public:feed")
    return show(rows=[{"id": one.pk, "place": one.region.name, "group": publicising.group_name(one.group, ask.language),
                       "feed": f"{feed}?place={one.region_id}{f'&group={one.group}' if one.group else ''}"} for one in mine],
                news=_news(mine, ask), form=_following(ask))


@following.deed("follow")
def follow(ask: Ask) -> SeeOther:
    """From now on."""
    actions.follow(by=ask.by, now=ask.now, **checked(_following(ask)))
    return ask.again(_("已关注，有新内容会发消息"))


@following.deed("unfollow")
def unfollow(ask: Ask) -> SeeOther:
    """No more."""
    key = ask.post.get("following", "")
    one = next((one for one in queries.followings_of(ask.by) if str(one.pk) == key), None)
    if one is not None:
        actions.unfollow(by=ask.by, now=ask.now, following_id=one.pk)
    return ask.again(_("已取消关注"))


@page(door, "questions/", title=_("我的提问"))
def questions(ask: Ask) -> Show:
    """What the worker asked, with the answers, and the form."""
    here = listing.page_of(ask, queries.questions_asked_by(ask.by))
    return show(here=here, rows=[publicising.question_row(one, ask) for one in here], form=_asking(ask),
                rules=queries.publicity_rules(ask.today))


@questions.deed("ask")
def send(ask: Ask) -> HttpResponse:
    """To the bureau; the answer comes as a message."""
    actions.ask_question(by=ask.by, now=ask.now, secret=new_code(), source=source_of(ask, "question"), **checked(_asking(ask)))
    return ask.again(_("已提交，答复会发到您的消息里"))


def _home(ask: Ask) -> str:
    return str(people.person(ask.by.person_id or 0, by=ask.by).region_id)


def _following(ask: Ask) -> FollowForm:
    home = _home(ask)
    return typed(ask, FollowForm, "follow", places=publicising.places(home), initial={"region": home})


def _asking(ask: Ask) -> publicising.AskForm:
    home = _home(ask)
    return typed(ask, publicising.AskForm, "ask", places=publicising.places(home), initial={"region": home},
                 policies=queries.policies_to_ask(on=ask.today, language=ask.language, place=home))


def _news(mine: list[Any], ask: Ask) -> list[dict[str, Any]]:
    """The newest published for each of what is followed, each once, the newest first."""
    found: dict[str, dict[str, Any]] = {}
    for one in mine:
        spoken = Spoken(place=one.region_id, group=one.group)
        rows = [publicising.explanation_row(each, ask, page="public:explanation") | {"kind": _("政策解读")}
                for each in queries.public_explanations(spoken)[:NEWEST]]
        rows += [publicising.item_row(each, ask, page="public:story") for each in queries.public_items(spoken)[:NEWEST]]
        found |= {row["url"]: row for row in rows}
    return sorted(found.values(), key=lambda row: row["on"], reverse=True)[:NEWEST]

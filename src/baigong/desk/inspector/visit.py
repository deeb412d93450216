"""One visit in the classroom: roll call, photos, what was found, in one form that a phone keeps until it is sent."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.kernel.refused import Common, Reason, Refused
from baigong.supervision import actions
from baigong.supervision import queries as supervision
from baigong.supervision.words import SpotKind, VisitState

from .door import door
from .home import row_of

THERE, AWAY = "there", "away"
STATES = ((THERE, _("在场")), (AWAY, _("不在场")))
GIVEN = (SpotKind.FEW,)
"""Told from the roll call, not ticked."""


class Counting(forms.Form):
    """People in the room who stand on no roster."""

    others = forms.IntegerField(label=_("名册外人数"), min_value=0, max_value=500, initial=0, required=False,
                                help_text=_("在教室里、但不在名册上的人"))

    def clean_others(self) -> int:
        """Empty is nobody."""
        return self.cleaned_data["others"] or 0


class Entering(Counting):
    """What was found and seen."""

    spots = forms.MultipleChoiceField(label=_("发现的问题"), required=False, widget=forms.CheckboxSelectMultiple,
                                      choices=[one for one in choices(SpotKind) if one[0] not in GIVEN])
    text = forms.CharField(label=_("检查情况"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4}),
                           help_text=_("看到了什么、问了谁；没有问题也请写明"))
    why_late = forms.CharField(label=_("逾期录入的原因"), max_length=200, required=False)

    def __init__(self, *args: Any, late: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        if not late:
            del self.fields["why_late"]


class Photographing(forms.Form):
    """A picture from the camera or the album."""

    photo = forms.FileField(label=_("现场照片"), widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp",
                                                                        "capture": "environment"}))


@page(door, "visits/<int:visit_id>/", title=_("检查"))
def visit(ask: Ask, visit_id: int) -> Show:
    """The roster to call, the photos so far, what to tick and to write; or what was entered."""
    one = supervision.visit(visit_id, by=ask.by)
    roll, rules = supervision.roll_of(one), supervision.inspection_rules(one.held_on)
    is_open = one.state == VisitState.PLANNED
    return show(
        one=one, row=row_of(one, ask), rules=rules, today_is_it=one.held_on <= ask.today, states=STATES,
        people=[{"id": who.enrolment.pk, "label": who.enrolment.worker.name, "state": _state(ask, who)} for who in roll],
        called=sum(1 for who in roll if who.seen is not None), total=len(roll),
        absent=[who.enrolment.worker.name for who in roll if who.seen is False],
        contradicted=[who.enrolment.worker.name for who in roll if who.contradicts] if not is_open else [],
        form=_form(ask, one) if is_open else None, photo_form=typed(ask, Photographing, "photo") if is_open else None,
        photos=[reverse("inspector:photo", args=[one.pk, kept.pk]) for kept in supervision.photos_of(one)],
        spots=[kind.label(ask.language) for kind in supervision.spots_of(one)],
        may_sign=one.state == VisitState.ENTERED and one.entered_by != ask.by.person_id,
    )


@visit.deed("save")
def save(ask: Ask, visit_id: int) -> HttpResponse:
    """Keep the roll so far: the other inspector sees it, nothing is entered yet."""
    one = supervision.visit(visit_id, by=ask.by)
    others = checked(Counting(ask.post))["others"]
    actions.call_roll(by=ask.by, now=ask.now, visit_id=visit_id, seen=_called(ask, one), others=others)
    return ask.again(_("点名已保存"))


@visit.deed("enter")
def enter(ask: Ask, visit_id: int) -> HttpResponse:
    """Hand everything in at once."""
    one = supervision.visit(visit_id, by=ask.by)
    given = checked(_form(ask, one))
    actions.enter_visit(by=ask.by, now=ask.now, visit_id=visit_id, seen=_called(ask, one), **{
        **given, "spots": [SpotKind(kind) for kind in given["spots"]]})
    return ask.again(_("已提交，请同组检查员会签"))


@visit.deed("photo")
def keep(ask: Ask, visit_id: int) -> HttpResponse:
    """Keep a picture."""
    given = checked(typed(ask, Photographing, "photo"))
    one = supervision.visit(visit_id, by=ask.by)
    most = supervision.inspection_rules(one.held_on).most_photo_bytes
    content = given["photo"].read(most + 1)  # no more than is needed to see that it is too large
    actions.keep_photo(by=ask.by, now=ask.now, visit_id=visit_id, content=content)
    return ask.again(_("照片已保存"))


@visit.deed("sign")
def sign(ask: Ask, visit_id: int) -> HttpResponse:
    """The other inspector's signature."""
    actions.sign_visit(by=ask.by, now=ask.now, visit_id=visit_id)
    return ask.again(_("已会签"))


@page(door, "visits/<int:visit_id>/photos/<int:photo_id>/", title=_("现场照片"), template="inspector/visit.html")
def photo(ask: Ask, visit_id: int, photo_id: int) -> HttpResponse:
    """The picture itself."""
    kept = supervision.photo(photo_id, by=ask.by)
    if kept.visit_id != visit_id:
        raise type(kept).DoesNotExist
    return HttpResponse(bytes(kept.content), content_type=kept.kind, headers={"Cache-Control": "private, max-age=3600"})


def _form(ask: Ask, one: Any) -> Entering:
    late = ask.today > one.due_on
    if ask.request.method == "POST" and ask.post.get("do") in ("enter", "save"):
        return Entering(ask.post, late=late)
    return Entering(late=late, initial={"others": one.others})


def _state(ask: Ask, who: Any) -> str:
    """As just typed, else as kept."""
    sent = ask.post.get(f"state-{who.enrolment.pk}")
    return sent if sent in (THERE, AWAY) else {True: THERE, False: AWAY, None: ""}[who.seen]


def _called(ask: Ask, one: Any) -> dict[int, bool]:
    """Whom the form called. Raises Refused(bad_input) for a choice that there is not."""
    found = {}
    for who in supervision.roll_of(one):
        sent = ask.post.get(f"state-{who.enrolment.pk}", "")
        if sent and sent not in (THERE, AWAY):
            raise Refused(Reason(Common.BAD_INPUT, {"field": who.enrolment.worker.name, "fault": sent[:40]}))
        if sent:
            found[who.enrolment.pk] = sent == THERE
    return found

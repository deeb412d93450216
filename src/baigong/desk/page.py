"""`@page` is the only way to make a page: a door, one function for looking, one per deed.

    @page(door, "claims/<int:claim_id>/")
    def claim(ask, claim_id):
        return show(claim=subsidy.queries.claim(claim_id, by=ask.by))

    @claim.deed("grant")
    def grant(ask, claim_id):
        claims.decide_claim(by=ask.by, claim_id=claim_id, now=ask.now)
        return ask.done(_("已同意"), "officer:inbox")

A GET runs where the database refuses anything but reading. A form posts `do=<deed>` and a hidden `once` key;
the same key again leads to the first answer. A `Refused` shows the page again with every reason and what was typed.
"""

from collections.abc import Callable, Collection
from datetime import date, datetime
from functools import cached_property, partial
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language

from baigong.journal import actions as journal
from baigong.journal.queries import only_reading
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.kernel.word import Refusals
from baigong.people import queries as people

from . import clock
from .briefly import form_key, moment, refused_page
from .casting import cast_shown
from .door import Door
from .show import SeeOther, Show, onward

PAGES: dict[str, "Page"] = {}
"""Every page by "audience:name"; the tests knock at each."""


class Ask:
    """One request, as a page sees it: who asks, when, in which language, with what typed in."""

    def __init__(self, request: HttpRequest, page: "Page") -> None:
        self.request, self.page = request, page
        self.get, self.post, self.files = request.GET, request.POST, request.FILES
        self.told: dict[str, Any] = {}  # what a deed hands to the page it shows once (`Page.shown`)

    @cached_property
    def acting(self) -> people.Acting:
        """The logged-in person in the role they chose, or a visitor; with the names a frame shows."""
        return people.acting_of(self.request.user, self.request.session.get("role_id"), on=self.today)

    @property
    def by(self) -> Actor:
        """The actor of this request."""
        return self.acting.by

    @cached_property
    def now(self) -> datetime:
        """The instant of this request, aware."""
        return clock.now()

    @property
    def today(self) -> date:
        """The day of this request, in Chinese time."""
        return timezone.localdate(self.now)

    @property
    def language(self) -> str:
        """ "zh" or "en"."""
        return "en" if (get_language() or "").startswith("en") else "zh"

    def done(self, text: object, url_name: str, *args: Any, **kwargs: Any) -> SeeOther:
        """A deed succeeded: say so on the next page."""
        messages.success(self.request, str(text))
        return onward(url_name, *args, **kwargs)

    def again(self, text: object = "") -> SeeOther:
        """A deed succeeded: back to this very page, keeping its filters."""
        if text:
            messages.success(self.request, str(text))
        return SeeOther(self.request.get_full_path())


Looking = Callable[..., Show | HttpResponse]
Deed = Callable[..., HttpResponse]


class Page:
    """A page, callable as a Django view."""

    def __init__(self, door: Door, path: str, look: Looking, template: str, title: object, under: str = "") -> None:
        self.door, self.path, self.look, self.template, self.title, self.under = door, path, look, template, title, under
        self.name = look.__name__
        self.deeds: dict[str, Deed] = {}
        self.brief: dict[str, frozenset[Refusals]] = {}
        self.__doc__ = look.__doc__

    @property
    def key(self) -> str:
        """ "audience:name", the URL name."""
        return f"{self.door.audience}:{self.name}"

    def deed(self, name: str, *, brief: Collection[Refusals] | None = None) -> Callable[[Deed], Deed]:
        """Register what a POST with `do=<name>` does.

        A `brief` deed is refused without drawing its page again (desk/briefly.py): where nothing was typed that could be
        lost, and hundreds may press at once. It names the reasons that hold for everybody, whoever asks.
        """

        def register(fn: Deed) -> Deed:
            self.deeds[name] = fn
            if brief is not None:
                self.brief[name] = frozenset(brief)
            return fn

        return register

    def shown(self, ask: Ask, **where: Any) -> HttpResponse:
        """The page as a deed's answer: for what is shown once and has no address, such as a revealed number."""
        return self._look(ask, where)

    def __call__(self, request: HttpRequest, **where: Any) -> HttpResponse:
        ask = Ask(request, self)
        if not self.door.lets(ask.by, self):
            return self._turned_away(ask)
        try:
            if request.method == "POST":
                return self._do(ask, where)
            return self._look(ask, where)
        except ObjectDoesNotExist as error:
            raise Http404 from error

    def _look(self, ask: Ask, where: dict[str, Any], refused: Refused | None = None) -> HttpResponse:
        with only_reading():
            try:
                answer = self.look(ask, **where)
            except Refused as error:
                answer, refused = Show({}), error
                self_template = "frames/refused.html"
            else:
                self_template = self.template
            if not isinstance(answer, Show):
                return answer
            context = {**frame_context(ask), **answer.context, "refused": shown_refusal(refused, ask)}
            return render(ask.request, self_template, context, status=422 if refused else answer.status)

    def _do(self, ask: Ask, where: dict[str, Any]) -> HttpResponse:
        deed = self.deeds.get(ask.post.get("do", ""))
        if deed is None:
            return self._look(ask, where, Refused(Common.NOT_FOUND))
        key = form_key(ask.post.get("once", ""))
        try:
            with journal.answering(key):
                answer = deed(ask, **where)
        except journal.AlreadyAnswered as earlier:
            return SeeOther(earlier.location or ask.request.get_full_path())
        except Refused as refused:
            if ask.post.get("do", "") in self.brief:
                return refused_briefly(ask, refused, self.brief[ask.post["do"]])
            return self._look(ask, where, refused)
        if key is not None and isinstance(answer, SeeOther):
            journal.answered(key, answer.url)
        return answer

    def _turned_away(self, ask: Ask) -> HttpResponse:
        if not ask.by.is_known:
            return redirect(f"/login/?next={ask.request.path}")
        context = {**frame_context(ask), "refused": shown_refusal(Refused(Common.NOT_YOURS), ask)}
        return render(ask.request, "frames/refused.html", context, status=403)


def page(door: Door, path: str, *, template: str = "", title: object = "", under: str = "") -> Callable[[Looking], Page]:
    """Hang a page on a door. Its template lies beside it: `<audience>/<name>.html`.

    `under` names the page of the navigation from which one comes here where the address does not say so: it is marked there,
    and whoever is not shown that line does not come in here.
    """

    def hang(look: Looking) -> Page:
        made = Page(door, path, look, template or f"{door.audience}/{look.__name__}.html", title, under)
        door.pages.append(made)
        PAGES[made.key] = made
        return made

    return hang


def frame_context(ask: Ask) -> dict[str, Any]:
    """What every frame needs around a page."""
    from django.urls import reverse

    door = ask.page.door
    nav: list[dict[str, Any]] = []
    for item in door.nav:
        if not item.shown_to(ask.by):
            continue
        if not nav or nav[-1]["title"] != item.group:
            nav.append({"title": item.group, "items": []})
        nav[-1]["items"].append({
            "label": item.label, "url": reverse(item.url_name),
            "count": item.count(ask) if item.count else None,
            "current": item.url_name == ask.page.key, "within": item.url_name == ask.page.under,
        })
    _mark_where(nav, ask)
    return {
        "ask": ask, "by": ask.by, "today": ask.today, "simulated": settings.SIMULATED, "once": str(uuid4()),
        "who": people.who_is(ask.acting, desk=str(door.title)), "door": door, "nav": nav, "page_title": ask.page.title,
        "cast": cast_shown(ask.by, ask.today, ask.language) if settings.SIMULATED else (),
        "search_url": reverse(door.search) if door.search and door.opens(ask.by) else "",
    }


def _mark_where(nav: list[dict[str, Any]], ask: Ask) -> None:
    """On the page of a matter, mark the line of the navigation that its address lies under."""
    items = [item for group in nav for item in group["items"]]
    home, path = f"/{ask.page.door.audience}/", ask.request.path
    above = [item for item in items if item["url"] != home and path.startswith(item["url"])]
    if above and not any(item["current"] or item["within"] for item in items):
        max(above, key=lambda item: len(item["url"]))["within"] = True


def refused_briefly(ask: Ask, refused: Refused, for_all: Collection[Refusals]) -> HttpResponse:
    """Every reason with its way out, and the way back to the page; those `for_all` go with the answer, to be remembered."""
    reasons = [(one.word, (str(one.word), one.text(ask.language), one.basis, one.way_out(ask.language)))
               for one in refused.reasons]
    drawn = partial(refused_page, back=ask.request.get_full_path(), language=get_language() or "",
                    elder=ask.request.COOKIES.get("elder") == "1", today=ask.today)
    moment.let_in(ask.request, ask.page.key)
    answer = HttpResponse(drawn(tuple(told for _word, told in reasons)), status=422)
    if common := tuple(told for word, told in reasons if word in for_all):
        answer.for_all = ask.page.key, drawn(common, alone=True)  # type: ignore[attr-defined]  # read by desk.briefly.Briefly
    return answer


def shown_refusal(refused: Refused | None, ask: Ask) -> dict[str, Any] | None:
    """A refusal as the page shows it: every reason, its clause, and the way out."""
    if refused is None:
        return None
    return {"reasons": [
        {"code": str(reason.word), "text": reason.text(ask.language), "basis": reason.basis,
         "way_out": reason.way_out(ask.language)}
        for reason in refused.reasons
    ]}

"""What the officers' and the public pages of governance share: trust marks, what serves a measure, a task in a line."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.governance import queries
from baigong.governance.decide.measures import Marked, Serving
from baigong.governance.words import Light, Measuring, ServesKind, State, Trust
from baigong.offer import queries as offer
from baigong.people.words import RegionLevel
from baigong.policy import queries as policy

from .finding import address
from .page import PAGES, Ask

TRUST = {Trust.OFFICIAL: "ok", Trust.REPOST: "", Trust.WEAK: "wait", Trust.PROPOSAL: "act"}
LIGHTS = {Light.ON_TIME: "", Light.SOON: "wait", Light.LATE: "late", Light.OVER: ""}
STATES = {State.DRAFTED: "", State.HANDED: "act", State.RETURNED: "late", State.ACCEPTED: "act", State.UNDER_WAY: "act",
          State.DONE: "wait", State.CONFIRMED: "ok", State.WITHDRAWN: "no"}


def trust_tag(trust: str, language: str) -> tuple[str, str]:
    """A trust mark as a tag: its word and its colour."""
    word = Trust(trust)
    return word.label(language), TRUST[word]


def state_tag(state: str, language: str) -> tuple[str, str]:
    """A task's state as a tag."""
    word = State(state)
    return word.label(language), STATES[word]


def marked(rows: Iterable[Marked], language: str) -> dict[str, Any]:
    """Departments or instruments as frames/marks.html shows them: each with its mark, or one mark where all share it."""
    items = [{"name": one.name, "source": one.source, "word": (tag := trust_tag(one.trust, language))[0], "kind": tag[1]}
             for one in rows]
    marks = {(item["source"], item["word"], item["kind"]) for item in items}
    shared = {key: items[0][key] for key in ("source", "word", "kind")} if len(marks) == 1 else None
    return {"items": items, "shared": shared}


def served(by_number: dict[int, Iterable[Serving]], ask: Ask) -> dict[int, list[dict[str, str]]]:
    """By measure, what of this house serves it, each with its address; what this house has not is left out."""
    wanted = {one.key for rows in by_number.values() for one in rows if one.kind == ServesKind.POLICY}
    names = {f"{one.region_id}/{one.slug}": one.named(ask.language)
             for one in policy.published().filter(slug__in=[key.partition("/")[2] for key in wanted])} if wanted else {}
    return {number: [shown for one in rows if (shown := _served(one, names, ask))] for number, rows in by_number.items()}


def _served(one: Serving, names: dict[str, str], ask: Ask) -> dict[str, str] | None:
    kind = one.kind.label(ask.language)
    if one.kind == ServesKind.POLICY and one.key in names:
        return {"kind": kind, "label": names[one.key], "url": reverse("public:policy", args=one.key.split("/"))}
    if one.kind == ServesKind.PAGE and one.key in PAGES:
        there = PAGES[one.key]  # no link to a door that stays shut; a visitor may still log in
        open_to_them = not ask.by.is_known or there.door.lets(ask.by, there)
        return {"kind": kind, "label": str(there.title or one.key), "url": reverse(one.key) if open_to_them else ""}
    if one.kind == ServesKind.INDICATOR:
        where = address(ask, "figures") or reverse("public:published")
        return {"kind": kind, "label": queries.indicator_name(one.key, ask.language), "url": f"{where}?indicator={one.key}"}
    return None


def task_line(one: Any, ask: Ask) -> dict[str, Any]:
    """A task in one line or one card: what, who, by when, how far."""
    light = queries.light_of(one, on=ask.today)
    over = light == Light.OVER
    return {
        "id": one.pk, "no": one.no, "title": one.title, "owner": one.owner.name, "region": one.region.name,
        "measure": one.measure.number, "due_on": one.due_on, "state": state_tag(one.state, ask.language),
        "light": light, "kind": LIGHTS[light], "left": None if over else offer.days_left(one.due_on, ask.today),
        "reached": figure(one), "percent": percent(one),
    }


def figure(one: Any) -> str:
    """How far a task is, in its unit: "120 / 300 人次"; "" where it is told in words only or by an indicator."""
    if one.measuring != Measuring.HAND:
        return ""
    return f"{one.reached or 0:,} / {one.target:,} {one.unit}"


def percent(one: Any) -> int:
    """How much of the target is reached by hand, 0–100."""
    return min(100, (one.reached or 0) * 100 // one.target) if one.measuring == Measuring.HAND else 0


def document_shown(one: Any, ask: Ask, *, desk: str) -> dict[str, Any]:
    """A document as its page shows it, on a desk that has pages `document` and, of measures, the addresses below."""
    english = ask.language == "en"
    standing = {row.measure.anchor: row for row in queries.measures(on=ask.today) if row.measure.document_id == one.pk}
    return {
        "one": one, "title": one.title_en if english and one.title_en else one.title,
        "level": RegionLevel(one.region.level).label(ask.language), "trust": trust_tag(one.trust, ask.language),
        "articles": [{
            "anchor": row.anchor, "heading": row.heading_en if english and row.heading_en else row.heading,
            "text": row.text_en if english and row.text_en else row.text, "trust": trust_tag(row.trust, ask.language),
            "differs": row.trust != one.trust, "measure": _measure_link(standing.get(row.anchor), ask, desk),
        } for row in queries.articles_of(one.pk)],
        "related": [{
            "words": row.kind.label(ask.language) if row.outward else _("被 {kind}").format(kind=row.kind.label(ask.language)),
            "number": row.number, "url": reverse(f"{desk}:document", args=[row.other.slug]) if row.other else "",
        } for row in queries.related_to(one)],
    }


def _measure_link(row: queries.MeasureNow | None, ask: Ask, desk: str) -> dict[str, str] | None:
    if row is None:
        return None
    url = reverse("officer:measure", args=[row.number]) if desk == "officer" else f"{reverse('public:measures')}#m-{row.number}"
    return {"label": f"{row.label}{row.name(ask.language)}", "url": url}

"""Blocks a page is built of: heading, card, section, notice, refusal, empty state, buttons, forms that post."""

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from .shape import draw, one_of, shape

register = template.Library()
TONES = ("", "act", "ok", "wait", "late")
BUTTONS = ("plain", "primary", "danger", "quiet")


@register.inclusion_tag("parts/heading.html")
def heading(title: object, kicker: object = "", note: object = "") -> dict:
    """The page's one h1, with a small line above (kicker) and one below (note)."""
    return {"title": title, "kicker": kicker, "note": note}


@register.simple_block_tag(takes_context=True)
def card(
    context: Context,
    content: str,
    title: object = "",
    note: object = "",
    tone: str = "",
    flush: bool = False,
    level: int = 2,
    id: str = "",
) -> SafeString:
    """A card. flush=True: no padding, for tables. tone: '', act, ok, wait, late."""
    return draw(
        context,
        "card",
        content=content,
        title=title,
        note=note,
        tone=one_of(tone, TONES, "tone"),
        flush=flush,
        level=level,
        id=id,
    )


@register.simple_block_tag(takes_context=True)
def section(
    context: Context,
    content: str,
    title: object,
    note: object = "",
    more_url: str = "",
    more: str = "",
    id: str = "",
) -> SafeString:
    """A titled stretch of a page, with an optional link at the right of its title."""
    return draw(context, "section", content=content, title=title, note=note, more_url=more_url, more=more, id=id)


@register.simple_block_tag(takes_context=True)
def notice(context: Context, content: str, kind: str = "", title: object = "") -> SafeString:
    """A message in the flow of the page. kind: '', act, ok, wait, late (late is announced at once)."""
    return draw(context, "notice", content=content, kind=one_of(kind, TONES, "kind"), title=title)


@register.inclusion_tag("parts/refusal.html")
def refusal(refused: object, title: object = "") -> dict:
    """Every reason, its clause and the way out. `refused.reasons`: items with text, basis, way_out.

    Frames draw the context's `refused` by themselves; a page needs this only for a refusal of its own.
    """
    reasons = refused["reasons"] if isinstance(refused, dict) else getattr(refused, "reasons", None)
    return {
        "title": title,
        "reasons": [shape(r, ("text",), basis="", way_out="", url="", code="") for r in reasons or ()],
    }


@register.inclusion_tag("parts/empty.html")
def empty(title: object, text: object = "", url: str = "", action: object = "") -> dict:
    """Nothing here, and what to do next."""
    return {"title": title, "text": text, "url": url, "action": action}


@register.inclusion_tag("parts/button.html")
def button(
    label: object,
    url: str = "",
    kind: str = "plain",
    do: str = "",
    name: str = "",
    value: object = "",
    confirm: object = "",
    form: str = "",
    key: str = "",
    wide: bool = False,
    disabled: bool = False,
    download: bool = False,
    about: object = "",
) -> dict:
    """A link when `url` is given, else a submit button. kind: plain, primary, danger, quiet.

    `about` follows the label for screen readers only: what 查看 looks at, where the eye sees it beside the button.

    `do` names the deed the button asks for (`@page.deed`); name and value are for anything else.
    `confirm` asks first; `key` gives a keyboard key (the primary action takes 'a'); `form` names a form elsewhere.
    """
    name, value = ("do", do) if do else (name, value)
    return {
        "label": label,
        "url": url,
        "kind": one_of(kind, BUTTONS, "kind"),
        "name": name,
        "value": value,
        "confirm": confirm,
        "form": form,
        "key": key or ("a" if kind == "primary" else ""),
        "wide": wide,
        "disabled": disabled,
        "download": download,
        "about": about,
    }


@register.simple_block_tag(takes_context=True)
def actions(context: Context, content: str, note: object = "") -> SafeString:
    """The sticky bar at the foot: note left, buttons right, the primary one last. Use inside block `foot`."""
    return draw(context, "actions", content=content, note=note)


@register.simple_block_tag(takes_context=True)
def post(
    context: Context,
    content: str,
    do: str = "",
    to: str = "",
    id: str = "",
    draft: str = "",
    files: bool = False,
    label: str = "",
    confirm: object = "",
    inline: bool = False,
) -> SafeString:
    """A form that posts to this page (or `to`): CSRF token, idempotency field, double-submit guard.

    `do` names the deed (leave it out when the buttons say it); `draft` names a draft the browser keeps by itself. For
    someone who is logged in a form with a deed of its own is kept under the deed's name; a visitor's is kept only where
    the page says so, for the next one at that screen may be someone else.
    """
    known = getattr(context.get("by"), "is_known", False)
    draft = draft or (do if known and not inline else "")
    return draw(
        context,
        "post",
        content=content,
        do=do,
        to=to,
        id=id,
        draft=draft,
        files=files,
        label=label,
        confirm=confirm,
        inline=inline,
        once=context.get("once", ""),
    )


@register.simple_tag(takes_context=True)
def once(context: Context) -> SafeString:
    """The hidden idempotency field, for a form written by hand ({% post %} has it already)."""
    return format_html('<input type="hidden" name="once" value="{}">', context.get("once", ""))


@register.simple_block_tag(takes_context=True)
def dialog(context: Context, content: str, id: str, label: object, title: object, kind: str = "plain") -> SafeString:
    """A button (`label`) and the dialog it opens; works without script where the browser knows popovers."""
    kind = one_of(kind, BUTTONS, "kind")
    return draw(context, "dialog", content=content, id=id, label=label, title=title, kind=kind)

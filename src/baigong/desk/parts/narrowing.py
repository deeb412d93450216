"""Narrowing a list, and moving through it: chips, filters, pager, tabs. The state is in the address."""

from collections.abc import Iterable

from django import template
from django.core.paginator import Page
from django.forms import Form
from django.template import Context
from django.utils.safestring import SafeString

from .shape import draw, query_without, shape

register = template.Library()


@register.inclusion_tag("parts/chips.html")
def chips(items: Iterable, label: object = "") -> dict:
    """Views of a list to choose among. items: label, url; count, current."""
    return {"items": [shape(x, ("label", "url"), count=None, current=False) for x in items], "label": label}


@register.inclusion_tag("parts/active.html")
def active_filters(items: Iterable, clear_url: str = "") -> dict:
    """Filters in force, each with a link that removes it. items: label, value, url."""
    return {"items": [shape(x, ("label", "value", "url")) for x in items], "clear_url": clear_url}


@register.simple_tag(takes_context=True)
def filters(context: Context, form: Form, open: bool = False) -> SafeString:
    """A GET form of filters; what is in force stands beneath as removable chips. Keeps `order` in the URL."""
    active = []
    if form.is_bound and form.is_valid():
        for name, value in form.cleaned_data.items():
            if value not in (None, "", [], False) and not form[name].is_hidden:
                url = query_without(context, form.add_prefix(name), "page")
                active.append({"label": form[name].label, "value": _shown(form, name, value), "url": url})
    request = context.get("request")
    order = request.GET.get("order", "") if request else ""
    names = [form.add_prefix(name) for name in form.fields]
    return draw(
        context,
        "filters",
        form=form,
        open=open or (form.is_bound and not form.is_valid()),
        active=active,
        order=order,
        clear_url=query_without(context, "page", *names),
    )


def _shown(form: Form, name: str, value: object) -> object:
    """A filter's value in the words of its choices."""
    words = {str(key): label for key, label in getattr(form.fields[name], "choices", None) or () if str(key)}
    if isinstance(value, (list, tuple, set)):
        return "、".join(str(words.get(str(one), one)) for one in value)
    if value is True:
        return "✓"
    return words.get(str(getattr(value, "pk", value)), value)


@register.simple_tag(takes_context=True)
def pager(context: Context, page: Page, name: str = "page") -> SafeString:
    """Links to the other pages of a list; the rest of the URL is kept. `name`: of the second list of a page."""
    numbers = []
    for n in page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1):
        here = isinstance(n, int)
        numbers.append({"n": n, "url": query_without(context, **{name: str(n)}) if here else "", "here": n == page.number})
    before = query_without(context, **{name: str(page.number - 1)}) if page.has_previous() else ""
    after = query_without(context, **{name: str(page.number + 1)}) if page.has_next() else ""
    return draw(
        context,
        "pager",
        numbers=numbers,
        before=before,
        after=after,
        count=page.paginator.count,
        many=page.paginator.num_pages > 1,
    )


@register.inclusion_tag("parts/tabs.html")
def tabs(items: Iterable, label: object = "") -> dict:
    """Pages of one matter side by side. items: label, url; count, current."""
    return {"items": [shape(x, ("label", "url"), count=None, current=False) for x in items], "label": label}

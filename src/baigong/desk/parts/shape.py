"""How a part takes what a page hands it: declared keys only, and one way to draw."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.template import Context
from django.utils.safestring import SafeString


def shape(item: object, need: Sequence[str], **optional: Any) -> dict[str, Any]:
    """Return a dict of the declared keys of a mapping or an object.

    `need` must be there; `optional` gives keys with defaults. A missing or (for mappings) an unknown key
    raises TypeError, so that a misspelt key is seen the first time the page is drawn.
    """
    if isinstance(item, Mapping):
        unknown = set(item) - set(need) - set(optional)
        missing = set(need) - set(item)
        if unknown or missing:
            raise TypeError(f"part item: unknown {sorted(unknown)}, missing {sorted(missing)}")
        return {key: item[key] for key in need} | {key: item.get(key, default) for key, default in optional.items()}
    try:
        needed = {key: getattr(item, key) for key in need}
    except AttributeError as error:
        raise TypeError(f"part item: {error}") from error
    return needed | {key: getattr(item, key, default) for key, default in optional.items()}


def one_of(value: str, allowed: Sequence[str], what: str) -> str:
    """Return value if it is among the allowed words, else raise ValueError naming them."""
    if value not in allowed:
        raise ValueError(f"{what} must be one of {', '.join(map(repr, allowed))}; got {value!r}")
    return value


def draw(context: Context, template_name: str, /, **words: Any) -> SafeString:
    """Draw parts/<template_name>.html with only the given words (and the CSRF token) in sight."""
    inner = context.new(words)
    inner["csrf_token"] = context.get("csrf_token", "")
    assert context.template is not None, "a part is drawn inside a template"  # noqa: S101 -- Django binds it
    return context.template.engine.get_template(f"parts/{template_name}.html").render(inner)


def query_without(context: Context, *drop: str, **put: str) -> str:
    """The page's own query string (`?a=1&b=2`) without some keys and with others set; '?' if nothing is left."""
    request = context.get("request")
    if request is None:
        from django.http import QueryDict

        query = QueryDict(mutable=True)
    else:
        query = request.GET.copy()
    for key in (*drop, *put):
        query.pop(key, None)
    for key, value in put.items():
        query[key] = value
    return "?" + query.urlencode()

"""The API for people: every operation, what it takes and answers, drawn from the description that machines read.

The desk does not know the API; it asks the house's own address for the description, as anyone would.
"""

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import resolve
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.people.words import Operation

from .door import public

DESCRIPTION = "/api/v1/openapi.json"
WHERE = {"path": _("地址"), "query": _("查询"), "header": _("请求头")}
TAKES = (_("名称"), _("类型"), _("位置"), _("含义"))


@page(public, "api/", title=_("开放接口"))
def api(ask: Ask) -> Show:
    """All operations by what they are about. Raises Resolver404, told as not found, where no API is hung."""
    asked = HttpRequest()
    asked.method = "GET"
    told = json.loads(resolve(DESCRIPTION).func(asked).content)
    shapes = told["components"]["schemas"]
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, methods in told["paths"].items():
        for method, one in methods.items():
            groups.setdefault(one["tags"][0], []).append(_operation(method, path, one, shapes, ask))
    return show(groups=list(groups.items()), intro=told["info"]["description"], description_url=DESCRIPTION,
                takes=TAKES, answers=TAKES[:2])


def _operation(method: str, path: str, one: dict[str, Any], shapes: dict[str, Any], ask: Ask) -> dict[str, Any]:
    needs = one.get("x-needs", "")
    takes = [[each["name"], _kind(each["schema"], shapes), WHERE[each["in"]], each["description"]]
             for each in one["parameters"]]
    body = one.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    takes += [[name, kind, _("正文"), ""] for name, kind in _fields(body, shapes)]
    answer = one["responses"]["200"]["content"]["application/json"]["schema"]
    return {
        "method": method.upper(), "path": path, "title": one["summary"], "takes": takes,
        "says": one["description"] if ask.language == "en" else "", "answers": [list(each) for each in _fields(answer, shapes)],
        "needs": Operation(needs).label(ask.language) if needs in Operation.codes() else _("任意令牌") if needs else "",
        "code": needs if needs in Operation.codes() else "", "ends": ", ".join(one["responses"]),
        "try_url": path if method == "get" and not needs and "{" not in path else "",
    }


def _fields(schema: dict[str, Any], shapes: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and kind of every field; of a page of rows those of a row, as `items[].name`."""
    shape = shapes[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    for name, field in shape.get("properties", {}).items():
        inner = field.get("items", {})
        yield name, _kind(field, shapes)
        if "$ref" in inner:
            yield from ((f"{name}[].{each}", kind) for each, kind in _fields(inner, shapes))


def _kind(schema: dict[str, Any], shapes: dict[str, Any]) -> str:
    """A type in few words: "string (date)", "a | b | c", "Coded", "… | null"."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return " | ".join(shapes[name]["enum"]) if "enum" in shapes[name] else name
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(_kind(one, shapes) for one in schema["anyOf"]))
    kind = schema.get("type", "any")
    if kind == "array":
        return f"{_kind(schema.get('items', {}), shapes)}[]"
    return f"{kind} ({schema['format']})" if "format" in schema else kind

"""The API's own description (OpenAPI 3.1), made exact: media types of problems, headers, no null in an address."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from .problem import MEDIA, tell_problems

PREFIX = "/api/v1"
MEANINGS: dict[str, object] = {
    "limit": _("每页几条"),
    "cursor": _("上一页给出的 next"),
    "q": _("名称或编号中的文字"),
    "place": _("地区代码（GB/T 2260）"),
    "on": _("哪一天；不写为今天"),
    "fund": _("资金来源"),
    "payee": _("发给谁"),
    "slug": _("政策代号"),
    "hash": _("政策版本的 SHA-256"),
    "occupation": _("职业（工种）编码"),
    "level": _("技能等级"),
    "programme": _("培训项目种类"),
    "opens_from": _("开班日期不早于"),
    "opens_until": _("开班日期不晚于"),
    "only_free": _("只看有空位的"),
    "shortage": _("紧缺程度"),
    "Idempotency-Key": _("每次新的提交一个新的 UUID；重发时不变"),
    "catalogue_id": _("目录编号"),
    "cohort_id": _("班次编号"),
    "session_id": _("课次编号"),
    "work_id": _("后台办理编号"),
}
"""What a parameter means: one name means one thing everywhere."""


class Documented(NinjaAPI):
    """The API with problems told by RFC 9457, and a description that says so."""

    def __init__(self, **given: Any) -> None:
        super().__init__(docs_url=None, openapi_url=None, **given)
        tell_problems(self)

    def get_openapi_schema(self, **_given: Any) -> OpenAPISchema:
        """The description in the language of the request."""
        told = super().get_openapi_schema(path_prefix=PREFIX[1:] + "/")
        told["servers"] = [{"url": "/"}]
        for path in told["paths"].values():
            for method, operation in path.items():
                _mend(method, operation)
        return told


def _mend(method: str, operation: dict[str, Any]) -> None:
    for parameter in operation["parameters"]:
        parameter["schema"] = _without_null(parameter["schema"])
        parameter["description"] = MEANINGS[parameter["name"]]
    for status, answer in operation["responses"].items():
        if status >= 400:
            answer["content"] = {MEDIA: answer["content"]["application/json"]}
        if status == 429:
            answer["headers"] = {"Retry-After": _header("integer", _("几秒后再试"))}
    done = operation["responses"][200]
    if method == "get":
        done["headers"] = {"ETag": _header("string", _("内容的标记；以 If-None-Match 发回，未变则答 304"))}
        operation["responses"][304] = {"description": str(_("内容未变"))}
    else:
        done["headers"] = {"Idempotency-Replayed": _header("string", _("为 true 时，是先前给过的答复"))}


def _header(kind: str, means: object) -> dict[str, Any]:
    return {"schema": {"type": kind}, "description": means}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """An address cannot hold null: what may be left out is left out."""
    kinds = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if not kinds:
        return schema
    return {**{key: value for key, value in schema.items() if key not in ("anyOf", "default")}, **kinds[0]}

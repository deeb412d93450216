"""Problems (RFC 9457): what a page would say when it refuses, for machines: every reason, its clause, the way out."""

import logging
import re
import traceback
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, SuspiciousOperation
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import get_language
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError

from baigong.journal.words import Refusal as Journal
from baigong.kernel.refused import Common, Reason, Refused
from baigong.kernel.word import Refusals, Words, filled
from baigong.learning.words import Refusal as Learning
from baigong.people.words import Refusal as People

from .words import Fault, Refusal

MEDIA = "application/problem+json"
PLACES = {"body", "query", "path", "header", "sent"}
BRANCH = re.compile(r"^(bool|int|str|constrained-\w+|list\[.*)$")  # which alternative of a union was tried
log = logging.getLogger("baigong.api")

STATUSES: dict[Refusals, int] = {
    Refusal.UNREADABLE: 400,
    Refusal.NO_TOKEN: 401, People.TOKEN_UNKNOWN: 401, People.TOKEN_REVOKED: 401, People.TOKEN_EXPIRED: 401,
    People.TOKEN_ROLE_ENDED: 401,
    Common.NOT_YOURS: 403, Refusal.SCOPE_LACKING: 403,
    Common.NOT_FOUND: 404, Refusal.NO_SUCH_ADDRESS: 404,
    Refusal.OTHER_METHOD: 405,
    Common.NOT_NOW: 409, Common.CONFLICT: 409, Journal.MOVED_MEANWHILE: 409, Learning.COHORT_CLOSED: 409,
    Refusal.TOO_MANY: 429,
    Refusal.BROKEN: 500,
}
"""The status of a refusal by its first reason; 422 for every other: understood, and refused."""


class Titles(Words):
    """What a status means here."""

    S400 = "400", "请求无法读取", "The request cannot be read"
    S401 = "401", "令牌无效", "No valid token"
    S403 = "403", "没有权限", "Not allowed"
    S404 = "404", "没有找到", "Not found"
    S405 = "405", "不接受这种请求方法", "Method not allowed"
    S409 = "409", "与当前状态冲突", "In conflict with the present state"
    S422 = "422", "未能办理", "Refused"
    S429 = "429", "请求过于频繁", "Too many requests"
    S500 = "500", "系统出错", "Our fault"


class Because(Schema):
    """One reason. `basis` is the clause it rests on, `field` the part of the request it is about; "" where none."""

    code: str
    text: str
    way_out: str
    basis: str
    field: str


class Problem(Schema):
    """A refusal. `reasons` are all there are, not the first."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    reasons: list[Because]


def language() -> str:
    """ "zh" or "en", as Accept-Language asks."""
    return "en" if (get_language() or "").startswith("en") else "zh"


def status_of(refused: Refused) -> int:
    """The status that a refusal is sent with."""
    return next((STATUSES[one.word] for one in refused.reasons if one.word in STATUSES), 422)


def because(reason: Reason, *, words: str) -> Because:
    """A reason as it is told."""
    return Because(code=str(reason.word), text=reason.text(words), way_out=reason.way_out(words), basis=reason.basis,
                   field=str(reason.values.get("field", "")))


def problem(request: HttpRequest, refused: Refused) -> JsonResponse:
    """The answer of no."""
    words, status = language(), status_of(refused)
    reasons = [because(one, words=words) for one in refused.reasons]
    said = Problem(
        type=f"urn:baigong:problem:{reasons[0].code.replace('_', '-')}", title=Titles(str(status)).label(words),
        status=status, detail=("; " if words == "en" else "；").join(one.text for one in reasons),
        instance=request.path, reasons=reasons)
    answer = JsonResponse(said.model_dump(), status=status, content_type=MEDIA, json_dumps_params={"ensure_ascii": False})
    if status == 401:
        answer["WWW-Authenticate"] = "Bearer"
    if status == 429:
        answer["Retry-After"] = str(refused.reasons[0].values["seconds"])
    return answer


def tell_problems(api: NinjaAPI) -> None:
    """Let everything that an operation may raise end in a problem."""
    tellers: dict[type[Exception], Callable[[HttpRequest, Any], JsonResponse]] = {
        Refused: problem,
        Http404: lambda request, _error: problem(request, Refused(Common.NOT_FOUND)),
        ObjectDoesNotExist: lambda request, _error: problem(request, Refused(Common.NOT_FOUND)),
        ValidationError: lambda request, error: problem(request, Refused(*_faults(error.errors))),
        HttpError: lambda request, _error: problem(request, Refused(Refusal.UNREADABLE)),
        SuspiciousOperation: lambda request, _error: problem(request, Refused(Refusal.UNREADABLE)),
        Exception: _broken,
    }
    for kind, tell in tellers.items():
        api.add_exception_handler(kind, tell)


def fault(field: str, what: Fault, **limits: Any) -> Reason:
    """One field that cannot be taken, in the language of the request."""
    return Reason(Common.BAD_INPUT, {"field": field, "fault": filled(what.label(language()), limits)})


def _faults(errors: list[dict[str, Any]]) -> list[Reason]:
    """What pydantic found, a line for each field. What was sent is never repeated."""
    found: dict[str, list[dict[str, Any]]] = {}
    for error in errors:
        where = [str(part) for part in error.get("loc", ()) if part not in PLACES and not BRANCH.search(str(part))]
        found.setdefault(".".join(where), []).append(error)
    return [fault(field, Fault.OTHER) if len(those) > 1 else fault(field, _kind(those[0]["type"]), **those[0].get("ctx", {}))
            for field, those in found.items()]


def _kind(code: str) -> Fault:
    """Our word for pydantic's: the longest beginning that we know."""
    return max((one for one in Fault if code.startswith(one.value)), key=lambda one: len(one.value))


def _broken(request: HttpRequest, error: Exception) -> JsonResponse:
    """Our fault. The log gets what broke and where, never the message: a database's names the row."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s at %s %s\n%s", type(error).__name__, request.method, request.path, frames)
    return problem(request, Refused(Refusal.BROKEN))

"""How an operation is hung: its gate, its answers and every problem it may end in, all of them in its description.

    @reads(router, "/occupations", _("查找职业"), Paged[OccupationOut])
    def occupations(request, q: Text = "", limit: Limit = PER_PAGE, cursor: Cursor = "") -> …

    @sends(router, "/sessions/{session_id}/check-ins", _("报送签到"), Taken, needs=Operation.ATTENDANCE)
    def check_in(request, session_id: Key, sent: Batch, idempotency_key: IdempotencyKey) -> …
        return answered_once(request, idempotency_key, lambda: …)
"""

import hashlib
import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Header, Path, Query, Router, Schema

from baigong.journal import actions as journal
from baigong.journal.queries import only_reading
from baigong.kernel.refused import Reason, Refused
from baigong.people.words import Operation

from .caller import Gate, Token, caller
from .problem import Problem
from .words import Refusal

Key = Annotated[int, Path(ge=1, le=2**63 - 1)]
Place = Annotated[str, Path(pattern=r"^[0-9]{6}$")]
PlaceWanted = Annotated[str, Query(pattern=r"^([0-9]{6})?$")]
Slug = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,60}$")]
Text = Annotated[str, Query(max_length=60, pattern=r"^[^\x00]*$")]
OccupationCode = Annotated[str, Query(pattern=r"^[0-9A-Za-z-]{0,20}$")]
IdempotencyKey = Annotated[UUID, Header(alias="Idempotency-Key")]

ANY_TOKEN = "any"  # noqa: S105 - a need, no secret
"""Needs a token, whatever it is for."""

Hung = Callable[[Callable[..., Any]], Callable[..., Any]]


def reads(
    router: Router, path: str, summary: object, answers: Any, *, needs: Operation | str | None = None, gate: Gate | None = None
) -> Hung:
    """A GET: runs where the database refuses anything but reading."""

    def hang(look: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(look)
        def run(request: HttpRequest, **given: Any) -> Any:
            _refuse_unknown(request, known)
            with only_reading():
                return look(request, **given)

        known = set(inspect.signature(look).parameters)
        return _hung(router, "GET", path, summary, answers, needs, gate, run)

    return hang


def sends(
    router: Router, path: str, summary: object, answers: Any, *, needs: Operation | None = None, gate: Gate | None = None,
    conflicts: bool = False,
) -> Hung:
    """A POST: takes an Idempotency-Key. `conflicts`: may end in 409, for it changes something that has states."""

    def hang(do: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(do)
        def run(request: HttpRequest, **given: Any) -> Any:
            _refuse_unknown(request, set())
            return do(request, **given)

        return _hung(router, "POST", path, summary, answers, needs, gate, run, conflicts=conflicts)

    return hang


def answered_once(request: HttpRequest, key: UUID, answer: Callable[[], Schema], *, keep: bool = True) -> HttpResponse:
    """The answer to a POST, found once for one key and body; `keep=False` for what only looks and may name people."""
    asked = hashlib.sha256(request.path.encode() + b"\0" + request.body).hexdigest()
    who = caller(request)
    body, again = journal.reply_once(holder=who.holder, key=key, asked=asked, now=who.now, keep=keep,
                                     answer=lambda: answer().model_dump_json())
    return HttpResponse(body, content_type="application/json; charset=utf-8",
                        headers={"Idempotency-Replayed": "true"} if again else {})


def _refuse_unknown(request: HttpRequest, known: set[str]) -> None:
    """A misspelt filter would find everything: better to say that it filters nothing."""
    unknown = [Reason(Refusal.UNKNOWN_PARAMETER, {"name": name, "field": name}) for name in request.GET if name not in known]
    if unknown:
        raise Refused(*unknown)


def _hung(
    router: Router, method: str, path: str, summary: object, answers: Any, needs: Operation | str | None, gate: Gate | None,
    run: Callable[..., Any], *, conflicts: bool = False,
) -> Callable[..., Any]:
    scope = None if needs in (None, ANY_TOKEN) else Operation(str(needs))
    may_end_in = {400: True, 401: needs is not None, 403: scope is not None, 404: "{" in path, 409: conflicts,
                  422: True, 429: True}
    problems = [status for status, may in may_end_in.items() if may]
    return router.api_operation(
        [method], path, summary=summary, auth=Token(scope) if needs else gate or Gate(),  # type: ignore[arg-type]  # lazy text
        operation_id=run.__name__, response={200: answers, **dict.fromkeys(problems, Problem)},
        openapi_extra={"x-needs": str(needs)} if needs else {},
    )(run)

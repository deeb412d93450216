"""The API's addresses. Around every one: unchanged answers are not sent again, and no answer is anything but JSON."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.urls import URLPattern, path, re_path
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag
from django.views.decorators.csrf import csrf_exempt

from baigong.kernel.refused import Refused

from .problem import problem
from .v1 import api
from .words import Refusal

View = Callable[..., HttpResponse]


def description(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document."""
    return JsonResponse(api.get_openapi_schema(), json_dumps_params={"ensure_ascii": False})


def nothing_here(request: HttpRequest) -> HttpResponse:
    """Everything below the prefix that is no operation."""
    return problem(request, Refused(Refusal.NO_SUCH_ADDRESS))


def around(view: View) -> View:
    """A view with 405 told as a problem, an ETag on what was read, and no copy kept without asking again."""

    @wraps(view)
    def run(request: HttpRequest, **given: Any) -> HttpResponse:
        answer = view(request, **given)
        if isinstance(answer, HttpResponseNotAllowed):
            allowed = answer["Allow"]
            answer = problem(request, Refused(Refusal.OTHER_METHOD, allowed=allowed))
            answer["Allow"] = allowed
        answer["Cache-Control"] = "private, no-cache"
        patch_vary_headers(answer, ["Authorization", "Accept-Language"])
        if request.method == "GET" and answer.status_code == 200:
            if "ETag" not in answer:
                set_response_etag(answer)
            return get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
        return answer

    return csrf_exempt(run)


urlpatterns: list[URLPattern] = [
    path("openapi.json", around(description), name="openapi"),
    *(path(str(one.pattern), around(one.callback), name=one.name) for one in api.urls[0]
      if isinstance(one, URLPattern) and one.name != "api-root"),
    re_path("", around(nothing_here)),
]

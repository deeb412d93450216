"""What a page may answer: a picture of what is, a way onward, or a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header


@dataclass(frozen=True)
class Show:
    """Render the page's template with this context."""

    context: Mapping[str, Any]
    status: int = 200


def show(**context: Any) -> Show:
    """The usual answer to a GET."""
    return Show(context)


class SeeOther(HttpResponseRedirect):
    """After a POST: 303, so that reload never sends the form again."""

    status_code = 303


def onward(url_name: str, *args: Any, **kwargs: Any) -> SeeOther:
    """Go to another page by its name ("officer:claim", claim_id=3)."""
    return SeeOther(reverse(url_name, args=args, kwargs=kwargs))


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"


def download(content: bytes, *, name: str, kind: str, inline: bool = False) -> HttpResponse:
    """A file; `name` may be Chinese; `inline` opens PDF in the browser."""
    placed = content_disposition_header(not inline, name)
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": placed} if placed else {})

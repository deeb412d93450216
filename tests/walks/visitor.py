"""A visitor without a browser: cookies, links, forms. Enough to knock at every door quickly."""

import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import Any

import lxml.html


@dataclass
class Form:
    """A form as read off a page: where it posts, what it holds, what its buttons say."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    words: str = ""


class Read:
    """Links and forms of a page. By lxml: thousands are read in a walk, five times faster than by Python's own parser."""

    def __init__(self, html: str) -> None:
        whole = lxml.html.document_fromstring(html or "<html/>")
        self.links: list[str] = [one.get("href") for one in whole.iter("a") if one.get("href") is not None]
        self.forms = [_form(one) for one in whole.iter("form")]


def _form(given: Any) -> Form:
    form = Form(given.get("action", ""), given.get("method", "get").lower(), words=given.text_content())
    for one in given.iter("input", "button"):
        if one.get("name"):
            form.fields.setdefault(one.get("name"), one.get("value", ""))
    return form


def sent_by(html: str, name: str) -> dict[str, str]:
    """What the switcher's button of one of the cast sends."""
    return next(form.fields for form in Read(html).forms
                if form.fields.get("who") and re.search(rf"{name} ", form.words.strip() + " "))


@dataclass(frozen=True)
class Answer:
    """What the house answered; `path` is where redirects led."""

    status: int
    path: str
    html: str


class Stay(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer, not a way to go."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


class Visitor:
    """One person's cookies at one house."""

    def __init__(self, house: str, name: str = "") -> None:
        self.house, self.name, self.cookies = house, name, CookieJar()
        holder = urllib.request.HTTPCookieProcessor(self.cookies)
        self._following = urllib.request.build_opener(holder)
        self._staying = urllib.request.build_opener(holder, Stay())
        if name:
            self._become(name)

    def get(self, path: str) -> Answer:
        """Look, following redirects."""
        return self._ask(self._following, urllib.request.Request(self.house + path))

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        """Send a form and stay to see the answer itself."""
        given = {"csrfmiddlewaretoken": self._token(), **fields}
        return self._ask(
            self._staying,
            urllib.request.Request(
                self.house + path, data=urllib.parse.urlencode(given).encode(), headers={"Referer": self.house + path}
            ),
        )

    def _token(self) -> str:
        return next((cookie.value or "" for cookie in self.cookies if cookie.name == "csrftoken"), "")

    def _become(self, name: str) -> None:
        answer = self.post("/cast/", sent_by(self.get("/cast/").html, name))
        if answer.status != 303:
            raise LookupError(f"could not become {name}: {answer.status}")

    def _ask(self, opener: urllib.request.OpenerDirector, request: urllib.request.Request) -> Answer:
        try:
            with opener.open(request, timeout=60) as got:
                kind = got.headers.get_content_type()
                body = got.read()
                return Answer(
                    got.status, urllib.parse.urlsplit(got.url).path, body.decode("utf-8") if kind == "text/html" else ""
                )
        except urllib.error.HTTPError as error:
            return Answer(error.code, urllib.parse.urlsplit(error.url).path, error.read().decode("utf-8", "replace"))


def paths_on(answer: Answer) -> set[str]:
    """Internal addresses a page links to, without questions and fragments."""
    found = set()
    for link in Read(answer.html).links:
        parts = urllib.parse.urlsplit(urllib.parse.urljoin(answer.path, link))
        if not parts.scheme and not parts.netloc and not parts.path.startswith("/static/"):
            found.add(parts.path)
    return found

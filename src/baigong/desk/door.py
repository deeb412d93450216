"""Doors: may this actor be at this desk? Every page hangs on exactly one door."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.urls import URLPattern, path

from baigong.kernel.actor import Actor

if TYPE_CHECKING:
    from .page import Ask, Page


@dataclass(frozen=True)
class NavItem:
    """A line of the side navigation: Chinese source label (lazy), url name, and how to count what waits.

    `roles` are those who are shown it; an empty set means everyone whom the door lets in.
    """

    label: object
    url_name: str
    group: object = ""
    count: Callable[["Ask"], int | None] | None = None
    roles: frozenset[str] = frozenset()

    def shown_to(self, by: Actor) -> bool:
        """Is this line for the actor's role?"""
        return not self.roles or by.role in self.roles


@dataclass
class Door:
    """One desk. `roles` may enter; an empty set means everyone, logged in or not.

    `search` names the page that the search box of the frame posts to ("" for a desk without one).
    """

    audience: str
    title: object
    roles: frozenset[str]
    nav: Sequence[NavItem] = ()
    search: str = ""
    pages: list["Page"] = field(default_factory=list)

    def opens(self, by: Actor) -> bool:
        """Is this actor's role one of the desk's?"""
        return not self.roles or by.role in self.roles

    def lets(self, by: Actor, one: "Page") -> bool:
        """May this actor see this page? What the navigation keeps from a role is kept from it, and what hangs under that."""
        return self.opens(by) and all(item.shown_to(by) for item in self.nav if item.url_name in (one.key, one.under))

    def urls(self) -> list[URLPattern]:
        """The desk's URL patterns, one per page, in order of definition."""
        return [path(page.path, page, name=page.name) for page in self.pages]

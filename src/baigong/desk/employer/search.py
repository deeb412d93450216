"""The global search of this desk."""

from baigong.desk.searching import search_pages

from .door import door

search, found = search_pages(door)

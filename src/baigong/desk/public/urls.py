"""The public pages, gathered from every page module of this folder; the links show those that exist."""

import pkgutil
from importlib import import_module

from baigong.desk.page import PAGES

from .door import LINKS, public

for _module in sorted(one.name for one in pkgutil.iter_modules([str(__file__).rsplit("/", 1)[0]])):
    if _module not in {"door", "urls"}:
        import_module(f"baigong.desk.public.{_module}")
public.nav = tuple(item for item in LINKS if item.url_name in PAGES)

app_name = "public"
urlpatterns = public.urls()

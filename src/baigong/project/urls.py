"""Every address of the house, from the audiences' own lists."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = []
if find_spec("baigong.api"):
    urlpatterns.append(path("api/v1/", include("baigong.api.urls")))
if find_spec("baigong.desk.urls"):
    urlpatterns.append(path("", include("baigong.desk.urls")))

"""Where each desk hangs: one address per audience."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

AUDIENCES = {
    "worker": "worker/", "provider": "provider/", "employer": "employer/", "assessor": "assessor/",
    "inspector": "inspector/", "auditor": "auditor/", "officer": "officer/", "public": "",
}

urlpatterns: list[URLPattern | URLResolver] = [
    path(where, include(f"baigong.desk.{audience}.urls"))
    for audience, where in AUDIENCES.items() if find_spec(f"baigong.desk.{audience}") and find_spec(f"baigong.desk.{audience}.urls")
]

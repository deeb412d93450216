"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")
house = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402 - they need the house set up

from baigong.desk.briefly import Briefly  # noqa: E402

application = Briefly(house)  # before everything: in a rush it answers alone

get_resolver().url_patterns  # noqa: B018 - every page is read now, before workers part, and not while somebody waits

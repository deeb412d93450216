"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")
application = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402 - it needs the house set up

get_resolver().url_patterns  # noqa: B018 - every page is read now, before workers part, and not while somebody waits

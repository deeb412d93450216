"""The gallery: every part in every state, for those who make pages."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.parts.gallery import samples
from baigong.desk.show import Show, show

from .door import public


@page(public, "gallery/", title=_("部件陈列"), template="parts/gallery.html")
def gallery(ask: Ask) -> Show:
    """Nothing here is anyone's."""
    return show(**samples(today=ask.today, now=ask.now))

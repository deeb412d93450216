"""Projects that a bureau bought of this provider whole: what was agreed, and which classes run under them."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import buying, listing
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.subsidy import actions, queries
from baigong.subsidy.words.packages import PackageState

from .door import door


@page(door, "packages/", title=_("培训项目"))
def packages(ask: Ask) -> Show | HttpResponse:
    """The provider's own, newest first."""
    narrow = buying.Narrow(ask.get or None)
    found = queries.packages(buying.wanted(narrow), by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(buying.COLUMNS, listing.in_lots(found, lambda some: buying.rows(some, ask, url="")),
                               name=str(_("培训项目")))
    here = listing.page_of(ask, found)
    return show(columns=buying.COLUMNS, rows=buying.rows(here.object_list, ask, url="provider:package"), here=here, narrow=narrow,
                export_url=listing.export_url(ask))


@page(door, "packages/<int:package_id>/", title=_("培训项目"))
def package(ask: Ask, package_id: int) -> Show:
    """One: what was agreed, its money and people, its classes, and those that may still be put under it."""
    one = queries.package(package_id, by=ask.by)
    state = PackageState(one.state)
    return show(
        one=one, state=state.label(ask.language), kind=buying.KINDS[state], facts=buying.facts(one, ask),
        figures=buying.figures(one), columns=buying.CLASSES,
        rows=buying.classes(queries.classes_under(one), ask, url="provider:cohort"),
        waiting=buying.classes(queries.classes_for(one), ask, url="") if state is PackageState.SIGNED else [],
        crumbs=[{"label": _("培训项目"), "url": reverse("provider:packages")}, {"label": one.no}])


@package.deed("put")
def put(ask: Ask, package_id: int) -> SeeOther:
    """A class of the house runs under it."""
    actions.put_class(by=ask.by, now=ask.now, package_id=package_id,
                      cohort_id=checked(typed(ask, buying.Choosing, "put"))["cohort"])
    return ask.again(_("班次已列入项目"))

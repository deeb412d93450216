"""Certificates at a desk: the list, one with its proof, its PDF, its revocation. Hung on the door of each desk.

    certificates, certificate, certificate_file = hang_certificates(door)      in <audience>/certificates.py
"""

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import Origin
from baigong.journal import queries as journal
from baigong.offer.words import Level

from . import listing, papers
from .door import Door
from .forms import checked, typed, why
from .happened import told
from .page import Ask, Page, page
from .show import Show, show


class Narrow(forms.Form):
    """The filters of the list."""

    q = forms.CharField(label=_("姓名或证书编号"), required=False, max_length=40)
    level = forms.ChoiceField(label=_("等级"), required=False)
    origin = forms.ChoiceField(label=_("来源"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        for name, words in (("level", Level), ("origin", Origin)):
            self.fields[name].choices = [("", _("全部")), *((str(one), one.label(ask.language)) for one in words)]


class Revoking(forms.Form):
    """Why it is void."""

    why = why(_("撤销理由"))


def hang_certificates(door: Door, *, revokers: frozenset[str] = frozenset()) -> tuple[Page, Page, Page]:
    """Give a desk its certificates, narrowed to what its actor may see. Only `revokers` are offered to revoke one
    (empty: all of the desk); who really may is the action's to say."""

    @page(door, "certificates/", title=_("证书"), template="certificates.html")
    def certificates(ask: Ask) -> Show | HttpResponse:
        """A page of the list, or all of it as a file."""
        form = Narrow(ask)
        found = assessment.certificates(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
        found = listing.ordered(ask, found, {"issued_on": "issued_on"})
        if listing.wants_file(ask):
            rows = listing.in_lots(found, lambda lot: [papers.certificate_row(ask, one) for one in lot])
            return listing.file_of(papers.COLUMNS, rows, name=str(_("证书")))
        here = listing.page_of(ask, found)
        return show(form=form, columns=papers.COLUMNS, here=here, export_url=listing.export_url(ask), rows=[
            {**papers.certificate_row(ask, one), "url": reverse(certificate.key, args=[one.pk])}
            for one in here.object_list])

    @page(door, "certificates/<int:certificate_id>/", title=_("证书"), template="certificate.html")
    def certificate(ask: Ask, certificate_id: int) -> Show:
        """One certificate: what it says, the code that proves it, what happened to it."""
        one = assessment.certificate(certificate_id, by=ask.by)
        row = papers.certificate_row(ask, one)
        offered = not row["void"] and (not revokers or ask.by.role in revokers)
        return show(
            one=one, row=row, address=papers.address_of(ask, one),
            pdf_url=reverse(certificate_file.key, args=[one.pk]) if one.origin == Origin.ISSUED else "",
            form=typed(ask, Revoking, "revoke") if offered else None,
            revocation=one.revocation if row["void"] else None,
            history=told(journal.history_of(one), language=ask.language),
        )

    @certificate.deed("revoke")
    def revoke(ask: Ask, certificate_id: int) -> HttpResponse:
        """Declare it void, for all to see."""
        given = checked(typed(ask, Revoking, "revoke"))
        actions.revoke_certificate(by=ask.by, certificate_id=certificate_id, why=given["why"], now=ask.now)
        return ask.again(_("已撤销，查验时即显示"))

    @page(door, "certificates/<int:certificate_id>/pdf/", title=_("证书"), template="certificate.html")
    def certificate_file(ask: Ask, certificate_id: int) -> HttpResponse:
        """The same as a PDF."""
        return papers.certificate_file(ask, assessment.certificate(certificate_id, by=ask.by))

    return certificates, certificate, certificate_file

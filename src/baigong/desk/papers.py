"""Certificates on any desk: a row of a list, the address its QR code carries, the PDF."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.assessment.words import Origin
from baigong.kernel.identity import mask_id
from baigong.offer.words import CertificateKind, Level
from baigong.record import queries as record

from .page import Ask
from .parts.lists import Column
from .show import PDF, download

COLUMNS = (
    Column("name", _("姓名"), "strong", sub="id_number"), Column("what", _("职业（工种）与等级"), sub="no"),
    Column("issuer", _("核发机构")), Column("issued_on", _("核发日期"), "day", sort=True),
    Column("origin", _("来源")), Column("state", _("状态"), "tag"),
)


def certificate_row(ask: Ask, one: Any) -> dict[str, object]:
    """A certificate as lists and cards show it; the ID number masked."""
    words, void = ask.language, assessment.is_revoked(one)
    occupation, level = one.occupation.name, Level(one.level).label(words)
    return {
        "no": one.no, "occupation": occupation, "level": level, "what": f"{occupation} {level}",
        "kind": CertificateKind(one.kind).label(words), "issuer": one.issuer, "issued_on": one.issued_on, "void": void,
        "name": one.person.name, "id_number": mask_id(one.person.id_number), "origin": Origin(one.origin).label(words),
        "state": (_("已撤销"), "no") if void else (_("有效"), "ok"),
    }


def address_of(ask: Ask, one: Any) -> str:
    """What the QR code of a certificate carries, under the address this installation was reached by."""
    return record.verification_address(one, site=_site(ask))


def certificate_file(ask: Ask, one: Any) -> HttpResponse:
    """The certificate as PDF, opened in the browser. One of elsewhere has no paper of ours: DoesNotExist."""
    if one.origin != Origin.ISSUED:
        raise type(one).DoesNotExist
    return download(record.certificate_pdf(one, site=_site(ask)), name=f"{one.no}.pdf", kind=PDF, inline=True)


def _site(ask: Ask) -> str:
    return ask.request.build_absolute_uri("/").rstrip("/")

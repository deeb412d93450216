"""The certificate as PDF, set by typst from the template beside this file; the same input gives the same bytes."""

from functools import cache
from pathlib import Path
from threading import Lock

import segno
import typst
from django.conf import settings

from baigong.assessment.models import Certificate
from baigong.kernel.identity import mask_id
from baigong.offer.words import CertificateKind, Level

from .verification import seal_of

TEMPLATE = Path(__file__).with_name("certificate.typ")
FONTS = ("400Regular", "700Bold")
QR_MASK = 3  # a fixed mask draws ten times faster than choosing the best one (stack.md)
_one_at_a_time = Lock()  # the compiler keeps its fonts between certificates, and works for one thread at once


def verification_address(certificate: Certificate, *, site: str) -> str:
    """Where the QR code leads: the number and the seal. `site` is like "https://host", without a slash at the end."""
    return f"{site}/verify/{certificate.no}/?s={seal_of(certificate)}"


def certificate_pdf(certificate: Certificate, *, site: str) -> bytes:
    """An A4 certificate with the verification QR code; give a row from assessment's queries, read for the asker."""
    person, level = certificate.person, Level(certificate.level)
    address = verification_address(certificate, site=site)
    on = certificate.issued_on
    says = {
        "title": CertificateKind(certificate.kind).zh, "name": person.name, "id_number": mask_id(person.id_number),
        "occupation": certificate.occupation.name, "level": level.zh, "issuer": certificate.issuer,
        "no": certificate.no, "issued_on": f"{on.year} 年 {on.month} 月 {on.day} 日",
        "theory": _shown(certificate.theory), "practice": _shown(certificate.practice),
        "site": f"{site}/verify/", "simulated": "1" if settings.SIMULATED else "",
        "qr": segno.make(address, error="m", mask=QR_MASK, micro=False).svg_inline(border=0, dark="#1a1a1a"),
    }
    with _one_at_a_time:
        made = _compiler().compile(
            format="pdf", sys_inputs=says, pdf_standards="a-2a", timestamp=int(certificate.issued_at.timestamp()))
    if not isinstance(made, bytes):
        raise TypeError("typst made several files of one document")
    return made


def _shown(score: int | None) -> str:
    return "—" if score is None else str(score)


@cache
def _compiler() -> typst.Compiler:
    shelf = settings.CHECKOUT / "assets" / "node_modules" / "@expo-google-fonts" / "noto-serif-sc"
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, ignore_system_fonts=True,
                          font_paths=[shelf / weight for weight in FONTS])

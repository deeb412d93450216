"""The certificate on paper: its words can be read back from the PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from baigong.assessment import queries as assessment
from baigong.people.models import Person
from baigong.record import queries

SITE = "https://example.invalid"


def text_of(pdf: bytes) -> str:
    """All words of a PDF of one page."""
    (page,) = PdfReader(BytesIO(pdf)).pages
    return "".join(page.extract_text().split())


@pytest.mark.parametrize("name", ["李明", "㛃䶮"])
def test_the_pdf_names_the_holder_and_the_number(holder, name):
    Person.objects.filter(pk=holder.certificate.person_id).update(name=name)
    certificate = assessment.certificate_numbered(holder.certificate.no)
    pdf = queries.certificate_pdf(certificate, site=SITE)
    assert pdf.startswith(b"%PDF-") and len(pdf) < 80_000
    words = text_of(pdf)
    for part in (name, certificate.no, "养老护理员", "四级/中级工", "88", "90", "2025年9月20日", "不是有效证书",
                 certificate.issuer):
        assert part in words
    assert certificate.person.id_number not in words


def test_the_same_certificate_is_the_same_bytes(holder):
    certificate = assessment.certificate_numbered(holder.certificate.no)
    first = queries.certificate_pdf(certificate, site=SITE)
    assert queries.certificate_pdf(certificate, site=SITE) == first


def test_a_certificate_without_scores_prints_dashes(holder):
    certificate = assessment.certificate_numbered(holder.certificate.no)
    certificate.theory = certificate.practice = None
    assert "—" in text_of(queries.certificate_pdf(certificate, site=SITE))

"""My record: from the first class to today, by year; each entry opens its proof. And the same on A4."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.assessment.words import Origin
from baigong.desk import papers
from baigong.desk.page import PAGES, Ask, page
from baigong.desk.show import Show, show
from baigong.offer.words import Level
from baigong.record import queries
from baigong.record.words import Kind

from .door import door

PROOFS = {Kind.TRAINING: "worker:attendance", Kind.ASSESSMENT: "worker:result", Kind.CERTIFICATE: "worker:certificate",
          Kind.SUBSIDY: "worker:claim"}


@page(door, "record/", title=_("我的技能档案"))
def record(ask: Ask) -> Show:
    """The timeline with its sums, and the ways to papers and consents."""
    return show(**_file(ask))


@page(door, "record/print/", title=_("终身技能档案"))
def record_print(ask: Ask) -> Show:
    """The same as an official A4 document."""
    return show(**_file(ask))


@page(door, "results/<int:exam_id>/", title=_("考核结果"))
def result(ask: Ask, exam_id: int) -> Show:
    """One exam of mine: marks, who examined, until when the results stand in public."""
    score = assessment.scores_of(ask.by.person_id or 0).get(exam_id=exam_id)
    exam = score.exam
    return show(exam=exam, score=score, outcome=assessment.outcome_of(score, exam).label(ask.language),
                level=Level(exam.cohort.level).label(ask.language), rules=assessment.rules(exam.held_on))


@page(door, "certificates/", title=_("我的证书"))
def certificates(ask: Ask) -> Show:
    """All my certificates, those of elsewhere too."""
    return show(rows=[_certificate(one, ask) for one in assessment.certificates(by=ask.by)])


@page(door, "certificates/<int:certificate_id>/", title=_("证书"))
def certificate(ask: Ask, certificate_id: int) -> Show:
    """One certificate with the code that proves it."""
    one = assessment.certificate(certificate_id, by=ask.by)
    return show(row=_certificate(one, ask), one=one, address=papers.address_of(ask, one))


@page(door, "certificates/<int:certificate_id>/pdf/", title=_("证书"), template="worker/certificate.html")
def certificate_file(ask: Ask, certificate_id: int) -> HttpResponse:
    """The same as a PDF."""
    return papers.certificate_file(ask, assessment.certificate(certificate_id, by=ask.by))


def _file(ask: Ask) -> dict[str, object]:
    """The file, its entries for the timeline, and as lines for paper."""
    words = ask.language
    found = queries.record(ask.by.person_id or 0, by=ask.by, at=ask.now)
    return {
        "found": found,
        "entries": [{"title": one.title(words), "note": one.note(words), "on": one.on, "state": one.state,
                     "url": _proof(one.proof)} for one in found.entries],
        "lines": [{"on": one.on, "kind": one.kind.label(words), "title": one.title(words), "note": one.note(words),
                   "void": one.state == "void"} for one in found.entries],
    }


def _proof(proof: queries.Proof | None) -> str:
    name = PROOFS.get(proof.kind, "") if proof else ""
    return reverse(name, args=[proof.key]) if proof and name in PAGES else ""


def _certificate(one: Any, ask: Ask) -> dict[str, object]:
    return {**papers.certificate_row(ask, one), "url": reverse("worker:certificate", args=[one.pk]),
            "pdf": reverse("worker:certificate_file", args=[one.pk]) if one.origin == Origin.ISSUED else ""}

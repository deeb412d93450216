"""The letter to the applicant: the sheet's own text filled from the stored decision."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils import timezone

from baigong.kernel.fen import yuan
from baigong.kernel.word import filled
from baigong.people.queries import bureau_of
from baigong.policy import queries as policy
from baigong.subsidy.models import Claim, Decision
from baigong.subsidy.words import Payee, PaymentState

from .claims import latest_decision, law_of
from .procedure import last_day, procedure


@dataclass(frozen=True)
class Letter:
    """A letter as printed: paragraphs of plain text, and what stands around them."""

    title: str
    no: str
    addressee: str
    paragraphs: tuple[str, ...]
    office: str
    on: date


def letter(claim: Claim) -> Letter | None:
    """The letter about the decision that stands; None while there is none to send. Where the text it was decided by can no
    longer be read, in the words that its place uses today."""
    decision = latest_decision(claim)
    if decision is None or decision.kind == "review":
        return None
    on = timezone.localdate(decision.decided_at)
    bureau = bureau_of(claim.region_id)
    office = bureau.name if bureau else claim.region.name
    addressee = claim.worker.name if claim.payee == Payee.WORKER else str(claim.payee_organisation)
    law = law_of(decision)
    text = filled(law[0].letter if law else policy.standing_letter(claim.sheet.region_id), {
        "name": addressee, "policy": claim.sheet.name, "claim_no": claim.no, "decided_on": in_words(on), "office": "",
        "applied_on": in_words(timezone.localdate(claim.filed_at or claim.offered_at)), "reasons": _reasons(decision),
        "amount": f"应付金额：人民币 {yuan(decision.amount_fen)} 元。" if decision.pays else "",
        "flip": decision.flip["text"] if decision.flip else "",
        "objection_until": in_words(last_day(on, procedure(on).objection_days)),
    })
    paragraphs = tuple(part.strip() for part in text.split("\n\n") if part.strip() and part.strip() != f"{addressee}：")
    kept = claim.payments.exclude(state=PaymentState.RETURNED).aggregate(fen=Sum("set_off_fen"))["fen"]
    if kept:
        out = f"其中 {yuan(kept)} 元抵扣您应退的补贴款，实付 {yuan(decision.amount_fen - kept)} 元。"
        paragraphs = (*paragraphs, out)
    title = "补贴审核结果告知书" if decision.pays else "不予支付补贴告知书"
    return Letter(title, claim.no, addressee, paragraphs, office, on)


def _reasons(decision: Decision) -> str:
    if decision.pays:
        return "经审核，符合各项条件，决定同意支付。"
    lines = [line["text"] for line in decision.lines if line["holds"] is False]
    if decision.why:
        lines.append(decision.why)
    numbered = [f"（{place}）{text}；" for place, text in enumerate(lines, start=1)]
    return "\n".join(["经审核，决定不予支付，理由如下：", *numbered])


def in_words(day: date) -> str:
    """A day as Chinese letters write it."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日"

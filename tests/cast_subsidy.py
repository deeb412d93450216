"""Certificates, published policies, budgets and facts: what the tests of subsidy and the floors above begin with.

    scene = cast_subsidy.make_scene()                 # two workers with certificates, insurance sheet, money
    claim = scene.offered()                            # the first worker's claim
    claim = scene.filed() / reviewed() / granted() / noticed() / payable() / sent() / paid()
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from baigong.assessment.models import Certificate
from baigong.kernel.actor import SYSTEM, Actor
from baigong.learning.models import Attendance
from baigong.offer.models import Catalogue, Item
from baigong.people.words import Register
from baigong.policy import actions as policy
from baigong.policy.models import BudgetLine, Sheet
from baigong.subsidy import actions
from baigong.subsidy.models import Claim, Notice, PayRun
from baigong.subsidy.words import Basis

from . import cast, cast_course, cast_exam
from .harness.kept import kept

INSURANCE = "000000/unemployment-insurance-uplift"
TRAINING = "120000/training-2022"
FACTS = {"worker.insured_months": 46, "worker.drawing_benefit": False}


def moment_of(year: int, month: int, day: int) -> datetime:
    """Ten in the morning of any day, Chinese time."""
    return cast_course.moment(date(year, month, day), 10)


def on(day: int, month: int = 10, hour: int = 10) -> datetime:
    """An instant of the autumn of 2025, Chinese time."""
    return cast_course.moment(date(2025, month, day), hour)


OFFERED, FILED, REVIEWED, GRANTED = on(9), on(9, hour=15), on(13), on(14)
NOTICED, CLOSED, SENT, ANSWERED = on(15), on(23), on(24), on(27)
"""15 October is a Wednesday: five working days later is Wednesday the 22nd, so the notice may close on the 23rd."""


@dataclass
class Scene:
    """Two workers who hold a level 4 certificate each, the policy, the money, and everyone who decides."""

    who: cast.Cast
    course: cast_course.Course
    certificates: list[Certificate]
    sheet: Sheet
    line: BudgetLine

    def claim_of(self, worker: Actor | None = None) -> Claim:
        """The newest claim of a worker (the first one)."""
        return Claim.objects.filter(worker_id=(worker or self.who.worker).person_id).latest("id")

    def offered(self) -> Claim:
        """Offers made to everyone; the first worker's."""
        actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
        return self.claim_of()

    def filed(self, worker: Actor | None = None) -> Claim:
        """Taken up by the worker."""
        worker = worker or self.who.worker
        actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
        return actions.file_claim(by=worker, now=FILED, claim_id=self.claim_of(worker).pk)

    def reviewed(self, worker: Actor | None = None) -> Claim:
        """Through the first review."""
        claim = self.filed(worker)
        actions.review_claim(by=self.who.reviewer, now=REVIEWED, claim_id=claim.pk)
        return self.claim_of(worker)

    def granted(self, worker: Actor | None = None) -> Claim:
        """Through the second."""
        claim = self.reviewed(worker)
        actions.grant_claim(by=self.who.approver, now=GRANTED, claim_id=claim.pk)
        return self.claim_of(worker)

    def noticed(self, worker: Actor | None = None) -> Notice:
        """On public notice."""
        self.granted(worker)
        return actions.open_notice(by=self.who.approver, now=NOTICED, region=cast.COUNTY)

    def payable(self, worker: Actor | None = None) -> Claim:
        """The notice over."""
        actions.close_notice(by=self.who.approver, now=CLOSED, notice_id=self.noticed(worker).pk)
        return self.claim_of(worker)

    def drafted(self) -> PayRun:
        """In a run."""
        self.payable()
        return actions.draft_run(by=self.who.payer, now=SENT, region=cast.COUNTY)

    def sent(self) -> PayRun:
        """At the bank."""
        return actions.release_run(by=self.who.payer, now=SENT, run_id=self.drafted().pk)

    def paid(self) -> Claim:
        """Arrived."""
        run = self.sent()
        actions.read_bank_answer(by=self.who.payer, now=ANSWERED, run_id=run.pk, content=answer_of(run))
        return self.claim_of()


def answer_of(run: PayRun, result: str = "成功", *, why: str = "", **change: str) -> bytes:
    """The bank's csv about every payment of a run; `change` replaces columns by their Chinese name."""
    rows = ["指令号,金额,处理结果,银行流水号,失败原因"]
    for payment in run.payments.select_related("run").order_by("nth"):
        cells = {"指令号": payment.no, "金额": f"{payment.amount_fen / 100:.2f}", "处理结果": result,
                 "银行流水号": f"B{payment.pk}" if result == "成功" else "", "失败原因": why, **change}
        rows.append(",".join(cells.values()))
    return "\n".join(rows).encode()


def publish(code: str) -> Sheet:
    """Publish one folder of the shelf, as set-up does."""
    proposed = policy.propose_sheet(by=SYSTEM, now=cast.NOW, folder=Path(settings.INSTITUTION) / "policies" / code)
    return policy.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=proposed.pk)


def fund(amount_fen: int = 100_000_000, *, fund: str = "unemployment-insurance") -> BudgetLine:
    """Money for the county in 2025."""
    return policy.appropriate(by=SYSTEM, now=cast.NOW, region=cast.COUNTY, fund=fund, year=2025,
                              document_no=f"津财社〔2025〕{amount_fen}号", amount_fen=amount_fen)


def insured(worker: Actor, *, day: date = cast.TODAY, **facts: object) -> None:
    """What the social insurance register says: insured long enough, unless told otherwise."""
    named = {f"worker.{name}": value for name, value in facts.items()}
    cast.given_facts(worker.person_id, on=day, register=Register.SOCIAL_INSURANCE, **{**FACTS, **named})


@kept
def make_scene(*, amount_fen: int = 100_000_000, is_insured: bool = True) -> Scene:
    """Certificates issued on 20 September, the insurance sheet in force, accounts registered, money there."""
    stage = cast_exam.make_stage()
    certificates = stage.certified((88, 90), (70, 75))
    for worker in (stage.who.worker, stage.who.other_worker):
        if is_insured:
            insured(worker)
        cast.pay_account(person_id=worker.person_id)
    return Scene(stage.who, stage.course, certificates, publish(INSURANCE), fund(amount_fen))


@kept
def make_paid(*, both: bool = False) -> Scene:
    """The scene with the first worker's claim paid on 27 October; with the other's too where asked for."""
    scene = make_scene()
    if both:
        scene.filed(scene.who.other_worker)
    scene.paid()
    return scene


def training_too(scene: Scene) -> None:
    """What makes the first worker's certificate worth a training subsidy as well, paid to the provider by another fund."""
    publish(TRAINING)
    catalogue = Catalogue.objects.create(
        region_id=cast.PROVINCE, slug="test", name="目录", document_no="x", trust="G", hash="0" * 64,
        in_force=("2024-01-01", "2026-05-01"))
    cohort, worker = scene.course.cohort, scene.who.worker
    cohort.item = Item.objects.create(catalogue=catalogue, occupation_id=cohort.occupation_id, level="4",
                                      price_fen=300_000, hours=12, shortage="short")
    cohort.save()
    cast.in_group(worker.person_id, "registered_unemployed")
    cast.given_facts(worker.person_id, register=Register.STUDENT, **{"worker.schooling": "none"})
    cast.given_facts(worker.person_id, register=Register.HOUSEHOLD,
                     **{"worker.home_region": "120104", "worker.permit_region": ""})
    cast.given_facts(worker.person_id, register=Register.PENSION,
                     **{"worker.pensioner": False, "worker.public_employee": False})
    for session in scene.course.sessions:
        for enrolment in scene.course.enrolments:  # all of them: a day below 80 % would leave the whole class unpaid
            Attendance.objects.create(
                session=session, enrolment=enrolment, worker_id=enrolment.worker_id, presence="present",
                means="roll", minutes=session.minutes, span=session.span, marked_at=session.ends_at)
    cast.pay_account(organisation_id=scene.who.provider)

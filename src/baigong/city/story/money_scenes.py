"""Scenes of money that comes back, and of training that is bought whole."""

from datetime import date

from baigong.offer.words import Level
from baigong.subsidy import actions as subsidy
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Chosen, RecoveryReason, State

from .cast import NANKAI
from .classes import WELDER
from .days import on
from .stage import Stage

BACK_FEN = 20_000
"""What the school found that it had been paid too much for one trainee."""


@on(11, 14)
def a_school_finds_that_it_had_too_much(stage: Stage) -> None:
    """It says so of its own accord; one officer asks for it, another who decided nothing of it confirms."""
    claim = Claim.objects.filter(worker=stage.persons["worker_3"], payee="provider", state=State.PAID).latest("id")
    debt = subsidy.propose_recovery(
        **stage.acts("reviewer_2", "10:10"), claim_id=claim.pk, amount_fen=BACK_FEN, reason=RecoveryReason.RETURNED,
        basis="津人社办发〔2022〕60号 第二十三条", why="学校自查：教材费 200 元重复计入，主动退回")
    subsidy.confirm_recovery(**stage.acts("city_2", "16:20"), receivable_id=debt.pk)
    stage.filings["school_debt"] = debt.pk


@on(11, 18)
def it_comes_back(stage: Stage) -> None:
    """Booked by the district's finance officer under the bank's voucher, to the line it was paid from."""
    subsidy.book_repayment(
        **stage.acts("finance", "15:30"), receivable_id=stage.filings["school_debt"], amount_fen=BACK_FEN,
        document="模拟回单 2025-1118-0032")


@on(11, 17)
def training_is_bought_whole(stage: Stage) -> None:
    """Twenty who lost their work are to become welders: a tender was held, one officer proposes it and another signs. Its classes
    are still to come."""
    one = subsidy.propose_package(
        **stage.acts("reviewer", "11:10"), region=NANKAI, title="失业人员焊工技能培训项目", document_no="模拟南人社采〔2025〕6号",
        provider_id=stage.bodies["haihe"], chosen=Chosen.TENDER, occupation_id=WELDER, level=Level.L5,
        for_group="registered_unemployed", from_on=date(2025, 11, 24), until_on=date(2025, 12, 31), heads=20, price_fen=120_000,
        advance_percent=30)
    subsidy.sign_package(**stage.acts("approver", "15:30"), package_id=one.pk)

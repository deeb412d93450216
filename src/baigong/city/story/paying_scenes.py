"""Scenes of claims, decisions, notices and payments."""

from . import paying
from .days import on
from .stage import Stage

UPLIFT, TRAINING, LIVING = "unemployment-insurance-uplift", "training-2022", "living-2022"


@on(10, 22)
def entitlements_are_found(stage: Stage) -> None:
    """The system looks; nobody has to know that they are entitled."""
    paying.offer(stage)


@on(10, 23)
def first_claims_are_filed(stage: Stage) -> None:
    """Insured workers for themselves, the school for those it trained."""
    paying.file_own(stage, [1, 7, 10], UPLIFT)
    paying.file_for_house(stage, "huimin_clerk", [2, 3, 5, 11, 22])
    paying.apply(stage, 2, UPLIFT)


@on(10, 24)
def first_claims_are_reviewed(stage: Stage) -> None:
    """First review; one is refused, with the reasons and what would turn the answer."""
    paying.review(stage)


@on(10, 27)
def first_claims_are_granted(stage: Stage) -> None:
    """Second review by another officer. Whoever is hard to employ may now have a living allowance on top."""
    paying.grant(stage)
    paying.offer(stage)


@on(10, 28)
def first_notice(stage: Stage) -> None:
    """Five working days in public, until 4 November."""
    paying.give_notice(stage)


@on(10, 29)
def living_allowances_are_claimed(stage: Stage) -> None:
    """Two tap at once."""
    paying.file_own(stage, [5, 11], LIVING)


@on(10, 31)
def living_allowances_are_reviewed(stage: Stage) -> None:
    """First review; the second comes with the next notice."""
    paying.review(stage, [5, 11])


@on(10, 30)
def someone_objects(stage: Stage) -> None:
    """A named objection."""
    paying.object_to(stage, 3, "听说王某有几天没去上课，请核实出勤。", name="彭海涛", contact="1990000")


@on(11, 3)
def the_objection_is_answered(stage: Stage) -> None:
    """Looked into and dismissed."""
    paying.dismiss_objections(stage, "已调取逐节考勤和签到记录：缺勤 1 节，出勤率高于 80%，符合规定，异议不成立。")


@on(11, 5)
def first_notice_ends(stage: Stage) -> None:
    """Payable."""
    paying.end_notices(stage)


@on(11, 6)
def first_run(stage: Stage) -> None:
    """Paid by a third officer; two are left for the next run. The second school claims."""
    paying.pay(stage, leave=[11])
    paying.file_for_house(stage, "haihe_clerk", [14, 15, 17, 19, 20])


@on(11, 7)
def the_bank_answers(stage: Stage) -> None:
    """One account is closed."""
    paying.bank_answers(stage, returned=[10])


@on(11, 10)
def an_account_is_mended(stage: Stage) -> None:
    """The worker is told by message and gives another account."""
    paying.mend(stage, 10)


@on(11, 11)
def second_run(stage: Stage) -> None:
    """Whose the other account is, the bank is asked first. Paid again."""
    paying.ask_bank(stage)
    paying.bank_knows(stage)
    paying.pay(stage, leave=[11])
    paying.review(stage, [14, 15, 17, 19, 20])


@on(11, 12)
def the_bank_answers_again(stage: Stage) -> None:
    """This time it arrives."""
    paying.bank_answers(stage)
    paying.grant(stage, [5, 11, 14, 15, 17, 19, 20])
    paying.offer(stage)
    paying.file_own(stage, [4], UPLIFT)


@on(11, 13)
def one_is_returned(stage: Stage) -> None:
    """The bank does not know the account as the worker's, and something is missing; the worker is told what."""
    paying.ask_bank(stage)
    paying.bank_knows(stage, not_theirs=[4])
    paying.send_back(stage, 4, "社会保障卡金融账户尚未激活，请激活后重新提交。")


@on(11, 14)
def second_notice(stage: Stage) -> None:
    """In public until today."""
    paying.give_notice(stage)


@on(11, 18)
def late_claims_are_filed(stage: Stage) -> None:
    """Two more workers tap; an employer claims for one of its staff."""
    paying.file_own(stage, [13, 16], UPLIFT)
    paying.file_for_house(stage, "jinggong_clerk", [22])


@on(11, 19)
def late_claims_are_looked_at(stage: Stage) -> None:
    """Two pass the first review; one is granted at once and waits for a notice. The bank is asked about one of the accounts."""
    paying.ask_bank(stage, [13])
    paying.review(stage, [13, 22])
    paying.grant(stage, [22])


@on(11, 19)
def two_put_it_off(stage: Stage) -> None:
    """They were offered something and say: not now."""
    paying.put_off(stage, 2)


@on(11, 20)
def policies_look_for_people(stage: Stage) -> None:
    """Everybody of the district by every policy. Those who put it off are found, confirmed on a stated basis and told; one of
    them wants to hear no more of it, the other has not answered yet."""
    paying.confirm(stage, paying.search(stage), most=2)
    paying.want_no_more(stage, 19)


@on(11, 20)
def an_objection_waits(stage: Stage) -> None:
    """It must be answered before anything is paid."""
    paying.object_to(stage, 17, "怀疑有人代签到，请调看签到照片。")

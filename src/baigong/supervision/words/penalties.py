"""Vocabulary of penalties: the ladder's steps, how a penalty moves, why not."""

from baigong.kernel.word import Event, Refusals, Words


class PenaltyStep(Words):
    """From mild to severe, as the ladder on the shelf has them."""

    TALK = "talk", "约谈", "Talk"
    LETTER = "letter", "整改函", "Letter of rectification"
    CIRCULAR = "circular", "通报", "Public circular"
    TERMINATION = "termination", "解除协议", "Termination"


class PenaltyState(Words):
    PROPOSED = "proposed", "待复核", "Proposed"
    IMPOSED = "imposed", "整改中", "To be put right"
    HANDED_IN = "handed_in", "整改待验收", "Handed in"
    RECTIFIED = "rectified", "整改通过", "Put right"
    WITHDRAWN = "withdrawn", "不予处理", "Withdrawn"


class PenaltyMove(Words):
    CONFIRM = "confirm", "复核同意", "Confirm"
    WITHDRAW = "withdraw", "不予处理", "Withdraw"
    HAND_IN = "hand_in", "提交整改报告", "Hand in"
    ACCEPT = "accept", "验收通过", "Accept"
    RETURN = "return", "退回再改", "Return"


PENALTY_MOVES = {
    (PenaltyState.PROPOSED, PenaltyMove.CONFIRM): PenaltyState.IMPOSED,
    (PenaltyState.PROPOSED, PenaltyMove.WITHDRAW): PenaltyState.WITHDRAWN,
    (PenaltyState.IMPOSED, PenaltyMove.HAND_IN): PenaltyState.HANDED_IN,
    (PenaltyState.HANDED_IN, PenaltyMove.ACCEPT): PenaltyState.RECTIFIED,
    (PenaltyState.HANDED_IN, PenaltyMove.RETURN): PenaltyState.IMPOSED,
}
IN_FORCE = (PenaltyState.IMPOSED, PenaltyState.HANDED_IN, PenaltyState.RECTIFIED)
"""Imposed, whatever became of it since."""
UNRECTIFIED = (PenaltyState.IMPOSED, PenaltyState.HANDED_IN)


class PenaltyRefusal(Refusals):
    NOT_A_PROVIDER = ("not_a_provider", "只能处理培训机构", "Only training providers are on the ladder")
    NO_GROUND = ("no_ground", "没有“{ground}”这样的来源", "There is no such ground: {ground}")
    NO_CAUSE = (
        "no_cause", "没有足以采取“{step}”的情形", "Nothing leads to: {step}",
        "请选择查实的情形", "State what was established",
    )
    MILDER_WHY = (
        "milder_why", "依规定应采取“{step}”，从轻须写明理由", "The ladder says {step}: say why a milder step is taken",
        "请填写理由", "Fill in the reason",
    )
    ANOTHER_CONFIRMS = (
        "another_confirms", "提出处理的人不能自己复核", "Who proposed a penalty does not confirm it",
        "请由另一名工作人员复核", "Ask another officer",
    )
    HIGHER_CONFIRMS = (
        "higher_confirms", "“{step}”由市级或省级管理岗复核", "{step} is confirmed by the city or the province",
        "请由市级或省级管理岗复核", "Ask the city or the province",
    )
    WHY_NEEDED = ("penalty_why_needed", "请写明理由", "Say why")
    REPORT_NEEDED = ("rectification_needed", "请写明整改情况", "Say what was put right")
    ONE_OPEN = (
        "one_open", "该机构有一项处理待复核", "A penalty of this provider waits for confirmation",
        "请先复核", "Settle it first",
    )


class PenaltyTold(Event):
    IMPOSED = (
        "penalty_imposed", "对贵单位采取“{step}”，请于 {day} 前完成整改", "{step_en}: put it right by {day}",
    )
    RECTIFIED = "penalty_rectified", "整改已验收通过", "Your rectification is accepted"
    RETURNED = "penalty_returned", "整改未通过：{why}", "Your rectification is not accepted: {why}"


PENALTY_CONSTRAINTS = {
    "supervision_penalty_another_confirms": PenaltyRefusal.ANOTHER_CONFIRMS,
    "supervision_penalty_one_proposed": PenaltyRefusal.ONE_OPEN,
}

"""Vocabulary of countersignature: what is sent round, what members say, how it is taken, why not."""

from baigong.kernel.word import Event, Refusals, Words


class CountersignedOn(Words):
    """What is sent round."""

    TEXT = "text", "文稿", "Text"
    POLICY = "policy", "政策草案", "Draft policy"
    DOCUMENT = "document", "文件", "Document"


class CountersignState(Words):
    SENT = "sent", "会签中", "Being countersigned"
    SETTLED = "settled", "已定稿", "Settled"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class CountersignMove(Words):
    SETTLE = "settle", "定稿", "Settle"
    WITHDRAW = "withdraw", "撤回会签", "Withdraw"
    PROLONG = "prolong", "延长期限", "Prolong"
    TAKE = "take", "说明采纳情况", "Say how it is taken"


COUNTERSIGN_MOVES = {
    (CountersignState.SENT, CountersignMove.SETTLE): CountersignState.SETTLED,
    (CountersignState.SENT, CountersignMove.WITHDRAW): CountersignState.WITHDRAWN,
}


class CountersignPhase(Words):
    """Where it stands by the calendar."""

    OPEN = "open", "会签中", "Open"
    TAKING = "taking", "汇总意见", "Opinions being taken"
    SETTLED = "settled", "已定稿", "Settled"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class OpinionStance(Words):
    AGREE = "agree", "同意", "Agrees"
    AMEND = "amend", "同意但有修改意见", "Agrees, with changes"
    DISAGREE = "disagree", "不同意", "Disagrees"


class Taking(Words):
    """How an opinion was taken."""

    ADOPTED = "adopted", "采纳", "Adopted"
    PARTLY = "partly", "部分采纳", "Adopted in part"
    DECLINED = "declined", "不采纳", "Not adopted"


class CountersignTold(Event):
    SENT = "round_sent", "请于 {day} 前会签 {no}：{title}", "Countersign {no} by {day}: {title}"
    PROLONGED = "round_prolonged", "会签 {no} 的期限延至 {day}", "The countersignature {no} is open until {day}"
    REMINDED = "round_reminded", "会签 {no} 将于 {day} 到期，目前未回复：{title}", "Not answered yet, due {day}: {no} {title}"
    ANSWERED = "round_answered", "{name} 已回复会签 {no}：{stance}", "{name} answered {no}: {stance}"
    SETTLED = "round_settled", "会签 {no} 已定稿，可查看采纳情况：{title}", "{no} is settled; see how opinions were taken: {title}"
    WITHDRAWN = "round_withdrawn", "会签 {no} 已撤回：{why}", "{no} was withdrawn: {why}"


class CountersignRefusal(Refusals):
    NO_DRAFT_TEXT = (
        "no_draft_text", "请粘贴文稿，或选定草案、文件", "Paste the text, or choose the draft or the document",
    )
    COUNTERSIGN_SHORT = (
        "countersign_short", "期限一般不少于 {least} 个工作日，缩短须说明理由",
        "The period is usually no shorter than {least} working days; say why this is",
        "请延长期限，或填写缩短的理由（成员单位可见）", "Lengthen it, or give the reason, which the members read",
    )
    SILENCE_UNFOUNDED = (
        "silence_unfounded", "逾期视为同意须写明依据", "To count silence as consent, say on what ground",
        "请写明通知或规定的条款；没有依据的，未回复就是未回复", "Name the rule; without one, silence is silence",
    )
    OPINION_NEEDED = ("opinion_needed", "不同意或有修改意见的，须写明意见", "Say what you would change, or why you disagree")
    STANCE_DIFFERS = (
        "stance_differs", "对条款有不同意见，总的意见不能是“同意”", "With opinions on clauses, the whole cannot be plain consent",
        "请改选“同意但有修改意见”或“不同意”", "Choose one of the other two",
    )
    NOT_ITS_CLAUSES = ("not_its_clauses", "没有这一条", "There is no such clause", "请刷新后重试", "Reload and try again")
    COUNTERSIGN_CLOSED = (
        "countersign_closed", "会签已截止，不再接收意见", "It is closed: no opinion is taken any more",
        "确需补充的，请与牵头单位联系延长期限", "Ask the lead to prolong it",
    )
    NOT_COLLECTED = (
        "not_collected", "{day} 前成员单位还可以回复", "Members may still answer until {day}",
        "请在全部回复或截止后办理", "Wait until all have answered or it has closed",
    )
    TAKING_NEEDED = ("taking_needed", "部分采纳或不采纳的，须写明理由", "Say why it is adopted in part or not at all")
    NOTHING_TO_TAKE = ("nothing_to_take", "这条意见没有需要采纳的内容", "There is nothing to take in this opinion")
    UNTAKEN = (
        "opinions_untaken", "还有意见没有说明采纳情况", "It is not said yet how some opinions are taken", "请逐条说明", "Say it of each",
    )
    FINAL_NEEDED = ("final_needed", "定稿的每一条都须有内容，删去的写“删去”", "Every clause of the final text needs its words")
    SETTLED_SUMMARY = ("settled_summary", "请写明会签总的情况", "Sum up what came of it")


COUNTERSIGN_CONSTRAINTS: dict[str, Refusals] = {
    "governance_countersignopinion_in_time": CountersignRefusal.COUNTERSIGN_CLOSED,
    "governance_countersigntaken_collected": CountersignRefusal.NOT_COLLECTED,
    "governance_countersigning_all_taken": CountersignRefusal.UNTAKEN,
}

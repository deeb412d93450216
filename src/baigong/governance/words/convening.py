"""Vocabulary of coordination: members, joint meetings, their agenda, minutes and decisions, why not."""

from baigong.kernel.word import Event, Refusals, Words


class MemberKind(Words):
    """What a member of the coordination mechanism is."""

    DEPARTMENT = "department", "部门", "Department"
    PEOPLES = "peoples", "群团组织", "People's organisation"
    SOCIAL = "social", "社会组织", "Social organisation"


class MeetingState(Words):
    DRAFTED = "drafted", "筹备（征集议题）", "Being prepared"
    CALLED = "called", "已通知", "Called"
    HELD = "held", "已召开，待定纪要", "Held, minutes open"
    SETTLED = "settled", "纪要已定", "Minutes settled"
    CALLED_OFF = "called_off", "已取消", "Called off"


class MeetingMove(Words):
    CALL = "call", "发出会议通知", "Call"
    HOLD = "hold", "登记召开", "Enter as held"
    SETTLE = "settle", "纪要定稿", "Settle the minutes"
    CALL_OFF = "call_off", "取消会议", "Call off"
    PROPOSE = "propose", "提出议题", "Propose an item"
    ANSWER = "answer", "回复", "Answer"
    WRITE = "write", "起草纪要", "Draft minutes"


MEETING_MOVES = {
    (MeetingState.DRAFTED, MeetingMove.CALL): MeetingState.CALLED,
    (MeetingState.CALLED, MeetingMove.HOLD): MeetingState.HELD,
    (MeetingState.HELD, MeetingMove.SETTLE): MeetingState.SETTLED,
    (MeetingState.DRAFTED, MeetingMove.CALL_OFF): MeetingState.CALLED_OFF,
    (MeetingState.CALLED, MeetingMove.CALL_OFF): MeetingState.CALLED_OFF,
}


class ItemState(Words):
    PROPOSED = "proposed", "待列入", "Proposed"
    PLACED = "placed", "已列入", "On the agenda"
    LEFT_OUT = "left_out", "未列入", "Left out"


class Attending(Words):
    """What a member answers an invitation."""

    YES = "yes", "参加", "Attends"
    NO = "no", "请假", "Is excused"


class MinutesStance(Words):
    """What a member that was there says of the minutes."""

    CONFIRMED = "confirmed", "确认无误", "Confirmed"
    OBJECTED = "objected", "有异议", "Objected"


class MeetingTold(Event):
    DRAFTED = "meeting_drafted", "拟召开“{title}”，请提出议题", "A meeting is being prepared, propose items: {title}"
    CALLED = "meeting_called", "会议通知：{title}，{at}，{place}", "You are called to a meeting: {title}, {at}, {place}"
    CALLED_OFF = "meeting_called_off", "会议取消：{title}，{why}", "Called off: {title}, {why}"
    MINUTES = "meeting_minutes", "请于 {day} 前确认“{title}”的纪要", "Confirm the minutes of “{title}” by {day}"
    REMINDED = "minutes_reminded", "“{title}”的纪要 {day} 前请确认，目前未回复", "Not answered yet: the minutes of “{title}”, by {day}"
    SETTLED = "minutes_settled", "“{title}”的纪要已定稿", "The minutes of “{title}” are settled"


class ConvenedRefusal(Refusals):
    MEMBER_KNOWN = ("member_known", "此单位已是成员单位", "This body is a member already")
    OWN_BUREAU = (
        "own_bureau", "本级人社部门是牵头单位，不作成员", "The bureau itself leads and is no member",
        "请选择其他部门、群团组织或社会组织", "Choose another body",
    )
    NOT_A_MEMBER_KIND = (
        "not_a_member_kind", "“{name}”不是机关或群团组织，只能按社会组织加入", "{name} is no department: it can join as a social organisation",
        "请改选成员类别", "Choose the other kind",
    )
    NO_SUCH_BODY = (
        "no_such_body", "没有找到这个单位", "There is no such body",
        "请从名单中选择，或填写已登记机构的统一社会信用代码", "Choose from the list, or give the credit code of a registered body",
    )
    LIAISON_NO_OFFICER = (
        "liaison_no_officer", "联络员须是在任的工作人员账号", "A liaison must hold an officer's role today",
        "请先在“岗位”中授岗；没有账号的单位，由牵头单位按来函登记", "Grant a role first; for a body without, the lead enters its letters",
    )
    MEMBER_LEFT = ("member_left", "此单位已退出", "This body has left")
    NO_MEMBERS = ("no_members", "还没有选成员单位", "No member is chosen", "请先登记成员单位，再选择", "Enter members first, then choose")
    MEETING_PAST = ("meeting_past", "会议时间已过", "The time of the meeting is past", "请改会议时间", "Choose a later time")
    NO_AGENDA = (
        "no_agenda", "议程里还没有议题", "There is nothing on the agenda", "请先把议题列入议程", "Place an item first",
    )
    NOT_ITS_ITEM = ("not_its_item", "没有这个议题", "There is no such item", "请刷新后重试", "Reload and try again")
    NOT_YET_HELD = ("not_yet_held", "会议 {at} 才召开", "The meeting is at {at}", "请在会后登记", "Enter it afterwards")
    NOBODY_CAME = ("nobody_came", "请登记到会单位和人员", "Say who attended")
    DECISION_UNSAID = (
        "decision_unsaid", "写了责任单位或期限的决定须有内容", "A decision with an owner or a day needs its words", "请补全或清空这一行", "Fill in or empty the row",
    )
    MINUTES_SHORT = ("minutes_short", "请写纪要正文", "Write the minutes")
    NO_MINUTES = ("no_minutes", "还没有送成员单位确认的纪要", "No minutes were sent for confirmation yet")
    NOT_PRESENT = ("not_present", "只有到会单位确认纪要", "Only who attended confirms the minutes")
    MINUTES_ANSWERED = ("minutes_answered", "这一稿已经回复过", "This draft was answered already")
    OBJECTION_NEEDED = ("objection_needed", "有异议须写明内容", "Say what you object to")
    MINUTES_OPEN = (
        "minutes_open", "还有到会单位没有回复，{day} 前不能定稿", "Some have not answered: not before {day} is past",
        "请等待回复或期限届满；未回复的如实列明", "Wait for them or for the day; silence is told as silence",
    )
    OBJECTION_STANDS = (
        "objection_stands", "还有异议，须重新送确认或说明理由", "An objection stands: send a new draft or give the reason",
        "请修改纪要重新送确认；不采纳的写明理由", "Change the minutes, or say why it is not taken",
    )
    DECISION_TASKED = (
        "decision_tasked", "这项决定已转为任务", "This decision is a task already", "请在任务页办理", "Go on at the task",
    )


CONVENED_CONSTRAINTS: dict[str, Refusals] = {
    "governance_coordinationmember_once": ConvenedRefusal.MEMBER_KNOWN,
    "governance_minutesreply_once": ConvenedRefusal.MINUTES_ANSWERED,
    "governance_jointmeeting_all_heard": ConvenedRefusal.OBJECTION_STANDS,
}

"""Vocabulary of learning: how presence is marked, what of it counts, and why not."""

from baigong.kernel.word import Event, Refusals, Words


class Means(Words):
    QR = "qr", "扫码签到", "QR check-in"
    CODE = "code", "输码签到", "Typed code"
    ROLL = "roll", "点名", "Roll call"
    CORRECTION = "correction", "更正", "Correction"
    DEVICE = "device", "设备签到", "Check-in by device"


class Presence(Words):
    PRESENT = "present", "到课", "Present"
    LATE = "late", "迟到", "Late"
    LEFT = "left", "早退", "Left early"
    ABSENT = "absent", "缺课", "Absent"


class Counts(Words):
    """What became of one session for one worker."""

    WHOLE = "whole", "都算数", "All of it counts"
    PART = "part", "算一部分", "Part of it counts"
    NONE = "none", "不算数", "Does not count"
    OPEN = "open", "待签到", "Not marked yet"
    COMING = "coming", "未开始", "To come"


class Refusal(Refusals):
    QR_STALE = (
        "qr_stale", "签到码已过期", "The check-in code has expired",
        "请扫描屏幕上最新的签到码", "Scan the newest code on the screen",
    )
    QR_WRONG = (
        "qr_wrong", "签到码无效", "The check-in code is not valid",
        "请扫描本班屏幕上的签到码", "Scan the code shown in your own class",
    )
    NO_CLASS_NOW = (
        "no_class_now", "您现在没有可签到的课", "You have no session open for check-in now",
        "请核对课程表上的时间", "Look at the time in your timetable",
    )
    NOT_IN_CLASS = (
        "not_in_class", "您不是本班学员", "You are not in this cohort",
        "如果报错了班，请找班主任", "Ask the class head if this is the wrong cohort",
    )
    NOT_IN_SESSION = (
        "not_in_session", "第 {nth} 节课的签到时间是 {opens}–{ends}", "Session {nth} is open for check-in {opens}–{ends}",
        "如确实到课，请老师更正", "If you were there, ask the teacher for a correction",
    )
    ALREADY_MARKED = (
        "already_marked", "本节课已记为“{presence}”", "This session is already marked: {presence}",
        "如有误，请老师更正", "If it is wrong, ask the teacher for a correction",
    )
    AHEAD_OF_TIME = (
        "ahead_of_time", "签到时间 {at} 还没有到", "The check-in at {at} lies in the future",
        "请校准设备时钟", "Set the device's clock",
    )
    BATCH_SIZE = (
        "batch_size", "一次报送 1 至 {most} 条签到", "Send 1 to {most} check-ins at once", "请分批报送", "Send the rest in another batch",
    )
    ROLL_CLOSED = (
        "roll_closed", "点名须在 {opens} 至 {until} 之间录入", "A roll call is entered between {opens} and {until}",
        "请用“更正”并写明理由", "Use a correction, with its reason",
    )
    LATE_WHEN = (
        "late_when", "下课后补录迟到须写明到课时间", "After the session, someone late needs a time of arrival",
        "请用“更正”并写明到课时间", "Use a correction with the time of arrival",
    )
    ELSEWHERE = (
        "elsewhere", "同一时间已在另一节课签到", "Checked in to another session at the same time",
        "请联系班主任更正", "Ask the class head for a correction",
    )
    WHY_NEEDED = (
        "why_needed", "更正考勤须写明理由", "A correction needs a reason",
        "理由会原样告知学员", "The worker is told the reason as written",
    )
    BAD_TIMES = (
        "bad_times", "到课和离开时间须在本节课 {starts}–{ends} 之内", "Times must lie within the session, {starts}–{ends}",
    )
    COHORT_CLOSED = (
        "cohort_closed", "班次已结课，考勤不能再改", "The cohort has ended; attendance is closed",
        "请向人社部门申请复核", "Ask the bureau for a review",
    )
    NOT_OVER = (
        "not_over", "最后一节课 {until} 才结束", "The last session ends only at {until}",
        "上完全部课程后再结课", "Close the cohort after its last session",
    )
    NOT_MOVED_NOW = (
        "not_moved_now", "第 {nth} 节课已开始或已有考勤，不能调课", "Session {nth} has begun or has attendance: it cannot be moved",
        "如未上课，请在考勤中更正", "If it was not held, correct the attendance",
    )
    MOVED_INTO_PAST = ("moved_into_past", "新的时间已过", "The new time is past", "请改时间", "Choose a later time")
    MOVE_NEEDS_WHY = ("move_needs_why", "调课须写明理由", "Moving a session needs a reason", "理由会告知学员", "The trainees are told")
    NO_SESSIONS = ("no_sessions", "班次没有课程表", "The cohort has no timetable")
    HOURS_SHORT = (
        "hours_short", "出勤 {percent}%，低于 {min_percent}%（计入 {counted} 分钟，须满 {needed} 分钟）",
        "Attendance {percent} %, below {min_percent} % ({counted} minutes count, {needed} are needed)",
        "还差 {missing} 分钟；如有漏记，请老师更正", "{missing} minutes are missing; ask for a correction if any were not marked",
    )
    DAY_SHORT = (
        "day_short", "{day} 全班出勤 {percent}%，低于 {min_percent}%，本班不合格、不予补贴",
        "On {day} the class attended {percent} %, below {min_percent} %: the class does not qualify",
    )
    CAME_LATE = ("came_late", "{minutes} 分钟未计：{arrived} 到课", "{minutes} minutes do not count: arrived {arrived}")
    WENT_EARLY = ("went_early", "{minutes} 分钟未计：{left} 离开", "{minutes} minutes do not count: left {left}")
    WAS_ABSENT = ("was_absent", "记为缺课", "Marked absent", "如确实到课，请老师更正", "If you were there, ask for a correction")
    NOT_MARKED = ("not_marked", "没有签到记录", "No check-in was recorded", "如确实到课，请老师更正", "If you were there, ask for a correction")


class Told(Event):
    CORRECTED = (
        "corrected", "您 {day} 第 {nth} 节课的考勤已更正为“{presence}”，理由：{why}",
        "Your attendance of {day}, session {nth}, was corrected to {presence_en}: {why}",
    )
    SESSION_MOVED = (
        "session_moved", "{cohort} 第 {nth} 节课改到 {when}，{place}。理由：{why}", "{cohort}, session {nth} is now {when}, {place}: {why}",
    )
    COMPLETED = "completed", "您已结业：{cohort}，出勤 {percent}%", "You completed {cohort} with {percent} % attendance"
    NOT_COMPLETED = (
        "not_completed", "未能结业：{cohort}，出勤 {percent}%", "You did not complete {cohort}: {percent} % attendance"
    )


CONSTRAINTS = {
    "learning_attendance_no_overlap": Refusal.ELSEWHERE,
    "learning_attendance_of_its_seat": Refusal.NOT_IN_CLASS,
    "learning_mark_correction_why": Refusal.WHY_NEEDED,
}

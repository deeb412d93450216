"""Vocabulary of inspections: draws and visits and how they move, what an inspector may find, why not."""

from baigong.kernel.word import Event, Refusals, Words


class DrawState(Words):
    ANNOUNCED = "announced", "已预告", "Announced"
    DRAWN = "drawn", "已抽取", "Drawn"
    PUBLISHED = "published", "已公布", "Published"


class DrawMove(Words):
    DRAW = "draw", "抽取", "Draw"
    PUBLISH = "publish", "公布", "Publish"


DRAW_MOVES = {
    (DrawState.ANNOUNCED, DrawMove.DRAW): DrawState.DRAWN,
    (DrawState.DRAWN, DrawMove.PUBLISH): DrawState.PUBLISHED,
}


class VisitState(Words):
    PLANNED = "planned", "待检查", "Planned"
    ENTERED = "entered", "待会签", "Entered"
    SIGNED = "signed", "已会签", "Countersigned"
    CALLED_OFF = "called_off", "已取消", "Called off"


class VisitMove(Words):
    ENTER = "enter", "提交", "Enter"
    SIGN = "sign", "会签", "Countersign"
    CALL_OFF = "call_off", "取消", "Call off"


VISIT_MOVES = {
    (VisitState.PLANNED, VisitMove.ENTER): VisitState.ENTERED,
    (VisitState.ENTERED, VisitMove.SIGN): VisitState.SIGNED,
    (VisitState.PLANNED, VisitMove.CALL_OFF): VisitState.CALLED_OFF,
}


class SpotKind(Words):
    """What an inspector may find on the spot; those that name a cause of the penalty ladder carry its code."""

    FEW = "few", "到课人数明显少于名册", "Far fewer people than on the roster"
    IMPERSONATION = "impersonation", "冒名顶替", "Someone sat in for another"
    NO_CLASS = "no_class", "未按课表上课", "No class at the time planned"
    WRONG_PLACE = "wrong_place", "不在备案场地", "Not at the place filed"
    UNFILED_TEACHER = "unfiled_teacher", "授课教师未备案", "The teacher was not filed"
    OFF_PLAN = "off_plan", "内容与教学计划不符", "Taught other than planned"
    PAPERS = "papers", "签到表、教案等资料不全", "Attendance sheets or lesson plans incomplete"
    UNSAFE = "unsafe", "存在安全隐患", "Unsafe"
    REFUSED = "refused", "拒不配合检查", "Refused the inspection"
    OTHER = "other", "其他", "Other"


CAUSES = {
    SpotKind.IMPERSONATION: "fake", SpotKind.NO_CLASS: "off_plan", SpotKind.WRONG_PLACE: "wrong_place",
    SpotKind.UNFILED_TEACHER: "unfiled_teacher", SpotKind.OFF_PLAN: "off_plan", SpotKind.PAPERS: "papers_incomplete",
    SpotKind.UNSAFE: "unsafe", SpotKind.REFUSED: "refused_inspection",
}
"""Finding on the spot → cause of the penalty ladder (institution/supervision/penalties.yaml)."""


class VisitRefusal(Refusals):
    DAYS_PAST = ("days_past", "{day} 已过", "{day} is past", "请选择今天或以后的日期", "Choose days from today on")
    DRAW_TOO_LONG = (
        "draw_too_long", "一次抽取最多覆盖 {most} 天，且结束日不早于开始日", "A draw covers at most {most} days, in order",
    )
    TOO_MANY_VISITS = ("too_many_visits", "检查次数须在 1 至 {most} 之间", "Between 1 and {most} visits")
    WEAK_SEED = ("weak_seed", "随机种子至少 16 位，且不含竖线", "A seed has at least sixteen characters and no bar")
    NOTHING_TO_DRAW = (
        "nothing_to_draw", "这几天没有可抽取的班次，或可派的检查员不足 {each} 人",
        "No class meets on these days, or fewer than {each} inspectors may go",
        "请核对课表和检查员名单", "Look at timetables and inspectors",
    )
    NOT_OVER = ("not_over", "检查期至 {day}，期满后公布", "The days last until {day}; it is published after them")
    VISITS_WAIT = (
        "visits_wait", "还有 {n} 次检查未提交", "{n} visits are not entered yet",
        "请先提交或取消", "Enter them or call them off",
    )
    NOT_THE_DAY = ("not_the_day", "检查日为 {day}", "The visit is on {day}")
    ROLL_OPEN = (
        "roll_open", "还有 {n} 人未点名", "{n} people are not called yet",
        "请点完名册上的每个人", "Call everyone on the roster",
    )
    NOT_ON_ROSTER = (
        "not_on_roster", "名册上没有此人", "Not on the roster",
        "名册外的人请填“名册外人数”", "Count them as people not on the roster",
    )
    NOTE_NEEDED = (
        "note_needed", "请写明检查情况", "Say what was seen",
        "没有问题也请写明", "Also where nothing was wrong",
    )
    LATE_WHY = (
        "late_why", "已过录入期限 {day}，须写明原因", "It was to be entered by {day}: say why it is late",
        "请填写原因", "Fill in the reason",
    )
    WHY_NEEDED = ("visit_why_needed", "请写明理由", "Say why")
    SAME_INSPECTOR = (
        "same_inspector", "提交人不能自己会签", "Who entered a visit does not countersign it",
        "请同组另一名检查员会签", "Ask the other inspector",
    )
    NOT_AN_INSPECTOR = ("not_an_inspector", "所派人员不是该地区的检查员", "Only inspectors of the region may be sent")
    IN_CONFLICT = (
        "inspector_in_conflict", "所派检查员与该班有利害关系", "An inspector has a conflict of interest with the class",
        "请另派检查员", "Send another inspector",
    )
    NOT_A_PHOTO = ("not_a_photo", "只能上传 JPEG、PNG 或 WebP 照片", "Only JPEG, PNG or WebP pictures")
    PHOTO_TOO_LARGE = ("photo_too_large", "照片不能超过 {most} MB", "A picture has at most {most} MB")
    TOO_MANY_PHOTOS = ("too_many_photos", "最多 {most} 张照片", "At most {most} pictures")


class VisitTold(Event):
    DRAWN = (
        "visit_drawn", "您被抽中检查：{day} {place}", "You are drawn for a visit: {day}, {place}",
    )
    ENTERED = "visit_entered", "{day} 的检查已提交，请您会签", "The visit of {day} is entered: please countersign"


INSPECTION_CONSTRAINTS = {
    "supervision_visit_two_people": VisitRefusal.SAME_INSPECTOR,
    "supervision_visit_another_signs": VisitRefusal.SAME_INSPECTOR,
}

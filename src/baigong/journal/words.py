"""Vocabulary of the journal."""

from baigong.kernel.word import Refusals, Words


class Refusal(Refusals):
    MOVED_MEANWHILE = (
        "moved_meanwhile", "他人刚刚办理了这件事，状态已变为“{state}”", "Someone has just moved this to {state}",
        "请刷新页面后再决定", "Reload the page before you decide",
    )
    KEY_USED = (
        "key_used", "这个幂等键（Idempotency-Key）已用于另一次不同的提交", "This Idempotency-Key was used for something else",
        "每次新的提交请使用新的 UUID", "Use a new UUID for each new request",
    )
    WORK_BROKE = (
        "work_broke", "系统在处理时出错，已记入运行日志", "The system failed at this; the log says more",
        "未完成的部分没有生效，请稍后重新提交，或联系管理员", "What was not finished took no effect: try again, or ask the administrator",
    )
    ROLE_ENDED = (
        "role_ended", "提交人已不在该岗位", "Who asked no longer holds that role",
        "请由现任岗位人员重新提交", "Ask someone who holds it",
    )


class WorkState(Words):
    """Where long work stands."""

    QUEUED = "queued", "排队中", "Waiting"
    RUNNING = "running", "进行中", "Under way"
    DONE = "done", "已完成", "Done"
    FAILED = "failed", "未成功", "Failed"
    CANCELLED = "cancelled", "已取消", "Cancelled"


class WorkMove(Words):
    START = "start", "开始", "Start"
    FINISH = "finish", "完成", "Finish"
    FAIL = "fail", "失败", "Fail"
    CANCEL = "cancel", "取消", "Cancel"


WORK_MOVES = {
    (WorkState.QUEUED, WorkMove.START): WorkState.RUNNING,
    (WorkState.QUEUED, WorkMove.CANCEL): WorkState.CANCELLED,
    (WorkState.RUNNING, WorkMove.FINISH): WorkState.DONE,
    (WorkState.RUNNING, WorkMove.FAIL): WorkState.FAILED,
    (WorkState.RUNNING, WorkMove.CANCEL): WorkState.CANCELLED,
}
UNFINISHED = (WorkState.QUEUED, WorkState.RUNNING)

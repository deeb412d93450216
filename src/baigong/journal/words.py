"""Vocabulary of the journal."""

from baigong.kernel.word import Refusals


class Refusal(Refusals):
    ALREADY_DONE = ("already_done", "这一步已经办理过了", "This has already been done")
    MOVED_MEANWHILE = (
        "moved_meanwhile", "他人刚刚办理了这件事，状态已变为“{state}”", "Someone has just moved this to {state}",
        "请刷新页面后再决定", "Reload the page before you decide",
    )

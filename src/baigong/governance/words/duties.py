"""Vocabulary of texts and their duties: where a text came from, how a duty was settled, what a new version changed."""

from baigong.kernel.word import Refusals, Words


class TextSource(Words):
    """How a text was brought."""

    PASTED = "pasted", "粘贴", "Pasted"
    DOCX = "docx", "Word 文件", "Word file"
    PDF = "pdf", "PDF 文件", "PDF file"


class DutyState(Words):
    """What an officer made of a duty."""

    PROPOSED = "proposed", "待确认", "Proposed"
    CONFIRMED = "confirmed", "已确认", "Confirmed"
    MERGED = "merged", "已并入", "Merged"
    DROPPED = "dropped", "已舍去", "Dropped"


class DutyMove(Words):
    """Ways to settle a duty, and back."""

    CONFIRM = "confirm", "确认", "Confirm"
    CORRECT = "correct", "更正", "Correct"
    MERGE = "merge", "合并", "Merge"
    DROP = "drop", "舍去", "Drop"
    REOPEN = "reopen", "恢复待确认", "Reopen"


DUTY_MOVES = {
    (DutyState.PROPOSED, DutyMove.CONFIRM): DutyState.CONFIRMED,
    (DutyState.PROPOSED, DutyMove.CORRECT): DutyState.CONFIRMED,
    (DutyState.CONFIRMED, DutyMove.CORRECT): DutyState.CONFIRMED,
    (DutyState.PROPOSED, DutyMove.MERGE): DutyState.MERGED,
    (DutyState.PROPOSED, DutyMove.DROP): DutyState.DROPPED,
    (DutyState.CONFIRMED, DutyMove.REOPEN): DutyState.PROPOSED,
    (DutyState.MERGED, DutyMove.REOPEN): DutyState.PROPOSED,
    (DutyState.DROPPED, DutyMove.REOPEN): DutyState.PROPOSED,
}


class Case(Words):
    """How what stands differs from what the rules proposed."""

    AS_PROPOSED = "as_proposed", "与识别一致", "As proposed"
    CORRECTED = "corrected", "经更正", "Corrected"
    MISSED = "missed", "人工补充", "Added by hand"
    WRONG = "wrong", "误识别", "Wrongly proposed"


class Change(Words):
    """What a later version did to a sentence."""

    SAME = "same", "未变", "Same"
    CHANGED = "changed", "修改", "Changed"
    ADDED = "added", "新增", "Added"
    REMOVED = "removed", "删去", "Removed"


class DutyRefusal(Refusals):
    """Why a text or a duty is not taken."""

    NO_SENTENCES = ("no_sentences", "这段文字里没有句子", "There is no sentence in it", "请粘贴文件正文；扫描件须先识别成文字",
                    "Paste the document's text; a scan must be turned into text first")
    SAME_TEXT = ("same_text", "与第 {nth} 版相同，没有新增版本", "It is the same as version {nth}; no version was added")
    OLD_TEXT = ("old_text", "这是第 {nth} 版的任务，正文已有新版", "This duty is of version {nth}; there is a newer text",
                "请在最新版本上办理", "Settle it in the newest version")
    BAD_TERM = (
        "bad_term", "“{term}”不是时限或量化指标的写法", "{term} is no term or figure as they are written here",
        "时限如 2026-12-31、P1Y、+5WD、gradual；指标如 >=3000人次", "Write 2026-12-31, P1Y, +5WD or gradual; >=3000人次",
    )
    NO_SUCH_SENTENCE = ("no_such_sentence", "正文里没有 {anchor} 这一句", "There is no sentence at {anchor}")
    BAD_SPAN = ("bad_span", "这一句只有 {length} 个字，起止位置不对", "The sentence has {length} letters: the span lies outside it")
    DUTY_KNOWN = ("duty_known", "这一句的同一处已有任务", "There is a duty at this very place already", "请更正已有的一项", "Correct that one")
    NEEDS_TWO = ("needs_two", "至少选两项才能合并", "Pick at least two to merge")
    DUTY_TAKEN = ("duty_taken", "已据此起草工作任务，不能恢复", "A task was drafted from it; it cannot be reopened",
                  "请先撤回那项工作任务", "Withdraw that task first")
    NOT_CONFIRMED = ("not_confirmed", "文件任务尚未确认，不能起草工作任务", "The duty is not confirmed yet", "请先确认", "Confirm it first")
    TASK_KNOWN = ("task_known", "已向这个单位下过此项任务", "This unit has a task of this duty already", "请查看已有任务", "See that task")
    STILL_PROPOSED = ("still_proposed", "还有 {count} 项待确认，标注还不完整", "{count} duties are not settled: the labels are not complete",
                      "请先逐项确认、更正或舍去", "Settle each of them first")
    SAME_RELATION = ("same_relation", "这条关系已登记", "This relation is known already")
    OWN_NUMBER = ("own_number", "不能与本文件自身建立关系", "A document has no relation to itself")
    NO_RELATION = ("no_relation", "没有这条关系", "There is no such relation")

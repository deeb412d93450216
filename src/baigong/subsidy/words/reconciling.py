"""Words for holding our books beside the bank's and the finance bureau's."""

from baigong.kernel.word import Refusals, Words


class Source(Words):
    """Whose statement it is. The bank's is held beside what we paid, the bureau's beside what it appropriated."""

    BANK = "bank", "银行流水", "Bank statement"
    FINANCE = "finance", "财政部门账", "Finance bureau's books"


class Differing(Words):
    ONLY_THEIRS = "only_theirs", "对方有，我方没有", "Theirs only"
    ONLY_OURS = "only_ours", "我方有，对方没有", "Ours only"
    AMOUNT = "amount", "金额不一致", "Other amount"


class DifferenceState(Words):
    OPEN = "open", "待处理", "Open"
    EXPLAINED = "explained", "已说明", "Explained"
    RESTATED = "restated", "已更正", "Restated"


class DifferenceMove(Words):
    EXPLAIN = "explain", "说明", "Explain"
    RESTATE = "restate", "更正", "Restate"


DIFFERENCE_MOVES = {
    (DifferenceState.OPEN, DifferenceMove.EXPLAIN): DifferenceState.EXPLAINED,
    (DifferenceState.OPEN, DifferenceMove.RESTATE): DifferenceState.RESTATED,
}


class Unreconciled(Refusals):
    """Why a statement is not taken in, or a difference not closed."""

    STATEMENT_FILE = (
        "statement_file", "不是可读取的对账单（xlsx 或 csv），或没有数据", "Not a readable statement (xlsx or csv), or it has no rows",
        "请使用模板：日期、流水号或文号、金额", "Use the template: date, reference or document, amount",
    )
    STATEMENT_COLUMN = (
        "statement_column", "对账单缺少“{column}”一列", "The statement lacks the column {column}",
        "第一行须为表头", "The first row is the head",
    )
    STATEMENT_ROW = (
        "statement_row", "第 {row} 行：{fault}", "Row {row}: {fault_en}",
        "整份没有导入，请改正后重新上传", "Nothing was taken in: mend it and upload it again",
    )
    STATEMENT_TWICE = (
        "statement_twice", "这份对账单已经导入过", "This very statement was taken in before",
    )
    STATEMENT_SPAN = (
        "statement_span", "截止日期不能早于起始日期，也不能晚于今天", "The last day is before the first, or after today",
    )
    DIFFERENCE_WHY = ("difference_why", "须写明差异原因", "Say why they differ", "请填写原因", "Fill in the reason")
    NOT_TO_RESTATE = (
        "not_to_restate", "这一差异不能直接更正账目", "This difference is not mended by a restatement",
        "只有财政账上金额不同的下达可以更正；其他请说明原因", "Only an appropriation of another amount is; explain the others",
    )


CONSTRAINTS = {"subsidy_statement_once": Unreconciled.STATEMENT_TWICE}

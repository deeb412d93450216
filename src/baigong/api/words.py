"""Refusals that only the API has; everything else is refused in the words of its floor."""

from baigong.kernel.word import Refusals, Words


class Refusal(Refusals):
    NO_TOKEN = (
        "no_token", "这项操作需要令牌", "This operation needs a token",
        "请在本台“接口令牌”页签发，并以 Authorization: Bearer 请求头发送",
        "Issue one on the page of tokens at your desk and send it as Authorization: Bearer",
    )
    SCOPE_LACKING = (
        "scope_lacking", "令牌不含“{operation}”", "The token does not cover: {operation}",
        "请签发包含此操作的令牌", "Issue a token that names this operation",
    )
    TOO_MANY = (
        "too_many", "一分钟内最多 {most} 次请求", "At most {most} requests a minute",
        "请在 {seconds} 秒后再试", "Try again in {seconds} seconds",
    )
    BAD_CURSOR = (
        "bad_cursor", "翻页游标无效", "The cursor is not valid",
        "请原样使用上一页给出的 next，查询条件不变", "Send `next` of the page before as it was, with the same filters",
    )
    UNREADABLE = (
        "unreadable", "请求无法读取", "The request cannot be read",
        "正文须为 UTF-8 编码的 JSON，参数不能过多", "The body must be JSON in UTF-8, the parameters not too many",
    )
    NO_SUCH_ADDRESS = (
        "no_such_address", "没有这个接口地址", "There is nothing at this address", "接口清单见 /api/", "What there is: /api/",
    )
    OTHER_METHOD = (
        "other_method", "这个地址只接受 {allowed}", "This address takes {allowed} only", "接口清单见 /api/", "What there is: /api/",
    )
    UNKNOWN_PARAMETER = (
        "unknown_parameter", "没有“{name}”这个参数", "There is no parameter {name}", "接口清单见 /api/", "What there is: /api/",
    )
    BROKEN = (
        "broken", "系统出错，已记入运行日志", "The system failed; the log says more",
        "没有生效，可用同一个幂等键重发", "Nothing took effect: send it again with the same key",
    )


class Fault(Words):
    """What is wrong with one field; `{…}` are filled from the limits that it broke."""

    MISSING = "missing", "必填", "is required"
    WHOLE_NUMBER = "int_", "应为整数", "must be a whole number"
    AT_LEAST = "greater_than_equal", "不得小于 {ge}", "must be at least {ge}"
    AT_MOST = "less_than_equal", "不得大于 {le}", "must be at most {le}"
    LONG = "string_too_long", "最多 {max_length} 个字", "must have at most {max_length} characters"
    SHORT = "string_too_short", "至少 {min_length} 个字", "must have at least {min_length} characters"
    MANY = "too_long", "最多 {max_length} 项", "must have at most {max_length} entries"
    FEW = "too_short", "至少 {min_length} 项", "must have at least {min_length} entries"
    PATTERN = "string_pattern_mismatch", "格式应为 {pattern}", "must match {pattern}"
    CHOICE = "enum", "只能是 {expected}", "must be {expected}"
    DAY = "date_", "应为日期，如 2025-09-01", "must be a day like 2025-09-01"
    ZONED = "timezone", "时间须带时区，如 2025-09-22T09:00:00+08:00", "must name its zone, like 2025-09-22T09:00:00+08:00"
    INSTANT = "datetime_", "应为时间，如 2025-09-22T09:00:00+08:00", "must be an instant like 2025-09-22T09:00:00+08:00"
    KEY = "uuid_", "应为 UUID", "must be a UUID"
    TRUTH = "bool_", "应为 true 或 false", "must be true or false"
    TEXT = "string_", "应为文字", "must be text"
    LIST = "list_", "应为列表", "must be a list"
    OTHER = "", "不是可以接受的值", "is no value that is taken here"
    NOT_ASKED = "not_asked", "这项政策不看这一事实", "is not asked by this policy"
    KIND = "kind", "类型应为 {kind}", "must be of the type {kind}"
    YEARS = "years", "年份应在 {first} 至 {last} 之间", "must lie in the years {first} to {last}"


class Outcome(Words):
    """What became of one row of a batch."""

    COUNTED = "counted", "已计入", "Counted"
    KNOWN = "known", "此前已计入", "Counted before"
    REFUSED = "refused", "未计入", "Refused"

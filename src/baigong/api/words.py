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


class Outcome(Words):
    """What became of one row of a batch."""

    COUNTED = "counted", "已计入", "Counted"
    KNOWN = "known", "此前已计入", "Counted before"
    REFUSED = "refused", "未计入", "Refused"

"""What a definition's SQL may see: one SELECT over the views `told_*`, and nothing that writes, waits or calls out.

This reads the text and gives early, readable faults; tests ask PostgreSQL itself, on which relations it depends.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

VIEW = re.compile(r"told_[a-z]+\Z")
TOKEN = re.compile(r"""'(?:[^']|'')*'|"[^"]*"|[A-Za-z_][\w$]*|\d+(?:\.\d+)?|::|[^\s]""")
FORBIDDEN = frozenset({
    "insert", "update", "delete", "merge", "truncate", "drop", "alter", "create", "grant", "revoke", "copy", "call", "do", "set",
    "reset", "execute", "prepare", "listen", "notify", "lock", "vacuum", "analyze", "explain", "into", "for", "lateral", "values",
    "table", "cursor", "fetch", "current_user", "session_user", "random", "now", "current_date", "current_timestamp",
    "current_time", "localtime", "localtimestamp"})
"""Words that write, wait, name the session or ask the clock: a figure must come out the same whenever it is asked."""
FUNCTIONS = frozenset({
    "coalesce", "nullif", "least", "greatest", "cast", "count", "sum", "min", "max", "round", "floor", "abs", "exists", "array"})
BEFORE_BRACKET = frozenset({
    "and", "or", "not", "in", "as", "on", "when", "then", "else", "over", "from", "join", "where", "select", "any", "all", "union",
    "by", "with", "filter", "using", "distinct", "case"})
FROM = frozenset({"from", "join"})


def sees(sql: str) -> tuple[list[str], list[str]]:
    """The views a text reads, in order, and every fault of it (in English, for whoever writes definitions)."""
    faults = list(_faults(sql))
    tokens = [token.lower() for token in TOKEN.findall(sql) if not token.startswith("'")]
    named = {tokens[n] for n in range(len(tokens) - 2) if tokens[n + 1] == "as" and tokens[n + 2] == "("}
    views: list[str] = []
    for before, word in pairwise(tokens):
        if before not in FROM or word == "(" or word in named:
            continue
        if VIEW.match(word):
            views.append(word)
        else:
            faults.append(f"reads {word}: only the views told_* may be read")
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if word == "(" and re.match(r"[a-z_]", before) and before not in FUNCTIONS | BEFORE_BRACKET | named:
            faults.append(f"calls {before}(): not one of the functions known here")
        if word == "," and VIEW.match(after):
            faults.append(f"reads {after} after a comma: join it instead")
    if not views:
        faults.append("reads no view told_*")
    return list(dict.fromkeys(views)), list(dict.fromkeys(faults))


def _faults(sql: str) -> Iterator[str]:
    plain = re.sub(r"'(?:[^']|'')*'", "''", sql)
    if not re.match(r"\s*(select|with)\b", plain, re.I):
        yield "must begin with SELECT or WITH"
    for sign, what in ((";", "a semicolon"), ("--", "a comment"), ("/*", "a comment"), ("$", "a dollar sign"),
                       ("%", "a per cent sign"), ("\\", "a backslash"), ("@", "an at sign")):
        if sign in plain:
            yield f"holds {what}"
    if re.search(r"\w\s*\.\s*told_", plain, re.I):
        yield "names a schema: a view is named by itself"
    for word in sorted({word.lower() for word in re.findall(r"[A-Za-z_]+", plain)} & FORBIDDEN):
        yield f"holds the word {word.upper()}"

"""Change one thing in a policy's YAML and nothing else: comments, order and layout stay as their author wrote them.

A file is composed into nodes that know where they stand in the text; only the text of the one node is replaced, or a key
is put in beside its neighbours. What is put in is written in flow style (`{5: 100000, 4: 150000}`) on one line.
"""

import json
import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

import yaml

Path = Sequence[str | int]
PLAIN = re.compile(r"[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff-]*")
WORDLIKE = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
DATED = re.compile(r"\d{4}-\d{2}-\d{2}")


def with_figure(text: str, code: str, start: date, value: Any) -> str:
    """policy.yaml with a figure at a value from a day on: a whole number, a date, codes, or {key: number} nested by key.

    None ends the figure on that day. Raises KeyError for a figure the file does not have.
    """
    return put(text, ["figures", code, start.isoformat()], value)


def with_filled(text: str, code: str, basis: str, start: date, value: Any) -> str:
    """policy.yaml of a place with a figure left to it that it did not give yet, by the article that fixes it."""
    return put(text, ["figures", code], {"basis": basis, start: value})


def nested(rows: Mapping[tuple[str, ...], int]) -> dict[str, Any]:
    """A table's rows by their keys as a file has them: nested key by key."""
    table: dict[str, Any] = {}
    for keys, number in rows.items():
        inner = table
        for key in keys[:-1]:
            inner = inner.setdefault(key, {})
        inner[keys[-1]] = number
    return table


def with_condition(text: str, code: str, expression: str, *, nth: int | None = None) -> str:
    """policy.yaml with another expression for a condition; `nth` names one of several clauses of the same code."""
    return put(text, ["conditions", code, *([] if nth is None else [nth]), "when"], expression)


def with_version(text: str, start: date, label: str, label_en: str, *, first: date, first_label: tuple[str, str]) -> str:
    """policy.yaml with a version that begins on a day; a sheet without versions gets its first one named as well."""
    top = _top(text)
    if _child(top, "versions") is None:
        whole = [{"from": first, "label": first_label[0], "label_en": first_label[1]}]
        if start != first:
            whole.append({"from": start, "label": label, "label_en": label_en})
        return put(text, ["versions"], whole)
    versions = _child(top, "versions")
    if not isinstance(versions, yaml.SequenceNode):
        raise KeyError("versions")
    starts = [_scalar(_child(node, "from")) for node in versions.value]
    if start.isoformat() in starts:
        return text
    after = sum(one < start.isoformat() for one in starts)
    new = {"from": start, "label": label, "label_en": label_en}
    if after == 0:
        raise KeyError("a version before the first")
    return _beside(text, versions.value[after - 1], f"- {spelled(new)}" if not versions.flow_style else spelled(new),
                   flow=bool(versions.flow_style), back=2)


def with_case(text: str, nth: int, changed: Mapping[str, Any]) -> str:
    """cases.yaml with the expectations of its nth case replaced: keys with None are dropped, the others set."""
    node = _at(_top(text), ["cases", nth])
    if not isinstance(node, yaml.MappingNode):
        raise KeyError(nth)
    kept = {key.value: text[value.start_mark.index:value.end_mark.index].rstrip() if key.value not in changed else None
            for key, value in node.value}
    if any(raw is not None and "\n" in raw for raw in kept.values()):  # a block of its own: written as one line
        kept |= {key.value: spelled(_plain(value)) for key, value in node.value if key.value not in changed}
    parts = [f"{key}: {raw if raw is not None else spelled(changed[key])}" for key, raw in kept.items()
             if raw is not None or changed[key] is not None]
    parts += [f"{key}: {spelled(value)}" for key, value in changed.items() if key not in kept and value is not None]
    return _instead(text, node, "{" + ", ".join(parts) + "}")


def with_new_case(text: str, case: Mapping[str, Any]) -> str:
    """cases.yaml with one more case at its end. Raises KeyError where it has none to stand beside."""
    cases = _child(_top(text), "cases")
    if not isinstance(cases, yaml.SequenceNode) or not cases.value:
        raise KeyError("cases")
    flow = bool(cases.flow_style)
    return _beside(text, cases.value[-1], spelled(case) if flow else f"- {spelled(case)}", flow=flow, back=2)


def put(text: str, path: Path, value: Any) -> str:
    """The text with `value` at `path`; the last key is put in where it is missing, among dates in their order.

    Raises KeyError when an earlier part of the path is missing.
    """
    top = _top(text)
    above = _at(top, path[:-1])
    node = _child(above, path[-1])
    if node is not None:
        return _instead(text, node, spelled(value))
    if not isinstance(above, yaml.MappingNode) or not above.value:
        raise KeyError(path[-1])
    key = str(path[-1])
    earlier = [pair for pair in above.value if not DATED.fullmatch(key) or pair[0].value < key
               or not DATED.fullmatch(pair[0].value)]
    dated = [pair for pair in earlier if DATED.fullmatch(pair[0].value)]
    near = (dated or earlier or above.value)[-1]
    return _beside(text, near[1], f"{spelled(key) if not DATED.fullmatch(key) else key}: {spelled(value)}",
                   flow=bool(above.flow_style), column=near[0].start_mark.column)


def spelled(value: Any) -> str:
    """A value in YAML flow style on one line."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return value if PLAIN.fullmatch(value) and value.lower() not in WORDLIKE else json.dumps(value, ensure_ascii=False)
        case Mapping():
            return "{" + ", ".join(f"{spelled(key)}: {spelled(one)}" for key, one in value.items()) + "}"
        case AbstractSet():
            return spelled(sorted(value))
        case _:
            return "[" + ", ".join(spelled(one) for one in value) + "]"


def _top(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        raise KeyError("the file is empty")
    return node


def _at(node: yaml.Node, path: Path) -> yaml.Node:
    for step in path:
        below = _child(node, step)
        if below is None:
            raise KeyError(step)
        node = below
    return node


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if 0 <= step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    return None


def _scalar(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    written = str(node.value)
    is_plain = isinstance(node, yaml.ScalarNode) and node.style is None
    return yaml.safe_load(written) if is_plain else written


def _end(text: str, node: yaml.Node) -> int:
    """Where a node's own text ends: a block ends in the white space before what follows it."""
    start, end = node.start_mark.index, node.end_mark.index
    inner: Any = node
    while not inner.flow_style if isinstance(inner, yaml.CollectionNode) else False:
        if not inner.value:
            break
        last = inner.value[-1]
        inner = last[1] if isinstance(last, tuple) else last
        end = inner.end_mark.index
    return start + len(text[start:end].rstrip())


def _instead(text: str, node: yaml.Node, new: str) -> str:
    before = text[:node.start_mark.index]
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and before.rstrip().endswith(":"):
        before = before.rstrip() + " "                        # a block began on the line below its key
    return before + new + text[_end(text, node):]


def _beside(text: str, node: yaml.Node, new: str, *, flow: bool, column: int = 0, back: int = 0) -> str:
    """Put an entry in after a node: behind a comma in flow style, on a line of its own in block style."""
    end = _end(text, node)
    if flow:
        return f"{text[:end]}, {new}{text[end:]}"
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end        # a comment behind the value stays with it
    indent = " " * (node.start_mark.column - back if back else column)
    return f"{text[:line_end]}\n{indent}{new}{text[line_end:]}"

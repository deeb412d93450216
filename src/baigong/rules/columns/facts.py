"""The facts a plan reads, with the types of the fact layout (docs/population.md)."""

from collections.abc import Iterable

from baigong.rules.columns.node import Node
from baigong.rules.columns.plan import Plan
from baigong.rules.vocabulary import FactKind


def facts_of(plans: Iterable[Plan]) -> dict[str, FactKind]:
    """The facts that the outputs look at, by name."""
    kinds: dict[str, FactKind] = {}
    for plan in plans:
        for output in plan.outputs.values():
            for node in output.walk():
                kinds |= {name: plan.kinds[name] for name in named_in(node)}
    return dict(sorted(kinds.items()))


def named_in(node: Node) -> list[str]:
    """The facts a node asks the engine for."""
    match node.op:
        case "fact" | "lacks":
            return [node.value]
        case "same" | "meet" | "member" | "within":
            return list(node.value)
        case "code_in" | "starts" | "covers" | "has_any" | "is_set":
            return [node.value[0]]
        case "lookup":
            return list(node.value[0])
    return []

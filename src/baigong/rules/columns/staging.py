"""The order in which an engine computes columns: what is needed twice is computed once, stage after stage.

Without it an expression that mentions the running total twice in every step would double with each step.
"""

from collections import Counter
from collections.abc import Iterable

from baigong.rules.columns.node import Node

LEAVES = {"const", "fact"}                                    # "lacks" is none: Polars would add a stage for what repeats


def stages(outputs: Iterable[Node]) -> list[list[Node]]:
    """The nodes to name, in stages: each stage needs only the ones before."""
    outputs = list(outputs)
    uses: Counter[int] = Counter()
    met: dict[int, Node] = {}
    for output in outputs:
        for node in output.walk():
            met.setdefault(id(node), node)
    for node in met.values():
        uses.update(map(id, node.parts))
    uses.update(map(id, outputs))
    depth: dict[int, int] = {}
    staged: list[list[Node]] = []
    for node in met.values():                                 # parts come before what they are parts of
        below = max((depth[id(part)] for part in node.parts), default=0)
        named = uses[id(node)] > 1 and node.op not in LEAVES
        depth[id(node)] = below + named
        if named:
            while len(staged) <= below:
                staged.append([])
            staged[below].append(node)
    return staged

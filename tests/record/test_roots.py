"""The tree of a day: every leaf leads to the top by its path, nothing else does, and a proof fits in a kilobyte."""

import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from baigong.record import decide

DAY = date(2025, 10, 24)
HOW = Path(__file__).parents[2] / "docs/how/check-a-proof.md"


def leaves(count: int) -> list[bytes]:
    return [hashlib.sha256(str(n).encode()).digest() for n in range(count)]


def by_halves(hashes: list[bytes]) -> bytes:
    """The definition of RFC 9162 §2.1.1, as it stands there."""
    if not hashes:
        return hashlib.sha256().digest()
    if len(hashes) == 1:
        return hashes[0]
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + by_halves(hashes[:half]) + by_halves(hashes[half:])).digest()


@given(st.integers(0, 140))
def test_a_tree_grown_leaf_by_leaf_is_the_one_of_the_standard(count: int) -> None:
    assert decide.tree_of(leaves(count)) == by_halves(leaves(count))


@given(st.data(), st.integers(1, 140))
def test_each_leaf_leads_to_the_top_and_no_other_place_does(data: st.DataObject, count: int) -> None:
    index = data.draw(st.integers(0, count - 1))
    hashes, top = leaves(count), decide.tree_of(leaves(count))
    path = decide.path_of(hashes, index)
    assert decide.leads_to(hashes[index], index, count, path) == top
    for other in set(range(count)) - {index}:
        assert decide.leads_to(hashes[index], other, count, path) != top
    assert decide.leads_to(hashes[index], index, count, [*path, top]) is None
    assert decide.leads_to(hashes[index], count, count, path) is None
    if path:
        assert decide.leads_to(hashes[index], index, count, path[:-1]) is None
        assert decide.leads_to(hashes[index], index, count, [*path[:-1], hashes[index]]) != top


@given(st.data(), st.integers(1, 70))
def test_a_line_says_what_it_was_written_from(data: st.DataObject, count: int) -> None:
    index = data.draw(st.integers(0, count - 1))
    line = decide.Inclusion("score:7", DAY, index, count, leaves(count)[index], tuple(decide.path_of(leaves(count), index)))
    assert decide.Inclusion.read(f"  {line}\n") == line
    assert line.root(bytes(32)) == decide.day_root(bytes(32), DAY, count, decide.tree_of(leaves(count)))
    assert replace(line, day=date(2025, 10, 25)).root(bytes(32)) != line.root(bytes(32))


@given(st.text(max_size=200))
def test_anything_else_is_no_line(text: str) -> None:
    assert decide.Inclusion.read(text) is None


def test_a_proof_of_a_day_of_a_million_rows_is_a_kilobyte() -> None:
    of = "transfer:0d5c1f6e-8f0e-4a55-b5a3-3c1a2f7f9d10"
    line = decide.Inclusion(of, DAY, 2**20 - 1, 2**20, bytes(32), (bytes(32),) * 20)
    assert len(str(line)) <= 1024 and decide.Inclusion.read(str(line)) == line


def test_the_program_of_the_page_checks_offline(tmp_path: Path) -> None:
    """Run as a stranger would: the block of docs/how, alone, with Python's own library."""
    (program,) = re.findall(r"```python\n(.*?)```", HOW.read_text(), re.S)
    check, roots, proof = tmp_path / "check.py", tmp_path / "roots.txt", tmp_path / "proof.txt"
    check.write_text(program)
    salt, text = decide.salt_of(b"s", "score:7"), '{"is":"score","theory":88,"why":"漏加"}'
    hashes = [*leaves(12), decide.leaf_of(salt, text)]
    before = decide.day_root(bytes(32), date(2025, 10, 23), 0, decide.tree_of([]))
    root = decide.day_root(before, DAY, len(hashes), decide.tree_of(hashes))
    roots.write_text(f"baigong-roots-1\n2025-10-23 0 {before.hex()}\n2025-10-24 13 {root.hex()}\nlane 0 7 ab\n")
    line = decide.Inclusion("score:7", DAY, 12, 13, hashes[12], tuple(decide.path_of(hashes, 12)))

    def says(*lines: str) -> tuple[int, str]:
        proof.write_text("\n".join(lines) + "\n")
        done = subprocess.run([sys.executable, "-I", check, roots, proof], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    assert says(str(line)) == (0, "score:7 is in the root of 2025-10-24\n")
    assert says(str(line), salt.hex(), text)[0] == 0
    assert says(str(line), salt.hex(), text.replace("88", "89"))[0] == 1
    assert says(str(replace(line, index=11)))[0] == 1
    assert says(str(replace(line, path=line.path[:-1])))[0] == 1

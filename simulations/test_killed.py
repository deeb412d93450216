"""kill -9 at 200 random points of a payment run and of reading a bank's answer: nothing paid twice, nothing lost.

`make kills` (N=20 for fewer); minutes, so not in the ordinary suite. Each killed deed is done again as its page would be, the
bank's file comes twice each time, and afterwards everything is counted against the claims and every check of the city runs.
"""

import json
import os

import pytest

from simulations.test_torment import House
from tests.city import tormented

POINTS = int(os.environ.get("BAIGONG_KILLS", "20"))


def test_killed_at_any_point_a_run_is_paid_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    house = House(tmp_path_factory.mktemp("killed"), size=120 + 12 * POINTS)
    house.do("found", seconds=3600)
    before = house.count()
    said = house.do("kills", POINTS, seconds=5400).splitlines()
    print(*said, sep="\n")
    rounds = json.loads(said[-2])["rounds"]
    paid = tormented.PICKED * rounds
    assert before["payable"] >= paid, "too few claims for so many runs: a larger city"
    after = house.count()
    assert after["violations"] == []
    assert after["payments"] == after["claims"] == paid
    assert after["payable"] == before["payable"] - paid
    assert after["fen"] == after["paid_fen"] == 100_000 * paid

"""kill -9 in the middle of a payment run, an import and a city day: nothing is paid twice, nothing is lost.

Not in the ordinary suite, for it takes minutes: `make torment` kills each process and the database ten times each;
`baigong test simulations` once each.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from baigong.city.story.run import FIRST
from tests.city import tormented

ROUNDS = int(os.environ.get("BAIGONG_TORMENTS", "0"))
ROOT = Path(__file__).resolve().parents[1]
DEEDS = {"pay": "database", "take_in": "process", "live": "database"}  # where each is killed once
LONGEST = 1.5  # seconds from "begun" to the kill at most


class House:
    """An installation of its own, whose database dies for real."""

    def __init__(self, state: Path, *, size: int = 600 if ROUNDS else 90) -> None:
        """Empty; `state` is its folder, `size` how many workers it will have."""
        state.chmod(0o755)  # PostgreSQL may run as another account
        self.state = state
        given = {key: value for key, value in os.environ.items() if not key.startswith(("BAIGONG_", "DJANGO_", "DATABASE_"))}
        self.env = {**given, "BAIGONG_STATE": str(state), "BAIGONG_SIMULATED": "1", "BAIGONG_SIZE": str(size)}

    def begin(self, deed: str, nth: int) -> subprocess.Popen[str]:
        """Begin a deed in a process of its own."""
        return subprocess.Popen([sys.executable, "-m", "tests.city.tormented", deed, str(nth)], cwd=ROOT, env=self.env,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def do(self, deed: str, nth: int = 0, *, seconds: float = 300) -> str:
        """Do it to the end; what it said."""
        process = self.begin(deed, nth)
        said, wailed = process.communicate(timeout=seconds)
        assert said.rstrip().endswith("done"), wailed[-2000:]
        return said

    def torment(self, deed: str, nth: int, victim: str, chance: random.Random) -> None:
        """Begin it, kill the victim at some moment, and have it done again."""
        process = self.begin(deed, nth)
        for line in process.stdout or ():
            if line.strip() in ("begun", "done"):
                break
        time.sleep(chance.uniform(0, LONGEST))
        if victim == "database":
            pid = next(self.state.glob("postgres*/data/postmaster.pid"), None)
            if pid is not None:
                os.kill(int(pid.read_text().split("\n", 1)[0]), signal.SIGKILL)
        else:
            process.kill()
        process.communicate(timeout=120)
        self.do(deed, nth)

    def count(self) -> Any:
        """What stands in the books."""
        return json.loads(self.do("count").splitlines()[0])


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A founded city with claims to pay."""
    house = House(tmp_path_factory.mktemp("torment"))
    house.do("found")
    return house


def test_whoever_is_killed_nothing_is_paid_twice_and_nothing_is_lost(house):
    before = house.count()
    assert before["payable"] >= tormented.PICKED * 2 * ROUNDS, "too few claims for so many runs: a larger city"
    chance = random.Random(time.time_ns())
    runs, rosters = _torment(house, ["pay", "take_in"], chance)
    after = house.count()
    assert after["violations"] == []
    paid = tormented.PICKED * runs
    assert after["payments"] == after["claims"] == paid
    assert after["payable"] == before["payable"] - paid
    assert after["fen"] == after["paid_fen"] == 100_000 * paid
    assert after["taken_in"] == tormented.ROWS * rosters

    house.do("pay", 0)  # what is left was decided later than the city's first days: the city is not to pay it earlier
    (days,) = _torment(house, ["live"], chance)
    after = house.count()
    assert after["violations"] == []
    assert after["payments"] == after["claims"]
    assert after["fen"] == after["paid_fen"]
    assert after["lived_on"] == str(FIRST + timedelta(days=days))


def _torment(house: House, deeds: list[str], chance: random.Random) -> list[int]:
    """Every deed with every victim as often as asked, in any order; how often each deed was done."""
    rounds = [(deed, victim) for deed in deeds for victim in ("process", "database")
              for _ in range(ROUNDS or int(victim == DEEDS[deed]))]
    chance.shuffle(rounds)
    nth = dict.fromkeys(deeds, 0)
    for deed, victim in rounds:
        nth[deed] += 1
        house.torment(deed, nth[deed], victim, chance)
    return list(nth.values())

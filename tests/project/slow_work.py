"""A kind of work that takes its time: registers one person after another, each once, and says so."""

import time
from datetime import date

from baigong.kernel.identity import Sex, make_simulated_id
from baigong.kernel.word import Words
from baigong.people import actions as people
from baigong.project.works import Told, kind


class Slow(Words):
    REGISTER = "test.register", "逐个登记", "Registering one by one"
    BREAK = "test.break", "出错", "Breaking"


@kind(Slow.REGISTER)
def register(*, by, now, given, report):
    """args: count, pause in seconds."""
    count = given.args["count"]
    for nth in range(1, count + 1):
        number = make_simulated_id(serial=3_700_000 + nth, birth=date(1990, 1, 1), sex=Sex.MALE)
        with given.once(f"person {nth}"):
            people.register_person(by=by, now=now, name=f"学员{nth}", id_number=number, region="120104")
        report(nth, count)
        time.sleep(given.args["pause"])
    return Told(f"{count} 人", f"{count} persons", link="/done/")


@kind(Slow.BREAK)
def break_down(*, by, now, given, report):
    """Ends as no work should."""
    raise RuntimeError("the cat sat on the keyboard")

"""A stranger to each desk, each region and each organisation is refused on every URL.

First each actor walks every link from their own home: no link is broken, and what they find is theirs. Then strangers
knock at every address found by others, with a look and with every deed of the page.
"""

from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from baigong.desk.page import PAGES
from baigong.desk.urls import AUDIENCES
from tests.walks.finding import ALIKE, AT_ONCE, DESKS, STRANGERS, UNREAD, kind_of, page_of
from tests.walks.visitor import Visitor


def test_no_link_is_broken(found):
    broken = {(name, path): status for name, paths in found.items() for path, status in paths.items() if status >= 400}
    assert not broken


def test_every_page_is_reached_by_someone(found):
    """No page without a door, and no door without a way to it."""
    looked_at = {path for paths in found.values() for path, status in paths.items() if status != UNREAD}
    reached = {page.key for path in looked_at if (page := page_of(path))}
    unreached = {page.key for page in PAGES.values() if page.door.audience in AUDIENCES} - reached - BY_ANOTHER_WAY.keys()
    assert not unreached, sorted(unreached)


SHARED: dict[str, str] = {
    # page → why everyone of the desk may look
    "worker:cohort": "what is open or has run is public; who sits in it is not shown",
    "/provider/roster-template.xlsx": "an empty form",
}

BY_ANOTHER_WAY: dict[str, str] = {
    # page → how one comes there, where no link leads
    **{
        f"{desk}:{name}": "the search box posts there"
        for desk in ("officer", "provider", "assessor", "employer")
        for name in ("search", "found")
    },
    **{f"{desk}:work": "long work leads to it while it runs" for desk in ("officer", "provider", "assessor", "employer")},
    "public:gallery": "for those who make pages",
    "public:cast": "the switcher at the foot",
    "public:elder": "the switch at the head",
    "public:language": "the switch at the head",
    "public:log_in": "the head, for those not logged in",
    **{f"{desk}:debt{part}": "a paid claim is asked back first: tests/desk/officer/test_recoveries.py"
       for desk in ("worker", "provider", "employer") for part in ("", "_letter")},
    **{f"officer:recovery{part}": "a paid claim is asked back first: tests/desk/officer/test_recoveries.py"
       for part in ("", "_letter")},
    "officer:allocation": "only where regions lie below a finance officer's: tests/desk/officer/test_money_moves.py",
    "officer:fee_class": "a class with fees is over first: tests/desk/test_fees.py",
    "worker:fee_sandbox": "an order is placed first: tests/desk/test_fees.py",
    "officer:grading": "a grade is proposed first: tests/desk/test_gradings.py",
    "officer:difference": "a statement is brought first: tests/desk/officer/test_reconciliation.py",
    **{f"officer:report{part}": "a year's report is drafted first: test_yearly.py walks there" for part in ("", "_figure")},
    "public:proof_of": "what happened on a sealed day has its link, and the newest has not yet: tests/desk/public/test_roots.py",
    **{f"officer:{name}": "only until it is settled: tests/desk/officer/test_coordination.py"
       for name in ("meeting_minutes", "meeting_decision", "countersign_opinion", "countersign_final")},
    "officer:consultation_edit": "only while it is a draft: test_voices.py walks there",
    "public:result": "an assessor publishes first: test_assessor.py walks there",
    "public:task_feed": "its address is told once, with a new token: test_board.py walks there",
    "public:opening": "the log-in page, which is not followed here",
    "public:log_out": "not followed here, for it ends the walk",
    "public:verified": "the form or the QR of a certificate",
    "worker:scan": "the QR in class",
}


def test_strangers_see_nothing_they_did_not_find_themselves(house, found):
    def looks(name: str) -> list[tuple[str, str]]:
        visitor = Visitor(house, name)
        answers = ((path, visitor.get(path)) for path in _others(found, found.get(name, {})))
        return [
            (name or "visitor", path)
            for path, answer in answers
            if answer.status == 200 and answer.path == path and kind_of(path) not in SHARED
        ]

    assert not _each(looks)


def test_no_deed_works_for_a_stranger(house, found):
    def tries(name: str) -> list[tuple[str, str, str, int]]:
        visitor = Visitor(house, name)
        visitor.get("/policies/")  # for the cookie that forms need
        done = []
        for path in _others(found, found.get(name, {})):
            page = page_of(path)
            for deed in page.deeds if page and kind_of(path) not in SHARED else ():
                answer = visitor.post(path, {"do": deed})
                if answer.status < 400 and not (answer.status == 302 and not name):
                    done.append((name or "visitor", path, deed, answer.status))
        return done

    assert not _each(tries)


def _each(knock: Callable[[str], list[Any]]) -> list[Any]:
    """Let every stranger knock, a few at once."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [fault for faults in pool.map(knock, [*STRANGERS, ""]) for fault in faults]


def _others(found: dict[str, dict[str, int]], own: dict[str, int]) -> list[str]:
    """Addresses inside the desks that others reach and this one does not, a few of each kind."""
    paths = {path for paths in found.values() for path, status in paths.items() if status == 200}
    by_kind: dict[str, list[str]] = defaultdict(list)
    for path in sorted(path for path in paths - own.keys() if path.startswith(DESKS)):
        by_kind[kind_of(path)].append(path)
    return [path for alike in by_kind.values() for path in alike[:ALIKE]]

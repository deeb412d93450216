"""An inbox reads the page it shows: its rows by legal day, its counts of all that waits, at any length."""

from collections import Counter
from contextlib import contextmanager
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import connection
from python_calamine import load_workbook

from baigong.offer.models import Occupation
from baigong.talent.models import Contest, Ground
from tests import cast
from tests.desk.sitting import sit

CARE = "4-10-01-05"
KIND = "从业与学历核实"


@pytest.fixture(autouse=True)
def trade(day):
    """One occupation."""
    Occupation.objects.create(code=CARE, name="养老护理员")


def stated(who, count, first=0):
    """So many statements to look at, whose last days come and go in fives; every eleventh has none."""
    return Ground.objects.bulk_create(
        Ground(person_id=who.worker.person_id, kind="practice", occupation_id=CARE, evidence="社保缴费记录", stated_at=cast.NOW,
               stated_by=who.worker.person_id, from_on=date(1990, 1, 1) + timedelta(days=n),
               due_on=None if n % 11 == 0 else cast.TODAY + timedelta(days=n % 5 - 2))
        for n in range(first, first + count))


def noticed(who):
    """A contest whose results another officer entered: it waits without a clock."""
    by = who.approver.person_id
    return Contest.objects.create(
        name="大赛", kind="province", year=2025, region_id=cast.COUNTY, organiser="市人社局", held_on=cast.TODAY,
        registered_at=cast.NOW, registered_by=by, state="noticed", entered_at=cast.NOW, entered_by=by, noticed_at=cast.NOW,
        noticed_by=by, publicity_until=cast.TODAY)


@contextmanager
def fetched():
    """How many rows each statement brought."""
    brought = []

    def counting(execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        brought.append(context["cursor"].rowcount)
        return answer

    with connection.execute_wrapper(counting):
        yield brought


def keys_on(answer):
    """The primary keys of the rows of a page, from their links."""
    return [int(row["url"].rstrip("/").rsplit("/", 1)[1]) for row in answer.context["rows"]]


def test_no_more_is_read_when_more_waits(who):
    client, read = sit(who.reviewer), []
    for first, more in ((0, 70), (70, 350)):
        stated(who, more, first)
        client.get("/officer/")  # once to warm what is remembered
        with fetched() as brought:
            answer = client.get("/officer/")
        assert (answer.context["count"], len(answer.context["rows"])) == (first + more, 50)
        read.append(brought)
    assert read[0] == read[1], "neither more statements nor more rows"
    assert max(read[1]) == 50


def test_the_pages_are_all_that_waits_in_order(who):
    grounds = stated(who, 120)
    client = sit(who.reviewer)
    pages = [client.get(f"/officer/?page={n}") for n in (1, 2, 3)]
    assert [len(one.context["rows"]) for one in pages] == [50, 50, 20]
    assert pages[0].context["here"].paginator.num_pages == 3
    in_order = sorted(grounds, key=lambda one: (one.due_on or date.max, one.pk))
    assert [key for one in pages for key in keys_on(one)] == [one.pk for one in in_order], (
        "by last day, those without one last; of one day the first to come")
    assert [client.get("/officer/?page=2").context["rows"] for _ in range(2)] == [pages[1].context["rows"]] * 2
    assert keys_on(client.get("/officer/?page=9")) == keys_on(pages[2]), "the nearest page there is"


def test_the_counts_are_what_waits(who):
    grounds = stated(who, 60)
    noticed(who)
    client = sit(who.reviewer)
    whole = client.get("/officer/")
    told = {str(one["label"]): one["count"] for one in whole.context["chips"]}
    rows = [row for n in (1, 2) for row in client.get(f"/officer/?page={n}").context["rows"]]
    assert told.pop("全部") == len(rows) == 61 and told == Counter(str(row["kind"]) for row in rows)
    late = sum(1 for one in grounds if one.due_on is not None and one.due_on <= cast.TODAY)
    assert whole.context["due"] == late > 0
    assert f"待办 61 件，其中 {late} 件今天到期或已超时" in whole.content.decode()
    assert next(iter(told)) == KIND, "the most urgent kind first"


def test_one_kind_keeps_to_itself_on_every_page_and_in_the_file(who):
    stated(who, 60)
    noticed(who)
    client = sit(who.reviewer)
    second = client.get(f"/officer/?kind={KIND}&page=2")
    assert len(second.context["rows"]) == 10 and {str(row["kind"]) for row in second.context["rows"]} == {KIND}
    assert [one["current"] for one in second.context["chips"]] == [False, True, False]
    assert [str(row["title"]) for row in client.get("/officer/?kind=竞赛成绩").context["rows"]] == ["大赛"]
    assert client.get("/officer/?kind=没有").context["here"].paginator.count == 61, "a kind nobody has is all of them"
    file = load_workbook(BytesIO(b"".join(client.get(second.context["export_url"].replace("?", "/officer/?")))))
    assert len(file.get_sheet_by_index(0).to_python()) == 60 + 1

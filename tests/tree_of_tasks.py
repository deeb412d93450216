"""A tree of tasks from the ministry down to every county, grown in the database: for plans and for latencies.

    grown(scene, times=92)         with the whole table of regions: 92 × 3,2xx tasks, a bureau for every region

Each time, the ministry sets one task of a measure, broken down to every province, prefecture and county in force. States,
due days and figures are dealt by a fixed rule, so that every run has the same tree. No claim is made that it was lived.
"""

import csv
import time
from datetime import date
from typing import Any

from django.conf import settings
from django.db import connection

from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people

from . import cast

TEXT = (
    "面向登记失业人员、农村转移就业劳动者、毕业年度高校毕业生、就业困难人员和城乡低保对象，按本地产业目录组织就业技能培训，"
    "培训后六个月内跟踪就业情况；按季报送开班期数、培训人次、取证人次和补贴资金，分性别、年龄和学历列明；对完成进度低于时序的"
    "地区，由上一级人社部门约谈并列出整改清单。所需资金从就业补助资金和失业保险基金中列支，不得截留、挤占和挪用。")
"""As long as what is really asked of a bureau: a paragraph."""
PATIENCE = 60  # looks at whether all rows are seen

REGIONS = """
    CREATE TEMP TABLE grown_region ON COMMIT PRESERVE ROWS AS
    WITH RECURSIVE within(code, parent, name) AS (
        SELECT code::text, NULL::text, name::text FROM people_region WHERE code = '000000'
        UNION ALL SELECT r.code::text, r.parent_id::text, r.name::text FROM people_region r JOIN within w ON r.parent_id = w.code
                   WHERE r.valid_until IS NULL)
    SELECT code, parent, name, row_number() OVER (ORDER BY code) AS nth FROM within"""

BUREAUS = """
    INSERT INTO people_organisation (id, {columns})
    SELECT %(bureaus)s + g.nth, {values} FROM grown_region g, people_organisation mould WHERE mould.id = %(mould)s"""

TASKS = """
    INSERT INTO governance_task (
        id, parent_id, measure_id, title, text, set_in_id, region_id, owner_id, due_on, target, unit, measuring, indicator, reached,
        is_open, state, why_returned, drafted_at, handed_at, accepted_at, returned_at, done_at, confirmed_at, withdrawn_at)
    SELECT %(tasks)s + t.k * t.size + t.nth, %(tasks)s + t.k * t.size + above.nth,
           (%(measures)s::bigint[])[1 + t.k %% cardinality(%(measures)s::bigint[])],
           '第 ' || t.k + 1 || ' 批重点群体职业技能培训任务', %(text)s, coalesce(above.code, t.code), t.code,
           %(bureaus)s + t.nth, t.due_on, 300, '人次', 'hand', '', (t.dice * 3) %% 300, true, t.state,
           CASE WHEN t.state = 'returned' THEN '人数过多' ELSE '' END, t.began, t.began,
           CASE WHEN t.state IN ('accepted', 'under_way', 'done', 'confirmed') THEN t.began END,
           CASE WHEN t.state = 'returned' THEN t.began END,
           CASE WHEN t.state IN ('done', 'confirmed') THEN t.began END, CASE WHEN t.state = 'confirmed' THEN t.began END,
           CASE WHEN t.state = 'withdrawn' THEN t.began END
      FROM (SELECT d.*, %(on)s::date - 200 + (d.dice * 7 + d.k * 13) %% 400 AS due_on,
                   (%(on)s::date - 300 + (d.dice + d.k) %% 90)::timestamp AT TIME ZONE 'Asia/Shanghai' AS began,
                   CASE WHEN d.dice < 55 THEN 'confirmed' WHEN d.dice < 60 THEN 'done' WHEN d.dice < 85 THEN 'under_way'
                        WHEN d.dice < 92 THEN 'accepted' WHEN d.dice < 97 THEN 'handed' WHEN d.dice < 98 THEN 'returned'
                        ELSE 'withdrawn' END AS state
              FROM (SELECT k, g.*, count(*) OVER (PARTITION BY k) AS size, ((g.nth * 37 + k * 11) %% 100)::int AS dice
                      FROM grown_region g, generate_series(0, %(times)s - 1) k) d) t
      LEFT JOIN grown_region above ON above.code = t.parent"""


def every_region() -> None:
    """The whole table of regions, as the shelf has it."""
    with (settings.INSTITUTION / "regions" / "regions.csv").open(encoding="utf-8") as file:
        people.load_regions(by=SYSTEM, now=cast.NOW, rows=csv.DictReader(file))


def grown(bureau: int, measures: list[int], *, times: int, on: date = cast.TODAY) -> int:
    """Grow the tree so many times over, with copies of a bureau for every region; then what a night does: VACUUM ANALYZE.

    Answers how many tasks there are. Needs a superuser and a test of its own transactions (django_db(transaction=True)).
    """
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(REGIONS)
        cursor.execute("SELECT count(*) FROM grown_region")
        (size,) = cursor.fetchone()
        given: dict[str, Any] = {
            "mould": bureau, "bureaus": _newest(cursor, "people_organisation"), "tasks": _newest(cursor, "governance_task"),
            "measures": measures, "on": on, "times": times, "text": TEXT}
        cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = 'people_organisation' AND "
                       "is_generated = 'NEVER' AND column_name <> 'id' AND table_schema = current_schema()")
        change = {"name": "g.name || '人力资源和社会保障局'", "uscc": "'98' || lpad(g.nth::text, 16, '0')", "region_id": "g.code"}
        columns = [name for (name,) in cursor.fetchall()]
        cursor.execute(BUREAUS.format(columns=", ".join(f'"{name}"' for name in columns),
                                      values=", ".join(change.get(name, f'mould."{name}"') for name in columns)), given)
        cursor.execute(TASKS, given)
        for table, count in (("people_organisation", given["bureaus"] + size), ("governance_task", given["tasks"] + size * times)):
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {count})")
        cursor.execute("DROP TABLE grown_region")
        cursor.execute("SET session_replication_role = DEFAULT")
        for _ in range(PATIENCE):  # the server's own vacuum may hold an older view of the rows for a moment
            cursor.execute("VACUUM ANALYZE")
            cursor.execute("SELECT relallvisible = relpages FROM pg_class WHERE oid = 'governance_task'::regclass")
            if cursor.fetchone()[0]:
                break
            time.sleep(0.5)
    return int(size * times)


def _newest(cursor: Any, table: str) -> int:
    cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")
    return int(cursor.fetchone()[0])

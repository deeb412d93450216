"""Two views of where money went and what came of it: all that the page of structure and efficiency reads. As in 0002, no names
and no numbers of persons; what was paid twice as it stands now: the sum, and beside it what came back of it."""

# ruff: noqa: S608 -- the views are put together of the constants of this file
from django.db import migrations

DAY = "({} AT TIME ZONE 'Asia/Shanghai')::date"


def groups(person: str, on: str) -> str:
    """The groups a person belonged to on a day, as an array of codes."""
    return f"""(SELECT array_agg(DISTINCT g."group"::text ORDER BY g."group"::text) FROM people_groupmembership g
                 WHERE g.person_id = {person} AND g.from_on <= {on} AND (g.until_on IS NULL OR g.until_on > {on}))"""


VIEWS = {
    # One row per claim that was paid, and per trainee's fee that a provider was given.
    "told_spending": f"""
SELECT 'claim/' || m.id AS entry, m.no::text AS no, m.region_id::text AS region, {DAY.format("m.paid_at")} AS spent_on,
       b.fund::text AS fund, m.kind::text AS kind, coalesce(k.level, c.level)::text AS level,
       {groups("m.worker_id", "m.counts_on")} AS "group", m.amount_fen,
       coalesce((SELECT sum(r.amount_fen) FROM subsidy_repayment r JOIN subsidy_receivable d ON d.id = r.receivable_id
                  WHERE d.claim_id = m.id), 0)::bigint AS back_fen
  FROM subsidy_claim m JOIN policy_budgetline b ON b.id = m.budget_line_id
  LEFT JOIN assessment_certificate k ON k.id = m.certificate_id LEFT JOIN offer_cohort c ON c.id = m.cohort_id
 WHERE m.state = 'paid'
UNION ALL
SELECT 'fee/' || o.id, o.no::text, c.region_id::text, {DAY.format("s.passed_at")}, 'individual', 'fee', c.level::text,
       {groups("o.worker_id", DAY.format("o.ordered_at"))}, s.amount_fen, 0::bigint
  FROM subsidy_feeshare s JOIN subsidy_feeorder o ON o.id = s.order_id JOIN offer_cohort c ON c.id = o.cohort_id""",
    # One row per training that was completed: whether a certificate came of it, and work, where the register was asked after it.
    "told_outcome": f"""
SELECT e.id AS training, c.region_id::text AS region, c.level::text AS level, {groups("e.worker_id", "c.opens_on")} AS "group",
       {DAY.format("e.closed_at")} AS completed_on,
       EXISTS (SELECT 1 FROM assessment_certificate k LEFT JOIN assessment_revocation r ON r.certificate_id = k.id
                WHERE k.enrolment_id = e.id AND r.id IS NULL) AS certified,
       (SELECT x.value = 'true'::jsonb FROM people_registerextract x WHERE x.person_id = e.worker_id
           AND x.fact = 'training.led_to_work' AND x.as_of >= {DAY.format("e.closed_at")}
         ORDER BY x.as_of DESC, x.id DESC LIMIT 1) AS employed
  FROM enrolment_enrolment e JOIN offer_cohort c ON c.id = e.cohort_id WHERE e.state = 'completed'""",
}


class Migration(migrations.Migration):

    dependencies = [
        ("people", "0001_house"),
        ("reporting", "0003_upper_views"),
        ("subsidy", "0017_fees"),
    ]

    operations = [migrations.RunSQL(f"CREATE VIEW {name} AS {sql}", f"DROP VIEW {name}") for name, sql in VIEWS.items()]

"""The views `told_*`: all that a definition may read. One row per training, class, exam sat, certificate, claim, payment …,
with the region's code, days in Chinese time, and the columns that figures are broken down by. No names, no numbers of persons.

A column that one of them reads can be changed only together with it: drop the view and make it anew in one migration.
"""

# ruff: noqa: S608 -- the views are put together of the constants of this file
from django.db import migrations

DAY = "({} AT TIME ZONE 'Asia/Shanghai')::date"


def groups(person: str, on: str) -> str:
    """The groups a person belonged to on a day, as an array of codes."""
    return f"""(SELECT array_agg(DISTINCT g."group"::text ORDER BY g."group"::text) FROM people_groupmembership g
                 WHERE g.person_id = {person} AND g.from_on <= {on} AND (g.until_on IS NULL OR g.until_on > {on}))"""


ONLY_READ = "CROSS JOIN (VALUES (1)) AS nothing"
"""PostgreSQL lets one write through a view of one table; of two it does not."""

OF_COHORT = """c.region_id::text AS region, CASE WHEN c.employer_id IS NULL THEN 'employment' ELSE 'uplift' END AS type,
       c.level::text AS level, c.certificate_kind::text AS certificate, c.mode::text AS mode, c.provider_id AS provider,
       c.wants_subsidy AS subsidised"""

VIEWS = {
    # One row per enrolment, waiting or withdrawn ones too.
    "told_training": f"""
SELECT e.id AS training, c.id AS cohort, e.state::text AS state, {OF_COHORT}, {groups("e.worker_id", "c.opens_on")} AS "group",
       {DAY.format("e.enrolled_at")} AS applied_on, {DAY.format("e.seated_at")} AS seated_on,
       {DAY.format("e.withdrawn_at")} AS withdrawn_on,
       CASE WHEN c.state IN ('running', 'ended') AND e.state IN ('enrolled', 'completed', 'failed') THEN c.opens_on END AS begun_on,
       CASE WHEN e.state IN ('completed', 'failed') THEN {DAY.format("e.closed_at")} END AS ended_on,
       e.state = 'completed' AS completed,
       {DAY.format("x.published_at")} AS results_on, {DAY.format("x.certified_at")} AS certified_on, x.theory, x.practice,
       EXISTS (SELECT 1 FROM assessment_certificate k WHERE k.enrolment_id = e.id) AS certified
  FROM enrolment_enrolment e JOIN offer_cohort c ON c.id = e.cohort_id
  LEFT JOIN LATERAL (SELECT y.published_at, y.certified_at, s.theory, s.practice
                       FROM assessment_exam y LEFT JOIN assessment_score s ON s.exam_id = y.id AND s.enrolment_id = e.id
                      WHERE y.cohort_id = c.id AND y.state IN ('published', 'certified') ORDER BY y.id DESC LIMIT 1) x ON true""",
    # One row per training that ended: what was planned, what was attended. Minutes; sessions.
    "told_hours": f"""
SELECT e.id AS training, {OF_COHORT}, {groups("e.worker_id", "c.opens_on")} AS "group", {DAY.format("e.closed_at")} AS ended_on,
       p.sessions, p.minutes AS planned_minutes, h.sessions AS attended, h.minutes AS counted_minutes
  FROM enrolment_enrolment e JOIN offer_cohort c ON c.id = e.cohort_id
 CROSS JOIN LATERAL (SELECT count(*) AS sessions,
                            coalesce(sum(extract(epoch FROM s.ends_at - s.starts_at) / 60), 0)::bigint AS minutes
                       FROM offer_session s WHERE s.cohort_id = c.id) p
 CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE a.presence <> 'absent') AS sessions, coalesce(sum(a.minutes), 0)::bigint AS minutes
                       FROM learning_attendance a WHERE a.enrolment_id = e.id) h
 WHERE e.state IN ('completed', 'failed')""",
    # One row per class that was approved.
    "told_cohort": f"""
SELECT c.id AS cohort, c.state::text AS state, {OF_COHORT}, c.opens_on, c.seats, c.taken,
       CASE WHEN c.state IN ('running', 'ended') THEN c.opens_on END AS begun_on
  FROM offer_cohort c {ONLY_READ} WHERE c.state IN ('open', 'running', 'ended', 'cancelled') AND c.approved_at IS NOT NULL""",
    # One row per person and exam whose results are published: sat, marks of 100, where and by whom.
    "told_sitting": f"""
SELECT s.id AS sitting, {OF_COHORT}, {groups("e.worker_id", "c.opens_on")} AS "group", x.body_id AS body,
       {DAY.format("x.published_at")} AS results_on, x.held_on, s.theory, s.practice,
       s.theory IS NOT NULL OR s.practice IS NOT NULL AS sat
  FROM assessment_score s JOIN assessment_exam x ON x.id = s.exam_id JOIN offer_cohort c ON c.id = x.cohort_id
  JOIN enrolment_enrolment e ON e.id = s.enrolment_id WHERE x.state IN ('published', 'certified')""",
    # One row per certificate issued here.
    "told_certificate": f"""
SELECT k.id AS certificate_id, {OF_COHORT.replace("c.level", "k.level").replace("c.certificate_kind", "k.kind")},
       {groups("k.person_id", "k.issued_on")} AS "group", k.body_id AS body, k.issued_on,
       {DAY.format("r.revoked_at")} AS revoked_on
  FROM assessment_certificate k JOIN assessment_exam x ON x.id = k.exam_id JOIN offer_cohort c ON c.id = x.cohort_id
  LEFT JOIN assessment_revocation r ON r.certificate_id = k.id WHERE k.origin = 'issued'""",
    # The highest level a person holds, here or known from elsewhere, for as long as it was the highest and stood.
    "told_skill": f"""
SELECT k.id AS certificate_id, p.region_id::text AS region, k.level::text AS level, k.issued_on AS from_on,
       least({DAY.format("r.revoked_at")},
             (SELECT min(n.issued_on) FROM assessment_certificate n LEFT JOIN assessment_revocation q ON q.certificate_id = n.id
               WHERE n.person_id = k.person_id AND n.level IN ('1', '2', '3', '4', '5') AND n.id <> k.id AND q.id IS NULL
                 AND (n.level < k.level AND n.issued_on >= k.issued_on
                      OR n.level = k.level AND (n.issued_on, n.id) > (k.issued_on, k.id)))) AS until_on
  FROM assessment_certificate k JOIN people_person p ON p.id = k.person_id
  LEFT JOIN assessment_revocation r ON r.certificate_id = k.id
 WHERE k.level IN ('1', '2', '3', '4', '5') AND NOT EXISTS (
       SELECT 1 FROM assessment_certificate o LEFT JOIN assessment_revocation q ON q.certificate_id = o.id
        WHERE o.person_id = k.person_id AND o.level < k.level AND o.issued_on < k.issued_on AND q.id IS NULL)""",
    # One row per claim that was filed.
    "told_claim": f"""
SELECT m.id AS claim, m.region_id::text AS region, m.state::text AS state, m.kind::text AS kind, m.payee::text AS payee,
       coalesce(b.fund, t.content -> 'pays' ->> 'from_fund') AS fund, k.level::text AS level, c.provider_id AS provider,
       {groups("m.worker_id", "m.counts_on")} AS "group", m.amount_fen, {DAY.format("m.filed_at")} AS filed_on,
       {DAY.format("m.granted_at")} AS granted_on, {DAY.format("m.refused_at")} AS refused_on, {DAY.format("m.paid_at")} AS paid_on
  FROM subsidy_claim m JOIN policy_sheet t ON t.id = m.sheet_id LEFT JOIN policy_budgetline b ON b.id = m.budget_line_id
  LEFT JOIN assessment_certificate k ON k.id = m.certificate_id LEFT JOIN offer_cohort c ON c.id = m.cohort_id
 WHERE m.filed_at IS NOT NULL""",
    # One row per payment the bank answered.
    "told_payment": f"""
SELECT y.id AS payment, m.region_id::text AS region, y.state::text AS state, m.kind::text AS kind, m.payee::text AS payee,
       b.fund::text AS fund, y.amount_fen, {DAY.format("y.sent_at")} AS sent_on, {DAY.format("y.answered_at")} AS answered_on
  FROM subsidy_payment y JOIN subsidy_claim m ON m.id = y.claim_id LEFT JOIN policy_budgetline b ON b.id = m.budget_line_id
 WHERE y.state IN ('paid', 'returned')""",
    # One row per claim and public notice that is over: how often someone objected, how often rightly.
    "told_noticed": """
SELECT l.id AS line, m.region_id::text AS region, m.kind::text AS kind, m.payee::text AS payee, n.until_on,
       (SELECT count(*) FROM subsidy_objection o WHERE o.notice_id = n.id AND o.claim_id = m.id) AS objections,
       (SELECT count(*) FROM subsidy_objection o WHERE o.notice_id = n.id AND o.claim_id = m.id AND o.state = 'upheld') AS upheld
  FROM subsidy_notice_claims l JOIN subsidy_notice n ON n.id = l.notice_id JOIN subsidy_claim m ON m.id = l.claim_id
 WHERE n.state = 'closed'""",
    # One row per organisation that takes part.
    "told_organisation": f"""
SELECT o.id AS organisation_id, o.kind::text AS organisation, o.region_id::text AS region, o.filed_on AS from_on,
       o.closed_on AS until_on FROM people_organisation o {ONLY_READ} WHERE o.filed_on IS NOT NULL""",
    # One row per line of a subsidy catalogue.
    "told_item": """
SELECT i.id AS item, c.region_id::text AS region, i.level::text AS level, i.shortage::text AS shortage,
       lower(c.in_force) AS from_on, upper(c.in_force) AS until_on
  FROM offer_item i JOIN offer_catalogue c ON c.id = i.catalogue_id""",
}


class Migration(migrations.Migration):

    dependencies = [
        ("assessment", "0001_house"),
        ("enrolment", "0001_house"),
        ("learning", "0001_house"),
        ("offer", "0001_house"),
        ("people", "0001_house"),
        ("policy", "0001_house"),
        ("reporting", "0001_house"),
        ("subsidy", "0001_house"),
    ]

    operations = [migrations.RunSQL(f"CREATE VIEW {name} AS {sql}", f"DROP VIEW {name}") for name, sql in VIEWS.items()]

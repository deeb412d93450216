"""Views over inspections, findings, complaints and apprenticeships; and what complaints are broken down by."""

# ruff: noqa: S608 -- the views are put together of the constants of this file
from django.db import migrations, models

from baigong.reporting.words import Dimension

DAY = "({} AT TIME ZONE 'Asia/Shanghai')::date"
ONLY_READ = "CROSS JOIN (VALUES (1)) AS nothing"  # through a view of two tables nobody writes

VIEWS = {
    # One row per class and day on which it was taught, if someone came to see it.
    "told_classday": f"""
SELECT DISTINCT c.id || ' ' || {DAY.format("s.starts_at")} AS class_day, c.region_id::text AS region, c.provider_id AS provider,
       c.level::text AS level, {DAY.format("s.starts_at")} AS held_on,
       EXISTS (SELECT 1 FROM supervision_visit v WHERE v.cohort_id = c.id AND v.held_on = {DAY.format("s.starts_at")}
                  AND v.state IN ('entered', 'signed')) AS visited
  FROM offer_session s JOIN offer_cohort c ON c.id = s.cohort_id WHERE c.state IN ('running', 'ended')""",
    # One row per inspection that was entered: who should have been there, who was seen.
    "told_visit": """
SELECT v.id AS visit, v.region_id::text AS region, c.provider_id AS provider, c.level::text AS level, v.held_on,
       v.roster, v.seen, v.others
  FROM supervision_visit v JOIN offer_cohort c ON c.id = v.cohort_id WHERE v.state IN ('entered', 'signed')""",
    # One row per finding that was judged.
    "told_finding": f"""
SELECT f.id AS finding, f.region_id::text AS region, f.state::text AS state, f.organisation_id AS provider,
       {DAY.format("f.reviewed_at")} AS judged_on
  FROM supervision_finding f {ONLY_READ} WHERE f.reviewed_at IS NOT NULL""",
    # One row per complaint.
    "told_complaint": f"""
SELECT p.id AS complaint_id, p.region_id::text AS region, p.kind::text AS complaint, p.outcome::text AS outcome,
       {DAY.format("p.received_at")} AS received_on, {DAY.format("p.answered_at")} AS answered_on
  FROM supervision_complaint p {ONLY_READ}""",
    # One row per apprentice of a plan that was fixed.
    "told_apprentice": f"""
SELECT a.id AS apprentice, p.id AS plan, p.region_id::text AS region, p.level::text AS level, p.school_id AS provider,
       p.from_on, p.until_on, a.outcome::text AS outcome, {DAY.format("p.finished_at")} AS finished_on
  FROM enrolment_apprentice a JOIN enrolment_apprenticeship p ON p.id = a.apprenticeship_id
 WHERE p.state IN ('fixed', 'finished') AND a.outcome <> 'void'""",
}


class Migration(migrations.Migration):

    dependencies = [
        ("enrolment", "0001_house"),
        ("reporting", "0002_views"),
        ("supervision", "0001_house"),
    ]

    operations = [
        *(migrations.RunSQL(f"CREATE VIEW {name} AS {sql}", f"DROP VIEW {name}") for name, sql in VIEWS.items()),
        migrations.AlterField(
            model_name="figure",
            name="dimension",
            field=models.CharField(blank=True, choices=Dimension.choices(), max_length=12),
        ),
    ]

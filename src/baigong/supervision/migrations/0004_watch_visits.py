"""What inspectors saw, for signals: counts, kinds and keys of entered visits; nobody's name, no word of the report."""

from django.db import migrations

VIEWS = {
    "watch_visit": """
        SELECT v.id AS visit_id, v.draw_id, v.cohort_id, c.provider_id, v.session_id, v.region_id AS region, v.held_on, v.state,
               v.roster, v.seen, v.others, v.entered_at
          FROM supervision_visit v JOIN offer_cohort c ON c.id = v.cohort_id WHERE v.entered_at IS NOT NULL""",
    "watch_spot": """
        SELECT s.id AS spot_id, s.visit_id, v.cohort_id, s.kind, s.entered_at
          FROM supervision_spot s JOIN supervision_visit v ON v.id = s.visit_id""",
    "watch_sighting": """
        SELECT s.id AS sighting_id, s.visit_id, v.cohort_id, v.session_id, s.enrolment_id, s.seen, a.presence AS recorded
          FROM supervision_sighting s JOIN supervision_visit v ON v.id = s.visit_id AND v.entered_at IS NOT NULL
          LEFT JOIN learning_attendance a ON a.session_id = v.session_id AND a.enrolment_id = s.enrolment_id""",
}


class Migration(migrations.Migration):
    dependencies = [("supervision", "0003_watch"), ("learning", "0001_house")]

    operations = [
        migrations.RunSQL(f"CREATE VIEW {name} AS {query}", f"DROP VIEW {name}") for name, query in VIEWS.items()
    ]

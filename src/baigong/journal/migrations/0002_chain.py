"""The hash of an entry, computed by the database from the row itself, and the extension for EXCLUDE constraints."""

from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations

HASH = """
CREATE FUNCTION journal_entry_hash(e journal_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(e.prev_hash || convert_to(jsonb_build_array(
        e.lane_id, e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.action, e.by_person,
        e.by_role, e.by_organisation, e.subject_kind, e.subject_id, e.why, e.detail)::text, 'UTF8'))
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_house")]
    run_before = [("people", "0001_house"), ("policy", "0001_house"), ("offer", "0001_house"), ("enrolment", "0001_house"),
                  ("learning", "0001_house")]
    operations = [
        BtreeGistExtension(),
        migrations.RunSQL(HASH, "DROP FUNCTION journal_entry_hash(journal_entry)"),
    ]

"""One form, one answer: to take a form's key, and to ask whether it was answered, each in one round and with the lock."""

from django.db import migrations

# A function that is volatile sees, statement by statement, what was committed meanwhile: what the lock waited for too.
TAKE = """
CREATE FUNCTION journal_take_once(lock bigint, form uuid, taken_at timestamptz, person bigint) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(lock);
    INSERT INTO journal_once (key, at, by_person, location) VALUES (form, taken_at, person, '') ON CONFLICT (key) DO NOTHING;
    RETURN FOUND;
END $$;
"""
ANSWERED = """
CREATE FUNCTION journal_answered_once(lock bigint, form uuid) RETURNS text
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(lock);
    RETURN (SELECT location FROM journal_once WHERE key = form);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_chain")]
    operations = [
        migrations.RunSQL(TAKE, "DROP FUNCTION journal_take_once(bigint, uuid, timestamptz, bigint)"),
        migrations.RunSQL(ANSWERED, "DROP FUNCTION journal_answered_once(bigint, uuid)"),
    ]

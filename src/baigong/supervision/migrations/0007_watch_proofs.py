"""How asking whose an account is came out, for signals: keys, states and days; no name, no number, no word of the evidence."""

from django.db import migrations

WATCH = """
    CREATE VIEW watch_account_proof AS
        SELECT p.id AS proof_id, p.pay_account_id AS account_id, p.person_id, p.organisation_id, md5(p.number) AS number_key,
               p.state, p.kind, p.proved_at, (p.refuted_at AT TIME ZONE 'Asia/Shanghai')::date AS refuted_on
          FROM subsidy_accountproof p
"""


class Migration(migrations.Migration):
    dependencies = [("supervision", "0006_pay_surveys"), ("subsidy", "0015_account_proofs")]

    operations = [migrations.RunSQL(WATCH, "DROP VIEW watch_account_proof")]

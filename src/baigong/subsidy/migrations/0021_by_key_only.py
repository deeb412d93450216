from django.db import migrations

LEAVES = """
    CREATE OR REPLACE FUNCTION subsidy_donation_leaves() RETURNS trigger LANGUAGE plpgsql{keys} AS $$
    BEGIN
        {first}IF EXISTS (
            SELECT 1 FROM policy_budgetline b JOIN ledger_account a ON a.code = b.account JOIN written w ON w.debit_id = a.id
              JOIN ledger_account c ON c.id = w.credit_id
             WHERE b.fund = 'donation' AND w.kind IN ('hold', 'direct')
               AND NOT (w.kind = 'direct' AND c.code = 'source/donation')
               AND NOT EXISTS (SELECT 1 FROM subsidy_claim k WHERE k.hold_id = w.id AND w.kind = 'hold'
                                  AND k.budget_line_id = b.id AND k.amount_fen = w.amount_fen)) THEN
            RAISE EXCEPTION 'not what it was given for' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'subsidy_donation_earmark';
        END IF;
        RETURN NULL;
    END $$;
"""
ACCOUNTS_FIRST = """IF NOT EXISTS (
            WITH touched AS MATERIALIZED (SELECT DISTINCT debit_id FROM written WHERE kind IN ('hold', 'direct'))
            SELECT 1 FROM touched JOIN ledger_account a ON a.id = touched.debit_id JOIN policy_budgetline b ON b.account = a.code
             WHERE b.fund = 'donation') THEN
            RETURN NULL;
        END IF;
        """
"""The same is asked as before (0013), but not of a statement that takes from no donation: it had looked up the account and the
budget line of every row of a payment run."""
BY_KEY = "ALTER FUNCTION subsidy_fee_whole() SET enable_seqscan = off;"
"""A session keeps the plan it made while the accounts were few (docs/why/0055)."""


class Migration(migrations.Migration):

    dependencies = [
        ("subsidy", "0020_fee_accounts_first"),
    ]

    operations = [
        migrations.RunSQL(LEAVES.format(keys=" SET enable_seqscan = off", first=ACCOUNTS_FIRST), LEAVES.format(keys="", first="")),
        migrations.RunSQL(BY_KEY, "ALTER FUNCTION subsidy_fee_whole() RESET enable_seqscan;"),
    ]

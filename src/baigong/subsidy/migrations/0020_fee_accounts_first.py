from django.db import migrations

WHOLE = """
    CREATE OR REPLACE FUNCTION subsidy_fee_whole() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        {first}IF EXISTS (
            SELECT 1 FROM written w JOIN ledger_account a ON a.id = w.debit_id JOIN ledger_account c ON c.id = w.credit_id
             WHERE (starts_with(a.code, 'fee/') OR starts_with(c.code, 'fee/')) AND w.kind <> 'post'
               AND NOT EXISTS (
                   SELECT 1 FROM subsidy_feepayment p JOIN subsidy_feeorder o ON o.id = p.order_id
                    WHERE p.transfer = w.id AND w.kind = 'direct' AND p.amount_fen = w.amount_fen
                      AND a.code = 'source/individual' AND c.code = 'fee/' || o.no)
               AND NOT EXISTS (
                   SELECT 1 FROM subsidy_feerefund r JOIN subsidy_feeorder o ON o.id = r.order_id
                    WHERE r.hold = w.id AND w.kind = 'hold' AND r.amount_fen = w.amount_fen
                      AND a.code = 'fee/' || o.no AND c.code = 'source/individual')
               AND NOT EXISTS (
                   SELECT 1 FROM subsidy_feeshare s JOIN subsidy_feeorder o ON o.id = s.order_id
                     JOIN offer_cohort k ON k.id = o.cohort_id
                    WHERE s.transfer = w.id AND w.kind = 'direct' AND s.amount_fen = w.amount_fen
                      AND a.code = 'fee/' || o.no AND c.code = 'payee/organisation/' || k.provider_id)) THEN
            RAISE check_violation USING MESSAGE = 'a fee goes back or to its provider', CONSTRAINT = 'subsidy_fee_whole';
        END IF;
        RETURN NULL;
    END $$;
"""
ACCOUNTS_FIRST = """IF NOT EXISTS (
            SELECT 1 FROM ledger_account f WHERE starts_with(f.code, 'fee/') AND f.id = ANY (ARRAY(
                SELECT w.debit_id FROM written w WHERE w.kind <> 'post'
                 UNION SELECT w.credit_id FROM written w WHERE w.kind <> 'post'))) THEN
            RETURN NULL;
        END IF;
        """
"""The same is asked as before (0017), but not of a statement none of whose accounts is an order's: it had looked up both accounts
of every row of a payment run, a quarter of what the run costs (docs/why/0046)."""


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0005_totals_by_pairs'),
        ('subsidy', '0019_packages'),
    ]

    operations = [migrations.RunSQL(WHOLE.format(first=ACCOUNTS_FIRST), WHOLE.format(first=""))]

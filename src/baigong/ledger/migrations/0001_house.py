import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('ledger', '0001_initial')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=80, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('may_overdraw', models.BooleanField(default=False)),
                ('debits_pending', models.BigIntegerField(default=0)),
                ('debits_posted', models.BigIntegerField(default=0)),
                ('credits_pending', models.BigIntegerField(default=0)),
                ('credits_posted', models.BigIntegerField(default=0)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('may_overdraw', True), ('credits_posted__gte', django.db.models.expressions.CombinedExpression(models.F('debits_posted'), '+', models.F('debits_pending'))), _connector='OR'), name='ledger_account_not_overdrawn'), models.CheckConstraint(condition=models.Q(('credits_pending__gte', 0), ('credits_posted__gte', 0), ('debits_pending__gte', 0), ('debits_posted__gte', 0)), name='ledger_account_totals_positive')],
            },
        ),
        migrations.CreateModel(
            name='Transfer',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('direct', '直接划转'), ('hold', '占用'), ('post', '支付'), ('void', '释放')], max_length=10)),
                ('amount_fen', models.BigIntegerField()),
                ('why', models.CharField(max_length=120)),
                ('at', models.DateTimeField()),
                ('credit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='credits', to='ledger.account')),
                ('debit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='debits', to='ledger.account')),
                ('settles', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='settled_by', to='ledger.transfer')),
            ],
            options={
                'indexes': [models.Index(fields=['at'], name='ledger_transfer_at')],
                'constraints': [models.CheckConstraint(condition=models.Q(('amount_fen__gt', 0)), name='ledger_transfer_positive'), models.CheckConstraint(condition=models.Q(('debit', models.F('credit')), _negated=True), name='ledger_transfer_two_sides'), models.CheckConstraint(condition=models.Q(('kind__in', ['direct', 'hold', 'post', 'void'])), name='ledger_transfer_kind'), models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['post', 'void']), ('settles__isnull', False)), models.Q(('kind__in', ['direct', 'hold']), ('settles__isnull', True)), _connector='OR'), name='ledger_transfer_settles')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='account',
            trigger=pgtrigger.compiler.Trigger(name='ledger_account_by_transfer', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF pg_trigger_depth() < 2 AND (NEW.debits_pending, NEW.debits_posted, NEW.credits_pending, NEW.credits_posted)\n        IS DISTINCT FROM (OLD.debits_pending, OLD.debits_posted, OLD.credits_pending, OLD.credits_posted) THEN\n        RAISE EXCEPTION 'account totals change by transfers only';\n    END IF;\n    RETURN NEW;\n", hash='ff2b8563e6e7ad3921f2df27bc0ad074e9c593ae', operation='UPDATE', pgid='pgtrigger_ledger_account_by_transfer_13dad', table='ledger_account', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='account',
            trigger=pgtrigger.compiler.Trigger(name='ledger_account_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='716ec27419efbbfb745c12ad31f032457c0fc84a', operation='DELETE', pgid='pgtrigger_ledger_account_kept_56c69', table='ledger_account', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='transfer',
            trigger=pgtrigger.compiler.Trigger(name='ledger_transfer_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0c36b33860300c9e6da19960d8045dbab15ab16b', operation='UPDATE OR DELETE', pgid='pgtrigger_ledger_transfer_kept_1600b', table='ledger_transfer', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='transfer',
            trigger=pgtrigger.compiler.Trigger(name='ledger_transfer_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='c73b0bb29ea5c2d38fc3ed68a96362628c53e9ec', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_ledger_transfer_whole_a29b6', table='ledger_transfer', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='transfer',
            trigger=pgtrigger.compiler.Trigger(name='ledger_transfer_apply', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF EXISTS (SELECT 1 FROM written w LEFT JOIN ledger_transfer h ON h.id = w.settles_id\n                WHERE w.kind IN ('post', 'void')\n                  AND (h.kind, h.debit_id, h.credit_id, h.amount_fen)\n                      IS DISTINCT FROM ('hold', w.debit_id, w.credit_id, w.amount_fen)) THEN\n        RAISE EXCEPTION 'a post or void repeats exactly the hold it settles';\n    END IF;\n    PERFORM 1 FROM ledger_account\n      WHERE id IN (SELECT debit_id FROM written UNION SELECT credit_id FROM written) ORDER BY id FOR UPDATE;\n    WITH sides AS (\n        SELECT debit_id AS id, amount_fen, kind, true AS is_debit FROM written\n        UNION ALL SELECT credit_id, amount_fen, kind, false FROM written\n    ), change AS (\n        SELECT id,\n               coalesce(sum(amount_fen) FILTER (WHERE is_debit AND kind IN ('direct', 'post')), 0) AS dpo,\n               coalesce(sum(CASE kind WHEN 'hold' THEN amount_fen WHEN 'direct' THEN 0 ELSE -amount_fen END)\n                        FILTER (WHERE is_debit), 0) AS dpe,\n               coalesce(sum(amount_fen) FILTER (WHERE NOT is_debit AND kind IN ('direct', 'post')), 0) AS cpo,\n               coalesce(sum(CASE kind WHEN 'hold' THEN amount_fen WHEN 'direct' THEN 0 ELSE -amount_fen END)\n                        FILTER (WHERE NOT is_debit), 0) AS cpe\n          FROM sides GROUP BY id\n    )\n    UPDATE ledger_account a\n       SET debits_posted = a.debits_posted + c.dpo, debits_pending = a.debits_pending + c.dpe,\n           credits_posted = a.credits_posted + c.cpo, credits_pending = a.credits_pending + c.cpe\n      FROM change c WHERE a.id = c.id;\n    RETURN NULL;\n", hash='d5a6cdf19eecfdc60245fcd16dc97ee5e7d1b735', level='STATEMENT', operation='INSERT', pgid='pgtrigger_ledger_transfer_apply_83a54', referencing='REFERENCING NEW TABLE AS written ', table='ledger_transfer', when='AFTER')),
        ),
    ]

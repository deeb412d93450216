import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.subsidy.words


class Migration(migrations.Migration):

    replaces = [('subsidy', '0001_initial'), ('subsidy', '0002_freezes'), ('subsidy', '0003_scope_index')]

    initial = True

    dependencies = [
        ('assessment', '0001_house'),
        ('enrolment', '0001_house'),
        ('offer', '0001_house'),
        ('people', '0001_house'),
        ('policy', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Serial',
            fields=[
                ('stem', models.CharField(max_length=30, primary_key=True, serialize=False)),
                ('last', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('no', models.CharField(max_length=40, unique=True)),
                ('kind', models.CharField(choices=[('insurance', '失业保险技能提升补贴'), ('uplift', '职业技能提升补贴'), ('apprentice', '企业新型学徒制补贴'), ('project', '项目制培训补贴'), ('assessment', '职业技能评价补贴'), ('training', '职业培训补贴'), ('living', '培训期间生活费补贴')], max_length=12)),
                ('payee', models.CharField(choices=[('worker', '本人'), ('employer', '用人单位'), ('provider', '培训机构')], max_length=10)),
                ('counts_on', models.DateField()),
                ('amount_fen', models.BigIntegerField(default=0)),
                ('hold_id', models.UUIDField(unique=True)),
                ('post_id', models.UUIDField(unique=True)),
                ('round', models.PositiveSmallIntegerField(default=1)),
                ('state', models.CharField(choices=[('offered', '待确认申领'), ('declined', '已放弃'), ('lapsed', '已失效'), ('filed', '已申报'), ('returned', '退回补正'), ('reviewed', '初审通过'), ('granted', '复审同意'), ('noticed', '公示中'), ('payable', '待拨付'), ('sent', '已送银行'), ('paid', '已支付'), ('bounced', '银行退回'), ('refused', '不予支付')], max_length=10)),
                ('due_on', models.DateField(null=True)),
                ('why', models.TextField(blank=True)),
                ('offered_at', models.DateTimeField()),
                ('offered_by', models.BigIntegerField(null=True)),
                ('filed_at', models.DateTimeField(null=True)),
                ('filed_by', models.BigIntegerField(null=True)),
                ('reviewed_at', models.DateTimeField(null=True)),
                ('reviewed_by', models.BigIntegerField(null=True)),
                ('granted_at', models.DateTimeField(null=True)),
                ('granted_by', models.BigIntegerField(null=True)),
                ('refused_at', models.DateTimeField(null=True)),
                ('refused_by', models.BigIntegerField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('sent_by', models.BigIntegerField(null=True)),
                ('paid_at', models.DateTimeField(null=True)),
                ('paid_by', models.BigIntegerField(null=True)),
                ('budget_line', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='policy.budgetline')),
                ('certificate', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='assessment.certificate')),
                ('cohort', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='offer.cohort')),
                ('enrolment', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='enrolment.enrolment')),
                ('payee_organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='policy.sheet')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='people.person')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['state', 'region', 'due_on'], name='subsidy_claim_due'), models.Index(fields=['region', 'state'], include=('id', 'due_on', 'amount_fen', 'paid_at', 'refused_at'), name='subsidy_claim_scope', opclasses=['varchar_pattern_ops', 'varchar_ops']), models.Index(fields=['worker', '-id'], name='subsidy_claim_worker'), models.Index(fields=['payee_organisation', '-id'], name='subsidy_claim_payee')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['declined', 'lapsed', 'refused']), _negated=True), fields=('worker', 'sheet', 'certificate'), name='subsidy_claim_once', nulls_distinct=False), models.CheckConstraint(condition=models.Q(('granted_by__isnull', True), models.Q(('granted_by', models.F('reviewed_by')), _negated=True), _connector='OR'), name='subsidy_claim_two_officers'), models.CheckConstraint(condition=models.Q(models.Q(('sent_by__isnull', True), models.Q(models.Q(('sent_by', models.F('reviewed_by')), _negated=True), models.Q(('sent_by', models.F('granted_by')), _negated=True)), _connector='OR'), models.Q(('paid_by__isnull', True), models.Q(models.Q(('paid_by', models.F('reviewed_by')), _negated=True), models.Q(('paid_by', models.F('granted_by')), _negated=True)), _connector='OR')), name='subsidy_claim_payer_apart'), models.CheckConstraint(condition=models.Q(models.Q(('payee', 'worker'), ('payee_organisation__isnull', True)), models.Q(models.Q(('payee', 'worker'), _negated=True), ('payee_organisation__isnull', False)), _connector='OR'), name='subsidy_claim_payee_named'), models.CheckConstraint(condition=models.Q(models.Q(models.Q(('state__in', ['filed', 'reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced']), _negated=True), ('filed_at__isnull', False), _connector='OR'), models.Q(models.Q(('state__in', ['reviewed', 'granted', 'noticed', 'payable', 'sent', 'paid', 'bounced']), _negated=True), models.Q(('amount_fen__gt', 0), ('budget_line__isnull', False), ('reviewed_at__isnull', False)), _connector='OR'), models.Q(models.Q(('state__in', ['granted', 'noticed', 'payable', 'sent', 'paid', 'bounced']), _negated=True), ('granted_at__isnull', False), _connector='OR'), models.Q(models.Q(('state__in', ['sent', 'paid']), _negated=True), ('sent_at__isnull', False), _connector='OR'), models.Q(models.Q(('state', 'paid'), _negated=True), ('paid_at__isnull', False), _connector='OR'), models.Q(models.Q(('state', 'refused'), _negated=True), ('refused_at__isnull', False), _connector='OR')), name='subsidy_claim_states_carry_proof')],
            },
        ),
        migrations.CreateModel(
            name='PayRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('no', models.CharField(max_length=40, unique=True)),
                ('state', models.CharField(choices=[('draft', '待放行'), ('released', '已送银行'), ('settled', '已对账'), ('empty', '全部剔除')], default=baigong.subsidy.words.RunState['DRAFT'], max_length=10)),
                ('drafted_at', models.DateTimeField()),
                ('drafted_by', models.BigIntegerField(null=True)),
                ('released_at', models.DateTimeField(null=True)),
                ('released_by', models.BigIntegerField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('settled_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['released', 'settled']), _negated=True), ('released_at__isnull', False), _connector='OR'), name='subsidy_run_released_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'settled'), _negated=True), ('settled_at__isnull', False), _connector='OR'), name='subsidy_run_settled_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('review', '初审'), ('grant', '复审'), ('refuse', '不予支付')], max_length=8)),
                ('sheet_hash', models.CharField(max_length=64)),
                ('limit_hashes', models.JSONField(default=list)),
                ('facts', models.JSONField()),
                ('sources', models.JSONField(default=dict)),
                ('lines', models.JSONField()),
                ('slots', models.JSONField(default=list)),
                ('amount_fen', models.BigIntegerField()),
                ('pays', models.BooleanField()),
                ('flip', models.JSONField(null=True)),
                ('why', models.TextField(blank=True)),
                ('decided_at', models.DateTimeField()),
                ('decided_by', models.BigIntegerField(null=True)),
                ('claim', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='subsidy.claim')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Freeze',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground', models.CharField(max_length=40, unique=True)),
                ('holds', models.CharField(choices=[('all', '暂停办理'), ('pay', '暂缓拨付')], max_length=4)),
                ('frozen_at', models.DateTimeField()),
                ('frozen_by', models.BigIntegerField(null=True)),
                ('lifted_at', models.DateTimeField(null=True)),
                ('lifted_by', models.BigIntegerField(null=True)),
                ('certificate', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessment.certificate')),
                ('claim', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='freezes', to='subsidy.claim')),
                ('cohort', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offer.cohort')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(condition=models.Q(('lifted_at', None)), fields=['claim'], name='subsidy_freeze_claim'), models.Index(condition=models.Q(('lifted_at', None)), fields=['person'], name='subsidy_freeze_person'), models.Index(condition=models.Q(('lifted_at', None)), fields=['certificate'], name='subsidy_freeze_certificate'), models.Index(condition=models.Q(('lifted_at', None)), fields=['cohort'], name='subsidy_freeze_cohort'), models.Index(condition=models.Q(('lifted_at', None)), fields=['organisation'], name='subsidy_freeze_organisatio')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('certificate__isnull', True), ('claim__isnull', False), ('cohort__isnull', True), ('organisation__isnull', True), ('person__isnull', True)), models.Q(('certificate__isnull', True), ('claim__isnull', True), ('cohort__isnull', True), ('organisation__isnull', True), ('person__isnull', False)), models.Q(('certificate__isnull', False), ('claim__isnull', True), ('cohort__isnull', True), ('organisation__isnull', True), ('person__isnull', True)), models.Q(('certificate__isnull', True), ('claim__isnull', True), ('cohort__isnull', False), ('organisation__isnull', True), ('person__isnull', True)), models.Q(('certificate__isnull', True), ('claim__isnull', True), ('cohort__isnull', True), ('organisation__isnull', False), ('person__isnull', True)), _connector='OR'), name='subsidy_freeze_one_scope'), models.CheckConstraint(condition=models.Q(models.Q(('lifted_at__isnull', True), ('lifted_by__isnull', True)), ('lifted_at__gte', models.F('frozen_at')), _connector='OR'), name='subsidy_freeze_lifted_after')],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('no', models.CharField(max_length=40, unique=True)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('state', models.CharField(choices=[('open', '公示中'), ('closed', '已结束')], default=baigong.subsidy.words.NoticeState['OPEN'], max_length=8)),
                ('opened_at', models.DateTimeField()),
                ('opened_by', models.BigIntegerField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('closed_by', models.BigIntegerField(null=True)),
                ('claims', models.ManyToManyField(related_name='notices', to='subsidy.claim')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-from_on', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__gt', models.F('from_on'))), name='subsidy_notice_span'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'closed'), _negated=True), ('closed_at__isnull', False), _connector='OR'), name='subsidy_notice_closed_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Slot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('family', models.CharField(max_length=40)),
                ('key', models.CharField(max_length=120)),
                ('nth', models.PositiveSmallIntegerField()),
                ('times', models.PositiveSmallIntegerField()),
                ('taken_at', models.DateTimeField()),
                ('taken_by', models.BigIntegerField(null=True)),
                ('claim', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='slots', to='subsidy.claim')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='slots', to='people.person')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('family', 'person', 'key', 'nth'), name='subsidy_slot_once'), models.CheckConstraint(condition=models.Q(('nth__gte', 1), ('nth__lte', models.F('times'))), name='subsidy_slot_within')],
            },
        ),
        migrations.CreateModel(
            name='Payment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nth', models.PositiveIntegerField()),
                ('amount_fen', models.BigIntegerField()),
                ('state', models.CharField(choices=[('drafted', '待放行'), ('dropped', '已剔除'), ('sent', '已送银行'), ('paid', '已到账'), ('returned', '已退回')], default=baigong.subsidy.words.PaymentState['DRAFTED'], max_length=10)),
                ('why_dropped', models.CharField(blank=True, max_length=300)),
                ('bank_ref', models.CharField(blank=True, max_length=60)),
                ('why_returned', models.CharField(blank=True, max_length=120)),
                ('sent_at', models.DateTimeField(null=True)),
                ('sent_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('claim', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='subsidy.claim')),
                ('pay_account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.payaccount')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payments', to='subsidy.payrun')),
            ],
            options={
                'ordering': ['run', 'nth'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['drafted', 'sent', 'paid'])), fields=('claim',), name='subsidy_payment_one_open'), models.UniqueConstraint(fields=('run', 'nth'), name='subsidy_payment_nth'), models.CheckConstraint(condition=models.Q(('amount_fen__gt', 0)), name='subsidy_payment_positive'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['sent', 'paid', 'returned']), _negated=True), ('sent_at__isnull', False), _connector='OR'), name='subsidy_payment_sent_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['paid', 'returned']), _negated=True), ('answered_at__isnull', False), _connector='OR'), name='subsidy_payment_answered_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Objection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('no', models.CharField(max_length=40, unique=True)),
                ('name', models.CharField(blank=True, max_length=60)),
                ('contact', models.CharField(blank=True, max_length=60)),
                ('text', models.TextField()),
                ('state', models.CharField(choices=[('open', '待答复'), ('upheld', '异议成立'), ('dismissed', '异议不成立')], default=baigong.subsidy.words.ObjectionState['OPEN'], max_length=10)),
                ('answer', models.TextField(blank=True)),
                ('due_on', models.DateField()),
                ('raised_at', models.DateTimeField()),
                ('raised_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('claim', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='objections', to='subsidy.claim')),
                ('notice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='objections', to='subsidy.notice')),
            ],
            options={
                'ordering': ['-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'open'), models.Q(('answered_at__isnull', False), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='subsidy_objection_answered_with_proof')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='subsidy_claim_frozen_new', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE held bigint; waiting bigint;', func="\n    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting\n      FROM subsidy_freeze f\n     WHERE f.lifted_at IS NULL AND (\n           f.claim_id = NEW.id OR f.person_id = NEW.worker_id OR f.certificate_id = NEW.certificate_id\n        OR f.cohort_id = NEW.cohort_id OR f.organisation_id = NEW.payee_organisation_id\n        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c\n                                  WHERE c.id = NEW.cohort_id)\n        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = NEW.certificate_id));\n IF held > 0 THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen'; END IF; RETURN NEW;", hash='970e70c286ffe2532069137bba3d484d77d0e605', operation='INSERT', pgid='pgtrigger_subsidy_claim_frozen_new_cd8dd', table='subsidy_claim', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='subsidy_claim_frozen_moved', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE held bigint; waiting bigint;', func="\n                IF NEW.state IS DISTINCT FROM OLD.state AND NEW.state IN ('reviewed', 'granted', 'sent') THEN\n                    \n    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting\n      FROM subsidy_freeze f\n     WHERE f.lifted_at IS NULL AND (\n           f.claim_id = NEW.id OR f.person_id = NEW.worker_id OR f.certificate_id = NEW.certificate_id\n        OR f.cohort_id = NEW.cohort_id OR f.organisation_id = NEW.payee_organisation_id\n        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c\n                                  WHERE c.id = NEW.cohort_id)\n        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = NEW.certificate_id));\n\n                    IF held > 0 OR (waiting > 0 AND NEW.state = 'sent') THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen'; END IF;\n                END IF;\n                RETURN NEW;\n            ", hash='a4f518bacfc25d05d5de49cd1dbcf500a4c22a04', operation='UPDATE OF "state"', pgid='pgtrigger_subsidy_claim_frozen_moved_04e14', table='subsidy_claim', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='subsidy_decision_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dab2875ffbc5ecba13c89ce2a375a975ced26b2e', operation='UPDATE OR DELETE', pgid='pgtrigger_subsidy_decision_kept_b8efe', table='subsidy_decision', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='subsidy_decision_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='44486e600894df513364b704537142e5b8fb3a3e', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_subsidy_decision_whole_3fec0', table='subsidy_decision', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='payment',
            trigger=pgtrigger.compiler.Trigger(name='subsidy_payment_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE held bigint; waiting bigint; paid subsidy_claim%ROWTYPE;', func="SELECT * INTO paid FROM subsidy_claim WHERE id = NEW.claim_id; \n    SELECT count(*) FILTER (WHERE f.holds = 'all'), count(*) INTO held, waiting\n      FROM subsidy_freeze f\n     WHERE f.lifted_at IS NULL AND (\n           f.claim_id = paid.id OR f.person_id = paid.worker_id OR f.certificate_id = paid.certificate_id\n        OR f.cohort_id = paid.cohort_id OR f.organisation_id = paid.payee_organisation_id\n        OR f.organisation_id IN (SELECT unnest(ARRAY[c.provider_id, c.employer_id]) FROM offer_cohort c\n                                  WHERE c.id = paid.cohort_id)\n        OR f.organisation_id = (SELECT k.body_id FROM assessment_certificate k WHERE k.id = paid.certificate_id));\n IF waiting > 0 THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'subsidy_claim_frozen'; END IF; RETURN NEW;", hash='43eaf86d65127c1d78ad11f478eda2f1c8dc9b15', operation='INSERT', pgid='pgtrigger_subsidy_payment_frozen_9278f', table='subsidy_payment', when='BEFORE')),
        ),
    ]

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.offer.words


class Migration(migrations.Migration):

    replaces = [('offer', '0001_initial'), ('offer', '0002_bars'), ('offer', '0003_employers'), ('offer', '0004_freezes')]

    initial = True

    dependencies = [
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Occupation',
            fields=[
                ('code', models.CharField(max_length=20, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('name_en', models.CharField(blank=True, max_length=120)),
                ('group_code', models.CharField(blank=True, max_length=20)),
                ('is_green', models.BooleanField(default=False)),
                ('is_digital', models.BooleanField(default=False)),
                ('mended', models.CharField(blank=True, max_length=120)),
            ],
            options={
                'ordering': ['code'],
            },
        ),
        migrations.CreateModel(
            name='Catalogue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60)),
                ('name', models.CharField(max_length=120)),
                ('document_no', models.CharField(max_length=80)),
                ('trust', models.CharField(max_length=8)),
                ('items_trust', models.CharField(blank=True, max_length=12)),
                ('in_force', django.contrib.postgres.fields.ranges.DateRangeField()),
                ('hash', models.CharField(max_length=64)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['region', 'in_force'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('region', '='), ('slug', '='), ('in_force', '&&')], name='offer_catalogue_no_overlap')],
            },
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80)),
                ('address', models.CharField(max_length=200)),
                ('capacity', models.PositiveSmallIntegerField()),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['name', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Serial',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField()),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('region', 'year'), name='offer_serial_once')],
            },
        ),
        migrations.CreateModel(
            name='Teacher',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('education', models.CharField(blank=True, max_length=40)),
                ('title', models.CharField(blank=True, max_length=60)),
                ('certificate', models.CharField(blank=True, max_length=120)),
                ('subjects', models.CharField(blank=True, max_length=120)),
                ('is_full_time', models.BooleanField(default=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='teaching', to='people.person')),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='teachers', to='people.organisation')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('provider', 'person'), name='offer_teacher_once')],
            },
        ),
        migrations.CreateModel(
            name='TrainingPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('budget_fen', models.PositiveBigIntegerField()),
                ('remarks', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('draft', '草稿'), ('filed', '待备案'), ('returned', '已退回补正'), ('accepted', '已备案')], default=baigong.offer.words.PlanState['DRAFT'], max_length=10)),
                ('why_returned', models.TextField(blank=True)),
                ('due_on', models.DateField(null=True)),
                ('written_at', models.DateTimeField()),
                ('written_by', models.BigIntegerField(null=True)),
                ('filed_at', models.DateTimeField(null=True)),
                ('filed_by', models.BigIntegerField(null=True)),
                ('accepted_at', models.DateTimeField(null=True)),
                ('accepted_by', models.BigIntegerField(null=True)),
                ('employer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='training_plans', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-year', 'id'],
                'indexes': [models.Index(fields=['state', 'due_on'], name='offer_plan_due')],
                'constraints': [models.UniqueConstraint(fields=('employer', 'year'), name='offer_plan_once'), models.CheckConstraint(condition=models.Q(('state', 'draft'), ('filed_at__isnull', False), _connector='OR'), name='offer_plan_filed_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('accepted_at__isnull', False), ('state', 'accepted')), models.Q(models.Q(('state', 'accepted'), _negated=True), ('accepted_at__isnull', True)), _connector='OR'), name='offer_plan_accepted_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Bar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground', models.CharField(max_length=40, unique=True)),
                ('basis', models.CharField(max_length=120)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('set_at', models.DateTimeField()),
                ('set_by', models.BigIntegerField(null=True)),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bars', to='people.organisation')),
            ],
            options={
                'ordering': ['-from_on', 'id'],
                'indexes': [models.Index(fields=['provider', 'from_on'], name='offer_bar_provider')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__isnull', True), ('until_on__gte', models.F('from_on')), _connector='OR'), name='offer_bar_span')],
            },
        ),
        migrations.CreateModel(
            name='Scope',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('filed_at', models.DateTimeField()),
                ('filed_by', models.BigIntegerField(null=True)),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scopes', to='people.organisation')),
            ],
            options={
                'ordering': ['occupation', 'level'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until_on__isnull', True)), fields=('provider', 'occupation', 'level'), name='offer_scope_open_once')],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('price_fen', models.PositiveIntegerField()),
                ('hours', models.PositiveSmallIntegerField()),
                ('shortage', models.CharField(choices=[('urgent', '非常紧缺'), ('short', '紧缺'), ('general', '一般紧缺'), ('none', '不紧缺')], max_length=10)),
                ('complexity', models.CharField(blank=True, max_length=1)),
                ('assessment_fee_fen', models.PositiveIntegerField(default=0)),
                ('source', models.CharField(blank=True, max_length=120)),
                ('catalogue', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='offer.catalogue')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
            ],
            options={
                'ordering': ['occupation', '-level'],
                'constraints': [models.UniqueConstraint(fields=('catalogue', 'occupation', 'level'), name='offer_item_once')],
            },
        ),
        migrations.CreateModel(
            name='PlanLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quarter', models.CharField(choices=[('1', '一季度'), ('2', '二季度'), ('3', '三季度'), ('4', '四季度')], max_length=2)),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('heads', models.PositiveIntegerField()),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='offer.trainingplan')),
            ],
            options={
                'ordering': ['quarter', 'id'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'quarter', 'occupation', 'level'), name='offer_plan_line_once'), models.CheckConstraint(condition=models.Q(('heads__gt', 0)), name='offer_plan_line_someone')],
            },
        ),
        migrations.CreateModel(
            name='Cohort',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('no', models.CharField(max_length=40, unique=True)),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('certificate_kind', models.CharField(choices=[('level', '职业技能等级证书'), ('qualification', '职业资格证书'), ('special', '专项职业能力证书'), ('training', '培训合格证书')], max_length=14)),
                ('wants_subsidy', models.BooleanField(default=True)),
                ('mode', models.CharField(choices=[('face', '线下面授'), ('blended', '线上线下结合')], default=baigong.offer.words.Mode['FACE'], max_length=8)),
                ('seats', models.PositiveSmallIntegerField()),
                ('taken', models.PositiveSmallIntegerField(default=0)),
                ('opens_on', models.DateField()),
                ('closes_on', models.DateField()),
                ('outline', models.TextField(blank=True)),
                ('exam_plan', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('draft', '草稿'), ('submitted', '待审核'), ('returned', '已退回补正'), ('open', '报名中'), ('running', '开班中'), ('ended', '已结课'), ('cancelled', '已取消')], default=baigong.offer.words.State['DRAFT'], max_length=10)),
                ('why_returned', models.TextField(blank=True)),
                ('due_on', models.DateField(null=True)),
                ('drafted_at', models.DateTimeField()),
                ('drafted_by', models.BigIntegerField(null=True)),
                ('submitted_at', models.DateTimeField(null=True)),
                ('submitted_by', models.BigIntegerField(null=True)),
                ('approved_at', models.DateTimeField(null=True)),
                ('approved_by', models.BigIntegerField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by', models.BigIntegerField(null=True)),
                ('employer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ordered_cohorts', to='people.organisation')),
                ('head', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cohorts', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='offer.item')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.place')),
            ],
            options={
                'ordering': ['-opens_on', 'id'],
                'indexes': [models.Index(fields=['state', 'region', 'opens_on'], name='offer_cohort_found'), models.Index(fields=['state', 'due_on'], name='offer_cohort_due'), models.Index(fields=['provider', '-opens_on'], name='offer_cohort_provider')],
                'constraints': [models.CheckConstraint(condition=models.Q(('taken__lte', models.F('seats'))), name='offer_cohort_not_oversold'), models.CheckConstraint(condition=models.Q(('closes_on__gte', models.F('opens_on'))), name='offer_cohort_span'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['open', 'running', 'ended']), _negated=True), models.Q(('approved_at__isnull', False), ('submitted_at__isnull', False)), _connector='OR'), name='offer_cohort_approved_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'ended'), _negated=True), ('ended_at__isnull', False), _connector='OR'), name='offer_cohort_ended_with_proof'), models.CheckConstraint(condition=models.Q(('approved_by__isnull', True), models.Q(('approved_by', models.F('submitted_by')), _negated=True), _connector='OR'), name='offer_cohort_approved_by_another')],
            },
        ),
        migrations.CreateModel(
            name='Freeze',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground', models.CharField(max_length=40, unique=True)),
                ('frozen_at', models.DateTimeField()),
                ('frozen_by', models.BigIntegerField(null=True)),
                ('lifted_at', models.DateTimeField(null=True)),
                ('lifted_by', models.BigIntegerField(null=True)),
                ('cohort', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='freezes', to='offer.cohort')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(condition=models.Q(('lifted_at', None)), fields=['cohort'], name='offer_freeze_cohort'), models.Index(condition=models.Q(('lifted_at', None)), fields=['organisation'], name='offer_freeze_organisation')],
                'constraints': [models.CheckConstraint(condition=models.Q(('cohort__isnull', True), ('organisation__isnull', True), _connector='XOR'), name='offer_freeze_one_scope'), models.CheckConstraint(condition=models.Q(models.Q(('lifted_at__isnull', True), ('lifted_by__isnull', True)), ('lifted_at__gte', models.F('frozen_at')), _connector='OR'), name='offer_freeze_lifted_after')],
            },
        ),
        migrations.CreateModel(
            name='Order',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('heads', models.PositiveSmallIntegerField()),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('wishes', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('asked', '待机构答复'), ('accepted', '已接受'), ('declined', '未接受'), ('withdrawn', '已撤回')], default=baigong.offer.words.OrderState['ASKED'], max_length=10)),
                ('why_declined', models.CharField(blank=True, max_length=200)),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.BigIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.BigIntegerField(null=True)),
                ('cohort', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='order', to='offer.cohort')),
                ('employer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='orders_placed', to='people.organisation')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='orders_received', to='people.organisation')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['provider', 'state'], name='offer_order_provider')],
                'constraints': [models.CheckConstraint(condition=models.Q(('heads__gt', 0)), name='offer_order_someone'), models.CheckConstraint(condition=models.Q(('until_on__gte', models.F('from_on'))), name='offer_order_span'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['accepted', 'declined']), _negated=True), ('answered_at__isnull', False), _connector='OR'), name='offer_order_answered_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), ('withdrawn_at__isnull', False)), models.Q(models.Q(('state', 'withdrawn'), _negated=True), ('withdrawn_at__isnull', True)), _connector='OR'), name='offer_order_withdrawn_with_proof'), models.CheckConstraint(condition=models.Q(('cohort__isnull', True), ('state', 'accepted'), _connector='OR'), name='offer_order_opens_when_accepted')],
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nth', models.PositiveSmallIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('content', models.CharField(choices=[('theory', '理论'), ('practice', '实操'), ('safety', '安全')], max_length=10)),
                ('topic', models.CharField(max_length=120)),
                ('span', django.contrib.postgres.fields.ranges.DateTimeRangeField(null=True)),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='offer.cohort')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.place')),
                ('taught_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('teacher', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.teacher')),
            ],
            options={
                'ordering': ['starts_at', 'id'],
                'constraints': [models.UniqueConstraint(fields=('cohort', 'nth'), name='offer_session_nth'), models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='offer_session_span'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('taught_by', '='), ('span', '&&')], name='offer_session_teacher_once'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('place', '='), ('span', '&&')], name='offer_session_place_once')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cohort',
            trigger=pgtrigger.compiler.Trigger(name='offer_cohort_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                IF NEW.state = 'open' AND OLD.state = 'submitted' AND EXISTS (\n                    SELECT 1 FROM offer_freeze f WHERE f.lifted_at IS NULL AND (\n                        f.cohort_id = NEW.id\n                        OR (NEW.wants_subsidy AND f.organisation_id IN (NEW.provider_id, NEW.employer_id))))\n                THEN RAISE EXCEPTION 'frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_cohort_frozen'; END IF;\n                RETURN NEW;\n            ", hash='7eb8d2a3d77d7558e1104c5404db22b1239d5def', operation='UPDATE OF "state"', pgid='pgtrigger_offer_cohort_frozen_fb36b', table='offer_cohort', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='offer_session_taught_by', sql=pgtrigger.compiler.UpsertTriggerSql(func='SELECT person_id INTO NEW.taught_by_id FROM offer_teacher WHERE id = NEW.teacher_id; RETURN NEW;', hash='37b6e33968e9b7357a1a0133a164a4d06abbe9bd', operation='INSERT OR UPDATE', pgid='pgtrigger_offer_session_taught_by_52934', table='offer_session', when='BEFORE')),
        ),
    ]

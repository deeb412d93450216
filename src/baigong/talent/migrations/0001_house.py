import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.talent.words


class Migration(migrations.Migration):

    replaces = [('talent', '0001_initial')]

    initial = True

    dependencies = [
        ('offer', '0001_house'),
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Asset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('hrss', '人力资源社会保障部门'), ('finance', '财政部门'), ('department', '其他部门和群团组织'), ('audit', '审计机关'), ('provider', '培训机构'), ('employer', '企业（用人单位）'), ('assessor', '评价机构'), ('base', '公共实训基地'), ('studio', '技能大师工作室')], max_length=12)),
                ('rank', models.CharField(choices=[('nation', '国家'), ('province', '省级'), ('prefecture', '地级'), ('county', '县级')], max_length=12)),
                ('document_no', models.CharField(max_length=80)),
                ('since_on', models.DateField()),
                ('registered_at', models.DateTimeField()),
                ('registered_by', models.BigIntegerField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by', models.BigIntegerField(null=True)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('master', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='studios', to='people.person')),
                ('occupation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('organisation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='asset', to='people.organisation')),
            ],
            options={
                'ordering': ['-since_on', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'studio'), _negated=True), ('master__isnull', False), _connector='OR'), name='talent_asset_studio_has_master'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('ended_on__isnull', True)), models.Q(('ended_at__isnull', False), ('ended_on__isnull', False)), _connector='OR'), name='talent_asset_ended_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Contest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('kind', models.CharField(max_length=20)),
                ('year', models.PositiveSmallIntegerField()),
                ('organiser', models.CharField(max_length=120)),
                ('held_on', models.DateField()),
                ('state', models.CharField(choices=[('registered', '已登记'), ('entered', '已录成绩'), ('noticed', '成绩公示中'), ('published', '已公布'), ('cancelled', '已取消')], default=baigong.talent.words.ContestState['REGISTERED'], max_length=10)),
                ('registered_at', models.DateTimeField()),
                ('registered_by', models.BigIntegerField(null=True)),
                ('entered_at', models.DateTimeField(null=True)),
                ('entered_by', models.BigIntegerField(null=True)),
                ('noticed_at', models.DateTimeField(null=True)),
                ('noticed_by', models.BigIntegerField(null=True)),
                ('publicity_until', models.DateField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('published_by', models.BigIntegerField(null=True)),
                ('cancelled_at', models.DateTimeField(null=True)),
                ('cancelled_by', models.BigIntegerField(null=True)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-held_on', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'cancelled'), _negated=True), fields=('name', 'year'), name='talent_contest_once'), models.CheckConstraint(condition=models.Q(('published_by__isnull', True), ('entered_by__isnull', True), models.Q(('published_by', models.F('entered_by')), _negated=True), _connector='OR'), name='talent_contest_by_another'), models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at__isnull', True), ('entered_at__isnull', True), ('state', 'registered')), models.Q(('cancelled_at__isnull', True), ('entered_at__isnull', False), ('noticed_at__isnull', True), ('state', 'entered')), models.Q(('cancelled_at__isnull', True), ('entered_at__isnull', False), ('noticed_at__isnull', False), ('publicity_until__isnull', False), ('published_at__isnull', True), ('state', 'noticed')), models.Q(('cancelled_at__isnull', True), ('entered_at__isnull', False), ('noticed_at__isnull', False), ('publicity_until__isnull', False), ('published_at__isnull', False), ('state', 'published')), models.Q(('cancelled_at__isnull', False), ('published_at__isnull', True), ('state', 'cancelled')), _connector='OR'), name='talent_contest_states_carry_proof')],
            },
        ),
        migrations.CreateModel(
            name='Ground',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('practice', '从业经历'), ('title', '专业技术职称'), ('school', '学历'), ('apprenticeship', '学徒'), ('post', '技术职务聘任')], max_length=14)),
                ('grade', models.CharField(blank=True, max_length=30)),
                ('at', models.CharField(blank=True, max_length=120)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('evidence', models.CharField(max_length=120)),
                ('state', models.CharField(choices=[('stated', '待核实'), ('confirmed', '已核实'), ('declined', '未予认可'), ('withdrawn', '已撤回')], default=baigong.talent.words.GroundState['STATED'], max_length=10)),
                ('stated_at', models.DateTimeField()),
                ('stated_by', models.BigIntegerField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('settled_by', models.BigIntegerField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.BigIntegerField(null=True)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grounds', to='people.person')),
            ],
            options={
                'ordering': ['-from_on', 'id'],
                'indexes': [models.Index(fields=['state', 'stated_at'], name='talent_ground_waiting')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['stated', 'confirmed'])), fields=('person', 'kind', 'grade', 'occupation', 'from_on'), name='talent_ground_once'), models.CheckConstraint(condition=models.Q(('until_on__isnull', True), ('until_on__gt', models.F('from_on')), _connector='OR'), name='talent_ground_span'), models.CheckConstraint(condition=models.Q(('settled_by__isnull', True), ('stated_by__isnull', True), models.Q(('settled_by', models.F('stated_by')), _negated=True), _connector='OR'), name='talent_ground_by_another'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('state', 'stated'), ('withdrawn_at__isnull', True)), models.Q(('settled_at__isnull', False), ('state__in', ['confirmed', 'declined']), ('withdrawn_at__isnull', True)), models.Q(('state', 'withdrawn'), ('withdrawn_at__isnull', False)), _connector='OR'), name='talent_ground_states_carry_proof')],
            },
        ),
        migrations.CreateModel(
            name='Honour',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=30)),
                ('occasion', models.CharField(blank=True, max_length=4)),
                ('given_by', models.CharField(max_length=120)),
                ('document_no', models.CharField(max_length=80)),
                ('granted_on', models.DateField()),
                ('state', models.CharField(choices=[('held', '有效'), ('revoked', '已撤销')], default=baigong.talent.words.HonourState['HELD'], max_length=10)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.BigIntegerField(null=True)),
                ('revoked_at', models.DateTimeField(null=True)),
                ('revoked_by', models.BigIntegerField(null=True)),
                ('why', models.CharField(blank=True, max_length=200)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='honours', to='people.person')),
            ],
            options={
                'ordering': ['-granted_on', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'held')), fields=('person', 'code', 'occasion'), name='talent_honour_once'), models.CheckConstraint(condition=models.Q(models.Q(('revoked_at__isnull', True), ('state', 'held')), models.Q(('revoked_at__isnull', False), ('state', 'revoked'), models.Q(('why', ''), _negated=True)), _connector='OR'), name='talent_honour_revoked_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('measure', models.CharField(max_length=20)),
                ('amount', models.PositiveIntegerField()),
                ('set_at', models.DateTimeField()),
                ('set_by', models.BigIntegerField(null=True)),
                ('asset', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='targets', to='talent.asset')),
            ],
            options={
                'ordering': ['-year', 'measure', 'id'],
                'constraints': [models.UniqueConstraint(fields=('asset', 'year', 'measure'), name='talent_target_once'), models.CheckConstraint(condition=models.Q(('amount__gte', 1)), name='talent_target_above_zero')],
            },
        ),
        migrations.CreateModel(
            name='Result',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('score_hundredths', models.PositiveIntegerField(null=True)),
                ('contest', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='results', to='talent.contest')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contest_results', to='people.person')),
            ],
            options={
                'ordering': ['occupation', 'place', 'id'],
                'constraints': [models.UniqueConstraint(fields=('contest', 'occupation', 'person'), name='talent_result_once'), models.CheckConstraint(condition=models.Q(('place__gte', 1)), name='talent_result_place')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('achieved', models.PositiveIntegerField()),
                ('as_of', models.DateField()),
                ('evidence', models.CharField(max_length=120)),
                ('reported_at', models.DateTimeField()),
                ('reported_by', models.BigIntegerField(null=True)),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='talent.target')),
            ],
            options={
                'ordering': ['-as_of', '-id'],
                'constraints': [models.UniqueConstraint(fields=('target', 'as_of'), name='talent_report_once')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='report',
            trigger=pgtrigger.compiler.Trigger(name='talent_report_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fc546dbf578c288e6c9b5a2aa493371e89b55ea7', operation='UPDATE OR DELETE', pgid='pgtrigger_talent_report_kept_b3f5f', table='talent_report', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='report',
            trigger=pgtrigger.compiler.Trigger(name='talent_report_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='f97e2a9a3dae1a1e5705afdb3337088c8103ecf8', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_talent_report_whole_aca39', table='talent_report', when='BEFORE')),
        ),
    ]

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.assessment.words


class Migration(migrations.Migration):

    replaces = [('assessment', '0001_initial'), ('assessment', '0002_plans')]

    initial = True

    dependencies = [
        ('enrolment', '0001_house'),
        ('offer', '0001_house'),
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Serial',
            fields=[
                ('stem', models.CharField(max_length=24, primary_key=True, serialize=False)),
                ('last', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='AssessmentPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('closes_on', models.DateField()),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('place', models.CharField(max_length=120)),
                ('seats', models.PositiveSmallIntegerField()),
                ('taken', models.PositiveSmallIntegerField(default=0)),
                ('fee_fen', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('filed', '待备案'), ('returned', '已退回补正'), ('accepted', '已备案')], default=baigong.assessment.words.PlanState['FILED'], max_length=10)),
                ('why_returned', models.TextField(blank=True)),
                ('due_on', models.DateField(null=True)),
                ('filed_at', models.DateTimeField()),
                ('filed_by', models.BigIntegerField(null=True)),
                ('accepted_at', models.DateTimeField(null=True)),
                ('accepted_by', models.BigIntegerField(null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessment_plans', to='people.organisation')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-from_on', 'id'],
                'indexes': [models.Index(fields=['state', 'due_on'], name='assessment_plan_due'), models.Index(fields=['state', 'region', 'closes_on'], name='assessment_plan_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('taken__lte', models.F('seats'))), name='assessment_plan_not_oversold'), models.CheckConstraint(condition=models.Q(('closes_on__lt', models.F('from_on')), ('until_on__gte', models.F('from_on'))), name='assessment_plan_days'), models.CheckConstraint(condition=models.Q(models.Q(('accepted_at__isnull', False), ('state', 'accepted')), models.Q(models.Q(('state', 'accepted'), _negated=True), ('accepted_at__isnull', True)), _connector='OR'), name='assessment_plan_accepted_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Exam',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('no', models.CharField(max_length=40, unique=True)),
                ('held_on', models.DateField()),
                ('place', models.CharField(max_length=120)),
                ('site_no', models.CharField(default='000001', max_length=6)),
                ('state', models.CharField(choices=[('planned', '已安排'), ('scored', '已录分'), ('published', '成绩公示中'), ('certified', '已发证'), ('cancelled', '已取消')], default=baigong.assessment.words.State['PLANNED'], max_length=10)),
                ('planned_at', models.DateTimeField()),
                ('planned_by', models.BigIntegerField(null=True)),
                ('scored_at', models.DateTimeField(null=True)),
                ('scored_by', models.BigIntegerField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('published_by', models.BigIntegerField(null=True)),
                ('publicity_until', models.DateField(null=True)),
                ('certified_at', models.DateTimeField(null=True)),
                ('certified_by', models.BigIntegerField(null=True)),
                ('assessor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exams', to='people.person')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exams', to='people.organisation')),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exams', to='offer.cohort')),
            ],
            options={
                'ordering': ['-held_on', 'id'],
                'indexes': [models.Index(fields=['body', 'state', 'held_on'], name='assessment_exam_body')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['published', 'certified']), _negated=True), models.Q(('publicity_until__isnull', False), ('published_at__isnull', False)), _connector='OR'), name='assessment_exam_published_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['scored', 'published', 'certified']), _negated=True), ('scored_at__isnull', False), _connector='OR'), name='assessment_exam_scored_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('certified_at__isnull', False), ('state', 'certified')), models.Q(models.Q(('state', 'certified'), _negated=True), ('certified_at__isnull', True)), _connector='OR'), name='assessment_exam_certified_with_proof'), models.UniqueConstraint(condition=models.Q(('state__in', ['planned', 'scored', 'published'])), fields=('cohort',), name='assessment_exam_one_open')],
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('condition', models.CharField(max_length=4)),
                ('phone', models.CharField(max_length=20)),
                ('education', models.CharField(choices=[('junior', '初中及以下'), ('senior', '高中'), ('vocational', '中职、技校'), ('college', '大专、高职'), ('bachelor', '本科'), ('master', '研究生')], max_length=12)),
                ('ethnicity', models.CharField(max_length=20)),
                ('province', models.CharField(max_length=2)),
                ('origin', models.CharField(choices=[('staff', '企业职工'), ('student', '院校学生'), ('other', '社会人员')], max_length=12)),
                ('unit', models.CharField(max_length=120)),
                ('category', models.CharField(choices=[('first', '初次认定'), ('higher', '晋级认定'), ('same', '同级认定')], max_length=12)),
                ('sitting', models.CharField(choices=[('regular', '正考'), ('resit', '补考')], max_length=8)),
                ('prior_level', models.CharField(blank=True, max_length=4)),
                ('prior_no', models.CharField(blank=True, max_length=30)),
                ('papers', models.JSONField(default=list)),
                ('state', models.CharField(choices=[('waiting', '待审核'), ('passed', '审核通过'), ('returned', '未审核通过'), ('withdrawn', '已取消')], default=baigong.assessment.words.RegistrationState['WAITING'], max_length=10)),
                ('why_returned', models.CharField(blank=True, max_length=200)),
                ('registered_at', models.DateTimeField()),
                ('registered_by', models.BigIntegerField(null=True)),
                ('passed_at', models.DateTimeField(null=True)),
                ('passed_by', models.BigIntegerField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='registrations', to='people.person')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='registrations', to='assessment.assessmentplan')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['plan', 'state'], name='assessment_registration_plan')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'withdrawn'), _negated=True), fields=('plan', 'person'), name='assessment_registration_once'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'passed'), _negated=True), ('passed_at__isnull', False), _connector='OR'), name='assessment_registration_passed_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('no', models.CharField(max_length=30, unique=True)),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('kind', models.CharField(choices=[('level', '职业技能等级证书'), ('qualification', '职业资格证书'), ('special', '专项职业能力证书'), ('training', '培训合格证书')], max_length=14)),
                ('origin', models.CharField(choices=[('issued', '本系统核发'), ('outside', '联网查询登记')], default=baigong.assessment.words.Origin['ISSUED'], max_length=8)),
                ('issuer', models.CharField(max_length=120)),
                ('theory', models.PositiveSmallIntegerField(null=True)),
                ('practice', models.PositiveSmallIntegerField(null=True)),
                ('issued_on', models.DateField()),
                ('issued_at', models.DateTimeField()),
                ('issued_by', models.BigIntegerField(null=True)),
                ('body', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='people.organisation')),
                ('enrolment', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='enrolment.enrolment')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='people.person')),
                ('exam', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='assessment.exam')),
            ],
            options={
                'ordering': ['-issued_on', 'id'],
                'constraints': [models.UniqueConstraint(fields=('person', 'occupation', 'level', 'kind'), name='assessment_certificate_once'), models.CheckConstraint(condition=models.Q(models.Q(('exam__isnull', True), ('origin', 'outside')), models.Q(('body__isnull', False), ('enrolment__isnull', False), ('exam__isnull', False), ('origin', 'issued')), _connector='OR'), name='assessment_certificate_rests_on_exam')],
            },
        ),
        migrations.CreateModel(
            name='Score',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('theory', models.PositiveSmallIntegerField(null=True)),
                ('practice', models.PositiveSmallIntegerField(null=True)),
                ('entered_at', models.DateTimeField()),
                ('entered_by', models.BigIntegerField(null=True)),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='enrolment.enrolment')),
                ('exam', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='assessment.exam')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('exam', 'enrolment'), name='assessment_score_once'), models.CheckConstraint(condition=models.Q(models.Q(('theory__isnull', True), ('theory__lte', 100), _connector='OR'), models.Q(('practice__isnull', True), ('practice__lte', 100), _connector='OR')), name='assessment_score_range')],
            },
        ),
        migrations.CreateModel(
            name='Revocation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.CharField(max_length=200)),
                ('revoked_at', models.DateTimeField()),
                ('revoked_by', models.BigIntegerField(null=True)),
                ('certificate', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='revocation', to='assessment.certificate')),
            ],
        ),
        migrations.CreateModel(
            name='ScoreChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('old_theory', models.PositiveSmallIntegerField(null=True)),
                ('old_practice', models.PositiveSmallIntegerField(null=True)),
                ('theory', models.PositiveSmallIntegerField(null=True)),
                ('practice', models.PositiveSmallIntegerField(null=True)),
                ('why', models.CharField(max_length=200)),
                ('state', models.CharField(choices=[('asked', '待复核'), ('agreed', '已同意'), ('declined', '未同意')], default=baigong.assessment.words.ChangeState['ASKED'], max_length=10)),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.BigIntegerField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('settled_by', models.BigIntegerField(null=True)),
                ('score', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='assessment.score')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('settled_by__isnull', True), models.Q(('settled_by', models.F('asked_by')), _negated=True), _connector='OR'), name='assessment_change_two_people'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('state', 'asked')), models.Q(models.Q(('state', 'asked'), _negated=True), ('settled_at__isnull', False), ('settled_by__isnull', False)), _connector='OR'), name='assessment_change_settled_with_proof'), models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('score',), name='assessment_change_one_open')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='assessment_certificate_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c320bb62a79f4cb44c843c80765313daa6da5a82', operation='UPDATE OR DELETE', pgid='pgtrigger_assessment_certificate_kept_19dd3', table='assessment_certificate', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='assessment_certificate_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='098cd578ff566afcd502a97770697de012fda0e7', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_assessment_certificate_whole_8863a', table='assessment_certificate', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revocation',
            trigger=pgtrigger.compiler.Trigger(name='assessment_revocation_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='43d9f08e4f271572a69d489e9ad73c2f4c695957', operation='UPDATE OR DELETE', pgid='pgtrigger_assessment_revocation_kept_0fe9d', table='assessment_revocation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revocation',
            trigger=pgtrigger.compiler.Trigger(name='assessment_revocation_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='b884a31b6cf8fa18d52ff801ff0d28d483db7538', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_assessment_revocation_whole_1c901', table='assessment_revocation', when='BEFORE')),
        ),
    ]

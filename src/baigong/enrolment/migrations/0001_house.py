import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

import baigong.enrolment.words


class Migration(migrations.Migration):

    replaces = [('enrolment', '0001_initial'), ('enrolment', '0002_employers')]

    initial = True

    dependencies = [
        ('offer', '0001_house'),
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Apprenticeship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('5', '五级/初级工'), ('4', '四级/中级工'), ('3', '三级/高级工'), ('2', '二级/技师'), ('1', '一级/高级技师'), ('SP', '专项职业能力'), ('PH', '培训合格证')], max_length=4)),
                ('agreement_no', models.CharField(blank=True, max_length=60)),
                ('agreed_on', models.DateField()),
                ('plan', models.TextField(blank=True)),
                ('hours', models.PositiveSmallIntegerField()),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('state', models.CharField(choices=[('draft', '草稿'), ('filed', '待受理'), ('returned', '已退回补正'), ('accepted', '评审中'), ('fixed', '已确定'), ('refused', '不予确定'), ('finished', '已结束')], default=baigong.enrolment.words.ApprenticeshipState['DRAFT'], max_length=10)),
                ('why_returned', models.TextField(blank=True)),
                ('experts_said', models.TextField(blank=True)),
                ('due_on', models.DateField(null=True)),
                ('drafted_at', models.DateTimeField()),
                ('drafted_by', models.BigIntegerField(null=True)),
                ('filed_at', models.DateTimeField(null=True)),
                ('filed_by', models.BigIntegerField(null=True)),
                ('accepted_at', models.DateTimeField(null=True)),
                ('accepted_by', models.BigIntegerField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('settled_by', models.BigIntegerField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('finished_by', models.BigIntegerField(null=True)),
                ('employer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='apprenticeships', to='people.organisation')),
                ('occupation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='offer.occupation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
                ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='apprenticeships_taught', to='people.organisation')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['state', 'due_on'], name='enrolment_apprenticeship_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__gt', models.F('from_on'))), name='enrolment_apprenticeship_span'), models.CheckConstraint(condition=models.Q(models.Q(('filed_at__isnull', True), ('state', 'draft')), models.Q(('filed_at__isnull', False), ('state__in', ['filed', 'returned'])), models.Q(('accepted_at__isnull', False), ('state', 'accepted')), models.Q(('accepted_at__isnull', False), ('settled_at__isnull', False), ('state__in', ['fixed', 'refused'])), models.Q(('finished_at__isnull', False), ('settled_at__isnull', False), ('state', 'finished')), _connector='OR'), name='enrolment_apprenticeship_states_carry_proof')],
            },
        ),
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('waiting', '候补中'), ('enrolled', '已入班'), ('withdrawn', '已退出'), ('completed', '已结业'), ('failed', '未结业')], max_length=10)),
                ('entry_facts', models.JSONField(default=dict)),
                ('notice_signed', models.BooleanField(default=False)),
                ('span', django.contrib.postgres.fields.ranges.DateRangeField()),
                ('enrolled_at', models.DateTimeField()),
                ('enrolled_by', models.BigIntegerField(null=True)),
                ('seated_at', models.DateTimeField(null=True)),
                ('seated_by', models.BigIntegerField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.BigIntegerField(null=True)),
                ('why_withdrawn', models.CharField(blank=True, max_length=200)),
                ('closed_at', models.DateTimeField(null=True)),
                ('closed_by', models.BigIntegerField(null=True)),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='offer.cohort')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='people.person')),
            ],
            options={
                'ordering': ['enrolled_at', 'id'],
                'indexes': [models.Index(fields=['cohort', 'state', 'id'], name='enrolment_queue')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'withdrawn'), _negated=True), fields=('cohort', 'worker'), name='enrolment_one_seat'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('state__in', ['enrolled', 'completed', 'failed'])), expressions=[('worker', '='), ('span', '&&')], name='enrolment_no_overlap'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), _negated=True), ('withdrawn_at__isnull', False), _connector='OR'), name='enrolment_withdrawn_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['enrolled', 'completed', 'failed']), _negated=True), ('seated_at__isnull', False), _connector='OR'), name='enrolment_seated_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['completed', 'failed']), _negated=True), ('closed_at__isnull', False), _connector='OR'), name='enrolment_closed_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Nomination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nominated_at', models.DateTimeField()),
                ('nominated_by', models.BigIntegerField(null=True)),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='offer.order')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='people.person')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('order', 'worker'), name='enrolment_nomination_once')],
            },
        ),
        migrations.CreateModel(
            name='Mentor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('certificate', models.CharField(blank=True, max_length=120)),
                ('apprenticeship', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentors', to='enrolment.apprenticeship')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentoring', to='people.person')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('apprenticeship', 'person'), name='enrolment_mentor_once')],
            },
        ),
        migrations.CreateModel(
            name='Apprentice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('contract_from', models.DateField()),
                ('contract_until', models.DateField()),
                ('outcome', models.CharField(choices=[('training', '在培'), ('certified', '结业并取得证书'), ('completed', '结业，未取得证书'), ('left', '中途退出'), ('void', '未予确定')], default=baigong.enrolment.words.Outcome['TRAINING'], max_length=10)),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='apprenticeships', to='people.person')),
                ('apprenticeship', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='apprentices', to='enrolment.apprenticeship')),
                ('mentor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='apprentices', to='enrolment.mentor')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('outcome', 'training')), fields=('worker',), name='enrolment_apprentice_one_at_a_time'), models.CheckConstraint(condition=models.Q(('contract_until__gt', models.F('contract_from'))), name='enrolment_apprentice_contract')],
            },
        ),
    ]


import django.db.models.deletion
from django.db import migrations, models

import baigong.governance.words.inspecting


class Migration(migrations.Migration):

    dependencies = [
        ('governance', '0001_house'),
        ('people', '0006_auditor'),
    ]

    operations = [
        migrations.CreateModel(
            name='Inspection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120)),
                ('lines', models.JSONField()),
                ('choosing', models.CharField(choices=[('random', '随机抽取'), ('targeted', '指定')], max_length=8)),
                ('subject', models.CharField(choices=[('tasks', '任务'), ('units', '责任单位')], max_length=5)),
                ('wanted', models.PositiveSmallIntegerField()),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('seed', models.CharField(max_length=80)),
                ('commitment', models.CharField(max_length=64)),
                ('pool', models.JSONField(default=list)),
                ('why', models.CharField(blank=True, max_length=300)),
                ('state', models.CharField(choices=[('planned', '已立项'), ('chosen', '督查中'), ('published', '已公开'), ('called_off', '已取消')], default=baigong.governance.words.inspecting.InspectionState['PLANNED'], max_length=10)),
                ('planned_at', models.DateTimeField()),
                ('planned_by', models.BigIntegerField(null=True)),
                ('chosen_at', models.DateTimeField(null=True)),
                ('chosen_by', models.BigIntegerField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('published_by', models.BigIntegerField(null=True)),
                ('called_off_at', models.DateTimeField(null=True)),
                ('called_off_by', models.BigIntegerField(null=True)),
                ('measure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inspections', to='governance.measure')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
                ('within', models.ManyToManyField(related_name='+', to='people.region')),
            ],
            options={
                'ordering': ['-from_on', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_on', models.DateField()),
                ('found', models.JSONField(default=list)),
                ('state', models.CharField(choices=[('open', '待督查'), ('clean', '未发现问题'), ('found', '待发整改通知'), ('issued', '已发整改通知')], default=baigong.governance.words.inspecting.CheckState['OPEN'], max_length=6)),
                ('entered_at', models.DateTimeField(null=True)),
                ('entered_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
                ('set_in', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='governance.task')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                ('inspection', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='governance.inspection')),
            ],
            options={
                'ordering': ['inspection', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Rectification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('demand', models.TextField(blank=True)),
                ('due_on', models.DateField()),
                ('review_on', models.DateField(null=True)),
                ('backs', models.PositiveSmallIntegerField(default=0)),
                ('found_by', models.BigIntegerField()),
                ('state', models.CharField(choices=[('issued', '待整改'), ('answered', '待复核'), ('closed', '已销号')], default=baigong.governance.words.inspecting.RectificationState['ISSUED'], max_length=8)),
                ('issued_at', models.DateTimeField()),
                ('issued_by', models.BigIntegerField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('closed_by', models.BigIntegerField(null=True)),
                ('check_of', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='rectification', to='governance.check')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
                ('set_in', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rectifications', to='people.organisation')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='LadderStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('talk', '约谈'), ('circular', '通报'), ('referral', '移送问责建议')], max_length=8)),
                ('ladder_says', models.CharField(choices=[('talk', '约谈'), ('circular', '通报'), ('referral', '移送问责建议')], max_length=8)),
                ('lines', models.JSONField()),
                ('basis', models.CharField(max_length=120)),
                ('why', models.CharField(blank=True, max_length=300)),
                ('state', models.CharField(choices=[('proposed', '待复核'), ('taken', '已采取'), ('dropped', '不予采取')], default=baigong.governance.words.inspecting.StepState['PROPOSED'], max_length=8)),
                ('fix_due_on', models.DateField(null=True)),
                ('is_public', models.BooleanField(default=False)),
                ('proposed_at', models.DateTimeField()),
                ('proposed_by', models.BigIntegerField(null=True)),
                ('taken_at', models.DateTimeField(null=True)),
                ('taken_by', models.BigIntegerField(null=True)),
                ('dropped_at', models.DateTimeField(null=True)),
                ('dropped_by', models.BigIntegerField(null=True)),
                ('why_dropped', models.CharField(blank=True, max_length=300)),
                ('rectification', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='governance.rectification')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nth', models.PositiveSmallIntegerField()),
                ('done', models.JSONField()),
                ('told_at', models.DateTimeField()),
                ('told_by', models.BigIntegerField()),
                ('found_by', models.BigIntegerField()),
                ('accepted', models.BooleanField(null=True)),
                ('why', models.CharField(blank=True, max_length=300)),
                ('judged_at', models.DateTimeField(null=True)),
                ('judged_by', models.BigIntegerField(null=True)),
                ('rectification', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rounds', to='governance.rectification')),
            ],
            options={
                'ordering': ['rectification', 'nth'],
            },
        ),
        migrations.AddIndex(
            model_name='inspection',
            index=models.Index(fields=['state', 'published_at'], name='governance_inspection_public'),
        ),
        migrations.AddConstraint(
            model_name='inspection',
            constraint=models.CheckConstraint(condition=models.Q(('until_on__gte', models.F('from_on'))), name='governance_inspection_span'),
        ),
        migrations.AddConstraint(
            model_name='inspection',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('chosen_at__isnull', False), ('state__in', ['chosen', 'published'])), models.Q(('chosen_at__isnull', True), ('state__in', ['planned', 'called_off'])), _connector='OR'), models.Q(models.Q(('published_at__isnull', False), ('state', 'published')), models.Q(models.Q(('state', 'published'), _negated=True), ('published_at__isnull', True)), _connector='OR'), models.Q(models.Q(('called_off_at__isnull', False), ('state', 'called_off'), models.Q(('why', ''), _negated=True)), models.Q(models.Q(('state', 'called_off'), _negated=True), ('called_off_at__isnull', True)), _connector='OR')), name='governance_inspection_with_proof'),
        ),
        migrations.AddIndex(
            model_name='check',
            index=models.Index(fields=['set_in', 'state', 'due_on'], name='governance_check_waiting'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.UniqueConstraint(fields=('inspection', 'task'), name='governance_check_once'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('entered_at__isnull', True), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('entered_at__isnull', False), ('entered_by__isnull', False)), _connector='OR'), name='governance_check_with_proof'),
        ),
        migrations.AddIndex(
            model_name='rectification',
            index=models.Index(fields=['region', 'state', 'due_on'], name='governance_rectify_unit'),
        ),
        migrations.AddIndex(
            model_name='rectification',
            index=models.Index(fields=['set_in', 'state', 'review_on'], name='governance_rectify_review'),
        ),
        migrations.AddIndex(
            model_name='rectification',
            index=models.Index(fields=['unit', 'issued_at'], name='governance_rectify_letters'),
        ),
        migrations.AddConstraint(
            model_name='rectification',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('closed_at__isnull', False), ('closed_by__isnull', False), ('state', 'closed')), models.Q(models.Q(('state', 'closed'), _negated=True), ('closed_at__isnull', True)), _connector='OR'), models.Q(models.Q(('review_on__isnull', False), ('state', 'answered')), models.Q(models.Q(('state', 'answered'), _negated=True), ('review_on__isnull', True)), _connector='OR')), name='governance_rectification_with_proof'),
        ),
        migrations.AddConstraint(
            model_name='rectification',
            constraint=models.CheckConstraint(condition=models.Q(('closed_by__isnull', True), models.Q(('closed_by', models.F('found_by')), _negated=True), _connector='OR'), name='governance_rectification_another_closes'),
        ),
        migrations.AddConstraint(
            model_name='ladderstep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('fix_due_on__isnull', False), ('state', 'taken'), ('taken_at__isnull', False)), models.Q(models.Q(('state', 'taken'), _negated=True), ('taken_at__isnull', True)), _connector='OR'), models.Q(models.Q(('dropped_at__isnull', False), ('state', 'dropped'), models.Q(('why_dropped', ''), _negated=True)), models.Q(models.Q(('state', 'dropped'), _negated=True), ('dropped_at__isnull', True)), _connector='OR')), name='governance_step_with_proof'),
        ),
        migrations.AddConstraint(
            model_name='ladderstep',
            constraint=models.CheckConstraint(condition=models.Q(('taken_by__isnull', True), models.Q(('taken_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='governance_step_another_takes'),
        ),
        migrations.AddConstraint(
            model_name='ladderstep',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('rectification',), name='governance_step_one_proposed'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.UniqueConstraint(fields=('rectification', 'nth'), name='governance_round_nth'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('accepted__isnull', True), ('judged_at__isnull', True), ('judged_by__isnull', True)), models.Q(('accepted', True), ('judged_at__isnull', False), ('judged_by__isnull', False)), models.Q(('accepted', False), ('judged_at__isnull', False), ('judged_by__isnull', False), models.Q(('why', ''), _negated=True)), _connector='OR'), name='governance_round_with_proof'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('judged_by__isnull', True), models.Q(models.Q(('judged_by', models.F('found_by')), _negated=True), models.Q(('judged_by', models.F('told_by')), _negated=True)), _connector='OR'), name='governance_round_another_judges'),
        ),
    ]

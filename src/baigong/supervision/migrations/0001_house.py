import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.supervision.words.complaints
import baigong.supervision.words.findings
import baigong.supervision.words.inspections
import baigong.supervision.words.penalties


class Migration(migrations.Migration):

    replaces = [('supervision', '0001_initial'), ('supervision', '0002_inspections')]

    initial = True

    dependencies = [
        ('enrolment', '0001_house'),
        ('offer', '0001_house'),
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Draw',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('visits_wanted', models.PositiveSmallIntegerField()),
                ('each', models.PositiveSmallIntegerField()),
                ('seed', models.CharField(max_length=80)),
                ('commitment', models.CharField(max_length=64, unique=True)),
                ('pool', models.JSONField(default=dict)),
                ('state', models.CharField(choices=[('announced', '已预告'), ('drawn', '已抽取'), ('published', '已公布')], default=baigong.supervision.words.inspections.DrawState['ANNOUNCED'], max_length=10)),
                ('announced_at', models.DateTimeField()),
                ('announced_by', models.BigIntegerField(null=True)),
                ('drawn_at', models.DateTimeField(null=True)),
                ('drawn_by', models.BigIntegerField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('published_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-from_on', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until_on__gte', models.F('from_on'))), name='supervision_draw_span'), models.CheckConstraint(condition=models.Q(models.Q(('drawn_at__isnull', True), ('published_at__isnull', True), ('state', 'announced')), models.Q(('drawn_at__isnull', False), ('published_at__isnull', True), ('state', 'drawn')), models.Q(('drawn_at__isnull', False), ('published_at__isnull', False), ('state', 'published')), _connector='OR'), name='supervision_draw_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Complaint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('fake', '虚假培训、冒名顶替'), ('fee', '乱收费、返现、送礼'), ('quality', '教学质量、课时缩水'), ('exam', '考试作弊、买卖证书'), ('money', '补贴被截留、冒领'), ('advertising', '虚假宣传、冒充官方'), ('officer', '工作人员违纪'), ('other', '其他')], max_length=12)),
                ('text', models.TextField()),
                ('secret_hash', models.CharField(max_length=64)),
                ('source', models.CharField(blank=True, max_length=64)),
                ('state', models.CharField(choices=[('received', '已收到'), ('accepted', '已受理'), ('declined', '不予受理'), ('investigated', '已查清'), ('answered', '已答复')], default=baigong.supervision.words.complaints.ComplaintState['RECEIVED'], max_length=12)),
                ('due_on', models.DateField(null=True)),
                ('received_at', models.DateTimeField()),
                ('accepted_at', models.DateTimeField(null=True)),
                ('accepted_by', models.BigIntegerField(null=True)),
                ('declined_at', models.DateTimeField(null=True)),
                ('declined_by', models.BigIntegerField(null=True)),
                ('investigated_at', models.DateTimeField(null=True)),
                ('investigated_by', models.BigIntegerField(null=True)),
                ('outcome', models.CharField(blank=True, choices=[('true', '属实'), ('partly', '部分属实'), ('untrue', '不属实'), ('unknown', '无法查实')], max_length=8)),
                ('report', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('reply', models.TextField(blank=True)),
                ('cohort', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='complaints', to='offer.cohort')),
                ('handler', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='complaints', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['state', 'region', 'due_on'], name='supervision_complaint_due'), models.Index(fields=['source', 'received_at'], name='supervision_complaint_source')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('accepted_at__isnull', True), ('state__in', ['received', 'declined'])), models.Q(('accepted_at__isnull', False), ('handler__isnull', False), ('state__in', ['accepted', 'investigated', 'answered'])), _connector='OR'), name='supervision_complaint_accepted_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('declined_at__isnull', False), ('state', 'declined'), models.Q(('reply', ''), _negated=True)), models.Q(models.Q(('state', 'declined'), _negated=True), ('declined_at__isnull', True)), _connector='OR'), name='supervision_complaint_declined_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('investigated_at__isnull', False), ('state__in', ['investigated', 'answered']), models.Q(('outcome', ''), _negated=True), models.Q(('report', ''), _negated=True)), models.Q(models.Q(('state__in', ['investigated', 'answered']), _negated=True), ('investigated_at__isnull', True)), _connector='OR'), name='supervision_complaint_investigated_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('answered_at__isnull', False), ('state', 'answered'), models.Q(('reply', ''), _negated=True)), models.Q(models.Q(('state', 'answered'), _negated=True), ('answered_at__isnull', True)), _connector='OR'), name='supervision_complaint_answered_with_proof')],
            },
        ),
        migrations.CreateModel(
            name='Scan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('found', models.JSONField()),
                ('scanned_at', models.DateTimeField()),
                ('scanned_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Penalty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('talk', '约谈'), ('letter', '整改函'), ('circular', '通报'), ('termination', '解除协议')], max_length=12)),
                ('ladder_says', models.CharField(choices=[('talk', '约谈'), ('letter', '整改函'), ('circular', '通报'), ('termination', '解除协议')], max_length=12)),
                ('document', models.CharField(max_length=60)),
                ('lines', models.JSONField()),
                ('rests_on', models.JSONField(default=list)),
                ('why', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('proposed', '待复核'), ('imposed', '整改中'), ('handed_in', '整改待验收'), ('rectified', '整改通过'), ('withdrawn', '不予处理')], default=baigong.supervision.words.penalties.PenaltyState['PROPOSED'], max_length=10)),
                ('proposed_at', models.DateTimeField()),
                ('proposed_by', models.BigIntegerField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('confirmed_by', models.BigIntegerField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.BigIntegerField(null=True)),
                ('why_withdrawn', models.TextField(blank=True)),
                ('imposed_on', models.DateField(null=True)),
                ('fix_due_on', models.DateField(null=True)),
                ('barred_until', models.DateField(null=True)),
                ('report', models.TextField(blank=True)),
                ('handed_in_at', models.DateTimeField(null=True)),
                ('handed_in_by', models.BigIntegerField(null=True)),
                ('why_returned', models.TextField(blank=True)),
                ('rectified_at', models.DateTimeField(null=True)),
                ('rectified_by', models.BigIntegerField(null=True)),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='penalties', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['provider', 'step', 'imposed_on'], name='supervision_penalty_provider'), models.Index(fields=['state', 'region', 'fix_due_on'], name='supervision_penalty_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('confirmed_by__isnull', True), models.Q(('confirmed_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='supervision_penalty_another_confirms'), models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('state__in', ['proposed', 'withdrawn'])), models.Q(('barred_until__isnull', False), ('confirmed_at__isnull', False), ('confirmed_by__isnull', False), ('fix_due_on__isnull', False), ('imposed_on__isnull', False), ('state__in', ['imposed', 'handed_in', 'rectified'])), _connector='OR'), name='supervision_penalty_confirmed_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), ('withdrawn_at__isnull', False), models.Q(('why_withdrawn', ''), _negated=True)), models.Q(models.Q(('state', 'withdrawn'), _negated=True), ('withdrawn_at__isnull', True)), _connector='OR'), name='supervision_penalty_withdrawn_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['handed_in', 'rectified']), _negated=True), models.Q(('handed_in_at__isnull', False), models.Q(('report', ''), _negated=True)), _connector='OR'), name='supervision_penalty_handed_in_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('rectified_at__isnull', False), ('state', 'rectified')), models.Q(models.Q(('state', 'rectified'), _negated=True), ('rectified_at__isnull', True)), _connector='OR'), name='supervision_penalty_rectified_with_proof'), models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('provider',), name='supervision_penalty_one_proposed')],
            },
        ),
        migrations.CreateModel(
            name='Tuning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signal', models.CharField(max_length=12)),
                ('parameter', models.CharField(max_length=40)),
                ('value', models.DecimalField(decimal_places=2, max_digits=12)),
                ('why', models.CharField(max_length=200)),
                ('set_at', models.DateTimeField()),
                ('set_by', models.BigIntegerField(null=True)),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['signal', 'parameter', '-id'], name='supervision_tuning_newest')],
            },
        ),
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('held_on', models.DateField()),
                ('due_on', models.DateField()),
                ('why', models.CharField(blank=True, max_length=200)),
                ('state', models.CharField(choices=[('planned', '待检查'), ('entered', '待会签'), ('signed', '已会签'), ('called_off', '已取消')], default=baigong.supervision.words.inspections.VisitState['PLANNED'], max_length=10)),
                ('planned_at', models.DateTimeField()),
                ('planned_by', models.BigIntegerField(null=True)),
                ('roster', models.PositiveSmallIntegerField(null=True)),
                ('seen', models.PositiveSmallIntegerField(null=True)),
                ('others', models.PositiveSmallIntegerField(default=0)),
                ('note', models.TextField(blank=True)),
                ('why_late', models.CharField(blank=True, max_length=200)),
                ('entered_at', models.DateTimeField(null=True)),
                ('entered_by', models.BigIntegerField(null=True)),
                ('signed_at', models.DateTimeField(null=True)),
                ('signed_by', models.BigIntegerField(null=True)),
                ('called_off_at', models.DateTimeField(null=True)),
                ('called_off_by', models.BigIntegerField(null=True)),
                ('why_called_off', models.CharField(blank=True, max_length=200)),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='offer.cohort')),
                ('draw', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='supervision.draw')),
                ('first', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
                ('second', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='offer.session')),
            ],
            options={
                'ordering': ['-held_on', '-id'],
                'indexes': [models.Index(fields=['first', 'state', 'held_on'], name='supervision_visit_first'), models.Index(fields=['second', 'state', 'held_on'], name='supervision_visit_second'), models.Index(fields=['state', 'region', 'due_on'], name='supervision_visit_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('first', models.F('second')), _negated=True), name='supervision_visit_two_people'), models.CheckConstraint(condition=models.Q(('signed_by__isnull', True), models.Q(('signed_by', models.F('entered_by')), _negated=True), _connector='OR'), name='supervision_visit_another_signs'), models.CheckConstraint(condition=models.Q(models.Q(('entered_at__isnull', True), ('state__in', ['planned', 'called_off'])), models.Q(('entered_at__isnull', False), ('entered_by__isnull', False), ('roster__isnull', False), ('seen__isnull', False), ('seen__lte', models.F('roster')), ('state__in', ['entered', 'signed']), models.Q(('note', ''), _negated=True)), _connector='OR'), name='supervision_visit_entered_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('signed_at__isnull', False), ('signed_by__isnull', False), ('state', 'signed')), models.Q(models.Q(('state', 'signed'), _negated=True), ('signed_at__isnull', True)), _connector='OR'), name='supervision_visit_signed_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('called_off_at__isnull', False), ('state', 'called_off'), models.Q(('why_called_off', ''), _negated=True)), models.Q(models.Q(('state', 'called_off'), _negated=True), ('called_off_at__isnull', True)), _connector='OR'), name='supervision_visit_called_off_with_proof'), models.UniqueConstraint(condition=models.Q(('state', 'called_off'), _negated=True), fields=('session',), name='supervision_visit_once')],
            },
        ),
        migrations.CreateModel(
            name='Complainant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, max_length=60)),
                ('contact', models.CharField(blank=True, max_length=60)),
                ('complaint', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='complainant', to='supervision.complaint')),
            ],
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signal', models.CharField(max_length=12)),
                ('edition', models.CharField(max_length=64)),
                ('values', models.JSONField(default=dict)),
                ('concern', models.CharField(choices=[('claim', '补贴申领'), ('cohort', '班次'), ('person', '人员'), ('organisation', '机构'), ('certificate', '证书'), ('account', '收款账户')], max_length=12)),
                ('key', models.BigIntegerField()),
                ('weight', models.PositiveSmallIntegerField()),
                ('handling', models.CharField(choices=[('block', '冻结'), ('review', '暂缓拨付')], max_length=8)),
                ('state', models.CharField(choices=[('raised', '待核查'), ('assigned', '核查中'), ('confirmed', '属实'), ('dismissed', '不属实'), ('overridden', '准予放行'), ('cleared', '已办结')], default=baigong.supervision.words.findings.FindingState['RAISED'], max_length=12)),
                ('due_on', models.DateField(null=True)),
                ('raised_at', models.DateTimeField()),
                ('raised_by', models.BigIntegerField(null=True)),
                ('assigned_at', models.DateTimeField(null=True)),
                ('assigned_by', models.BigIntegerField(null=True)),
                ('reviewed_at', models.DateTimeField(null=True)),
                ('reviewed_by', models.BigIntegerField(null=True)),
                ('why', models.TextField(blank=True)),
                ('cleared_at', models.DateTimeField(null=True)),
                ('cleared_by', models.BigIntegerField(null=True)),
                ('why_cleared', models.TextField(blank=True)),
                ('assigned_to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='people.organisation')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
                ('scan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='supervision.scan')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['concern', 'key'], name='supervision_finding_concern'), models.Index(fields=['state', 'region', 'due_on'], name='supervision_finding_due'), models.Index(fields=['signal', '-id'], name='supervision_finding_signal')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['raised', 'assigned', 'confirmed'])), fields=('signal', 'concern', 'key'), name='supervision_finding_one_standing'), models.CheckConstraint(condition=models.Q(('reviewed_by__isnull', True), models.Q(models.Q(('raised_by__isnull', True), models.Q(('reviewed_by', models.F('raised_by')), _negated=True), _connector='OR'), models.Q(('assigned_by__isnull', True), models.Q(('reviewed_by', models.F('assigned_by')), _negated=True), _connector='OR')), _connector='OR'), name='supervision_finding_another_judges'), models.CheckConstraint(condition=models.Q(('cleared_by__isnull', True), models.Q(('cleared_by', models.F('reviewed_by')), _negated=True), _connector='OR'), name='supervision_finding_another_clears'), models.CheckConstraint(condition=models.Q(models.Q(models.Q(('reviewed_at__isnull', True), ('state__in', ['raised', 'assigned'])), models.Q(('reviewed_at__isnull', False), ('reviewed_by__isnull', False), ('state__in', ['confirmed', 'dismissed', 'overridden', 'cleared']), models.Q(('why', ''), _negated=True)), _connector='OR'), models.Q(models.Q(('state', 'assigned'), _negated=True), models.Q(('assigned_at__isnull', False), ('assigned_to__isnull', False)), _connector='OR')), name='supervision_finding_judged_with_proof'), models.CheckConstraint(condition=models.Q(models.Q(('cleared_at__isnull', False), ('state', 'cleared'), models.Q(('why_cleared', ''), _negated=True)), models.Q(models.Q(('state', 'cleared'), _negated=True), ('cleared_at__isnull', True)), _connector='OR'), name='supervision_finding_cleared_with_proof'), models.CheckConstraint(condition=models.Q(('weight__gte', 1), ('weight__lte', 5)), name='supervision_finding_weight')],
            },
        ),
        migrations.CreateModel(
            name='Photo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.BinaryField()),
                ('kind', models.CharField(max_length=12)),
                ('sha256', models.CharField(max_length=64)),
                ('kept_at', models.DateTimeField()),
                ('kept_by', models.BigIntegerField(null=True)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='photos', to='supervision.visit')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('visit', 'sha256'), name='supervision_photo_once')],
            },
        ),
        migrations.CreateModel(
            name='Spot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('few', '到课人数明显少于名册'), ('impersonation', '冒名顶替'), ('no_class', '未按课表上课'), ('wrong_place', '不在备案场地'), ('unfiled_teacher', '授课教师未备案'), ('off_plan', '内容与教学计划不符'), ('papers', '签到表、教案等资料不全'), ('unsafe', '存在安全隐患'), ('refused', '拒不配合检查'), ('other', '其他')], max_length=16)),
                ('entered_at', models.DateTimeField()),
                ('entered_by', models.BigIntegerField(null=True)),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spots', to='supervision.visit')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('visit', 'kind'), name='supervision_spot_once')],
            },
        ),
        migrations.CreateModel(
            name='Sighting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seen', models.BooleanField()),
                ('called_at', models.DateTimeField()),
                ('called_by', models.BigIntegerField(null=True)),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sightings', to='enrolment.enrolment')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sightings', to='supervision.visit')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('visit', 'enrolment'), name='supervision_sighting_once')],
            },
        ),
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signal', models.CharField(max_length=12)),
                ('concern', models.CharField(choices=[('claim', '补贴申领'), ('cohort', '班次'), ('person', '人员'), ('organisation', '机构'), ('certificate', '证书'), ('account', '收款账户')], max_length=12)),
                ('key', models.BigIntegerField()),
                ('fingerprint', models.CharField(max_length=64)),
                ('row', models.JSONField()),
                ('found_at', models.DateTimeField()),
                ('found_by', models.BigIntegerField(null=True)),
                ('finding', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence', to='supervision.finding')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('signal', 'concern', 'key', 'fingerprint'), name='supervision_evidence_once')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tuning',
            trigger=pgtrigger.compiler.Trigger(name='supervision_tuning_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a72dd7f7daf773e6cd7886ad9306c45afcc7668d', operation='UPDATE OR DELETE', pgid='pgtrigger_supervision_tuning_kept_e73eb', table='supervision_tuning', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tuning',
            trigger=pgtrigger.compiler.Trigger(name='supervision_tuning_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='6cee89e215d74b4c22bedbc85fcf48a90219aa77', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_supervision_tuning_whole_11362', table='supervision_tuning', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='supervision_evidence_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='95e53f798b626e3c96ba132c0acc8e6805951556', operation='UPDATE OR DELETE', pgid='pgtrigger_supervision_evidence_kept_d2a34', table='supervision_evidence', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evidence',
            trigger=pgtrigger.compiler.Trigger(name='supervision_evidence_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='6610e48652ccb50489847b153ab9fb20370fdb53', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_supervision_evidence_whole_94a7a', table='supervision_evidence', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scan',
            trigger=pgtrigger.compiler.Trigger(name='supervision_scan_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='75ff2862ff4ebd5c1e39304cdde1a27ac9b28097', operation='UPDATE OR DELETE', pgid='pgtrigger_supervision_scan_kept_af576', table='supervision_scan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scan',
            trigger=pgtrigger.compiler.Trigger(name='supervision_scan_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='603a243d3356c33d7f193da7aa7f06d663e9333f', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_supervision_scan_whole_1fc2a', table='supervision_scan', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='spot',
            trigger=pgtrigger.compiler.Trigger(name='supervision_spot_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6a253636d289714d4090c805b73e3c490669c8da', operation='UPDATE OR DELETE', pgid='pgtrigger_supervision_spot_kept_40e73', table='supervision_spot', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='spot',
            trigger=pgtrigger.compiler.Trigger(name='supervision_spot_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='2d90f1ec18d7bf17b23ae99ed27533d3fb33d350', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_supervision_spot_whole_5b4b8', table='supervision_spot', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='photo',
            trigger=pgtrigger.compiler.Trigger(name='supervision_photo_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b2424062235548abfb8f874b3c8493482890622b', operation='UPDATE OR DELETE', pgid='pgtrigger_supervision_photo_kept_ef65e', table='supervision_photo', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='photo',
            trigger=pgtrigger.compiler.Trigger(name='supervision_photo_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='f9a0d51cf668846d2756a2e4c3e5c25410275aea', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_supervision_photo_whole_0da79', table='supervision_photo', when='BEFORE')),
        ),
    ]

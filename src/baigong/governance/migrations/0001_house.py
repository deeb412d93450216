import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.governance.words


class Migration(migrations.Migration):

    replaces = [('governance', '0001_initial'), ('governance', '0002_indexes_of_the_board')]

    initial = True

    dependencies = [
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=60, unique=True)),
                ('number', models.CharField(max_length=60, unique=True)),
                ('title', models.CharField(max_length=200)),
                ('title_en', models.CharField(blank=True, max_length=200)),
                ('issuer', models.CharField(max_length=120)),
                ('issued_on', models.DateField()),
                ('source', models.CharField(max_length=300)),
                ('trust', models.CharField(choices=[('official', '官方原文'), ('repost', '转载或报道'), ('weak', '来源薄弱，待核'), ('proposal', '本系统建议')], max_length=10)),
                ('note', models.TextField(blank=True)),
                ('origin', models.CharField(choices=[('shelf', '随系统提供'), ('officer', '经办人登记')], max_length=10)),
                ('hash', models.CharField(blank=True, max_length=64)),
                ('registered_at', models.DateTimeField()),
                ('registered_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['-issued_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(unique=True)),
                ('anchor', models.CharField(max_length=40)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='governance.document')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='Relation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('implements', '贯彻'), ('amends', '修改'), ('repeals', '废止'), ('completes', '细化'), ('cites', '引用')], max_length=12)),
                ('to_number', models.CharField(db_index=True, max_length=60)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relations', to='governance.document')),
            ],
            options={
                'ordering': ['document', 'id'],
                'constraints': [models.UniqueConstraint(fields=('document', 'kind', 'to_number'), name='governance_relation_once')],
            },
        ),
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('anchor', models.CharField(max_length=40)),
                ('heading', models.CharField(max_length=200)),
                ('heading_en', models.CharField(blank=True, max_length=200)),
                ('text', models.TextField()),
                ('text_en', models.TextField(blank=True)),
                ('trust', models.CharField(choices=[('official', '官方原文'), ('repost', '转载或报道'), ('weak', '来源薄弱，待核'), ('proposal', '本系统建议')], max_length=10)),
                ('position', models.PositiveSmallIntegerField()),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='governance.document')),
            ],
            options={
                'ordering': ['document', 'position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('document', 'anchor'), name='governance_article_anchor')],
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120)),
                ('text', models.TextField(blank=True)),
                ('due_on', models.DateField()),
                ('target', models.PositiveBigIntegerField(null=True)),
                ('unit', models.CharField(blank=True, max_length=20)),
                ('measuring', models.CharField(choices=[('none', '只报文字'), ('hand', '人工填报'), ('live', '系统指标')], default=baigong.governance.words.Measuring['NONE'], max_length=6)),
                ('indicator', models.CharField(blank=True, max_length=80)),
                ('reached', models.PositiveBigIntegerField(null=True)),
                ('is_open', models.BooleanField(default=True)),
                ('state', models.CharField(choices=[('drafted', '草拟'), ('handed', '待接收'), ('returned', '已退回'), ('accepted', '已接收'), ('under_way', '推进中'), ('done', '报结待核'), ('confirmed', '已办结'), ('withdrawn', '已撤回')], default=baigong.governance.words.State['DRAFTED'], max_length=10)),
                ('drafted_at', models.DateTimeField()),
                ('drafted_by', models.BigIntegerField(null=True)),
                ('handed_at', models.DateTimeField(null=True)),
                ('handed_by', models.BigIntegerField(null=True)),
                ('accepted_at', models.DateTimeField(null=True)),
                ('accepted_by', models.BigIntegerField(null=True)),
                ('returned_at', models.DateTimeField(null=True)),
                ('returned_by', models.BigIntegerField(null=True)),
                ('why_returned', models.CharField(blank=True, max_length=300)),
                ('done_at', models.DateTimeField(null=True)),
                ('done_by', models.BigIntegerField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('confirmed_by', models.BigIntegerField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.BigIntegerField(null=True)),
                ('cooperators', models.ManyToManyField(related_name='+', to='people.organisation')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='governance.measure')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='people.organisation')),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='governance.task')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
                ('set_in', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.region')),
            ],
            options={
                'ordering': ['due_on', 'id'],
                'indexes': [models.Index(fields=['region', 'state', 'due_on'], name='governance_task_region'), models.Index(fields=['set_in', 'state', 'due_on'], name='governance_task_set_in'), models.Index(fields=['measure', 'state'], name='governance_task_measure'), models.Index(fields=['state', 'due_on', 'id'], name='governance_task_board'), models.Index(fields=['due_on', 'id'], name='governance_task_due'), models.Index(condition=models.Q(('is_open', True), ('state__in', ['accepted', 'under_way', 'done', 'confirmed'])), fields=['measure', 'due_on', 'id'], name='governance_task_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(models.Q(('state__in', ['handed', 'returned', 'accepted', 'under_way', 'done', 'confirmed']), _negated=True), ('handed_at__isnull', False), _connector='OR'), models.Q(models.Q(('state__in', ['accepted', 'under_way', 'done', 'confirmed']), _negated=True), ('accepted_at__isnull', False), _connector='OR'), models.Q(models.Q(('state', 'returned'), _negated=True), models.Q(('returned_at__isnull', False), models.Q(('why_returned', ''), _negated=True)), _connector='OR'), models.Q(models.Q(('done_at__isnull', False), ('state__in', ['done', 'confirmed'])), models.Q(models.Q(('state__in', ['done', 'confirmed']), _negated=True), ('done_at__isnull', True)), _connector='OR'), models.Q(models.Q(('confirmed_at__isnull', False), ('state', 'confirmed')), models.Q(models.Q(('state', 'confirmed'), _negated=True), ('confirmed_at__isnull', True)), _connector='OR'), models.Q(models.Q(('state', 'withdrawn'), ('withdrawn_at__isnull', False)), models.Q(models.Q(('state', 'withdrawn'), _negated=True), ('withdrawn_at__isnull', True)), _connector='OR')), name='governance_task_states_carry_proof'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'confirmed'), _negated=True), ('done_by__isnull', True), models.Q(('done_by', models.F('confirmed_by')), _negated=True), _connector='OR'), name='governance_task_two_people'), models.CheckConstraint(condition=models.Q(models.Q(('indicator', ''), ('measuring', 'none'), ('reached__isnull', True), ('target__isnull', True), ('unit', '')), models.Q(('indicator', ''), ('measuring', 'hand'), ('target__gt', 0), models.Q(('unit', ''), _negated=True)), models.Q(('measuring', 'live'), ('reached__isnull', True), ('target__gt', 0), models.Q(('unit', ''), _negated=True), models.Q(('indicator', ''), _negated=True)), _connector='OR'), name='governance_task_measured_one_way'), models.CheckConstraint(condition=models.Q(('parent__isnull', True), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='governance_task_not_below_itself')],
            },
        ),
        migrations.CreateModel(
            name='MeasureVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nth', models.PositiveSmallIntegerField()),
                ('from_on', models.DateField()),
                ('name', models.CharField(max_length=120)),
                ('name_en', models.CharField(blank=True, max_length=160)),
                ('summary', models.TextField()),
                ('summary_en', models.TextField(blank=True)),
                ('source', models.CharField(max_length=200)),
                ('trust', models.CharField(choices=[('official', '官方原文'), ('repost', '转载或报道'), ('weak', '来源薄弱，待核'), ('proposal', '本系统建议')], max_length=10)),
                ('instruments', models.JSONField()),
                ('leads', models.JSONField()),
                ('cooperating', models.JSONField()),
                ('serves', models.JSONField()),
                ('why', models.CharField(max_length=300)),
                ('origin', models.CharField(choices=[('shelf', '随系统提供'), ('officer', '经办人登记')], max_length=10)),
                ('hash', models.CharField(max_length=64)),
                ('written_at', models.DateTimeField()),
                ('written_by', models.BigIntegerField(null=True)),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='governance.measure')),
            ],
            options={
                'ordering': ['measure', 'from_on', 'nth'],
                'constraints': [models.UniqueConstraint(fields=('measure', 'nth'), name='governance_version_nth')],
            },
        ),
        migrations.CreateModel(
            name='Progress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('amount', models.PositiveBigIntegerField(null=True)),
                ('evidence', models.CharField(blank=True, max_length=300)),
                ('told_at', models.DateTimeField()),
                ('told_by', models.BigIntegerField(null=True)),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='governance.task')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['task', 'id'], name='governance_progress_task')],
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__isnull', True), models.Q(('evidence', ''), _negated=True), _connector='OR'), name='governance_progress_evidence')],
            },
        ),
        migrations.CreateModel(
            name='Extension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('old_due_on', models.DateField()),
                ('until_on', models.DateField()),
                ('why', models.CharField(max_length=300)),
                ('state', models.CharField(choices=[('asked', '待审批'), ('agreed', '已同意'), ('declined', '未同意')], default=baigong.governance.words.ExtensionState['ASKED'], max_length=10)),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.BigIntegerField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('settled_by', models.BigIntegerField(null=True)),
                ('why_settled', models.CharField(blank=True, max_length=300)),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='extensions', to='governance.task')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('settled_at__isnull', True), ('state', 'asked')), models.Q(models.Q(('state', 'asked'), _negated=True), ('settled_at__isnull', False)), _connector='OR'), name='governance_extension_with_proof'), models.CheckConstraint(condition=models.Q(('settled_by__isnull', True), ('asked_by__isnull', True), models.Q(('settled_by', models.F('asked_by')), _negated=True), _connector='OR'), name='governance_extension_two_people'), models.CheckConstraint(condition=models.Q(('until_on__gt', models.F('old_due_on'))), name='governance_extension_later'), models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('task',), name='governance_extension_one_open')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureversion',
            trigger=pgtrigger.compiler.Trigger(name='governance_version_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3bb8775ec8c489eaae9d4f3e94782d2101c131c3', operation='UPDATE OR DELETE', pgid='pgtrigger_governance_version_kept_03705', table='governance_measureversion', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureversion',
            trigger=pgtrigger.compiler.Trigger(name='governance_version_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='06726b72840cefe87a663abbe4c821a2824a07b9', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_governance_version_whole_28423', table='governance_measureversion', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='progress',
            trigger=pgtrigger.compiler.Trigger(name='governance_progress_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8002620684552bd59779f7192c274c1e95300f3a', operation='UPDATE OR DELETE', pgid='pgtrigger_governance_progress_kept_d65bb', table='governance_progress', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='progress',
            trigger=pgtrigger.compiler.Trigger(name='governance_progress_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='6bffd0acc3d41cb45e3a913f8e0ce0f16ef23827', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_governance_progress_whole_d82b6', table='governance_progress', when='BEFORE')),
        ),
    ]

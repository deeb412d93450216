import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.policy.words


class Migration(migrations.Migration):

    replaces = [('policy', '0001_initial')]

    initial = True

    dependencies = [
        ('people', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='BudgetLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fund', models.CharField(choices=[('unemployment-insurance', '失业保险基金'), ('employment-subsidy', '就业补助资金'), ('special-account', '职业技能提升行动专账资金')], max_length=30)),
                ('year', models.PositiveSmallIntegerField()),
                ('account', models.CharField(max_length=80, unique=True)),
                ('document_no', models.CharField(max_length=60)),
                ('opened_at', models.DateTimeField()),
                ('opened_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['year', 'region', 'fund'],
                'constraints': [models.UniqueConstraint(fields=('region', 'fund', 'year'), name='policy_budget_line_once')],
            },
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60)),
                ('name', models.CharField(max_length=120)),
                ('name_en', models.CharField(max_length=160)),
                ('content', models.JSONField()),
                ('hash', models.CharField(max_length=64)),
                ('notice', models.TextField(blank=True)),
                ('letter', models.TextField(blank=True)),
                ('source', models.TextField(blank=True)),
                ('cases', models.TextField(blank=True)),
                ('case_count', models.PositiveSmallIntegerField(default=0)),
                ('in_force', django.contrib.postgres.fields.ranges.DateRangeField()),
                ('state', models.CharField(choices=[('proposed', '待发布'), ('published', '已发布'), ('rejected', '已退回')], default=baigong.policy.words.State['PROPOSED'], max_length=10)),
                ('proposed_at', models.DateTimeField()),
                ('proposed_by', models.BigIntegerField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('published_by', models.BigIntegerField(null=True)),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
            ],
            options={
                'ordering': ['region', 'slug', 'in_force'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'rejected'), _negated=True), fields=('region', 'slug', 'hash'), name='policy_sheet_hash_once'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('state', 'published')), expressions=[('region', '='), ('slug', '='), ('in_force', '&&')], name='policy_sheet_no_overlap'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), models.Q(('published_at__isnull', False), models.Q(('published_by__isnull', True), models.Q(('published_by', models.F('proposed_by')), _negated=True), _connector='OR')), _connector='OR'), name='policy_sheet_published_by_second')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sheet',
            trigger=pgtrigger.compiler.Trigger(name='policy_sheet_immutable', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF (NEW.content, NEW.hash, NEW.region_id, NEW.slug, NEW.notice, NEW.letter, NEW.source, NEW.cases,\n        lower(NEW.in_force), NEW.proposed_at, NEW.proposed_by)\n       IS DISTINCT FROM (OLD.content, OLD.hash, OLD.region_id, OLD.slug, OLD.notice, OLD.letter, OLD.source, OLD.cases,\n        lower(OLD.in_force), OLD.proposed_at, OLD.proposed_by)\n    THEN RAISE EXCEPTION 'a sheet is never changed: publish a new edition'; END IF;\n    IF OLD.state <> 'proposed' AND ((NEW.state, NEW.published_at, NEW.published_by)\n           IS DISTINCT FROM (OLD.state, OLD.published_at, OLD.published_by)\n        OR NOT NEW.in_force <@ OLD.in_force)\n    THEN RAISE EXCEPTION 'a published sheet is never taken back: a later edition may only end it'; END IF;\n    RETURN NEW;\n", hash='e444f2a228c2cd82653ce52c75aa3c9392c8ad8e', operation='UPDATE', pgid='pgtrigger_policy_sheet_immutable_0c57d', table='policy_sheet', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sheet',
            trigger=pgtrigger.compiler.Trigger(name='policy_sheet_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='102d146090a0bdf6c1d00437a50db6bfc9f70b60', operation='DELETE', pgid='pgtrigger_policy_sheet_kept_e224e', table='policy_sheet', when='BEFORE')),
        ),
    ]

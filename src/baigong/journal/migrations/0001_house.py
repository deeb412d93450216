import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.journal.words


class Migration(migrations.Migration):

    replaces = [('journal', '0001_initial'), ('journal', '0003_work'), ('journal', '0004_replies')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Lane',
            fields=[
                ('id', models.SmallIntegerField(primary_key=True, serialize=False)),
                ('seq', models.BigIntegerField()),
                ('head', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Once',
            fields=[
                ('key', models.UUIDField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('by_person', models.BigIntegerField(null=True)),
                ('location', models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='Clock',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('shows_at', models.DateTimeField()),
                ('set_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='journal_clock_single')],
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('to_person', models.BigIntegerField(null=True)),
                ('to_organisation', models.BigIntegerField(null=True)),
                ('word', models.CharField(max_length=60)),
                ('zh', models.TextField()),
                ('en', models.TextField()),
                ('link', models.CharField(blank=True, max_length=200)),
                ('at', models.DateTimeField()),
                ('seen_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['to_person', '-id'], name='journal_message_person'), models.Index(fields=['to_organisation', '-id'], name='journal_message_organisation')],
                'constraints': [models.CheckConstraint(condition=models.Q(('to_person__isnull', True), ('to_organisation__isnull', True), _connector='XOR'), name='journal_message_one_addressee')],
            },
        ),
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('holder', models.CharField(max_length=64)),
                ('key', models.UUIDField()),
                ('asked', models.CharField(max_length=64)),
                ('status', models.PositiveSmallIntegerField(default=0)),
                ('body', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['at'], name='journal_reply_old')],
                'constraints': [models.UniqueConstraint(fields=('holder', 'key'), name='journal_reply_once')],
            },
        ),
        migrations.CreateModel(
            name='Use',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('holder', models.CharField(max_length=64)),
                ('window', models.BigIntegerField()),
                ('times', models.PositiveIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('holder', 'window'), name='journal_use_once')],
            },
        ),
        migrations.CreateModel(
            name='Work',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(unique=True)),
                ('kind', models.CharField(max_length=60)),
                ('zh', models.CharField(max_length=120)),
                ('en', models.CharField(max_length=120)),
                ('args', models.JSONField(default=dict)),
                ('content', models.BinaryField(null=True)),
                ('state', models.CharField(choices=[('queued', '排队中'), ('running', '进行中'), ('done', '已完成'), ('failed', '未成功'), ('cancelled', '已取消')], default=baigong.journal.words.WorkState['QUEUED'], max_length=10)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('done', models.PositiveIntegerField(default=0)),
                ('total', models.PositiveIntegerField(null=True)),
                ('told_zh', models.TextField(blank=True)),
                ('told_en', models.TextField(blank=True)),
                ('faults', models.JSONField(default=list)),
                ('link', models.CharField(blank=True, max_length=200)),
                ('by_role', models.CharField(max_length=40)),
                ('by_organisation', models.BigIntegerField(null=True)),
                ('by_region', models.CharField(blank=True, max_length=6)),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.BigIntegerField(null=True)),
                ('started_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('cancelled_at', models.DateTimeField(null=True)),
                ('cancelled_by', models.BigIntegerField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['asked_by', '-id'], name='journal_work_person'), models.Index(fields=['by_role', 'by_organisation', 'by_region', '-id'], name='journal_work_desk'), models.Index(condition=models.Q(('ended_at', None)), fields=['id'], name='journal_work_unfinished')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'queued'), ('state', 'cancelled'), ('started_at__isnull', False), _connector='OR'), models.Q(models.Q(('ended_at__isnull', True), ('state__in', ['queued', 'running'])), models.Q(('ended_at__isnull', False), ('state__in', ['done', 'failed', 'cancelled'])), _connector='OR'), models.Q(models.Q(('state', 'cancelled'), _negated=True), ('cancelled_at__isnull', False), _connector='OR')), name='journal_work_states_carry_proof'), models.CheckConstraint(condition=models.Q(('ended_at__isnull', True), ('content__isnull', True), _connector='OR'), name='journal_work_forgets_content')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seq', models.BigIntegerField(default=0)),
                ('at', models.DateTimeField()),
                ('action', models.CharField(max_length=80)),
                ('by_person', models.BigIntegerField(null=True)),
                ('by_role', models.CharField(max_length=40)),
                ('by_organisation', models.BigIntegerField(null=True)),
                ('subject_kind', models.CharField(blank=True, max_length=60)),
                ('subject_id', models.CharField(blank=True, max_length=40)),
                ('why', models.TextField(blank=True)),
                ('detail', models.JSONField(default=dict)),
                ('prev_hash', models.BinaryField(default=b'')),
                ('hash', models.BinaryField(default=b'')),
                ('lane', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to='journal.lane')),
            ],
            options={
                'indexes': [models.Index(fields=['subject_kind', 'subject_id', 'id'], name='journal_entry_subject'), models.Index(fields=['by_person', 'id'], name='journal_entry_person'), models.Index(fields=['action', 'at'], name='journal_entry_action')],
                'constraints': [models.UniqueConstraint(fields=('lane', 'seq'), name='journal_entry_chain')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entry',
            trigger=pgtrigger.compiler.Trigger(name='journal_entry_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='18a24b919fc49d0faa885fd3b7cc5e07a120ad1a', operation='UPDATE OR DELETE', pgid='pgtrigger_journal_entry_kept_33329', table='journal_entry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entry',
            trigger=pgtrigger.compiler.Trigger(name='journal_entry_whole', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'what is written here is never removed';", hash='73ce23f7d5a2906bbaf2be9b3d34291c72f7ed97', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_journal_entry_whole_f2852', table='journal_entry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='entry',
            trigger=pgtrigger.compiler.Trigger(name='journal_entry_chain', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    UPDATE journal_lane SET seq = seq + 1 WHERE id = NEW.lane_id RETURNING seq, head INTO NEW.seq, NEW.prev_hash;\n    IF NOT FOUND THEN\n        INSERT INTO journal_lane (id, seq, head) VALUES (NEW.lane_id, 0, decode(repeat('00', 32), 'hex'))\n            ON CONFLICT DO NOTHING;\n        UPDATE journal_lane SET seq = seq + 1 WHERE id = NEW.lane_id RETURNING seq, head INTO NEW.seq, NEW.prev_hash;\n    END IF;\n    NEW.hash = journal_entry_hash(NEW);\n    UPDATE journal_lane SET head = NEW.hash WHERE id = NEW.lane_id;\n    RETURN NEW;\n", hash='5d0e57fb5c0a72748d43809107b7e845de88d159', operation='INSERT', pgid='pgtrigger_journal_entry_chain_999f2', table='journal_entry', when='BEFORE')),
        ),
        migrations.RunSQL(
            sql='ALTER TABLE journal_use SET UNLOGGED',
            reverse_sql='ALTER TABLE journal_use SET LOGGED',
        ),
    ]

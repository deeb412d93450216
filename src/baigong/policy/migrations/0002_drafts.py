import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import baigong.policy.words


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0001_house'),
        ('policy', '0001_house'),
    ]

    operations = [
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60)),
                ('title', models.CharField(max_length=80)),
                ('from_on', models.DateField()),
                ('source', models.TextField()),
                ('cases', models.TextField()),
                ('notice', models.TextField()),
                ('letter', models.TextField(blank=True)),
                ('changes', models.PositiveIntegerField(default=0)),
                ('state', models.CharField(choices=[('open', '起草中'), ('sent', '已送审'), ('dropped', '已作废')], default=baigong.policy.words.DraftState['OPEN'], max_length=10)),
                ('opened_at', models.DateTimeField()),
                ('opened_by', models.BigIntegerField(null=True)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.BigIntegerField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('sent_by', models.BigIntegerField(null=True)),
                ('dropped_at', models.DateTimeField(null=True)),
                ('dropped_by', models.BigIntegerField(null=True)),
                ('origin', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to='policy.sheet')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='people.region')),
                ('sheet', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='written_as', to='policy.sheet')),
            ],
            options={
                'ordering': ['-changed_at', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('dropped_at__isnull', True), ('sent_at__isnull', True), ('sheet__isnull', True), ('state', 'open')), models.Q(('dropped_at__isnull', True), ('sent_at__isnull', False), ('sheet__isnull', False), ('state', 'sent')), models.Q(('dropped_at__isnull', False), ('sent_at__isnull', True), ('sheet__isnull', True), ('state', 'dropped')), _connector='OR'), name='policy_draft_states_carry_proof')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draft',
            trigger=pgtrigger.compiler.Trigger(name='policy_draft_closed_stays', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (OLD."state" = \'open\'))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='bdec007d048b6b27282457b1df95e3d3723c7815', operation='UPDATE', pgid='pgtrigger_policy_draft_closed_stays_e6080', table='policy_draft', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='draft',
            trigger=pgtrigger.compiler.Trigger(name='policy_draft_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='6ad9e146d73f3fc7da93648c6ff02c6d5645818c', operation='DELETE', pgid='pgtrigger_policy_draft_kept_2cb8e', table='policy_draft', when='BEFORE')),
        ),
    ]


import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('policy', '0002_drafts'),
    ]

    operations = [
        migrations.CreateModel(
            name='WhatIf',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('of_changes', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('effects', models.JSONField()),
                ('examples', models.JSONField(default=list)),
                ('found_at', models.DateTimeField()),
                ('found_by', models.BigIntegerField(null=True)),
                ('draft', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='what_ifs', to='policy.draft')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='whatif',
            trigger=pgtrigger.compiler.Trigger(name='policy_whatif_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d553f562740751e24a440955b18b5de149e7c97e', operation='UPDATE OR DELETE', pgid='pgtrigger_policy_whatif_kept_c99e6', table='policy_whatif', when='BEFORE')),
        ),
    ]

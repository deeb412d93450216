
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

ALONE = """
    INSERT INTO policy_comparison (id, day, total, last_person, people, began_at, began_by, ended_at)
    SELECT id, day, 0, 0, 0, found_at, found_by, found_at FROM policy_whatif;
    UPDATE policy_whatif SET comparison_id = id;
    SELECT setval(pg_get_serial_sequence('policy_comparison', 'id'), max(id)) FROM policy_comparison HAVING max(id) IS NOT NULL;
    SET CONSTRAINTS ALL IMMEDIATE;
"""
"""What was found before, each draft alone: how many people were looked at was not kept, so it says none."""


class Migration(migrations.Migration):

    dependencies = [
        ('policy', '0003_what_ifs'),
    ]

    operations = [
        migrations.CreateModel(
            name='Comparison',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('total', models.PositiveIntegerField()),
                ('last_person', models.BigIntegerField(default=0)),
                ('people', models.PositiveIntegerField(default=0)),
                ('began_at', models.DateTimeField()),
                ('began_by', models.BigIntegerField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.AlterModelOptions(
            name='whatif',
            options={'ordering': ['comparison', 'nth']},
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='whatif',
            name='policy_whatif_kept',
        ),
        migrations.AddField(
            model_name='whatif',
            name='nth',
            field=models.PositiveSmallIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='whatif',
            name='comparison',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='what_ifs', to='policy.comparison'),
        ),
        migrations.RunSQL(ALONE, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='whatif',
            name='comparison',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='what_ifs', to='policy.comparison'),
        ),
        migrations.RemoveField(
            model_name='whatif',
            name='day',
        ),
        migrations.RemoveField(
            model_name='whatif',
            name='found_at',
        ),
        migrations.RemoveField(
            model_name='whatif',
            name='found_by',
        ),
        migrations.AlterField(
            model_name='whatif',
            name='effects',
            field=models.JSONField(default=dict),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='whatif',
            trigger=pgtrigger.compiler.Trigger(name='policy_whatif_grows', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF (NEW.comparison_id, NEW.nth, NEW.draft_id, NEW.of_changes)\n           IS DISTINCT FROM (OLD.comparison_id, OLD.nth, OLD.draft_id, OLD.of_changes)\n       OR (SELECT c.ended_at FROM policy_comparison c WHERE c.id = OLD.comparison_id) IS NOT NULL\n    THEN RAISE EXCEPTION 'what was found stays as it was found'; END IF;\n    RETURN NEW;\n", hash='4933fa7f66f7664a860ede6b437a5f8b63761675', operation='UPDATE', pgid='pgtrigger_policy_whatif_grows_18280', table='policy_whatif', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='whatif',
            trigger=pgtrigger.compiler.Trigger(name='policy_whatif_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ac6a8cb301a168c4f9b8e405979fb822b639d07b', operation='DELETE', pgid='pgtrigger_policy_whatif_kept_c99e6', table='policy_whatif', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='comparison',
            constraint=models.CheckConstraint(condition=models.Q(('ended_at__isnull', True), ('ended_at__gte', models.F('began_at')), _connector='OR'), name='policy_comparison_ended_after'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comparison',
            trigger=pgtrigger.compiler.Trigger(name='policy_comparison_onward', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF (NEW.day, NEW.total, NEW.began_at, NEW.began_by) IS DISTINCT FROM (OLD.day, OLD.total, OLD.began_at, OLD.began_by)\n       OR OLD.ended_at IS NOT NULL OR NEW.last_person < OLD.last_person OR NEW.people < OLD.people\n    THEN RAISE EXCEPTION 'a comparison only goes on, until it has ended'; END IF;\n    RETURN NEW;\n", hash='d6f3538c9110b9691684f3cabceec285ab4b6d82', operation='UPDATE', pgid='pgtrigger_policy_comparison_onward_4a170', table='policy_comparison', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comparison',
            trigger=pgtrigger.compiler.Trigger(name='policy_comparison_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='16f2573491d3607e10c11566c25b926c6d6d6878', operation='DELETE', pgid='pgtrigger_policy_comparison_kept_51fe8', table='policy_comparison', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='whatif',
            constraint=models.UniqueConstraint(fields=('comparison', 'draft'), name='policy_whatif_draft_once'),
        ),
        migrations.AddConstraint(
            model_name='whatif',
            constraint=models.UniqueConstraint(fields=('comparison', 'nth'), name='policy_whatif_nth_once'),
        ),
        migrations.AddConstraint(
            model_name='whatif',
            constraint=models.CheckConstraint(condition=models.Q(('nth__lt', 3)), name='policy_whatif_up_to_three'),
        ),
    ]

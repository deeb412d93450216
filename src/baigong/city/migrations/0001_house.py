import django.contrib.postgres.fields
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('city', '0001_initial'), ('city', '0002_life_numbers')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Life',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('seed', models.BigIntegerField()),
                ('size', models.PositiveIntegerField()),
                ('first_on', models.DateField()),
                ('lived_on', models.DateField(null=True)),
                ('cast', models.JSONField()),
                ('numbers', models.JSONField(default=dict)),
                ('tally', models.JSONField(default=dict)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='city_life_single')],
            },
        ),
        migrations.CreateModel(
            name='Planted',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('family', models.CharField(max_length=20)),
                ('what', models.CharField(max_length=40)),
                ('signals', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=4), size=None)),
                ('subject_kind', models.CharField(max_length=60)),
                ('subject_id', models.CharField(max_length=40)),
                ('on', models.DateField()),
                ('prevented', models.BooleanField(default=False)),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('family', 'what', 'subject_kind', 'subject_id'), name='city_planted_once')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planted',
            trigger=pgtrigger.compiler.Trigger(name='city_planted_kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5aa0729bca18736746ddd3a531b75c26bcb74310', operation='UPDATE OR DELETE', pgid='pgtrigger_city_planted_kept_623dd', table='city_planted', when='BEFORE')),
        ),
    ]
